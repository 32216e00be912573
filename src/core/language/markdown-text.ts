/** Plain text → Markdown that shows exactly this text. */

/** On one line, with everything escaped that Markdown or HTML would take for itself. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>|~$&]/g, "\\$&")
    .replace(/^([-+#=])/, "\\$1")
    .replace(/^(\d{1,9})([.)])(?= |$)/, "$1\\$2");
}

/** A fenced code block around any text, even one that holds fences itself. */
export function fenced(text: string, language: string = "markdown"): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}
