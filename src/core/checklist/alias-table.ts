/** The titles and aliases of a template's steps and sections, found by their words: all of them, nearly all, or within others. */

import { headingNamesAheadOf } from "../templates/builtin.ts";
import type { HeadingNames } from "../templates/heading-names.ts";
import type { Step, Template, TemplateSection } from "../templates/template.ts";
import { editDistance } from "../text/did-you-mean.ts";
import { type Concept, conceptsOf, headingNames } from "./heading-names.ts";
import { headingKey, mayBeArticle } from "./heading-text.ts";

/** An alias that stands in a heading; of a slip, the one that was meant. */
export interface ConceptMatch {
  readonly step: Step;
  /** Absent where it stands for the step itself. */
  readonly section?: TemplateSection;
  /** As written in the template. */
  readonly alias: string;
  /** The alias is the title. */
  readonly title: boolean;
  /** Its words, as headingKey writes them. */
  readonly words: string;
  readonly how: "exact" | "part" | "typo" | "contained";
}

/** Aliases with the same first letter, column by column, since all of them are gone through. */
interface Alike {
  readonly texts: readonly string[];
  readonly lengths: Int32Array;
  /** The letters in each, as bits. */
  readonly letters: Int32Array;
}

export class AliasTable {
  readonly #concepts: readonly Concept[];
  readonly #names: HeadingNames;
  /** By line of the names: the words. */
  readonly #words: readonly string[];
  /** By words: the first line. */
  readonly #lines = new Map<string, number>();
  /** Of the names that headings have had. */
  readonly #matches = new Map<string, readonly ConceptMatch[]>();
  /** Names by their first letters, once somebody asks. */
  readonly #byFirstLetter = new Map<string, string[]>();
  /** The same with their letters, once somebody asks. */
  readonly #alike = new Map<string, Alike>();
  /** By first word: of how many words the longest alias is that begins with it. */
  readonly #longest = new Map<string, number>();

  constructor(template: Template) {
    this.#concepts = conceptsOf(template);
    this.#names = headingNamesAheadOf(template) ?? headingNames(template);
    this.#words = linesOf(this.#names.words);
    for (let line = this.#words.length - 1; line >= 0; line--) this.#lines.set(this.#words[line] ?? "", line);
    const firsts = linesOf(this.#names.firsts);
    for (let at = 0; at < firsts.length; at++) this.#longest.set(firsts[at] ?? "", this.#names.longest[at] ?? 0);
  }

  /** With which words an alias begins. */
  firstWords(): Iterable<string> {
    return this.#longest.keys();
  }

  /** What has exactly these words; the same list each time. */
  of(key: string): readonly ConceptMatch[] {
    const known = this.#matches.get(key);
    if (known) return known;
    const first = this.#lines.get(key);
    if (first === undefined) return none;
    const matches: ConceptMatch[] = [];
    for (let line = first; this.#words[line] === key; line++) matches.push(this.#match(line, key));
    this.#matches.set(key, matches);
    return matches;
  }

  /**
   * The aliases that are meant by words with a typing slip. The first letter must be right: Russian “source data” and
   * “input data” are but two slips apart otherwise.
   */
  near(key: string): readonly string[] {
    const limit = key.length >= 10 ? 2 : key.length >= 6 ? 1 : 0;
    if (limit === 0 || key.length > 60) return [];
    const letters = lettersOf(key);
    const alike = this.#alikeTo(key);
    let best = limit;
    let found: string[] = [];
    for (let at = 0; at < alike.texts.length; at++) {
      if (Math.abs((alike.lengths[at] ?? 0) - key.length) > best) continue;
      const others = alike.letters[at] ?? 0;
      if (hasMoreBits(letters & ~others, best) || hasMoreBits(others & ~letters, best)) continue;
      const text = alike.texts[at] ?? "";
      const distance = editDistance(key, text, best + 1);
      if (distance > best) continue;
      found = distance < best ? [text] : [...found, text];
      best = distance;
    }
    return found;
  }

  /** The longest stretches of at least two words that are aliases, an article before them being one of the words. */
  within(words: readonly string[]): readonly string[] {
    let longest = 2;
    let found: string[] = [];
    for (let start = 0; start + longest <= words.length; start++) {
      for (let length = this.#longestAt(words, start); length >= longest; length--) {
        const part = words.slice(start, start + length).join(" ");
        if (!isLong(part)) continue;
        const key = headingKey(part);
        if (!this.#lines.has(key)) continue;
        if (length > longest) found = [];
        found.push(key);
        longest = length;
        break;
      }
    }
    return found;
  }

  #alikeTo(key: string): Alike {
    const letter = key.charAt(0);
    const known = this.#alike.get(letter);
    if (known) return known;
    if (this.#byFirstLetter.size === 0) for (const text of new Set(this.#words)) this.#addByLetter(text);
    const texts = this.#byFirstLetter.get(letter);
    if (!texts) return nothingAlike;
    const alike = alikeOf(texts);
    this.#alike.set(letter, alike);
    return alike;
  }

  /** How many words an alias has at most that begins here. */
  #longestAt(words: readonly string[], start: number): number {
    const first = words[start] ?? "";
    const second = words[start + 1] ?? "";
    const behindArticle = mayBeArticle(first) ? 1 + (this.#longest.get(second) ?? 0) : 0;
    return Math.min(Math.max(this.#longest.get(first) ?? 0, behindArticle), words.length - start);
  }

  #match(line: number, words: string): ConceptMatch {
    const { step, section } = this.#concepts[this.#names.concepts[line] ?? 0] as Concept;
    const alias = this.#names.written[line] ?? words;
    if (section) return { step, section, alias, title: alias === section.title, words, how: "exact" };
    return { step, alias, title: alias === step.title, words, how: "exact" };
  }

  #addByLetter(text: string): void {
    const alike = this.#byFirstLetter.get(text.charAt(0));
    if (alike) alike.push(text);
    else this.#byFirstLetter.set(text.charAt(0), [text]);
  }
}

const none: readonly ConceptMatch[] = [];

function linesOf(text: string): readonly string[] {
  return text === "" ? [] : text.split("\n");
}

function alikeOf(texts: readonly string[]): Alike {
  return {
    texts,
    lengths: Int32Array.from(texts, (text) => text.length),
    letters: Int32Array.from(texts, lettersOf),
  };
}

const nothingAlike = alikeOf([]);

/** Two CJK characters make one word. */
function isLong(part: string): boolean {
  return part.length >= 7;
}

/** Texts that are few slips apart have nearly the same letters; some letters share a bit. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
}

function hasMoreBits(mask: number, limit: number): boolean {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) if (++count > limit) return true;
  return false;
}
