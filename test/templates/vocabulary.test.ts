import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { Vocabulary } from "../../src/core/templates/vocabulary.ts";

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 5 });
const list = fc.uniqueArray(word, { maxLength: 30 });

describe("the vocabulary", () => {
  it("knows words as a whole and beginnings whatever follows them", () => {
    fc.assert(
      fc.property(list, list, list, (words, stems, asked) => {
        const vocabulary = new Vocabulary();
        const exact = new Map(words.map((one) => [one, vocabulary.term(one, false)]));
        const begun = new Map(stems.map((one) => [one, vocabulary.term(one, true)]));
        for (const one of [...asked, ...words, ...stems]) {
          const fitting = stems.filter((stem) => one.startsWith(stem)).map((stem) => begun.get(stem));
          const expected = [exact.get(one), ...fitting].filter((term) => term !== undefined);
          assert.deepEqual(new Set(vocabulary.terms(vocabulary.setOf(one))), new Set(expected));
        }
      }),
    );
  });
});
