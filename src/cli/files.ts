/** Reads and writes single files: what is read is whole, what is written is there whole or not at all. */

import fs from "node:fs";
import path from "node:path";
import { linkedPaths } from "../core/document/index.ts";
import { reasonOf, UsageError } from "./errors.ts";
import { uninterrupted } from "./uninterrupted.ts";

/** The text of one file, or of standard input for `-`. */
export function readText(file: string): string {
  return read(file, () => {
    const content = bytesOf(file);
    if (content.subarray(0, 8192).includes(0)) throw new UsageError(`${file} is a binary file; design-doc reads text.`);
    return content.toString("utf8");
  });
}

/** Of the files that a document links to, those that are there, as an analysis wants to know them. */
export function linkedTo(file: string, text: string): readonly string[] {
  return linkedPaths(text).filter((link) => isFile(path.resolve(path.dirname(file), link)));
}

/** A long text, which is never put together in one piece. */
export type Parts = readonly (string | Uint8Array)[];

/** Writes a file whole or not at all, with these permissions if it must keep some; where a link leads, not over the link. */
export function writeFile(file: string, text: string | Parts, mode?: number): void {
  const target = targetOf(file);
  try {
    if (isStream(target)) writeParts(target, text);
    else uninterrupted(() => writeByDraft(target, text, mode));
  } catch (error) {
    throw new UsageError(`cannot write ${file}: ${reasonOf(error)}.`);
  }
}

function writeByDraft(target: string, text: string | Parts, mode: number | undefined): void {
  const draft = path.join(path.dirname(target), `.design-doc-${process.pid}.tmp`);
  try {
    writeParts(draft, text);
    if (mode !== undefined) fs.chmodSync(draft, mode);
    fs.renameSync(draft, target);
  } catch (error) {
    if (isFile(draft)) fs.rmSync(draft, { force: true });
    throw error;
  }
}

/** Tells what stands in the way of a file that is written only after long work. */
export function checkTarget(file: string): void {
  const target = targetOf(file);
  try {
    if (isFolder(target)) throw Object.assign(new Error(), { code: "EISDIR" });
    if (!isStream(target)) fs.accessSync(path.dirname(target), fs.constants.W_OK);
    if (!isFolder(path.dirname(target))) throw Object.assign(new Error(), { code: "ENOTDIR" });
  } catch (error) {
    throw new UsageError(`cannot write ${file}: ${reasonOf(error)}.`);
  }
}

/** Writes a file that held the text `before`, and no other: not where a link leads, nor bytes that are no text. */
export function replaceFile(file: string, before: string, text: string): void {
  const bytes = read(file, () => bytesOf(file));
  if (!bytes.equals(Buffer.from(before))) throw new UsageError(changedOrForeign(file, bytes));
  writeFile(file, text, writableMode(file));
}

function changedOrForeign(file: string, bytes: Buffer): string {
  const isText = bytes.equals(Buffer.from(bytes.toString("utf8")));
  return isText
    ? `${file} has changed meanwhile and is left as it is; run fix again.`
    : `${file} is no UTF-8 text; save it as UTF-8 first.`;
}

function writableMode(file: string): number {
  try {
    const status = fs.lstatSync(file);
    if (status.isSymbolicLink()) throw new UsageError(`${file} is a link; name the file that it leads to.`);
    fs.accessSync(file, fs.constants.W_OK);
    return status.mode;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`cannot write ${file}: ${reasonOf(error)}.`);
  }
}

/** Undefined also for what can be no path at all, such as a text of a thousand letters. */
export function statusOf(file: string): fs.Stats | undefined {
  try {
    return fs.statSync(file);
  } catch {
    return undefined;
  }
}

export function isFile(file: string): boolean {
  return statusOf(file)?.isFile() ?? false;
}

export function isFolder(file: string): boolean {
  return statusOf(file)?.isDirectory() ?? false;
}

function read<T>(file: string, reading: () => T): T {
  try {
    return reading();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`cannot read ${file}: ${reasonOf(error)}.`);
  }
}

/** A second look where somebody writes the file just now; an editor is done by then. */
function bytesOf(file: string): Buffer {
  if (isHandedOver(file)) return fs.readFileSync(file === "-" ? 0 : file);
  const bytes = bytesAtRest(file) ?? bytesAtRest(file);
  if (bytes) return bytes;
  throw new UsageError(`${file} changes while it is read; run again when it is written.`);
}

/** Standard input, and what a shell makes of `<(…)`: a pipe that somebody writes to. */
export function isHandedOver(file: string): boolean {
  return file === "-" || /^\/dev\/(?:stdin|fd\/\d+)$/.test(file);
}

/** Opened without waiting: a pipe that nobody writes to would never end. */
function bytesAtRest(file: string): Buffer | undefined {
  const descriptor = fs.openSync(file, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0));
  try {
    const before = fs.fstatSync(descriptor);
    if (before.isFIFO() || before.isCharacterDevice())
      throw new UsageError(`cannot read ${file}: it is no file but a pipe or a device; hand it over with - < ${file}.`);
    const bytes = fs.readFileSync(descriptor);
    const after = fs.fstatSync(descriptor);
    return before.size === after.size && before.mtimeMs === after.mtimeMs ? bytes : undefined;
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Where a link leads; a file that is not there yet is its own target. */
function targetOf(file: string): string {
  try {
    return fs.realpathSync(file);
  } catch {
    return file;
  }
}

/** `/dev/null` and pipes are written to; a file put in their place would harm others. */
function isStream(file: string): boolean {
  const status = statusOf(file);
  return status !== undefined && !status.isFile() && !status.isDirectory();
}

/** Long reports are written by parts, since there is a limit to the length of one text. */
function writeParts(file: string, text: string | Parts): void {
  const descriptor = fs.openSync(file, "w");
  try {
    for (const part of typeof text === "string" ? [text] : text) fs.writeFileSync(descriptor, part);
  } finally {
    fs.closeSync(descriptor);
  }
}
