/** What others may ask about the words of a document. It is the reading that the checklist judged, not a second scan. */

import type { Block, Section } from "../document/index.ts";
import type { TemplateSection } from "../templates/template.ts";
import type { Span } from "../text/span.ts";
import type { Weakness } from "./areas.ts";
import type { Reading } from "./reading.ts";
import type { Scope } from "./scope.ts";

/** A sentence; in a table a cell. Titles, header cells, code, guidance and lists of references are none. */
export interface Statement {
  readonly span: Span;
  /** As a reader sees it: the prose of `span`. */
  readonly text: string;
  readonly block: Block;
  /** Why it decides nothing: it asks, hedges, quotes, or leaves something out. Absent where it asserts. */
  readonly weakness: Weakness | undefined;
}

/** A place where a phrase of a lexicon stands. */
export interface Mention {
  readonly span: Span;
  readonly statement: Statement;
}

export interface Wording {
  /** All statements, in order. */
  statements(): readonly Statement[];
  /** Where a lexicon of the template speaks, in order; of phrases within phrases only the outer one. */
  mentions(lexicon: string): readonly Mention[];
  /** The statement that holds an offset. */
  statementAt(offset: number): Statement | undefined;
  /** The document's sections whose own headings stand for a section of the template, in order. */
  sectionsOf(concept: TemplateSection): readonly Section[];
}

export function wordingOf(reading: Reading, scope: Scope): Wording {
  const statements: Statement[] = [];
  const mentions = new Map<string, readonly Mention[]>();
  const statement = (at: number): Statement | undefined => {
    statements[at] ??= readStatement(reading, at);
    return statements[at];
  };
  return {
    statements: () => reading.sentences.flatMap((_, at) => statement(at) ?? []),
    mentions(lexicon) {
      const known = mentions.get(lexicon);
      if (known) return known;
      const found: Mention[] = [];
      for (const { start, end, sentence } of outermost(reading.named(lexicon).all())) {
        const place = statement(sentence);
        if (place) found.push({ span: { start, end }, statement: place });
      }
      mentions.set(lexicon, found);
      return found;
    },
    statementAt(offset) {
      const at = reading.sentenceAt(offset);
      const { start = offset + 1 } = reading.sentences[at] ?? {};
      return start <= offset ? statement(at) : undefined;
    },
    sectionsOf: (concept) =>
      scope.place(concept).regions.flatMap(({ region, match }) => {
        const isHeading = region.kind === "heading" && (match.how === "exact" || match.how === "typo");
        return isHeading ? [region.section] : [];
      }),
  };
}

function readStatement(reading: Reading, at: number): Statement {
  const { start, end } = reading.sentences[at] ?? { start: 0, end: 0 };
  const { block } = reading.blocks[reading.blockOf[at] ?? 0] as { block: Block };
  const text = reading.document.prose.slice(start, end);
  return { span: { start, end }, text, block, weakness: reading.weakness[at] };
}

function outermost<T extends Span>(hits: readonly T[]): T[] {
  let furthest = -1;
  return hits.filter(({ end }) => {
    const isNew = end > furthest;
    furthest = Math.max(furthest, end);
    return isNew;
  });
}
