import assert from "node:assert/strict";
import { readRulesSetting } from "../../src/core/config/index.ts";
import { known } from "./known.ts";

const cases: [name: string, value: unknown, severities: object, ...problems: RegExp[]][] = [
  ["what is right", { risks: "off", "unit-mismatch": "error" }, { risks: "off", "unit-mismatch": "error" }],
  ["nothing", undefined, {}],
  ["a list", ["risks"], {}],
  ["an unknown severity", { risks: "warn" }, {}, /^“warn” is no severity for “risks”; did you mean “warning”\?$/],
  ["a severity of another type", { risks: null }, {}, /; write off, hint/],
  [
    "an unknown rule",
    { rsiks: "off" },
    { rsiks: "off" },
    /^“rsiks” is no rule, section or item; did you mean “risks”\?$/,
  ],
];

describe("readRulesSetting", () => {
  for (const [name, value, severities, ...problems] of cases) {
    it(`reads ${name}`, () => {
      const read = readRulesSetting(value, known);
      assert.deepEqual(read.severities, severities);
      assert.equal(read.problems.length, problems.length);
      for (const [index, problem] of problems.entries()) assert.match(read.problems[index] ?? "", problem);
    });
  }

  it("asks for no codes where nothing is set, since all templates would be put together for them", () => {
    const unasked = {
      get codes(): ReadonlySet<string> {
        throw new Error("Nobody needs them.");
      },
    };
    for (const value of [undefined, {}, ["risks"].slice(1)])
      assert.deepEqual(readRulesSetting(value, unasked).problems, []);
  });
});
