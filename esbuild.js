// Bundles one core twice: for the extension, in any host, and for the command line.
const esbuild = require("esbuild");
const { blocksOnly } = require("./src/build/blocks-only.cjs");

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
const bundles = [
  { ...extension, outfile: "dist/extension.js" },
  {
    entryPoints: ["src/cli/main.ts"],
    outfile: "dist/cli.mjs",
    format: "esm",
    external: ["node:*"],
    banner: { js: "#!/usr/bin/env node" },
  },
];

Promise.all(bundles.map((bundle) => esbuild.build({ ...common, ...bundle }))).catch(() => process.exit(1));
