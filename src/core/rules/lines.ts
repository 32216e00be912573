/** The lines of a section that hold numbers: its sentences, list items and table rows, which speak about one thing. */

import type { StatedQuantity } from "../calc/calculation.ts";
import type { Statement } from "../checklist/index.ts";
import type { Section } from "../document/index.ts";
import { contains, type Span, slice } from "../text/span.ts";
import { isOwn } from "./places.ts";
import { readOnce } from "./read-once.ts";
import type { RuleContext } from "./rule.ts";

export interface Line {
  /** A sentence; in a table the whole row. */
  readonly span: Span;
  readonly text: string;
  readonly statement: Statement;
  readonly quantities: readonly StatedQuantity[];
}

/** The statements that the document's quantities stand in, one for each of them. */
export const statementsOf: (context: RuleContext) => readonly (Statement | undefined)[] = readOnce(
  ({ quantities, wording }) => quantities.map(({ span }) => wording?.statementAt(span.start)),
);

/** Of the document's quantities those of one section, by index. */
interface Numbers {
  readonly first: number;
  last: number;
  /** Read where somebody asks for them, which for most sections nobody does. */
  lines: readonly Line[] | undefined;
}

/** By the sections that have any. */
const numbersBySection: (context: RuleContext) => ReadonlyMap<Section, Numbers> = readOnce((context) => {
  const found = new Map<Section, Numbers>();
  const statements = statementsOf(context);
  let last: Numbers | undefined;
  let section: Section | undefined;
  for (let at = 0; at < statements.length; at++) {
    const here = statements[at]?.block.section;
    if (!here) continue;
    if (here !== section || !last) {
      last = { first: at, last: at, lines: undefined };
      found.set(here, last);
      section = here;
    }
    last.last = at;
  }
  return found;
});

/** The sections with such numbers among theirs, whatever the lines say that these stand in. */
export function sectionsWith(
  context: RuleContext,
  isSuch: (quantity: StatedQuantity, at: number) => boolean,
): Section[] {
  const sections: Section[] = [];
  for (const section of numbersBySection(context).keys())
    if (hasNumber(context, section, isSuch)) sections.push(section);
  return sections;
}

/** The same for one section. */
export function hasNumber(
  context: RuleContext,
  section: Section,
  isSuch: (quantity: StatedQuantity, at: number) => boolean,
): boolean {
  const { first, last } = numbersBySection(context).get(section) ?? nowhere;
  for (let at = first; at <= last; at++) {
    const quantity = context.quantities[at];
    if (quantity && isSuch(quantity, at)) return true;
  }
  return false;
}

const nowhere: Pick<Numbers, "first" | "last"> = { first: 0, last: -1 };

/** What a section says of the document's own system, in order. */
export function linesOf(context: RuleContext, section: Section): readonly Line[] {
  const numbers = numbersBySection(context).get(section);
  if (!numbers) return none;
  numbers.lines ??= readLines(context, numbers);
  return numbers.lines;
}

const none: readonly Line[] = [];

function readLines(context: RuleContext, { first, last: end }: Numbers): readonly Line[] {
  const statements = statementsOf(context);
  const lines: Line[] = [];
  let last: (Line & { readonly quantities: StatedQuantity[] }) | undefined;
  for (let at = first; at <= end; at++) {
    const quantity = context.quantities[at];
    const statement = statements[at];
    if (!quantity) continue;
    if (last && contains(last.span, quantity.span)) {
      last.quantities.push(quantity);
      continue;
    }
    if (!statement || !isOwn(statement)) continue;
    last = lineAt(context, statement, quantity);
    lines.push(last);
  }
  return lines;
}

function lineAt(
  { document }: RuleContext,
  statement: Statement,
  quantity: StatedQuantity,
): Line & { readonly quantities: StatedQuantity[] } {
  const span = statement.block.kind === "row" ? statement.block.span : statement.span;
  return { span, text: slice(document.prose, span), statement, quantities: [quantity] };
}

/** All that a section says itself, without its subsections. */
export function textOfSection({ document }: RuleContext, { blocks, heading }: Section): string {
  const texts = blocks.map(({ span }) => slice(document.prose, span));
  return [heading?.text ?? "", ...texts].join("\n");
}

/** The line on both sides of a quantity, as far as its neighbours. */
export function besides(line: Line, quantity: StatedQuantity): { readonly before: string; readonly after: string } {
  const at = line.quantities.indexOf(quantity);
  const from = Math.max(line.span.start, line.quantities[at - 1]?.span.end ?? 0);
  const to = line.quantities[at + 1]?.span.start ?? line.span.end;
  return {
    before: line.text.slice(from - line.span.start, quantity.span.start - line.span.start),
    after: line.text.slice(quantity.span.end - line.span.start, to - line.span.start),
  };
}
