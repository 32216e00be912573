/** The few marks of YAML that the readers of unfinished text look for. */

/** The offset of the colon behind a key that begins a stretch of a line; nothing where no key stands there. */
export function keyEnd(text: string, start: number, end: number): number | undefined {
  const first = text[start] ?? "";
  if (first === '"' || first === "'") {
    const close = closesQuote(text, start, first);
    return close !== undefined && close < end && isColon(text, close + 1, end) ? close + 1 : undefined;
  }
  if (start >= end || "[{]}|>#&*!%@`,".includes(first)) return undefined;
  for (let at = start; at < end; at++) {
    if (isColon(text, at, end)) return at;
    if (text[at] === "#" && text[at - 1] === " ") return undefined;
  }
  return undefined;
}

/** The offset of the quote that ends the text begun at `start`. */
export function closesQuote(text: string, start: number, quote: string): number | undefined {
  for (let at = start + 1; at < text.length; at++) {
    if (quote === '"' && text[at] === "\\") at++;
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== "'") return at;
      at++;
    }
  }
  return undefined;
}

export function unquoted(word: string): string {
  return word.trim().replace(/^(["'])(.*)\1$/, "$2");
}

/** The offset of the first character from one on that is no space. */
export function behindSpaces(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text[at] === " " || text[at] === "\t")) at++;
  return at;
}

export function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

function isColon(text: string, at: number, end: number): boolean {
  return text[at] === ":" && (at + 1 === end || /\s/.test(text[at + 1] ?? ""));
}
