/** Why something falls short of an answer, in words. */

import type { Weakness } from "./areas.ts";
import type { Needs } from "./needs.ts";

/** What is not there of all that an alternative asks for besides the words it says. */
export type Lack = "no words" | "no number" | "no list";

const reasons: Readonly<Record<Weakness, string>> = {
  question: "stands in a question",
  hedged: "is only considered, not decided",
  prompt: "is a prompt of the template",
  placeholder: "stands beside a placeholder",
  outside: "is put off or left out",
  quote: "is quoted",
  code: "stands in a code block",
};

export function shortfallReason(shortfall: Weakness | Lack, { quantity }: Needs): string {
  if (shortfall === "no words") return "is named, but not all that belongs to it";
  if (shortfall === "no number") return `is named, but without a number (${quantity.join(", ")})`;
  if (shortfall === "no list") return "is named, but not as a list or table";
  return reasons[shortfall];
}
