/** What a template's steps and sections are called, as plain data, which a build can keep: few long texts are read soonest. */

export interface HeadingNames {
  /** The words of titles and aliases, in lines; what is called the same stands in lines side by side. */
  readonly words: string;
  /** By line: what is called so, counting each step and then its sections. */
  readonly concepts: readonly number[];
  /** By line: how it is written, where otherwise than its words. */
  readonly written: Readonly<Record<number, string>>;
  /** The first words of names, in lines … */
  readonly firsts: string;
  /** … and how many words the longest of them have. */
  readonly longest: readonly number[];
}
