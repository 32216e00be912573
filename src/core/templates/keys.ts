/** The keys of a template's YAML, part by part; `schemas/template.schema.json` describes the same ones. */

type Keys = readonly string[];

/** What steps and sections have in common. */
const asking: Keys = [
  "id",
  "like",
  "title",
  "aliases",
  "requirement",
  "when",
  "guidance",
  "skeleton",
  "items",
  "since",
];

const head: Keys = ["id", "version", "extends", "title", "summary"];
const needs: Keys = ["heading", "says", "and", "unless", "quantity", "list", "table", "diagram"];
const question: Keys = ["id", "like", "question", "interview", "requirement", "when", "since", "evidence"];

type Part = "template" | "step" | "section" | "item" | "alternative" | "when" | "addition";

export const keys: Readonly<Record<Part, Keys>> = {
  template: [...head, "steps", "drop", "add", "rename", "require", "lexicons"],
  step: [...asking, "purpose", "appendix", "sections"],
  section: [...asking, "level"],
  item: [...question, "questions", "outside"],
  alternative: [...needs, "outside", "in", "sentence"],
  when: ["facets", "then"],
  addition: ["into", "before", "after", "step", "section", "item"],
};
