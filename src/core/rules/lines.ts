/** The lines of a section that hold numbers: its sentences, list items and table rows, which speak about one thing. */

import type { StatedQuantity } from "../calc/calculation.ts";
import type { Statement } from "../checklist/index.ts";
import type { Section } from "../document/index.ts";
import { type Span, slice } from "../text/span.ts";
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

/** What the document says of its own system, in order; sections without numbers are left out. */
export const linesBySection: (context: RuleContext) => ReadonlyMap<Section, readonly Line[]> = readOnce((context) => {
  const found = new Map<Section, Line[]>();
  let last: (Line & { readonly quantities: StatedQuantity[] }) | undefined;
  for (const [at, quantity] of context.quantities.entries()) {
    const { start, end } = quantity.span;
    if (last && start >= last.span.start && end <= last.span.end) {
      last.quantities.push(quantity);
      continue;
    }
    const statement = statementsOf(context)[at];
    if (!statement || !isOwn(statement)) continue;
    last = lineAt(context, statement, quantity);
    const lines = found.get(statement.block.section);
    if (lines) lines.push(last);
    else found.set(statement.block.section, [last]);
  }
  return found;
});

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
