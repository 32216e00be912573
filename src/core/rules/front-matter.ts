/** Front matter that cannot be read, or that names a template, a facet or a facet's value which does not exist. */

import type { FrontMatter } from "../document/index.ts";
import { builtinTemplates, templateById } from "../templates/index.ts";
import type { Template } from "../templates/template.ts";
import { adviceFor, didYouMean } from "../text/did-you-mean.ts";
import { keyBefore, type Misspelt, wrongFacets } from "./front-matter-facets.ts";
import type { Report, Rule } from "./rule.ts";

export const frontMatter: Rule = {
  id: "front-matter",
  summary: "The front matter is valid YAML and names a template and facets that exist",
  why: "It says which questions the document should answer: what cannot be read counts as not written.",
  severity: "warning",
  fixesItself: true,
  scope: "anywhere",
  examples: {
    bad: "---\ndesign-doc: eigth-step\n---\n# Line anomaly\n",
    good: "---\ndesign-doc: eight-step\nprofile: interview\n---\n# Line anomaly\n",
  },
  *check({ document: { frontMatter, text }, checklist, templates = [] }) {
    const [problem] = frontMatter.problems;
    if (frontMatter.span && !text.slice(0, frontMatter.span.end).includes("design-doc")) return;
    // One mistake in YAML has others in its train.
    if (problem) yield { span: problem.span, message: problem.message };
    const unknown = checklist ? undefined : unknownTemplate(frontMatter, text, templates);
    if (unknown) yield unknown;
    if (checklist) yield* wrongFacets(frontMatter, text, checklist.template);
  },
  fix(finding) {
    const data = finding.data as Misspelt | undefined;
    if (!data?.proposal) return undefined;
    return { title: `Replace by ${data.proposal}`, edits: [{ span: data.span, text: data.proposal }] };
  },
};

function unknownTemplate({ values, spans }: FrontMatter, text: string, own: readonly Template[]): Report | undefined {
  const id = values["design-doc"];
  const place = spans["design-doc"];
  const span = place && place.start === place.end ? keyBefore(text, "design-doc", place) : place;
  if (!span || (typeof id === "string" && templateById(id, own))) return undefined;
  const known = [...own, ...builtinTemplates].map((template) => template.id);
  const proposal = typeof id === "string" ? didYouMean(id, known) : undefined;
  const written = typeof id === "string" ? `“${id}” is no template.` : "`design-doc:` takes the id of a template.";
  const advice = adviceFor(typeof id === "string" ? id : "", known);
  return { span, message: `${written} ${advice}`, data: { span, proposal } satisfies Misspelt };
}
