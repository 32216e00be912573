// Bundles one core three times: for the desktop extension host, for the web-worker one, and for the command line.
const esbuild = require("esbuild");

/**
 * markdown-it makes a link finder in its constructor, which only its inline parser asks for links. We parse blocks
 * alone, so an empty class stands in for it: 11 KiB less in each bundle (`npm run build` with and without).
 */
const withoutLinkFinder = {
  name: "without-link-finder",
  setup(build) {
    build.onResolve({ filter: /^linkify-it$/ }, () => ({ path: "linkify-it", namespace: "none" }));
    build.onLoad({ filter: /./, namespace: "none" }, () => ({ contents: "export class LinkifyIt {}" }));
  },
};

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
  plugins: [withoutLinkFinder],
};

const extension = { entryPoints: ["src/vscode/extension.ts"], format: "cjs", external: ["vscode"] };
const bundles = [
  { ...extension, outfile: "dist/extension.js" },
  { ...extension, outfile: "dist/web.js" },
  {
    entryPoints: ["src/cli/main.ts"],
    outfile: "dist/cli.mjs",
    format: "esm",
    external: ["node:*"],
    banner: { js: "#!/usr/bin/env node" },
  },
];

Promise.all(bundles.map((bundle) => esbuild.build({ ...common, ...bundle }))).catch(() => process.exit(1));
