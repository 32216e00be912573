/** Why something falls short of an answer, in words. */

import type { Weakness } from "./areas.ts";

const reasons: Readonly<Record<Weakness, string>> = {
  question: "stands in a question",
  hedged: "is only considered, not decided",
  prompt: "is a prompt of the template",
  placeholder: "stands beside a placeholder",
  outside: "is put off or left out",
  quote: "is quoted",
  code: "stands in a code block",
};

export function shortfallReason(weakness: Weakness): string {
  return reasons[weakness];
}
