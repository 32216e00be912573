/** What the bundled program does for those who load it. */

import "./ahead.ts";
import { err, out } from "./output.ts";
import { run } from "./run.ts";

export { help } from "./help.ts";

/** Hands the process's arguments, streams and exit code to run.ts. */
export function main(): void {
  process.exitCode = run(process.argv.slice(2), { out, err });
}
