/** Reads from a JSON schema what may stand at a path; of the language, the part that our own two schemas use. */

import type { YamlPath } from "./cursor.ts";

export interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | number | boolean)[];
  readonly const?: string | number | boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** Every alternative that fits a path; none where nothing may stand. */
export function schemasAt(root: Schema, path: YamlPath): readonly Schema[] {
  let schemas = alternatives(root, root);
  for (const step of path) {
    schemas = schemas.flatMap((schema) => stepInto(schema, step)).flatMap((schema) => alternatives(root, schema));
  }
  return schemas;
}

/** The properties that a mapping of one of these shapes may have. */
export function propertiesOf(root: Schema, schemas: readonly Schema[]): ReadonlyMap<string, readonly Schema[]> {
  const properties = new Map<string, readonly Schema[]>();
  for (const schema of schemas) {
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      properties.set(name, [...(properties.get(name) ?? []), ...alternatives(root, property)]);
    }
  }
  return properties;
}

/** The values that are listed one by one; none where any text or number may stand. */
export function valuesOf(schemas: readonly Schema[]): readonly string[] {
  const values = schemas.flatMap((schema) => {
    if (schema.const !== undefined) return [schema.const];
    return schema.enum ?? (schema.type === "boolean" ? [true, false] : []);
  });
  return [...new Set(values.map(String))];
}

export function isList(schemas: readonly Schema[]): boolean {
  return schemas.some(({ type, items }) => type === "array" || items !== undefined);
}

export function isMapping(schemas: readonly Schema[]): boolean {
  return schemas.some(({ type, properties }) => type === "object" || properties !== undefined);
}

function stepInto({ properties, additionalProperties, items }: Schema, step: string | number): readonly Schema[] {
  if (typeof step === "number") return items ? [items] : [];
  const property = properties && Object.hasOwn(properties, step) ? properties[step] : undefined;
  if (property) return [property];
  return typeof additionalProperties === "object" ? [additionalProperties] : [];
}

/** References resolved and choices written out. What stands beside a `$ref` or a choice is added to all that it names. */
function alternatives(root: Schema, schema: Schema, depth = 0): readonly Schema[] {
  if (depth > 10) return [];
  const { $ref, oneOf, anyOf, ...own } = schema;
  const named = $ref === undefined ? undefined : root.definitions?.[$ref.replace("#/definitions/", "")];
  const others = [...(named ? [named] : []), ...(oneOf ?? []), ...(anyOf ?? [])];
  if (others.length === 0) return [schema];
  return others.flatMap((other) => alternatives(root, { ...other, ...own }, depth + 1));
}
