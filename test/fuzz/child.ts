/** The part of the fuzzer that may hang: tells its parent each input before it tries it, and what broke at last. */

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import fc from "fast-check";
import { type Target, targets } from "./targets.ts";

/** What the parent is told: an input that is being tried, or the last word on a target. */
export type Message =
  | { readonly target: string; readonly input: unknown }
  | { readonly target: string; readonly runs: number; readonly failure?: string };

const [inputs = 0, seed = 0] = process.argv.slice(2).map(Number);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "design-doc-fuzz-"));
process.chdir(folder);
for (const [name, target] of Object.entries(targets)) await tell(await tried(name, target));
process.chdir("/");
fs.rmSync(folder, { recursive: true });
process.disconnect?.();

async function tried(name: string, { inputs: arbitrary, check }: Target): Promise<Message> {
  const property = fc.asyncProperty(arbitrary, async (input) => {
    await tell({ target: name, input });
    check(input);
  });
  const numRuns = Math.ceil(inputs / Object.keys(targets).length);
  const details = await fc.check(property, { numRuns, seed });
  if (!details.failed) return { target: name, runs: details.numRuns };
  const { stack } = details.errorInstance as Error;
  return { target: name, runs: details.numRuns, failure: `${fc.defaultReportMessage(details)}\n${stack}` };
}

function tell(message: Message): Promise<void> {
  return new Promise((resolve) => process.send?.(message, () => resolve()));
}
