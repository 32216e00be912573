/** Of package.json, most of which is for the editor, the command line holds only what version.ts tells. */

const { join } = require("node:path");

const manifest = join(__dirname, "../../package.json");

/** @type {import("esbuild").Plugin} */
exports.manifestOnly = {
  name: "manifest-only",
  setup(build) {
    build.onLoad({ filter: /package\.json$/ }, ({ path }) => {
      if (path !== manifest) return undefined;
      const { version, homepage } = require(manifest);
      return { contents: JSON.stringify({ version, homepage }), loader: "json" };
    });
  },
};
