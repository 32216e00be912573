/** Reads a table of test lines: `input => expected`, with comments (`#`) and blank lines between. */

import { readFileSync } from "node:fs";

export interface Line {
  readonly input: string;
  readonly expected: string;
}

export function linesOf(name: string): readonly Line[] {
  const text = readFileSync(new URL(`tables/${name}.txt`, import.meta.url), "utf8");
  return text
    .split("\n")
    .filter((line) => line.includes(" => "))
    .filter((line) => !line.startsWith("#"))
    .map((line) => {
      const at = line.lastIndexOf(" => ");
      return { input: line.slice(0, at), expected: line.slice(at + 4) };
    });
}
