/** Facets that somebody states for a new document, by name and in words. */

import type { Facets } from "../checklist/index.ts";
import { type Facet, type FacetValue, facetsOf, meantValue, type Template, valuesOf } from "../templates/index.ts";
import { adviceFor } from "../text/did-you-mean.ts";

export interface StatedFacets {
  /** As a new document's front matter has them: a single value stands alone. */
  readonly facets: Facets;
  /** What no facet takes, with what to write instead. */
  readonly problems: readonly string[];
}

/** Reads names with their values; a name may come several times. */
export function statedFacets(
  template: Template,
  stated: Iterable<readonly [name: string, values: unknown]>,
): StatedFacets {
  const known = facetsOf(template);
  const values = new Map<Facet, FacetValue[]>();
  const problems: string[] = [];
  for (const [name, given] of stated) {
    const facet = known.find((one) => one.name === name.trim().toLowerCase());
    if (!facet) {
      problems.push(
        `there is no facet “${name}”. ${adviceFor(
          name,
          known.map((one) => one.name),
        )}`,
      );
      continue;
    }
    const read = valuesOf(facet, given);
    problems.push(...read.wrong.map((wrong) => wrongValue(facet, String(wrong))));
    values.set(facet, [...new Set([...(values.get(facet) ?? []), ...read.values])]);
  }
  for (const [facet, all] of values) if (!facet.several && all.length > 1) problems.push(tooMany(facet, all));
  return { facets: Object.fromEntries([...values].flatMap(entryOf)), problems };
}

function entryOf([{ name }, values]: [Facet, readonly FacetValue[]]): [string, unknown][] {
  const [first, ...more] = values;
  return first === undefined ? [] : [[name, more.length > 0 ? values : first]];
}

function wrongValue(facet: Facet, written: string): string {
  const meant = meantValue(facet, written);
  const proposal = meant === undefined ? "" : ` Did you mean ${meant}?`;
  return `“${written}” is no value of ${facet.name}.${proposal} It takes ${facet.values.join(", ")}.`;
}

function tooMany({ name, values }: Facet, given: readonly FacetValue[]): string {
  const advice = values.includes("hybrid") ? " Write hybrid for both edge and cloud." : "";
  return `${name} takes one value, and not ${given.join(", ")}.${advice}`;
}

/** A value of a facet, chosen from a list. */
interface Chosen {
  readonly facet?: Facet;
}

/** What is left of a choice where a facet takes one value and has got a second one: the latest. */
export function withoutRivals<Choice extends Chosen>(
  before: readonly Choice[],
  now: readonly Choice[],
): readonly Choice[] {
  const added = now.filter((choice) => !before.includes(choice));
  const single = new Set(added.flatMap(({ facet }) => (facet && !facet.several ? [facet] : [])));
  return now.filter(
    (choice) =>
      !choice.facet || !single.has(choice.facet) || choice === added.findLast(({ facet }) => facet === choice.facet),
  );
}
