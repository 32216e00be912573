/** Writes a severity into the text of a `.design-doc.yaml`, and leaves everything else in it as it is. */

import { isMap, isScalar, type ParsedNode, parseDocument, type YAMLMap } from "yaml";
import type { Edit } from "../text/edit.ts";
import { lineBreakOf } from "../text/line-break.ts";
import { nestsDeeperThan } from "../text/nesting.ts";
import type { SeverityName } from "./config.ts";

type Mapping = YAMLMap.Parsed;

/** Nothing where the text is no YAML, or `rules` is no mapping. */
export function severityEdit(text: string, id: string, severity: SeverityName): Edit | undefined {
  if (nestsDeeperThan(maxDepth, text)) return undefined;
  const { errors, contents } = parseDocument(text, { logLevel: "silent", prettyErrors: false });
  if (errors.length > 0) return undefined;
  if (isNothing(contents)) return appended(text, id, severity);
  if (!isMap(contents)) return undefined;
  const rules = pairOf(contents, "rules");
  const indent = indentOf(text, contents.range[0]);
  if (!rules) return contents.flow ? undefined : appended(text, id, severity, indent);
  if (isNothing(rules.value)) return behindKey(text, endOf(rules.key), id, severity, indent);
  return isMap(rules.value) ? inRules(text, rules.value, id, severity) : undefined;
}

const maxDepth = 50;

function inRules(text: string, rules: Mapping, id: string, severity: SeverityName): Edit {
  const own = pairOf(rules, id);
  const range = own && !isNothing(own.value) && own.value?.range;
  if (range) return { span: { start: range[0], end: range[1] }, text: severity };
  if (own) return insertion(afterColon(text, endOf(own.key)), ` ${severity}`);
  const last = rules.items.at(-1);
  if (rules.flow) return inBraces(rules, id, severity);
  const indent = indentOf(text, last?.key.range?.[0] ?? 0);
  const line = endOfLine(text, last?.value?.range?.[1] ?? endOf(last?.key));
  return insertion(line, `${lineBreakOf(text)}${indent}${id}: ${severity}`);
}

/** `{ a: off }` → `{ a: off, b: off }`. */
function inBraces({ items, range }: YAMLMap.Parsed, id: string, severity: SeverityName): Edit {
  const last = items.at(-1);
  if (!last) return insertion(range[0] + 1, ` ${id}: ${severity} `);
  return insertion(last.value?.range[1] ?? endOf(last.key), `, ${id}: ${severity}`);
}

function behindKey(text: string, key: number, id: string, severity: SeverityName, indent: string): Edit {
  return insertion(endOfLine(text, key), `${lineBreakOf(text)}${indent}  ${id}: ${severity}`);
}

/** At the end, behind an empty line where there is something before. */
function appended(text: string, id: string, severity: SeverityName, indent = ""): Edit {
  const lineBreak = lineBreakOf(text);
  const end = text.trimEnd().length;
  const gap = end === 0 ? "" : `${lineBreak}${lineBreak}`;
  const rules = `${indent}rules:${lineBreak}${indent}  ${id}: ${severity}${lineBreak}`;
  return { span: { start: end, end: text.length }, text: gap + rules };
}

function pairOf(map: Mapping, name: string) {
  return map.items.find(({ key }) => isScalar(key) && key.value === name);
}

function insertion(at: number, text: string): Edit {
  return { span: { start: at, end: at }, text };
}

/** A comment behind the value stays where it is. */
function endOfLine(text: string, from: number): number {
  const end = /[\r\n]/.exec(text.slice(from))?.index;
  return end === undefined ? text.length : from + end;
}

function afterColon(text: string, key: number): number {
  return text.indexOf(":", key) + 1;
}

function indentOf(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\r", at - 1)) + 1;
  return text.slice(start, at);
}

function endOf(node: ParsedNode | undefined): number {
  return node?.range?.[1] ?? 0;
}

function isNothing(node: ParsedNode | null | undefined): boolean {
  return !node || (isScalar(node) && node.value === null);
}
