import { strict as assert } from "node:assert";
import { calculate } from "../../src/core/calc/index.ts";
import { linesOf } from "./table-lines.ts";

describe("calculate", () => {
  for (const { input, expected } of linesOf("expressions")) {
    if (input.startsWith("!")) it(`refuses ${input.slice(1).trim()}`, () => refuses(input.slice(1).trim(), expected));
    else it(`reads ${input}`, () => assert.equal(shown(input), expected));
  }

  it("gives values in base units, and the place of a problem", () => {
    assert.equal(calculate("5 GB + 5 GB").value, 1e10);
    const { problems } = calculate("2 × (5 GB + 3 s)");
    assert.deepEqual(problems[0]?.span, { start: 4, end: 16 });
  });

  it("states what it assumed", () => {
    const notes = calculate("2 years in days").steps.filter(({ kind }) => kind === "assumption");
    assert.deepEqual(notes, [{ kind: "assumption", text: "year = 365 d" }]);
    assert.ok(calculate("3 MB + 2 MiB").steps.some(({ text }) => text.includes("MiB = 1024² B")));
  });
});

describe("claims", () => {
  for (const { input, expected } of linesOf("claims")) {
    it(`${input} ${expected}`, () => {
      const { claim, problems } = calculate(input);
      assert.ok(claim, problems[0]?.message ?? "no claim was read");
      assert.equal(claim.verdict === "holds" ? "holds" : `${claim.verdict}: ${claim.expected}`, expected);
    });
  }

  it("names the probable slip", () => {
    assert.match(calculate("100 Mbps = 100 MB/s").claim?.slip ?? "", /bits and bytes/);
    assert.match(calculate("500 req/day = 0.35/s").claim?.slip ?? "", /60/);
    assert.equal(calculate("1000 / 30 = 30 ms").claim?.slip, undefined);
  });

  it("marks a claim of another dimension", () => {
    assert.equal(calculate("3 x 50 ms = 150 MB").claim?.mismatch, true);
    assert.equal(calculate("3 x 50 ms = 160 ms").claim?.mismatch, false);
  });

  it("keeps the author's spelling of the unit in the replacement", () => {
    assert.equal(calculate("$\\frac{1000}{30} = 30\\,\\text{ms}$").claim?.expected, "33.3\\,\\text{ms}");
    assert.equal(calculate("3 × 400 = 1,100 req/s").claim?.expected, "1,200 req/s");
  });
});

function shown(input: string): string {
  const { display, problems } = calculate(input);
  return problems[0]?.message ?? display;
}

function refuses(input: string, words: string): void {
  const { value, display, problems } = calculate(input);
  assert.equal(value, null);
  assert.equal(display, "");
  assert.ok(problems[0]?.message.includes(words), problems[0]?.message);
}
