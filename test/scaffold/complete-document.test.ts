import assert from "node:assert/strict";
import fc from "fast-check";
import type { SectionState } from "../../src/core/checklist/index.ts";
import { parseDocument } from "../../src/core/document/index.ts";
import { completeDocument, isUntouched } from "../../src/core/scaffold/index.ts";
import { insertion } from "../../src/core/scaffold/insertion.ts";
import { builtinTemplates } from "../../src/core/templates/index.ts";
import type { Step, Template } from "../../src/core/templates/template.ts";
import { applyEdits } from "../../src/core/text/edit.ts";
import { assessed } from "../assessed.ts";

const head = "---\ndesign-doc: eight-step\nprofile: interview\ndeployment: cloud\n---\n";

function completed(text: string): string {
  const { document, checklist } = assessed(text);
  const fix = completeDocument(document, checklist);
  return fix ? applyEdits(text, fix.edits) : text;
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/** The headings of the completed text, `+` before the new ones. */
function headingsOf(body: string): string[] {
  const old = linesOf(body);
  const all = linesOf(completed(head + body)).filter((line) => /^#{1,6} /.test(line));
  return all.map((line) => (old.includes(line) ? line : `+ ${line}`));
}

describe("completeDocument", () => {
  it("gives an empty document all steps, in order", () => {
    const steps = headingsOf("").filter((line) => line.startsWith("+ ## "));
    assert.deepEqual(steps.slice(0, 3), [
      "+ ## Step 1. Requirements",
      "+ ## Step 2. Define the ML/CV problem",
      "+ ## Step 3. Evaluation and metrics",
    ]);
  });

  it("fills in between what is there, in the levels, numbers and language of the document", () => {
    const body = [
      "# Дефекты на линии",
      "## 1. Требования",
      "### 1.1 Бизнес-цель",
      "Остановки линии стоят 2000 $ в час.",
      "### 1.2 Границы проекта",
      "## 4. Данные",
      "## 7. Мониторинг",
      "### Приложение к мониторингу",
    ].join("\n\n");
    const headings = headingsOf(body);
    assert.deepEqual(headings.slice(0, 5), [
      "# Дефекты на линии",
      "## 1. Требования",
      "+ ### Уточняющие вопросы",
      "### 1.1 Бизнес-цель",
      "+ ### 1.2 Бизнес-метрика",
    ]);
    const steps = headings.filter((line) => /^(?:\+ )?## /.test(line));
    assert.deepEqual(steps, [
      "## 1. Требования",
      "+ ## 2. Постановка задачи",
      "+ ## 3. Метрики и оценка",
      "## 4. Данные",
      "+ ## 5. Основные компоненты",
      "+ ## 6. Развёртывание",
      "## 7. Мониторинг",
      "+ ## 8. Масштабирование",
    ]);
    assert.ok(headings.includes("+ ### 2.1 Формулировка ML-задачи"), headings.join("\n"));
    assert.deepEqual(
      headings.filter((line) => /[A-Za-z]{5,}/.test(line)),
      [],
    );
  });

  it("keeps a flat document flat", () => {
    const headings = headingsOf("# T\n\n## Business goal\n\n## Offline metrics\n\n## References\n");
    assert.deepEqual(headings.slice(1, 4), ["+ ## Clarifying questions", "## Business goal", "+ ## Business metric"]);
    assert.equal(headings.at(-1), "## References");
  });

  it("leaves out what is answered without a heading, and what does not apply", () => {
    const text = `${head}# T\n\n<!-- design-doc: na scope -- a study -->\n\nA missed defect costs $2,000, a false alarm $5, so recall leads.\n`;
    const headings = linesOf(completed(text));
    assert.ok(!headings.includes("### Accuracy") && !headings.includes("#### Accuracy"));
    assert.ok(!headings.some((line) => /^#+ Scope$/.test(line)));
    assert.ok(headings.some((line) => /^#+ Online metrics$/.test(line)));
  });

  const open: [name: string, body: string][] = [
    ["a fence", "# T\n\n```python\nx = 1\n"],
    ["a comment", "# T\n\n<!-- a note\n"],
    ["a fence in a list", "# T\n\n- a\n\n  ```\n  x\n"],
    ["front matter without a line behind", ""],
  ];
  for (const [name, body] of open) {
    it(`is read as Markdown behind ${name} that nobody closed`, () => {
      const text = completed((head + body).trimEnd());
      assert.equal(completed(text), text);
      assert.match(text, /^## Step 1\. Requirements$/m);
    });
  }

  const gaps: [name: string, before: string, after: string][] = [
    ["no line break at the end", "## Metrics", "## Metrics\n\n### X\n\ny\n"],
    ["one line break at the end", "## Metrics\n", "## Metrics\n\n### X\n\ny\n"],
    ["empty lines at the end", "## Metrics\n\n\n", "## Metrics\n\n### X\n\ny\n\n"],
    ["a heading right behind", "## Metrics\n## Data\n", "## Metrics\n\n### X\n\ny\n\n## Data\n"],
    ["empty lines behind", "## Metrics\n\n\n## Data\n", "## Metrics\n\n### X\n\ny\n\n## Data\n"],
    ["nothing at all", "", "### X\n\ny\n"],
    ["a byte order mark alone", "\uFEFF", "\uFEFF### X\n\ny\n"],
  ];
  for (const [name, before, after] of gaps) {
    it(`leaves one empty line around what is inserted: ${name}`, () => {
      const document = parseDocument(before);
      const at = document.sections[0]?.span.end ?? before.length;
      assert.equal(applyEdits(before, [insertion(document, at, "### X\n\ny")]), after);
    });
  }

  it("refuses nothing where there is nothing to do", () => {
    const { document, checklist } = assessed(completed(head));
    assert.equal(completeDocument(document, checklist), undefined);
  });
});

const numbers = ["", "3. ", "3.1 ", "Step 2: ", "Шаг 4. "];

const between: readonly string[] = [
  "Some words.",
  "Recall leads, because a missed defect costs $2,000.",
  "- a list\n- ## heading in it",
  "> ## quoted",
  "**Data:** clips of one week",
  "**Metrics**",
  "| a | b |\n|---|---|\n| Latency | 50 ms |",
  "```\n# code\n```",
  "    # indented code",
  "  two spaces  ",
  "",
  "<!-- design-doc: na risks -- none -->",
];

/** What changes how the rest of a document is read. */
const openings: readonly string[] = [
  "Setext\n===",
  "<!-- open",
  "~~~~\nopen fence",
  "  ## Indented heading",
  "$$\nx = 1",
];

const text = fc.constantFrom(...between);

/** Some steps in any order, by any of their names, each with some of its own sections a level below, among any text. */
function ordered({ steps }: Template): fc.Arbitrary<readonly string[]> {
  const one = (part: Named, level: number) =>
    fc
      .record({ number: fc.constantFrom(...numbers), name: fc.constantFrom(part.title, ...englishOf(part)) })
      .map(({ number, name }) => `${"#".repeat(level)} ${number}${name}`);
  const step = (part: Step, level: number) =>
    fc
      .shuffledSubarray([...part.sections], { maxLength: Math.min(3, part.sections.length) })
      .chain((sections) =>
        fc.tuple(one(part, level), text, ...sections.flatMap((section) => [one(section, level + 1), text])),
      );
  return fc
    .record({
      level: fc.integer({ min: 2, max: 4 }),
      some: fc.shuffledSubarray([...steps], { maxLength: Math.min(4, steps.length) }),
    })
    .chain(({ level, some }) => fc.tuple(...some.map((part) => step(part, level))))
    .map((parts) => ["# Line anomaly", ...parts.flat()]);
}

/** Any order and any level of headings by any name that the template knows, also in places where it means another part. */
function jumbled({ steps }: Template): fc.Arbitrary<readonly string[]> {
  const names = steps.flatMap((step) =>
    [step, ...step.sections].flatMap(({ title, aliases }) => [title, ...Object.values(aliases).flat()]),
  );
  const heading = fc
    .record({
      level: fc.integer({ min: 1, max: 6 }),
      number: fc.constantFrom(...numbers),
      name: fc.constantFrom(...names, "Own words"),
    })
    .map(({ level, number, name }) => `${"#".repeat(level)} ${number}${name}`);
  const other = fc.constantFrom(...between, ...openings);
  return fc.array(fc.oneof({ weight: 3, arbitrary: heading }, other), { maxLength: 14 });
}

function written(blocks: (template: Template) => fc.Arbitrary<readonly string[]>): fc.Arbitrary<string> {
  return fc.constantFrom(...builtinTemplates).chain((template) =>
    fc
      .record({
        facets: fc.constantFrom("", "deployment: edge\n", "profile: interview\nmode: batch\n"),
        blocks: blocks(template),
        gap: fc.constantFrom("\n\n", "\n\n\n"),
        lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
      })
      .map(({ facets, blocks: parts, gap, lineEnd }) =>
        `---\ndesign-doc: ${template.id}\n${facets}---\n${parts.join(gap)}`.replaceAll("\n", lineEnd),
      ),
  );
}

type Named = Pick<Step, "title" | "aliases">;

function englishOf({ aliases }: Named): readonly string[] {
  return aliases.en ?? [];
}

describe("a completed document", () => {
  it("has all that was missing, and is complete", () => {
    fc.assert(
      fc.property(written(ordered), (before) => {
        const after = completed(before);
        const sections = assessed(after).checklist.steps.flatMap((step) => step.sections);
        const missing = sections.filter((state) => isUntouched(state) || isUnheaded(state));
        assert.deepEqual(
          missing.map(({ section }) => section.id),
          [],
        );
        assert.equal(completed(after), after, "once is enough");
      }),
      { numRuns: 10 },
    );
  });

  it("keeps every old line, however odd the document", () => {
    fc.assert(
      fc.property(written(jumbled), (before) => {
        const lines = linesOf(completed(before))[Symbol.iterator]();
        for (const line of linesOf(before).filter((one) => one.trim() !== ""))
          assert.ok(has(lines, line), `keeps ${line}`);
      }),
      { numRuns: 20 },
    );
  });
});

/** Required, and neither under a heading nor answered. */
function isUnheaded({ active, section, match, items }: SectionState): boolean {
  const asked = items.filter(({ need }) => need !== "hidden");
  const answered = items.some(({ status }) => status === "answered" || status === "not-applicable");
  return active && section.requirement === "required" && asked.length > 0 && !match && !answered;
}

/** Reads on until the line is found. */
function has(lines: Iterator<string>, line: string): boolean {
  for (let next = lines.next(); !next.done; next = lines.next()) if (next.value === line) return true;
  return false;
}
