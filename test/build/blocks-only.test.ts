import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import fc from "fast-check";
import { readBlocks } from "../../src/core/document/markdown.ts";
import { LineIndex } from "../../src/core/text/line-index.ts";

const { blocksOnly } = createRequire(import.meta.url)("../../src/build/blocks-only.cjs") as { blocksOnly: Plugin };
const markdown = fileURLToPath(new URL("../../src/core/document/markdown.ts", import.meta.url));

function toldOf(text: string, read: typeof readBlocks): unknown[] {
  const told: unknown[] = [];
  read(
    text,
    new LineIndex(text),
    { start: 0, end: text.length },
    {
      token: (token) => told.push({ ...token }),
      text: (...parts) => told.push(parts),
    },
  );
  return told;
}

describe("the bundle without inline Markdown", () => {
  let bundled: typeof readBlocks;
  before(async () => {
    const { outputFiles } = await build({
      entryPoints: [markdown],
      bundle: true,
      write: false,
      format: "esm",
      platform: "neutral",
      mainFields: ["module", "main"],
      plugins: [blocksOnly],
    });
    const code = Buffer.from(outputFiles[0]?.contents ?? "").toString("base64");
    bundled = (await import(`data:text/javascript;base64,${code}`)).readBlocks;
  });

  it("reads any blocks as the library does, and never asks for what is left out", () => {
    const parts = [
      "a",
      " ",
      "    ",
      "\n",
      "\n\n",
      "\t",
      "#",
      "- ",
      "1. ",
      "> ",
      "|",
      "a|b\n-|-\n",
      "---",
      "===",
      "```",
      "$$",
    ];
    const links = [
      "[a]: b",
      "[b]: <x y> 't'",
      "[c]: http://ä.b/é%20?q",
      "&amp;",
      "http://a.b",
      "[",
      "](",
      ")",
      "*",
      "~~",
      "_",
    ];
    const more = ["<div>", "<!--", "-->", "&#x41;", "\\", "\0", "é", '"', "“", ": ", "^", "!"];
    const texts = fc.array(fc.constantFrom(...parts, ...links, ...more), { maxLength: 40 });
    fc.assert(
      fc.property(texts, (found) => {
        const text = found.join("");
        assert.deepEqual(toldOf(text, bundled), toldOf(text, readBlocks));
      }),
      { numRuns: 1000 },
    );
  });
});
