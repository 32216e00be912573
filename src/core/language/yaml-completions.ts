/** What could stand at the cursor in a configuration or template: keys, listed values, ids, facets, lexicons. */

import type { Span } from "../text/span.ts";
import {
  type Cursor,
  cursorAt,
  isList,
  isMapping,
  keysBelow,
  propertiesOf,
  type Schema,
  schemasAt,
  valuesOf,
} from "../yaml/index.ts";
import { yamlSchemas } from "./yaml-files.ts";
import { keyNames, lexiconNames, valueNames, type YamlContext, type YamlName } from "./yaml-names.ts";

export interface YamlCompletion {
  readonly label: string;
  readonly detail: string;
  readonly text: string;
  readonly kind: "key" | "value" | "name";
  readonly span: Span;
  readonly insert: string;
}

/** Nothing where only the author can know, as in a title. */
export function yamlCompletionsAt(context: YamlContext, offset: number): readonly YamlCompletion[] {
  const cursor = cursorAt(context.text, offset);
  if (!cursor) return [];
  const lexicon = /\$[a-z0-9-]*$/.exec(context.text.slice(cursor.span.start, offset));
  if (lexicon) return lexicons(context, cursor, offset - lexicon[0].length);
  const root = yamlSchemas[context.kind];
  const schemas = schemasAt(root, cursor.path);
  if (cursor.role === "value") return values(context, cursor, schemas);
  if (cursor.role === "key") return keys(context, cursor, schemas);
  // A new line below a key whose value is a list begins with a dash.
  if (isList(schemas) && !startsItem(context.text, cursor)) return items(context, cursor);
  return [...keys(context, cursor, schemas), ...values(context, cursor, schemas)];
}

function keys(context: YamlContext, cursor: Cursor, schemas: readonly Schema[]): YamlCompletion[] {
  const given = new Set([...cursor.given, ...keysBelow(context.text, cursor.span.end, columnOf(context.text, cursor))]);
  const properties = [...propertiesOf(yamlSchemas[context.kind], schemas)].map(([name, shapes]): YamlCompletion => {
    const [{ description = "" } = {}] = shapes;
    return {
      ...plain(name, cursor.span),
      kind: "key",
      text: description,
      insert: isLong(shapes) ? `${name}:` : `${name}: `,
    };
  });
  const names = keyNames(context, cursor.path).map((one) => ({ ...named(one, cursor.span), insert: `${one.name}: ` }));
  return [...properties, ...names].filter(({ label }) => !given.has(label));
}

function values(context: YamlContext, { path, span }: Cursor, schemas: readonly Schema[]): YamlCompletion[] {
  const [{ description = "" } = {}] = schemas;
  const listed = valuesOf(schemas).map((value) => ({ ...plain(value, span), text: description }));
  return [...listed, ...valueNames(context, path).map((one) => named(one, span))];
}

/** The elements of a list, each with its dash. */
function items(context: YamlContext, cursor: Cursor): YamlCompletion[] {
  const path = [...cursor.path, 0];
  const inside = { ...cursor, path };
  const schemas = schemasAt(yamlSchemas[context.kind], path);
  const all = [...keys(context, inside, schemas), ...values(context, inside, schemas)];
  return all.map((one) => ({ ...one, insert: `- ${one.insert}` }));
}

function lexicons(context: YamlContext, { path, span }: Cursor, start: number): YamlCompletion[] {
  return lexiconNames(context, path).map((one) => {
    const label = `$${one.name}`;
    return { ...named(one, { start, end: span.end }), label, insert: label };
  });
}

function plain(label: string, span: Span): YamlCompletion {
  return { label, detail: "", text: "", kind: "value", span, insert: label };
}

function named({ name, title, text }: YamlName, span: Span): YamlCompletion {
  return { ...plain(name, span), detail: title, text, kind: "name" };
}

/** What follows such a key stands in the next lines. */
function isLong(shapes: readonly Schema[]): boolean {
  return shapes.length > 0 && shapes.every((shape) => isList([shape]) || isMapping([shape]));
}

function startsItem(text: string, { span }: Cursor): boolean {
  return /-[ \t]*$/.test(text.slice(span.start - columnOf(text, { span }), span.start));
}

function columnOf(text: string, { span }: Pick<Cursor, "span">): number {
  return span.start - (text.lastIndexOf("\n", span.start - 1) + 1);
}
