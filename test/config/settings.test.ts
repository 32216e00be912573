import assert from "node:assert/strict";
import { gatherLayers, plainSettings, readLayer, settingsFor } from "../../src/core/config/index.ts";
import { known } from "./known.ts";

type Files = Readonly<Record<string, string>>;

/** What a surface does: reads what is asked for until nothing is missing. */
function gathered(document: string, files: Files, root = "/repo") {
  const layers = new Map();
  for (;;) {
    const found = gatherLayers(document, root, layers);
    if (found.missing.length === 0) return found;
    for (const path of found.missing) {
      const text = files[path];
      layers.set(path, text === undefined ? undefined : readLayer(path, text, known));
    }
  }
}

function settings(document: string, files: Files): object {
  return plainSettings(settingsFor(document, gathered(document, files).layers));
}

const document = "/repo/a/b/doc.md";
const edge = "documents:\n  - { files: '**/*.md', template: eight-step, facets: { deployment: edge, mode: batch } }\n";

const cases: [name: string, files: Files, expected: object][] = [
  ["no file, no settings", {}, { facets: {}, severities: {} }],
  [
    "the nearest file wins, value by value",
    {
      "/repo/.design-doc.yaml": "rules: { risks: error, unit-mismatch: hint }",
      "/repo/a/.design-doc.yaml": "rules: { risks: off }",
      "/repo/a/c/.design-doc.yaml": "rules: { risks: warning }",
    },
    { facets: {}, severities: { risks: "off", "unit-mismatch": "hint" } },
  ],
  [
    "globs begin at the folder of their file",
    { "/repo/a/.design-doc.yaml": "documents:\n  - { files: b/doc.md, template: six-step }\n" },
    { template: "six-step", facets: {}, severities: {} },
  ],
  [
    "other files are left alone",
    { "/repo/.design-doc.yaml": "documents:\n  - { files: '*.md', template: six-step }\n" },
    { facets: {}, severities: {} },
  ],
  [
    "facets are put together one by one",
    {
      "/repo/.design-doc.yaml": edge,
      "/repo/a/b/.design-doc.yaml": "documents:\n  - { files: doc.md, facets: { mode: online } }\n",
    },
    { template: "eight-step", facets: { deployment: "edge", mode: "online" }, severities: {} },
  ],
  [
    "of two entries the later one wins",
    { "/repo/.design-doc.yaml": `${edge}  - { files: a/**, template: six-step }\n` },
    { template: "six-step", facets: { deployment: "edge", mode: "batch" }, severities: {} },
  ],
  [
    "a file builds on another one and has the last word",
    {
      "/repo/base.yaml": `rules: { risks: error, unit-mismatch: off }\n${edge}`,
      "/repo/a/b/.design-doc.yaml": "extends: ../../base.yaml\nrules: { risks: hint }\n",
    },
    {
      template: "eight-step",
      facets: { deployment: "edge", mode: "batch" },
      severities: { risks: "hint", "unit-mismatch": "off" },
    },
  ],
  [
    "a file above counts once, although one below builds on it",
    {
      "/repo/.design-doc.yaml": "rules: { risks: error }",
      "/repo/a/.design-doc.yaml": "rules: { risks: off }",
      "/repo/a/b/.design-doc.yaml": "extends: ../../.design-doc.yaml",
    },
    { facets: {}, severities: { risks: "off" } },
  ],
  ["nothing outside the root counts", { "/.design-doc.yaml": "rules: { risks: off }" }, { facets: {}, severities: {} }],
];

describe("settingsFor", () => {
  for (const [name, files, expected] of cases) it(name, () => assert.deepEqual(settings(document, files), expected));

  it("says which layer set a value", () => {
    const files = { "/repo/.design-doc.yaml": "rules: { risks: error }", "/repo/a/.design-doc.yaml": edge };
    const { template, severities } = settingsFor(document, gathered(document, files).layers);
    assert.equal(severities.get("risks")?.layer.path, "/repo/.design-doc.yaml");
    assert.equal(template?.layer.path, "/repo/a/.design-doc.yaml");
    assert.deepEqual(template.layer.lines.position(template.span.start), { line: 1, character: 34 });
  });
});

describe("extends", () => {
  const own = "/repo/a/b/.design-doc.yaml";
  const problems: [name: string, written: string, files: Files, message: RegExp][] = [
    ["a file that is not there", "../none.yaml", {}, /cannot be read: there is no file \/repo\/a\/none\.yaml/],
    ["a way out of the root", "../../../x.yaml", { "/x.yaml": "rules: {}" }, /lies outside \/repo/],
    ["a way above everything", "../../../../../../x.yaml", {}, /no relative path/],
    ["an absolute path", "/etc/passwd", {}, /no relative path/],
    ["an address", "https://example.com/a.yaml", {}, /no relative path/],
    ["itself", ".design-doc.yaml", {}, /leads back to this file/],
    ["a circle", "../x.yaml", { "/repo/a/x.yaml": "extends: b/.design-doc.yaml" }, /leads back to this file/],
  ];
  for (const [name, written, files, message] of problems) {
    it(`refuses ${name}`, () => {
      const found = gathered(document, { ...files, [own]: `rules: { risks: off }\nextends: ${written}\n` });
      assert.equal(found.problems.length, 1);
      assert.match(found.problems[0]?.problem.message ?? "", message);
      assert.ok(found.layers.some(({ path }) => path === own));
    });
  }

  it("follows a long chain", () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, at) => [`/repo/${at}.yaml`, `extends: ${at + 1}.yaml`]),
    );
    const found = gathered("/repo/doc.md", { ...files, "/repo/.design-doc.yaml": "extends: 0.yaml" });
    assert.equal(found.layers.length, 301);
    assert.equal(found.problems.length, 1);
  });

  it("works in the root of a file system, and on Windows", () => {
    const rules = "rules: { risks: off }";
    assert.equal(gathered("/doc.md", { "/.design-doc.yaml": rules }, "/").layers.length, 1);
    assert.equal(gathered("/c:/a/doc.md", { "/c:/.design-doc.yaml": rules }, "/c:").layers.length, 1);
  });
});
