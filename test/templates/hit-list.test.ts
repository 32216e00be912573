import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { type Hit, HitList } from "../../src/core/templates/hit-list.ts";
import { HitWriter } from "../../src/core/templates/hits.ts";

/** A sentence for each ten characters. */
const hit = fc
  .tuple(fc.nat(50), fc.nat(9))
  .map(([start, length]): Hit => ({ start, end: start + length, sentence: Math.floor(start / 10) }));
const hits = fc.array(hit).map((some) => some.sort((a, b) => a.start - b.start));

describe("a list of hits", () => {
  it("is joined with another in the order of the text", () => {
    const property = fc.property(hits, hits, (some, others) => {
      const inOrder = [...some, ...others].sort((a, b) => a.start - b.start);
      assert.deepEqual(listOf(some).and(listOf(others)).all(), inOrder);
    });
    fc.assert(property);
  });

  it("keeps what it is asked to keep", () => {
    const property = fc.property(hits, (some) => {
      const kept = listOf(some).filter((start, end) => (start + end) % 3 === 0);
      assert.deepEqual(
        kept.all(),
        some.filter(({ start, end }) => (start + end) % 3 === 0),
      );
    });
    fc.assert(property);
  });

  it("finds the first one behind a place, and tells which sentences it is in", () => {
    const property = fc.property(hits, fc.nat(60), (some, place) => {
      const list = listOf(some);
      const behind = some.findIndex(({ start }) => start >= place);
      assert.equal(list.firstFrom(place), behind === -1 ? some.length : behind);
      const isIn = some.some(({ sentence }) => sentence === place % 10);
      assert.equal(list.isIn(place % 10), isIn);
    });
    fc.assert(property);
  });

  it("has nothing before its first and behind its last one", () => {
    const list = new HitList(new Int32Array(9), 3, 6);
    assert.deepEqual([list.at(-1), list.at(1)], [undefined, undefined]);
  });
});

describe("hits as they are found", () => {
  it("are laid out by group, of those with one start the longest", () => {
    const writer = new HitWriter(4);
    writer.add([9, 1, 3], 1, 2, 0, 5, 0);
    writer.add([1], 0, 1, 0, 3, 0);
    writer.add([3], 0, 1, 0, 8, 0);
    writer.add([1], 0, 1, 7, 8, 1);
    const found = writer.finish();
    const [zero, one, two, three] = [0, 1, 2, 3].map((group) => found.of(group).all());
    assert.deepEqual([zero, two], [[], []]);
    assert.deepEqual(one, [
      { start: 0, end: 5, sentence: 0 },
      { start: 7, end: 8, sentence: 1 },
    ]);
    assert.deepEqual(three, [{ start: 0, end: 8, sentence: 0 }]);
    assert.deepEqual([found.has(0), found.has(3)], [false, true]);
  });
});

function listOf(hits: readonly Hit[]): HitList {
  const numbers = Int32Array.from(hits.flatMap(({ start, end, sentence }) => [start, end, sentence]));
  return new HitList(numbers, 0, numbers.length);
}
