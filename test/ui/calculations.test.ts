// Calculations as a user sees them in any Markdown file.
import assert from "node:assert/strict";
import { makeFolder, openWindow, type Window } from "./window.ts";

const numbers = `# Notes

The funnel takes 100M docs × 1 µs / 1000 shards per query.

| Stage | Time |
|---|---|
| rank | 500 docs × 1 ms / 5 shards |

The index takes $100 \\times 10^6 \\times 256\\,B$ in memory.

The camera sends 4 Mbit/s.

A frame lasts 1000 ms / 30 = 30 ms.
`;

describe("Calculations in the window", () => {
  let window: Window;

  before(async () => {
    const folder = makeFolder({ "numbers.md": numbers });
    window = await openWindow({ folder, file: "numbers.md" });
  });

  after(() => window.close());

  it("show their results behind them", async () => {
    await window.editor.shows("1000 shards per query= 100 ms.");
    await window.editor.shows("5 shards= 100 ms |");
    await window.editor.shows("256\\,B$= 25.6 GB in memory.");
  });

  const hovered: [where: string, over: string, expected: string, ...parts: string[]][] = [
    ["prose", "100M docs", "100 ms", "100,000,000 docs × 1 µs / 1,000 shards"],
    ["a table", "500 docs", "100 ms", "500 docs × 1 ms / 5 shards"],
    ["LaTeX", "\\times 256", "25.6 GB", "= 25.6 GB"],
    ["a lone quantity", "4 Mbit/s", "0.5 MB/s", "43.2 GB a day"],
  ];
  for (const [where, over, expected, ...parts] of hovered) {
    it(`are explained to the mouse, in ${where}`, async () => {
      const hover = await window.hover.over(over, expected);
      for (const part of parts) assert.ok(hover.includes(part), `${part} in:\n${hover}`);
      await window.hover.close();
    });
  }

  it("become computed values", async () => {
    await window.editor.squigglesBecome("an error", ({ error }) => error === 1);
    await window.quickFixes.apply("= 30 ms", "Turn into a computed value");
    await window.editor.squigglesBecome("no error", ({ error }) => error === 0);
    await window.editor.shows("`= 1000 ms / 30`= 33.3 ms.");
  });
});
