/**
 * `eval claims DIR`: how many of the labelled claims are found with the right verdict, and every squiggle that would
 * stand under text that is right. A claim counts as checkable if its own line holds an expression and a sign of a result.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Calculation, findCalculations } from "../../src/core/calc/index.ts";
import { type DesignDoc, parseDocument } from "../../src/core/document/index.ts";
import type { Log } from "./log.ts";

interface Label {
  readonly id: string;
  readonly line: number;
  readonly text: string;
  readonly claimed: string;
  readonly claimed_value: number;
  readonly true_value: number | null;
  readonly correct: boolean | null;
  readonly form: string;
}

interface Read {
  readonly document: DesignDoc;
  readonly calculations: readonly Calculation[];
}

interface Tally {
  total: number;
  found: number;
  right: number;
}

export function evalClaims(directory: string, log: Log): string {
  const labels = jsonLines<Label>(join(directory, "botec.jsonl"));
  const documents = jsonLines<{ id: string }>(join(directory, "index.jsonl")).map(({ id }) => id);
  const read = new Map(documents.map((id) => [id, readOne(join(directory, "docs", `${id}.md`))]));
  const explicit = score(labels.filter(isExplicit), read, log, "explicit");
  const stated = score(
    labels.filter((label) => isExplicit(label) && isCheckable(label)),
    read,
    log,
    "checkable",
  );
  const all = score(labels, read, log);
  const falseSquiggles = squiggles(read, labels, log);
  return JSON.stringify({ explicit, checkable: stated, all, falseSquiggles });
}

function jsonLines<T>(path: string): T[] {
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);
}

function readOne(path: string): Read {
  const document = parseDocument(readFileSync(path, "utf8"));
  return { document, calculations: findCalculations(document) };
}

function isExplicit({ form }: Label): boolean {
  return form === "explicit";
}

/** A number, an operator and another number before a sign of a result, or two rates with such a sign between them. */
function isCheckable({ text }: Label): boolean {
  return EXPRESSION.test(text) || RATES.test(text);
}

const EXPRESSION = /\d[^=≈~→]*(?:[×*/÷^+]|\sx\s)\s*[($]?\d[^=≈~→]*(?:==?|≈|~|->|→)\s*~?\s*(?:USD )?\$?\d/i;
const RATES = /\d[^=≈~→-]* per \w+ (?:=|≈|->|→) *~?\d[^=]* per \w+/i;

function score(labels: readonly Label[], read: ReadonlyMap<string, Read>, log: Log, name?: string): Tally {
  const tally: Tally = { total: 0, found: 0, right: 0 };
  for (const label of labels) {
    tally.total++;
    const match = matching(label, read.get(label.id));
    const right = match !== undefined && isRight(match, label);
    if (match !== undefined) tally.found++;
    if (right) tally.right++;
    else if (name !== undefined) log(`${name}, ${outcome(match)}: ${place(label)} ${label.text.trim().slice(0, 160)}`);
    if (right && name === "checkable") log(`checkable, right: ${place(label)} ${match.text}`);
  }
  return tally;
}

function outcome(match: Calculation | undefined): string {
  return match === undefined ? "not found" : `read as ${match.claim?.verdict} (${match.display()})`;
}

function place({ id, line, claimed }: Label): string {
  return `${id}:${line} [${claimed}]`;
}

/** The calculation on the label's line whose claim, or else whose result, is the claimed value. */
function matching(label: Label, read: Read | undefined): Calculation | undefined {
  if (read === undefined) return undefined;
  const { document, calculations } = read;
  const onLine = calculations.filter(({ span }) => document.lines.lineAt(span.end) === label.line - 1);
  return onLine.find(({ claim }) => claim !== undefined && sameNumber(claim.value, label));
}

/** The same value, or the same digits in the text: a claimed `5000` may be a count or a rate. */
function sameNumber(value: number | null, { claimed_value: claimed }: Label): boolean {
  if (value === null) return false;
  return [1, 86_400, 60, 3600, 2_592_000, 31_536_000].some(
    (time) => Math.abs(value * time - claimed) <= 0.03 * Math.abs(claimed),
  );
}

function isRight({ claim }: Calculation, { correct }: Label): boolean {
  return claim !== undefined && correct !== null && (claim.verdict === "holds") === correct;
}

/** Claims that would be underlined although no label says that their line is wrong. */
function squiggles(read: ReadonlyMap<string, Read>, labels: readonly Label[], log: Log): number {
  let count = 0;
  for (const [id, { document, calculations }] of read) {
    for (const calculation of calculations) {
      const line = document.lines.lineAt(calculation.span.end) + 1;
      if (calculation.claim?.verdict === "holds") continue;
      if (calculation.claim === undefined && calculation.problems.length === 0) continue;
      const wrong = labels.some((label) => label.id === id && label.line === line && label.correct === false);
      if (!wrong) count++;
      log(`${wrong ? "squiggle" : "FALSE squiggle"}: ${id}:${line} ${wordsOf(calculation)}`);
    }
  }
  return count;
}

function wordsOf({ text, claim, problems, display }: Calculation): string {
  const why =
    claim === undefined ? problems.map(({ message }) => message).join(" ") : `${claim.verdict}, is ${claim.expected}`;
  return `${text.replaceAll(/\s+/g, " ")} → ${display()} (${why})`;
}
