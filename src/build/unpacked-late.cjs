/**
 * Leaves the packed templates in a file of their own until somebody asks for them: the command line mostly finds them
 * unpacked, and would else make thousands of small texts at each start.
 */

const { copyFileSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

/** @type {import("esbuild").Plugin} */
exports.unpackedLate = {
  name: "unpacked-late",
  setup(build) {
    build.onLoad({ filter: /builtin\.generated\.json$/ }, ({ path }) => {
      copyFileSync(path, join("dist", "cli.templates.json"));
      const names = Object.keys(JSON.parse(readFileSync(path, "utf8")));
      const getters = names.map((name) => `get ${name}() { return read().${name}; }`);
      return { contents: `${reader}\nexport default { ${getters.join(", ")} };` };
    });
  },
};

const reader = `
  import fs from "node:fs";
  const read = () => JSON.parse(fs.readFileSync(new URL("cli.templates.json", import.meta.url), "utf8"));`;
