/** A team's own templates, from `.design-doc/templates` beside and above each document. */

import fs from "node:fs";
import path from "node:path";
import {
  loadTeamTemplates,
  type TeamFile,
  type TeamTemplate,
  type Template,
  teamFolder,
  templatesFor,
} from "../core/templates/index.ts";
import { LineIndex } from "../core/text/line-index.ts";
import { reasonOf } from "./errors.ts";
import { isFolder } from "./files.ts";
import { slashed } from "./find.ts";

export class TeamTemplates {
  readonly #folders = new Map<string, readonly TeamFile[]>();
  /** By the paths of their files: most documents share all of them. */
  readonly #loaded = new Map<string, readonly TeamTemplate[]>();
  readonly #tell: (text: string) => void;
  readonly #problems = new Set<string>();

  /** What is wrong with a template is told once, with its place. */
  constructor(tell: (text: string) => void = () => undefined) {
    this.#tell = tell;
  }

  /** What was wrong with the templates asked for so far, as it was told. */
  get problems(): ReadonlySet<string> {
    return this.#problems;
  }

  /** Something was wrong with a template. */
  get broken(): boolean {
    return this.#problems.size > 0;
  }

  /** What a document may name, or a folder's documents; `-` stands for the current folder. */
  for(document: string): readonly Template[] {
    const files = this.#filesFor(document);
    return files.length === 0 ? [] : templatesFor(`${slashed(homeOf(document))}/`, this.#load(files));
  }

  /** All that decides what they are. */
  textsFor(document: string): readonly string[] {
    return this.#filesFor(document).map(({ text }) => text);
  }

  #filesFor(document: string): readonly TeamFile[] {
    return [...ancestors(homeOf(document))].flatMap((folder) => this.#filesIn(folder));
  }

  #load(files: readonly TeamFile[]): readonly TeamTemplate[] {
    const key = files.map((file) => file.path).join("\n");
    const known = this.#loaded.get(key);
    if (known) return known;
    const loaded = loadTeamTemplates(files);
    this.#loaded.set(key, loaded);
    for (const template of loaded) this.#check(template);
    return loaded;
  }

  #check({ path: file, text, problems }: TeamTemplate): void {
    if (problems.length === 0) return;
    const lines = new LineIndex(text);
    for (const { span, message } of problems) {
      const { line, character } = lines.position(span.start);
      this.#tellOnce(`${shown(file)}:${line + 1}:${character + 1} ${message}`);
    }
  }

  #tellOnce(text: string): void {
    const line = `design-doc: ${text}\n`;
    if (!this.#problems.has(line)) this.#tell(line);
    this.#problems.add(line);
  }

  #filesIn(folder: string): readonly TeamFile[] {
    const known = this.#folders.get(folder);
    if (known) return known;
    const inside = path.join(folder, teamFolder);
    const files = namesIn(inside).flatMap((name) => this.#read(path.join(inside, name)) ?? []);
    this.#folders.set(folder, files);
    return files;
  }

  #read(file: string): TeamFile | undefined {
    try {
      return { path: slashed(file), text: fs.readFileSync(file, "utf8") };
    } catch (error) {
      this.#tellOnce(`cannot read ${shown(file)}: ${reasonOf(error)}.`);
      return undefined;
    }
  }
}

/** The folder of a document, or the folder itself. */
function homeOf(document: string): string {
  const full = path.resolve(document === "-" ? "stdin" : document);
  return isFolder(full) ? full : path.dirname(full);
}

/** The folder itself and all above it. */
function* ancestors(folder: string): Iterable<string> {
  for (let at = folder; ; at = path.dirname(at)) {
    yield at;
    if (at === path.dirname(at)) return;
  }
}

/** Links are not followed, so that no path leaves the folder. */
function namesIn(folder: string): string[] {
  try {
    const entries = fs.readdirSync(folder, { withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && /\.ya?ml$/i.test(entry.name));
    return files.map(({ name }) => name).sort();
  } catch {
    // Most folders have no templates of their own.
    return [];
  }
}

/** As short as a user would write it. */
function shown(file: string): string {
  const near = path.relative("", file);
  return near.startsWith("..") ? file : near;
}
