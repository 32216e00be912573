import assert from "node:assert/strict";
import MarkdownIt from "markdown-it";
import { analyze } from "../../src/core/analysis.ts";
import { newDocument, statedFacets, withoutRivals } from "../../src/core/scaffold/index.ts";
import { builtinTemplates, type Facet, facetsOf, type Template, templateById } from "../../src/core/templates/index.ts";

const template = templateById("eight-step") as Template;

describe("newDocument", () => {
  for (const template of builtinTemplates) {
    it(`of ${template.id} has every step and section, and answers nothing`, () => {
      const { checklist } = analyze(newDocument(template, { title: "Line anomaly" }));
      assert.ok(checklist);
      const sections = checklist.steps.flatMap((step) => step.sections.filter(({ active }) => active));
      assert.deepEqual(
        checklist.steps.filter(({ match }) => !match).map(({ step }) => step.id),
        [],
      );
      assert.deepEqual(
        sections.filter(({ match }) => !match).map(({ section }) => section.id),
        [],
      );
      const answered = sections.flatMap(({ items }) => items).filter(({ status }) => status === "answered");
      assert.deepEqual(
        answered.map(({ item, evidence }) => `${item.id}: ${evidence?.reason}`),
        [],
      );
    });

    const valuesOf = (name: string) => facetsOf(template).find((facet) => facet.name === name)?.values ?? [];
    for (const deployment of [undefined, ...valuesOf("deployment")]) {
      it(`of ${template.id} for ${deployment ?? "any deployment"}: in every mode and profile nothing required is answered`, () => {
        for (const mode of [undefined, ...valuesOf("mode")]) {
          for (const profile of [undefined, ...valuesOf("profile")]) {
            const given = Object.entries({ deployment, mode, profile }).filter(([, value]) => value !== undefined);
            const facets = Object.fromEntries(given);
            const { document, checklist, findings } = analyze(newDocument(template, { title: "Line anomaly", facets }));
            const what = JSON.stringify(facets);
            assert.deepEqual(
              { ...document.frontMatter.values },
              {
                "design-doc": `${template.id}@${template.version}`,
                ...facets,
              },
            );
            const required = checklist?.steps
              .flatMap(({ sections }) => sections.flatMap(({ items }) => items))
              .filter(({ need }) => need === "required");
            assert.ok(checklist && required && required.length > 5, what);
            assert.deepEqual(
              required.filter(({ status }) => status !== "missing" && status !== "partial").map(({ item }) => item.id),
              [],
              what,
            );
            assert.equal(checklist.answered, 0, what);
            const unasked = checklist.steps
              .flatMap(({ sections }) => sections)
              .filter(({ active, match }) => !active && match?.section.heading === match?.heading && match);
            assert.deepEqual(
              unasked.map(({ section }) => section.id),
              [],
              what,
            );
            assert.deepEqual(
              findings.filter(({ severity }) => severity === "error").map(({ message }) => message),
              [],
              what,
            );
          }
        }
      });
    }
  }

  it("leaves out what the facets shut out", () => {
    const headings = (facets: Record<string, unknown>) => newDocument(template, { title: "T", facets }).split("\n");
    assert.ok(headings({ deployment: "edge" }).includes("### Edge optimization"));
    assert.ok(!headings({ deployment: "cloud" }).includes("### Edge optimization"));
    assert.ok(headings({ profile: "design" }).includes("### Risks"));
    assert.ok(!headings({ profile: "interview" }).includes("### Risks"), "nothing of it is asked in an interview");
  });

  it("writes its headings in the script of the title", () => {
    const text = newDocument(template, { title: "Аномалии на линии" });
    assert.match(text, /^# Аномалии на линии\n\n## Шаг 1\. Требования\n\n### Уточняющие вопросы\n/m);
    assert.ok(analyze(text).checklist?.steps.every(({ match }) => match));
  });

  const titles: [title: string, read: string][] = [
    ["Two\nlines", "Two lines"],
    ["  \t ", "Untitled design"],
    ["a/b: “c” 'd' \"e\" #1 #", "a/b: “c” 'd' \"e\" #1 #"],
    ["C#", "C#"],
    ["*bold* _and_ snake_case `code` ~x~", "*bold* _and_ snake_case `code` ~x~"],
    ["[link](a.md) ![image](b.png) <b>x</b> <!-- y -->", "[link](a.md) ![image](b.png) <b>x</b> <!-- y -->"],
    ["AT&T &amp; \\n {#id}", "AT&T &amp; \\n {#id}"],
    ["🏭 Дефекты 👩‍🔬", "🏭 Дефекты 👩‍🔬"],
    ["---", "---"],
    ["x".repeat(300), "x".repeat(300)],
  ];
  for (const [title, read] of titles) {
    it(`shows the title ${JSON.stringify(title.slice(0, 60))} as it was given`, () => {
      const text = newDocument(template, { title });
      const { document } = analyze(text);
      assert.deepEqual({ ...document.frontMatter.values }, { "design-doc": "eight-step@1" });
      const tokens = new MarkdownIt().parse(text.slice(document.frontMatter.span?.end), {});
      const words = tokens[1]?.children?.map((token) => {
        assert.match(token.type, /^text/, title);
        return token.content;
      });
      assert.equal(tokens[0]?.tag, "h1");
      assert.equal(words?.join(""), read);
    });
  }

  it("writes every value such that YAML gives it back", () => {
    const facets = { a: "edge", b: ["anomaly", "no"], c: true, d: "a: b #c", e: 'it\'s "x"', f: "12", g: "true" };
    const { frontMatter } = analyze(newDocument(template, { title: "T", facets })).document;
    assert.deepEqual({ ...frontMatter.values }, { "design-doc": "eight-step@1", ...facets });
  });
});

describe("statedFacets", () => {
  it("reads values as the facets have them, a name as often as it comes", () => {
    const stated: [string, unknown][] = [
      ["Deployment", " Edge "],
      ["task", ["anomaly", "pose"]],
      ["task", "anomaly"],
      ["pii", "false"],
    ];
    assert.deepEqual(statedFacets(template, stated), {
      facets: { deployment: "edge", task: ["anomaly", "pose"], pii: false },
      problems: [],
    });
  });

  const wrong: [name: string, value: unknown, said: RegExp][] = [
    ["deplyoment", "edge", /no facet “deplyoment”\. Did you mean deployment\?/],
    ["colour", "red", /no facet “colour”\. Write one of: deployment, mode, /],
    [
      "deployment",
      "egde",
      /“egde” is no value of deployment\. Did you mean edge\? It takes edge, cloud, hybrid, browser\./,
    ],
    ["mode", "weekly", /“weekly” is no value of mode\. It takes real-time, online, streaming, batch\./],
    ["pii", "yes", /“yes” is no value of pii\. Did you mean true\?/],
    ["deployment", ["edge", "cloud"], /deployment takes one value, and not edge, cloud\. Write hybrid/],
    ["imbalanced", [true, false], /imbalanced takes one value/],
  ];
  for (const [name, value, said] of wrong) {
    it(`says what to write instead of ${name}=${value}`, () => {
      const { problems } = statedFacets(template, [[name, value]]);
      assert.equal(problems.length, 1);
      assert.match(problems[0] ?? "", said);
    });
  }
});

describe("withoutRivals", () => {
  const choice = (name: string, value: string) => ({
    facet: facetsOf(template).find((one) => one.name === name) as Facet,
    value,
  });
  const [edge, cloud] = [choice("deployment", "edge"), choice("deployment", "cloud")];
  const [pose, ocr] = [choice("task", "pose"), choice("task", "ocr")];

  it("lets the latest value of a facet win that takes one", () => {
    assert.deepEqual(withoutRivals([edge, pose], [edge, cloud, pose]), [cloud, pose]);
    assert.deepEqual(withoutRivals([edge], [edge, pose, ocr]), [edge, pose, ocr]);
    assert.deepEqual(withoutRivals([edge, pose], [pose]), [pose]);
  });
});
