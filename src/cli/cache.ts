/** A cache of reports by the content of files. Whatever is wrong with it, linting goes on without. */

import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { writeFile } from "./files.ts";
import type { FileReport } from "./report.ts";
import { version } from "./version.ts";

/** Another build judges anew, even where the version has stayed. */
const build = `${version} ${fs.statSync(fileURLToPath(import.meta.url)).mtimeMs}`;

interface Entry {
  /** Of the file's text and of all that decides how it is judged. */
  readonly hash: string;
  readonly report: FileReport;
}

export class ReportCache {
  readonly #file: string;
  readonly #entries: Map<string, Entry>;
  #changed = false;

  constructor(file: string) {
    this.#file = file;
    this.#entries = readEntries(file);
  }

  /** The report kept for this very text under these very options, else the one that is made now. */
  report(file: string, text: string, options: object, make: () => FileReport): FileReport {
    const hash = createHash("sha256")
      .update(`${build}\n${JSON.stringify(options)}\n${text}`)
      .digest("base64");
    const key = path.resolve(file);
    const known = this.#entries.get(key);
    if (known?.hash === hash) return { ...known.report, path: file };
    const report = make();
    this.#entries.set(key, { hash, report });
    this.#changed = true;
    return report;
  }

  /** Files that are gone are forgotten. */
  save(): void {
    if (!this.#changed) return;
    const kept = [...this.#entries].filter(([key]) => fs.existsSync(key));
    fs.mkdirSync(path.dirname(this.#file), { recursive: true });
    writeFile(this.#file, JSON.stringify({ build, entries: kept }));
  }
}

/** The nearest `node_modules` keeps caches of tools; without one there is no place that is nobody else's. */
export function defaultCacheFile(from: string): string | undefined {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const modules = path.join(folder, "node_modules");
    if (fs.existsSync(modules)) return path.join(modules, ".cache", "design-doc", "lint.json");
    if (path.dirname(folder) === folder) return undefined;
  }
}

function readEntries(file: string): Map<string, Entry> {
  try {
    const kept = JSON.parse(fs.readFileSync(file, "utf8"));
    return new Map(kept.build === build ? kept.entries : []);
  } catch {
    return new Map();
  }
}
