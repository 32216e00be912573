/** A team's own templates: the files in `.design-doc/templates`, which may extend each other and the built-in ones. */

import type { Problem } from "../text/problem.ts";
import { builtinTemplates, sharedLexicons } from "./builtin.ts";
import { type LoadedTemplate, TemplateSource } from "./load.ts";
import type { Template } from "./template.ts";

/** Paths have slashes; they need not be absolute, but all must begin alike. */
export interface TeamFile {
  readonly path: string;
  readonly text: string;
}

export interface TeamTemplate extends TeamFile {
  readonly template?: Template;
  readonly problems: readonly Problem[];
}

/** The folder that holds a team's templates, below any folder of documents. */
export const teamFolder = ".design-doc/templates";

/** Loads all files at once, since the order of their bases is found in them. Never fails. */
export function loadTeamTemplates(files: readonly TeamFile[]): readonly TeamTemplate[] {
  const loader = new TeamLoader(files);
  return files.map((file) => ({ ...file, ...loader.load(file) }));
}

/** The templates that a file may name, those of the nearest folder first; of one id the nearest counts. */
export function templatesFor(path: string, loaded: readonly TeamTemplate[]): readonly Template[] {
  return nearestFirst(path, loaded).flatMap(({ template }) => template ?? []);
}

function nearestFirst<File extends TeamFile>(path: string, files: readonly File[]): File[] {
  const above = files.filter((file) => path.startsWith(homeOf(file.path)));
  return above.sort((a, b) => homeOf(b.path).length - homeOf(a.path).length || (a.path < b.path ? -1 : 1));
}

/** `docs/.design-doc/templates/own.yaml` → `docs/`. */
function homeOf(path: string): string {
  const at = path.lastIndexOf(`${teamFolder}/`);
  return at < 0 ? path.slice(0, path.lastIndexOf("/") + 1) : path.slice(0, at);
}

class TeamLoader {
  readonly #files: readonly TeamFile[];
  readonly #sources: ReadonlyMap<TeamFile, TemplateSource>;
  readonly #loaded = new Map<TeamFile, LoadedTemplate>();
  /** From the file that is asked for down to the base that is loaded now. */
  readonly #open: TeamFile[] = [];

  constructor(files: readonly TeamFile[]) {
    this.#files = files;
    this.#sources = new Map(files.map((file) => [file, new TemplateSource(file.text)]));
  }

  load(file: TeamFile): LoadedTemplate {
    const known = this.#loaded.get(file);
    if (known) return known;
    this.#open.push(file);
    const loaded = this.#loadOpen(file);
    this.#open.pop();
    this.#loaded.set(file, loaded);
    return loaded;
  }

  #loadOpen(file: TeamFile): LoadedTemplate {
    const source = this.#sources.get(file);
    if (!source) return { problems: [] };
    const base = source.extends === undefined ? undefined : this.#teamBase(file, source.extends);
    const endless = base && this.#endless(base);
    const own = base && !endless ? this.load(base).template : undefined;
    const broken =
      base && !own ? `“${source.extends}” cannot be extended as long as its own file is broken.` : undefined;
    const loaded = source.load(
      { lexicons: sharedLexicons(), bases: [...(own ? [own] : []), ...this.#others(file)] },
      endless ?? broken,
    );
    const twin = this.#twin(file);
    return twin ? { ...loaded, problems: [...loaded.problems, twin] } : loaded;
  }

  /** A template may extend the built-in one whose id it has; every other id is looked for beside and above it first. */
  #teamBase(file: TeamFile, id: string): TeamFile | undefined {
    const replaces = this.#idOf(file) === id;
    return nearestFirst(file.path, this.#files).find(
      (other) => this.#idOf(other) === id && !(replaces && homeOf(other.path) === homeOf(file.path)),
    );
  }

  /** What an unknown name could mean besides. */
  #others(file: TeamFile): readonly Template[] {
    const beside = nearestFirst(file.path, this.#files).flatMap((other) => this.#loaded.get(other)?.template ?? []);
    return [...builtinTemplates, ...beside];
  }

  #endless(base: TeamFile): string | undefined {
    const from = this.#open.indexOf(base);
    if (from < 0)
      return this.#open.length < longestChain
        ? undefined
        : `More than ${longestChain} templates extend each other here.`;
    const ids = this.#open.slice(from).map((file) => `“${this.#idOf(file)}”`);
    return `${[...ids, ids[0]].join(" extends ")}, without an end; let one of them extend a built-in template.`;
  }

  /** Of two files in one folder with the same id only the first is found. */
  #twin(file: TeamFile): Problem | undefined {
    const id = this.#idOf(file);
    const before = this.#files.filter(({ path }) => path < file.path && homeOf(path) === homeOf(file.path));
    const twin = before.find((other) => this.#idOf(other) === id);
    if (id === undefined || !twin) return undefined;
    const name = twin.path.slice(twin.path.lastIndexOf("/") + 1);
    const span = this.#sources.get(file)?.idSpan ?? { start: 0, end: 0 };
    return {
      code: "duplicate-id",
      span,
      message: `${name} has the id “${id}” too and is used; choose another id here.`,
    };
  }

  #idOf(file: TeamFile): string | undefined {
    return this.#sources.get(file)?.id;
  }
}

const longestChain = 20;
