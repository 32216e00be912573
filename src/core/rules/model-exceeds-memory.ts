/** “A 7B model in fp16 on 8 GB”: the weights alone take more than the device has. */

import type { StatedQuantity } from "../calc/calculation.ts";
import type { Statement } from "../checklist/index.ts";
import type { Section } from "../document/index.ts";
import { slice } from "../text/span.ts";
import { DATA, formatValue, NO_NOUNS } from "../units/index.ts";
import { linesOf } from "./lines.ts";
import { isOwn, quantitiesIn, statementsNaming } from "./places.ts";
import { readOnce } from "./read-once.ts";
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
    const statements = statementsNaming(context, "number-format");
    for (const statement of statements)
      if (isOwn(statement) && !spread.test(statement.text)) yield* judge(context, statement);
  },
};

/** Weights on several devices, or only some of them in use. */
const spread =
  /shard|tensor[- ]parallel|model[- ]parallel|across|multi-?gpu|\d+ (?:x|×) |offload|mixture|MoE|active param|gpus\b|reduc|instead|(?<!served |loaded |run )from|not fit|too (?:big|large)|exceed/i;

/** A number, and where it stands. */
type Amount = Pick<StatedQuantity, "value" | "span">;

function* judge(context: RuleContext, statement: Statement): Iterable<Report> {
  const { text, span } = statement;
  const inside = quantitiesIn(context.quantities, span);
  const stated: readonly Amount[] = inside.filter((quantity) => isParameters(context, quantity));
  const weights = stated.length > 0 ? stated : weightsInName(statement);
  const bytesHere: readonly Amount[] = inside.filter(({ kind }) => kind === "bytes");
  const available =
    bytesHere.length > 0 ? bytesHere.filter(() => memoryWords.test(text)) : memoryElsewhere(context, statement);
  const formats = [...new Set([...text.matchAll(format)].map(([name]) => name.toLowerCase()))];
  const [weight, memory, name = ""] = [weights[0], available[0], formats[0]];
  if (!weight || !memory || weights.length > 1 || available.length > 1 || formats.length !== 1) return;
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

/** The `32B` in the name of a model, such as `Falcon-40B-Instruct`. */
function weightsInName({ text, span }: Statement): readonly Amount[] {
  return [...text.matchAll(sizeInName)].map(({ 1: billions = "", index }) => {
    const start = span.start + index;
    return { value: Number(billions) * 1e9, span: { start, end: start + billions.length + 1 } };
  });
}

const sizeInName = /(?<=[a-z\d]-)(\d{1,3}(?:\.\d)?)B(?![a-z\d])/gi;

/** What the document says of the one device that a sentence names, if it has one of them. */
function memoryElsewhere(context: RuleContext, statement: Statement): readonly Amount[] {
  const { text, block } = statement;
  const [device = "", ...others] = new Set(text.match(deviceNames));
  const memory = others.length > 0 ? undefined : memories(context).get(device);
  if (memory) return [memory];
  return device || trained.test(text) ? [] : memoriesOfSection(context, block.section);
}

/** “The app may use 2 GB of memory. The 3B decoder is loaded in int8.” */
function memoriesOfSection(context: RuleContext, section: Section): readonly Amount[] {
  const known = bySection(context);
  const before = known.get(section);
  if (before) return before;
  const found = linesOf(context, section).flatMap(({ text, quantities }) =>
    limits.test(text) ? quantities.filter(({ kind }) => kind === "bytes") : [],
  );
  known.set(section, found);
  return found;
}

const bySection: (context: RuleContext) => Map<Section, readonly Amount[]> = readOnce(() => new Map());

const limits = /\b(?:RAM|memory)\b|\bGB free\b/i;
const trained = /train|teacher|fine-?tun|server|cloud|stor|disk|download/i;

/** By the names of the devices; nothing for those of which there are several. */
const memories: (context: RuleContext) => ReadonlyMap<string, Amount | undefined> = readOnce(({ document }) => {
  const found = new Map<string, Amount | undefined>();
  for (const { index, 0: whole, groups = {} } of document.prose.matchAll(deviceWithMemory)) {
    const { several, before, device = "", plural, after } = groups;
    const written = before ?? after;
    if (several || plural) found.set(device, undefined);
    else if (written !== undefined && !found.has(device)) {
      const start = index + (before ? whole.indexOf(before, several?.length) : whole.lastIndexOf(written));
      found.set(device, { value: Number(written) * 1e9, span: { start, end: start + written.length } });
    }
  }
  return found;
});

const device = "\\b(?:T4|L4|L40S?|A10G?|A30|A40|A100|H100|V100|P100|RTX \\d{4}|Orin (?:Nano|NX))";
const deviceNames = new RegExp(`${device}\\b`, "g");
const deviceWithMemory = new RegExp(
  `(?<several>(?:\\b[2-9]|\\d\\d|two|three|four|eight) *(?:[x×] *)?)?(?:\\b(?<before>\\d{1,3}) ?GB )?(?<device>${device})(?:(?<plural>s)\\b|(?: with| has|:|,)? \\(?(?<after>\\d{1,3}) ?GB|\\b)`,
  "g",
);

/** `7B`, `7B parameters`, `350M params`. */
function isParameters({ document }: RuleContext, { span, value, kind, unit }: StatedQuantity): boolean {
  if (kind !== "count" && kind !== "other") return false;
  if (/^param/i.test(unit)) return value >= 1e6;
  return (
    value >= 1e8 &&
    /^[\d.,]+\s?B\b/.test(slice(document.text, span)) &&
    /^\s*(?:-|param|model|LLM|transformer|decoder|encoder|network|in |fp|int|bf)/i.test(
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
