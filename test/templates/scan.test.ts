import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { AutomatonBuilder } from "../../src/core/templates/automaton.ts";
import { Matcher } from "../../src/core/templates/matcher.ts";
import { Scanner } from "../../src/core/templates/scan.ts";
import { anyCharacter } from "../any-character.ts";

const sentences: readonly [text: string, expected: readonly string[]][] = [
  ["One. Two! Three?", ["One.", "Two!", "Three?"]],
  ["At 2.5 ms, e.g. on a phone. Fine", ["At 2.5 ms, e.g. on a phone.", "Fine"]],
  ["is it? yes", ["is it?", "yes"]],
  ["好。不好？", ["好。", "不好？"]],
  ["first  \nsecond", ["first  ", "second"]],
  ["wrapped\nline", ["wrapped\nline"]],
];

describe("sentences of a scan", () => {
  for (const [text, expected] of sentences) {
    it(JSON.stringify(text), () => {
      const found = scan(text).map(({ start, end }) => text.slice(start, end));
      assert.deepEqual(found, expected);
    });
  }

  it("knows questions", () => {
    assert.deepEqual(
      scan("Is it? It is. 是吗？").map(({ asks }) => asks),
      [true, false, true],
    );
  });

  it("lie in the text, in order, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), fc.boolean(), (text, row) => {
        let last = 0;
        for (const { start, end } of scan(text, row)) {
          assert.ok(last <= start && start < end && end <= text.length);
          last = end;
        }
      }),
    );
  });

  it("begins a sentence at a bold label on a line of its own", () => {
    assert.equal(scan("**Where:** in the plant\n**Watch:** ?").length, 2);
    assert.equal(scan("**Where**: in the plant\n**Watch**: daily").length, 2);
    assert.equal(scan("It stands\n**in the plant** and runs").length, 1);
  });

  it("cuts a sentence without an end", () => {
    assert.ok(scan("word ".repeat(1000)).length > 1);
  });
});

function scan(text: string, row = false): Scanner["sentences"] {
  const scanner = new Scanner(new Matcher(new AutomatonBuilder(new Map()).build()), text);
  scanner.read(0, text.length, row ? "bar" : "none");
  return scanner.sentences;
}
