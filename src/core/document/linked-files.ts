/** The Markdown files that a document links to: a part of the design may be told in one of them. */

import type { Span } from "../text/span.ts";
import type { Block, DesignDoc } from "./design-doc.ts";
import { parseDocument } from "./parse.ts";

export interface FileLink {
  /** As written, without what stands behind `#`; relative to the document's folder. */
  readonly path: string;
  /** `[Monitoring](monitoring.md)` … */
  readonly span: Span;
  /** … and what is read of it. */
  readonly label: string;
}

/** The paths of a text's links, each once, for whoever can look whether there is such a file. */
export function linkedPaths(text: string): readonly string[] {
  if (!/\.(?:md|markdown)\b/i.test(text)) return [];
  return [...new Set(fileLinks(parseDocument(text)).map(({ path }) => path))];
}

/** Links to Markdown files near the document, not to pages of the web, in order. */
export function fileLinks({ text, blocks }: DesignDoc): FileLink[] {
  const links: FileLink[] = [];
  for (const block of blocks) {
    if (block.kind !== "text" && block.kind !== "row") continue;
    for (const { kind, span, content } of block.inlines) {
      const path = kind === "link-target" ? pathOf(text.slice(content.start, content.end)) : undefined;
      const link = path === undefined ? undefined : linkTo(path, text, block, span);
      if (link) links.push(link);
    }
  }
  return links;
}

/** Nothing where the target is an address, an absolute path, or no Markdown. */
function pathOf(target: string): string | undefined {
  const [, path] = /^<?\s*([^\s<>#]+\.(?:md|markdown))(?:#[^\s>]*)?(?:>|\s|$)/i.exec(target) ?? [];
  return path === undefined || /^(?:[a-z][a-z\d+.-]*:|\/|\\)/i.test(path) ? undefined : decoded(path);
}

/** `a%20b.md` stands for a file whose name has a space. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function linkTo(path: string, text: string, block: Block, target: Span): FileLink | undefined {
  const open = text.lastIndexOf("[", target.start - 1);
  if (open < block.span.start || text[open - 1] === "!") return undefined;
  return { path, span: { start: open, end: target.end }, label: text.slice(open + 1, target.start - 1) };
}
