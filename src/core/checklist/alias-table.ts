/** The titles and aliases of a template's steps and sections, found by their words: all of them, nearly all, or within others. */

import { headingKeysAheadOf } from "../templates/builtin.ts";
import type { Aliases, Step, Template, TemplateSection } from "../templates/template.ts";
import { editDistance } from "../text/did-you-mean.ts";
import { headingKey, mayBeArticle, plainHeading } from "./heading-text.ts";

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
  readonly #entries = new Map<string, ConceptMatch[]>();
  readonly #byFirstLetter = new Map<string, string[]>();
  /** The same with their letters, once somebody asks. */
  readonly #alike = new Map<string, Alike>();
  /** By first word: of how many words the longest alias is that begins with it. */
  readonly #longest = new Map<string, number>();
  readonly #keysAhead: Readonly<Record<string, string>> | undefined;

  constructor(template: Template) {
    this.#keysAhead = headingKeysAheadOf(template);
    for (const step of template.steps) {
      this.#add(step.title, step.aliases, { step });
      for (const section of step.sections) this.#add(section.title, section.aliases, { step, section });
    }
  }

  /** With which words an alias begins. */
  firstWords(): Iterable<string> {
    return this.#longest.keys();
  }

  /** What has exactly these words; the same list each time. */
  of(key: string): readonly ConceptMatch[] {
    return this.#entries.get(key) ?? none;
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
        if (!this.#entries.has(key)) continue;
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

  #add(title: string, aliases: Aliases, concept: { step: Step; section?: TemplateSection }): void {
    this.#addAlias(title, title, concept);
    for (const list of Object.values(aliases)) for (const alias of list) this.#addAlias(alias, title, concept);
  }

  #addAlias(alias: string, title: string, { step, section }: { step: Step; section?: TemplateSection }): void {
    const key = this.#keysAhead ? (this.#keysAhead[alias] ?? alias) : aliasKey(alias);
    const isTitle = alias === title;
    const entry: ConceptMatch = section
      ? { step, section, alias, title: isTitle, words: key, how: "exact" }
      : { step, alias, title: isTitle, words: key, how: "exact" };
    const entries = this.#entries.get(key);
    if (entries) {
      if (!entries.some((known) => known.step === step && known.section === section)) entries.push(entry);
    } else if (key !== "") {
      this.#entries.set(key, [entry]);
      this.#addKey(key);
    }
  }

  #addKey(text: string): void {
    const end = text.indexOf(" ");
    const first = end === -1 ? text : text.slice(0, end);
    this.#longest.set(first, Math.max(this.#longest.get(first) ?? 0, wordsIn(text)));
    const alike = this.#byFirstLetter.get(text.charAt(0));
    if (alike) alike.push(text);
    else this.#byFirstLetter.set(text.charAt(0), [text]);
  }
}

const none: readonly ConceptMatch[] = [];

function alikeOf(texts: readonly string[]): Alike {
  return {
    texts,
    lengths: Int32Array.from(texts, (text) => text.length),
    letters: Int32Array.from(texts, lettersOf),
  };
}

const nothingAlike = alikeOf([]);

/** What a title or an alias is looked up by. */
export function aliasKey(alias: string): string {
  return headingKey(plainHeading(alias));
}

/** Of words with single spaces between them. */
function wordsIn(text: string): number {
  let words = 1;
  for (let at = text.indexOf(" "); at !== -1; at = text.indexOf(" ", at + 1)) words++;
  return words;
}

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
