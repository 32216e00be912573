/** Tables of texts that a rule must find something in, and of texts that it must leave alone. */

import assert from "node:assert/strict";
import { analyze } from "../../src/core/analysis.ts";
import { rules } from "../../src/core/rules/index.ts";
import type { Finding } from "../../src/core/rules/rule.ts";
import type { SeveritySettings } from "../../src/core/rules/run.ts";
import { slice } from "../../src/core/text/span.ts";

export interface Cases {
  /** The text, and what the rule marks in it. */
  readonly found: readonly (readonly [text: string, marked: string])[];
  /** With the reason for silence where it is not plain from the text. */
  readonly silent: readonly (string | readonly [text: string, reason: string])[];
  /** Lines of front matter besides the template. */
  readonly frontMatter?: string;
}

/** What a rule finds in the body of an eight-step document. */
export function findingsIn(
  id: string,
  body: string,
  frontMatter = "",
  severities: SeveritySettings = switchedOn,
): { text: string; findings: readonly Finding[] } {
  const text = `---\ndesign-doc: eight-step\n${frontMatter}---\n# Doc\n\n${body}\n`;
  const { findings } = analyze(text, { severities });
  return { text, findings: findings.filter(({ code }) => code === id) };
}

const switchedOn = Object.fromEntries(rules.flatMap((rule) => (rule.offByDefault ? [[rule.id, rule.severity]] : [])));

/** One test a text. */
export function judges(id: string, { found, silent, frontMatter = "" }: Cases): void {
  const marked = (body: string) => {
    const { text, findings } = findingsIn(id, body, frontMatter);
    return findings.map(({ span }) => slice(text, span));
  };
  describe(id, () => {
    for (const [body, expected] of found) it(titleOf(body), () => assert.deepEqual(marked(body), [expected]));
    for (const entry of silent) {
      const [body, reason] = typeof entry === "string" ? [entry, ""] : entry;
      it(`is silent on: ${titleOf(body)}${reason && ` (${reason})`}`, () => assert.deepEqual(marked(body), []));
    }
  });
}

/** On one line. */
function titleOf(body: string): string {
  return body.replace(/\s*\n\s*/g, " ⏎ ");
}
