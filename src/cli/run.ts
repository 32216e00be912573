/** One call of the command line: picks the command, prints what it gives, returns the exit code. */

import { adviceFor } from "../core/text/did-you-mean.ts";
import { calc } from "./commands/calc.ts";
import { checklist } from "./commands/checklist.ts";
import type { Command } from "./commands/command.ts";
import { explain } from "./commands/explain.ts";
import { fix } from "./commands/fix.ts";
import { lint } from "./commands/lint.ts";
import { newCommand } from "./commands/new.ts";
import { rulesCommand } from "./commands/rules.ts";
import { UsageError } from "./errors.ts";
import { version } from "./version.ts";

export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** 0 nothing to complain about, 1 findings, 2 wrong usage or a file that cannot be read or written. */
export type ExitCode = 0 | 1 | 2;

const commands: readonly Command[] = [lint, checklist, calc, newCommand, fix, explain, rulesCommand];

export function run(argv: readonly string[], streams: Streams): ExitCode {
  const [name = "", ...rest] = argv;
  try {
    if (name === "--version" || name === "-v") return print(streams, `${version}\n`);
    if (name === "" || name === "help" || name === "--help" || name === "-h") return print(streams, help());
    const command = commands.find((candidate) => candidate.name === name);
    if (!command) throw new UsageError(unknownCommand(name));
    if (rest.includes("--help") || rest.includes("-h")) return print(streams, `${command.usage}\n`);
    return command.run(rest, streams);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    streams.err(`design-doc: ${error.message}\n`);
    return 2;
  }
}

function print({ out }: Streams, text: string): ExitCode {
  out(text);
  return 0;
}

function unknownCommand(name: string): string {
  const names = commands.map((command) => command.name);
  return `there is no command “${name}”. ${adviceFor(name, names)}`;
}

function help(): string {
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(10)} ${summary}`);
  return `Usage: design-doc <command> [options]\n\n${lines.join("\n")}\n\n“design-doc <command> --help” tells more about one.\n`;
}
