// Runs the tests of this folder in VS Code's real extension host, through @vscode/test-electron.
//
// By default in the VS Code from npm, which needs no display and no more than the npm registry. VSCODE=download takes
// a desktop VS Code from the network, VSCODE=/path/to/code an installed one.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { runTests } from "@vscode/test-electron";
import esbuild from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = path.join(here, "..", "..");

/** Tells whether all tests passed. They write their report and their counts themselves, see suite.ts. */
export async function runInExtensionHost(): Promise<boolean> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "host-"));
  const tests = await bundleTests(folder);
  const workspace = path.join(folder, "examples");
  fs.cpSync(path.join(root, "examples"), workspace, { recursive: true });
  const report = followReport(path.join(folder, "report.txt"));
  const noise = new Noise();
  try {
    const program = process.env.VSCODE ?? standIn(folder);
    await runTests({
      ...(program === "download" ? {} : { vscodeExecutablePath: program }),
      extensionDevelopmentPath: root,
      extensionTestsPath: tests,
      extensionTestsEnv: { TEST_REPORT: report.file },
      launchArgs: [workspace, "--disable-extensions"],
      stdout: noise,
      stderr: noise,
    });
    return true;
  } catch (error) {
    console.error(noise.text, error instanceof Error ? error.message : error);
    return false;
  } finally {
    report.end();
  }
}

/** The tests in one folder as CommonJS, which every extension host can load. Mocha stays where it is. */
async function bundleTests(folder: string): Promise<string> {
  const names = fs.readdirSync(here).filter((name) => name.endsWith(".test.ts"));
  const outdir = path.join(folder, "tests");
  await esbuild.build({
    entryPoints: ["suite.ts", ...names].map((name) => path.join(here, name)),
    outdir,
    bundle: true,
    platform: "node",
    format: "cjs",
    external: ["vscode", "mocha"],
    sourcemap: "inline",
  });
  fs.symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"), "junction");
  return path.join(outdir, "suite.js");
}

/** Writes a program that takes the place of the `code` command. */
function standIn(folder: string): string {
  const code = path.join(root, "test", "workbench", "code.ts");
  const preload = ["../workbench/tied.mjs", "tsx"].map((name) => `--import "${import.meta.resolve(name)}"`);
  const command = `"${process.execPath}" ${preload.join(" ")} "${code}"`;
  const windows = process.platform === "win32";
  const file = path.join(folder, windows ? "code.cmd" : "code");
  fs.writeFileSync(file, windows ? `@${command} %*\r\n` : `#!/bin/sh\nexec ${command} "$@"\n`, { mode: 0o755 });
  return file;
}

/** What VS Code itself prints, wanted only when it fails. */
class Noise extends Writable {
  text = "";

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk;
    done();
  }
}

/** Prints a report while it is being written. In the host, a line on the console would drown in the window's log. */
function followReport(file: string): { file: string; end(): void } {
  fs.writeFileSync(file, "");
  let printed = 0;
  const print = (): void => {
    const text = fs.readFileSync(file);
    process.stdout.write(text.subarray(printed));
    printed = text.length;
  };
  const timer = setInterval(print, 100);
  const end = (): void => {
    clearInterval(timer);
    print();
  };
  return { file, end };
}
