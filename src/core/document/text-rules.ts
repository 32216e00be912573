/**
 * The block rules for paragraphs and headings, in place of markdown-it's own: these note where a text stands and copy none
 * of it.
 */

import type { StateBlock } from "markdown-it";
import { type Span, trimmed } from "../text/span.ts";
import type { BlockState } from "./block-state.ts";
import { contentOf, contentStart, indent } from "./state-lines.ts";
import { table } from "./table-rule.ts";

/** A paragraph, or a heading underlined with `===` or `---`. */
export function paragraph(state: BlockState, startLine: number, endLine: number): void {
  const { parentType } = state;
  state.parentType = "paragraph";
  let level = 0;
  let line = startLine + 1;
  for (; line < endLine && !state.isEmpty(line); line++) {
    if (indent(state, line) > 3) continue;
    level = underlineLevel(state, line);
    if (level > 0 || endsBefore(state, line, endLine)) break;
  }
  state.parentType = parentType;
  const place = placeOf(state, startLine, line);
  if (level > 0) state.pushText("heading", `h${level}`, place, startLine, line + 1);
  else state.pushText("paragraph", "p", place, startLine, line);
}

/** `## Heading ##` */
export function heading(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  const start = contentStart(state, startLine);
  if (indent(state, startLine) > 3 || state.src.charCodeAt(start) !== HASH) return false;
  const at = state.skipChars(start, HASH);
  const end = state.eMarks[startLine] ?? at;
  const level = at - start;
  if (level > 6 || (at < end && !isSpaceOrTab(state.src.charCodeAt(at)))) return false;
  if (silent) return true;
  const closing = state.skipCharsBack(state.skipSpacesBack(end, at), HASH, at);
  const isClosed = closing > at && isSpaceOrTab(state.src.charCodeAt(closing - 1));
  const place = trimmed(state.src, { start: at, end: isClosed ? closing : end });
  (state as BlockState).pushText("heading", `h${level}`, place, startLine, startLine + 1);
  return true;
}

/** 1 under `===`, 2 under `---`, else 0. */
function underlineLevel(state: StateBlock, line: number): number {
  if (indent(state, line) < 0) return 0;
  const start = contentStart(state, line);
  const code = state.src.charCodeAt(start);
  if (code !== EQUALS && code !== HYPHEN) return 0;
  const behind = state.skipSpaces(state.skipChars(start, code));
  if (behind < (state.eMarks[line] ?? 0)) return 0;
  return code === EQUALS ? 1 : 2;
}

function endsBefore(state: BlockState, line: number, endLine: number): boolean {
  // A line that a quote has taken along is marked by a negative indent.
  const isTaken = (state.sCount[line] ?? 0) < 0;
  return !isTaken && (state.isInterrupted(line, endLine) || table(state, line, endLine, true));
}

/** From the first character to the last one; what stands before the text of further lines is no part of it. */
function placeOf(state: BlockState, first: number, behind: number): Span {
  const place = contentOf(state, first);
  if (behind === first + 1) return place;
  let { end } = place;
  for (let line = first + 1; line < behind; line++) {
    const content = contentOf(state, line);
    state.skipPrefix(line, content.start);
    end = content.end;
  }
  return { start: place.start, end };
}

function isSpaceOrTab(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

const HASH = 0x23;
const HYPHEN = 0x2d;
const EQUALS = 0x3d;
