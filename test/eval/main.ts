/** `npm run eval -- NAME DIR [--json]`: measures the program on reference data that is handed over by path. */

import { evalCalculations } from "./calculations.ts";
import { evalClaims } from "./claims.ts";
import { evalFindings } from "./findings.ts";
import { evalItems } from "./items.ts";
import type { Log } from "./log.ts";
import { evalPass } from "./pass.ts";

/** Each writes what people read, line by line, and returns one line of JSON. */
const measures: Readonly<Record<string, (directory: string, log: Log) => string>> = {
  calculations: evalCalculations,
  claims: evalClaims,
  items: evalItems,
  findings: evalFindings,
  pass: evalPass,
};

const options = process.argv.slice(2);
const [name = "", directory] = options.filter((option) => option !== "--json");
const measure = Object.hasOwn(measures, name) ? measures[name] : undefined;
if (measure === undefined || directory === undefined) {
  console.error(`usage: eval ${Object.keys(measures).join("|")} DIR [--json]`);
  process.exitCode = 2;
} else {
  const log: Log = options.includes("--json") ? () => {} : (line) => console.log(line);
  console.log(measure(directory, log));
}
