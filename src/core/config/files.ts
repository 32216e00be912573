/** The globs of `documents`: which files an entry is about, and where entries speak against each other. */

import type { Node } from "yaml";
import type { YamlReader } from "../yaml/yaml-reader.ts";
import type { DocumentsEntry, FacetValue, Placed } from "./config.ts";
import { compileGlob, type Glob, globProblem } from "./glob.ts";

/** The globs as written, beside what they amount to. */
export interface Files {
  readonly matches: Glob;
  readonly globs: readonly Placed<string>[];
}

export class FilesReader {
  readonly #yaml: YamlReader;

  constructor(yaml: YamlReader) {
    this.#yaml = yaml;
  }

  /** A glob or a list of them; those that begin with `!` take files out again. */
  read(node: Node | undefined, entry: Node): Files {
    const written = node ? this.#globs(node) : [];
    if (!node) this.#reportMissing(entry);
    const globs = written.filter((glob) => this.#isUsable(glob));
    const taken = globs.filter(({ value }) => !value.startsWith("!"));
    const left = globs.filter(({ value }) => value.startsWith("!"));
    if (written.length > 0 && written.every(({ value }) => value.startsWith("!"))) {
      this.#report(written[0], "These globs only take files out; begin with one that names some, such as **/*.md.");
    }
    for (const out of left) {
      const same = taken.find(({ value }) => value === out.value.slice(1));
      if (same) this.#report(out, `“${out.value}” takes out all that “${same.value}” names; leave out one of the two.`);
    }
    return { matches: anyBut(taken.map(compiled), left.map(compiled)), globs };
  }

  /** At the entry's first letter: a whole entry would be underlined over many lines. */
  #reportMissing(entry: Node): void {
    const { start } = this.#yaml.spanOf(entry);
    const message = "An entry of documents has files: the globs that it is about.";
    this.#yaml.report("no-files", { start, end: start + 1 }, message);
  }

  /** Where two entries name the same glob and say different things about it, only the later one counts. */
  reportContradictions(entries: readonly (DocumentsEntry & Files)[]): void {
    const earlier = new Map<string, DocumentsEntry>();
    for (const entry of entries) {
      for (const glob of entry.globs) {
        const other = earlier.get(glob.value);
        const about = other && other !== entry && contradiction(other, entry);
        if (about)
          this.#report(glob, `An entry above gives another ${about} for “${glob.value}”; only this one counts.`);
        earlier.set(glob.value, entry);
      }
    }
  }

  #globs(node: Node): Placed<string>[] {
    return this.#yaml.nodesOf(node).flatMap((one) => {
      if (one.tag?.startsWith("!")) return this.#unquoted(one, one.tag);
      const value = this.#yaml.string(one, "A glob");
      return value === undefined ? [] : [{ value, span: this.#yaml.spanOf(one) }];
    });
  }

  /** To YAML, `!drafts/**` without quotes is a tag and no text. */
  #unquoted(node: Node, tag: string): [] {
    const [start = 0] = node.range ?? [];
    const message = `A glob that begins with ! stands in quotes: "${tag}".`;
    this.#yaml.report("bad-glob", { start: start - tag.length, end: start }, message);
    return [];
  }

  #isUsable(glob: Placed<string>): boolean {
    const problem = globProblem(glob.value.replace(/^!/, ""));
    if (problem !== undefined) this.#yaml.report("bad-glob", glob.span, problem);
    return problem === undefined;
  }

  #report(glob: Placed<string> | undefined, message: string): void {
    this.#yaml.report("contradictory-globs", glob?.span, message);
  }
}

function compiled({ value }: Placed<string>): Glob {
  return compileGlob(value.replace(/^!/, ""));
}

function anyBut(taken: readonly Glob[], left: readonly Glob[]): Glob {
  return (path) => taken.some((glob) => glob(path)) && !left.some((glob) => glob(path));
}

/** What two entries disagree about. */
function contradiction(a: DocumentsEntry, b: DocumentsEntry): string | undefined {
  if (a.template && b.template && a.template.value !== b.template.value) return "template";
  for (const [name, { value }] of a.facets) {
    const other = b.facets.get(name);
    if (other && !isSame(other.value, value)) return name;
  }
  return undefined;
}

function isSame(a: FacetValue, b: FacetValue): boolean {
  return [a].flat().join() === [b].flat().join();
}
