/** Texts of people as parts of Markdown and YAML, such that they are read as they were written. */

/** A line as the text of a heading: what Markdown would take for a mark of its own gets a backslash. */
export function headingText(line: string): string {
  return line
    .replace(/[\\`*[\]<~$]|&(?=#?\w{1,32};)|\{(?=#)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\$&")
    .replace(/#+$/, "\\$&");
}

/** A plain value or a list of them, in quotes only where YAML would read something else. */
export function yamlValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(yamlValue).join(", ")}]`;
  if (typeof value === "boolean") return String(value);
  const text = String(value);
  return /^[\p{L}][\p{L}\p{N}_-]*$/u.test(text) && !yamlWords.test(text) ? text : JSON.stringify(text);
}

/** Words that one YAML version or another takes for a boolean or for nothing. */
const yamlWords = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
