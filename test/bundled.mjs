// Hands the unit tests to mocha out of one bundle, with all that they test. It loads faster than single files, and runs
// faster: tsx asks a second thread for every file, and wraps every function to keep its name.
import fs from "node:fs";
import Module, { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { build } from "esbuild";

// Most of what tests run they run a few times: V8 spends a quarter of their time on optimizing it.
setFlagsFromString("--interrupt-budget=500000");

const require = createRequire(import.meta.url);
const folder = path.dirname(fileURLToPath(import.meta.url));
/** Where the bundle would stand if it were written. */
const bundle = path.join(folder, "bundled.cjs");
/** Folders of tests that run elsewhere, or of no tests at all. */
const others = ["chromium", "node_modules", "package", "ui", "vscode", "workbench"];

function unitTests() {
  const rooms = fs.readdirSync(folder).filter((name) => !others.includes(name));
  const files = rooms.flatMap((room) => {
    const isFolder = fs.statSync(path.join(folder, room)).isDirectory();
    return isFolder ? fs.readdirSync(path.join(folder, room)).map((file) => `${room}/${file}`) : [room];
  });
  return files.filter((file) => file.endsWith(".test.ts"));
}

/**
 * What loads a test file by its name.
 * @param {string[]} files
 * @returns {Promise<(file: string) => unknown>}
 */
async function bundled(files) {
  const tests = files.map((file) => `${JSON.stringify(file)}: () => require(${JSON.stringify(`./${file}`)}),\n`);
  const { outputFiles } = await build({
    stdin: {
      contents: `const tests = {${tests.join("")}};\nmodule.exports = (file) => tests[file]();`,
      resolveDir: folder,
    },
    bundle: true,
    write: false,
    outfile: bundle,
    platform: "node",
    packages: "external",
    sourcemap: "inline",
    plugins: [places],
  });
  process.setSourceMapsEnabled(true);
  const module = new Module(bundle);
  module.paths = require.resolve.paths("mocha") ?? [];
  module._compile(outputFiles[0]?.text ?? "", bundle);
  return module.exports;
}

/** Files beside a test are found from where it stands, and not from the bundle. */
const places = {
  name: "places",
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path: file }) => ({
      loader: "ts",
      contents: fs
        .readFileSync(file, "utf8")
        .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(file).href))
        .replaceAll("import.meta.dirname", JSON.stringify(path.dirname(file))),
    }));
  },
};

const load = await bundled(unitTests());
require.extensions[".ts"] = (module, file) => {
  module.exports = load(path.relative(folder, file).replaceAll("\\", "/"));
};
