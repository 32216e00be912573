/** Finds the name that somebody probably meant. */

/** The known name nearest to a misspelt or shortened one, if it is near enough to be worth proposing. */
export function didYouMean(written: string, known: Iterable<string>): string | undefined {
  const wanted = written.toLowerCase().slice(0, 64);
  return nearest(wanted, known) ?? onlyOneThatBegins(wanted, known);
}

function nearest(wanted: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const name of known) {
    const distance = editDistance(wanted, name.toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}

/** `warn` for `warning`. */
function onlyOneThatBegins(wanted: string, known: Iterable<string>): string | undefined {
  const begun = wanted.length < 3 ? [] : [...known].filter((name) => name.toLowerCase().startsWith(wanted));
  return begun.length === 1 ? begun[0] : undefined;
}

/** Says what to write instead of a name that nobody knows: the one meant, or else which there are, each with the prefix. */
export function adviceFor(written: string, known: readonly string[], prefix: string = ""): string {
  const proposal = didYouMean(written, known);
  if (proposal !== undefined) return `Did you mean ${prefix}${proposal}?`;
  return `Write one of: ${known.map((name) => prefix + name).join(", ")}.`;
}

/**
 * Damerau–Levenshtein distance (optimal string alignment): insertions, deletions, substitutions and swaps of
 * neighbours. Gives `limit` as soon as the distance cannot be below it.
 */
export function editDistance(a: string, b: string, limit: number = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last: number[] = [];
  for (let j = 0; j <= b.length; j++) last.push(j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const distance = cell(a, b, i, j, row, last, beforeLast);
      row.push(distance);
      if (distance < least) least = distance;
    }
    if (least >= limit) return limit;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? limit, limit);
}

function cell(
  a: string,
  b: string,
  i: number,
  j: number,
  row: readonly number[],
  last: readonly number[],
  beforeLast: readonly number[],
): number {
  const substitution = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
  const best = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, substitution);
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return swapped ? Math.min(best, (beforeLast[j - 2] ?? 0) + 1) : best;
}
