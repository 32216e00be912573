import assert from "node:assert/strict";
import fc from "fast-check";
import { adviceFor, didYouMean, editDistance } from "../../src/core/text/did-you-mean.ts";

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });

describe("didYouMean", () => {
  const known = ["eight-step", "six-step", "four-step", "set-up-flow"];
  for (const [written, meant] of [
    ["eigth-step", "eight-step"],
    ["Six-Step", "six-step"],
    ["setup-flow", "set-up-flow"],
    ["set-up", "set-up-flow"],
    ["waterfall", undefined],
    ["", undefined],
  ] as const) {
    it(`${JSON.stringify(written)} → ${meant ?? "nothing"}`, () => assert.equal(didYouMean(written, known), meant));
  }
});

describe("editDistance", () => {
  it("counts insertions, deletions, substitutions and swaps", () => {
    assert.equal(editDistance("deployment", "deploynment"), 1);
    assert.equal(editDistance("eigth", "eight"), 1);
    assert.equal(editDistance("storage", "storadge"), 1);
    assert.equal(editDistance("", "abc"), 3);
  });

  it("is symmetric, and 0 only for equal words", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        assert.equal(editDistance(a, b), editDistance(b, a));
        assert.equal(editDistance(a, b) === 0, a === b);
      }),
    );
  });

  it("stops at the limit", () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 4 }), (a, b, limit) => {
        assert.equal(editDistance(a, b, limit), Math.min(limit, editDistance(a, b)));
      }),
    );
  });
});

describe("adviceFor", () => {
  it("names the one meant, or else all", () => {
    assert.equal(adviceFor("jsom", ["json", "text"], "--"), "Did you mean --json?");
    assert.equal(adviceFor("waterfall", ["json", "text"], "--"), "Write one of: --json, --text.");
  });
});
