import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { compilePhrases } from "../../src/core/templates/compile.ts";
import { Scanner } from "../../src/core/templates/scan.ts";

const lexicons = {
  place: ["edge", "cloud", "!edge case*"],
  where: ["$place", "on (the)? device", "!on device management"],
  itself: ["$itself", "!never"],
};

/** What the lexicon finds in a text, without what it cancels. */
function find(lexicon: string, text: string): string[] {
  const template = { id: "t", version: 1, title: "T", summary: "S", steps: [], lexicons };
  const { matcher, lexicon: named } = compilePhrases(template);
  const { groups, cancels } = named(lexicon);
  const scanner = new Scanner(matcher, text);
  scanner.read(0, text.length, "none");
  const found = scanner.hits.finish();
  const hits = (list: readonly number[]) => list.flatMap((group) => found.of(group).all());
  const left = hits(groups).filter((a) => !hits(cancels).some((b) => b.start < a.end && a.start < b.end));
  return left.map(({ start, end }) => text.slice(start, end));
}

describe("a compiled template", () => {
  const cases: [lexicon: string, text: string, found: string[]][] = [
    ["place", "At the edge, not in an edge case.", ["edge"]],
    ["where", "An edge case in the cloud, on the device.", ["cloud", "on the device"]],
    ["where", "On device management.", []],
    ["itself", "Never.", []],
    ["unknown", "edge", []],
  ];
  for (const [lexicon, text, found] of cases) {
    it(`finds in “${text}” by $${lexicon}: ${found.join(", ") || "nothing"}`, () =>
      assert.deepEqual(find(lexicon, text).sort(), [...found].sort()));
  }
});
