import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { Cover } from "../../src/core/checklist/cover.ts";
import type { Span } from "../../src/core/text/span.ts";

const length = 30;
const place = fc.nat(length);
const spans = fc.array(fc.tuple(place, place).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })));

describe("a cover", () => {
  it("holds what one of its spans holds", () => {
    fc.assert(fc.property(spans, (some) => assert.deepEqual(heldBy(new Cover(some)), within(some))));
  });

  it("is in order and in stretches that do not overlap", () => {
    fc.assert(
      fc.property(spans, (some) => {
        let last = -1;
        for (const { start, end } of new Cover(some).stretches) {
          assert.ok(last < start && start < end);
          last = end;
        }
      }),
    );
  });

  it("without another holds what the other does not", () => {
    fc.assert(
      fc.property(spans, spans, (some, others) => {
        const without = new Cover(some).without(new Cover(others));
        const kept = within(some).filter((offset) => !within(others).includes(offset));
        assert.deepEqual(heldBy(without), kept);
      }),
    );
  });
});

function heldBy(cover: Cover): number[] {
  return offsets().filter((offset) => cover.has(offset));
}

function within(spans: readonly Span[]): number[] {
  return offsets().filter((offset) => spans.some(({ start, end }) => start <= offset && offset < end));
}

function offsets(): number[] {
  return Array.from({ length: length + 1 }, (_, offset) => offset);
}
