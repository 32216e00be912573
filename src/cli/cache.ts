/** A cache of what files add to a report, by their content. Whatever is wrong with it, linting goes on without. */

import fs from "node:fs";
import path from "node:path";
import url from "node:url";
import { reasonOf, UsageError } from "./errors.ts";
import { checkTarget, isFile, writeFile } from "./files.ts";
import { crypto } from "./node-modules.ts";
import { version } from "./version.ts";

/** Another build judges anew, even where the version has stayed. */
function firstLine(): string {
  const build = `${version} ${fs.statSync(url.fileURLToPath(import.meta.url)).mtimeMs}`;
  return `${head}${JSON.stringify(build)}}\n`;
}

const head = '{"design-doc cache":';

/** Lines as they stand in the file: most are never read, and only written again. */
interface Entry {
  readonly line: Buffer;
  /** Of the file's text and of all that decides what is kept for it. */
  readonly hash: string;
  readonly valueAt: number;
}

export class Cache<Value> {
  readonly #file: string;
  readonly #kind: string;
  readonly #entries: Map<string, Entry>;
  readonly #used = new Set<string>();
  #changed = false;

  /** Several kinds of values live side by side. */
  constructor(file: string, kind: string) {
    this.#file = file;
    this.#kind = kind;
    makeFolder(path.dirname(file));
    checkTarget(file);
    this.#entries = readEntries(file);
  }

  /** What is kept for this very text under these very options, else what is made now. */
  get(file: string, text: string, options: object, make: () => Value): Value {
    const hash = crypto()
      .createHash("sha256")
      .update(`${JSON.stringify(options)}\n${text}`)
      .digest("base64");
    const key = `${this.#kind} ${path.resolve(file)}`;
    this.#used.add(key);
    const known = this.#entries.get(key);
    const kept = known?.hash === hash ? valueIn<Value>(known) : undefined;
    if (kept !== undefined) return kept;
    const value = make();
    const start = Buffer.from(`${hash}\t${JSON.stringify(key)}\t`);
    const line = Buffer.concat([start, Buffer.from(`${JSON.stringify(value)}\n`)]);
    this.#entries.set(key, { line, hash, valueAt: start.length });
    this.#changed = true;
    return value;
  }

  /** Files that are gone are forgotten. */
  save(): void {
    if (!this.#changed) return;
    const kept = [...this.#entries].filter(([key]) => this.#used.has(key) || fs.existsSync(fileOf(key)));
    writeFile(this.#file, [firstLine(), ...kept.map(([, { line }]) => line)]);
  }
}

/** The nearest `node_modules` keeps caches of tools; without one there is no place that is nobody else's. */
export function defaultCacheFile(from: string): string | undefined {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const modules = path.join(folder, "node_modules");
    if (fs.existsSync(modules)) return path.join(modules, ".cache", "design-doc", "lint.jsonl");
    if (path.dirname(folder) === folder) return undefined;
  }
}

function fileOf(key: string): string {
  return key.slice(key.indexOf(" ") + 1);
}

function makeFolder(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new UsageError(`cannot write ${folder}: ${reasonOf(error)}.`);
  }
}

/** Nothing of what another build has kept; what is no cache at all is not written over. */
function readEntries(file: string): Map<string, Entry> {
  const content = isFile(file) ? fs.readFileSync(file) : Buffer.alloc(0);
  if (content.length > 0 && !content.subarray(0, head.length).equals(Buffer.from(head)))
    throw new UsageError(`${file} is no cache of design-doc; name a file that is, or none that exists.`);
  const entries = new Map<string, Entry>();
  const behindFirst = content.indexOf(newLine) + 1;
  if (content.toString("utf8", 0, behindFirst) !== firstLine()) return entries;
  for (let start = behindFirst, end = 0; start < content.length; start = end) {
    end = content.indexOf(newLine, start) + 1;
    if (end === 0) break;
    const [key, entry] = entryOf(content.subarray(start, end));
    if (entry.valueAt > 0) entries.set(key, entry);
  }
  return entries;
}

const newLine = 0x0a;
const tab = 0x09;

/** `hash TAB key TAB value`; neither of the first two has a tab. */
function entryOf(line: Buffer): [key: string, Entry] {
  const keyAt = line.indexOf(tab) + 1;
  const valueAt = line.indexOf(tab, keyAt) + 1;
  const key = parsed<string>(line.toString("utf8", keyAt, valueAt)) ?? "";
  return [key, { line, hash: line.toString("latin1", 0, keyAt - 1), valueAt }];
}

function valueIn<Value>({ line, valueAt }: Entry): Value | undefined {
  return parsed<Value>(line.toString("utf8", valueAt));
}

function parsed<Value>(json: string): Value | undefined {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
