/** Runs the command line in this process. */

import { run } from "../../src/cli/run.ts";

export interface Called {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** One call, and all that a caller sees of it. */
export function call(...argv: string[]): Called {
  let out = "";
  let err = "";
  const code = run(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}
