/** Which files the words of a command line stand for: named files, folders of Markdown, globs, and `!` to leave some out. */

import path from "node:path";
import { compileGlob, type Glob, globProblem } from "../core/config/index.ts";
import { reasonOf, UsageError } from "./errors.ts";
import { isFolder, statusOf } from "./files.ts";
import { isMarkdown, walk } from "./walk.ts";

export interface Found {
  /** Each once, in the order of the command line and of the names in a folder; `-` is standard input. */
  readonly files: readonly string[];
  /** What cannot be walked, or stands for nothing. */
  readonly problems: readonly string[];
}

/**
 * A file named explicitly is taken whatever its extension, also one that is not there: whoever reads it tells so. A folder
 * gives the Markdown below it. Links inside folders are not followed, so that no path leaves them and no circle is walked.
 */
export function findFiles(given: readonly string[]): Found {
  if (given.length === 0) throw new UsageError("name at least one file or folder, or - for standard input.");
  const wanted = given.filter((word) => !isNegated(word));
  const left = given.filter(isNegated).map((word) => leavesOut(word.slice(1)));
  if (wanted.length === 0) throw new UsageError("name what to read, too: ! only leaves files out of it.");
  const problems: string[] = [];
  const files = new Set<string>();
  for (const word of wanted) {
    const found = filesFor(word, problems);
    const kept = left.length === 0 ? found : found.filter((file) => !left.some((isOut) => isOut(file)));
    for (const file of kept) files.add(file);
  }
  if (files.size > 0) return { files: [...files], problems };
  throw new UsageError(problems[0] ?? `found no Markdown file in ${given.join(", ")}.`);
}

/** Globs and folders as they were given, for those who only want to know where files lie. */
export function placesOf(given: readonly string[]): readonly string[] {
  return given.filter((word) => !isNegated(word)).map((word) => (isGlob(word) ? split(word).base : word));
}

/** A file may be called `!a.md`. */
function isNegated(word: string): boolean {
  return word.startsWith("!") && word.length > 1 && !exists(word);
}

/** What exists is taken by its name, whatever characters are in it. */
function isGlob(word: string): boolean {
  return /[*?{}[\]]/.test(word) && !exists(word);
}

function filesFor(word: string, problems: string[]): readonly string[] {
  if (isGlob(word)) return filesOfGlob(word, problems);
  if (word === "-" || !isFolder(word)) return [word];
  return [...walk({ base: word, takes: isMarkdown, enters: isUsualFolder, complain: complainTo(problems) })];
}

function filesOfGlob(word: string, problems: string[]): readonly string[] {
  const { base, glob } = split(word);
  const matches = compiled(word, glob);
  // `docs/**` means the documents there, and not their pictures; `docs/*.txt` says what it wants.
  const anyKind = /\.[^*?./]+$/.test(glob);
  const told = problems.length;
  const found = walk({
    base,
    takes: (name, below) => (anyKind || isMarkdown(name)) && matches(below) && !isHidden(name, glob),
    enters: (name, below) => (isUsualFolder(name) || isNamed(name, glob)) && depthOf(below) < deepest(glob),
    complain: complainTo(problems),
  });
  const files = [...found];
  if (files.length === 0 && problems.length === told) problems.push(`no file matches “${word}”.`);
  return files;
}

/** A name, a folder with all below it, or a glob. */
function leavesOut(word: string): (file: string) => boolean {
  if (!isGlob(word)) {
    const out = path.resolve(word);
    return (file) => file !== "-" && isAtOrBelow(path.resolve(file), out);
  }
  const { base, glob } = split(word);
  const matches = compiled(word, glob);
  const from = path.resolve(base);
  return (file) => isAtOrBelow(path.resolve(file), from) && matches(slashed(path.relative(from, path.resolve(file))));
}

/** The folder that a glob surely begins in, and the rest: only what lies below it has to be walked. */
function split(word: string): { readonly base: string; readonly glob: string } {
  const parts = slashed(word).split("/");
  const first = parts.findIndex((part) => /[*?{}[\]]/.test(part));
  const base = parts.slice(0, first).join("/");
  return { base: first === 0 ? "." : base || "/", glob: parts.slice(first).join("/") };
}

function compiled(word: string, glob: string): Glob {
  const problem = globProblem(glob);
  if (problem === undefined) return compileGlob(glob);
  throw new UsageError(`“${word}” cannot be used. ${problem}`);
}

function isUsualFolder(name: string): boolean {
  return !name.startsWith(".") && name !== "node_modules";
}

/** Hidden names and `node_modules` count where the glob has a part for them and not only stars. */
function isNamed(name: string, glob: string): boolean {
  const parts = glob.split(/[/{},]+/);
  return parts.some((part) => (part.startsWith(".") || part === "node_modules") && compileGlob(part)(name));
}

function isHidden(name: string, glob: string): boolean {
  return name.startsWith(".") && !isNamed(name, glob);
}

/** Without `**` a glob reaches no deeper than it has parts. */
function deepest(glob: string): number {
  return glob.includes("**") ? Number.POSITIVE_INFINITY : depthOf(glob);
}

function depthOf(below: string): number {
  return below.split("/").length;
}

function complainTo(problems: string[]): (folder: string, error: unknown) => void {
  return (folder, error) => problems.push(`cannot read ${folder}: ${reasonOf(error)}.`);
}

function isAtOrBelow(file: string, folder: string): boolean {
  return file === folder || file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}

/** Windows has `\` between folders; elsewhere it is a character like any other. */
export function slashed(file: string): string {
  return path.sep === "/" ? file : file.split(path.sep).join("/");
}

function exists(file: string): boolean {
  return statusOf(file) !== undefined;
}
