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

/** Writes a file whole or not at all. */
export function writeFile(file: string, text: string): void {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    fs.writeFileSync(draft, text);
    fs.renameSync(draft, file);
  } catch (error) {
    fs.rmSync(draft, { force: true });
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
