/** What the front matter says about facets and no facet takes: a wrong value, or a name that is a slip away from one. */

import type { FrontMatter } from "../document/index.ts";
import { type Facet, facetsOf, meantValue, type Template, valuesOf } from "../templates/index.ts";
import { adviceFor, didYouMean } from "../text/did-you-mean.ts";
import type { Span } from "../text/span.ts";
import type { Report } from "./rule.ts";

/** What its fix needs: the place, and what to write there. */
export interface Misspelt {
  readonly span: Span;
  readonly proposal: string | undefined;
}

export function* wrongFacets(frontMatter: FrontMatter, text: string, template: Template): Iterable<Report> {
  const facets = facetsOf(template);
  for (const [name, given] of Object.entries(frontMatter.values)) {
    const place = frontMatter.spans[name];
    if (!place || name === "design-doc") continue;
    const facet = facets.find((one) => one.name === name);
    if (facet) yield* wrongValues(facet, given, place, text);
    else {
      const report = misspeltName(name, given, facets, keyBefore(text, name, place));
      if (report) yield report;
    }
  }
}

function* wrongValues(facet: Facet, given: unknown, place: Span, text: string): Iterable<Report> {
  for (const one of valuesOf(facet, given).wrong) {
    const written = typeof one === "object" ? undefined : String(one);
    const span = (written !== undefined && written !== "" && within(text, place, written)) || place;
    const proposal = written === undefined ? undefined : meantValue(facet, written);
    const known = facet.values.map(String);
    const advice = proposal === undefined ? adviceFor("", known) : `Did you mean ${proposal}?`;
    const subject =
      written === undefined ? `This is no value of ${facet.name}.` : `“${written}” is no value of ${facet.name}.`;
    yield { span, message: `${subject} ${advice}`, data: { span, proposal } satisfies Misspelt };
  }
}

/**
 * Front matter holds much that is none of our business, so a name is only taken for a facet's where it is a slip away
 * from one and long, or has a value of that facet: `model: cnn` is no `mode`, `moed: batch` is.
 */
function misspeltName(name: string, given: unknown, facets: readonly Facet[], span: Span): Report | undefined {
  const written = name.toLowerCase().replaceAll("_", "-");
  const proposal = didYouMean(
    written,
    facets.map((facet) => facet.name),
  );
  const facet = facets.find((one) => one.name === proposal);
  if (!facet || proposal === undefined) return undefined;
  const { values } = valuesOf({ ...facet, open: false }, given);
  if (written.length < surelyLong && values.length === 0) return undefined;
  const message = `“${name}” is no facet. Did you mean ${proposal}?`;
  return { span, message, data: { span, proposal } satisfies Misspelt };
}

const surelyLong = 8;

function within(text: string, { start, end }: Span, word: string): Span | undefined {
  const at = text.slice(start, end).indexOf(word);
  return at === -1 ? undefined : { start: start + at, end: start + at + word.length };
}

/** The key stands before its value. */
export function keyBefore(text: string, name: string, { start, end }: Span): Span {
  const at = text.lastIndexOf(name, start);
  return at === -1 ? { start, end } : { start: at, end: at + name.length };
}
