import { strict as assert } from "node:assert";
import fc from "fast-check";
import { calculate } from "../../src/core/calc/index.ts";
import * as u from "../../src/core/units/index.ts";

describe("units", () => {
  it("converts from every unit to every other of its dimension and back", () => {
    const words = u.unitWords();
    for (const from of words) {
      for (const to of words) {
        const [a, b] = [u.findUnit(from), u.findUnit(to)];
        if (a === undefined || b === undefined || a.dimension !== b.dimension) continue;
        const there = (7 * a.factor) / b.factor;
        assert.ok(Math.abs((there * b.factor) / a.factor / 7 - 1) < 1e-12, `${from} → ${to}`);
      }
    }
  });

  const FACTORS: readonly (readonly [word: string, factor: number, dimension: string])[] = [
    ["us", 1e-6, "time"],
    ["μs", 1e-6, "time"],
    ["µs", 1e-6, "time"],
    ["мс", 1e-3, "time"],
    ["Hours", 3600, "time"],
    ["KB", 1000, "data"],
    ["KiB", 1024, "data"],
    ["Mb", 125_000, "data"],
    ["MB", 1_000_000, "data"],
    ["mb", 1_000_000, "data"],
    ["Mbps", 125_000, "bandwidth"],
    ["megabytes", 1_000_000, "data"],
    ["GFLOPs", 1e9, "compute"],
    ["GFLOPS", 1e9, "compute rate"],
    ["GMACs", 2e9, "compute"],
    ["kWh", 3.6e6, "energy"],
    ["mAh", 3.6, "charge"],
    ["QPS", 1, "rate"],
    ["€", 1, "money"],
    ["pp", 0.01, "percentage points"],
  ];
  for (const [word, factor, name] of FACTORS) {
    it(`knows ${word}`, () => {
      const unit = u.findUnit(word);
      assert.ok(unit !== undefined && Math.abs(unit.factor / factor - 1) < 1e-12);
      assert.equal(u.dimensionName(unit.dimension), name);
    });
  }

  it("takes other words for count nouns and never splits them", () => {
    for (const word of ["docs", "shards", "kelvin", "msx", "GBs2", "K", "M", "G", "constructor"]) {
      assert.equal(u.findUnit(word), undefined, word);
    }
  });
});

describe("dimensions", () => {
  const exponents = fc.tuple(...u.BASES.map(() => fc.integer({ min: -2, max: 2 })));
  const dimension = exponents.map((powers) =>
    u.dimension(Object.fromEntries(u.BASES.map((base, place) => [base, powers[place] ?? 0]))),
  );

  it("form a commutative group", () => {
    fc.assert(
      fc.property(dimension, dimension, (a, b) => {
        assert.equal(u.combine(a, b, 1), u.combine(b, a, 1));
        assert.equal(u.combine(u.combine(a, b, 1), b, -1), a);
        assert.equal(u.combine(a, a, -1), u.NONE);
      }),
    );
  });

  it("give back the exponents that they were made of", () => {
    fc.assert(
      fc.property(exponents, (powers) => {
        const made = u.dimension(Object.fromEntries(u.BASES.map((base, place) => [base, powers[place] ?? 0])));
        assert.deepEqual(
          u.BASES.map((base) => u.exponentOf(made, base) + 0),
          powers.map((power) => power + 0),
        );
      }),
    );
  });

  it("are the same as nothing once a power is too high, however it came about", () => {
    let product = u.NONE;
    for (let power = 1; power <= 20; power++) {
      product = u.combine(product, u.TIME, 1);
      assert.equal(u.exponentOf(product, "data"), 0);
      assert.equal(Number.isNaN(product), power > 4);
    }
    assert.ok(u.hasPower(product) && u.hasPower(u.raised(u.TIME, 0.5)) && u.hasPower(u.raised(u.DATA, 9)));
    assert.equal(u.dimensionName(product), "a high power");
  });
});

describe("formatting", () => {
  const CASES: readonly (readonly [value: number, dimension: u.Dimension, text: string])[] = [
    [0.0333333, u.TIME, "33.3 ms"],
    [100, u.TIME, "100 s"],
    [3154, u.TIME, "52.6 min"],
    [33_300, u.TIME, "9.25 h"],
    [0, u.TIME, "0 s"],
    [1.157e9, u.BANDWIDTH, "1.16 GB/s"],
    [1.4e10, u.DATA, "14 GB"],
    [999.9, u.DATA, "1000 B"],
    [2314.8, u.RATE, "2.31k/s"],
    [0.0058, u.RATE, "20.9/h"],
    [10_000_000, u.NONE, "10M"],
    [0.125, u.NONE, "0.125"],
    [21.6, u.dimension({ USD: 1 }), "$21.6"],
    [2e-11, u.dimension({ USD: 1, data: -1 }), "$0.02/GB"],
    [0.15, u.ENERGY, "150 mJ"],
    [1.4e12, u.COMPUTE_RATE, "1.4 TFLOPS"],
  ];
  for (const [value, dimension, text] of CASES) {
    it(`writes ${text}`, () => assert.equal(u.formatValue(value, dimension, u.NO_NOUNS), text));
  }

  it("gives back the value when it is read again", () => {
    const dimensions = [u.TIME, u.DATA, u.BANDWIDTH, u.NONE, u.ENERGY, u.POWER, u.LENGTH, u.COMPUTE, u.COMPUTE_RATE];
    fc.assert(
      fc.property(
        fc.constantFrom(...dimensions),
        fc.double({ min: 1e-4, max: 1e12, noNaN: true }),
        (dimension, value) => {
          const text = u.formatValue(value, dimension, u.NO_NOUNS);
          const read = calculate(text);
          assert.ok(typeof read.value === "number" && Math.abs(read.value / value - 1) < 0.0051, text);
          assert.ok(read.dimension !== null && read.dimension === dimension, text);
        },
      ),
    );
  });
});
