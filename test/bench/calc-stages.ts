/** What bench/calc.ts times, as one module that can be bundled as it ships. */

import { parseChain } from "../../src/core/calc/chain.ts";
import { check } from "../../src/core/calc/check.ts";
import { evaluate } from "../../src/core/calc/evaluate.ts";
import { type Calculation, calculate } from "../../src/core/calc/index.ts";
import { Parser } from "../../src/core/calc/parser.ts";

/** The result with the way to it in words. */
export function explained(text: string): Calculation {
  const calculation = calculate(text);
  calculation.steps();
  return calculation;
}

/** Parses, checks the dimensions and evaluates, without judging or explaining anything. */
export function valuesOf(text: string): unknown {
  const nodes = parseChain(new Parser(text, 0, text.length, false))?.nodes ?? [];
  return nodes.map((node) => {
    const { value } = check(node, text);
    return value && evaluate(value).value;
  });
}
