/** `npm run eval -- calculations|claims DIR`: measures the program on reference data that is handed over by path. */

import { evalCalculations } from "./calculations.ts";
import { evalClaims } from "./claims.ts";

const MEASURES: Readonly<Record<string, (directory: string) => string>> = {
  calculations: evalCalculations,
  claims: evalClaims,
};

const [name = "", directory] = process.argv.slice(2);
const measure = Object.hasOwn(MEASURES, name) ? MEASURES[name] : undefined;
if (measure === undefined || directory === undefined) {
  console.error(`usage: eval ${Object.keys(MEASURES).join("|")} DIR`);
  process.exitCode = 2;
} else {
  console.log(measure(directory));
}
