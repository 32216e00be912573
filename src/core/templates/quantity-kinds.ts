/** The kinds of quantities that evidence may ask for, besides `any`. */

export const quantityKinds = [
  "time",
  "rate",
  "bytes",
  "bandwidth",
  "ratio",
  "money",
  "count",
  "power",
  "energy",
  "compute",
  "length",
  "pixels",
  "temperature",
  "other",
] as const;
