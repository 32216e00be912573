/** `design-doc calc`: one expression, or every calculation of a file. */

import { analyze } from "../../core/analysis.ts";
import type { Calculation } from "../../core/calc/calculation.ts";
import { calculate } from "../../core/calc/index.ts";
import { formatOption, formatOptions, plainFormats, readArguments } from "../args.ts";
import { UsageError } from "../errors.ts";
import { isFile, readText } from "../files.ts";
import { calculationJson, calculationsJson } from "../reporters/json.ts";
import { calculationsText, calculationText } from "../reporters/text.ts";
import type { ExitCode, Streams } from "../run.ts";
import type { Command } from "./command.ts";

export const calc: Command = {
  name: "calc",
  summary: "compute an expression, or check every calculation of a file",
  usage: `Usage: design-doc calc [options] EXPRESSION
       design-doc calc [options] FILE|-

  design-doc calc "100M docs × 1 µs / 1000 shards"
  design-doc calc "1000 / 30 = 30 ms"

  --format FORMAT  text (default) or json; --json is short for --format json

Exit codes: 0 computed and every claim holds, 1 a claim does not hold, 2 no result or an unreadable file.`,
  run(argv, streams) {
    const { expressions, json } = split(argv);
    const text = expressions.join(" ");
    if (text.trim() === "")
      throw new UsageError('calc takes an expression or a file, for example: calc "7B params × 2 bytes".');
    return isPath(text) ? fileCalculations(text, json, streams) : expression(text, json, streams);
  },
};

/** An expression may begin with a minus, so that only what begins with two dashes is an option. */
function split(argv: readonly string[]): { expressions: string[]; json: boolean } {
  const isOption = (at: number) => argv[at]?.startsWith("--") || argv[at - 1] === "--format";
  const options = argv.filter((argument, at) => isOption(at) && argument !== "--");
  const format = formatOption(readArguments(options, formatOptions), plainFormats);
  return { expressions: argv.filter((_, at) => !isOption(at)), json: format === "json" };
}

function isPath(text: string): boolean {
  return text === "-" || /\.(?:md|markdown|txt)$/i.test(text) || isFile(text);
}

function expression(text: string, json: boolean, { out, err }: Streams): ExitCode {
  const calculation = calculate(text);
  const failed = calculation.value === null;
  if (json) out(`${JSON.stringify(calculationJson(calculation), null, 2)}\n`);
  else (failed ? err : out)(calculationText(calculation));
  return failed ? 2 : exitCode([calculation]);
}

function fileCalculations(path: string, json: boolean, { out }: Streams): ExitCode {
  const { document, calculations } = analyze(readText(path));
  out(json ? calculationsJson(path, document, calculations) : calculationsText(path, document, calculations));
  return exitCode(calculations);
}

function exitCode(calculations: readonly Calculation[]): ExitCode {
  return calculations.some(({ claim, value }) => value === null || (claim && claim.verdict !== "holds")) ? 1 : 0;
}
