import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { Terms } from "../../src/core/templates/terms.ts";
import { type Term, type TermSet, Vocabulary } from "../../src/core/templates/vocabulary.ts";

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 5 });
const list = fc.uniqueArray(word, { maxLength: 30 });

describe("the vocabulary", () => {
  it("knows words as a whole and beginnings whatever follows them", () => {
    fc.assert(
      fc.property(list, list, list, (words, stems, asked) => {
        const terms = new Terms();
        const exact = new Map(words.map((one) => [one, terms.term(one, false)]));
        const begun = new Map(stems.map((one) => [one, terms.term(one, true)]));
        const vocabulary = new Vocabulary(terms.spelled);
        for (const one of [...asked, ...words, ...stems]) {
          const fitting = stems.filter((stem) => one.startsWith(stem)).map((stem) => begun.get(stem));
          const expected = [exact.get(one), ...fitting].filter((term) => term !== undefined);
          assert.deepEqual(new Set(termsOf(vocabulary, vocabulary.setOf(one))), new Set(expected));
        }
      }),
    );
  });
});

/** Its terms, the longest first. */
function termsOf(vocabulary: Vocabulary, set: TermSet): Term[] {
  return set === 0 ? [] : [vocabulary.longest(set), ...termsOf(vocabulary, vocabulary.rest(set))];
}
