/** Headings numbered like the ones beside them. */

/**
 * A title with the numbering style of a neighbouring heading, `distance` places behind it: beside `3.1 Offline metrics`
 * stands `3.2 …`, two steps behind `Step 2: …` comes `Step 4: …`. Without a number in the neighbour there is none here.
 */
export function numbered(title: string, neighbour: string, distance: number = 1): string {
  const match = /^((?:step|stage|part|этап|шаг|часть)\s+)?((?:\d+\.)*)(\d+)([.):]?(?:\s+[-–—])?\s+)/iu.exec(neighbour);
  if (!match) return title;
  const [, word = "", parents = "", last = "0", separator = " "] = match;
  return `${word}${parents}${Math.max(1, Number(last) + distance)}${separator}${title}`;
}

/** The title of the first subsection below a heading: `3.1 …` below `3. Metrics`, nothing below one without a number. */
export function numberedBelow(title: string, parent: string): string {
  const number = /^\d+(?:\.\d+)*(?=[.):]?\s)/.exec(parent)?.[0];
  return number === undefined ? title : `${number}.1 ${title}`;
}
