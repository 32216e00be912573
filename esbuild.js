// Bundles one core three times: for the desktop extension host, for the web-worker one, and for the command line.
const esbuild = require("esbuild");

/** @type {import("esbuild").BuildOptions} */
const common = {
  bundle: true,
  minify: true,
  sourcemap: process.argv.includes("--sourcemap"),
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  // Both libraries also ship a CommonJS build for Node that is larger and asks for Node's modules.
  mainFields: ["browser", "module", "main"],
  conditions: ["browser", "import"],
};

const bundles = [
  {
    entryPoints: ["src/vscode/extension.ts"],
    outfile: "dist/extension.js",
    platform: "node",
    format: "cjs",
    external: ["vscode"],
  },
  {
    entryPoints: ["src/vscode/extension.ts"],
    outfile: "dist/web.js",
    platform: "browser",
    format: "cjs",
    external: ["vscode"],
  },
  {
    entryPoints: ["src/cli/main.ts"],
    outfile: "dist/cli.mjs",
    platform: "node",
    format: "esm",
    banner: { js: "#!/usr/bin/env node" },
  },
];

Promise.all(bundles.map((bundle) => esbuild.build({ ...common, ...bundle }))).catch(() => process.exit(1));
