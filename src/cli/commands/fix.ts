/** `design-doc fix`: repairs files, or inserts the sections that they miss. */

import { type FixedText, type FixOptions, fixText } from "../../core/language/index.ts";
import { type Arguments, readArguments, templateOption } from "../args.ts";
import { ConfigFiles } from "../config.ts";
import { attempt, UsageError } from "../errors.ts";
import { linkedTo, readText, replaceFile } from "../files.ts";
import { findFiles, placesOf } from "../find.ts";
import { diffText } from "../reporters/diff.ts";
import { counted } from "../reporters/words.ts";
import type { Streams } from "../run.ts";
import { TeamTemplates } from "../team-templates.ts";
import { noTemplate } from "./checklist.ts";
import type { Command } from "./command.ts";

export const fix: Command = {
  name: "fix",
  summary: "repair wrong numbers and names, or insert missing sections",
  usage: `Usage: design-doc fix [options] FILE|FOLDER|GLOB|- …

Repairs what needs no decision: written results that are off, misspelt names in the front matter.
The text of standard input is printed as it is when repaired. Severities and templates are read from
.design-doc.yaml, as by lint; "docs/**/*.md" and "!docs/drafts" choose files as there.

  --sections      insert the sections that the template asks for and the document has nothing of, instead
  --template ID   judge documents without front matter by this template
  --dry-run       write nothing and only name the files that would change
  --diff          write nothing and print what would change

A file is replaced in one step, so that it is never half written. Links are not followed.
Exit codes: 0 done, 1 something would change (--dry-run, --diff), 2 wrong usage, or a file that cannot
be read or written.`,
  run(argv, streams) {
    const given = readArguments(argv, {
      sections: { type: "boolean" },
      template: { type: "string" },
      "dry-run": { type: "boolean" },
      diff: { type: "boolean" },
    });
    const team = new TeamTemplates(streams.err);
    const template = templateOption(
      given,
      placesOf(given.paths).flatMap((path) => team.for(path)),
    );
    const config = new ConfigFiles(team);
    const sections = given.values.sections === true;
    const optionsFor = (file: string) => ({
      ...config.optionsFor(file, template),
      sections,
      templates: team.for(file),
    });
    const { files, problems } = findFiles(given.paths);
    for (const problem of problems) streams.err(`design-doc: ${problem}\n`);
    const results = files.map((file) => attempt(streams.err, () => fixFile(file, optionsFor(file), given, streams)));
    const changed = results.filter((result) => result === "changed").length;
    if (!given.paths.includes("-")) streams.out(summary(changed, results.length, given));
    const failed = problems.length > 0 || results.includes(undefined);
    if (config.hasFailed(streams.err) || team.broken || failed) return 2;
    return isDry(given) && changed > 0 ? 1 : 0;
  },
};

type Result = "changed" | "same";

function fixFile(file: string, options: FixOptions, given: Arguments, streams: Streams): Result {
  const before = readText(file);
  const fixed = fixText(before, { ...options, linked: linkedTo(file, before) });
  const { template, document } = fixed.before;
  if (given.values.sections && !template)
    throw new UsageError(noTemplate(file, document.frontMatter, options.templates ?? []));
  return show(file, before, fixed, given, streams);
}

function show(file: string, before: string, { text }: FixedText, given: Arguments, { out }: Streams): Result {
  if (given.values.diff) out(diffText(file, before, text));
  else if (file === "-" && !isDry(given)) out(text);
  if (text === before) return "same";
  if (file !== "-") {
    if (!isDry(given)) replaceFile(file, before, text);
    if (!given.values.diff) out(`${isDry(given) ? "Would change" : "Changed"} ${file}\n`);
  }
  return "changed";
}

function isDry({ values }: Arguments): boolean {
  return values["dry-run"] === true || values.diff === true;
}

function summary(changed: number, files: number, given: Arguments): string {
  if (changed === 0) return `Nothing to change in ${counted(files, "file")}.\n`;
  return given.values.diff
    ? ""
    : `${isDry(given) ? "Would change" : "Changed"} ${changed} of ${counted(files, "file")}.\n`;
}
