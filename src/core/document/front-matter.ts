/** Front matter: the YAML between `---` lines on top of a document. */

import { isMap, isScalar, type Node, parseDocument as parseYaml } from "yaml";
import type { LineIndex } from "../text/line-index.ts";
import { nestsDeeperThan } from "../text/nesting.ts";
import type { Problem } from "../text/problem.ts";
import type { Span } from "../text/span.ts";
import type { FrontMatter } from "./design-doc.ts";

/** Front matter beyond this many UTF-16 units is a mistake, and not worth an editor's time. */
const sizeLimit = 64 * 1024;
const maxDepth = 50;

export function readFrontMatter(text: string, lines: LineIndex): FrontMatter {
  const span = frontMatterSpan(text, lines);
  if (!span) return { values: {}, spans: {}, problems: isUnclosed(text) ? [unclosed(lines)] : [] };
  const content = { start: lines.start(1), end: lines.start(lines.lineAt(span.end - 1)) };
  if (content.end - content.start > sizeLimit) return { span, values: {}, spans: {}, problems: [tooLarge(span)] };
  // YAML knows a lone CR only as a character like others.
  const yaml = text.slice(content.start, content.end).replace(/\r(?!\n)/g, "\n");
  return { span, ...readYaml(yaml, content.start) };
}

function frontMatterSpan(text: string, lines: LineIndex): Span | undefined {
  if (!opening.test(text.slice(0, 256))) return undefined;
  for (let line = 1; line < lines.count && lines.start(line) <= sizeLimit * 2; line++) {
    const { start, end } = lines.line(line);
    if (end - start < 64 && closing.test(text.slice(start, end))) return { start: 0, end: lines.start(line + 1) };
  }
  return undefined;
}

const opening = /^\uFEFF?---[ \t]*(?:\r|\n|$)/;
const closing = /^(?:---|\.\.\.)[ \t]*$/;

/** A line of dashes is but a rule in Markdown, unless settings were meant to follow. */
function isUnclosed(text: string): boolean {
  const [first = "", ...others] = text.slice(0, 4096).split(/\r\n?|\n/);
  if (!opening.test(first)) return false;
  const blank = others.findIndex((line) => line.trim() === "");
  return others.slice(0, blank === -1 ? others.length : blank).some((line) => line.startsWith("design-doc:"));
}

function unclosed(lines: LineIndex): Problem {
  const message = "The front matter has no end: write a line `---` below its last setting.";
  return { code: "front-matter-unclosed", span: lines.line(0), message };
}

function tooLarge(span: Span): Problem {
  const message =
    "This front matter is larger than 64 KiB and was not read; keep only the document's own settings in it.";
  return { code: "front-matter-too-large", span: { start: span.start, end: span.start + 3 }, message };
}

type Content = Pick<FrontMatter, "values" | "spans" | "problems">;

function readYaml(yaml: string, offset: number): Content {
  const plain = readPlainLines(yaml, offset);
  if (plain) return plain;
  if (!nestsDeeperThan(maxDepth, yaml)) return readMapping(yaml, offset);
  return { values: {}, spans: {}, problems: [problem("it is nested too deeply", offset, offset + yaml.length)] };
}

/** Most front matter is a few lines of `key: word`, which take a hundredth of the time that all of YAML takes. */
function readPlainLines(yaml: string, offset: number): Content | undefined {
  const values: Record<string, unknown> = Object.create(null);
  const spans: Record<string, Span> = Object.create(null);
  for (let at = 0; at < yaml.length; ) {
    plainLine.lastIndex = at;
    const [line, key = "", word = ""] = plainLine.exec(yaml) ?? [];
    if (line === undefined || key in values || constants.has(key)) return undefined;
    values[key] = constants.has(word) ? constants.get(word) : word;
    at += line.length;
    spans[key] = { start: offset + at - 1 - word.length, end: offset + at - 1 };
  }
  return yaml === "" ? undefined : { values, spans, problems: [] };
}

const plainLine = /([a-z][a-z-]*): ([a-z][a-z\d@-]*)\n/y;

const constants: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

function readMapping(yaml: string, offset: number): Content {
  const document = parseYaml(yaml, { stringKeys: true, logLevel: "silent", uniqueKeys: true });
  const problems = document.errors.map(({ pos, message }) => problem(message, pos[0] + offset, pos[1] + offset));
  const [first] = document.errors;
  if (document.contents === null) return { values: {}, spans: {}, problems };
  if (!isMap(document.contents)) {
    return { values: {}, spans: {}, problems: first ? problems : [notAMapping(offset, yaml.length)] };
  }
  const values: Record<string, unknown> = Object.create(null);
  const spans: Record<string, Span> = Object.create(null);
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key) || typeof key.value !== "string") continue;
    const node = value as Node | null;
    // Words that end before the first mistake are what they were meant to be.
    if (first && !(isScalar(node) && (node.range?.[1] ?? first.pos[0]) < first.pos[0])) continue;
    values[key.value] = plainValue(node, document);
    const range = node?.range ?? key.range;
    if (range) spans[key.value] = { start: range[0] + offset, end: range[1] + offset };
  }
  return { values, spans, problems };
}

function plainValue(node: Node | null, document: ReturnType<typeof parseYaml>): unknown {
  try {
    return node?.toJS(document, { maxAliasCount: 100 }) ?? null;
  } catch {
    // The library refuses alias bombs by an exception; such a value counts as not given.
    return null;
  }
}

function problem(message: string, start: number, end: number): Problem {
  const sentence = message.split(/ at line|\n/, 1)[0] ?? message;
  return {
    code: "front-matter-yaml",
    span: { start, end },
    message: `The front matter is not valid YAML: ${sentence}.`,
  };
}

function notAMapping(offset: number, length: number): Problem {
  const message = "The front matter must be settings, one `key: value` per line.";
  return { code: "front-matter-yaml", span: { start: offset, end: offset + length }, message };
}
