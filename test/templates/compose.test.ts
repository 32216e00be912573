/** Templates that take parts of another one and change them. */

import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { loadTemplate, type Template } from "../../src/core/templates/index.ts";
import { anyCharacter } from "../any-character.ts";

const base = load(`id: base
version: 7
title: Base
summary: The base.
steps:
  - id: needs
    title: Needs
    purpose: To know.
    aliases: { en: [wants], ru: [Нужды] }
    sections:
      - id: speed
        title: Speed
        requirement: required
        when: { facets: { mode: [online] }, then: asked }
        aliases: { en: [latency] }
        guidance: Say how fast.
        skeleton: TBD(ms)
        items:
          - { id: how-fast, question: How fast?, interview: true, evidence: [{ quantity: [time] }] }
          - { id: how-often, question: How often?, since: 7, evidence: [{ quantity: [rate] }] }
      - { id: cost, title: Cost, items: [{ id: how-much, question: How much?, evidence: [{ quantity: [money] }] }] }
  - id: build
    title: Build
    sections:
      - { id: parts, title: Parts, items: [{ id: which, question: Which?, evidence: [{ list: 2 }] }] }
`);

function load(text: string, bases: readonly Template[] = []): Template {
  const { template, problems } = loadTemplate(text, { bases });
  assert.deepEqual(problems, []);
  assert.ok(template);
  return template;
}

/** As `step(section[item, …], …)`, the step's own section without a name. */
function outline({ steps }: Template): string {
  return steps
    .map(({ id, sections }) => {
      const parts = sections.map((section) => {
        const name = section.id === id ? "" : section.id;
        return `${name}[${section.items.map((item) => item.id).join(" ")}]`;
      });
      return `${id}(${parts.join(" ")})`;
    })
    .join(" ");
}

const whole = "needs(speed[how-fast how-often] cost[how-much]) build(parts[which])";
const own = "id: own\ntitle: Own\nextends: base\n";

/** What is written below the head, and the outline it gives. */
const cases: readonly [name: string, yaml: string, outline: string][] = [
  ["nothing else", "", whole],
  [
    "steps by their ids",
    "steps: [build, needs]",
    "build(parts[which]) needs(speed[how-fast how-often] cost[how-much])",
  ],
  ["sections by their ids", "steps: [{ id: s, title: S, sections: [parts, cost] }]", "s(parts[which] cost[how-much])"],
  [
    "a section like another, with its items",
    "steps: [{ id: s, title: S, sections: [{ id: fast, like: speed }] }]",
    "s(fast[how-fast how-often])",
  ],
  [
    "a section like two others",
    "steps: [{ id: s, title: S, sections: [{ id: both, like: [speed, cost] }] }]",
    "s(both[how-fast how-often how-much])",
  ],
  [
    "a step that asks itself",
    "steps: [{ id: s, like: speed, items: [how-fast], sections: [parts] }]",
    "s([how-fast] parts[which])",
  ],
  ["a step like a step, which only has its names", "steps: [{ id: s, like: needs }]", "s()"],
  ["a dropped step", "drop: [needs]", "build(parts[which])"],
  ["a dropped section and item", "drop: [cost, how-often]", "needs(speed[how-fast]) build(parts[which])"],
  [
    "an added section",
    "add: [{ after: speed, section: { id: new, title: New } }]",
    "needs(speed[how-fast how-often] new[] cost[how-much]) build(parts[which])",
  ],
  [
    "an item added into a section and one before another",
    "add: [{ into: cost, item: { id: a, question: A?, evidence: [{ list: 1 }] } }, { before: a, item: { id: b, like: which } }]",
    "needs(speed[how-fast how-often] cost[how-much b a]) build(parts[which])",
  ],
  ["a step added at the end", "add: [{ step: { id: last, title: Last } }]", `${whole} last()`],
  ["a step added first", "add: [{ before: needs, step: { id: first, title: First } }]", `first() ${whole}`],
  [
    "something dropped and put elsewhere",
    "drop: [cost]\nadd: [{ into: build, section: cost }]",
    "needs(speed[how-fast how-often]) build(parts[which] cost[how-much])",
  ],
];

describe("a template that extends another", () => {
  for (const [name, yaml, expected] of cases) {
    it(`has ${name}`, () => assert.equal(outline(load(own + yaml, [base])), expected));
  }

  it("has a version of its own, and what it inherits is not new in it", () => {
    const template = load(`${own}drop: [cost]`, [base]);
    assert.equal(template.version, 1);
    assert.doesNotMatch(JSON.stringify(template.steps), /since/);
  });

  it("has the title and summary of its base unless it has others", () => {
    const { title, summary } = load("id: own\nextends: base", [base]);
    assert.deepEqual([title, summary], ["Base", "The base."]);
  });

  it("inherits of a section what it does not say itself", () => {
    const text = "steps: [{ id: s, title: S, sections: [{ id: fast, like: speed, title: Pace, guidance: Quick. }] }]";
    const section = load(own + text, [base]).steps[0]?.sections[0];
    assert.ok(section);
    const { title, guidance, skeleton, requirement, when, aliases } = section;
    assert.deepEqual(
      { title, guidance, skeleton, requirement },
      {
        title: "Pace",
        guidance: "Quick.",
        skeleton: "TBD(ms)",
        requirement: "required",
      },
    );
    assert.equal(when?.then, "asked");
    assert.deepEqual(aliases, { en: ["speed", "latency"] });
  });

  it("inherits no condition where it says how much a section is needed", () => {
    const text = "steps: [{ id: s, title: S, sections: [{ id: fast, like: speed, requirement: recommended }] }]";
    const section = load(own + text, [base]).steps[0]?.sections[0];
    assert.deepEqual([section?.requirement, section?.when], ["recommended", undefined]);
  });

  it("may write an item of the base anew under the same id", () => {
    const text =
      "steps: [{ id: s, title: S, items: [{ id: how-fast, like: how-fast, question: So?, interview: false }] }]";
    const item = load(own + text, [base]).steps[0]?.sections[0]?.items[0];
    assert.deepEqual(item, { id: "how-fast", question: "So?", interview: false, evidence: [{ quantity: ["time"] }] });
  });

  it("renames, and still knows the old heading", () => {
    const template = load(`${own}rename: { needs: Wishes, speed: Pace, which: Which one? }`, [base]);
    const [step, second] = template.steps;
    assert.deepEqual([step?.title, step?.aliases.en], ["Wishes", ["wants", "needs"]]);
    assert.deepEqual([step?.sections[0]?.title, step?.sections[0]?.aliases.en], ["Pace", ["latency", "speed"]]);
    assert.equal(second?.sections[0]?.items[0]?.question, "Which one?");
  });

  it("says anew how much is needed: of all of a step, a section, an item", () => {
    const template = load(`${own}require: { needs: recommended, cost: required, which: required }`, [base]);
    const [speed, cost] = template.steps[0]?.sections ?? [];
    assert.deepEqual([speed?.requirement, cost?.requirement], ["recommended", "required"]);
    assert.equal(template.steps[1]?.sections[0]?.items[0]?.requirement, "required");
  });

  it("may name the version of its base", () => {
    assert.equal(outline(load("id: own\ntitle: Own\nextends: base@7", [base])), whole);
  });

  it("may be extended itself", () => {
    const first = load(`${own}drop: [cost]`, [base]);
    const second = load("id: second\nextends: own\ndrop: [build]", [base, first]);
    assert.equal(outline(second), "needs(speed[how-fast how-often])");
  });

  const broken: readonly [name: string, yaml: string, at: string, message: RegExp][] = [
    ["a list for the base", "extends: [base]", "[base]", /is text/],
    ["text to drop", "drop: cost", "cost", /drop is a list/],
    ["a mapping to add", "add: { into: cost }", "{ into: cost }", /add is a list/],
    ["a number to add", "add: [7]", "7", /An addition is a mapping/],
    ["a list of new titles", "rename: [cost]", "[cost]", /rename is a mapping/],
    ["a new title that is none", "rename: { cost: [a] }", "[a]", /A new title is text/],
    ["a mapping to be like", "steps: [{ id: s, title: S, like: { a: b } }]", "{ a: b }", /is text/],
    ["a misspelt key", "droop: [cost]", "droop", /did you mean “drop”/],
    ["an appendix that is neither", "steps: [{ id: s, title: S, appendix: maybe }]", "maybe", /true or false/],
    ["a version that is a word", "add: [{ step: { id: n, title: N, since: two } }]", "two", /whole number/],
    ["an unknown base", "extends: bsae", "bsae", /no template “bsae”\. Did you mean base\?/],
    ["an unknown step", "steps: [needz]", "needz", /no step “needz” in the base template; did you mean “needs”/],
    [
      "an unknown section to be like",
      "steps: [{ id: s, like: sped }]",
      "sped",
      /no section or step “sped” .* did you mean “speed”/,
    ],
    ["an unknown item", "steps: [{ id: s, title: S, items: [how-fst] }]", "how-fst", /did you mean “how-fast”/],
    ["an unknown id to drop", "drop: [coast]", "coast", /has no step, section or item “coast”; did you mean “cost”/],
    ["a part dropped twice", "drop: [cost, cost]", "cost", /dropped already/],
    ["an item dropped with its section", "drop: [cost, how-much]", "how-much", /dropped already/],
    ["a rename of what is dropped", "drop: [cost]\nrename: { cost: Price }", "cost", /dropped already/],
    ["a rename of nothing", "rename: { coast: Price }", "coast", /did you mean “cost”/],
    ["a wrong level of need", "require: { cost: requird }", "requird", /required or recommended/],
    [
      "an addition without a place",
      "add: [{ section: { id: n, title: N } }]",
      "{ section: { id: n, title: N } }",
      /into/,
    ],
    ["an addition of nothing", "add: [{ into: cost }]", "{ into: cost }", /one of step, section and item/],
    [
      "a step into something",
      "add: [{ into: cost, step: { id: n, title: N } }]",
      "cost",
      /before or after another step/,
    ],
    ["a section beside an item", "add: [{ after: how-fast, section: { id: n, title: N } }]", "how-fast", /no section/],
    ["an id that the base has", "add: [{ into: cost, item: which }]", "which", /used twice/],
    [
      "items inherited twice",
      "steps: [{ id: s, title: S, sections: [speed, { id: fast, like: speed }] }]",
      "speed",
      /“how-fast” is used twice/,
    ],
    ["a part newer than the template", "add: [{ step: { id: n, title: N, since: 3 } }]", "3", /raise it to 3/],
    ["an alias without a letter", 'add: [{ step: { id: n, title: N, aliases: { en: ["--"] } } }]', '"--"', /no letter/],
    [
      "an alias like the title",
      "add: [{ step: { id: n, title: A B, aliases: { en: [a-b] } } }]",
      "a-b",
      /matches what “A B”/,
    ],
    [
      "an alias that is inherited",
      "steps: [{ id: s, like: speed, aliases: { en: [pace, latency] } }]",
      "latency",
      /is an alias already/,
    ],
  ];
  for (const [name, yaml, at, message] of broken) {
    it(`tells ${name} and where it is`, () => {
      const text = yaml.startsWith("extends") ? `id: own\ntitle: Own\n${yaml}` : own + yaml;
      const { problems } = loadTemplate(text, { bases: [base] });
      assert.match(problems[0]?.message ?? "no problem", message);
      assert.equal(text.slice(problems[0]?.span.start, problems[0]?.span.end), at);
    });
  }

  it("tells a missing base once, and nothing that follows from it", () => {
    const text = "id: own\nextends: gone\ndrop: [cost]\nadd: [{ into: needs, section: parts }]\nrename: { x: Y }";
    const { template, problems } = loadTemplate(text, { bases: [base] });
    assert.equal(template, undefined);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ["unknown-base"],
    );
  });

  it("is read in time that grows with its size, whatever is wrong in it", () => {
    const sections = Array.from({ length: 3000 }, (_, n) => `      - { id: s${n}, like: spede${n} }`);
    const { problems } = loadTemplate(`${own}steps:\n  - id: s\n    title: S\n    sections:\n${sections.join("\n")}`, {
      bases: [base],
    });
    assert.equal(problems.length, 100);
  });

  it("never throws", () => {
    const text = `${own}steps: [needs, { id: s, like: parts, items: [which] }]\ndrop: [cost]\nadd: [{ into: s, item: { id: a, like: how-much } }]\nrename: { s: T }\nrequire: { a: required }\n`;
    const edits = fc.array(fc.tuple(fc.nat(text.length), fc.nat(6), fc.string({ unit: anyCharacter, maxLength: 5 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(edits, (changes) => {
        const broken = changes.reduce((now, [at, cut, add]) => now.slice(0, at) + add + now.slice(at + cut), text);
        loadTemplate(broken, { bases: [base] });
      }),
      { numRuns: 60 },
    );
  });

  it("is bounded in its additions", () => {
    const additions = Array.from({ length: 2000 }, (_, n) => `  - step: { id: s${n}, title: S }`);
    const { problems } = loadTemplate(`${own}add:\n${additions.join("\n")}`, { bases: [base] });
    assert.match(problems[0]?.message ?? "", /at most 500 parts/);
  });
});
