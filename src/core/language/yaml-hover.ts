/** On hover in a configuration or template: what a key is for, and what a name stands for. */

import type { Span } from "../text/span.ts";
import { cursorAt, propertiesOf, schemasAt, type YamlPath } from "../yaml/index.ts";
import { escapeMarkdown } from "./markdown-text.ts";
import { yamlSchemas } from "./yaml-files.ts";
import { keyNames, lexiconNames, valueNames, type YamlContext, type YamlName } from "./yaml-names.ts";

export interface YamlHover {
  readonly span: Span;
  readonly markdown: string;
}

export function yamlHoverAt(context: YamlContext, offset: number): YamlHover | undefined {
  const { text } = context;
  const span = wordAt(text, offset);
  const cursor = span && cursorAt(text, span.end);
  if (!cursor || cursor.span.start > span.start) return undefined;
  const word = text.slice(span.start, span.end);
  const isKey = /^["']?[ \t]*:(?:\s|$)/.test(text.slice(span.end, span.end + 100));
  const markdown =
    isKey && cursor.role !== "value" ? keyText(context, cursor.path, word) : valueText(context, cursor.path, word);
  return markdown === undefined ? undefined : { span, markdown };
}

function keyText(context: YamlContext, path: YamlPath, word: string): string | undefined {
  const root = yamlSchemas[context.kind];
  const [property] = propertiesOf(root, schemasAt(root, path)).get(word) ?? [];
  if (property?.description) return `**${escapeMarkdown(word)}**\n\n${escapeMarkdown(property.description)}`;
  return nameText(keyNames(context, path), word);
}

function valueText(context: YamlContext, path: YamlPath, word: string): string | undefined {
  if (word.startsWith("$")) return nameText(lexiconNames(context, path), word.slice(1));
  const [id = ""] = word.split("@");
  return nameText(valueNames(context, path), id) ?? description(context, path);
}

function description({ kind }: YamlContext, path: YamlPath): string | undefined {
  const text = schemasAt(yamlSchemas[kind], path).find((schema) => schema.enum)?.description;
  return text === undefined ? undefined : escapeMarkdown(text);
}

function nameText(names: readonly YamlName[], word: string): string | undefined {
  const found = names.find(({ name }) => name === word);
  if (!found) return undefined;
  const parts = [found.title && `**${escapeMarkdown(found.title)}**`, escapeMarkdown(shortened(found.text))];
  return parts.filter((part) => part !== "").join("\n\n");
}

function shortened(text: string): string {
  return text.length > 1_000 ? `${text.slice(0, 1_000)}…` : text;
}

/** The word at an offset: letters, digits and what ids, globs and lexicons are made of. */
function wordAt(text: string, offset: number): Span | undefined {
  let start = offset;
  let end = offset;
  while (start > 0 && isWord(text[start - 1])) start--;
  while (end < text.length && isWord(text[end])) end++;
  return start === end ? undefined : { start, end };
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\w$@-]/.test(character);
}
