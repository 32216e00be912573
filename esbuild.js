// Bundles one core twice: for the extension, in any host, and for the command line.
const { execFileSync } = require("node:child_process");
const { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const esbuild = require("esbuild");
const { blocksOnly } = require("./src/build/blocks-only.cjs");
const { manifestOnly } = require("./src/build/manifest-only.cjs");
const { nodeAsIs } = require("./src/build/node-as-is.cjs");
const { unpackedLate } = require("./src/build/unpacked-late.cjs");

/** @type {import("esbuild").BuildOptions} */
const common = {
  bundle: true,
  minify: true,
  sourcemap: process.argv.includes("--sourcemap"),
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  // No platform, so that both libraries come in their builds for any host: those for Node ask for Node's modules.
  platform: "neutral",
  mainFields: ["browser", "module", "main"],
  conditions: ["browser", "import"],
  plugins: [blocksOnly],
};

const extension = { entryPoints: ["src/vscode/extension.ts"], format: "cjs", external: ["vscode"] };
const commandLine = { external: ["node:*"] };
/** A module of its own has no `require`; versions of Node that cannot hand out their modules at once make one. */
const requireAtOnce =
  'const require = process.getBuiltinModule ?? (await import("node:module")).createRequire(import.meta.url);';
const starter = { ...commandLine, format: "esm", banner: { js: requireAtOnce }, plugins: [nodeAsIs] };
const bundles = [
  { ...extension, outfile: "dist/extension.js" },
  {
    ...starter,
    entryPoints: ["src/cli/start.ts"],
    outfile: "dist/cli.mjs",
    banner: { js: `#!/usr/bin/env node\n${requireAtOnce}` },
  },
  { ...starter, entryPoints: ["src/cli/start-helper.ts"], outfile: "dist/cli.helper.mjs" },
  {
    ...commandLine,
    entryPoints: ["src/cli/program.ts"],
    outfile: "dist/cli.program.js",
    format: "cjs",
    // A function for load.ts to call.
    banner: { js: "(function (require, meta, module) {" },
    footer: { js: "})" },
    plugins: [blocksOnly, manifestOnly, nodeAsIs, unpackedLate],
    define: { "import.meta": "meta" },
    charset: "ascii",
  },
];

async function build() {
  mkdirSync("dist", { recursive: true });
  // The engine does not notice that bytecode is of other code.
  for (const name of readdirSync("dist")) if (/\.(?:ahead|bytecode)$/.test(name)) rmSync(join("dist", name));
  await Promise.all(bundles.map((bundle) => esbuild.build({ ...common, ...bundle })));
  escapeLetters("dist/cli.program.js");
  execFileSync(process.execPath, ["--import=tsx", "src/build/keep.ts"], { stdio: "inherit" });
}

/** esbuild leaves regular expressions as they are. What has no other letters is read at once, without being decoded. */
function escapeLetters(file) {
  const escaped = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
  writeFileSync(file, readFileSync(file, "utf8").replace(/[^\0-\x7f]/g, escaped));
}

build().catch(() => process.exit(1));
