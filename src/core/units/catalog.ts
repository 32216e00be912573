/**
 * The catalogue of units: data, one line per unit. A symbol is matched as it stands, a name in any case of letters.
 * `prefixes` lists the SI prefixes that make further units of the symbol (`m` of `s` makes `ms`); `KM` stands for the
 * decimal and binary prefixes of data. Words that are not here are count nouns.
 */

import type { Dimension } from "./dimension.ts";
import * as d from "./dimension.ts";

export interface UnitLine {
  readonly symbol: string;
  readonly dimension: Dimension;
  /** How many base units it is. */
  readonly factor: number;
  readonly names?: string;
  readonly prefixes?: string;
  /** The count noun that the unit carries: `QPS` counts requests. */
  readonly noun?: string;
  /** Said beside a result that was read with this unit. */
  readonly note?: string;
  /** Why it is not read, and what to write instead. */
  readonly refused?: { readonly message: string; readonly write: string };
}

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

export const CATALOG: readonly UnitLine[] = [
  { symbol: "ns", dimension: d.TIME, factor: 1e-9, names: "nsec nanosecond nanoseconds нс" },
  { symbol: "µs", dimension: d.TIME, factor: 1e-6, names: "us usec μs microsecond microseconds мкс" },
  { symbol: "ms", dimension: d.TIME, factor: 1e-3, names: "msec msecs millis millisecond milliseconds мс миллисекунд" },
  { symbol: "s", dimension: d.TIME, factor: 1, names: "sec secs second seconds сек секунда секунды секунд 秒" },
  { symbol: "min", dimension: d.TIME, factor: MINUTE, names: "mins minute minutes мин минута минуты минут 分钟" },
  { symbol: "h", dimension: d.TIME, factor: HOUR, names: "hr hrs hour hours ч час часа часов 小时" },
  { symbol: "day", dimension: d.TIME, factor: DAY, names: "d days день дня дней дн сутки суток 天" },
  { symbol: "week", dimension: d.TIME, factor: 7 * DAY, names: "weeks wk неделя недели недель 周" },
  {
    symbol: "month",
    dimension: d.TIME,
    factor: 30 * DAY,
    names: "months mo месяц месяца месяцев",
    note: "month = 30 d",
  },
  { symbol: "year", dimension: d.TIME, factor: 365 * DAY, names: "y yr yrs years год года лет", note: "year = 365 d" },

  { symbol: "Hz", dimension: d.RATE, factor: 1, prefixes: "k M G T", names: "hertz" },
  { symbol: "fps", dimension: d.RATE, factor: 1, noun: "frame", names: "FPS" },
  { symbol: "QPS", dimension: d.RATE, factor: 1, noun: "request", names: "qps" },
  { symbol: "RPS", dimension: d.RATE, factor: 1, noun: "request", names: "rps" },
  { symbol: "TPS", dimension: d.RATE, factor: 1, noun: "transaction", names: "tps" },
  { symbol: "IOPS", dimension: d.RATE, factor: 1, noun: "operation", names: "iops" },
  { symbol: "rpm", dimension: d.RATE, factor: 1 / MINUTE, names: "RPM" },

  { symbol: "B", dimension: d.DATA, factor: 1, prefixes: "KM", names: "byte bytes байт байта байтов Б 字节" },
  { symbol: "bit", dimension: d.DATA, factor: 1 / 8, prefixes: "KM", names: "bits бит бита" },
  { symbol: "b", dimension: d.DATA, factor: 1 / 8, prefixes: "KM" },
  { symbol: "bps", dimension: d.BANDWIDTH, factor: 1 / 8, prefixes: "k K M G T P" },
  { symbol: "КБ", dimension: d.DATA, factor: 1e3, names: "кб" },
  { symbol: "МБ", dimension: d.DATA, factor: 1e6, names: "мб" },
  { symbol: "ГБ", dimension: d.DATA, factor: 1e9, names: "гб" },
  { symbol: "ТБ", dimension: d.DATA, factor: 1e12, names: "тб" },
  { symbol: "kb", dimension: d.DATA, factor: 1e3, note: "kb is read as kilobytes; bits are written kbit" },
  { symbol: "mb", dimension: d.DATA, factor: 1e6, note: "mb is read as megabytes; bits are written Mbit" },
  { symbol: "gb", dimension: d.DATA, factor: 1e9, note: "gb is read as gigabytes; bits are written Gbit" },
  { symbol: "tb", dimension: d.DATA, factor: 1e12, note: "tb is read as terabytes; bits are written Tbit" },
  { symbol: "pb", dimension: d.DATA, factor: 1e15, note: "pb is read as petabytes; bits are written Pbit" },
  {
    symbol: "mB",
    dimension: d.DATA,
    factor: 1e6,
    refused: { message: "`mB` would be a thousandth of a byte", write: "MB" },
  },
  {
    symbol: "mbps",
    dimension: d.BANDWIDTH,
    factor: 1.25e5,
    refused: { message: "`mbps` leaves open whether bits or bytes are meant", write: "Mbit/s or MB/s" },
  },
  {
    symbol: "gbps",
    dimension: d.BANDWIDTH,
    factor: 1.25e8,
    refused: { message: "`gbps` leaves open whether bits or bytes are meant", write: "Gbit/s or GB/s" },
  },

  { symbol: "FLOP", dimension: d.COMPUTE, factor: 1, prefixes: "k K M G T P E Z", names: "FLOPs flop flops" },
  { symbol: "FLOPs", dimension: d.COMPUTE, factor: 1, prefixes: "k K M G T P E Z" },
  { symbol: "FLOPS", dimension: d.COMPUTE_RATE, factor: 1, prefixes: "k K M G T P E Z" },
  { symbol: "MAC", dimension: d.COMPUTE, factor: 2, prefixes: "k K M G T P E", note: "1 MAC = 2 FLOPs" },
  {
    symbol: "MACs",
    dimension: d.COMPUTE,
    factor: 2,
    prefixes: "k K M G T P E",
    names: "macs",
    note: "1 MAC = 2 FLOPs",
  },
  { symbol: "OPS", dimension: d.COMPUTE_RATE, factor: 1, prefixes: "G T P" },

  { symbol: "OP", dimension: d.COMPUTE, factor: 1, prefixes: "G T P" },

  { symbol: "W", dimension: d.POWER, factor: 1, prefixes: "µ m k M G T", names: "watt watts Вт" },
  { symbol: "Wh", dimension: d.ENERGY, factor: HOUR, prefixes: "µ m k M G T" },
  { symbol: "J", dimension: d.ENERGY, factor: 1, prefixes: "n µ m k M G T", names: "joule joules" },
  { symbol: "Ah", dimension: d.CHARGE, factor: HOUR, prefixes: "m" },
  { symbol: "A", dimension: d.CURRENT, factor: 1, prefixes: "µ m", names: "amp amps" },
  { symbol: "V", dimension: d.VOLTAGE, factor: 1, prefixes: "m k", names: "volt volts" },

  { symbol: "mm", dimension: d.LENGTH, factor: 1e-3, names: "millimetre millimetres millimeter millimeters мм" },
  { symbol: "cm", dimension: d.LENGTH, factor: 1e-2, names: "centimetre centimetres centimeter centimeters см" },
  { symbol: "m", dimension: d.LENGTH, factor: 1, names: "metre metres meter meters м" },
  { symbol: "km", dimension: d.LENGTH, factor: 1e3, names: "kilometre kilometres kilometer kilometers км" },
  { symbol: "px", dimension: d.PIXELS, factor: 1, prefixes: "M G", names: "pixel pixels пикселей" },
  { symbol: "MP", dimension: d.PIXELS, factor: 1e6, names: "megapixel megapixels" },
  { symbol: "°C", dimension: d.TEMPERATURE, factor: 1, names: "℃" },

  { symbol: "%", dimension: d.NONE, factor: 0.01, names: "percent процентов процента" },
  { symbol: "‰", dimension: d.NONE, factor: 0.001 },
  { symbol: "pp", dimension: d.POINTS, factor: 0.01, names: "п.п." },

  { symbol: "$", dimension: d.dimension({ USD: 1 }), factor: 1, names: "USD usd dollar dollars US$" },
  { symbol: "¢", dimension: d.dimension({ USD: 1 }), factor: 0.01, names: "cent cents" },
  { symbol: "€", dimension: d.dimension({ EUR: 1 }), factor: 1, names: "EUR eur euro euros" },
  { symbol: "£", dimension: d.dimension({ GBP: 1 }), factor: 1, names: "GBP gbp" },
  { symbol: "₽", dimension: d.dimension({ RUB: 1 }), factor: 1, names: "RUB rub руб рубль рубля рублей" },
  { symbol: "¥", dimension: d.dimension({ JPY: 1 }), factor: 1, names: "JPY" },
  { symbol: "CNY", dimension: d.dimension({ CNY: 1 }), factor: 1, names: "元" },
  { symbol: "₹", dimension: d.dimension({ INR: 1 }), factor: 1, names: "INR" },
];

/** Bytes of one value of a data type: `256-d float32` is 256 values of 4 bytes. */
export const DATA_TYPES: Readonly<Record<string, number>> = {
  float64: 8,
  fp64: 8,
  int64: 8,
  float32: 4,
  fp32: 4,
  int32: 4,
  float16: 2,
  fp16: 2,
  bfloat16: 2,
  bf16: 2,
  int16: 2,
  float8: 1,
  fp8: 1,
  int8: 1,
  uint8: 1,
  int4: 0.5,
};

/** Words for factors that stand behind a number. The short ones count only when attached: `10M`, never `10 M`. */
export const MAGNITUDES: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  M: 1e6,
  mn: 1e6,
  B: 1e9,
  bn: 1e9,
  T: 1e12,
  mil: 1e6,
  mln: 1e6,
  bil: 1e9,
  tril: 1e12,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  тыс: 1e3,
  млн: 1e6,
  млрд: 1e9,
  трлн: 1e12,
  万: 1e4,
  亿: 1e8,
};

/** Different words for one thing that is counted. */
export const SAME_NOUN: Readonly<Record<string, string>> = {
  req: "request",
  reqs: "request",
  query: "request",
  queries: "request",
  q: "request",
  hit: "request",
  txn: "transaction",
  doc: "document",
  docs: "document",
  img: "image",
  ops: "operation",
  op: "operation",
  dau: "user",
  mau: "user",
};
