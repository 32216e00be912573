import assert from "node:assert/strict";
import fc from "fast-check";
import { readConfig, severityEdit } from "../../src/core/config/index.ts";
import { applyEdits } from "../../src/core/text/edit.ts";
import { known } from "./known.ts";

/** What `risks: off` makes of a file. */
const cases: [name: string, before: string, after: string | undefined][] = [
  ["an empty file", "", "rules:\n  risks: off\n"],
  ["a file of comments", "# ours\n", "# ours\n\nrules:\n  risks: off\n"],
  ["a file without rules", "extends: x.yaml # base\n", "extends: x.yaml # base\n\nrules:\n  risks: off\n"],
  ["rules without any", "rules: # ours\nextends: x.yaml\n", "rules: # ours\n  risks: off\nextends: x.yaml\n"],
  [
    "other rules",
    "rules:\n    unit-mismatch: hint # for now\n\n# the end\n",
    "rules:\n    unit-mismatch: hint # for now\n    risks: off\n\n# the end\n",
  ],
  [
    "the same rule",
    "rules:\n  risks: error   # why\n  unit-mismatch: off\n",
    "rules:\n  risks: off   # why\n  unit-mismatch: off\n",
  ],
  [
    "the same rule without a value",
    "rules:\n  risks:\n  unit-mismatch: off\n",
    "rules:\n  risks: off\n  unit-mismatch: off\n",
  ],
  ["a last rule without a value", "rules:\n  unit-mismatch:\n", "rules:\n  unit-mismatch:\n  risks: off\n"],
  ["rules in braces", "rules: { unit-mismatch: off }\n", "rules: { unit-mismatch: off, risks: off }\n"],
  ["empty braces", "rules: {}\n", "rules: { risks: off }\n"],
  ["no line break at the end", "rules:\n  unit-mismatch: off", "rules:\n  unit-mismatch: off\n  risks: off"],
  ["CRLF", "rules:\r\n  unit-mismatch: off\r\n", "rules:\r\n  unit-mismatch: off\r\n  risks: off\r\n"],
  ["broken YAML", "rules: [\n", undefined],
  ["rules as a list", "rules: [a]\n", undefined],
  ["a list", "- a\n", undefined],
];

describe("severityEdit", () => {
  for (const [name, before, after] of cases) {
    it(`writes into ${name}`, () => {
      const edit = severityEdit(before, "risks", "off");
      assert.equal(edit && applyEdits(before, [edit]), after);
    });
  }

  it("is what the next reading finds, and changes nothing else", () => {
    const line = fc.constantFrom(
      "rules:",
      "  risks: error",
      "  unit-mismatch: off # x",
      "extends: a.yaml",
      "documents: []",
      "# c",
      "",
      "rules: {risks: hint}",
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const before = lines.join("\n");
        const edit = severityEdit(before, "risks", "warning");
        if (!edit) return;
        const [was, is] = [before, applyEdits(before, [edit])].map((text) => readConfig(text, known));
        assert.equal(is?.config.rules.get("risks")?.value, "warning", before);
        assert.equal(is?.config.rules.get("unit-mismatch")?.value, was?.config.rules.get("unit-mismatch")?.value);
        assert.equal(is?.config.extends?.value, was?.config.extends?.value);
      }),
    );
  });
});
