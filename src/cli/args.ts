/** Reads a command's arguments. Whatever is wrong becomes a UsageError that says what to write instead. */

import util, { type ParseArgsConfig } from "node:util";
import { builtinTemplates, type Template, templateById } from "../core/templates/index.ts";
import { adviceFor } from "../core/text/did-you-mean.ts";
import { UsageError } from "./errors.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

export interface Arguments {
  readonly paths: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
}

export function readArguments(argv: readonly string[], options: Options): Arguments {
  try {
    const { values, positionals } = util.parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
    return { paths: positionals, values: values as Arguments["values"] };
  } catch (error) {
    throw new UsageError(withProposal((error as Error).message, options));
  }
}

/** The value of an option that takes a text; absent where it was not given. */
export function textOption({ values }: Arguments, name: string): string | undefined {
  const value = values[name];
  return typeof value === "string" ? value : undefined;
}

/** The id of a built-in template or of one of a team's own. */
export function templateOption(given: Arguments, own: readonly Template[]): string | undefined {
  const id = textOption(given, "template");
  if (id === undefined || templateById(id, own)) return id;
  throw new UsageError(unknownTemplate(id, own));
}

export function unknownTemplate(id: string, own: readonly Template[]): string {
  const known = [...own, ...builtinTemplates].map((template) => template.id);
  return `there is no template “${id}”. ${adviceFor(id, known)}`;
}

/** An option that takes one of a few words. */
export function choiceOption<Choice extends string>(
  given: Arguments,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const value = textOption(given, name);
  if (value === undefined) return undefined;
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw new UsageError(`--${name} takes one of: ${choices.join(", ")}.`);
  return choice;
}

/** What `formatOption` reads. */
export const formatOptions: Options = { format: { type: "string" }, json: { type: "boolean" } };

/** `--json` is short for `--format json`; the first format is the one that nobody has to ask for. */
export function formatOption<Format extends string>(given: Arguments, formats: readonly [Format, ...Format[]]): Format {
  const named = choiceOption(given, "format", formats);
  const json = formats.find((format) => format === "json");
  if (!given.values.json || json === undefined) return named ?? formats[0];
  if (named !== undefined && named !== json)
    throw new UsageError(`--json and --format ${named} contradict each other.`);
  return json;
}

/** The formats of all commands but lint. */
export const plainFormats = ["text", "json"] as const;

function withProposal(message: string, options: Options): string {
  const unknown = /Unknown option '--?([^']*)'/.exec(message)?.[1];
  if (unknown === undefined) return message;
  return `there is no option --${unknown}. ${adviceFor(unknown, Object.keys(options), "--")}`;
}
