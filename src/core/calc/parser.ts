/** What the parts of the parser share: the tokens taken so far, a place among them, and the first problem met. */

import type { Problem } from "../text/problem.ts";
import { type Scanner, scannerOf, type Token } from "./token.ts";
import { nextToken } from "./tokenize.ts";

/** Longer and deeper expressions are refused, so that no input can exhaust the stack. */
const MOST_OPERANDS = 400;
const DEEPEST = 50;
const LONGEST_QUOTE = 24;

export class Parser {
  readonly text: string;
  /** True in prose, where words that are no part of a calculation surround it. */
  readonly prose: boolean;
  at = 0;
  problem: Problem | undefined;
  /** The expression goes on behind its last readable operand, so it must not be judged. */
  cut = false;
  /** Holds a wording that leaves the meaning open, so a claim about it is not judged. */
  loose = false;
  readonly #scanner: Scanner;
  readonly #tokens: Token[] = [];
  #operands = 0;
  #depth = 0;

  constructor(text: string, start: number, end: number, prose: boolean) {
    this.text = text;
    this.prose = prose;
    this.#scanner = scannerOf(text, start, end);
  }

  peek(ahead = 0): Token {
    const wanted = this.at + ahead;
    while (this.#tokens.length <= wanted) this.#tokens.push(nextToken(this.#scanner));
    return this.#tokens[wanted] as Token;
  }

  take(): Token {
    const token = this.peek();
    this.at++;
    return token;
  }

  /** End of the token taken last. */
  get end(): number {
    return this.#tokens[this.at - 1]?.end ?? 0;
  }

  /** How many tokens were read. */
  get tokens(): number {
    return this.#tokens.length;
  }

  /** How far tokens were read, whether they were taken or not. */
  get reached(): number {
    return this.#scanner.at;
  }

  isWord(ahead: number, word: string): boolean {
    const token = this.peek(ahead);
    return token.kind === "word" && token.text === word;
  }

  isOperator(ahead: number, operator: string): boolean {
    const token = this.peek(ahead);
    return token.kind === "operator" && token.text === operator;
  }

  /** Records the first problem; returns undefined, which is what a failed reading returns. */
  fail(code: string, start: number, end: number, message: string, write?: string): undefined {
    const span = { start, end };
    this.problem ??= { code, span, message, ...(write !== undefined && { repair: { span, text: write } }) };
    return undefined;
  }

  /** A short piece of the source for a message. */
  quote(start: number, end: number): string {
    return end - start > LONGEST_QUOTE
      ? `${this.text.slice(start, start + LONGEST_QUOTE)}…`
      : this.text.slice(start, end);
  }

  countOperand(): boolean {
    this.#operands++;
    if (this.#operands <= MOST_OPERANDS) return true;
    const { start, end } = this.peek();
    this.fail("too-long", start, end, `This calculation has more than ${MOST_OPERANDS} operands; split it into parts.`);
    return false;
  }

  /** Reads a nested part, unless it lies too deep. */
  nested<T>(read: () => T | undefined): T | undefined {
    if (this.#depth >= DEEPEST) {
      const { start, end } = this.peek();
      return this.fail("too-deep", start, end, `Parentheses are nested deeper than ${DEEPEST}; split the calculation.`);
    }
    this.#depth++;
    const result = read();
    this.#depth--;
    return result;
  }
}
