/** What a lone quantity can mean: the shape of a table's row, and the words for results. */

import * as u from "../units/index.ts";
import type { StatedQuantity } from "./calculation.ts";

/** A quantity with the text near it. */
export interface Lone extends StatedQuantity {
  /** The end of the text before it, and the beginning of the text behind it, in the same block. */
  readonly before: string;
  readonly after: string;
  /** The words that may say what is meant: the sentence, or the table row with its header. */
  readonly around: string;
  readonly next?: Following | undefined;
}

/** The next quantity of the block, with the text between the two and its own. */
export interface Following extends StatedQuantity {
  readonly between: string;
  readonly text: string;
}

export interface Meaning {
  /** A line of Markdown → what is said about its first quantity. Run as tests. */
  readonly examples: Readonly<Record<string, readonly string[]>>;
  /** Empty where the quantity has no such meaning. */
  readonly of: (quantity: Lone) => readonly string[];
}

export type Meanings = Readonly<Record<string, Meaning>>;

export const DAY = 86_400;
export const MONTH: number = 30 * DAY;
export const YEAR: number = 365 * DAY;

export function time(seconds: number): string {
  return u.formatValue(seconds, u.TIME, u.NO_NOUNS);
}

export function data(bytes: number): string {
  return u.formatValue(bytes, u.DATA, u.NO_NOUNS);
}

export function percent(ratio: number): string {
  return u.formatValue(ratio, u.NONE, u.NO_NOUNS, u.PERCENT);
}

export function count(value: number): string {
  return u.formatIn(value, { text: "", factor: 1, counting: true });
}
