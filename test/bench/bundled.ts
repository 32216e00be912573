/** Measures the program as it ships: what runs TypeScript directly wraps every function, which our peers do not suffer from. */

import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** What a module beside this one exports, bundled and minified. */
export async function bundled<T>(name: string): Promise<T> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(name, import.meta.url))],
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? "").toString("base64");
  return import(`data:text/javascript;base64,${code}`);
}
