/** Draft × base template → template: names are replaced by what they stand for. What nobody knows is left out. */

import { withChanges } from "./changes.ts";
import type { AskingDraft, ItemDraft, SectionDraft, StepDraft, TemplateDraft } from "./draft.ts";
import { type Parts, partsById } from "./parts.ts";
import type { Aliases, Item, Lexicons, Step, Template, TemplateSection } from "./template.ts";
import { wordsOf } from "./words.ts";

/** Never fails. Its lexicons are its own, those of the base and the shared ones, the first of a name. */
export function compose(draft: TemplateDraft, base: Template | undefined, shared: Lexicons): Template {
  const { id, version, title, summary, changes } = draft;
  const composer = new Composer(partsById(base), draft.steps);
  const steps = draft.steps?.flatMap((step) => composer.step(step) ?? []) ?? (base?.steps ?? []).map(inheritedStep);
  return {
    id,
    version,
    title,
    summary,
    steps: changes ? withChanges(steps, changes, composer) : steps,
    lexicons: draft.lexicons || base ? { ...shared, ...base?.lexicons, ...draft.lexicons } : shared,
  };
}

/** The items that a section has where its draft lists none. */
export function inheritedItems({ sections }: Parts, like: readonly string[] = []): readonly Item[] {
  return like.flatMap((id) => sections.get(id)?.items ?? []);
}

/** True where the step asks something right below its heading. */
export function asksItself({ sections }: Parts, draft: StepDraft): boolean {
  const { requirement, when, guidance, skeleton, items, like = [] } = draft;
  return [requirement, when, guidance, skeleton, items].some(Boolean) || like.some((id) => sections.has(id));
}

export class Composer {
  readonly #base: Parts;
  /** The words of each title, and whose it is: a heading of these words stands for nobody who but inherits them. */
  readonly #titles: ReadonlyMap<string, string>;

  constructor(base: Parts, steps: readonly (string | StepDraft)[] = []) {
    this.#base = base;
    const drafts = steps.flatMap((step) => (typeof step === "string" ? [] : [step, ...(step.sections ?? [])]));
    const written = drafts.flatMap((draft) => (typeof draft === "string" ? [] : [draft]));
    this.#titles = new Map(written.map((draft) => [keyOf(draft.title ?? this.#titleOf(draft)), draft.id]));
  }

  step(draft: string | StepDraft): Step | undefined {
    if (typeof draft === "string") {
      const known = this.#base.steps.get(draft);
      return known && inheritedStep(known);
    }
    const { id, like = [], appendix, since, purpose, guidance } = draft;
    const model = like.map((one) => this.#base.steps.get(one)).find((step) => step !== undefined);
    const aliases = this.#aliases(draft);
    const title = draft.title ?? this.#titleOf(draft);
    const sections = (draft.sections ?? []).flatMap((section) => this.section(section) ?? []);
    const own = asksItself(this.#base, draft) ? [{ ...this.#asking(draft), title, aliases, level: 2 }] : [];
    return {
      id,
      title,
      purpose: purpose ?? model?.purpose ?? guidance ?? own[0]?.guidance ?? "",
      aliases,
      ...(appendix ? { appendix } : {}),
      ...(since === undefined ? {} : { since }),
      sections: [...own, ...sections],
    };
  }

  section(draft: string | SectionDraft): TemplateSection | undefined {
    if (typeof draft === "string") {
      const known = this.#base.sections.get(draft);
      return known && inheritedSection({ ...known, level: Math.max(3, known.level) });
    }
    const { level = 3, title = this.#titleOf(draft) } = draft;
    return { ...this.#asking(draft), title, level, aliases: this.#aliases(draft) };
  }

  item(draft: string | ItemDraft): Item | undefined {
    if (typeof draft === "string") {
      const known = this.#base.items.get(draft);
      return known && withoutSince(known);
    }
    const { like, ...own } = draft;
    const model = like === undefined ? undefined : this.#base.items.get(like);
    return { question: "", interview: false, evidence: [], ...(model && withoutSince(model)), ...own };
  }

  #asking(draft: AskingDraft): Omit<TemplateSection, "title" | "level" | "aliases"> {
    const { id, requirement, when, guidance, skeleton, items, like, since } = draft;
    const model = this.#modelOf(draft);
    // The level of need is one thing: who says a part of it says all of it.
    const need = requirement || when ? { requirement, when } : { requirement: model?.requirement, when: model?.when };
    return {
      id,
      requirement: need.requirement ?? "recommended",
      ...(need.when ? { when: need.when } : {}),
      guidance: guidance ?? model?.guidance ?? "",
      skeleton: skeleton ?? model?.skeleton ?? "",
      items: items?.flatMap((item) => this.item(item) ?? []) ?? inheritedItems(this.#base, like).map(withoutSince),
      ...(since === undefined ? {} : { since }),
    };
  }

  #modelOf({ like = [] }: AskingDraft): TemplateSection | undefined {
    return like.map((id) => this.#base.sections.get(id)).find((section) => section !== undefined);
  }

  #titleOf({ like: [first = ""] = [] }: AskingDraft): string {
    return (this.#base.sections.get(first) ?? this.#base.steps.get(first))?.title ?? "";
  }

  /** Its own aliases first, then the titles and aliases of what it is like, each once. */
  #aliases({ id, aliases = {}, like = [] }: AskingDraft): Aliases {
    const models = like.flatMap((id) => this.#base.sections.get(id) ?? this.#base.steps.get(id) ?? []);
    if (models.length === 0) return aliases;
    const all = [aliases, ...models.flatMap((model) => [{ en: [model.title.toLowerCase()] }, model.aliases])];
    const languages = new Set(all.flatMap((one) => Object.keys(one)));
    const isFree = (alias: string): boolean => (this.#titles.get(keyOf(alias)) ?? id) === id;
    return Object.fromEntries([...languages].map((language) => [language, merged(all, language).filter(isFree)]));
  }
}

function merged(all: readonly Aliases[], language: string): string[] {
  const byWords = new Map<string, string>();
  for (const alias of all.flatMap((one) => one[language] ?? [])) {
    const words = keyOf(alias);
    // The first of a language is its title; that of a model is but an alias behind another one.
    if (!byWords.has(words)) byWords.set(words, byWords.size === 0 ? alias : alias.toLowerCase());
  }
  return [...byWords.values()];
}

function keyOf(alias: string): string {
  return wordsOf(alias).join(" ");
}

function inheritedStep(step: Step): Step {
  return { ...withoutSince(step), sections: step.sections.map(inheritedSection) };
}

function inheritedSection(section: TemplateSection): TemplateSection {
  return { ...withoutSince(section), items: section.items.map(withoutSince) };
}

/** It counts the versions of the template that it is written in. */
function withoutSince<Part extends { readonly since?: number }>(part: Part): Part {
  if (part.since === undefined) return part;
  const { since: _, ...rest } = part;
  return rest as Part;
}
