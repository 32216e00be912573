// npm run screenshots: takes the README's pictures from a running VS Code.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { makeFolder, openWindow, type Window } from "./ui/window.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const example = "line-anomaly.md";

/** A design doc as it looks after the first half hour. */
const draft = `---
design-doc: eight-step
---

# Visual search: find the product in the photo

## Requirements

The shopper takes a photo, and the app shows the same product from 100M catalogue images.

- Traffic: 10M users × 20 / day in QPS
- p95 latency: 300 ms from photo to first result

## Evaluation and metrics

TBD

## Scaling

One exact scan takes 100M docs × 1 µs / 1000 shards = 100 ms, so the scan alone uses a third of the budget.
At 30 fps, the preview has 1000 ms / 30 frames = 30 ms for one frame.
`;

const pictures: Record<string, (window: Window) => Promise<void>> = {
  async checklist(window) {
    await window.checklist.open();
    await window.widenSideBar(680);
    await window.checklist.expand("Requirements");
  },

  async hover(window) {
    await window.widenSideBar(300);
    await window.palette.open("visual-search.md");
    await window.editor.shows("in QPS= 2.31k QPS");
    await window.hover.over("100M docs × 1 µs", "100 ms");
  },

  async missing(window) {
    await window.hover.close();
    await window.editor.squigglesBecome("missing parts", ({ warning }) => warning > 0);
    await window.problemsBecome("the list of them", (problems) => problems.length > 5);
  },
};

const window = await openWindow({
  folder: makeFolder({
    [example]: fs.readFileSync(path.join(root, "examples", example), "utf8"),
    "visual-search.md": draft,
  }),
  file: example,
  size: { width: 1400, height: 800 },
  settings: { "[markdown]": { "editor.wordWrap": "on" } },
});
try {
  for (const [name, arrange] of Object.entries(pictures)) {
    await arrange(window);
    await window.screenshot(path.join(root, "images", `${name}.png`));
    console.log(`images/${name}.png`);
  }
} finally {
  await window.close();
}
