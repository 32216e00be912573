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

  it("explains by substitution, base units and result", () => {
    assert.deepEqual(stepsOf("100M docs × 1 µs / 1000 shards"), [
      "100,000,000 docs × 1 µs / 1,000 shards",
      "= 100,000,000 × 1e-6 s / 1,000",
      "= 0.1 s",
      "= 100 ms",
    ]);
    assert.deepEqual(stepsOf("250 W x 2 h x $0.12/kWh"), [
      "250 W × 2 h × $0.12/kWh",
      "= 250 J/s × 7,200 s × 3.33333e-8 USD/J",
      "= 0.06 USD",
      "= $0.06",
    ]);
    assert.deepEqual(stepsOf("$\\frac{1000}{30} = 33.3\\,\\text{ms}$"), [
      "1,000 / 30",
      "= 33.3 ms",
      "the number is read in ms, the unit of the claim",
    ]);
    assert.deepEqual(stepsOf("3 uploads × 2 / day"), [
      "3 uploads × 2/day",
      "= 3 × 0.0000231481/s",
      "= 0.0000694444/s",
      "= 6 uploads/day",
    ]);
  });

  it("states what it assumed", () => {
    const notes = calculate("2 years in days")
      .steps()
      .filter(({ kind }) => kind === "assumption");
    assert.deepEqual(notes, [{ kind: "assumption", text: "year = 365 d" }]);
    assert.ok(
      calculate("3 MB + 2 MiB")
        .steps()
        .some(({ text }) => text.includes("MiB = 1024² B")),
    );
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

function stepsOf(input: string): string[] {
  return calculate(input)
    .steps()
    .map(({ text }) => text);
}

function shown(input: string): string {
  const { display, problems } = calculate(input);
  return problems[0]?.message ?? display();
}

function refuses(input: string, words: string): void {
  const { value, display, problems } = calculate(input);
  assert.equal(value, null);
  assert.equal(display(), "");
  assert.ok(problems[0]?.message.includes(words), problems[0]?.message);
}
