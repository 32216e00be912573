import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "mocha";
import { collectQuantities } from "../../src/core/calc/index.ts";
import { assess, type Status } from "../../src/core/checklist/index.ts";
import { parseDocument } from "../../src/core/document/index.ts";
import { templateById } from "../../src/core/templates/index.ts";
import { itemsOfLabel } from "../eval/items-of-label.ts";

/** What people write, by question: `+` answers it, `-` does not, though it may speak of it. */
const table = readFileSync(new URL("./answers.txt", import.meta.url), "utf8");

const template = templateById("eight-step");

describe("what answers a question, wherever it stands", () => {
  for (const part of table.split("\n@").slice(1)) {
    const [label = "", ...lines] = part.split("\n");
    it(label, () => {
      for (const line of lines) {
        if (!/^[+-] /.test(line)) continue;
        const states = statesOf(`# Parcel sorter\n\n## Notes\n\n${line.slice(2).replaceAll("\\n", "\n")}\n`, label);
        assert.equal(states.includes("answered"), line.startsWith("+"), line);
      }
    });
  }
});

function statesOf(markdown: string, label: string): Status[] {
  assert.ok(template);
  const document = parseDocument(markdown);
  const { steps } = assess(document, template, collectQuantities(document));
  const items = steps.flatMap(({ sections }) => sections.flatMap((section) => section.items));
  return items.filter(({ item }) => itemsOfLabel[label]?.includes(item.id)).map(({ status }) => status);
}
