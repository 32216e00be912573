/**
 * `npm run fuzz -- [INPUTS [SEED]]`: any text through the analysis, the readers of YAML and settings, and the command line.
 * Nothing may throw and nothing may hang. Prints the first input that fails, shrunk, with its seed; exit code 1 then.
 */

import { fork } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { Message } from "./child.ts";

/** How long one input may take, in milliseconds, on a busy machine. */
const patience = 30_000;

const [inputs = 20_000, seed = Date.now() % 2 ** 31] = process.argv.slice(2).map(Number);
if (!(inputs > 0) || !Number.isInteger(seed)) {
  console.error("usage: fuzz [INPUTS [SEED]]");
  process.exit(2);
}
console.log(`${inputs} inputs, seed ${seed}`);

const child = fork(fileURLToPath(new URL("./child.ts", import.meta.url)), [String(inputs), String(seed)], {
  stdio: ["ignore", "inherit", "inherit", "ipc"],
  serialization: "advanced",
});
let hanging: NodeJS.Timeout | undefined;
let failed = false;
child.on("message", (message: Message) => {
  clearTimeout(hanging);
  hanging = setTimeout(() => giveUp(message), patience);
  if (!("runs" in message)) return;
  failed ||= message.failure !== undefined;
  console.log(`${message.target}: ${message.failure ?? `${message.runs} inputs held`}`);
});
child.on("exit", (code) => {
  clearTimeout(hanging);
  process.exitCode = failed || code !== 0 ? 1 : 0;
});

/** There is nothing to shrink where an input never ends. */
function giveUp(message: Message): void {
  const what = "input" in message ? JSON.stringify(message.input) : "between two inputs";
  console.log(`${message.target}: hangs, seed ${seed}: ${what}`);
  child.kill("SIGKILL");
}
