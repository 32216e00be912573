// Runs every test there is, part by part, and ends with one line that counts them all.
//
//     npm test                  everything
//     npm test -- unit window   these parts
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runInExtensionHost } from "./vscode/launch.ts";

interface Counts {
  passed: number;
  failed: number;
}

interface Part {
  title: string;
  /** Runs the tests, which leave their counts in the file that TEST_COUNTS names. Tells whether all went well. */
  run(): Promise<boolean>;
}

const root = fileURLToPath(new URL("..", import.meta.url));
const inWindow = ["--config", "test/ui/.mocharc.json"];
/** What lets mocha read TypeScript, there and in the unit tests. */
const loaders = { unit: "./bundled.mjs", window: "tsx/esm" };

const parts: Record<string, Part> = {
  unit: { title: "Units", run: () => mocha(loaders.unit, "--reporter-option", "style=Dot") },
  host: { title: "In VS Code's extension host", run: runInExtensionHost },
  window: { title: "In VS Code's window", run: () => mocha(loaders.window, ...inWindow, "test/ui/**/*.test.ts") },
  package: { title: "From the package", run: () => mocha(loaders.window, ...inWindow, "test/package/**/*.test.ts") },
};

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(130));

const total: Counts = { passed: 0, failed: 0 };
for (const part of chosenParts(process.argv.slice(2))) {
  console.log(`\n${part.title}`);
  const { passed, failed } = await countsOf(part);
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

function chosenParts(names: string[]): Part[] {
  if (names.length === 0) return Object.values(parts);
  return names.map((name) => {
    const part = parts[name];
    if (!part) throw new Error(`There is no part ${name}. There are: ${Object.keys(parts).join(", ")}`);
    return part;
  });
}

/** A part that breaks down, or runs no test at all, is one failure itself. */
async function countsOf(part: Part): Promise<Counts> {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "counts-")), "counts.json");
  process.env.TEST_COUNTS = file;
  const wentWell = await part.run();
  const { passed, failed }: Counts = fs.existsSync(file)
    ? JSON.parse(fs.readFileSync(file, "utf8"))
    : { passed: 0, failed: 0 };
  const brokeDown = failed === 0 && (!wentWell || passed === 0);
  return { passed, failed: brokeDown ? 1 : failed };
}

function mocha(loader: string, ...options: string[]): Promise<boolean> {
  const program = path.join(root, "node_modules", "mocha", "bin", "_mocha");
  const preload = ["./workbench/tied.mjs", loader].flatMap((name) => ["--import", import.meta.resolve(name)]);
  const reporter = ["--reporter", path.join(root, "test", "counting-reporter.cjs")];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...preload, program, ...reporter, ...options], {
      cwd: root,
      stdio: "inherit",
    });
    child.once("close", (exitCode) => resolve(exitCode === 0));
  });
}
