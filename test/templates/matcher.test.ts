import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { AutomatonBuilder } from "../../src/core/templates/automaton.ts";
import { Matcher } from "../../src/core/templates/matcher.ts";
import { parsePhrase } from "../../src/core/templates/phrases.ts";
import { Scanner } from "../../src/core/templates/scan.ts";

const letter = fc.constantFrom("a", "b", "c");
const word = fc.string({ unit: letter, minLength: 1, maxLength: 2 });
const element = fc.tuple(word, fc.constantFrom("", "*", " ...")).map(([text, suffix]) => text + suffix);
const phrase = fc.tuple(fc.array(element, { maxLength: 2 }), word).map(([before, last]) => [...before, last].join(" "));
const groups = fc.array(fc.array(phrase, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
const text = fc.array(word, { maxLength: 25 }).map((words) => words.join(" "));

describe("the matcher", () => {
  it("finds what a search from each word for each phrase finds, in one text after another", () => {
    fc.assert(
      fc.property(groups, fc.array(text, { minLength: 1, maxLength: 3 }), (groups, texts) => {
        const builder = new AutomatonBuilder(new Map());
        for (const phrases of groups) builder.group(phrases.map(parsed));
        const matcher = new Matcher(builder.build());
        for (const text of texts) {
          const scanner = new Scanner(matcher, text);
          scanner.read(0, text.length, "none");
          const hits = scanner.hits.finish();
          groups.forEach((phrases, group) => {
            const found = hits
              .of(group)
              .all()
              .map(({ start, end }) => [start, end]);
            assert.deepEqual(found, search(phrases, text), `${phrases.join(", ")} in ${text}`);
          });
        }
      }),
    );
  });
});

function parsed(text: string) {
  const read = parsePhrase(text);
  if ("problem" in read) throw new Error(`${text}: ${read.problem.message}`);
  return read.phrase;
}

/** From each word on, the longest stretch that one of the phrases fits. */
function search(phrases: readonly string[], text: string): number[][] {
  return [...text.matchAll(/[abc]+/g)].flatMap(({ index }) => {
    const ends = phrases.map((phrase) => index + lengthAt(phrase, text.slice(index)));
    const end = Math.max(...ends);
    return end > index ? [[index, end]] : [];
  });
}

/** Greedy gaps first: of all ways in which a phrase fits, the longest counts. */
function lengthAt(phrase: string, text: string): number {
  const source = phrase.replaceAll("*", "[abc]*").replaceAll(" ... ", "(?: [abc]+){0,8} ");
  return new RegExp(`^${source}(?![abc])`).exec(text)?.[0].length ?? 0;
}
