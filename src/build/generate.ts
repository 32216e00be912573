/** Makes every file that is derived from others; run by `npm run generate` before build, check and test. */

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { pack } from "./pack.ts";
import { compileTemplates } from "./templates.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const templates = join(root, "src/core/templates");
writeFileSync(join(templates, "builtin.generated.json"), JSON.stringify(pack(compileTemplates(templates))));

// What follows reads the templates that have just been written.
const { builtinTemplates } = await import("../core/templates/index.ts");
const { manifestWithRules } = await import("./manifest.ts");
const { docsPages } = await import("./pages.ts");
const { snippetFiles } = await import("./snippets.ts");

writeAll("snippets", snippetFiles(builtinTemplates));
for (const [folder, pages] of docsPages()) writeAll(join("docs", folder), pages);

const manifest = join(root, "package.json");
writeFileSync(manifest, manifestWithRules(readFileSync(manifest, "utf8")));

/** Leaves no file behind of a rule or template that is gone. */
function writeAll(folder: string, files: ReadonlyMap<string, string>): void {
  const path = join(root, folder);
  mkdirSync(path, { recursive: true });
  for (const name of readdirSync(path)) if (!files.has(name)) rmSync(join(path, name));
  for (const [name, text] of files) writeFileSync(join(path, name), text);
}
