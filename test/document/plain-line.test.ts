import assert from "node:assert/strict";
import { plainLine } from "../../src/core/document/index.ts";

describe("plainLine", () => {
  const cases: [line: string, plain: string][] = [
    ["**Out of scope:** three things", "Out of scope: three things"],
    ["Recall _leads_, see [the p99](#x) and `top_k`", "Recall leads, see the p99 and top_k"],
    ["4 * 25 ms and 4*25 ms", "4 * 25 ms and 4*25 ms"],
    ["a <b>bold</b> claim <!-- hidden -->", "a bold claim"],
    ["$5 \\* 3$", "5 \\* 3"],
  ];
  for (const [line, plain] of cases) it(line, () => assert.equal(plainLine(line), plain));
});
