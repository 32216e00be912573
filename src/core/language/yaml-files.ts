/** The YAML files that teams write for this program: which ones there are, and their schemas. */

import configSchema from "../../../schemas/config.schema.json" with { type: "json" };
import templateSchema from "../../../schemas/template.schema.json" with { type: "json" };
import { configName } from "../config/index.ts";
import type { Schema } from "../yaml/index.ts";

export type YamlKind = "config" | "template";

/** By the path of a file, with `/`; nothing for any other file. */
export function yamlKindOf(path: string): YamlKind | undefined {
  if (path === configName || path.endsWith(`/${configName}`)) return "config";
  return /(?:^|\/)\.design-doc\/templates\/[^/]+\.ya?ml$/.test(path) ? "template" : undefined;
}

export const yamlSchemas: Readonly<Record<YamlKind, Schema>> = {
  config: configSchema as Schema,
  template: templateSchema as Schema,
};
