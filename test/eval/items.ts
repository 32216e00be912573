/** Measures the checklist against documents that people labelled: is what it calls missing really missing? */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { collectQuantities } from "../../src/core/calc/index.ts";
import type { ItemState } from "../../src/core/checklist/checklist.ts";
import { assess } from "../../src/core/checklist/index.ts";
import { readDirectives } from "../../src/core/directives/index.ts";
import { parseDocument } from "../../src/core/document/index.ts";
import { templateById } from "../../src/core/templates/index.ts";
import { itemsOfLabel } from "./items-of-label.ts";
import type { Log } from "./log.ts";

type Label = "present" | "partial" | "absent";
type Verdict = "present" | "partial" | "missing";

interface LabelledDocument {
  readonly id: string;
  readonly items: Readonly<Record<string, Label>>;
  readonly evidence: Readonly<Record<string, readonly (readonly [number, number])[]>>;
}

/** How often the checklist says something, and how often it is right and complete. */
class Score {
  said = 0;
  right = 0;
  true = 0;

  add(says: boolean, holds: boolean): void {
    if (says) this.said++;
    if (holds) this.true++;
    if (says && holds) this.right++;
  }

  get precision(): number | null {
    return this.said === 0 ? null : this.right / this.said;
  }

  get recall(): number | null {
    return this.true === 0 ? null : this.right / this.true;
  }
}

interface Scores {
  readonly missing: Score;
  readonly present: Score;
}

/** Disagreements, one line a label, averages, and last the JSON line of conventions. */
export function evalItems(directory: string, log: Log): string {
  const scores = new Map(Object.keys(itemsOfLabel).map((label) => [label, newScores()]));
  const lenient = newScores();
  const all = newScores();
  for (const document of readLabels(directory)) {
    const text = readFileSync(join(directory, "docs", `${document.id}.md`), "utf8");
    const states = statesOf(text);
    for (const [label, truth] of Object.entries(document.items)) {
      const found = (itemsOfLabel[label] ?? []).flatMap((id) => states.get(id) ?? []);
      const verdict = verdictOf(found);
      for (const score of [scores.get(label), all]) if (score && truth !== "partial") count(score, verdict, truth);
      count(lenient, verdict, truth === "partial" ? "present" : truth);
      for (const line of disagreement(document, label, truth, verdict, found, text)) log(line);
    }
  }
  const perLabel = Object.fromEntries([...scores].map(([label, score]) => [label, plain(score)]));
  for (const line of table(scores, all, lenient)) log(line);
  return JSON.stringify({ ...plain(all), perLabel });
}

function readLabels(dir: string): LabelledDocument[] {
  const lines = readFileSync(join(dir, "labels.jsonl"), "utf8").split("\n");
  const documents = lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as LabelledDocument);
  return documents.filter(({ id }) => existsSync(join(dir, "docs", `${id}.md`)));
}

function statesOf(text: string): Map<string, ItemState> {
  const document = parseDocument(text);
  const template = templateById("eight-step");
  if (!template) throw new Error("The template eight-step is not built in.");
  const checklist = assess(document, template, collectQuantities(document), readDirectives(document));
  const items = checklist.steps.flatMap(({ sections }) => sections.flatMap((section) => section.items));
  return new Map(items.map((state) => [state.item.id, state]));
}

/** A label is met by any of its items, and missing where all of them are. */
function verdictOf(states: readonly ItemState[]): Verdict {
  if (states.some(({ status }) => status === "answered" || status === "not-applicable")) return "present";
  return states.some(({ status }) => status === "partial") ? "partial" : "missing";
}

function count({ missing, present }: Scores, verdict: Verdict, truth: Label): void {
  missing.add(verdict === "missing", truth === "absent");
  present.add(verdict === "present", truth === "present");
}

function disagreement(
  { id, evidence }: LabelledDocument,
  label: string,
  truth: Label,
  verdict: Verdict,
  states: readonly ItemState[],
  text: string,
): string[] {
  const wrong = (truth === "present" && verdict !== "present") || (truth === "absent" && verdict !== "missing");
  if (!wrong) return [];
  const line = evidence[label]?.[0]?.[0];
  const place = line === undefined ? "" : `:${line}`;
  const lines = [`${id}${place} ${label}: ${truth}, but the checklist says ${verdict}`];
  for (const { item, status, evidence: found } of states) {
    if (!found) continue;
    const at = text.slice(0, found.span.start).split("\n").length;
    lines.push(`    ${item.id} ${status} at line ${at}: ${found.reason}`);
  }
  return lines;
}

function table(scores: ReadonlyMap<string, Scores>, all: Scores, lenient: Scores): string[] {
  const rows = [...scores].map(([label, score]) => row(label, score));
  const macro = (pick: (score: Scores) => number | null): string => percent(mean([...scores.values()].map(pick)));
  const means = [
    macro((s) => s.missing.precision),
    macro((s) => s.missing.recall),
    macro((s) => s.present.precision),
    macro((s) => s.present.recall),
  ];
  return [
    `\n${"label".padEnd(36)}missing right  found   present right  found`,
    ...rows,
    row("all, partial left out", all),
    row("all, partial as present", lenient),
    `${"mean over labels".padEnd(36)}${means.join("  ")}\n`,
  ];
}

function row(label: string, { missing, present }: Scores): string {
  const cells = [missing.precision, missing.recall, present.precision, present.recall].map(percent);
  const counts = `${missing.right}/${missing.said}, of ${missing.true}; ${present.right}/${present.said}, of ${present.true}`;
  return `${label.padEnd(36)}${cells.join("  ")}   ${counts}`;
}

function percent(value: number | null): string {
  return (value === null ? "–" : `${(100 * value).toFixed(1)} %`).padStart(8);
}

function mean(values: readonly (number | null)[]): number | null {
  const numbers = values.filter((value) => value !== null);
  return numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}

function newScores(): Scores {
  return { missing: new Score(), present: new Score() };
}

function plain({ missing, present }: Scores): Record<string, { precision: number | null; recall: number | null }> {
  return {
    missing: { precision: missing.precision, recall: missing.recall },
    present: { precision: present.precision, recall: present.recall },
  };
}
