/** Reads what the command line judges: named files, folders of Markdown, standard input; writes what it makes. */

import fs from "node:fs";
import path from "node:path";
import { reasonOf, UsageError } from "./errors.ts";

/**
 * The files that paths stand for. A file named explicitly is taken whatever its extension; a folder gives the Markdown
 * files below it. Links inside folders are not followed, so that no path leaves the folder and no circle is walked.
 */
export function filesOf(paths: readonly string[]): readonly string[] {
  if (paths.length === 0) throw new UsageError("name at least one file or folder, or - for standard input.");
  const files = paths.flatMap((given) => (given === "-" ? [given] : filesAt(given)));
  if (files.length === 0) throw new UsageError(`found no Markdown file in ${paths.join(", ")}.`);
  return [...new Set(files)];
}

/** The text of one file, or of standard input for `-`. */
export function readText(file: string): string {
  const content = readBytes(file);
  if (content.subarray(0, 8192).includes(0)) throw new UsageError(`${file} is a binary file; design-doc reads text.`);
  return content.toString("utf8");
}

/** Writes a file whole or not at all, with these permissions if it must keep some. */
export function writeFile(file: string, text: string, mode?: number): void {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    fs.writeFileSync(draft, text);
    if (mode !== undefined) fs.chmodSync(draft, mode);
    fs.renameSync(draft, file);
  } catch (error) {
    fs.rmSync(draft, { force: true });
    throw new UsageError(`cannot write ${file}: ${reasonOf(error)}.`);
  }
}

/** Writes a file that held the text `before`, and no other: not where a link leads, nor bytes that are no text. */
export function replaceFile(file: string, before: string, text: string): void {
  const bytes = readBytes(file);
  if (!bytes.equals(Buffer.from(before))) throw new UsageError(`${file} is no UTF-8 text; save it as UTF-8 first.`);
  writeFile(file, text, writableMode(file));
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

/** False also for what can be no path at all, such as a text of a thousand letters. */
export function isFile(file: string): boolean {
  try {
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

function readBytes(file: string): Buffer {
  try {
    return fs.readFileSync(file === "-" ? 0 : file);
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${reasonOf(error)}.`);
  }
}

function filesAt(given: string): string[] {
  try {
    return fs.statSync(given).isDirectory() ? markdownBelow(given) : [given];
  } catch (error) {
    throw new UsageError(`cannot read ${given}: ${reasonOf(error)}.`);
  }
}

function markdownBelow(folder: string): string[] {
  const files: string[] = [];
  for (const entry of fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) files.push(...markdownBelow(inside));
    else if (entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name)) files.push(inside);
  }
  return files;
}
