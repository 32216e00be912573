/** Headings numbered like the ones beside them. */

/**
 * A title with the numbering style of a neighbouring heading: behind `3.1 Offline metrics` comes `3.2 …`, beside
 * `Step 2: …` stands `Step 4: …` where `number` says 4. Without a number in the neighbour there is none here.
 */
export function numbered(title: string, neighbour: string, number?: number): string {
  const match = /^((?:step|stage|part|этап|шаг|часть)\s+)?((?:\d+\.)*)(\d+)([.):]?(?:\s+[-–—])?\s+)/iu.exec(neighbour);
  if (!match) return title;
  const [, word = "", parents = "", last = "0", separator = " "] = match;
  return `${word}${parents}${number ?? Number(last) + 1}${separator}${title}`;
}
