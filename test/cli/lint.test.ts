/** `design-doc lint` for machines: its formats, its baseline, its cache. */

import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { call } from "./call.ts";

const wrongSum = "# Sizing\n\nOne hop: 2 × 3 ms = 60 ms.\n";

describe("design-doc lint", () => {
  let folder: string;
  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "design-doc-lint-"));
  });
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  function file(name: string, content: string): string {
    const full = path.join(folder, name);
    fs.writeFileSync(full, content);
    return full;
  }

  describe("in a terminal", () => {
    it("shows place, code, message and the line with carets below", () => {
      const one = file("one.md", wrongSum);
      const { out } = call("lint", one);
      assert.match(
        out.replace(one, "one.md"),
        /^one\.md:3:21 error arithmetic-mismatch: The calculation gives 6 ms, not 60 ms\..*\n {4}One hop: 2 × 3 ms = 60 ms\.\n {24}\^{5}\n\n1 finding/,
      );
    });

    it("shows a line once for all findings at its place, and explains where to read on", () => {
      const { out } = call("lint", file("empty.md", "---\ndesign-doc: eight-step\n---\n# Empty\n"));
      assert.equal(out.match(/^ {4}# Empty$/gm)?.length, 1);
      assert.match(out, /“design-doc rules [a-z-]+” explains the first\.\n$/);
    });

    it("fits the problem matcher of the manifest", () => {
      const [matcher] = JSON.parse(fs.readFileSync(new URL("../../package.json", import.meta.url), "utf8")).contributes
        .problemMatchers;
      const [, ...groups] =
        new RegExp(matcher.pattern.regexp, "m").exec(call("lint", file("one.md", wrongSum)).out) ?? [];
      const { file: at, line, column, severity, code, message } = matcher.pattern;
      const [name, ...rest] = [at, line, column, severity, code].map((group: number) => groups[group - 1]);
      assert.equal(path.basename(name ?? ""), "one.md");
      assert.deepEqual(rest, ["3", "21", "error", "arithmetic-mismatch"]);
      assert.match(groups[message - 1] ?? "", /^The calculation gives 6 ms/);
    });
  });

  it("takes for told what a link names, as long as its file is there, also with a cache", () => {
    const text = "---\ndesign-doc: eight-step\n---\n# T\n\nHow we watch it: [What to monitor](watching.md).\n";
    const linking = file("linking.md", text);
    const isMissing = (...options: string[]) => {
      const { out } = call("lint", "--json", ...options, linking);
      const [{ findings }]: [{ findings: { code: string }[] }] = JSON.parse(out).files;
      return findings.some(({ code }) => code === "what-to-monitor");
    };
    const cache = ["--cache-location", path.join(folder, "linked.cache")];
    assert.deepEqual([isMissing(), isMissing(...cache)], [true, true]);
    const watching = file("watching.md", "# What to monitor\n");
    assert.deepEqual([isMissing(), isMissing(...cache)], [false, false]);
    fs.rmSync(watching);
    assert.deepEqual([isMissing(), isMissing(...cache)], [true, true]);
  });

  describe("--format github", () => {
    it("writes one command for each finding", () => {
      const one = file("one.md", wrongSum);
      const { out, code } = call("lint", "--format", "github", one);
      assert.equal(code, 1);
      const name = one.replaceAll(":", "%3A").replaceAll(",", "%2C");
      assert.ok(
        out.startsWith(`::error file=${name},line=3,endLine=3,col=21,endColumn=26,title=arithmetic-mismatch::`),
        out,
      );
      assert.equal(out.trimEnd().split("\n").length, 1);
    });

    it("prints nothing where there is nothing", () => {
      assert.equal(call("lint", "--format", "github", file("note.md", "# Note\n")).out, "");
    });
  });

  it("--output writes the report whole, and prints nothing", () => {
    const target = path.join(folder, "report.json");
    const { out, code } = call("lint", "--json", "--output", target, file("one.md", wrongSum));
    assert.deepEqual([out, code], ["", 1]);
    assert.equal(JSON.parse(fs.readFileSync(target, "utf8")).files[0].findings[0].code, "arithmetic-mismatch");
    assert.deepEqual(
      fs.readdirSync(folder).filter((name) => name.endsWith(".tmp")),
      [],
    );
  });

  describe("a baseline", () => {
    it("lets known findings pass and new ones fail, wherever the known ones move to", () => {
      const document = file("moving.md", wrongSum);
      const baseline = path.join(folder, "baseline.json");
      assert.equal(call("lint", "--write-baseline", baseline, document).code, 0);
      assert.equal(call("lint", "--baseline", baseline, document).code, 0);

      fs.writeFileSync(document, `A line above.\n\n${wrongSum}`);
      assert.equal(call("lint", "--baseline", baseline, document).code, 0, "a known finding has moved");

      fs.writeFileSync(document, `${wrongSum}\nTwo hops: 2 × 6 ms = 13 ms.\n`);
      const { code, out } = call("lint", "--json", "--baseline", baseline, document);
      assert.equal(code, 1);
      assert.deepEqual(
        JSON.parse(out).files[0].findings.map(({ line }: { line: number }) => line),
        [5],
      );
    });

    it("counts the same words twice where they stand twice", () => {
      const document = file("twice.md", wrongSum);
      const baseline = path.join(folder, "twice.json");
      call("lint", "--write-baseline", baseline, document);
      fs.writeFileSync(document, `${wrongSum}\n${wrongSum}`);
      assert.equal(call("lint", "--baseline", baseline, document).code, 1);
    });

    it("is refused where it is none", () => {
      const { code, err } = call("lint", "--baseline", file("no.json", "[1"), file("one.md", wrongSum));
      assert.equal(code, 2);
      assert.match(err, /no\.json is no baseline of design-doc; make one with --write-baseline/);
    });
  });

  describe("a cache", () => {
    it("gives the same report as without, also after the text has changed", () => {
      const cache = path.join(folder, "kept", "lint.json");
      const document = file("cached.md", wrongSum);
      const lint = (...more: string[]) => call("lint", "--json", ...more, document);
      const first = lint("--cache-location", cache);
      assert.deepEqual(lint("--cache-location", cache), first);
      assert.deepEqual(lint(), first);

      fs.writeFileSync(document, "# Right now\n\n2 × 3 ms = 6 ms\n");
      assert.deepEqual(lint("--cache-location", cache), lint());
      assert.equal(lint("--cache-location", cache).code, 0);
    });

    it("tells apart how a file is judged", () => {
      const cache = path.join(folder, "kept", "options.json");
      const note = file("judged.md", "# Note\n");
      assert.equal(call("lint", "--cache-location", cache, note).code, 0);
      assert.equal(call("lint", "--cache-location", cache, "--template", "eight-step", note).code, 1);
    });

    it("is done without where it is broken", () => {
      const cache = file("broken.json", '{"design-doc cache":');
      assert.equal(call("lint", "--cache-location", cache, file("one.md", wrongSum)).code, 1);
      assert.equal(fs.readFileSync(cache, "utf8").split("\n").length, 3, "a line for the build, one for the file");
    });
  });

  it("judges the others where one file cannot be read, and exits with 2", () => {
    const { code, out, err } = call("lint", file("bytes.md", "a\0b"), file("one.md", wrongSum));
    assert.equal(code, 2);
    assert.match(err, /bytes\.md is a binary file/);
    assert.match(out, /arithmetic-mismatch/);
  });
});

describe("design-doc rules", () => {
  it("lists the rules", () => {
    const { rules } = JSON.parse(call("rules", "--json").out);
    assert.ok(rules.some(({ id }: { id: string }) => id === "fps-latency-conflict"));
    assert.ok(rules.every(({ id }: { id: string }) => id !== "missing-item"));
  });

  const pages: [id: string, says: RegExp][] = [
    ["arithmetic-mismatch", /## Bad[\s\S]*## Good/],
    ["deployment-target", /^# Deployment target/],
    ["fpfn-choice", /## What counts as an answer/],
  ];
  for (const [id, says] of pages) it(`explains ${id}`, () => assert.match(call("rules", id).out, says));

  it("proposes what was meant", () => {
    const { code, err } = call("rules", "arithmetic-mismach");
    assert.equal(code, 2);
    assert.match(err, /Did you mean arithmetic-mismatch\?/);
  });
});
