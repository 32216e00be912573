/** Checks the dimensions of a tree and rewrites it in base units: percentages, conversions and borrowed units are resolved. */

import type { Problem } from "../text/problem.ts";
import * as u from "../units/index.ts";
import * as say from "./messages.ts";
import type {
  Applied,
  Binary,
  Call,
  Conversion,
  Downtime,
  Node,
  Quantity,
  Range,
  Spread,
  UnitPhrase,
} from "./syntax.ts";
import { type Gathered, joined, plain, type Typed, value } from "./typed.ts";
import { unitText } from "./unit-text.ts";

export interface Checked {
  readonly value: Typed | undefined;
  readonly gathered: Gathered;
  readonly problems: readonly Problem[];
}

/** From the offset `bytesFrom` on, the attached letter of `64B` is read as bytes instead of billions. */
export function check(node: Node, text: string, bytesFrom: number = Number.POSITIVE_INFINITY): Checked {
  const checker = new Checker(text, bytesFrom);
  const typed = checker.check(node);
  const refused = typed && checker.unusual(typed);
  if (checker.gathered.binary && checker.gathered.bytes) checker.gathered.notes.add(say.mixedPrefixes);
  return {
    value: refused === true ? undefined : typed,
    gathered: checker.gathered,
    problems: checker.problem === undefined ? [] : [checker.problem],
  };
}

class Checker {
  readonly gathered: Gathered = {
    binary: false,
    bits: false,
    bytes: false,
    hours: false,
    operations: false,
    time: false,
    notes: new Set(),
  };
  problem: Problem | undefined;
  readonly #text: string;
  readonly #bytesFrom: number;

  constructor(text: string, bytesFrom: number) {
    this.#text = text;
    this.#bytesFrom = bytesFrom;
  }

  check(node: Node): Typed | undefined {
    switch (node.kind) {
      case "quantity":
        return this.#quantity(node);
      case "binary":
        return this.#binary(node);
      case "negation":
        return this.#negation(node.operand, node);
      case "call":
        return this.#call(node);
      case "range":
        return this.#range(node);
      case "spread":
        return this.#spread(node);
      case "applied":
        return this.#applied(node);
      case "conversion":
        return this.#conversion(node);
      case "downtime":
        return this.#downtime(node);
    }
  }

  /** Squares of anything but a length are slips: nobody means seconds squared. */
  unusual(typed: Typed): boolean {
    if (!typed.dimension.some((exponent) => Math.abs(exponent) >= 2)) return false;
    if (u.sameDimension(typed.dimension, u.AREA) && !this.gathered.time) return false;
    this.#fail("unusual-unit", typed.node, say.unusualUnit(u.dimensionName(typed.dimension)));
    return true;
  }

  #quantity(node: Quantity): Typed {
    const { unit } = node;
    if (unit === undefined) return this.#bareNumber(node);
    this.#gather(unit);
    return value(node, u.inBase(node.value, unit.factor), unit.dimension, unit.nouns, unit.percent);
  }

  #bareNumber(node: Quantity): Typed {
    if (!node.billions || node.start < this.#bytesFrom) return plain(node, node.value);
    return value(node, node.value / 1e9, u.DATA, u.NO_NOUNS, false);
  }

  #gather(unit: UnitPhrase): void {
    const { gathered } = this;
    if (unit.binary) gathered.binary = true;
    if (unit.bits) gathered.bits = true;
    if (unit.bytes) gathered.bytes = true;
    if (unit.hours) gathered.hours = true;
    if (unit.operations) gathered.operations = true;
    if (unit.dimension !== u.NONE && u.exponentOf(unit.dimension, "time") !== 0) gathered.time = true;
    for (const note of unit.notes ?? []) gathered.notes.add(note);
  }

  #binary(node: Binary): Typed | undefined {
    const left = this.check(node.left);
    if (left === undefined) return undefined;
    if (node.operator === "/" && this.#isTimeIdiom(node)) return left;
    const labelled = this.#labelled(node, left);
    if (labelled !== undefined) return labelled;
    const right = this.check(node.right);
    if (right === undefined) return undefined;
    return this.#combined(node, left, right);
  }

  #combined(node: Binary, left: Typed, right: Typed): Typed | undefined {
    if (node.operator === "^") return this.#power(node, left, right);
    if (node.operator === "+" || node.operator === "-") return this.#sum(node, node.operator, left, right);
    const multiplies = node.operator === "*" || (node.word === "per" && countsBelow(left, right));
    const power = multiplies ? 1 : -1;
    const dimension = u.combine(left.dimension, right.dimension, power);
    const nouns = u.combineNouns(left.nouns, right.nouns, power);
    return joined(
      multiplies ? "*" : "/",
      node,
      [left, right],
      dimension,
      nouns,
      left.percent && right.percent && multiplies,
    );
  }

  /** `1 / (14 GB / 300 GB/s) tokens/s`: the unit behind the last parenthesis names the unit of the whole. */
  #labelled(node: Binary, left: Typed): Typed | undefined {
    if (node.right.kind !== "applied" || (node.operator !== "*" && node.operator !== "/")) return undefined;
    const { operand, unit } = node.right;
    const right = this.check(operand);
    if (right === undefined || u.isNone(right.dimension)) return undefined;
    const whole = this.#combined({ ...node, right: operand }, left, right);
    if (whole === undefined || !u.sameDimension(whole.dimension, unit.dimension)) return undefined;
    return this.#converted(whole, unit);
  }

  /**
   * `/ 24h / 3600s` and `per day / 86,400 s` spell out one division: the second figure is the length of the first one's
   * unit and converts it, so it does not divide again.
   */
  #isTimeIdiom({ left, right }: Binary): boolean {
    if (!isTimeLiteral(right)) return false;
    const unit = lastTimeUnit(left);
    const length = right.value * (right.unit?.factor ?? 1);
    if (unit === undefined || right.value === 1 || Math.abs(length / unit - 1) > 1e-9) return false;
    this.gathered.notes.add(say.timeIdiom(this.#slice(right)));
    return true;
  }

  #sum(node: Binary, operator: "+" | "-", left: Typed, right: Typed): Typed | undefined {
    if (right.percent && !left.percent) {
      const factor = joined(operator, node, [plain(node, 1), right], u.NONE);
      return joined("*", node, [left, factor], left.dimension, left.nouns);
    }
    if (!u.sameDimension(left.dimension, right.dimension)) return this.#mixedSum(node, operator, left, right);
    const nouns = u.commonNouns(left.nouns, right.nouns);
    return joined(operator, node, [left, right], left.dimension, nouns, left.percent && right.percent);
  }

  #mixedSum(node: Binary, operator: "+" | "-", left: Typed, right: Typed): Typed | undefined {
    if (left.percent && u.sameDimension(right.dimension, u.POINTS)) {
      return joined(operator, node, [left, right], u.NONE, left.nouns, true);
    }
    const unit = node.right.kind === "quantity" ? node.right.unit : undefined;
    if (unit !== undefined && isBareSum(node.left)) {
      this.gathered.notes.add(say.borrowedUnit(this.#slice(node.left), this.#phrase(unit)));
      const scaled = joined("*", node.left, [left, plain(node.left, unit.factor)], unit.dimension, unit.nouns);
      return joined(operator, node, [scaled, right], unit.dimension, unit.nouns);
    }
    const [a, b] = [this.#slice(node.left), this.#slice(node.right)];
    this.#fail("dimension-mismatch", node, say.mixedSum(a, left.dimension, b, right.dimension));
    return undefined;
  }

  #power(node: Binary, base: Typed, exponent: Typed): Typed | undefined {
    if (!u.isNone(exponent.dimension)) {
      this.#fail("dimension-mismatch", node.right, say.exponentUnit(this.#slice(node.right)));
      return undefined;
    }
    if (u.isNone(base.dimension)) return joined("^", node, [base, exponent], u.NONE, u.NO_NOUNS);
    const fixed = exponent.does === "value" ? exponent.value : Number.NaN;
    if (!Number.isInteger(fixed) || Math.abs(fixed) > 3) {
      this.#fail("dimension-mismatch", node, say.powerUnit(this.#slice(node.left)));
      return undefined;
    }
    return joined("^", node, [base, exponent], u.raised(base.dimension, fixed), u.NO_NOUNS);
  }

  #negation(operand: Node, node: Node): Typed | undefined {
    const typed = this.check(operand);
    return typed && joined("negate", node, [typed], typed.dimension, typed.nouns, typed.percent);
  }

  #call(node: Call): Typed | undefined {
    const parts = node.operands.map((operand) => this.check(operand));
    const [first] = parts;
    if (first === undefined || !parts.every((part) => part !== undefined)) return undefined;
    const several = node.name === "min" || node.name === "max";
    if (!several && parts.length !== 1) return this.#fail("wrong-call", node, say.oneOperand(node.name));
    if (several && !parts.every((part) => u.sameDimension(part.dimension, first.dimension))) {
      return this.#fail("dimension-mismatch", node, say.mixedCall(node.name));
    }
    if (several || node.name === "abs")
      return { ...joined("call", node, parts, first.dimension, first.nouns), name: node.name };
    if (u.isNone(first.dimension)) return { ...joined("call", node, parts, u.NONE, first.nouns), name: node.name };
    return this.#fail("dimension-mismatch", node, say.callUnit(node.name, this.#slice(node.operands[0] ?? node)));
  }

  #range(node: Range): Typed | undefined {
    const low = this.check(node.low);
    const high = low && this.check(node.high);
    if (low === undefined || high === undefined) return undefined;
    if (u.sameDimension(low.dimension, high.dimension)) {
      return joined("range", node, [low, high], low.dimension, u.commonNouns(low.nouns, high.nouns), high.percent);
    }
    const [a, b] = [this.#slice(node.low), this.#slice(node.high)];
    return this.#fail("dimension-mismatch", node, say.mixedRange(a, low.dimension, b, high.dimension));
  }

  #spread(node: Spread): Typed | undefined {
    const centre = this.check(node.centre);
    const width = centre && this.check(node.width);
    if (centre === undefined || width === undefined) return undefined;
    const relative = width.percent && !centre.percent;
    const bare = node.width.kind === "quantity" && node.width.unit === undefined && node.centre.kind === "quantity";
    const unit = bare && node.centre.kind === "quantity" ? node.centre.unit : undefined;
    const sized = relative
      ? joined("*", node, [centre, width], centre.dimension)
      : unit === undefined
        ? width
        : joined("*", node, [width, plain(node, unit.factor)], unit.dimension);
    if (u.sameDimension(centre.dimension, sized.dimension)) {
      return joined("spread", node, [centre, sized], centre.dimension, centre.nouns, centre.percent);
    }
    const [a, b] = [this.#slice(node.centre), this.#slice(node.width)];
    return this.#fail("dimension-mismatch", node, say.mixedRange(a, centre.dimension, b, sized.dimension));
  }

  #applied(node: Applied): Typed | undefined {
    const operand = this.check(node.operand);
    if (operand === undefined) return undefined;
    const { unit } = node;
    if (u.isNone(operand.dimension)) {
      this.#gather(unit);
      const factor = value(node, unit.factor, unit.dimension, unit.nouns, unit.percent);
      const nouns = u.combineNouns(operand.nouns, unit.nouns, 1);
      return joined("*", node, [operand, factor], unit.dimension, nouns, unit.percent);
    }
    return this.#checkedConversion(node, operand, unit);
  }

  #conversion(node: Conversion): Typed | undefined {
    const operand = this.check(node.operand);
    return operand && this.#checkedConversion(node, operand, node.unit);
  }

  #checkedConversion(node: Node, operand: Typed, unit: UnitPhrase): Typed | undefined {
    if (u.sameDimension(operand.dimension, unit.dimension)) return this.#converted(operand, unit);
    const name = this.#phrase(unit);
    return this.#fail("dimension-mismatch", node, say.conversion(operand.dimension, name, unit.dimension));
  }

  #converted(operand: Typed, unit: UnitPhrase): Typed {
    for (const note of unit.notes ?? []) this.gathered.notes.add(note);
    const counting = u.isNone(unit.dimension) || u.sameDimension(unit.dimension, u.RATE);
    const wanted = { text: this.#phrase(unit), factor: unit.factor, counting: counting && !unit.percent };
    return { ...operand, nouns: unit.nouns, wanted };
  }

  #downtime(node: Downtime): Typed {
    this.gathered.time = true;
    this.gathered.notes.add(say.period(node.periodName));
    const share = joined("-", node, [plain(node, 1), plain(node, node.share)], u.NONE);
    return joined("*", node, [share, value(node, node.period, u.TIME, u.NO_NOUNS, false)], u.TIME);
  }

  #slice({ start, end }: Node): string {
    return this.#text.slice(start, end);
  }

  #phrase(unit: UnitPhrase): string {
    return unitText(this.#text, unit);
  }

  #fail(code: string, { start, end }: Node, message: string): undefined {
    this.problem ??= { code, span: { start, end }, message };
    return undefined;
  }
}

/** The left side counts per thing of the right: `$ per request`, asked for `per 1M requests`. */
function countsBelow(left: Typed, right: Typed): boolean {
  return right.nouns.some(({ key }) => left.nouns.some((noun) => noun.key === key && noun.power < 0));
}

function isTimeLiteral(node: Node): node is Quantity {
  return node.kind === "quantity" && node.unit !== undefined && u.sameDimension(node.unit.dimension, u.TIME);
}

/** Seconds of the unit of time that the left side was last divided by. */
function lastTimeUnit(left: Node): number | undefined {
  if (left.kind === "quantity") return left.unit?.perTime;
  if (left.kind !== "binary" || left.operator !== "/") return undefined;
  return isTimeLiteral(left.right) && left.right.value !== 1 ? left.right.unit?.factor : undefined;
}

/** Sums of bare numbers only: in `10 + 20 ms` they take the unit of the last. */
function isBareSum(node: Node): boolean {
  if (node.kind === "quantity") return node.unit === undefined && !node.billions;
  return (
    node.kind === "binary" &&
    (node.operator === "+" || node.operator === "-") &&
    isBareSum(node.left) &&
    isBareSum(node.right)
  );
}
