/** `TBD(…)`, `TODO`, `[your …]`: template text that nobody has filled in. Reported once per section, with the count. */

import type { Block, DesignDoc, FenceBlock, RowBlock, Section, TextBlock } from "../document/index.ts";
import type { Edit } from "../text/edit.ts";
import { type Span, slice } from "../text/span.ts";
import type { Rule } from "./rule.ts";

export const placeholderLeft: Rule = {
  id: "placeholder-left",
  summary: "No placeholder of the template is left",
  why: "An unfilled hole looks like content to a reader who skims, and like an answer to nobody.",
  severity: "warning",
  examples: {
    bad: "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\nThe line stops TBD(times) a day.\n",
    good: "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\nThe line stops twice a day.\n",
  },
  *check({ document }) {
    for (const placeholders of bySection(document)) {
      const [first] = placeholders;
      if (!first) continue;
      const more = placeholders.length > 1 ? ` (${placeholders.length} in this section)` : "";
      const message = `Fill in ${slice(document.text, first)}${more}, or take it out.`;
      yield { span: first, message, data: placeholders };
    }
  },
  fix({ data }, { document }) {
    const edits: Edit[] = (data as readonly Span[]).map((span) => asOpenQuestion(document.text, span));
    return { title: edits.length > 1 ? "Turn into open questions" : "Turn into an open question", edits };
  },
};

function bySection(document: DesignDoc): Span[][] {
  const groups = new Map<Section, Span[]>();
  for (const { block, span } of placeholders(document)) {
    const group = groups.get(block.section);
    if (group) group.push(span);
    else groups.set(block.section, [span]);
  }
  return [...groups.values()];
}

/**
 * Both the matches and the blocks are in document order, so one walk along both is enough. Brackets with a target
 * behind them are links.
 */
function* placeholders(document: DesignDoc): Iterable<{ block: Block; span: Span }> {
  const { blocks, prose, text } = document;
  const matches = matchesIn(document);
  const hasTags = text.includes("<");
  const hasDots = prose.includes("...") || prose.includes("…");
  if (matches.length === 0 && !hasTags && !hasDots) return;
  let next = 0;
  for (const block of blocks) {
    if (!isFilledInByHand(block)) continue;
    const { start, end } = block.span;
    for (; next < matches.length; next++) {
      const span = matches[next];
      if (!span || span.end > end) break;
      if (span.end > start) yield { block, span };
    }
    if (block.kind === "fence") continue;
    if (hasTags)
      for (const { kind, span } of block.inlines) if (kind === "tag" && isFillIn(text, span)) yield { block, span };
    if (hasDots && block.kind === "row" && isOfDots(prose, block))
      for (const { span } of block.cells) if (isDots(prose, span)) yield { block, span };
  }
}

function matchesIn({ text, prose }: DesignDoc): Span[] {
  if (!mayHave(prose)) return [];
  return [...prose.matchAll(pattern)]
    .map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
    .filter(({ end }) => text[end] !== "(" && text[end] !== "[");
}

/** Capital letters tell a `TODO` from a todo list. */
const pattern =
  /\bTBD\b(?:\([^()\n]{0,200}\))?|\b(?:TODO|FIXME)\b(?::[^\n|]{0,80})?|\?\?\?|\bXX+ ?(?:%|ms|QPS|RPS|fps|FPS|GB|MB|TB)(?!\w)|\bX (?:ms|QPS|RPS|fps|FPS|GB|MB|TB)(?!\w)|\[(?:[Yy]our|[Ii]nsert|[Ff]ill|[Dd]escribe|[Tt]o be filled)\b[^\]\n]{0,80}\]|\[NO INFO\]|\b[Ll]orem ipsum\b/g;

/** `<fill in name>`, which a Markdown reader takes for a tag and shows nothing of. */
function isFillIn(text: string, span: Span): boolean {
  return fillIn.test(slice(text, span)) && !/\w/.test(text.charAt(span.start - 1));
}

const fillIn =
  /^<(?:(?:fill|insert|enter|your|describe|add|specify)(?= )|TBD|TODO|to be filled|(?:name|date|owner|number|value|email|link)\s(?:of|to)|(?:team|owner|project|author|model|service|metric) (?:name|link|id))\b[^<>="]{0,60}>$/i;

/** Plain words are found faster than patterns, and most documents have none of these. */
function mayHave(prose: string): boolean {
  if (openings.some((opening) => prose.includes(opening))) return true;
  for (let at = prose.indexOf("["); at !== -1; at = prose.indexOf("[", at + 1))
    if (bracket.test(prose.slice(at, at + 10))) return true;
  return false;
}

const openings: readonly string[] = ["TBD", "TODO", "FIXME", "???", "XX", "X ", "psum"];
const bracket = /^\[(?:[Yy]our|[Ii]nsert|[Ff]ill|[Dd]escribe|[Tt]o be|NO INFO)/;

/** Prose and tables, and the diagrams that our own skeletons draw; other code may say TODO as it likes. */
function isFilledInByHand(block: Block): block is TextBlock | RowBlock | FenceBlock {
  return block.kind === "text" || block.kind === "row" || (block.kind === "fence" && block.info === "mermaid");
}

/** In a row of data the dots say that it goes on. */
function isOfDots(prose: string, { cells, span, header }: RowBlock): boolean {
  return !header && cells.some((cell) => isDots(prose, cell.span)) && !/\d/.test(slice(prose, span));
}

function isDots(prose: string, { start, end }: Span): boolean {
  const width = end - start;
  return (width === 3 && prose.startsWith("...", start)) || (width === 1 && prose[start] === "…");
}

/** The wording shows in the text that something is open, and no checker takes it for an answer. */
function asOpenQuestion(text: string, span: Span): Edit {
  const what = /^[A-Z]+\((.*)\)$|^[A-Z]+:\s*(.*)$|^[[<](.*)[\]>]$/i.exec(slice(text, span));
  const topic = (what?.[1] ?? what?.[2] ?? what?.[3] ?? "").trim();
  return { span, text: topic ? `(open question: ${topic}?)` : "(open question)" };
}
