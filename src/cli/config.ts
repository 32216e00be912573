/** Finds and reads the `.design-doc.yaml` files that hold for a document, each once. */

import fs from "node:fs";
import path from "node:path";
import type { AnalysisOptions } from "../core/analysis.ts";
import {
  gatherLayers,
  type Layer,
  plainSettings,
  readLayer,
  type Settings,
  settingsFor,
} from "../core/config/index.ts";
import { knownNames } from "../core/language/index.ts";
import { builtinTemplates } from "../core/templates/index.ts";
import type { Span } from "../core/text/span.ts";
import { reasonOf } from "./errors.ts";
import type { Streams } from "./run.ts";
import type { TeamTemplates } from "./team-templates.ts";

export class ConfigFiles {
  readonly #team: TeamTemplates;
  readonly #layers = new Map<string, Layer | undefined>();
  readonly #chains = new Map<string, readonly Layer[]>();
  readonly #problems = new Set<string>();

  /** A file may name the templates that are found where it stands. */
  constructor(team: TeamTemplates) {
    this.#team = team;
  }

  /** Standard input stands in the current folder. */
  settingsOf(file: string): Settings {
    const full = toCore(path.resolve(file === "-" ? "stdin" : file));
    return settingsFor(full, this.#chainOf(full));
  }

  /** What an analysis of a document wants to know; a template named on the command line wins over the files. */
  optionsFor(file: string, template: string | undefined): AnalysisOptions {
    const settings = plainSettings(this.settingsOf(file));
    return template === undefined ? settings : { ...settings, template };
  }

  /** What is wrong with the files read so far, as `file:line:column message`. */
  get problems(): ReadonlySet<string> {
    return this.#problems;
  }

  /** Tells them. */
  hasFailed(err: Streams["err"]): boolean {
    for (const problem of this.#problems) err(`design-doc: ${problem}\n`);
    return this.#problems.size > 0;
  }

  /** Documents of one folder share their layers. */
  #chainOf(document: string): readonly Layer[] {
    const folder = path.posix.dirname(document);
    const chain = this.#chains.get(folder) ?? this.#gather(document);
    this.#chains.set(folder, chain);
    return chain;
  }

  #gather(document: string): readonly Layer[] {
    const root = toCore(rootOf(path.dirname(fromCore(document))));
    for (;;) {
      const { layers, problems, missing } = gatherLayers(document, root, this.#layers);
      for (const file of missing) this.#layers.set(file, this.#read(file));
      if (missing.length > 0) continue;
      for (const layer of layers) for (const problem of layer.problems) this.#report(layer, problem);
      for (const { layer, problem } of problems) this.#report(layer, problem);
      return layers;
    }
  }

  #read(file: string): Layer | undefined {
    try {
      const text = fs.readFileSync(fromCore(file), "utf8");
      return readLayer(file, text, knownNames([...this.#team.for(fromCore(file)), ...builtinTemplates]));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== "ENOENT" && code !== "ENOTDIR")
        this.#problems.add(`cannot read ${shown(file)}: ${reasonOf(error)}.`);
      return undefined;
    }
  }

  #report(layer: Layer, { span, message }: { readonly span: Span; readonly message: string }): void {
    this.#problems.add(`${placeOf(layer, span)} ${message}`);
  }
}

/** `.design-doc.yaml:3:5`, from the current folder on. */
export function placeOf({ path: file, lines }: Pick<Layer, "path" | "lines">, { start }: Span): string {
  const { line, character } = lines.position(start);
  return `${shown(file)}:${line + 1}:${character + 1}`;
}

/** The repository that a folder belongs to, else the root of the file system. */
function rootOf(folder: string): string {
  for (let at = folder; ; at = path.dirname(at)) {
    if (fs.existsSync(path.join(at, ".git")) || at === path.dirname(at)) return at;
  }
}

/** The core's paths are those of URIs: `/c:/docs` on Windows. */
function toCore(file: string): string {
  const slashes = file.split(path.sep).join("/");
  return slashes.startsWith("/") ? slashes : `/${slashes.replace(/\/$/, "")}`;
}

function fromCore(file: string): string {
  return path.sep === "/" ? file : path.normalize(file.slice(1));
}

/** Below the current folder as the user would write it. */
function shown(file: string): string {
  const full = fromCore(file);
  const relative = path.relative("", full);
  return relative.startsWith("..") || path.isAbsolute(relative) ? full : relative;
}
