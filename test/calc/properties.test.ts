import { strict as assert } from "node:assert";
import fc from "fast-check";
import { searchDocument } from "../../src/core/calc/find.ts";
import {
  type Calculation,
  calculate,
  collectQuantities,
  findCalculations,
  numberStarts,
} from "../../src/core/calc/index.ts";
import { parseDocument } from "../../src/core/document/index.ts";

const UNITS = ["", " ms", " GB", " users", " QPS", " W", " MB/s", " days", " FLOPs", " m"] as const;
const unit: fc.Arbitrary<string> = fc.constantFrom(...UNITS);
const number: fc.Arbitrary<number> = fc.integer({ min: 1, max: 9999 });

/** Pieces that are likely to meet in a calculation, and some that are not. */
const piece: fc.Arbitrary<string> = fc.constantFrom(
  ..."1|30|1000|10^6|1e6|M|k|B| |ms| s|GB|/|*|×| x |+|-|−|=|≈|~|->|→|(|)|{|}|$|\\frac{|\\times|\\text{|\\mu|^|%".split(
    "|",
  ),
  ..." of | per | in | to |..|±| day| users| QPS|.|,|1,5|\n|`|**|_|€|sqrt(|min(|é|м|万|\ud800|⁻³|60m|24h|4K| fps|-d|≤".split(
    "|",
  ),
);
const scrap: fc.Arbitrary<string> = fc
  .array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 16 })
  .map((parts) => parts.join(""));

describe("laws of calculation", () => {
  it("addition and multiplication commute", () => {
    check(fc.tuple(number, number, unit, unit), ([a, b, u, v]) => {
      assertNear(`${a}${u} + ${b}${u}`, `${b}${u} + ${a}${u}`);
      assertNear(`${a}${u} × ${b}${v}`, `${b}${v} × ${a}${u}`);
    });
  });

  it("multiplication distributes over addition", () => {
    check(fc.tuple(number, number, number, unit), ([a, b, n, u]) => {
      assertNear(`${n} × (${a}${u} + ${b}${u})`, `${n} × ${a}${u} + ${n} × ${b}${u}`);
    });
  });

  it("subtraction and division undo addition and multiplication", () => {
    check(fc.tuple(number, number, unit), ([a, b, u]) => {
      assertNear(`(${a}${u} + ${b}${u}) - ${b}${u}`, `${a}${u}`);
      assertNear(`(${a}${u} × ${b}) / ${b}`, `${a}${u}`);
    });
  });

  it("a range contains what its ends give", () => {
    check(fc.tuple(number, number, number), ([a, b, n]) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b) + 1];
      const { value } = calculate(`${low}..${high} ms × ${n}`);
      assert.ok(value !== null && typeof value !== "number");
      assert.ok(value.p5 <= value.median && value.median <= value.p95);
      assert.ok(Math.abs(value.p95 / ((high * n) / 1000) - 1) < 1e-9);
    });
  });

  it("the explanation ends in the result that is shown", () => {
    check(fc.tuple(number, number, unit), ([a, b, u]) => {
      const { steps, display } = calculate(`${a}${u} × ${b} + ${a}${u}`);
      assert.equal(
        steps()
          .filter(({ kind }) => kind !== "assumption")
          .at(-1)?.text,
        `= ${display()}`,
      );
    });
  });

  it("a claim that repeats the result holds, and so does its replacement", () => {
    check(fc.tuple(number, number, fc.constantFrom(" ms", " GB", " W", " m")), ([a, b, u]) => {
      const { display } = calculate(`${a}${u} × ${b}`);
      assert.equal(calculate(`${a}${u} × ${b} = ${display()}`).claim?.verdict, "holds");
      const wrong = calculate(`${a}${u} × ${b} = ${a + b * 7}${u}`).claim;
      assert.equal(calculate(`${a}${u} × ${b} = ${wrong?.expected}`).claim?.verdict, "holds");
    });
  });
});

describe("any text", () => {
  it("is read without an exception, and a text without a result says why", () => {
    check(scrap, (text) => {
      const { value, display, problems, span } = calculate(text);
      assert.equal(value === null, problems.length > 0);
      assert.equal(value === null, display() === "");
      assert.ok(span.start >= 0 && span.end <= text.length);
    });
  });

  it("gives calculations and quantities in order, none overlapping another, each quoting the text", () => {
    check(scrap, (text) => {
      const document = parseDocument(text);
      const calculations = findCalculations(document);
      assertApart(calculations.map(({ span }) => span));
      assertApart(collectQuantities(document).map(({ span }) => span));
      for (const { span, text: quoted } of calculations)
        assert.equal(quoted, document.text.slice(span.start, span.end));
    });
  });

  it("costs steps in proportion to its length", () => {
    for (const unitText of HOSTILE) {
      const [short, long] = [tokensFor(unitText, 250), tokensFor(unitText, 1000)];
      assert.ok(long <= 4.5 * short + 250, `${unitText}: ${short} tokens, four times the text: ${long}`);
      assert.ok(long <= 12 * unitText.length * 1000, `${unitText}: ${long} tokens`);
    }
  });

  it("is bounded in depth and length, with a message", () => {
    assert.match(messageOf(`${"(".repeat(10_000)}1`), /nested deeper/);
    assert.match(messageOf("1*".repeat(10_000)), /more than 400 operands/);
    assert.match(messageOf("9".repeat(400)), /larger than any number/);
    assert.match(messageOf(`${"sqrt(".repeat(9000)}1`), /nested deeper/);
    assert.equal(messageOf(`1 ${"hours-".repeat(50_000)}hours × 2`), "");
  });
});

const HOSTILE = [
  "1*",
  "1 * ",
  "(1+",
  "1 ms + ",
  "9^",
  "1 = ",
  "1 -> ",
  "1 to ",
  "1 a b c d ",
  "1 per s ",
  "\\frac{1}{",
  "**1** ",
  "1 - ",
];

function tokensFor(unitText: string, times: number): number {
  const document = parseDocument(unitText.repeat(times));
  return searchDocument(document, numberStarts(document.prose)).tokens;
}

function messageOf(text: string): string {
  return calculate(text).problems[0]?.message ?? "";
}

function check<T>(arbitrary: fc.Arbitrary<T>, property: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, property), { numRuns: 200 });
}

function assertNear(left: string, right: string): void {
  const [a, b] = [numberOf(calculate(left)), numberOf(calculate(right))];
  // Seconds squared and their like are refused, on both sides alike.
  if (Number.isNaN(a) && Number.isNaN(b)) return;
  assert.ok(Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)) + 1e-15, `${left} is ${a}, ${right} is ${b}`);
}

function numberOf({ value }: Calculation): number {
  return typeof value === "number" ? value : Number.NaN;
}

function assertApart(spans: readonly { readonly start: number; readonly end: number }[]): void {
  spans.forEach(({ start, end }, at) => {
    assert.ok(start < end);
    assert.ok(start >= (spans[at - 1]?.end ?? 0));
  });
}
