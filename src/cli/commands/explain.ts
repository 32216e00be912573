/** `design-doc explain`: which settings hold for one document, and who set each of them. */

import { type Analysis, analyze } from "../../core/analysis.ts";
import type { FacetState } from "../../core/checklist/checklist.ts";
import type { Settings, Sourced } from "../../core/config/index.ts";
import { slice } from "../../core/text/span.ts";
import { formatOption, formatOptions, plainFormats, readArguments, templateOption } from "../args.ts";
import { ConfigFiles, placeOf } from "../config.ts";
import { UsageError } from "../errors.ts";
import { linkedTo, readText } from "../files.ts";
import { type Explained, type ExplainedFacet, explainJson, explainText } from "../reporters/explain.ts";
import { TeamTemplates } from "../team-templates.ts";
import type { Command } from "./command.ts";

export const explain: Command = {
  name: "explain",
  summary: "tell which template, facets and severities hold for a file, and why",
  usage: `Usage: design-doc explain [options] FILE|-

Prints the template, what is known about each facet, with the sentence or the setting that says so, and
every severity that a .design-doc.yaml changes, with the file and line that set it.

  --template ID    judge a document without front matter by this template
  --format FORMAT  text (default) or json; --json is short for --format json

Exit codes: 0 printed, 2 wrong usage, an unreadable file, or a mistake in a .design-doc.yaml or a team's
template.`,
  run(argv, { out, err }) {
    const given = readArguments(argv, { template: { type: "string" }, ...formatOptions });
    const format = formatOption(given, plainFormats);
    const [path, ...more] = given.paths;
    if (path === undefined || more.length > 0) throw new UsageError("explain takes one file, or - for standard input.");
    const team = new TeamTemplates(err);
    const templates = team.for(path);
    const template = templateOption(given, templates);
    const config = new ConfigFiles(team);
    const text = readText(path);
    const options = config.optionsFor(path, template);
    const analysis = analyze(text, { ...options, templates, linked: linkedTo(path, text) });
    const explained = explainedOf(path, analysis, config.settingsOf(path), template);
    out(format === "json" ? explainJson(explained) : explainText(explained));
    return config.hasFailed(err) || team.broken ? 2 : 0;
  },
};

function explainedOf(path: string, analysis: Analysis, settings: Settings, option: string | undefined): Explained {
  const severities = [...settings.severities].map(([id, severity]) => {
    return { id, severity: severity.value, source: sourceOf(severity) };
  });
  const facets = (analysis.checklist?.facets ?? []).map((facet) => facetOf(path, analysis, settings, facet));
  return { path, template: templateOf(path, analysis, settings, option), facets, severities };
}

function templateOf(
  path: string,
  { document, template }: Analysis,
  settings: Settings,
  option: string | undefined,
): Explained["template"] {
  if (!template) return null;
  const span = document.frontMatter.spans["design-doc"];
  const outside = option === undefined && settings.template ? sourceOf(settings.template) : "--template";
  return { id: template.id, source: span ? placeOf({ path, lines: document.lines }, span) : outside };
}

function facetOf(path: string, { document }: Analysis, settings: Settings, state: FacetState): ExplainedFacet {
  const { name, values, source, span } = state;
  if (values.length === 0) return { name, values, source: null, place: null, sentence: null };
  const set = source === "settings" ? settings.facets.get(name) : undefined;
  const place = set ? sourceOf(set) : span ? placeOf({ path, lines: document.lines }, span) : null;
  const sentence = source === "inferred" && span ? slice(document.text, span) : null;
  return { name, values, source, place, sentence };
}

function sourceOf({ layer, span }: Sourced<unknown>): string {
  return placeOf(layer, span);
}
