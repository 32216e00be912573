/** What bench/calc.ts times, as one module that can be bundled as it ships. */

import { parseChain } from "../../src/core/calc/chain.ts";
import { check } from "../../src/core/calc/check.ts";
import { evaluate } from "../../src/core/calc/evaluate.ts";
import { Parser } from "../../src/core/calc/parser.ts";

export { calculate } from "../../src/core/calc/index.ts";

/** Parses, checks the dimensions and evaluates, without judging or explaining anything. */
export function valuesOf(text: string): unknown {
  const nodes = parseChain(new Parser(text, 0, text.length, false))?.nodes ?? [];
  return nodes.map((node) => {
    const { value } = check(node, text);
    return value && evaluate(value).value;
  });
}
