/** The keys that a mapping has behind the cursor. */

import { behindSpaces, keyEnd, lineEnd, unquoted } from "./tokens.ts";

/** From the next line on, as long as nothing stands left of the column. */
export function keysBelow(text: string, offset: number, column: number): string[] {
  const keys: string[] = [];
  for (let at = lineEnd(text, offset) + 1; at < text.length; at = lineEnd(text, at) + 1) {
    const end = lineEnd(text, at);
    const start = behindSpaces(text, at, end);
    if (start === end || text[start] === "\r") continue;
    if (start - at < column) break;
    const colon = start - at === column ? keyEnd(text, start, end) : undefined;
    if (colon !== undefined) keys.push(unquoted(text.slice(start, colon)));
  }
  return keys;
}
