/** Words the way from the text to the result. Every line of an explanation is worded here. */

import { baseUnit, exactNumber, NONE } from "../units/index.ts";
import type { Step } from "./calculation.ts";
import { middle } from "./evaluate.ts";
import type { Side } from "./side.ts";
import type { Node, UnitPhrase } from "./syntax.ts";
import type { Typed } from "./typed.ts";
import { unitText } from "./unit-text.ts";

/** Ends in the step of kind `result`, whose text is `display`; assumptions follow. */
export function explain({ typed, value, node }: Side, text: string, display: string, notes: readonly string[]): Step[] {
  const steps: Step[] = [{ kind: "substitution", text: written(node, text) }];
  const add = (kind: Step["kind"], words: string): void => {
    // A line that only repeats the one before explains nothing.
    if (words !== "" && `= ${words}` !== steps.at(-1)?.text && words !== steps[0]?.text) {
      steps.push({ kind, text: `= ${words}` });
    }
  };
  if (!isBorrowed(typed)) {
    add("units", inBaseUnits(typed, 0));
    const base = baseText(middle(value), typed.dimension);
    if (base !== display) add("conversion", base);
  }
  steps.push({ kind: "result", text: `= ${display}` });
  for (const note of notes) steps.push({ kind: "assumption", text: note });
  return steps;
}

/** A bare result to which the claim lent its unit: nothing in the tree is in that unit. */
function isBorrowed({ dimension, parts }: Typed): boolean {
  return dimension !== NONE && parts.length > 0 && parts.every((part) => part.dimension === NONE);
}

const LONGEST = 160;

/** The expression in one spelling: `×` and `÷`, separators, single spaces. */
function written(node: Node, text: string): string {
  const rendered = render(node, text, 0);
  return rendered.length > LONGEST ? `${rendered.slice(0, LONGEST)}…` : rendered;
}

const SIGNS: Readonly<Record<string, string>> = { "+": " + ", "-": " − ", "*": " × ", "/": " / ", "^": "^" };
const BINDING: Readonly<Record<string, number>> = { "+": 1, "-": 1, "*": 2, "/": 2, "^": 3 };

function render(node: Node, text: string, outer: number): string {
  switch (node.kind) {
    case "quantity": {
      const unit = node.unit === undefined ? "" : source(node.unit, text);
      if (node.unit !== undefined && node.start === node.unit.start && node.number.end <= node.start) return unit;
      return withUnit(exactNumber(node.value), moneySign(node, text), unit);
    }
    case "binary": {
      const binding = BINDING[node.operator] ?? 0;
      const sign = node.word === "of" ? " of " : node.word === "per" ? " per " : (SIGNS[node.operator] ?? " ");
      const right = render(node.right, text, binding + (node.operator === "^" ? 0 : 1));
      return enclosed(render(node.left, text, binding) + sign + right, binding < outer);
    }
    case "negation":
      return enclosed(`−${render(node.operand, text, 3)}`, outer > 0);
    case "call":
      return `${node.name}(${node.operands.map((operand) => render(operand, text, 0)).join(", ")})`;
    case "range":
      return enclosed(`${render(node.low, text, 4)} to ${render(node.high, text, 4)}`, outer > 0);
    case "spread":
      return enclosed(`${render(node.centre, text, 4)} ± ${render(node.width, text, 4)}`, outer > 0);
    case "applied":
      return `${render(node.operand, text, 3)} ${source(node.unit, text)}`;
    case "conversion":
      return `${render(node.operand, text, 0)} in ${source(node.unit, text)}`;
    case "downtime":
      return `(1 − ${exactNumber(node.share)}) × 1 ${node.periodName}`;
  }
}

function enclosed(text: string, needed: boolean): string {
  return needed ? `(${text})` : text;
}

/** The sign before an amount of money. */
function moneySign(node: Node & { kind: "quantity" }, text: string): string {
  return /[$€£₽¥₹]/.exec(text.slice(node.start, node.number.end))?.[0] ?? "";
}

function withUnit(number: string, sign: string, unit: string): string {
  const bare = sign !== "" && unit.startsWith(sign) ? unit.slice(sign.length) : unit;
  const joint = bare === "" || /^[%‰/]/.test(bare) ? "" : " ";
  return `${sign}${number}${joint}${bare}`;
}

/** A unit as written; of an amount of money only the sign. */
function source(unit: UnitPhrase, text: string): string {
  const words = unitText(text, unit);
  return /^[$€£₽¥₹]?[\d.,_]*$/.test(words) ? words.replaceAll(/[\d.,_]/g, "") : words;
}

/** The same in base units: `100,000,000 × 0.000001 s / 1,000`. */
function inBaseUnits(typed: Typed, outer: number): string {
  const [first, second] = typed.parts;
  if (typed.does === "value") return valueInBase(typed);
  if (
    first === undefined ||
    second === undefined ||
    typed.does === "range" ||
    typed.does === "spread" ||
    typed.does === "call"
  ) {
    return "";
  }
  const binding = BINDING[typed.does] ?? 0;
  const left = inBaseUnits(first, binding);
  const right = inBaseUnits(second, binding + 1);
  if (left === "" || right === "") return "";
  const whole = left + (SIGNS[typed.does] ?? " ") + right;
  return whole.length > LONGEST ? "" : enclosed(whole, binding < outer);
}

function valueInBase({ value, dimension, percent }: Typed): string {
  return percent ? exactNumber(value) : baseText(value, dimension);
}

/** A value with its base unit: `0.1 s`, `5,000,000 B/s`. */
function baseText(value: number, dimension: Typed["dimension"]): string {
  const unit = baseUnit(dimension);
  return exactNumber(value) + (unit === "" || unit.startsWith("/") ? "" : " ") + unit;
}
