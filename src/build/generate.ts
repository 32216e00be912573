/** Makes every file that is derived from others; run by `npm run generate` before build, check and test. */

import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { pack } from "./pack.ts";
import { snippetFiles } from "./snippets.ts";
import { compileTemplates } from "./templates.ts";

const templates = fileURLToPath(new URL("../core/templates", import.meta.url));
const snippets = fileURLToPath(new URL("../../snippets", import.meta.url));

const compiled = compileTemplates(templates);
writeFileSync(`${templates}/builtin.generated.json`, JSON.stringify(pack(compiled)));
for (const [name, text] of snippetFiles(JSON.parse(compiled).templates)) writeFileSync(`${snippets}/${name}`, text);
