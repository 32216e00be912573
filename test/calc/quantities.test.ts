import { strict as assert } from "node:assert";
import { collectQuantities, type StatedQuantity } from "../../src/core/calc/index.ts";
import { parseDocument } from "../../src/core/document/index.ts";

const LINES: readonly (readonly [text: string, ...expected: string[]])[] = [
  ["Latency is at most 50 ms.", "<= 0.05 time ms"],
  ["Latency ≤ 50ms at p99", "<= 0.05 time ms"],
  ["$\\le$ 30 fps", "<= 30 rate fps"],
  ["no more than 5 GB, at least 3 cameras", "<= 5000000000 bytes GB", ">= 3 count cameras"],
  ["under 10 W and over 20 Mbit/s", "< 10 power W", "> 2500000 bandwidth Mbit/s"],
  ["не более 200 мс и не менее 95 %", "<= 0.2 time мс", ">= 0.95 ratio %"],
  ["up to 1,000 QPS", "<= 1000 rate QPS"],
  ["about $2,000 a month", "~ 2000 money $"],
  ["20€ per seat", "20 money € per seat"],
  ["it loses €11 margin and $96 orders", "11 money €", "96 money $"],
  ["10M users and 5 uploads per day", "10000000 count users", "0.00005787037037037037 rate uploads per day"],
  ["1B+ rows", ">= 1000000000 count rows"],
  ["5 runs or more", ">= 5 count runs"],
  ["2-3 weeks", "1209600 time weeks"],
  ["3–5 MB", "3000000 bytes MB"],
  ["a budget of 0.5 J, 4000 mAh and 25 °C", "0.5 energy J", "14400 energy mAh", "25 temperature °C"],
  ["275 TOPS, 4 GFLOPs", "275000000000000 compute TOPS", "4000000000 compute GFLOPs"],
  ["the AUC is 0.83", "0.83 other "],
  ["20 cm and 640 px", "0.2 length cm", "640 pixels px"],
  ["GPT-4, v1.2.3, p99, H100, ResNet-50, 10:30, ViT-L/14"],
  ['`5 ms` and <b title="3">x</b>'],
];

describe("collectQuantities", () => {
  for (const [text, ...expected] of LINES) {
    it(`in: ${text}`, () => assert.deepEqual(quantities(`${text}\n`).map(worded), expected));
  }

  it("reads tables, math and botec fences, no other fence", () => {
    const text = "| p99 | 40 ms |\n|---|---|\n| p50 | 10 ms |\n\n```botec\nx = 5 s\n```\n\n```sh\nsleep 7 s\n```\n";
    assert.deepEqual(quantities(text).map(worded), ["0.04 time ms", "0.01 time ms", "= 5 time s"]);
  });

  it("gives spans of number and unit without the comparator", () => {
    const text = "It holds at most 50 ms here.\n";
    const [{ span } = { span: { start: 0, end: 0 } }] = quantities(text);
    assert.equal(text.slice(span.start, span.end), "50 ms");
  });
});

function quantities(text: string): readonly StatedQuantity[] {
  return collectQuantities(parseDocument(text));
}

function worded({ comparator, value, kind, unit }: StatedQuantity): string {
  return `${comparator === undefined ? "" : `${comparator} `}${plain(value)} ${kind} ${unit}`;
}

function plain(value: number): string {
  return value !== 0 && Math.abs(value) < 1e-4 ? value.toFixed(20).replace(/0+$/, "") : String(value);
}
