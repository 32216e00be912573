/** `design-doc lint` as a program, by the clock: many files cold and with its cache, and one file beside Node's own start. */

import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { againstPeers } from "./analysis.ts";
import { documents } from "./documents.ts";
import { type Candidates, measureByClock, report } from "./measure.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const CLI = path.join(ROOT, "dist/cli.mjs");

export async function run(): Promise<void> {
  const texts = documents(1000);
  await againstPeers(texts);
  execFileSync(process.execPath, ["esbuild.js"], { cwd: ROOT });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "design-doc-bench-"));
  try {
    for (const [index, text] of texts.entries()) fs.writeFileSync(path.join(folder, `${index}.md`), text);
    manyFiles(folder, texts.length);
    oneFile(path.join(folder, "0.md"));
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

function manyFiles(folder: string, count: number): void {
  const cache = path.join(folder, "cache");
  const { name, args } = peerFor(folder);
  const candidates: Candidates = {
    [name]: () => node(args),
    "design-doc lint, cold": () => node([CLI, "lint", folder]),
    "design-doc lint, writing its cache": () => {
      fs.rmSync(cache, { force: true });
      node([CLI, "lint", "--cache-location", cache, folder]);
    },
    "design-doc lint, warm": () => node([CLI, "lint", "--cache-location", cache, folder]),
  };
  report(`${count} files, by the clock`, measureByClock(candidates, 2), name);
}

function oneFile(file: string): void {
  const bare = "node -e 0";
  const candidates: Candidates = {
    [bare]: () => node(["-e", "0"]),
    "design-doc lint": () => node([CLI, "lint", file]),
    "design-doc lint examples/…": () => node([CLI, "lint", path.join(ROOT, "examples/line-anomaly.md")]),
  };
  const timings = measureByClock(candidates, 9);
  report("one file, by the clock", timings, bare);
  const [start, one, example] = timings.map(({ times }) => Math.min(...times));
  const over = [one, example].map((time) => `${((time ?? 0) - (start ?? 0)).toFixed(0)} ms`);
  console.log(`  ${over.join(" and ")} over ${bare}, the fastest runs compared`);
}

/** What linters of the same kind take for the same files: the program where it is installed, else its library. */
function peerFor(folder: string): { readonly name: string; readonly args: readonly string[] } {
  const program = installed("markdownlint-cli2");
  if (program !== undefined) return { name: "markdownlint-cli2", args: [program, `${folder}/*.md`] };
  const script = `
    import fs from "node:fs";
    import { lint } from "markdownlint/sync";
    const folder = process.argv[1];
    const files = fs.readdirSync(folder).filter((name) => name.endsWith(".md")).map((name) => folder + "/" + name);
    console.log(String(lint({ files })));`;
  return { name: "markdownlint, the library", args: ["--input-type=module", "-e", script, folder] };
}

/** The file that a package runs as a command of its own name. */
function installed(name: string): string | undefined {
  const folder = path.join(ROOT, "node_modules", name);
  const manifest = path.join(folder, "package.json");
  if (!fs.existsSync(manifest)) return undefined;
  const { bin } = JSON.parse(fs.readFileSync(manifest, "utf8"));
  return path.join(folder, typeof bin === "string" ? bin : bin[name]);
}

/** What it prints is read and thrown away; findings are no failure here. */
function node(args: readonly string[]): void {
  const { error, status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, maxBuffer: 1 << 30 });
  if (error || (status !== 0 && status !== 1)) throw error ?? new Error(String(stderr));
}
