/** A facet in the front matter as edits: written, changed, or left to what the text says. */

import { readFrontMatter } from "../document/front-matter.ts";
import type { DesignDoc } from "../document/index.ts";
import type { FacetValue } from "../templates/facet.ts";
import { applyEdits, type Edit } from "../text/edit.ts";
import { lineBreakOf, withLineBreaksOf } from "../text/line-break.ts";
import { LineIndex } from "../text/line-index.ts";
import type { Span } from "../text/span.ts";
import { trimmed } from "../text/span.ts";

/**
 * Without values the key is taken out. Other keys and comments stay as they are; a document without front matter gets
 * one, and loses it with its last key. Nothing where the front matter cannot be read, or is no list of `key: value` lines.
 */
export function setFacet(
  document: DesignDoc,
  name: string,
  values: readonly FacetValue[],
): readonly Edit[] | undefined {
  const { frontMatter } = document;
  if (frontMatter.problems.length > 0) return undefined;
  const isThere = Object.hasOwn(frontMatter.values, name);
  if (values.length === 0) return isThere ? checked(document, name, removal(document, name)) : [];
  const value = inYaml(values);
  if (!frontMatter.span) return [newFrontMatter(document, `${name}: ${value}`)];
  return checked(document, name, isThere ? change(document, name, value) : addition(document, `${name}: ${value}`));
}

/** Never writes what would read otherwise: the front matter may be written in any of YAML's ways. */
function checked(document: DesignDoc, name: string, edit: Edit | undefined): readonly Edit[] | undefined {
  if (!edit) return undefined;
  const text = applyEdits(document.text, [edit]);
  const { values, problems } = readFrontMatter(text, new LineIndex(text));
  const others = Object.entries(document.frontMatter.values).filter(([key]) => key !== name);
  const isKept = others.every(([key, value]) => JSON.stringify(values[key]) === JSON.stringify(value));
  const isSet = (edit.text === "") !== Object.hasOwn(values, name);
  return problems.length === 0 && isKept && isSet ? [edit] : undefined;
}

function newFrontMatter({ text }: DesignDoc, line: string): Edit {
  const at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const gap = text.length > at ? "\n" : "";
  return { span: { start: at, end: at }, text: withLineBreaksOf(text, `---\n${line}\n---\n${gap}`) };
}

/** In front of the closing fence, as deep as the keys that stand there. */
function addition({ text, lines, frontMatter }: DesignDoc, line: string): Edit | undefined {
  const close = lines.lineAt((frontMatter.span?.end ?? 0) - 1);
  const firstKey = /^([ ]*)[^\s#][^\r\n]*:/m.exec(text.slice(lines.start(1), lines.start(close)));
  const at = lines.start(close);
  return { span: { start: at, end: at }, text: `${firstKey?.[1] ?? ""}${line}${lineBreakOf(text)}` };
}

function change(document: DesignDoc, name: string, value: string): Edit | undefined {
  const place = document.frontMatter.spans[name];
  if (!place) return undefined;
  const key = keyOf(document, name, place);
  const written = trimmed(document.text, place);
  if (!key) return { span: written, text: value };
  // A value of several lines begins behind its key's colon.
  return { span: { start: key.end, end: Math.max(key.end, written.end) }, text: ` ${value}` };
}

/** With its lines; the last key takes the front matter with it. */
function removal(document: DesignDoc, name: string): Edit | undefined {
  const { text, lines, frontMatter } = document;
  const place = frontMatter.spans[name];
  const key = place && keyOf(document, name, place);
  if (!place || !key || !frontMatter.span) return undefined;
  const end = Math.max(key.end, trimmed(text, place).end);
  const span = { start: lines.start(lines.lineAt(key.start)), end: lines.start(lines.lineAt(end) + 1) };
  const close = lines.lineAt(frontMatter.span.end - 1);
  const rest = text.slice(lines.start(1), span.start) + text.slice(span.end, lines.start(close));
  return { span: rest.trim() === "" ? wholeFrontMatter(document, frontMatter.span) : span, text: "" };
}

/** And the empty line behind it. */
function wholeFrontMatter({ text, lines }: DesignDoc, { end }: Span): Span {
  const next = lines.lineAt(end);
  const isEmpty = end < text.length && lines.end(next) === end;
  return { start: text.charCodeAt(0) === 0xfeff ? 1 : 0, end: isEmpty ? lines.start(next + 1) : end };
}

/** From the key to behind its colon; nothing where the key begins no line. */
function keyOf({ text, lines }: DesignDoc, name: string, value: Span): Span | undefined {
  for (let line = lines.lineAt(value.start); line > 0; line--) {
    const written = text.slice(lines.start(line), lines.end(line));
    const key = /^\s*(["']?)([^"':#]+)\1\s*:/.exec(written);
    if (key?.[2]?.trim() === name) return { start: lines.start(line), end: lines.start(line) + key[0].length };
    if (key) return undefined;
  }
  return undefined;
}

function inYaml(values: readonly FacetValue[]): string {
  const [first, ...others] = values.map(scalarInYaml);
  return others.length > 0 ? `[${[first, ...others].join(", ")}]` : (first ?? "");
}

/** Quoted where YAML would read something else than these words. */
function scalarInYaml(value: FacetValue): string {
  const isPlain =
    typeof value === "boolean" ||
    /^(?!(?:true|false|null|yes|no|on|off|y|n)$)\p{L}(?:[\p{L}\p{N} _/-]*[\p{L}\p{N}])?$/iu.test(value);
  return isPlain ? String(value) : JSON.stringify(value);
}
