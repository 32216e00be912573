import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { PairTable } from "../../src/core/templates/pair-table.ts";
import { Vocabulary } from "../../src/core/templates/vocabulary.ts";
import { WordSets } from "../../src/core/templates/word-sets.ts";

describe("word sets", () => {
  it("are those of the vocabulary, for words seen before and for others, short and long", () => {
    const vocabulary = new Vocabulary();
    for (const stem of ["a", "ab", "ba", "abbaabbaabbaabbaa"]) vocabulary.term(stem, true);
    for (const word of ["ab", "abb", "b", "abbaabbaabbaabbaab"]) vocabulary.term(word, false);
    const sets = new WordSets(vocabulary);
    const word = fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        for (const one of [...words, ...words]) assert.equal(find(sets, one), vocabulary.setOf(one));
      }),
    );
  });

  it("tells apart words whose hashes share a place", () => {
    const vocabulary = new Vocabulary();
    const words = Array.from({ length: 20_000 }, (_, index) => `w${index}`);
    for (const word of words) vocabulary.term(word, false);
    const sets = new WordSets(vocabulary);
    for (const word of [...words, ...words]) assert.equal(find(sets, word), vocabulary.setOf(word), word);
  });
});

function find(sets: WordSets, word: string): number {
  for (let at = 0; at < word.length; at++) sets.letters[at] = word.charCodeAt(at);
  return sets.find(word.length);
}

describe("a table of pairs", () => {
  it("gives what was put in, however many there are", () => {
    const table = new PairTable(100);
    for (let a = 0; a < 200; a++) for (let b = 0; b < 100; b++) table.set(a, b, a * b);
    assert.equal(table.size, 20_000);
    for (let a = 0; a < 200; a++) for (let b = 0; b < 100; b++) assert.equal(table.get(a, b), a * b);
    assert.equal(table.get(200, 0), -1);
    table.clear();
    assert.equal(table.get(1, 1), -1);
  });
});
