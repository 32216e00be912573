/** What rates, sizes and other amounts mean. */

import * as u from "../units/index.ts";
import { count, DAY, data, type Lone, type Meanings, time } from "./meaning.ts";

/** What is said → when. */
export const AMOUNTS: Meanings = {
  "frame rate → time per frame": {
    examples: { "30 fps": ["33.3 ms per frame"], "24 frames per second": ["41.7 ms per frame"] },
    of: ({ kind, unit, value }) =>
      kind === "rate" && /^(?:fps|frames? ?(?:\/|per) ?s(?:ec|econd)?)$/i.test(unit)
        ? [`${time(1 / value)} per frame`]
        : [],
  },
  "frequency → period": {
    examples: { "50 Hz": ["20 ms per cycle"], "3 GHz": ["0.333 ns per cycle"] },
    of: ({ kind, unit, value }) => (kind === "rate" && unit.endsWith("Hz") ? [`${time(1 / value)} per cycle`] : []),
  },
  "rate per second → per day, other rates → per second": {
    examples: {
      "10M/day": ["116 per second"],
      "10M requests per day": ["116 per second"],
      "1,000 QPS": ["86.4M a day"],
      "5 uploads per day": ["one every 4.8 h"],
      "100k IOPS": [],
      "7200 rpm": [],
    },
    of: otherRate,
  },
  "parameters → size": {
    examples: {
      "25M params": ["100 MB in fp32", "50 MB in fp16", "25 MB in int8", "12.5 MB in int4"],
      "7B-parameter model": ["28 GB in fp32", "14 GB in fp16", "7 GB in int8", "3.5 GB in int4"],
      "3 params": [],
    },
    of: ({ kind, unit, value }) =>
      kind === "count" && value >= FEWEST_WEIGHTS && /^(?:param(?:eter)?s?|параметр\p{L}*)$/iu.test(unit)
        ? ["fp32", "fp16", "int8", "int4"].map((type) => `${data(value * (u.DATA_TYPES[type] ?? 0))} in ${type}`)
        : [],
  },
  "daily users → requests per second": {
    examples: {
      "10M DAU": [
        "116 QPS at 1 request a day each, 347 QPS at a peak of 3 times that",
        "1.16k QPS at 10 requests a day each, 3.47k QPS at a peak of 3 times that",
        "11.6k QPS at 100 requests a day each, 34.7k QPS at a peak of 3 times that",
      ],
      "10M users": [],
    },
    of: (quantity) => (isDailyUsers(quantity) ? [1, 10, 100].map((each) => dailyLoad(quantity.value, each)) : []),
  },
  "size over a link → time": {
    examples: {
      "500 KB at 10 Mbit/s": ["400 ms at 10 Mbit/s"],
      "A 5 MB photo over a 20 Mbit/s link": ["2 s at 20 Mbit/s"],
    },
    of: ({ kind, value, next }) =>
      kind === "bytes" &&
      next?.kind === "bandwidth" &&
      !u.findUnit(next.unit)?.refused &&
      /^(?: \p{L}+)? (?:at|over|via) (?:an? )?$/u.test(next.between)
        ? [`${time(value / next.value)} at ${next.text}`]
        : [],
  },
  "decimal bytes ↔ binary bytes, bits → bytes": {
    examples: {
      "500 MB": ["477 MiB"],
      "64 KB": ["62.5 KiB"],
      "1 GiB": ["1.07 GB"],
      "4 Mbit": ["500 KB"],
      "64 mb": ["61 MiB", "mb is read as megabytes; bits are written Mbit"],
      "100 bytes": [],
    },
    of: otherBytes,
  },
  "bandwidth → bytes and bits, and the amount of a day": {
    examples: {
      "4 Mbit/s": ["0.5 MB/s", "43.2 GB a day"],
      "1 Gbps": ["0.125 GB/s", "10.8 TB a day"],
      "10 MB/s": ["80 Mbit/s", "864 GB a day"],
      "100 GB/day": ["1.16 MB/s"],
      "1 gbps": [],
    },
    of: otherBandwidth,
  },
  "battery → energy": {
    examples: { "4,000 mAh": ["15.4 Wh at 3.85 V, one lithium-ion cell"] },
    of: ({ unit, value }) =>
      unit === "mAh"
        ? [
            `${u.formatValue(value * CELL_VOLTS, u.ENERGY, u.NO_NOUNS, u.HOURS)} at ${CELL_VOLTS} V, one lithium-ion cell`,
          ]
        : [],
  },
  "multiply-accumulates → operations": {
    examples: { "219 MMACs": ["438 MFLOPs, at 2 FLOPs per MAC"] },
    of: ({ kind, unit, value }) =>
      kind === "compute" && /MACs?$/i.test(unit)
        ? [`${u.formatValue(value, u.COMPUTE, u.NO_NOUNS)}, at 2 FLOPs per MAC`]
        : [],
  },
  "video format → raw rate": {
    examples: { "1080p30": ["187 MB/s uncompressed (3 bytes per pixel)"], "999p30": [] },
    of: ({ unit, value }) => {
      const pixels = FORMATS[unit];
      return pixels
        ? [`${u.formatValue(pixels * 3 * value, u.BANDWIDTH, u.NO_NOUNS)} uncompressed (3 bytes per pixel)`]
        : [];
    },
  },
};

/** A function may have three parameters; a model has more. */
const FEWEST_WEIGHTS = 1000;
/** Nominal for the lithium-ion cell of a phone. */
const CELL_VOLTS = 3.85;

const FORMATS: Readonly<Record<string, number>> = {
  "480p": 854 * 480,
  "720p": 1280 * 720,
  "1080p": 1920 * 1080,
  "1440p": 2560 * 1440,
  "2160p": 3840 * 2160,
};

const BINARY: ReadonlyMap<number, string> = new Map(
  ["Ki", "Mi", "Gi", "Ti", "Pi"].map((prefix, at) => [1000 ** (at + 1), prefix]),
);

function otherRate({ kind, unit, value }: Lone): readonly string[] {
  const last = u.findUnit(unit.split(/[/ ]/).at(-1) ?? "");
  const perTime = last !== undefined && last.dimension === u.TIME;
  if (kind !== "rate" || last === undefined || !(perTime || REQUESTS.has(last.nouns[0]?.key ?? ""))) return [];
  const period = perTime ? last.factor : 1 / last.factor;
  if (period === 1) return [`${count(value * DAY)} a day`];
  return [value >= 1 ? `${count(value)} per second` : `one every ${time(1 / value)}`];
}

/** What `QPS`, `RPS` and `TPS` count; nobody asks how many operations a disk makes a day. */
const REQUESTS: ReadonlySet<string> = new Set(["request", "transaction"]);

function isDailyUsers({ kind, unit, after }: Lone): boolean {
  return kind === "count" && (unit === "DAU" || (unit === "daily" && /^ (?:active )?users\b/.test(after)));
}

function dailyLoad(users: number, each: number): string {
  const mean = (users * each) / DAY;
  const requests = each === 1 ? "1 request" : `${each} requests`;
  return `${qps(mean)} at ${requests} a day each, ${qps(3 * mean)} at a peak of 3 times that`;
}

function qps(rate: number): string {
  return `${count(rate)} QPS`;
}

function otherBytes({ kind, unit, value }: Lone): readonly string[] {
  const known = u.findUnit(unit);
  if (kind !== "bytes" || known === undefined || known.factor <= 1) return [];
  if (known.spelling & (u.BITS | u.BINARY)) return [data(value)];
  const prefix = BINARY.get(known.factor);
  if (prefix === undefined) return [];
  const binary = u.formatIn(value, { text: `${prefix}B`, factor: 1024 ** (PREFIXES.indexOf(prefix) + 1) });
  return [binary, ...known.notes];
}

const PREFIXES: readonly string[] = [...BINARY.values()];

function otherBandwidth({ kind, unit, value }: Lone): readonly string[] {
  const [first = "", ...rest] = unit.split(/\/| per /);
  const known = u.findUnit(first);
  const period = rest.length > 0 ? u.findUnit(rest.join(" "))?.factor : 1;
  if (kind !== "bandwidth" || known === undefined || known.refused || period === undefined) return [];
  if (period !== 1) return [u.formatValue(value, u.BANDWIDTH, u.NO_NOUNS, known.spelling & u.BITS)];
  const day = `${data(value * DAY)} a day`;
  if (!(known.spelling & u.BITS)) return [u.formatValue(value, u.BANDWIDTH, u.NO_NOUNS, u.BITS), day];
  const bytes = known.factor * 8;
  return [u.formatIn(value, { text: `${first.charAt(0).toUpperCase()}B/s`, factor: bytes }), day];
}
