/**
 * Hands the bundled program Node's modules as they are. For each file that imports one, esbuild would copy all of what the
 * module has, which takes a millisecond and more at every start. Files import the whole (`import fs from "node:fs"`) and
 * no parts; the build says so where one does not.
 */

/** @type {import("esbuild").Plugin} */
exports.nodeAsIs = {
  name: "node-as-is",
  setup(build) {
    const namespace = "node";
    build.onResolve({ filter: /^node:/ }, ({ path, kind }) =>
      kind === "require-call" ? { path, external: true } : { path, namespace },
    );
    build.onLoad({ filter: /^node:/, namespace }, ({ path }) => ({ contents: `export default require("${path}");` }));
  },
};
