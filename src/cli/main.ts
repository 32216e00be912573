/** The command line's entry: hands the process's arguments, streams and exit code to run.ts. */

import "./engine.ts";
import { run } from "./run.ts";

// A reader such as `head` may close the pipe early; that is its right and no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
