/** Reads `a → b = c`: expressions linked by signs that say the next one is the result. */

import { parseExpression } from "./parse.ts";
import type { Parser } from "./parser.ts";
import type { Node } from "./syntax.ts";

export interface Link {
  readonly kind: "equal" | "approx" | "arrow";
  readonly approximate: boolean;
  /** The parts stand right beside their sum, and somebody has added them up. */
  readonly exact?: true;
}

export interface Chain {
  readonly nodes: readonly Node[];
  /** `links[i]` stands between `nodes[i]` and `nodes[i + 1]`. */
  readonly links: readonly Link[];
}

const MOST_LINKS = 8;

/** The chain from here on; undefined, and a problem in the parser, where its first expression is unreadable. */
export function parseChain(p: Parser): Chain | undefined {
  const first = parseExpression(p);
  if (first === undefined) return undefined;
  const nodes = [first];
  const links: Link[] = [];
  while (!p.cut && links.length < MOST_LINKS) {
    const before = p.at;
    const link = readLink(p);
    const next = link && parseExpression(p);
    if (link === undefined || next === undefined) {
      if (p.prose || link === undefined) p.at = before;
      break;
    }
    links.push(link);
    nodes.push(next);
  }
  return { nodes, links };
}

/** `=`, `==`, `≈`, `~`, `->`, also followed by `~` or `about`. */
function readLink(p: Parser): Link | undefined {
  const sign = p.peek();
  const kind = sign.kind;
  if (kind !== "equal" && kind !== "approx" && kind !== "arrow") return undefined;
  if (kind === "approx" && p.prose && !sign.spaced && sign.text === "~") return undefined;
  p.take();
  let approximate = kind === "approx";
  for (let words = 0; words < 3; words++) {
    const next = p.peek();
    if (next.kind !== "approx" && next.kind !== "equal" && !next.word.rounds) break;
    if (next.kind !== "equal") approximate = true;
    p.take();
  }
  return { kind, approximate };
}
