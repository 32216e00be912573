/** Markdown text → DesignDoc. Reads the block structure with markdown-it, inline parts with inlines.ts. Never fails. */

import { LineIndex } from "../text/line-index.ts";
import { blanked } from "./blank.ts";
import { BlockReader } from "./blocks.ts";
import type { DesignDoc } from "./design-doc.ts";
import { readFrontMatter } from "./front-matter.ts";
import { readBlocks } from "./markdown.ts";

/** Texts beyond this many UTF-16 units are read up to here, so that an editor stays usable on any file. */
export const readLimit: number = 8 * 1024 * 1024;

export function parseDocument(text: string): DesignDoc {
  const lines = new LineIndex(text);
  const frontMatter = readFrontMatter(text, lines);
  const from = frontMatter.span?.end ?? (text.charCodeAt(0) === BOM ? 1 : 0);
  const until = readableEnd(text, lines);
  const reader = new BlockReader(text, lines, until);
  const prefixes = readBlocks(text, lines, { start: from, end: until }, reader);
  const { root, sections, blocks } = reader.outline.finish();
  const prose = blanked(text, [{ start: 0, end: from }].concat(prefixes, reader.blanks));
  const { inlines, comments } = reader;
  const document = { text, lines, frontMatter, root, sections, blocks, prose, inlines, comments };
  return until < text.length ? { ...document, readUntil: until } : document;
}

const BOM = 0xfeff;

function readableEnd(text: string, lines: LineIndex): number {
  if (text.length <= readLimit) return text.length;
  const lineStart = lines.start(lines.lineAt(readLimit));
  return lineStart > readLimit / 2 ? lineStart : readLimit;
}
