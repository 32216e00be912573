/** What the calculation language weighs as it ships: minified, by file. */

import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export async function run(): Promise<void> {
  const { metafile, outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ["src/core/calc/index.ts"],
    bundle: true,
    minify: true,
    format: "esm",
    charset: "utf8",
    target: "es2022",
    write: false,
    metafile: true,
  });
  const files = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const sizes = files.map(([path, { bytesInOutput }]) => ({ path, bytes: bytesInOutput }));
  const own = sizes.filter(({ path }) => /^src\/core\/(?:calc|units)\//.test(path)).sort((a, b) => b.bytes - a.bytes);
  console.log("\ncalculation and units, minified");
  for (const { path, bytes } of own) console.log(`  ${String(bytes).padStart(6)} B  ${path}`);
  const total = own.reduce((sum, { bytes }) => sum + bytes, 0);
  const packed = gzipSync(outputFiles[0]?.contents ?? "").length;
  console.log(`  ${(total / 1024).toFixed(1)} KiB in all, ${(packed / 1024).toFixed(1)} KiB compressed`);
}
