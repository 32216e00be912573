import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { collectQuantities } from "../../src/core/calc/index.ts";
import { assess } from "../../src/core/checklist/index.ts";
import { parseDocument } from "../../src/core/document/index.ts";
import { templateById } from "../../src/core/templates/index.ts";
import { itemsOfLabel } from "../eval/items-of-label.ts";
import { readAnswers } from "./answer-table.ts";

const template = templateById("eight-step");

describe("what answers a question, wherever it stands", () => {
  for (const [label, lines] of readAnswers("./answers.txt")) {
    it(label, () => {
      for (const { line, markdown, answers } of lines) {
        const answered = answeredBy(`# Parcel sorter\n\n## Notes\n\n${markdown}\n`);
        assert.equal(
          answered.some((id) => itemsOfLabel[label]?.includes(id)),
          answers,
          line,
        );
      }
    });
  }
});

describe("what answers an item, and what only comes near", () => {
  for (const [id, lines] of readAnswers("./traps.txt")) {
    it(id, () => {
      for (const { line, markdown, answers } of lines) {
        const answered = answeredBy(`---\ndesign-doc: eight-step\n---\n# Design\n\n${markdown}\n`);
        assert.equal(answered.includes(id), answers, line);
      }
    });
  }
});

/** The ids of the items that a document answers. */
function answeredBy(markdown: string): string[] {
  assert.ok(template);
  const document = parseDocument(markdown);
  const { steps } = assess(document, template, collectQuantities(document));
  const items = steps.flatMap(({ sections }) => sections.flatMap((section) => section.items));
  return items.filter(({ status }) => status === "answered").map(({ item }) => item.id);
}
