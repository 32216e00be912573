/** How rare the rare class is, where the text says so: `0.1 %`, `1 of 1000 parts`, `1:1000`, “one in a thousand”. */

import type { Mention, Statement } from "../checklist/index.ts";
import type { Span } from "../text/span.ts";
import { isAside, quantitiesIn } from "./places.ts";
import type { RuleContext } from "./rule.ts";

export interface Share {
  readonly value: number;
  readonly span: Span;
}

/** The first share below a tenth that a sentence gives the rare class. */
export function shareOfRareClass(context: RuleContext): Share | undefined {
  for (const mention of context.wording?.mentions("rare-class") ?? []) {
    const { statement } = mention;
    if (statement.weakness || isAside(statement.block) || !/\d|thousand|hundred|million/.test(statement.text)) continue;
    const share = percentBeside(context, mention) ?? oneInMany(statement) ?? fewOfMany(context, statement);
    if (share && share.value > 0 && share.value < rare && !otherShare.test(statement.text)) return share;
  }
  return undefined;
}

const rare = 0.1;
/** So near stand a share and what it is a share of. */
const near = 30;

/** What is aimed at, missed or found is a share of something else. */
const otherShare =
  /\b(?:target|at most|at least|must|should|limit|budget|reduc\w*|improv\w*|increase\w*|miss\w*|escape\w*|detect(?:s|ed)?|caught|catch|found|FPR|alarm\w*|if|when|threshold|error rate|log(?:s|ged|ging))\b|не более|не менее|пропуск/i;

function percentBeside({ quantities, document }: RuleContext, { span, statement }: Mention): Share | undefined {
  return quantitiesIn(quantities, statement.span).find(({ kind, value, unit, span: place, comparator }) => {
    if (kind !== "ratio" || value >= rare || !unit.startsWith("%") || comparator?.startsWith(">")) return false;
    // `0.1 % of the defects` is a share of the rare class itself.
    const isOfIt =
      place.end <= span.start &&
      /^\s*(?:of|из)\s+(?:(?:the|all)\s+)?$/i.test(document.prose.slice(place.end, span.start));
    return !isOfIt && place.start - span.end < near && span.start - place.end < near;
  });
}

/** The words of the sentence already say that it is about the rare class. */
function oneInMany({ text, span }: Statement): Share | undefined {
  const found = counted.exec(text);
  if (!found) return undefined;
  const [whole, digits = "", word = ""] = found;
  const many = digits ? Number(digits.replace(/[,\s]/g, "")) : (numbers.get(word.toLowerCase()) ?? 0);
  const start = span.start + found.index;
  return many > 1 ? { value: 1 / many, span: { start, end: start + whole.trimEnd().length } } : undefined;
}

/** “Of 100,000 images only 150 show a tumor.” */
function fewOfMany({ quantities }: RuleContext, { text, span }: Statement): Share | undefined {
  const [many, few, third] = quantitiesIn(quantities, span).filter(({ kind }) => kind === "count" || kind === "other");
  if (!many || !few || third || !(few.value >= 1) || !/\bof\b/i.test(text)) return undefined;
  const before = text.slice(0, few.span.start - span.start);
  return /\b(?:only|just|merely)\s+(?:about\s+)?$/i.test(before)
    ? { value: few.value / many.value, span: few.span }
    : undefined;
}

const counted =
  /(?<![\w.,:/])(?:1|one|один|одна|одной|одного)\s*(?::|in|of|out of|per|из|на)\s*(?:every\s+|about\s+|each\s+|an?\s+)?(?:(\d{1,3}(?:[,\s]\d{3})+|\d+)(?!\d|[.:]\d)|(hundred|thousand|million|тысячи|тысячу|ста))/i;
const numbers: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1_000_000],
  ["ста", 100],
  ["тысячи", 1000],
  ["тысячу", 1000],
]);
