/**
 * Leaves out of our bundles what markdown-it needs for inline Markdown alone. We parse blocks: a stand-in that is asked
 * all the same throws, but for entities, which stay as written. They matter only in the target of a link definition, of
 * which nobody asks more than that it is one. 46 KiB less in each bundle (`npm run build` with and without).
 */

const standIns = {
  "linkify-it": "export class LinkifyIt {}",
  entities: "export const decodeHTMLStrict = (text) => text;",
  mdurl: "export const parse = unused, format = unused, encode = unused, decode = unused; decode.defaultChars = '';",
  "uc.micro": "export const P = { test: unused }, S = P, Cc = P, Z = P, Any = P;",
  "punycode.js": "export default { toASCII: unused, toUnicode: unused };",
};

const unused = 'function unused() { throw new Error("This is for inline Markdown, which no bundle of ours parses."); }';

/** @type {import("esbuild").Plugin} */
exports.blocksOnly = {
  name: "blocks-only",
  setup(build) {
    const names = Object.keys(standIns).map((name) => name.replaceAll(".", "\\."));
    const filter = new RegExp(`^(?:${names.join("|")})$`);
    build.onResolve({ filter }, ({ path }) => ({ path, namespace: "stand-in" }));
    build.onLoad({ filter, namespace: "stand-in" }, ({ path }) => ({ contents: `${standIns[path]}\n${unused}` }));
  },
};
