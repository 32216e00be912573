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
    const next = line === undefined ? after.length : nextPlace(places.get(line) ?? [], to);
    const changed = next === undefined;
    const added = after.slice(to, changed ? to + 1 : next);
    yield { old: at, new: to, removed: changed ? before.slice(at, at + 1) : [], added };
    if (changed) at++;
    to += added.length;
  }
}

/** Takes away the places that lie behind: nobody looks back. */
function nextPlace(places: number[], from: number): number | undefined {
  const next = places.findIndex((place) => place >= from);
  places.splice(0, next === -1 ? places.length : next);
  return places[0];
}

function hunkText(before: readonly string[], group: readonly Change[]): string {
  const [first] = group;
  const last = group.at(-1);
  if (!first || !last) return "";
  const start = Math.max(0, first.old - context);
  const end = Math.min(before.length, last.old + last.removed.length + context);
  const lines: string[] = [];
  let at = start;
  let growth = 0;
  for (const { old, removed, added } of group) {
    lines.push(...before.slice(at, old).map((line) => ` ${line}`));
    lines.push(...removed.map((line) => `-${line}`), ...added.map((line) => `+${line}`));
    at = old + removed.length;
    growth += added.length - removed.length;
  }
  lines.push(...before.slice(at, end).map((line) => ` ${line}`));
  const length = end - start;
  const head = `@@ -${range(start, length)} +${range(start + first.new - first.old, length + growth)} @@\n`;
  return head + lines.map((line) => (/[\r\n]$/.test(line) ? line : `${line}\n\\ No newline at end of file\n`)).join("");
}

/** Lines count from 1; a range of none names the line before it. */
function range(start: number, length: number): string {
  return `${length === 0 ? start : start + 1},${length}`;
}
