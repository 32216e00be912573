/** Tells a minus from a dash in prose. */

import { NONE } from "../units/index.ts";
import { startsOperand } from "./operand.ts";
import type { Parser } from "./parser.ts";
import type { Node } from "./syntax.ts";
import type { Token } from "./token.ts";

/** In prose a minus stands between spaces or touches on both sides, before an operand, and not behind a count noun. */
export function isDash(p: Parser, sign: Token, left: Node): boolean {
  if (!p.prose) return false;
  const next = p.peek(1);
  if (sign.spaced !== next.spaced) return true;
  if (sign.text === "+") return false;
  return sign.newLine || !startsOperand(p, 1) || (endsInNoun(left) && !repeatsNoun(p, left));
}

function endsInNoun(node: Node): boolean {
  if (node.kind === "binary") return endsInNoun(node.right);
  return (
    node.kind === "quantity" && node.unit !== undefined && node.unit.dimension === NONE && node.unit.nouns.length > 0
  );
}

/** `8 GPUs - 2 GPUs` is a difference all the same. */
function repeatsNoun(p: Parser, left: Node): boolean {
  const last = left.kind === "binary" ? left.right : left;
  const word = p.peek(2);
  if (last.kind !== "quantity" || word.kind !== "word") return false;
  return last.unit?.nouns.some(({ key }) => key === word.word.nouns[0]?.key) === true;
}
