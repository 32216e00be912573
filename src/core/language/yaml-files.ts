/** The YAML files that teams write for this program: which ones there are, their schemas, and what is wrong in one. */

import configSchema from "../../../schemas/config.schema.json" with { type: "json" };
import templateSchema from "../../../schemas/template.schema.json" with { type: "json" };
import { configName, readConfig } from "../config/index.ts";
import { loadTemplate, sharedLexicons, type Template } from "../templates/index.ts";
import type { Problem } from "../text/problem.ts";
import type { Schema } from "../yaml/index.ts";
import { knownNames } from "./known-names.ts";

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

/** What can be said about a file by itself; `templates` are all that are known, a team's own among them. */
export function yamlProblems(kind: YamlKind, text: string, templates: readonly Template[]): readonly Problem[] {
  if (kind === "config") return readConfig(text, knownNames(templates)).problems;
  return loadTemplate(text, { lexicons: sharedLexicons, bases: templates }).problems;
}
