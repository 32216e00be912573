import assert from "node:assert/strict";
import fc from "fast-check";
import { diffText } from "../../src/cli/reporters/diff.ts";

/** What `patch` does with a diff of one file. */
function patched(before: string, diff: string): string {
  const old = before.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const result: string[] = [];
  let at = 0;
  const lines = diff.match(/[^\n]*\n/g) ?? [];
  for (const [index, line] of lines.entries()) {
    const whole = lines[index + 1]?.startsWith("\\") ? line.slice(1, -1) : line.slice(1);
    const head = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@/.exec(line);
    if (head) {
      const start = Number(head[1]) - (Number(head[2]) > 0 ? 1 : 0);
      result.push(...old.slice(at, start));
      at = start;
      assert.equal(result.length, Number(head[3]) - (Number(head[4]) > 0 ? 1 : 0), "the new side's line number");
    } else if (/^(?:---|\+\+\+) x\n/.test(line) || line.startsWith("\\")) continue;
    else if (line.startsWith("+")) result.push(whole);
    else {
      assert.equal(old[at], whole, `line ${at + 1} of the old text`);
      if (line.startsWith(" ")) result.push(whole);
      at++;
    }
  }
  return result.join("") + old.slice(at).join("");
}

describe("diffText", () => {
  it("shows what was inserted, with the lines around it", () => {
    const before = "1\n2\n3\n4\n5\n6\n";
    assert.equal(
      diffText("x", before, "1\n2\n3\n4\nnew\n5\n6\n"),
      "--- x\n+++ x\n@@ -2,5 +2,6 @@\n 2\n 3\n 4\n+new\n 5\n 6\n",
    );
    assert.equal(diffText("x", before, before), "");
  });

  it("is a patch that makes the new text of the old one", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "", "# c", "long line"), { maxLength: 40 })
      .chain((lines) => fc.constantFrom(lines.join("\n"), `${lines.join("\n")}\n`));
    fc.assert(
      fc.property(text, text, (before, after) => assert.equal(patched(before, diffText("x", before, after)), after)),
    );
  });
});
