import { strict as assert } from "node:assert";
import { type Calculation, findCalculations } from "../../src/core/calc/index.ts";
import { parseDocument } from "../../src/core/document/index.ts";
import { linesOf } from "./table-lines.ts";

describe("findCalculations", () => {
  for (const { input, expected } of linesOf("prose")) {
    it(`in: ${input}`, () => assert.equal(found(`${input}\n`).map(shown).join(" and ") || "nothing", expected));
  }

  it("reads table cells, list items, headings, quotes and display math", () => {
    const text = [
      "# Budget of 3 × 20 ms",
      "",
      "| stage | cost |",
      "|---|---|",
      "| rank | 2 × 15 ms |",
      "",
      "- 4 × 10 ms",
      "",
      "> 5 × 10 ms",
      "",
      "$$",
      "7 \\times 10\\,\\text{ms}",
      "$$",
      "",
    ].join("\n");
    assert.deepEqual(found(text).map(shown), ["60 ms", "30 ms", "40 ms", "50 ms", "70 ms"]);
  });

  it("leaves code fences, comments and front matter alone", () => {
    const text = "---\nnote: 3 × 4 = 13\n---\n\n<!-- 3 × 4 = 13 -->\n\n```python\n3 * 4 = 13\n```\n\n    3 * 4 = 13\n";
    assert.deepEqual(found(text), []);
  });

  it("follows an expression over a soft line break", () => {
    assert.deepEqual(found("It takes 100M docs × 1 µs /\n1000 shards = 100 ms.\n").map(shown), ["100 ms holds"]);
    assert.deepEqual(found("It takes 500 × 20 =\n10 000.\n").map(shown), ["10k holds"]);
    assert.deepEqual(found("It takes 500 × 21.1 =\n10 550.\n").map(shown), ["10.6k holds"]);
  });

  it("quotes the document as it stands, with its tags", () => {
    assert.deepEqual(
      found("3 <b>×</b> 4 ms = 12 ms\n").map(({ text }) => text),
      ["3 <b>×</b> 4 ms = 12 ms"],
    );
  });

  it("gives the places of expression and claim in the document", () => {
    const text = "At $30$ fps a frame lasts $1000 / 30 = 30$ ms.\n";
    const [calculation] = found(text);
    assert.equal(text.slice(calculation?.expression.start, calculation?.expression.end), "1000 / 30");
    assert.equal(text.slice(calculation?.claim?.span.start, calculation?.claim?.span.end), "30$ ms");
  });
});

function found(text: string): readonly Calculation[] {
  return findCalculations(parseDocument(text));
}

function shown({ value, display, claim }: Calculation): string {
  if (value === null) return "problem";
  return claim === undefined ? display() : `${display()} ${claim.verdict}`;
}
