import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { AutomatonBuilder } from "../../src/core/templates/automaton.ts";
import { Matcher } from "../../src/core/templates/matcher.ts";
import { type Phrase, parsePhrase } from "../../src/core/templates/phrases.ts";
import { Scanner } from "../../src/core/templates/scan.ts";

/** Phrase, text, and what of the text it finds. */
const finds: readonly [phrase: string, text: string, found: readonly string[]][] = [
  ["roc auc", "We report ROC-AUC and ROC/AUC.", ["ROC-AUC", "ROC/AUC"]],
  ["recall", "Recalls are not recall.", ["recall"]],
  ["recall*", "Recalls are not recall.", ["Recalls", "recall"]],
  ["p# latency", "the p99 latency", []],
  ["# percent", "about 20 percent", ["20 percent"]],
  ["# gb", "needs 1.5 GB", ["5 GB"]],
  ["(fixed|constant) fpr", "at a constant FPR", ["constant FPR"]],
  ["(train|training) (and)? test", "train test; training and test", ["train test", "training and test"]],
  ["recall ... matters", "Recall is what in the end matters most", ["Recall is what in the end matters"]],
  ["recall ... matters", "Recall is one two three four five six seven eight matters", []],
  ["recall ... matters", "Recall is high. Cost matters.", []],
  ["$colour sky", "a blue sky, a dark red sky", ["blue sky", "dark red sky"]],
  ["полнот*", "Важна полнота.", ["полнота"]],
  ["еще", "ещё раз", ["ещё"]],
  ["误报", "误报比漏报好", ["误报"]],
  ["a b test*", "an A/B test, A/B-testing", ["A/B test", "A/B-testing"]],
  ["((very|quite) large|huge) model", "a quite large model, a huge model", ["quite large model", "huge model"]],
];

const refused: readonly [phrase: string, message: RegExp][] = [
  ["", /no word/],
  ["!", /no word/],
  ["(a|b", /has no `\)`/],
  ["a)", /no `\(`/],
  ["... a", /between two words/],
  ["a ... b ... c ... d", /at most 2 gaps/],
  ["(a)?", /no word/],
  ["a*b", /end of a word/],
  ["--", /no letter or digit/],
  ["(((((a)))))", /nested/],
  ["x".repeat(500), /at most 400/],
];

describe("phrases", () => {
  for (const [phrase, text, found] of finds) {
    it(`${phrase} in “${text}”`, () => assert.deepEqual(find([phrase], text), found));
  }

  for (const [phrase, message] of refused) {
    it(`refuses “${phrase.slice(0, 30)}”`, () => {
      const parsed = parsePhrase(phrase);
      assert.match("problem" in parsed ? parsed.problem.message : "accepted", message);
    });
  }

  it("cancels what overlaps", () => {
    const phrases = ["edge", "!edge case*", "!cutting edge"];
    assert.deepEqual(find(phrases, "Runs on the edge; edge cases on the cutting edge."), ["edge"]);
  });

  it("takes a lexicon that holds itself for empty", () => {
    assert.deepEqual(find(["$loop end"], "start end"), ["start end"]);
  });
});

const lexicons = new Map([
  ["colour", parseAll(["blue", "dark red"])],
  ["loop", parseAll(["$loop", "start"])],
]);

function find(phrases: readonly string[], text: string): string[] {
  const builder = new AutomatonBuilder(lexicons);
  const parsed = parseAll(phrases);
  const hit = builder.group(parsed.filter(({ cancels }) => !cancels));
  const cancel = builder.group(parsed.filter(({ cancels }) => cancels));
  const scanner = new Scanner(new Matcher(builder.build()), text);
  scanner.read(0, text.length, "none");
  const found = scanner.hits.finish();
  const cancelled = found.of(cancel).all();
  const hits = found
    .of(hit)
    .all()
    .filter((a) => !cancelled.some((b) => b.start < a.end && a.start < b.end));
  return hits.map(({ start, end }) => text.slice(start, end));
}

function parseAll(phrases: readonly string[]): Phrase[] {
  return phrases.flatMap((text) => {
    const parsed = parsePhrase(text);
    return "phrase" in parsed ? [parsed.phrase] : [];
  });
}
