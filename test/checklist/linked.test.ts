/** What is told in a file of its own counts as answered where a link names it and the file is there. */

import assert from "node:assert/strict";
import { analyze } from "../../src/core/analysis.ts";

const head = "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\n";

function statesOf(body: string, section: string, linked: readonly string[]): string[] {
  const { checklist } = analyze(head + body, { linked });
  const states = checklist?.steps.flatMap(({ sections }) => sections).find((state) => state.section.id === section);
  return [...new Set(states?.items.map(({ status, evidence }) => `${status} ${evidence?.reason ?? ""}`.trim()))];
}

describe("a section in a file of its own", () => {
  const cases: [name: string, body: string, section: string, linked: string[], expected: string[]][] = [
    [
      "answers its questions",
      "See [What to monitor](m.md).",
      "what-to-monitor",
      ["m.md"],
      ["answered is told in m.md"],
    ],
    [
      "is found by an alias",
      "[Offline evaluation metrics](m.md)",
      "offline-metrics",
      ["m.md"],
      ["answered is told in m.md"],
    ],
    ["answers a whole step", "[Monitoring](m.md)", "alerts", ["m.md"], ["answered is told in m.md"]],
    ["is missing where the file is", "See [What to monitor](m.md).", "what-to-monitor", [], ["missing"]],
    ["must be what the link says", "We monitor it [here](m.md).", "alerts", ["m.md"], ["missing"]],
    ["leaves other questions open", "See [What to monitor](m.md).", "alerts", ["m.md"], ["missing"]],
  ];
  for (const [name, body, section, linked, expected] of cases)
    it(name, () => assert.deepEqual(statesOf(`${body}\n`, section, linked), expected));

  it("yields to what the document says itself, and to what its author has waived", () => {
    const body =
      "[Alerts](a.md)\n\n## Alerts\n\nThe rate of alarms above 3 per hour for 30 minutes pages the line engineer.\n";
    const [first] = statesOf(body, "alerts", ["a.md"]);
    assert.match(first ?? "", /^answered says/);
    const waived = "[Alerts](a.md)\n\n<!-- design-doc: na alerts -- a study on paper -->\n";
    assert.deepEqual(statesOf(waived, "alerts", ["a.md"]), ["not-applicable a study on paper"]);
  });
});
