/** What changes between two texts, as a unified diff. */

/** Nothing where they are the same. Both texts are compared line by line; a line break at the end belongs to its line. */
export function diffText(path: string, before: string, after: string): string {
  if (before === after) return "";
  const hunks = hunksOf(linesOf(before), linesOf(after));
  return `--- ${path}\n+++ ${path}\n${hunks.join("")}`;
}

function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

/** A run of lines of which some stand on one side alone. */
interface Change {
  readonly old: number;
  readonly new: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

const context = 3;

/** Changes with fewer than two contexts between them share a hunk. */
function hunksOf(before: readonly string[], after: readonly string[]): string[] {
  const groups: Change[][] = [];
  for (const change of changesOf(before, after)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && change.old - (last.old + last.removed.length) <= 2 * context) group.push(change);
    else groups.push([change]);
  }
  return groups.map((group) => hunkText(before, group));
}

/**
 * Fixes insert lines, or change single ones in place. So where two lines differ, the old one is looked for further down
 * in the new text: if it is there, what stands between was inserted; else the line was changed.
 */
function* changesOf(before: readonly string[], after: readonly string[]): Iterable<Change> {
  const places = new Map<string, number[]>();
  for (const [at, line] of after.entries()) {
    const known = places.get(line);
    if (known) known.push(at);
    else places.set(line, [at]);
  }
  let at = 0;
  let to = 0;
  while (at < before.length || to < after.length) {
    if (at < before.length && before[at] === after[to]) {
      at++;
      to++;
      continue;
    }
    const line = before[at];
    const next = line === undefined ? after.length : places.get(line)?.find((place) => place >= to);
    const changed = next === undefined;
    const added = after.slice(to, changed ? to + 1 : next);
    yield { old: at, new: to, removed: changed ? before.slice(at, at + 1) : [], added };
    if (changed) at++;
    to += added.length;
  }
}
