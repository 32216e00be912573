/** The shape of a command. */

import type { ExitCode, Streams } from "../run.ts";

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints. */
  readonly usage: string;
  run(argv: readonly string[], streams: Streams): ExitCode;
}
