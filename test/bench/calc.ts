/** Reading and computing one expression against mathjs's evaluate of the same one. */

import { evaluate as mathjs } from "mathjs";
import { bundled } from "./bundled.ts";
import { measure, report } from "./measure.ts";

/** The expression as an engineer writes it → as mathjs has it: no magnitudes, count nouns, `×`, percent words or LaTeX. */
const expressions: Readonly<Record<string, string>> = {
  "1000 / 30": "1000 / 30",
  "2^10 × (3 + 4)": "2^10 * (3 + 4)",
  "100M docs × 1 µs / 1000 shards": "100e6 * 1 us / 1000",
  "500 docs x 1 ms / 5 shards": "500 * 1 ms / 5",
  "10M users × 20 / day to Hz": "10e6 * 20 / day to Hz",
  "7B params × 2 bytes": "7e9 * 2 bytes to GB",
  "100 MB / 10 MB/s": "100 MB / (10 MB/s)",
  "4 Mbit/s × 1 day in GB": "(4 Mb/s) * 1 day to GB",
  "20% of 50M users": "20% * 50e6",
  "100 \\times 10^6 \\times 10^{-6} \\times 10^{-3}\\,s": "100 * 10^6 * 10^-6 * 10^-3 s",
};

/** How often one round evaluates each expression. */
const TIMES = 1000;
const ROUNDS = 25;
/** Before anything is timed, both sides have met every expression so often that their code is compiled for all of them. */
const WARM_CALLS = 5000;

type Stages = typeof import("./calc-stages.ts");

export async function run(): Promise<void> {
  const stages = await bundled<Stages>("calc-stages.ts");
  const candidates = (ours: readonly string[], theirs: readonly string[]): Readonly<Record<string, () => void>> => ({
    "mathjs, evaluate": () => repeat(theirs, (text) => mathjs(text)),
    "parse, check, evaluate": () => repeat(ours, stages.valuesOf),
    "the same, judged and explained": () => repeat(ours, stages.explained),
  });
  const all = candidates(Object.keys(expressions), Object.values(expressions));
  for (let calls = 0; calls < WARM_CALLS; calls += TIMES) for (const candidate of Object.values(all)) candidate();
  report(`all of them, ${TIMES} times each`, measure(all, ROUNDS, 0), "mathjs, evaluate");
  for (const [ours, theirs] of Object.entries(expressions)) {
    const title = `${ours}  →  ${stages.explained(ours).display()}, ${TIMES} times`;
    report(title, measure(candidates([ours], [theirs]), ROUNDS, 2), "mathjs, evaluate");
  }
}

function repeat(texts: readonly string[], compute: (text: string) => unknown): void {
  for (let time = 0; time < TIMES; time++) for (const text of texts) compute(text);
}
