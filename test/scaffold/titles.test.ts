import assert from "node:assert/strict";
import { analyze } from "../../src/core/analysis.ts";
import { titlesLike } from "../../src/core/scaffold/titles.ts";
import { builtinTemplates } from "../../src/core/templates/index.ts";

const russian = titlesLike("Проект");

describe("the Russian titles", () => {
  for (const template of builtinTemplates) {
    const concepts = template.steps.flatMap((step) => [step, ...step.sections]);

    for (const concept of concepts) {
      const title = russian(concept);
      it(`${template.id}: ${concept.id} is called ${title}`, () => {
        assert.match(title, /^(?:\p{Lu}|A\/B-)/u, "begins with a capital letter");
        assert.match(title, /\p{Script=Cyrillic}/u, "is Russian");
        assert.equal(title, title.trim());
      });
    }

    it(`${template.id}: as headings each stands for itself alone`, () => {
      const headings = concepts.map((concept) => `## ${russian(concept)}\n`).join("\n");
      const { checklist } = analyze(`---\ndesign-doc: ${template.id}\n---\n# Проект\n\n${headings}`);
      const states = checklist?.steps.flatMap((state) => [
        { id: state.step.id, title: russian(state.step), match: state.match },
        ...state.sections.map(({ section, match }) => ({ id: section.id, title: russian(section), match })),
      ]);
      const wrong = states?.filter(({ title, match }) => match?.heading.text !== title).map(({ id }) => id);
      assert.deepEqual(wrong, []);
    });
  }
});
