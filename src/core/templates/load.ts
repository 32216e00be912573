/** YAML text → template, with problems that carry a place. Never throws, whatever the text. */

import { adviceFor } from "../text/did-you-mean.ts";
import type { Problem } from "../text/problem.ts";
import type { Span } from "../text/span.ts";
import { YamlReader } from "../yaml/yaml-reader.ts";
import { compose } from "./compose.ts";
import type { TemplateDraft } from "./draft.ts";
import { type Base, readDraft } from "./read-draft.ts";
import { EvidenceReader } from "./read-evidence.ts";
import type { Lexicons, Template } from "./template.ts";

export interface LoadedTemplate {
  /** Absent only where nothing usable could be read. */
  readonly template?: Template;
  /** The template as it is written, with names in place of what it takes from its base. */
  readonly draft?: TemplateDraft;
  readonly problems: readonly Problem[];
}

export interface LoadOptions {
  /** Shared lexicons, which phrases may name as they may the template's own. */
  readonly lexicons?: Lexicons;
  /** What a template may extend; the first with an id counts. */
  readonly bases?: readonly Template[];
}

export function loadTemplate(yamlText: string, options: LoadOptions = {}): LoadedTemplate {
  return new TemplateSource(yamlText).load(options);
}

/** A template's text, read far enough to know which other template must be loaded first. */
export class TemplateSource {
  readonly id: string | undefined;
  /** Without a version. */
  readonly extends: string | undefined;
  readonly idSpan: Span;
  readonly #yaml: YamlReader;

  constructor(yamlText: string) {
    this.#yaml = new YamlReader(yamlText);
    this.id = this.#yaml.peek("id");
    this.idSpan = this.#yaml.spanOf(this.#yaml.at("id"));
    this.extends = this.#yaml.peek("extends")?.split("@")[0];
  }

  load({ lexicons = {}, bases = [] }: LoadOptions, whyNot?: string): LoadedTemplate {
    const base = this.#yaml.root ? this.#base(bases, whyNot) : "none";
    const draft = this.#yaml.root ? readDraft(this.#yaml, base, lexicons) : undefined;
    const { problems } = this.#yaml;
    if (!draft) return { problems };
    return { draft, template: compose(draft, typeof base === "string" ? undefined : base, lexicons), problems };
  }

  #base(bases: readonly Template[], whyNot: string | undefined): Base {
    const node = this.#yaml.at("extends");
    if (!node) return "none";
    const id = this.#yaml.string(node, "What a template extends");
    const base = whyNot === undefined ? bases.find((template) => template.id === this.extends) : undefined;
    if (id === undefined || base) return base ?? "unknown";
    const known = [...new Set(bases.map((template) => template.id))];
    const advice = known.length === 0 ? "There is none to extend." : adviceFor(id, known);
    const message = whyNot ?? `There is no template “${id}”. ${advice}`;
    const unknown = whyNot === undefined ? { name: id, names: known } : undefined;
    this.#yaml.report("unknown-base", this.#yaml.spanOf(node), message, unknown);
    return "unknown";
  }
}

export interface LoadedLexicons {
  readonly lexicons: Lexicons;
  readonly problems: readonly Problem[];
}

/** Reads a file of shared lexicons. */
export function loadLexicons(yamlText: string): LoadedLexicons {
  const yaml = new YamlReader(yamlText);
  const lexicons = yaml.root ? new EvidenceReader(yaml, {}).lexicons(yaml.root, {}) : {};
  return { lexicons, problems: yaml.problems };
}
