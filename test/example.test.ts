/** The example that the README shows is what the product promises: clean, confirmed, and judged by its text. */

import assert from "node:assert/strict";
import fs from "node:fs";
import { type Analysis, analyze } from "../src/core/analysis.ts";
import type { ItemState } from "../src/core/checklist/checklist.ts";
import { assessed } from "./assessed.ts";

const text = fs.readFileSync(new URL("../examples/line-anomaly.md", import.meta.url), "utf8");

function itemsOf({ checklist }: Pick<Analysis, "checklist">): ItemState[] {
  return (
    checklist?.steps.flatMap(({ sections }) => sections.filter(({ active }) => active).flatMap(({ items }) => items)) ??
    []
  );
}

describe("examples/line-anomaly.md", () => {
  const analysis = analyze(text);

  it("has no finding", () => {
    const found = analysis.findings.map(
      ({ code, span, message }) => `${analysis.document.lines.lineAt(span.start) + 1} ${code}: ${message}`,
    );
    assert.deepEqual(found, []);
  });

  it("answers every required question", () => {
    const open = itemsOf(analysis).filter(
      ({ need, status }) => need === "required" && (status === "missing" || status === "partial"),
    );
    assert.deepEqual(
      open.map(({ item }) => item.id),
      [],
    );
  });

  it("holds at least 40 claims, all confirmed", () => {
    const claims = analysis.calculations.flatMap(({ claim }) => claim ?? []);
    assert.deepEqual(
      claims.filter(({ verdict }) => verdict !== "holds").map((claim) => claim.text),
      [],
    );
    assert.ok(claims.length >= 40, `only ${claims.length} claims were found`);
  });

  describe("loses an answer with the text that gives it", () => {
    for (const id of ["target-stated", "error-priority", "fpfn-choice", "offline-metric-named"]) {
      it(id, () => {
        const { left, rounds } = withoutEvidence(id);
        assert.ok(rounds > 0, "there was evidence to remove");
        const findings = left.findings.filter(({ code }) => code === id);
        assert.equal(findings.length, 1, "the item is reported, once");
        const line = left.document.text.slice(findings[0]?.span.start).split("\n", 1)[0] ?? "";
        assert.match(line, /^#/, "at a heading");
      });
    }
  });
});

/** Takes out every block that the checklist names as the item's evidence, again and again until none is left. */
function withoutEvidence(id: string): { left: Analysis; rounds: number } {
  let left = text;
  for (let rounds = 0; rounds < 200; rounds++) {
    const state = itemsOf(assessed(left)).find(({ item }) => item.id === id);
    assert.ok(state, `the template has an item ${id}`);
    if (state.status === "missing" || !state.evidence) return { left: analyze(left), rounds };
    const { start, end } = state.evidence.span;
    left = left.slice(0, start) + left.slice(end);
  }
  assert.fail(`${id} still has evidence after 200 blocks were removed`);
}
