/** Which of several meanings a heading has, by what it stands under, and whether some are left that it may have as well. */

import type { Section } from "../document/index.ts";
import type { Step } from "../templates/template.ts";
import type { ConceptMatch } from "./alias-table.ts";

/** Knows the steps that the sections of a document belong to, as far as they have been read. */
export class Context {
  readonly #steps = new Map<Section, readonly Step[]>();

  /** Reads a section's own meaning; those around it come first. */
  enter(section: Section, matches: readonly ConceptMatch[]): void {
    const own = matches.length > 0 ? matches.map(({ step }) => step) : this.around(section.parent);
    if (own) this.#steps.set(section, own);
  }

  around(section: Section | undefined): readonly Step[] | undefined {
    return section && this.#steps.get(section);
  }

  /** “Scalability” below the requirements is a requirement, and no step of its own. */
  narrowed(matches: readonly ConceptMatch[], section: Section | undefined): readonly ConceptMatch[] {
    const steps = this.around(section);
    if (!steps || matches.length < 2) return matches;
    return matches.filter(
      (match) => steps.includes(match.step) || !matches.some((other) => isBetter(other, match, steps)),
    );
  }
}

function isBetter(other: ConceptMatch, match: ConceptMatch, steps: readonly Step[]): boolean {
  return steps.includes(other.step) && isSameReading(other, match);
}

/**
 * What stands for a step stands for its sections as well, so these are no rivals; nor is an alias of one that has it as
 * its title, nor what a part of a heading stands for, which has its other parts to explain it.
 */
export function rivalsIn(matches: readonly ConceptMatch[]): readonly ConceptMatch[] {
  return matches.filter((match) => matches.some((other) => isRival(match, other)));
}

function isRival(match: ConceptMatch, other: ConceptMatch): boolean {
  if (other === match || match.how === "part" || !isSameReading(match, other)) return false;
  if (match.title !== other.title) return false;
  if (match.step !== other.step) return true;
  return match.section !== undefined && other.section !== undefined && match.section.level === other.section.level;
}

/** Both come from the same words of the heading. */
function isSameReading(a: ConceptMatch, b: ConceptMatch): boolean {
  return a.how === b.how && (a.how === "typo" || a.words === b.words);
}
