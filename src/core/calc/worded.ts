/** A resolved chain as the calculation that others see, its result and steps worded once somebody asks. */

import { type Calculation, NO_RESULT, type Step } from "./calculation.ts";
import type { Chain } from "./chain.ts";
import { explain } from "./explain.ts";
import { type Resolved, resolve } from "./resolve.ts";
import { display, type Side } from "./side.ts";

/** The calculation of a chain that was read on its own; `loose` as `resolve` has it. */
export function calculationOf(chain: Chain, text: string, loose: boolean): Calculation {
  const resolved = resolve(chain, text, loose);
  return worded(resolved, text, () => resolved);
}

/**
 * The calculation, with what words its result and its steps. For these the chain is resolved `again`: the trees behind a
 * result take more memory than all the rest of it, and most are never asked for.
 */
export function worded(
  { node, computed, judged, problems }: Resolved,
  text: string,
  again: () => Resolved,
): Calculation {
  const claim = judged?.claim;
  const { start, end } = node;
  const span = { start, end: claim?.span.end ?? end };
  const expression = { start, end };
  const words = text.slice(span.start, span.end);
  const { side } = computed;
  if (side === undefined) return { span, expression, text: words, ...NO_RESULT, problems };
  const { value, typed } = judged ?? side;
  const found = {
    span,
    expression,
    text: words,
    value,
    dimension: typed.dimension,
    display: () => displayOf(again()),
    steps: () => stepsOf(again(), text),
    problems: [],
  };
  return claim === undefined ? found : { ...found, claim };
}

function displayOf(resolved: Resolved): string {
  const shown = shownOf(resolved);
  return shown === undefined ? "" : display(shown);
}

function stepsOf(resolved: Resolved, text: string): Step[] {
  const shown = shownOf(resolved);
  const notes = [...(resolved.computed.notes ?? []), ...(resolved.judged?.notes ?? [])];
  return shown === undefined ? [] : explain(shown, text, display(shown), notes);
}

/** The computed side, as the claim has it where there is one. */
function shownOf({ computed: { side }, judged }: Resolved): Side | undefined {
  if (side === undefined) return undefined;
  const { value, typed } = judged ?? side;
  return { ...side, value, typed };
}
