/** Numbers as text, independent of any locale. */

/** Three significant digits without trailing zeros: `33.3`, `0.00123`, `100`, `1.2e-9`. */
export function shortNumber(value: number, digits = 3): string {
  if (value === 0) return "0";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const size = Math.abs(value);
  if (size >= 1e15 || size < 1e-5) return exponential(value, digits);
  if (size < 100 && Number.isInteger(value)) return String(value);
  const rounded = Number(value.toPrecision(digits));
  return plain(rounded);
}

/** `2.31k`, `10M`, `5.5B`: for counts and rates of a thousand and more. */
export function magnitudeNumber(value: number): string {
  const rounded = Number(value.toPrecision(3));
  const size = Math.abs(rounded);
  for (const [factor, letter] of LETTERS) {
    if (size >= factor && size < factor * 1000) return shortNumber(rounded / factor) + letter;
  }
  return shortNumber(rounded);
}

/** Exact integers with separators (`100,000,000`), everything else shortened. */
export function exactNumber(value: number): string {
  const exact = Number.isInteger(value) && Math.abs(value) < 1e15;
  if (exact && Math.abs(value) < 1000) return String(value);
  return exact ? separated(String(value)) : shortNumber(value, 6);
}

const LETTERS: readonly (readonly [number, string])[] = [
  [1e3, "k"],
  [1e6, "M"],
  [1e9, "B"],
  [1e12, "T"],
];

function exponential(value: number, digits: number): string {
  const [mantissa = "", exponent = ""] = value.toExponential(digits - 1).split("e");
  return `${trimZeros(mantissa)}e${exponent.replace("+", "")}`;
}

function plain(value: number): string {
  const text = String(value);
  if (!text.includes("e")) return text;
  return trimZeros(value.toFixed(12));
}

function trimZeros(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** Groups of three in the integer part. */
export function separated(digits: string): string {
  const [, sign = "", whole = "", rest = ""] = /^(-?)(\d*)(.*)$/.exec(digits) ?? [];
  let grouped = whole.slice(-3);
  for (let end = whole.length - 3; end > 0; end -= 3) grouped = `${whole.slice(Math.max(0, end - 3), end)},${grouped}`;
  return sign + grouped + rest;
}
