/** The words of the problems that a check of dimensions finds: why, and what to write instead. */

import { COMPUTE, COMPUTE_RATE, currencyOf, type Dimension, dimensionName } from "../units/index.ts";

export function mixedSum(a: string, left: Dimension, b: string, right: Dimension): string {
  if (isComputePair(left, right)) {
    const [rate, count] = left === COMPUTE_RATE ? [a, b] : [b, a];
    return (
      `\`${rate}\` is operations per second (FLOPS), \`${count}\` a number of operations (FLOPs): ` +
      "write both the same way, or divide the operations by the rate to get a time."
    );
  }
  const [from, to] = [currencyOf(left), currencyOf(right)];
  if (from !== undefined && to !== undefined) {
    return `\`${a}\` is ${from} and \`${b}\` is ${to}: no exchange rate is given, so write both in one currency.`;
  }
  return `${kinds(a, left, b, right)}, which cannot be added: write both in units of one kind, or multiply by a rate.`;
}

export function mixedRange(a: string, left: Dimension, b: string, right: Dimension): string {
  return `${kinds(a, left, b, right)}: write both ends of the range in units of one kind.`;
}

export function mixedCall(name: string): string {
  return `${name}() compares values of one kind: write all of them in units of one dimension.`;
}

export function conversion(from: Dimension, unit: string, to: Dimension): string {
  return (
    `The value is ${withArticle(from)}, but \`${unit}\` measures ${withArticle(to)}: ` +
    `convert to a unit of ${dimensionName(from)}, or multiply or divide by a rate first.`
  );
}

export function exponentUnit(exponent: string): string {
  return `An exponent is a bare number, \`${exponent}\` has a unit: divide it by a quantity of the same kind.`;
}

export function powerUnit(base: string): string {
  return `\`${base}\` has a unit and can only be raised to a small whole number: divide it by its unit first.`;
}

export function callUnit(name: string, operand: string): string {
  return `${name}() takes a bare number, \`${operand}\` has a unit: divide it by a quantity of the same kind first.`;
}

export function oneOperand(name: string): string {
  return `${name}() takes one operand: write ${name}(1024).`;
}

export function unusualUnit(name: string): string {
  return `The result would be in ${name}, which measures nothing: check which quantities are multiplied and divided.`;
}

export const mixedPrefixes: string = "decimal (MB = 1000² B) and binary prefixes (MiB = 1024² B) are mixed here";

export function timeIdiom(divisor: string): string {
  return `${divisor} is read as a conversion of the unit before it`;
}

export function timeCount(number: string, unit: string): string {
  return `${number} is read as ${unit}`;
}

export function countInPeriod(rate: string, period: string): string {
  return `${rate} is read as how many there are in ${period}`;
}

export function borrowedUnit(numbers: string, unit: string): string {
  return `${numbers} is read in ${unit}, the unit of the last term`;
}

export function period(name: string): string {
  return name === "year" ? "year = 365 d" : name === "month" ? "month = 30 d" : `per ${name}`;
}

function kinds(a: string, left: Dimension, b: string, right: Dimension): string {
  return `\`${a}\` is ${withArticle(left)} and \`${b}\` is ${withArticle(right)}`;
}

function withArticle(dimension: Dimension): string {
  const name = dimensionName(dimension);
  return name === "data" || name === "money" || name === "energy" || name.includes("/")
    ? name
    : `${/^[aeiou]/.test(name) ? "an" : "a"} ${name}`;
}

function isComputePair(a: Dimension, b: Dimension): boolean {
  return (a === COMPUTE && b === COMPUTE_RATE) || (b === COMPUTE && a === COMPUTE_RATE);
}
