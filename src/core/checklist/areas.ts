/** Which blocks are no evidence, or only weak evidence, because of where they stand and what they hold. */

import type { Block, DesignDoc } from "../document/index.ts";
import type { Lexicons } from "../templates/template.ts";
import type { Span } from "../text/span.ts";
import { Cover } from "./cover.ts";
import { headingKey } from "./heading-text.ts";
import type { Regions } from "./regions.ts";

/** Why something falls short of an answer. */
export type Weakness = "question" | "hedged" | "prompt" | "placeholder" | "outside" | "quote" | "code";

export interface Areas {
  /** Titles, guidance, reference lists. */
  ignores(block: Block): boolean;
  weakness(block: Block): Weakness | undefined;
}

/**
 * What the text below a heading is, where it is no answer. `contents` holds only for what stands right below it;
 * `alternatives` may hold answers, but do not describe the system.
 */
export type SpecialKind = "references" | "contents" | "questions" | "outside" | "alternatives";

const kinds: readonly SpecialKind[] = ["references", "contents", "questions", "outside", "alternatives"];

/** By their words, as headingKey writes them: which headings are special, as the template's lexicons say. */
export function specialHeadings(lexicons: Lexicons): ReadonlyMap<string, SpecialKind> {
  const special = new Map<string, SpecialKind>();
  for (const kind of kinds) for (const text of lexicons[`heading-${kind}`] ?? []) special.set(headingKey(text), kind);
  return special;
}

export function readAreas(document: DesignDoc, regions: Regions): Areas {
  const references = bodiesOf(regions, "references");
  const questions = bodiesOf(regions, "questions");
  const outside = bodiesOf(regions, "outside");
  const contents = new Set(regions.all.filter(({ special }) => special === "contents").map(({ section }) => section));
  const holes = holesIn(document.text);
  return {
    ignores: (block) =>
      regions.titles.has(block) ||
      references.has(block.span.start) ||
      contents.has(block.section) ||
      isGuidance(document, block),
    weakness(block) {
      const { start, end } = block.span;
      if (holes.overlaps(start, end)) return "placeholder";
      if (questions.has(start) && !isAnswered(document, block)) return "question";
      if (outside.has(start)) return "outside";
      if (isPlainFence(block)) return "code";
      return block.quotes > 0 ? "quote" : undefined;
    },
  };
}

function bodiesOf({ all }: Regions, kind: SpecialKind): Cover {
  return new Cover(all.filter(({ special }) => special === kind).map(({ body }) => body));
}

function isGuidance({ text }: DesignDoc, { quotes, span }: Block): boolean {
  return quotes > 0 && /^[*_\s]*(?:guidance|hint|tip|подсказка)/i.test(text.slice(span.start, span.start + 20));
}

/** A fence that names no language often holds drawings and lists rather than code. */
export function isPlainFence(block: Block): boolean {
  return block.kind === "fence" && (block.info === "" || block.info === "text" || block.info === "txt");
}

/** In a list of questions an answer stands behind a dash, an arrow or the question mark. */
function isAnswered({ text }: DesignDoc, { span }: Block): boolean {
  return /[?？]\s*\S|→|->|—| – /.test(text.slice(span.start, Math.min(span.end, span.start + 500)));
}

/** Looked for in the text itself, since prose has no code and a hole may stand in it. */
function holesIn(text: string): Cover {
  const holes: Span[] = [];
  for (let at = text.indexOf("TBD"); at !== -1; at = text.indexOf("TBD", at + 3))
    holes.push({ start: at, end: at + 3 });
  return new Cover(holes);
}
