/** The command line as a program of its own, as it is shipped: for what only a process of its own can show. */

import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

/** Bundles it into a folder and gives its path. */
export async function programIn(folder: string): Promise<string> {
  const outfile = path.join(folder, "cli.mjs");
  await build({
    entryPoints: [main],
    outfile,
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["browser", "module", "main"],
    conditions: ["browser", "import"],
    external: ["node:*"],
  });
  return outfile;
}
