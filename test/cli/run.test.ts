import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { call } from "./call.ts";

describe("the command line", () => {
  let folder: string;
  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "design-doc-cli-"));
  });
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  function file(name: string, content: string | Uint8Array): string {
    const full = path.join(folder, name);
    fs.writeFileSync(full, content);
    return full;
  }

  /** A folder with one note that follows no template. */
  function bare(): string {
    const inside = fs.mkdtempSync(path.join(folder, "bare-"));
    fs.writeFileSync(path.join(inside, "note.md"), "# Note\n");
    return inside;
  }

  describe("calc", () => {
    const cases: [expression: string, code: number, said: RegExp][] = [
      ["100M docs × 1 µs / 1000 shards", 0, /^100 ms\n/],
      ["500 docs x 1 ms / 5 shards = 100 ms", 0, /✓ 100 ms holds/],
      ["1000 / 30 = 30 ms", 1, /30 ms is off, expected 33\.3 ms/],
      ["10M users × 20 / day in QPS", 0, /^2\.31k QPS\n/],
      ["5 GB + 3 s", 2, /.{20}/],
      ["hello", 2, /nothing to compute|.{20}/],
    ];
    for (const [expression, code, said] of cases) {
      it(`${expression} → ${code}`, () => {
        const result = call("calc", expression);
        assert.equal(result.code, code, result.out + result.err);
        assert.match(result.out + result.err, said);
      });
    }

    it("gives the documented JSON", () => {
      const { out } = call("calc", "--json", "1000 / 30 = 30 ms");
      const { text, value, dimension, display, claim, steps, problems } = JSON.parse(out);
      assert.equal(text, "1000 / 30 = 30 ms");
      assert.ok(Math.abs(value - 1 / 30) < 1e-9, `value in base units: ${value}`);
      assert.equal(dimension, "time");
      assert.equal(display, "33.3 ms");
      assert.deepEqual(claim, { text: "30 ms", value: 0.03, verdict: "off", expected: "33.3 ms" });
      assert.ok(steps.every((step: unknown) => typeof step === "string"));
      assert.deepEqual(problems, []);
    });

    it("lists the calculations of a file", () => {
      const notes = file("notes.txt", "One: 2 × 3 ms = 6 ms.\n\nTwo: 1000 ms / 30 = 30 ms.\n");
      const { code, out } = call("calc", "--json", notes);
      assert.equal(code, 1);
      const { calculations } = JSON.parse(out);
      assert.deepEqual(
        calculations.map(({ line, claim }: { line: number; claim: { verdict: string } }) => [line, claim.verdict]),
        [
          [1, "holds"],
          [3, "off"],
        ],
      );
    });
  });

  describe("lint", () => {
    it("finds nothing in a note that follows no template", () => {
      assert.deepEqual(call("lint", file("note.md", "# Note\n\nJust words.\n")), {
        code: 0,
        out: "No findings in 1 file.\n",
        err: "",
      });
    });

    it("reports an empty design doc by section ids, with places from 1", () => {
      const { code, out } = call("lint", "--json", file("empty.md", "---\ndesign-doc: eight-step\n---\n# Empty\n"));
      assert.equal(code, 1);
      const [{ template, findings }] = JSON.parse(out).files;
      assert.equal(template, "eight-step");
      const target = findings.find((finding: { code: string }) => finding.code === "deployment-target");
      assert.deepEqual([target.severity, target.line, target.column], ["warning", 4, 1]);
      assert.deepEqual(target.fixes, ["Insert the section “Deployment target”"]);
    });

    it("judges an empty file that is opted in", () => {
      assert.equal(call("lint", "--template", "eight-step", file("nothing.md", "")).code, 1);
    });

    it("fails only from --fail-on on", () => {
      const wrong = file("approximate.md", "About 2 × 3 ms ≈ 60 ms.\n");
      assert.equal(call("lint", wrong).code, 1);
      assert.equal(call("lint", "--fail-on", "error", wrong).code, 0);
    });

    it("walks folders for Markdown, without hidden ones and node_modules", () => {
      const walked = fs.mkdtempSync(path.join(folder, "walk-"));
      for (const name of ["a.md", "sub/b.markdown", "sub/c.txt", "node_modules/d.md", ".git/e.md"]) {
        fs.mkdirSync(path.dirname(path.join(walked, name)), { recursive: true });
        fs.writeFileSync(path.join(walked, name), "# T\n");
      }
      const { files } = JSON.parse(call("lint", "--json", walked).out);
      const names = files.map(({ path: found }: { path: string }) => path.relative(walked, found));
      assert.deepEqual(names, ["a.md", "sub/b.markdown"]);
    });
  });

  describe("checklist", () => {
    it("prints every step", () => {
      const { code, out } = call("checklist", "--template", "eight-step", file("plain.md", "# T\n"));
      assert.equal(code, 0);
      assert.match(out, /1\. Requirements \(0\/\d+\)[\s\S]*8\. Scaling/);
    });

    it("fails below --min-score", () => {
      const plain = file("plain.md", "# T\n");
      assert.equal(call("checklist", "--template", "eight-step", "--min-score", "50", plain).code, 1);
      assert.equal(call("checklist", "--template", "eight-step", "--min-score", "0", plain).code, 0);
    });

    it("shows the design docs of a folder, with a summary, and judges each of them by --min-score", () => {
      const inside = bare();
      fs.writeFileSync(path.join(inside, "empty.md"), "---\ndesign-doc: eight-step\n---\n# Empty\n");
      fs.copyFileSync(new URL("../../examples/line-anomaly.md", import.meta.url), path.join(inside, "full.md"));
      const { code, out, err } = call("checklist", "--min-score", "80", inside);
      assert.equal(code, 1);
      assert.match(
        out,
        /empty\.md: [\s\S]*full\.md: [\s\S]*\n\n2 design docs, (\d+) of \d+ required questions answered\.\n$/,
      );
      assert.doesNotMatch(out, /note\.md/);
      assert.match(err, /^design-doc: .*empty\.md answers 0 % of its required questions, less than 80 %\.\n$/);

      const { files, answered, required } = JSON.parse(call("checklist", "--format", "json", inside).out);
      assert.equal(files.length, 2);
      assert.deepEqual(
        [answered, required],
        [files[0].answered + files[1].answered, files[0].required + files[1].required],
      );
    });

    it("tells which named file follows no template, and shows the others", () => {
      const note = path.join(bare(), "note.md");
      const empty = file("opted.md", "---\ndesign-doc: eight-step\n---\n# Empty\n");
      const { code, out, err } = call("checklist", note, empty);
      assert.equal(code, 2);
      assert.match(out, /opted\.md: /);
      assert.match(err, /note\.md names no template/);
    });
  });

  describe("new", () => {
    it("writes a document that lint knows", () => {
      const target = path.join(folder, "line-anomaly.md");
      assert.equal(call("new", "--title", "Line anomaly", "--facet", "deployment=edge", target).code, 0);
      assert.match(
        fs.readFileSync(target, "utf8"),
        /^---\ndesign-doc: eight-step@1\ndeployment: edge\n---\n\n# Line anomaly\n/,
      );
    });

    it("answers nothing: every required item is missing or partial", () => {
      const target = path.join(folder, "nothing-answered.md");
      call("new", "--template", "eight-step", "--title", "Line anomaly", "--facet", "deployment=edge", target);
      const { steps, answered, required } = JSON.parse(call("checklist", target, "--json").out);
      const items: { required: boolean; status: string }[] = steps.flatMap((step: { items: [] }) => step.items);
      const asked = items.filter((item) => item.required);
      assert.equal(answered, 0);
      assert.equal(asked.length, required);
      assert.ok(required > 30);
      for (const { status } of asked) assert.match(status, /^(?:missing|partial)$/);
    });

    it("is complete: fix --sections has nothing to add", () => {
      const target = path.join(folder, "complete.md");
      call("new", "--title", "Линия", "--facet", "profile=interview", "--facet", "mode=batch", target);
      assert.equal(call("fix", "--sections", target).out, "Nothing to change in 1 file.\n");
    });

    it("takes the title from the file's name", () => {
      const target = path.join(folder, "search_ranking-v2.md");
      call("new", target);
      assert.match(fs.readFileSync(target, "utf8"), /^# Search ranking v2$/m);
    });

    it("never overwrites", () => {
      const taken = file("taken.md", "mine");
      const { code, err } = call("new", taken);
      assert.equal(code, 2);
      assert.match(err, /taken\.md exists already; choose another name\./);
      assert.equal(fs.readFileSync(taken, "utf8"), "mine");
    });
  });

  describe("says what to write instead, and exits with 2", () => {
    const cases: [name: string, argv: () => string[], said: RegExp][] = [
      ["an unknown command", () => ["lnit"], /no command “lnit”\. Did you mean lint\?/],
      [
        "an unknown option",
        () => ["lint", "--tempalte", "x", "a.md"],
        /no option --tempalte\. Did you mean --template\?/,
      ],
      [
        "an unknown template",
        () => ["lint", "--template", "eigth-step", "a.md"],
        /no template “eigth-step”\. Did you mean eight-step\?/,
      ],
      ["no file", () => ["lint"], /name at least one file or folder/],
      ["a missing file", () => ["lint", path.join(folder, "no.md")], /cannot read .*no\.md: there is no such file/],
      [
        "a missing file for calc",
        () => ["calc", path.join(folder, "no.md")],
        /cannot read .*no\.md: there is no such file/,
      ],
      ["a folder without a design doc for checklist", () => ["checklist", bare()], /found no design doc in .*\. Write/],
      ["a folder for explain", () => ["explain", folder], /cannot read .*: it is a folder/],
      ["--json and another format", () => ["lint", "--json", "--format", "sarif", "a.md"], /contradict each other/],
      [
        "a format of lint for checklist",
        () => ["checklist", "--format", "sarif", "a.md"],
        /--format takes one of: text, json\./,
      ],
      ["a binary file", () => ["lint", file("b.md", new Uint8Array([0x89, 0x50, 0, 1]))], /b\.md is a binary file/],
      ["an empty folder", () => ["lint", fs.mkdtempSync(path.join(folder, "e-"))], /found no Markdown file/],
      [
        "a document without template",
        () => ["checklist", file("n.md", "# T\n")],
        /names no template\. Write “design-doc: eight-step”/,
      ],
      [
        "a wrong template in front matter",
        () => ["checklist", file("w.md", "---\ndesign-doc: sixstep\n---\n")],
        /no template “sixstep”/,
      ],
      [
        "front matter that is no YAML",
        () => ["checklist", file("y.md", "---\ndesign-doc: [\n---\n# T\n")],
        /y\.md: The front matter is not valid YAML/,
      ],
      [
        "lint of a wrong template",
        () => ["lint", file("l.md", "---\ndesign-doc: six\n---\n")],
        /l\.md cannot be judged/,
      ],
      [
        "a wrong --format",
        () => ["lint", "--format", "xml", "a.md"],
        /--format takes one of: text, json, sarif, github\./,
      ],
      [
        "a wrong --min-score",
        () => ["checklist", "--min-score", "lots", "a.md"],
        /--min-score takes a number from 0 to 100\./,
      ],
      ["a wrong --facet", () => ["new", "--facet", "edge", path.join(folder, "f.md")], /--facet takes NAME=VALUE/],
      [
        "an unknown facet",
        () => ["new", "--facet", "deplyoment=edge", path.join(folder, "f.md")],
        /no facet “deplyoment”\. Did you mean deployment\?/,
      ],
      [
        "an unknown value of a facet",
        () => ["new", "--facet", "mode=weekly", path.join(folder, "f.md")],
        /“weekly” is no value of mode\. It takes real-time, online, streaming, batch\./,
      ],
      ["an empty facet", () => ["new", "--facet", "task=a,,b", path.join(folder, "f.md")], /--facet takes NAME=VALUE/],
      [
        "an empty title",
        () => ["new", "--title", " ", path.join(folder, "f.md")],
        /--title takes the document's title/,
      ],
      [
        "an unknown template for new",
        () => ["new", "--template", "six", path.join(folder, "f.md")],
        /no template “six”/,
      ],
      ["a folder as the file", () => ["new", folder], /exists already; choose another name|it is a folder/],
      ["nothing to fix", () => ["fix"], /name at least one file or folder/],
      [
        "a folder that does not exist",
        () => ["new", path.join(folder, "no/such.md")],
        /cannot write .*: there is no such file or folder\./,
      ],
      ["nothing to compute", () => ["calc"], /calc takes an expression or a file/],
    ];
    for (const [name, argv, said] of cases) {
      it(name, () => {
        const { code, err } = call(...argv());
        assert.match(err, said);
        assert.equal(code, 2);
      });
    }
  });

  it("helps", () => {
    assert.match(call("--help").out, /lint[\s\S]*checklist[\s\S]*calc[\s\S]*new/);
    assert.match(call("lint", "--help").out, /^Usage: design-doc lint/);
    assert.match(call("--version").out, /^\d+\.\d+\.\d+\n$/);
  });
});
