import { strict as assert } from "node:assert";
import { findCalculations } from "../../src/core/calc/index.ts";
import { parseDocument } from "../../src/core/document/index.ts";

describe("tables", () => {
  it("checks a total against its column", () => {
    assert.deepEqual(
      verdicts("| stage | p99 |\n|---|---|\n| read | 20 ms |\n| rank | 0.05 s |\n| **Total** | **70 ms** |\n"),
      ["70 ms holds"],
    );
    assert.deepEqual(
      verdicts("| stage | p99 | cost |\n|---|--:|---|\n| a | 20 | $5 |\n| b | 30 | $7 |\n| Total | 60 | $12 |\n"),
      ["60 off, 50", "$12 holds"],
    );
  });

  it("starts anew behind a total, and accepts rounding where the total says about", () => {
    const rows = "| a | 1 GB |\n| b | 2 GB |\n| Sum | 3 GB |\n| c | 4 GB |\n| d | 5.2 GB |\n| Total | ~10 GB |\n";
    assert.deepEqual(verdicts(`| x | size |\n|---|---|\n${rows}`), ["3 GB holds", "10 GB holds"]);
  });

  it("takes no average, no overall rate and no mixed column for a sum", () => {
    assert.deepEqual(verdicts("| x | recall |\n|---|---|\n| a | 90% |\n| b | 95% |\n| Total | 93% |\n"), []);
    assert.deepEqual(verdicts("| x | n |\n|---|---|\n| a | 3 cats |\n| b | unknown |\n| Total | 7 |\n"), []);
    assert.deepEqual(verdicts("| x | n |\n|---|---|\n| a | 3 GB |\n| b | 4 ms |\n| Total | 7 |\n"), []);
    assert.deepEqual(verdicts("| x | n |\n|---|---|\n| a | 3 |\n| b | 4 |\n| Totally new | 9 |\n"), []);
  });

  it("adds up no rows that run at the same time", () => {
    const total =
      "| Text search | 40 ms |\n| Vector search (in parallel) | 30 ms |\n| Ranking | 25 ms |\n| Total | 65 ms |\n";
    assert.deepEqual(verdicts(`| stage | p99 |\n|---|---|\n${total}`), []);
    assert.deepEqual(verdicts(`| этап | p99 |\n|---|---|\n${total.replace("in parallel", "параллельно")}`), []);
  });

  it("computes a column whose header is a formula over other headers, row by row", () => {
    const table = [
      "| stage | items | cost | shards | items × cost / shards |",
      "|---|---|---|---|---|",
      "| retrieve | 100M | 1 µs | 1000 | 100 ms |",
      "| rank | 500 | 1 ms | 5 | 150 ms |",
      "| rerank | TBD | 1 ms | 5 | 150 ms |",
      "",
    ].join("\n");
    assert.deepEqual(verdicts(table), ["100 ms holds", "150 ms off, 100 ms"]);
    assert.deepEqual(verdicts("| a | b (GB) | sum = a + b (GB) |\n|---|---|---|\n| 1 | 2 | 4 |\n"), []);
    assert.deepEqual(verdicts("| a | b | sum = a + b |\n|---|---|---|\n| 1 | 2 | 4 |\n"), ["4 off, 3"]);
  });
});

function verdicts(text: string): string[] {
  const document = parseDocument(text);
  return findCalculations(document).map(({ span, claim }) => {
    const { verdict = "none", expected = "", text: claimed = "" } = claim ?? {};
    assert.ok(document.text.slice(span.start, span.end).includes(claimed));
    return verdict === "holds" ? `${claimed} holds` : `${claimed} ${verdict}, ${expected}`;
  });
}
