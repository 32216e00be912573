/** “p99 ≤ 500 ms” in one section and “latency at most 50 ms” in another: one requirement with two values. */

import { slice } from "../text/span.ts";
import { type Requirement, requirementsOf } from "./requirements.ts";
import type { Report, Rule, RuleContext } from "./rule.ts";

export const quantityConflict: Rule = {
  id: "quantity-conflict",
  summary: "A requirement has the same value wherever it stands",
  why: "Two teams that read two sections build two systems. Wherever this was found in real documents, it was a real contradiction.",
  severity: "warning",
  aboutNumbers: true,
  examples: {
    bad: "---\ndesign-doc: eight-step\n---\n# Search\n\n## Requirements\n\nThe p99 latency must stay below 500 ms.\n\n## Serving\n\nThe latency is at most 50 ms.\n",
    good: "---\ndesign-doc: eight-step\n---\n# Search\n\n## Requirements\n\nThe p99 latency must stay below 500 ms.\n\n## Serving\n\nThe latency of the ranking model is at most 50 ms.\n",
  },
  *check(context) {
    for (const group of groupsOf(requirementsOf(context))) yield* conflictIn(group, context);
  },
  fix({ data }, { document }) {
    const { here, there } = data as ConflictData;
    return [
      {
        title: `Replace by ${slice(document.text, there)}`,
        edits: [{ span: here, text: slice(document.text, there) }],
      },
      {
        title: `Replace the other one by ${slice(document.text, here)}`,
        edits: [{ span: there, text: slice(document.text, here) }],
      },
    ];
  },
};

interface ConflictData {
  readonly here: Requirement["quantity"]["span"];
  readonly there: Requirement["quantity"]["span"];
}

/** Values closer than this are one value, rounded twice. */
const tolerance = 0.05;

/** More than so many are hardly meant as one. */
const largestGroup = 50;

function groupsOf(requirements: readonly Requirement[]): Iterable<readonly Requirement[]> {
  const groups = new Map<string, Requirement[]>();
  for (const requirement of requirements) {
    const key = [requirement.subject, requirement.direction, requirement.qualifiers].join("|");
    const group = groups.get(key);
    if (!group) groups.set(key, [requirement]);
    else if (group.length < largestGroup) group.push(requirement);
  }
  return groups.values();
}

/** Reported once, at the later place. Where there are more than two values they are hardly meant as one. */
function* conflictIn(group: readonly Requirement[], { document }: RuleContext): Iterable<Report> {
  const [first] = group;
  if (!first || valuesOf(group) > 2) return;
  for (const there of group) {
    const here = group.find(
      (other) => other.quantity.span.start > there.quantity.span.start && isConflict(there, other),
    );
    if (!here) continue;
    const written = slice(document.text, here.quantity.span);
    const other = slice(document.text, there.quantity.span);
    const line = document.lines.lineAt(there.quantity.span.start) + 1;
    const data: ConflictData = { here: here.quantity.span, there: there.quantity.span };
    yield {
      span: here.quantity.span,
      message: `The ${here.subject} is ${here.direction} ${written} here, and ${there.direction} ${other} in line ${line}. Keep one, or say what sets them apart.`,
      data,
      related: [{ span: there.quantity.span, message: `The ${there.subject}: ${there.direction} ${other}` }],
    };
    return;
  }
}

function valuesOf(group: readonly Requirement[]): number {
  const values: Requirement[] = [];
  for (const requirement of group) if (!values.some((other) => isClose(requirement, other))) values.push(requirement);
  return values.length;
}

/** Of an availability the rest counts: 99.9 % is ten times as good as 99 %. */
function isClose(...requirements: [Requirement, Requirement]): boolean {
  const [a, b] = requirements.map(({ subject, quantity: { value } }) =>
    subject === "availability" ? 1 - value : value,
  );
  return a !== undefined && b !== undefined && Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
}

function isConflict(a: Requirement, b: Requirement): boolean {
  if (isClose(a, b) || a.statement === b.statement) return false;
  return a.percentile === undefined || b.percentile === undefined || a.percentile === b.percentile;
}
