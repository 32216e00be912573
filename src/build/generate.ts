/** Makes every file that is derived from others; run by `npm run generate` before build, check and test. */

import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { pack } from "./pack.ts";
import { snippetFiles } from "./snippets.ts";
import { compileTemplates } from "./templates.ts";

const templates = fileURLToPath(new URL("../core/templates", import.meta.url));
const snippets = fileURLToPath(new URL("../../snippets", import.meta.url));
const docs = fileURLToPath(new URL("../../docs", import.meta.url));

const compiled = compileTemplates(templates);
writeFileSync(`${templates}/builtin.generated.json`, JSON.stringify(pack(compiled)));
for (const [name, text] of snippetFiles(JSON.parse(compiled).templates)) writeFileSync(`${snippets}/${name}`, text);

// The pages read the templates that have just been written.
const { docsPages } = await import("./pages.ts");
const pages = docsPages();
for (const folder of new Set([...pages.keys()].map((name) => dirname(name)))) clear(folder);
for (const [name, text] of pages) writeFileSync(join(docs, name), text);

/** Leaves no page behind of a rule or template that is gone. */
function clear(folder: string): void {
  mkdirSync(join(docs, folder), { recursive: true });
  for (const name of readdirSync(join(docs, folder)))
    if (!pages.has(`${folder}/${name}`)) rmSync(join(docs, folder, name));
}
