/** Line breaks as the text at hand writes them. */

/** The first one of the text; a line feed where it has none. */
export function lineBreakOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
}

/** Markdown written with line feeds, with the line breaks of the text that it goes into. */
export function withLineBreaksOf(text: string, markdown: string): string {
  const lineBreak = lineBreakOf(text);
  return lineBreak === "\n" ? markdown : markdown.replaceAll("\n", lineBreak);
}
