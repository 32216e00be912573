import assert from "node:assert/strict";
import fc from "fast-check";
import { collectQuantities } from "../../src/core/calc/index.ts";
import { meantAt } from "../../src/core/calc/lone-quantity.ts";
import { MEANINGS } from "../../src/core/calc/meanings.ts";
import { parseDocument } from "../../src/core/document/index.ts";

/** What is said at the `^`, which is taken out of the text. */
function at(marked: string): readonly string[] {
  return meantAt(parseDocument(marked.replace("^", "")), marked.indexOf("^"))?.meanings ?? [];
}

/** What is said about the first quantity of a line. */
function first(line: string): readonly string[] {
  const document = parseDocument(`${line}\n`);
  const [quantity] = collectQuantities(document);
  return meantAt(document, quantity?.span.start ?? 0)?.meanings ?? [];
}

describe("the meaning of a lone quantity", () => {
  for (const [name, { examples }] of Object.entries(MEANINGS)) {
    for (const [line, said] of Object.entries(examples)) {
      it(`${name}: ${line}`, () => assert.deepEqual(first(line), said));
    }
  }

  const silent = [
    "released on 2026-01-^02",
    "version 1.^30",
    "10–^20 fps",
    "GPT-^4 and ResNet-^50",
    "the hourly $^2/h",
    "top-^5 of 100 candidates",
    "see `^30 fps` there",
    "[x](http://example.org/^30-fps)",
    "```\n^30 fps\n```",
    "the AUC is 0.^83",
    "recall of 99.^95%",
    "# At ^30 fps",
  ];
  for (const text of silent) it(`is nothing in: ${text}`, () => assert.deepEqual(at(`${text}\n`), []));

  it("is told in a cell, by the header over it", () => {
    const table = "| Service | Availability | Recall |\n|---|---|---|\n| search | 99.^5% | 80% |\n";
    assert.match(at(table)[0] ?? "", /of downtime a year/);
    assert.deepEqual(at("| Camera |\n|---|\n| ^30 fps |\n"), ["33.3 ms per frame"]);
  });

  it("is told in inline and display math", () => {
    assert.deepEqual(at("At $^30 fps$ it runs.\n"), ["33.3 ms per frame"]);
    assert.deepEqual(at("$$\n^4 Mbit/s\n$$\n"), ["0.5 MB/s", "43.2 GB a day"]);
  });

  it("never fails, whatever the text and the place", () => {
    const words = fc.constantFrom(
      "30 fps",
      "99.9%",
      "MDE",
      "n =",
      "1080p",
      "|",
      "\n",
      "$",
      "0/day",
      "9e999 Hz",
      "-1 GB",
      "`",
      " ",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string())), fc.nat(200), (parts, offset) => {
        meantAt(parseDocument(parts.join(" ")), offset);
      }),
      { numRuns: 300 },
    );
  });
});
