/** What shares mean: availability, prevalence, and how large a sample has to be. */

import * as u from "../units/index.ts";
import { type Lone, type Meanings, MONTH, percent, time, YEAR } from "./meaning.ts";

/** What is said → when. */
export const SHARES: Meanings = {
  "availability → downtime": {
    examples: {
      "99.99% availability": ["52.6 min of downtime a year (365 d)", "4.32 min of downtime a month (30 d)"],
      "Uptime is 99.9 %": ["8.76 h of downtime a year (365 d)", "43.2 min of downtime a month (30 d)"],
      "99.999%": ["5.26 min of downtime a year (365 d)", "25.9 s of downtime a month (30 d)"],
      "99.9% recall": [],
      "Durability of 99.999999999% across availability zones": [],
      "SLA: 99.9% of requests": [],
      "99% of users": [],
    },
    of: (quantity) => (isAvailability(quantity) ? downtime(1 - quantity.value) : []),
  },
  "prevalence → what a constant answer scores, and how many alarms are right": {
    examples: {
      "prevalence 0.1 %": [
        "99.9% accuracy for always saying no",
        "8.68% of alarms are right at a recall of 95% and a false-positive rate of 1%",
      ],
    },
    of: ({ kind, value, before }) =>
      kind === "ratio" && value > 0 && value < 0.5 && endsWithWords(before, /(?:prevalence|base rate)$/i)
        ? [
            `${percent(1 - value)} accuracy for always saying no`,
            `${percent((value * 0.95) / (value * 0.95 + (1 - value) * 0.01))} of alarms are right at a recall of 95% and a false-positive rate of 1%`,
          ]
        : [],
  },
  "base rate and smallest effect → sample size": {
    examples: { "p = 5 %, MDE 0.5 %": ["31,231 per arm (5% significance, 80% power)"] },
    of: ({ kind, value, next }) =>
      kind === "ratio" &&
      next?.kind === "ratio" &&
      value + next.value < 1 &&
      endsWithWords(next.between, /^,?(?: and| with)?(?: an)? MDE$/i)
        ? [`${u.exactNumber(perArm(value, next.value))} per arm (5% significance, 80% power)`]
        : [],
  },
  "ratio and sample size → margin of error": {
    examples: { "Recall ≥ 95 %, n = 150": ["± 3.49 pp at n = 150 (95% confidence)"] },
    of: ({ kind, value, next }) =>
      kind === "ratio" &&
      value > 0 &&
      value < 1 &&
      next?.kind === "other" &&
      /^,?(?: at| with)? n = ?$/.test(next.between)
        ? [
            `± ${u.formatValue(z95 * Math.sqrt((value * (1 - value)) / next.value), u.POINTS, u.NO_NOUNS)} at n = ${next.text} (95% confidence)`,
          ]
        : [],
  },
};

/** Quantiles of the normal distribution: two-sided 5 %, and 80 % power. */
const z95 = 1.959964;
const z80 = 0.841621;

function isAvailability({ kind, unit, value, before, around, after }: Lone): boolean {
  if (kind !== "ratio" || unit !== "%" || value < 0.9 || value >= 1 || /^\s+of\b/.test(after)) return false;
  if (OTHER_SHARES.test(before.slice(-PHRASE)) || OTHER_SHARES.test(after.slice(0, PHRASE))) return false;
  if (/availab|uptime|\bSLA\b|\bnines?\b|доступност/i.test(around)) return true;
  return value >= 0.999 && !/\p{L}{3}/u.test(around);
}

/** Shares that have as many nines, and cost no downtime. */
const OTHER_SHARES = /durab|accura|recall|precision|confiden|cover/i;
/** So many characters beside a number say what it is. */
const PHRASE = 24;

function downtime(share: number): readonly string[] {
  return [`${time(share * YEAR)} of downtime a year (365 d)`, `${time(share * MONTH)} of downtime a month (30 d)`];
}

/** Nothing but words of equation stand between the words and the quantity. */
function endsWithWords(text: string, words: RegExp): boolean {
  return words.test(text.replace(/\s*(?:=|:|≈|~|is|of|about|at)?\s*$/, ""));
}

/** Of a two-sided test of two proportions, without pooling. */
function perArm(rate: number, effect: number): number {
  const other = rate + effect;
  return Math.ceil(((z95 + z80) ** 2 * (rate * (1 - rate) + other * (1 - other))) / effect ** 2);
}
