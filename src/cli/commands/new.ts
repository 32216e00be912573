/** `design-doc new`: writes a new design doc, and never over a file that exists. */

import fs from "node:fs";
import { newDocument } from "../../core/scaffold/index.ts";
import { templateById } from "../../core/templates/index.ts";
import { type Arguments, readArguments, templateOption, textOption } from "../args.ts";
import { reasonOf, UsageError } from "../errors.ts";
import type { Command } from "./command.ts";

export const newCommand: Command = {
  name: "new",
  summary: "write a new design doc from a template",
  usage: `Usage: design-doc new [options] FILE

  --template ID       the template (default: eight-step)
  --title TEXT        the document's title
  --facet NAME=VALUE  a property of the system, for example --facet deployment=edge; may be repeated,
                      and a list is written with commas: --facet task=anomaly,classification

An existing file is never overwritten. Exit codes: 0 written, 2 not written.`,
  run(argv, { out }) {
    const given = readArguments(argv, {
      template: { type: "string" },
      title: { type: "string" },
      facet: { type: "string", multiple: true },
    });
    const [file, ...more] = given.paths;
    if (file === undefined || more.length > 0) throw new UsageError("new takes the name of one file to write.");
    const template = templateById(templateOption(given) ?? "eight-step");
    if (!template) throw new UsageError("the template eight-step is not part of this installation.");
    write(file, newDocument(template, { title: textOption(given, "title") ?? titleOf(file), facets: facetsOf(given) }));
    out(`Wrote ${file}.\n`);
    return 0;
  },
};

function write(file: string, text: string): void {
  try {
    fs.writeFileSync(file, text, { flag: "wx" });
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === "EEXIST";
    throw new UsageError(
      exists ? `${file} exists already; choose another name.` : `cannot write ${file}: ${reasonOf(error)}.`,
    );
  }
}

/** `docs/line-anomaly.md` → `Line anomaly`. */
function titleOf(file: string): string {
  const words = (file.split(/[\\/]/).at(-1) ?? "").replace(/\.[^.]*$/, "").replace(/[-_]+/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function facetsOf({ values }: Arguments): Record<string, string | boolean | string[]> {
  const facets: Record<string, string | boolean | string[]> = {};
  for (const written of (values.facet ?? []) as readonly string[]) {
    const [, name, value] = /^([a-z][a-z-]*)=([\w,+ .-]+)$/i.exec(written) ?? [];
    if (name === undefined || value === undefined) {
      throw new UsageError(`--facet takes NAME=VALUE, for example --facet deployment=edge, and not “${written}”.`);
    }
    facets[name] = facetValue(value);
  }
  return facets;
}

function facetValue(written: string): string | boolean | string[] {
  if (written === "true" || written === "false") return written === "true";
  return written.includes(",") ? written.split(",").map((part) => part.trim()) : written;
}
