/** `eval calculations DIR`: how many reference lines are read right, how many others stay silent or are refused. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Calculation, calculate, findCalculations } from "../../src/core/calc/index.ts";
import { parseDocument } from "../../src/core/document/index.ts";
import { findUnit } from "../../src/core/units/index.ts";
import type { Log } from "./log.ts";

interface Reference {
  readonly id: string;
  readonly kind: "calc" | "no_calc" | "must_error";
  readonly expr_plain: string;
  readonly expected_value?: number | readonly [number, number];
  readonly expected_unit?: string;
  readonly claim?: { readonly expected_verdict: "ok" | "off" | "wrong" };
}

type Outcome = "right" | "wrong" | "unread" | "silent" | "invented" | "refused" | "computed";

export function evalCalculations(directory: string, log: Log): string {
  const lines = readFileSync(join(directory, "calculations.jsonl"), "utf8").trim().split("\n");
  const counts: Record<Outcome, number> = {
    right: 0,
    wrong: 0,
    unread: 0,
    silent: 0,
    invented: 0,
    refused: 0,
    computed: 0,
  };
  let foundInProse = 0;
  for (const line of lines) {
    const reference = JSON.parse(line) as Reference;
    const outcome = judge(reference);
    counts[outcome]++;
    if (BAD.has(outcome)) log(`${outcome}: ${reference.id}: ${reference.expr_plain}\n    ${shown(reference)}`);
    if (reference.kind !== "calc") continue;
    if (inDocument(reference.expr_plain).length > 0) foundInProse++;
    else log(`not shown in prose: ${reference.expr_plain}`);
  }
  log(`of the lines with a calculation ${foundInProse} are also found where they stand alone in a document`);
  const { right, wrong, unread, silent, invented, refused, computed } = counts;
  return JSON.stringify({
    calc: { right, wrong, unread },
    no_calc: { silent, invented },
    must_error: { refused, computed },
  });
}

const BAD: ReadonlySet<Outcome> = new Set<Outcome>(["wrong", "unread", "invented", "computed"]);

function judge(reference: Reference): Outcome {
  if (reference.kind === "no_calc") return inDocument(reference.expr_plain).length === 0 ? "silent" : "invented";
  const calculation = calculate(reference.expr_plain);
  if (reference.kind === "must_error") {
    return calculation.value === null && (calculation.problems[0]?.message.length ?? 0) > 20 ? "refused" : "computed";
  }
  if (calculation.value === null) return "unread";
  return isRight(calculation, reference) ? "right" : "wrong";
}

function inDocument(line: string): readonly Calculation[] {
  return findCalculations(parseDocument(`${line}\n`));
}

function isRight({ value, claim }: Calculation, reference: Reference): boolean {
  const { expected_value: expected, expected_unit: unit = "" } = reference;
  const factor = unitFactor(unit);
  const near = (actual: number, wanted: number): boolean =>
    Math.abs(actual - wanted * factor) <= 1e-6 * Math.max(Math.abs(wanted * factor), 1e-12);
  if (value === null || expected === undefined) return false;
  const [low, high] = typeof value === "number" ? [value, value] : [value.p5, value.p95];
  const values =
    typeof expected === "number" ? near((low + high) / 2, expected) : near(low, expected[0]) && near(high, expected[1]);
  return values && isRightVerdict(claim?.verdict, reference.claim?.expected_verdict);
}

function isRightVerdict(verdict: string | undefined, expected: string | undefined): boolean {
  return expected === undefined || verdict === (expected === "ok" ? "holds" : expected);
}

/** Base units in a unit of the reference file; unknown words are count nouns. */
function unitFactor(unit: string): number {
  const [above = "", below = ""] = unit.split("/");
  return (findUnit(above)?.factor ?? 1) / (findUnit(below)?.factor ?? 1);
}

function shown({ expr_plain, expected_value, expected_unit, claim, kind }: Reference): string {
  const calculations = kind === "no_calc" ? inDocument(expr_plain) : [calculate(expr_plain)];
  return calculations
    .map(({ value, display, claim: own, problems }) => {
      const verdict = own === undefined ? "" : ` ${own.verdict}, expected ${claim?.expected_verdict ?? "none"}`;
      const why = problems.map(({ message }) => message).join(" ");
      return `${JSON.stringify(value)} ${display()}${verdict} ${why} (reference: ${expected_value ?? "-"} ${expected_unit ?? ""})`;
    })
    .join(" | ");
}
