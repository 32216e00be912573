/** Small wordings that the reporters share. */

/** The first line of a text, cut to a length that fits beside other columns. */
export function firstLine(text: string, length: number = 160): string {
  const line = text.trim().split(/[\r\n]/, 1)[0] ?? "";
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}

/** `1 file`, `2 files`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** JSON as a part of a larger one, this far to the right. */
export function indented(value: unknown, columns: number): string {
  const indent = " ".repeat(columns);
  return indent + JSON.stringify(value, null, 2).replaceAll("\n", `\n${indent}`);
}
