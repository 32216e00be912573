/**
 * The catalogue of units: data, a line of text per unit. Words that are not here are count nouns.
 *
 *     symbol [ ":" prefixes ] factor { name }
 *
 * A symbol is matched as it stands, a name of more than two letters in any case; `second*` also makes `seconds`. The factor
 * says how many base units it is. `M` among the prefixes of `W` makes `MW`; those of data are decimal and binary.
 */

import * as d from "./dimension.ts";

const SI = "kKMGTPEZ";

export const CATALOG: readonly (readonly [dimension: d.Dimension, lines: string])[] = [
  [
    d.TIME,
    "ns 1e-9 nsec nanosecond* нс;µs 1e-6 us usec μs microsecond* мкс;ms .001 msec msecs millis millisecond* мс миллисекунд;" +
      "s 1 sec* second* сек секунда секунды секунд 秒;min 60 mins minute* мин минута минуты минут 分钟;" +
      "h 3600 hr* hour* ч час часа часов 小时;day 86400 d days день дня дней дн сутки суток 天;" +
      "week 604800 weeks wk неделя недели недель 周;month 2592000 months mo месяц месяца месяцев;" +
      "year 31536000 y yr* years год года лет",
  ],
  [d.RATE, "Hz:kMGT 1 hertz;fps 1 FPS;QPS 1 qps;RPS 1 rps;TPS 1 tps;IOPS 1 iops;rpm .016666666666666666 RPM"],
  [
    d.DATA,
    "B:data 1 byte* байт байта байтов Б 字节;bit:data .125 bits бит бита;b:data .125;КБ 1e3 кб;МБ 1e6 мб;ГБ 1e9 гб;" +
      "ТБ 1e12 тб;kb 1e3;mb 1e6;gb 1e9;tb 1e12;pb 1e15;mB 1e6",
  ],
  [d.BANDWIDTH, "bps:kKMGTP .125;mbps 125e3;gbps 125e6"],
  [d.COMPUTE, `FLOP:${SI} 1 FLOPs flop flops;FLOPs:${SI} 1;MAC:kKMGTPE 2;MACs:kKMGTPE 2 macs;OP:GTP 1`],
  [d.COMPUTE_RATE, `FLOPS:${SI} 1;OPS:GTP 1`],
  [d.POWER, "W:µmkMGT 1 watt* Вт"],
  [d.ENERGY, "Wh:µmkMGT 3600;J:nµmkMGT 1 joule*"],
  [d.CHARGE, "Ah:m 3600"],
  [d.CURRENT, "A:µm 1 amp*"],
  [d.VOLTAGE, "V:mk 1 volt*"],
  [
    d.LENGTH,
    "mm .001 millimetre* millimeter* мм;cm .01 centimetre* centimeter* см;m 1 metre* meter* м;" +
      "km 1e3 kilometre* kilometer* км;inch .0254 inches;ft .3048 foot feet",
  ],
  [d.PIXELS, "px:MG 1 pixel* пикселей;MP 1e6 megapixel*"],
  [d.TEMPERATURE, "°C 1 ℃"],
  [d.NONE, "% .01 percent процентов процента;‰ .001"],
  [d.POINTS, "pp .01 п.п."],
  [d.dimension({ USD: 1 }), "$ 1 USD usd dollar* US$;¢ .01 cent*"],
  [d.dimension({ EUR: 1 }), "€ 1 EUR eur euro*"],
  [d.dimension({ GBP: 1 }), "£ 1 GBP gbp"],
  [d.dimension({ RUB: 1 }), "₽ 1 RUB rub руб рубль рубля рублей"],
  [d.dimension({ JPY: 1 }), "¥ 1 JPY"],
  [d.dimension({ CNY: 1 }), "CNY 1 元"],
  [d.dimension({ INR: 1 }), "₹ 1 INR"],
];

/** The count noun that a unit carries. */
export const COUNTED: Readonly<Record<string, string>> = {
  fps: "frame",
  QPS: "request",
  RPS: "request",
  TPS: "transaction",
  IOPS: "operation",
};

/** Said beside a result that was read with this unit. */
export const NOTES: Readonly<Record<string, string>> = {
  month: "month = 30 d",
  year: "year = 365 d",
  MAC: "1 MAC = 2 FLOPs",
  MACs: "1 MAC = 2 FLOPs",
  kb: "kb is read as kilobytes; bits are written kbit",
  mb: "mb is read as megabytes; bits are written Mbit",
  gb: "gb is read as gigabytes; bits are written Gbit",
  tb: "tb is read as terabytes; bits are written Tbit",
  pb: "pb is read as petabytes; bits are written Pbit",
};

/** Why a spelling is not read, and what to write instead. */
export const REFUSED: Readonly<Record<string, string>> = {
  mB: "`mB` would be a thousandth of a byte: write MB.",
  mbps: "`mbps` leaves open whether bits or bytes are meant: write Mbit/s or MB/s.",
  gbps: "`gbps` leaves open whether bits or bytes are meant: write Gbit/s or GB/s.",
};

/** Bytes of one value of a data type: `256-d float32` is 256 values of 4 bytes. */
export const DATA_TYPES: Readonly<Record<string, number>> = table(
  "float64=8 fp64=8 int64=8 float32=4 fp32=4 int32=4 float16=2 fp16=2 bfloat16=2 bf16=2 int16=2 float8=1 fp8=1 int8=1 uint8=1 int4=.5",
);

/** Words for factors that stand behind a number. The short ones count only when attached: `10M`, never `10 M`. */
export const MAGNITUDES: Readonly<Record<string, number>> = table(
  "k=1e3 K=1e3 M=1e6 mn=1e6 B=1e9 bn=1e9 T=1e12 mil=1e6 mln=1e6 bil=1e9 tril=1e12 " +
    "thousand=1e3 million=1e6 billion=1e9 trillion=1e12 тыс=1e3 млн=1e6 млрд=1e9 трлн=1e12 " +
    "тысяча=1e3 тысячи=1e3 тысяч=1e3 миллион=1e6 миллиона=1e6 миллионов=1e6 миллиард=1e9 миллиарда=1e9 миллиардов=1e9 万=1e4 亿=1e8",
);

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

function table(entries: string): Readonly<Record<string, number>> {
  return Object.fromEntries(
    entries.split(" ").map((entry) => {
      const [word = "", value] = entry.split("=");
      return [word, Number(value)];
    }),
  );
}
