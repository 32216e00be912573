/** The command line's entry: hands the process's arguments, streams and exit code to run.ts. */

import "./ahead.ts";
import { err, out } from "./output.ts";
import { run } from "./run.ts";

process.exitCode = run(process.argv.slice(2), { out, err });
