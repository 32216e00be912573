/** `design-doc new`: writes a new design doc, and never over a file that exists. */

import fs from "node:fs";
import { newDocument, statedFacets } from "../../core/scaffold/index.ts";
import { builtinTemplates, facetsOf, type Template, templateById } from "../../core/templates/index.ts";
import { type Arguments, readArguments, templateOption, textOption } from "../args.ts";
import { reasonOf, UsageError } from "../errors.ts";
import { TeamTemplates } from "../team-templates.ts";
import { uninterrupted } from "../uninterrupted.ts";
import type { Command } from "./command.ts";

export const newCommand: Command = {
  name: "new",
  summary: "write a new design doc from a template",
  /** Made when asked for: what it lists is read from the templates. */
  get usage() {
    return `Usage: design-doc new [options] FILE

  --template ID       the template (default: eight-step)
  --title TEXT        the document's title (default: the file's name)
  --facet NAME=VALUE  a property of the system; what does not concern it is left out. May be repeated,
                      and a list is written with commas: --facet task=anomaly,classification

Templates:
${builtinTemplates.map(({ id, summary }) => `  ${id.padEnd(18)}  ${wrapped(summary, 22)}`).join("\n")}

Facets:
${facetLines()}

An existing file is never overwritten. Exit codes: 0 written, 2 not written.`;
  },
  run(argv, { out, err }) {
    const given = readArguments(argv, {
      template: { type: "string" },
      title: { type: "string" },
      facet: { type: "string", multiple: true },
    });
    const [file, ...more] = given.paths;
    if (file === undefined || more.length > 0) throw new UsageError("new takes the name of one file to write.");
    const own = new TeamTemplates(err).for(file);
    const template = templateById(templateOption(given, own) ?? "eight-step", own);
    if (!template) throw new UsageError("the template eight-step is not part of this installation.");
    write(file, newDocument(template, { title: titleFor(file, given), facets: facetsIn(given, template) }));
    out(`Wrote ${file}.\n`);
    return 0;
  },
};

function facetLines(): string {
  const facets = builtinTemplates.slice(0, 1).flatMap(facetsOf);
  return facets.map(({ name, values }) => `  ${name.padEnd(18)}  ${wrapped(values.join(", "), 22)}`).join("\n");
}

/** Words in lines of a terminal's width, those behind the first with an indent. */
function wrapped(words: string, indent: number): string {
  return words.replace(/(.{1,76})(?: |$)/g, (_, line: string) => `\n${" ".repeat(indent)}${line}`).trimStart();
}

function write(file: string, text: string): void {
  try {
    uninterrupted(() => fs.writeFileSync(file, text, { flag: "wx" }));
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === "EEXIST";
    throw new UsageError(
      exists ? `${file} exists already; choose another name.` : `cannot write ${file}: ${reasonOf(error)}.`,
    );
  }
}

function titleFor(file: string, given: Arguments): string {
  const title = textOption(given, "title") ?? titleOf(file);
  if (title.trim() === "") throw new UsageError("--title takes the document's title, and not an empty text.");
  return title;
}

/** `docs/line-anomaly.md` → `Line anomaly`. */
function titleOf(file: string): string {
  const words = (file.split(/[\\/]/).at(-1) ?? "").replace(/\.[^.]*$/, "").replace(/[-_]+/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1) || "Untitled design";
}

function facetsIn({ values }: Arguments, template: Template): Readonly<Record<string, unknown>> {
  const written = ((values.facet ?? []) as readonly string[]).map(nameAndValues);
  const { facets, problems } = statedFacets(template, written);
  const [problem] = problems;
  if (problem !== undefined) throw new UsageError(problem);
  return facets;
}

function nameAndValues(written: string): [name: string, values: readonly string[]] {
  const at = written.indexOf("=");
  const values = written
    .slice(at + 1)
    .split(",")
    .map((value) => value.trim());
  if (at > 0 && values.every((value) => value !== "")) return [written.slice(0, at), values];
  throw new UsageError(`--facet takes NAME=VALUE, for example --facet deployment=edge, and not “${written}”.`);
}
