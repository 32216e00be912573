/** `design-doc lint --format sarif`: what code scanning reads. */

import assert from "node:assert/strict";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import Ajv from "ajv";
import fc from "fast-check";
import { reportOf } from "../../src/cli/report.ts";
import { tallyOf } from "../../src/cli/reporters/reporter.ts";
import { sarifReporter } from "../../src/cli/reporters/sarif.ts";
import { analyze } from "../../src/core/analysis.ts";
import { anyCharacter } from "../any-character.ts";
import { call } from "./call.ts";

const wrongSum = "# Sizing\n\nOne hop: 2 × 3 ms = 60 ms.\n";

const fragments = [
  "---\ndesign-doc: eight-step\n---\n",
  "# Metrics\n\n",
  "1000 / 30 = 30 ms",
  "5 GB + 3 s = 2 m",
  "TBD(x)",
  "30 fps → 30 ms",
  "<!-- design-doc-disable-file arithmetic-mismatch -- as “said” -->\n",
  "<!-- design-doc-disable -->\n",
  "<!-- design-doc-disable-next-line -->\n",
  "\n\n",
  "\r",
  "\0",
  "\ud800",
  '"\\',
  "😀",
];

describe("--format sarif", () => {
  let folder: string;
  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "design-doc-sarif-"));
  });
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  function file(name: string, content: string): string {
    const full = path.join(folder, name);
    fs.writeFileSync(full, content);
    return full;
  }

  const require = createRequire(import.meta.url);
  const packageFolder = path.dirname(require.resolve("@microsoft/jest-sarif"));
  const ajv = new Ajv({ schemaId: "id", meta: false, unknownFormats: "ignore", logger: false });
  ajv.addMetaSchema(require("ajv/lib/refs/json-schema-draft-04.json"));
  const schemaFile = path.join(packageFolder, "schemas", "sarif-2.1.0-rtm.5.json");
  const isSarif = ajv.compile(JSON.parse(fs.readFileSync(schemaFile, "utf8")));

  const documents: [what: string, text: string][] = [
    ["a clean note", "# Note\n"],
    ["a wrong sum", wrongSum],
    ["an empty design doc", "---\ndesign-doc: eight-step\n---\n# Empty\n"],
    ["a design doc that is half filled", "---\ndesign-doc: eight-step\n---\n# T\n\n## Requirements\n\nTBD(goal)\n"],
  ];
  for (const [what, text] of documents) {
    it(`fits the published schema: ${what}`, () => {
      const log = JSON.parse(call("lint", "--format", "sarif", file("one.md", text)).out);
      assert.ok(isSarif(log), JSON.stringify(isSarif.errors, null, 2));
    });
  }

  it("leads every result to its rule, across files and with a cache", () => {
    const cache = path.join(folder, "indexes.json");
    const files = [
      file("sum.md", "# T\n\n2 × 3 ms = 60 ms\n"),
      file("empty.md", "---\ndesign-doc: eight-step\n---\n# T\n"),
    ];
    for (const order of [files, [...files].reverse()]) {
      const [run] = JSON.parse(call("lint", "--format", "sarif", "--cache-location", cache, ...order).out).runs;
      assert.ok(run.results.length > 2);
      for (const { ruleId, ruleIndex } of run.results) assert.equal(run.tool.driver.rules[ruleIndex].id, ruleId);
    }
  });

  it("is refused by the schema where a key is wrong, so that the check can fail", () => {
    const log = JSON.parse(call("lint", "--format", "sarif", file("one.md", wrongSum)).out);
    log.runs[0].results[0].level = "grave";
    assert.equal(isSarif(log), false);
  });

  it("carries rule, place, fixes and a fingerprint", () => {
    const log = JSON.parse(call("lint", "--format", "sarif", file("one.md", wrongSum)).out);
    const [run] = log.runs;
    const [result] = run.results;
    const [rule] = run.tool.driver.rules;
    assert.deepEqual([result.ruleId, rule.id, rule.name], [rule.id, "arithmetic-mismatch", "ArithmeticMismatch"]);
    assert.equal(result.level, "error");
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    assert.match(artifactLocation.uri, /^file:\/\/\/.*\/one\.md$/);
    assert.deepEqual(region, { startLine: 3, startColumn: 21, endLine: 3, endColumn: 26 });
    const [{ artifactChanges }] = result.fixes;
    assert.equal(artifactChanges[0].replacements[0].insertedContent.text, "6 ms");
    assert.match(result.partialFingerprints["designDocLine/v1"], /^[0-9a-f]{16}$/);
  });

  it("writes relative addresses, with what is special escaped", () => {
    const here = process.cwd();
    process.chdir(folder);
    try {
      fs.writeFileSync("sums & more.md", wrongSum);
      const log = JSON.parse(call("lint", "--format", "sarif", "./sums & more.md").out);
      assert.deepEqual(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation, {
        uri: "sums%20%26%20more.md",
        uriBaseId: "%SRCROOT%",
      });
    } finally {
      process.chdir(here);
    }
  });

  it("lists what a comment switches off, with its reason, and other formats leave it out", () => {
    const comments = "A <!-- design-doc-disable-line -- as in the source -->\n";
    const one = file("off.md", `${wrongSum.trimEnd()} ${comments.slice(2)}\nTwo hops: 2 × 6 ms = 13 ms.\n`);
    const { code, out } = call("lint", "--format", "sarif", one);
    assert.equal(code, 1);
    const { results } = JSON.parse(out).runs[0];
    assert.deepEqual(
      results.map(({ suppressions }: { suppressions: unknown }) => suppressions),
      [[], [{ kind: "inSource", justification: "as in the source" }]],
    );
    assert.equal(JSON.parse(call("lint", "--json", one).out).files[0].findings.length, 1);
    assert.match(call("lint", one).out, /^1 finding /m);
    assert.equal(call("lint", "--format", "github", one).out.trimEnd().split("\n").length, 1);
  });

  it("succeeds where everything is switched off", () => {
    const one = file("all-off.md", `<!-- design-doc-disable-file arithmetic-mismatch -->\n\n${wrongSum}`);
    const { code, out } = call("lint", "--format", "sarif", one);
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(out).runs[0].results[0].suppressions, [{ kind: "inSource" }]);
  });

  /** A whole log of two documents, as the command line puts it together. */
  function logOf(texts: readonly string[], homepage?: string): unknown {
    const reporter = sarifReporter(homepage);
    const reports = texts.map((text) => reportOf("a/ü b.md", analyze(text), reporter.wanted));
    const parts = reports.map(reporter.file).filter((part) => part !== "");
    const codes = [...new Set(reports.flatMap((report) => tallyOf(report).codes))];
    const { counts } = tallyOf({ path: "", template: null, unjudged: false, findings: [], suppressed: [] });
    return JSON.parse(reporter.begin + parts.join(reporter.between) + reporter.end({ counts, codes, files: 2 }));
  }

  it("fits the published schema, for any documents", () => {
    const text = fc.oneof(
      fc.array(fc.constantFrom(...fragments), { maxLength: 12 }).map((parts) => parts.join("")),
      fc.string({ unit: anyCharacter, maxLength: 60 }),
    );
    fc.assert(
      fc.property(fc.tuple(text, text), (texts) => {
        assert.ok(isSarif(logOf(texts)), JSON.stringify(isSarif.errors));
      }),
      { numRuns: 40 },
    );
  });

  it("names a site where the product has one, and else none", () => {
    const site = "https://example.org/design-doc";
    const log = logOf([wrongSum], site) as {
      runs: [{ tool: { driver: { informationUri: string; rules: object[] } } }];
    };
    const { informationUri, rules } = log.runs[0].tool.driver;
    assert.ok(isSarif(log), JSON.stringify(isSarif.errors));
    assert.equal(informationUri, site);
    assert.deepEqual(
      rules.map((rule) => "helpUri" in rule && rule.helpUri),
      [site],
    );
    assert.ok(!JSON.stringify(logOf([wrongSum])).includes("helpUri"));
  });
});
