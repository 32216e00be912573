/** “A 7B model in fp16 on 8 GB”: the weights alone take more than the device has. */

import type { StatedQuantity } from "../calc/calculation.ts";
import type { Statement } from "../checklist/index.ts";
import { slice } from "../text/span.ts";
import { DATA, formatValue, NO_NOUNS } from "../units/index.ts";
import { isOwn, quantitiesIn } from "./places.ts";
import type { Report, Rule, RuleContext } from "./rule.ts";

export const modelExceedsMemory: Rule = {
  id: "model-exceeds-memory",
  summary: "The model fits the memory of the device",
  why: "Weights take parameters × bytes each. Activations, caches and the operating system need their share of the memory as well.",
  severity: "warning",
  aboutNumbers: true,
  examples: {
    bad: "---\ndesign-doc: eight-step\n---\n# Assistant\n\nA model with 7B parameters in fp16 runs on the Orin Nano with 8 GB of memory.\n",
    good: "---\ndesign-doc: eight-step\n---\n# Assistant\n\nA model with 7B parameters in int4 runs on the Orin Nano with 8 GB of memory.\n",
  },
  *check(context) {
    const statements = new Set(context.wording?.mentions("number-format").map(({ statement }) => statement));
    for (const statement of statements)
      if (isOwn(statement) && !spread.test(statement.text)) yield* judge(context, statement);
  },
};

/** Weights on several devices, or only some of them in use. */
const spread =
  /shard|tensor[- ]parallel|model[- ]parallel|across|multi-?gpu|\d+ (?:x|×) |offload|mixture|MoE|active param|gpus\b|reduc|instead|from|not fit|too (?:big|large)|exceed/i;

function* judge(context: RuleContext, { text, span }: Statement): Iterable<Report> {
  const inside = quantitiesIn(context.quantities, span);
  const weights = inside.filter((quantity) => isParameters(context, quantity));
  const memories = inside.filter((quantity) => quantity.kind === "bytes" && memoryWords.test(text));
  const formats = [...new Set([...text.matchAll(format)].map(([name]) => name.toLowerCase()))];
  const [weight, memory, name = ""] = [weights[0], memories[0], formats[0]];
  if (!weight || !memory || weights.length > 1 || memories.length > 1 || formats.length !== 1) return;
  const size = weight.value * (bytes.get(name) ?? 0);
  if (size <= memory.value * share) return;
  const [needed, given] = [size, memory.value].map((value) => formatValue(value, DATA, NO_NOUNS));
  yield {
    span: weight.span,
    severity: size > memory.value ? "error" : "warning",
    message: `The weights take ${needed} in ${name}, and the device has ${given}, of which about 80% can be used. Quantize, or take a smaller model.`,
    related: [{ span: memory.span, message: `The memory: ${given}` }],
  };
}

/** `7B`, `7B parameters`, `350M params`. */
function isParameters({ document }: RuleContext, { span, value, kind, unit }: StatedQuantity): boolean {
  if (kind !== "count" && kind !== "other") return false;
  if (/^param/i.test(unit)) return value >= 1e6;
  return (
    value >= 1e8 &&
    /^[\d.,]+\s?B\b/.test(slice(document.text, span)) &&
    /^\s*(?:-|param|model|LLM|transformer|in |fp|int|bf)/i.test(
      document.prose.slice(span.start, span.end + 12).replace(/^[\d.,]+\s?B/, ""),
    )
  );
}

const memoryWords = /memory|\bV?RAM\b|\bGPU\b|jetson|orin|nano|phone|device|card|\bT4\b|\bA100\b|\bL4\b|RTX|памят/i;
const format = /\b(?:fp32|float32|fp16|float16|bf16|int8|int4|4-bit|8-bit)\b/gi;
const bytes: ReadonlyMap<string, number> = new Map([
  ["fp32", 4],
  ["float32", 4],
  ["fp16", 2],
  ["float16", 2],
  ["bf16", 2],
  ["int8", 1],
  ["8-bit", 1],
  ["int4", 0.5],
  ["4-bit", 0.5],
]);
/** What the operating system, activations and the runtime leave. */
const share = 0.8;
