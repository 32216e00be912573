import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { PairTable } from "../../src/core/templates/pair-table.ts";
import { Terms } from "../../src/core/templates/terms.ts";
import { Vocabulary } from "../../src/core/templates/vocabulary.ts";
import { WordSets } from "../../src/core/templates/word-sets.ts";

describe("word sets", () => {
  it("are those of the vocabulary, for words seen before and for others, short and long", () => {
    const terms = new Terms();
    for (const stem of ["a", "ab", "ba", "abbaabbaabbaabbaa"]) terms.term(stem, true);
    for (const word of ["ab", "abb", "b", "abbaabbaabbaabbaab"]) terms.term(word, false);
    const vocabulary = new Vocabulary(terms.spelled);
    const sets = new WordSets(vocabulary);
    const word = fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        for (const one of [...words, ...words]) assert.equal(find(sets, one), vocabulary.setOf(one));
      }),
    );
  });

  it("are those of the vocabulary, however many words it has", () => {
    const terms = new Terms();
    const words = Array.from({ length: 80_000 }, (_, index) => `w${index}`);
    for (const word of words) terms.term(word, false);
    const vocabulary = new Vocabulary(terms.spelled);
    const sets = new WordSets(vocabulary);
    for (const word of [...words, ...words]) assert.equal(find(sets, word), vocabulary.setOf(word), word);
  });

  it("are those of the vocabulary, whatever letters there are", () => {
    const terms = new Terms();
    const letters = Array.from({ length: 300 }, (_, index) => String.fromCharCode(0x13a0 + index));
    const words = letters.filter((letter) => /\p{Ll}|\p{Lo}/u.test(letter)).map((letter) => `a${letter}b`);
    for (const word of words) terms.term(word, false);
    const vocabulary = new Vocabulary(terms.spelled);
    const sets = new WordSets(vocabulary);
    assert.ok(words.length > 128);
    for (const word of words) {
      assert.equal(find(sets, word), vocabulary.setOf(word), word);
      assert.equal(find(sets, `${word}c`), 0, word);
    }
  });

  it("end where the word ends", () => {
    const sets = new WordSets(new Vocabulary([]));
    for (const text of ["Ёлка b", "Ёлка深", "Ёлка", "ёлка"]) assert.equal(sets.read(text, 0, text.length), 4);
    assert.equal(sets.read("recall", 0, 3), 3);
  });
});

function find(sets: WordSets, word: string): number {
  sets.read(word, 0, word.length);
  return sets.set;
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
