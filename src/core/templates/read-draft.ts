/** Reads a template's YAML into a draft: steps, sections, items, and the changes of a base template. */

import type { Node } from "yaml";
import type { Fields, YamlReader } from "../yaml/yaml-reader.ts";
import type {
  Addition,
  AskingDraft,
  Changes,
  ItemDraft,
  Place,
  Requirement,
  SectionDraft,
  StepDraft,
  TemplateDraft,
} from "./draft.ts";
import { Ids, type Kind } from "./ids.ts";
import { keys } from "./keys.ts";
import { EvidenceReader, type Given } from "./read-evidence.ts";
import type { Aliases, Lexicons, Template } from "./template.ts";

/** The base, its absence where the template names none, or that it could not be found. */
export type Base = Template | "none" | "unknown";

const needs: readonly Requirement[] = ["required", "recommended"];
/** Each addition costs a walk along the whole template. */
const mostAdditions = 500;

export function readDraft(yaml: YamlReader, base: Base, shared: Lexicons): TemplateDraft | undefined {
  const fields = yaml.fields(yaml.root, "A template", keys.template);
  return fields && new DraftReader(yaml, base, shared).template(fields);
}

class DraftReader {
  readonly #yaml: YamlReader;
  readonly #ids: Ids;
  readonly #evidence: EvidenceReader;
  readonly #base: Template | undefined;
  readonly #known: Lexicons;
  #version = 1;

  constructor(yaml: YamlReader, base: Base, shared: Lexicons) {
    this.#yaml = yaml;
    this.#base = typeof base === "string" ? undefined : base;
    this.#ids = new Ids(yaml, this.#base, base === "unknown");
    this.#known = { ...shared, ...this.#base?.lexicons };
    this.#evidence = new EvidenceReader(yaml, this.#known);
  }

  template(fields: Fields): TemplateDraft | undefined {
    const own = fields.get("lexicons");
    const lexicons = own && this.#evidence.lexicons(own, this.#known);
    const id = this.#id(fields.get("id"), "The template's id");
    this.#version = this.#number(fields, "version", "The version") ?? 1;
    const base = this.#base;
    const title =
      fields.has("title") || !fields.has("extends") ? this.#text(fields, "title", "The template's title") : base?.title;
    const summary = fields.has("summary") ? this.#text(fields, "summary", "The summary") : base?.summary;
    const steps = this.#steps(fields);
    const changes = this.#changes(fields);
    if (id === undefined || title === undefined || !(steps ?? base?.steps)?.length) return undefined;
    return {
      ...{ id, version: this.#version, title, summary: summary ?? "" },
      ...(base ? { extends: base.id } : {}),
      ...(steps ? { steps } : {}),
      ...(changes ? { changes } : {}),
      ...(lexicons ? { lexicons } : {}),
    };
  }

  #steps(fields: Fields): (string | StepDraft)[] | undefined {
    if (fields.has("steps") || !fields.has("extends"))
      return this.#all(fields.get("steps"), "steps", (node) => this.#step(node));
    this.#ids.useBase();
    return undefined;
  }

  #step(node: Node): string | StepDraft | undefined {
    if (!this.#yaml.isMap(node)) {
      const step = this.#ids.base.steps.get(this.#ids.ofBase(node, ["step"]) ?? "");
      return step && this.#ids.useStep(node, step) ? step.id : undefined;
    }
    const fields = this.#yaml.fields(node, "A step", keys.step);
    const asking = fields && this.#asking(fields, "step", ["section", "step"]);
    if (!asking) return undefined;
    const draft: StepDraft = {
      ...asking,
      ...this.#given(fields, "purpose", "A step's purpose"),
      ...(this.#evidence.flag(fields.get("appendix"), "appendix") ? { appendix: true } : {}),
      ...(fields.has("sections")
        ? { sections: this.#all(fields.get("sections"), "sections", (one) => this.#section(one)) }
        : {}),
    };
    this.#ids.ownStep(fields.get("like") ?? node, draft);
    return draft;
  }

  #section(node: Node): string | SectionDraft | undefined {
    if (!this.#yaml.isMap(node)) {
      const section = this.#ids.base.sections.get(this.#ids.ofBase(node, ["section"]) ?? "");
      return section && this.#ids.useSection(node, section) ? section.id : undefined;
    }
    const fields = this.#yaml.fields(node, "A section", keys.section);
    const asking = fields && this.#asking(fields, "section", ["section", "step"]);
    if (!asking) return undefined;
    const level = fields.has("level")
      ? this.#yaml.oneOf(fields.get("level"), "A section's level", [3, 4, 5, 6])
      : undefined;
    const draft: SectionDraft = { ...asking, ...(level === undefined ? {} : { level }) };
    this.#ids.ownSection(fields.get("like") ?? node, draft);
    return draft;
  }

  /** Without a title of its own, a part has that of what it is like. */
  #asking(fields: Fields, kind: Kind, likeKinds: readonly Kind[]): AskingDraft | undefined {
    const like = fields.has("like") ? this.#like(fields.get("like"), likeKinds) : undefined;
    const id = this.#id(fields.get("id"), `A ${kind}'s id`, kind);
    const title = fields.has("title") || !like?.length ? this.#text(fields, "title", `A ${kind}'s title`) : undefined;
    if (id === undefined || (title === undefined && !like?.length)) return undefined;
    const requirement = this.#need(fields.get("requirement"));
    return {
      id,
      ...(like ? { like } : {}),
      ...(title === undefined ? {} : { title }),
      ...(fields.has("aliases") ? { aliases: this.#aliases(fields.get("aliases"), title, like) } : {}),
      ...(requirement ? { requirement } : {}),
      ...this.#evidence.when(fields.get("when")),
      ...this.#given(fields, "guidance", "The guidance"),
      ...this.#given(fields, "skeleton", "The skeleton"),
      ...(fields.has("items") ? { items: this.#all(fields.get("items"), "items", (one) => this.#item(one)) } : {}),
      ...this.#since(fields),
    };
  }

  #aliases(node: Given, title: string | undefined, like: readonly string[] = []): Aliases {
    const models = like.flatMap((id) => this.#ids.base.sections.get(id) ?? this.#ids.base.steps.get(id) ?? []);
    const inherited = models.flatMap((model) => [model.title, ...Object.values(model.aliases).flat()]);
    return this.#evidence.aliases(node, title, inherited);
  }

  #item(node: Node): string | ItemDraft | undefined {
    if (!this.#yaml.isMap(node)) {
      const id = this.#ids.ofBase(node, ["item"]);
      return id !== undefined && this.#ids.use(node, id, "item") ? id : undefined;
    }
    const fields = this.#yaml.fields(node, "An item", keys.item);
    const like = fields?.get("like");
    const model = like && this.#ids.ofBase(like, ["item"]);
    const id = fields && this.#id(fields.get("id"), "An item's id", "item");
    const asks = fields && (fields.has("question") || !like);
    const question = asks ? this.#text(fields, "question", "An item's question") : undefined;
    if (!fields || id === undefined || (question === undefined && model === undefined)) return undefined;
    const requirement = this.#need(fields.get("requirement"));
    const hasEvidence = fields.has("evidence") || model === undefined;
    return {
      id,
      ...(model === undefined ? {} : { like: model }),
      ...(question === undefined ? {} : { question }),
      ...(fields.has("interview") ? { interview: this.#evidence.flag(fields.get("interview"), "interview") } : {}),
      ...(requirement ? { requirement } : {}),
      ...(this.#evidence.flag(fields.get("questions"), "questions") ? { questions: true } : {}),
      ...(this.#evidence.flag(fields.get("outside"), "outside") ? { outside: true } : {}),
      ...this.#evidence.when(fields.get("when")),
      ...this.#since(fields),
      ...(hasEvidence ? { evidence: this.#evidence.evidence(fields.get("evidence")) } : {}),
    };
  }

  /** Read in the order in which they are made, since each may name what those before it have left. */
  #changes(fields: Fields): Changes | undefined {
    const drop = fields.has("drop") ? this.#all(fields.get("drop"), "drop", (node) => this.#ids.drop(node)) : undefined;
    const add = fields.has("add") ? this.#additions(fields.get("add")) : undefined;
    const rename = fields.has("rename")
      ? this.#byId(fields.get("rename"), "rename", (node) => this.#yaml.string(node, "A new title"))
      : undefined;
    const require = fields.has("require")
      ? this.#byId(fields.get("require"), "require", (node) => this.#need(node))
      : undefined;
    if (!drop && !add && !rename && !require) return undefined;
    return {
      ...(drop ? { drop } : {}),
      ...(add ? { add } : {}),
      ...(rename ? { rename } : {}),
      ...(require ? { require } : {}),
    };
  }

  #additions(node: Given): Addition[] {
    const nodes = this.#yaml.list(node, "add");
    const beyond = nodes[mostAdditions];
    if (beyond)
      this.#yaml.report("too-large", this.#yaml.spanOf(beyond), `A template adds at most ${mostAdditions} parts.`);
    return nodes.slice(0, mostAdditions).flatMap((one) => this.#addition(one) ?? []);
  }

  #addition(node: Node): Addition | undefined {
    const fields = this.#yaml.fields(node, "An addition", keys.addition);
    const kinds = (["step", "section", "item"] as const).filter((kind) => fields?.has(kind));
    const [kind] = kinds;
    if (!fields || !kind || kinds.length > 1)
      return fields && this.#misplaced(node, "An addition has one of step, section and item.");
    const place = this.#place(fields, kind);
    if (!place && (kind !== "step" || fields.size > 1)) {
      return fields.has("into") || fields.has("before") || fields.has("after")
        ? undefined
        : this.#misplaced(node, `Say where the ${kind} goes: \`into:\`, \`before:\` or \`after:\` with an id.`);
    }
    const part = fields.get(kind);
    if (!part) return undefined;
    const at = place ? { place } : {};
    const step = kind === "step" ? this.#step(part) : undefined;
    const section = kind === "section" ? this.#section(part) : undefined;
    const item = kind === "item" ? this.#item(part) : undefined;
    return { ...at, ...(step ? { step } : {}), ...(section ? { section } : {}), ...(item ? { item } : {}) };
  }

  /** Beside its own kind, or into what holds it. */
  #place(fields: Fields, kind: Kind): Place | undefined {
    for (const where of ["into", "before", "after"] as const) {
      const node = fields.get(where);
      if (!node) continue;
      if (where === "into" && kind === "step")
        return this.#misplaced(node, "A step goes before or after another step.");
      const holder = kind === "section" ? "step" : "section";
      const kinds: readonly Kind[] = where !== "into" ? [kind] : holder === "section" ? ["section", "step"] : [holder];
      const id = this.#ids.known(node, kinds);
      return id === undefined ? undefined : { where, id };
    }
    return undefined;
  }

  #misplaced(node: Node, message: string): undefined {
    this.#yaml.report("misplaced", this.#yaml.spanOf(node), message);
  }

  #byId<T extends string>(node: Given, what: string, read: (value: Node) => T | undefined): Record<string, T> {
    const pairs = this.#yaml.entries(node, what).flatMap(({ key, value }) => {
      const id = this.#ids.known(key, ["step", "section", "item"]);
      const given = read(value);
      return id === undefined || given === undefined ? [] : [[id, given] as const];
    });
    return Object.fromEntries(pairs);
  }

  /** One id, or a list of them. */
  #like(node: Given, kinds: readonly Kind[]): string[] {
    const nodes = this.#yaml.isList(node) ? this.#yaml.list(node, "like") : node ? [node] : [];
    return nodes.flatMap((one) => this.#ids.ofBase(one, kinds) ?? []);
  }

  #need(node: Given): Requirement | undefined {
    return node ? this.#yaml.oneOf(node, "requirement", needs) : undefined;
  }

  #since(fields: Fields): { since?: number } {
    const since = this.#number(fields, "since", "The version since which it is asked");
    if (since === undefined) return {};
    if (since <= this.#version) return { since };
    const span = this.#yaml.spanOf(fields.get("since"));
    this.#yaml.report("since", span, `The template is at version ${this.#version}; raise it to ${since}.`);
    return {};
  }

  #number(fields: Fields, key: string, what: string): number | undefined {
    return fields.has(key) ? this.#yaml.number(fields.get(key), what, 1) : undefined;
  }

  #text(fields: Fields, key: string, what: string): string | undefined {
    return this.#yaml.string(fields.get(key), what);
  }

  #given<Key extends string>(fields: Fields, key: Key, what: string): Partial<Record<Key, string>> {
    const text = fields.has(key) ? this.#text(fields, key, what) : undefined;
    return text === undefined ? {} : ({ [key]: text } as Record<Key, string>);
  }

  #id(node: Given, what: string, kind?: Kind): string | undefined {
    const id = this.#yaml.string(node, what);
    if (id === undefined || !node) return undefined;
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
      this.#yaml.report("bad-id", this.#yaml.spanOf(node), `${what} is words-with-hyphens, not “${id}”.`);
      return undefined;
    }
    return !kind || this.#ids.use(node, id, kind) ? id : undefined;
  }

  #all<T>(node: Given, what: string, read: (node: Node) => T | undefined): T[] {
    return this.#yaml.list(node, what).flatMap((one) => read(one) ?? []);
  }
}
