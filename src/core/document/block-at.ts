/** Finds the block at a place. */

import type { Block, DesignDoc } from "./design-doc.ts";

/** The block that holds an offset or ends at it; blocks are in order, so half of them fall away at each look. */
export function blockAt({ blocks }: Pick<DesignDoc, "blocks">, offset: number): Block | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.span.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low];
  return block && block.span.start <= offset ? block : undefined;
}
