import assert from "node:assert/strict";
import { allAhead } from "../../src/build/ahead.ts";
import { specialHeadings } from "../../src/core/checklist/areas.ts";
import { headingNames } from "../../src/core/checklist/heading-names.ts";
import type { TemplateAhead } from "../../src/core/templates/builtin.ts";
import { phrasesOf } from "../../src/core/templates/compile.ts";
import type { GatheredPhrases } from "../../src/core/templates/gather.ts";
import { builtinTemplates } from "../../src/core/templates/index.ts";
import { gatheredAhead } from "../../src/core/templates/phrases-ahead.ts";

describe("what is worked out ahead of a built-in template", () => {
  const ahead = allAhead();
  for (const template of builtinTemplates) {
    it(`is all of ${template.id}, as it would be worked out`, () => {
      const { data, numbers } = ahead.get(template.id) ?? assert.fail();
      const kept: TemplateAhead = JSON.parse(JSON.stringify(data));
      assert.deepEqual(kept.steps, template.steps);
      assert.deepEqual(kept.headingNames, headingNames(template));
      assert.deepEqual(specialHeadings(kept.headingLexicons), specialHeadings(template.lexicons));
      assert.deepEqual(plain(gatheredAhead(kept, numbers)), plain(phrasesOf(template)));
    });
  }
});

/** The phrases without the methods around them. */
function plain({ automaton, lists, named, none }: GatheredPhrases): object {
  const { vocabulary, starts, edges, ends, labels, gaps, groups } = automaton;
  const columns = [starts, edges, ends].flatMap(({ columns }) => Object.values(columns));
  const { order, rests } = vocabulary.terms;
  const numbers = [...columns, labels, gaps, order, rests].map((column) => Array.from(column));
  return { terms: vocabulary.spelled, numbers, groups, lists, named: [...named], none };
}
