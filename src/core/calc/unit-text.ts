/** The words of a unit as the author wrote them, fit for a sentence: without LaTeX, braces and line breaks. */

export function unitText(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const raw = text.slice(start, end);
  if (PLAIN.test(raw)) return raw;
  const plain = raw.includes("\\") || raw.includes("}") ? raw.replaceAll(LATEX, "") : raw;
  return plain
    .replaceAll(/\s+/g, " ")
    .replace(/^ ?\/ /, "/")
    .trim();
}

/** One word, or two with a slash: most units. */
const PLAIN = /^[a-zA-Zµ%]+(?:\/[a-zA-Z]+)?$/;
const LATEX = /\\(?:text|mathrm|[,;:! ])|[{}$]/g;
