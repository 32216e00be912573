/** Where in the document a step or section of the template is: the regions that stand for it. */

import type { Step, TemplateSection } from "../templates/template.ts";
import type { ConceptMatch } from "./alias-table.ts";
import { Cover } from "./cover.ts";
import type { Region } from "./regions.ts";

export interface Place {
  readonly regions: readonly MatchedRegion[];
  readonly cover: Cover;
}

export interface MatchedRegion {
  readonly region: Region;
  readonly match: ConceptMatch;
}

/** Where something stands, as seen from a section of the template. */
export type Where = "section" | "step" | "document";

/** The text around a section, nearest first: its own places, the rest of its step, the rest of the document. */
export interface Surroundings {
  readonly regions: readonly MatchedRegion[];
  readonly rings: readonly [section: Ring, step: Ring, document: Ring];
}

export interface Ring {
  readonly where: Where;
  readonly cover: Cover;
}

const nowhere: Place = { regions: [], cover: new Cover([]) };

export class Scope {
  /** By step or section of the template. */
  readonly #places = new Map<Step | TemplateSection, Place>();
  /** A step with all its sections, wherever in the document they are. */
  readonly #wide = new Map<Step, Cover>();
  readonly #everything: Cover;

  constructor(regions: readonly Region[], end: number) {
    this.#everything = new Cover([{ start: 0, end }]);
    const found = new Map<Step | TemplateSection, MatchedRegion[]>();
    const wide = new Map<Step, Region["body"][]>();
    for (const region of regions) {
      for (const match of region.matches) {
        push(found, match.section ?? match.step, { region, match });
        push(wide, match.step, region.body);
      }
    }
    for (const [concept, matched] of found) this.#places.set(concept, placeOf(matched));
    for (const [step, bodies] of wide) this.#wide.set(step, new Cover(bodies));
  }

  place(concept: Step | TemplateSection): Place {
    return this.#places.get(concept) ?? nowhere;
  }

  inStep(step: Step, offset: number): boolean {
    return this.#wholeOf(step).has(offset);
  }

  /** As seen from a section of a step that stands nowhere itself, as most do. */
  aroundStep(step: Step): Surroundings {
    const whole = this.#wholeOf(step);
    return surroundings(nowhere, whole, this.#everything.without(whole));
  }

  /** As seen from a section, given what is around its step. */
  aroundSection(section: TemplateSection, ofStep: Surroundings): Surroundings {
    const place = this.#places.get(section);
    if (!place) return ofStep;
    const [, step, document] = ofStep.rings;
    return surroundings(place, step.cover.without(place.cover), document.cover.without(place.cover));
  }

  /** All that stands for a step or for one of its sections. */
  #wholeOf(step: Step): Cover {
    return this.#wide.get(step) ?? nowhere.cover;
  }
}

function surroundings({ regions, cover }: Place, step: Cover, document: Cover): Surroundings {
  return {
    regions,
    rings: [
      { where: "section", cover },
      { where: "step", cover: step },
      { where: "document", cover: document },
    ],
  };
}

function placeOf(regions: readonly MatchedRegion[]): Place {
  return { regions, cover: new Cover(regions.map(({ region }) => region.body)) };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
