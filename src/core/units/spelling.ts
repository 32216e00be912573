/** Which of several ways to write units an author uses, as a set of bits: a result is shown in the same. */

export type Spelling = number;

/** `MiB`. */
export const BINARY: Spelling = 1;
/** `Mbit`, `Mbps`. */
export const BITS: Spelling = 2;
/** Bytes with a decimal prefix or none. */
export const BYTES: Spelling = 4;
/** Holds an hour: energy is then shown in watt-hours instead of joules. */
export const HOURS: Spelling = 8;
/** `OPS` instead of `FLOPS`. */
export const OPERATIONS: Spelling = 16;
/** `GHz` instead of `B/s`. */
export const HERTZ: Spelling = 32;
export const PERCENT: Spelling = 64;
