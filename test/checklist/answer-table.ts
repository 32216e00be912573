/** Tables of what people write: behind `@NAME` a line with `+` answers what the name asks, one with `-` does not. */

import { readFileSync } from "node:fs";

export interface Written {
  /** The line as it stands in the table. */
  readonly line: string;
  readonly markdown: string;
  readonly answers: boolean;
}

/** By name, in their order. */
export function readAnswers(file: string): ReadonlyMap<string, readonly Written[]> {
  const [, ...parts] = readFileSync(new URL(file, import.meta.url), "utf8").split("\n@");
  return new Map(
    parts.map((part) => {
      const [name = "", ...lines] = part.split("\n");
      return [name, lines.filter((line) => /^[+-] /.test(line)).map(readLine)];
    }),
  );
}

function readLine(line: string): Written {
  return { line, markdown: line.slice(2).replaceAll("\\n", "\n"), answers: line.startsWith("+") };
}
