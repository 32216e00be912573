/** `npm run bench`: speed, as ratios against peers measured in the same run. Nothing here decides a test. */

import { run as analysis } from "./analysis.ts";
import { run as calc } from "./calc.ts";
import { run as lint } from "./lint.ts";
import { run as size } from "./size.ts";

const benches: Readonly<Record<string, () => void | Promise<void>>> = { analysis, lint, calc, size };

const wanted = process.argv.slice(2);
for (const [name, run] of Object.entries(benches)) if (wanted.length === 0 || wanted.includes(name)) await run();
