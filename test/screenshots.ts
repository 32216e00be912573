// npm run screenshots: takes the README's pictures from a running VS Code.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { makeFolder, openWindow, type Window } from "./ui/window.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** A design doc as it looks after the first half hour. */
const draft = `---
design-doc: eight-step
deployment: cloud
---

# Visual search: find the product in the photo

## Requirements

<!-- design-doc: na slowest-device -- inference runs in our data centre -->

38% of searches in words end without a click. The app should show the product in the shopper's photo instead.

A wrong first result costs a sale, a missing one only a second look, so precision at the top leads.

- In scope: photos of clothes and furniture, from the app. Out of scope: videos, and search by text.
- Click-through rate: from 4% to 6% within two quarters
- Traffic: 10M users × 20 / day in QPS
- p95 latency: 300 ms from photo to first result, for 100M catalogue images

## Evaluation and metrics

TBD

## Scaling

One exact scan takes 100M docs × 1 µs / 1000 shards = 100 ms, so the scan alone uses a third of the budget.
At 30 fps, the preview has 1000 ms / 30 frames = 30 ms for one frame.
`;

interface Picture {
  arrange: (window: Window) => Promise<void>;
  /** The part of the window to take; all of it, where there is none. */
  part?: string;
}

const pictures: Record<string, Picture> = {
  checklist: {
    async arrange(window) {
      await window.checklist.open();
      await window.widenSideBar(680);
      await window.checklist.expand("Facets");
      await window.checklist.expand("Requirements");
      await window.checklist.click("Which error is worse");
    },
  },

  steps: {
    part: ".part.editor",
    async arrange(window) {
      await window.widenSideBar(420);
      await window.checklist.collapse("Facets");
      await window.checklist.collapse("Requirements");
      await window.editor.placeCursor("before", "# Visual search");
      await window.editor.lensesBecome("lenses", (lenses) => lenses.length > 2);
    },
  },

  completion: {
    part: ".part.editor",
    async arrange(window) {
      await window.editor.placeCursor("behind", "100M catalogue images");
      await window.editor.type("\n\n\n### ");
      await window.page.locator(".suggest-widget.visible .monaco-list-row.focused").waitFor();
    },
  },

  hover: {
    async arrange(window) {
      await window.editor.press("Escape");
      await window.palette.run("File: Revert File");
      await window.widenSideBar(300);
      await window.editor.shows("in QPS= 2.31k QPS");
      await window.hover.over("100M docs × 1 µs", "100 ms");
    },
  },

  missing: {
    async arrange(window) {
      await window.hover.close();
      await window.editor.squigglesBecome("missing parts", ({ warning }) => warning > 0);
      await window.problemsBecome("the list of them", (problems) => problems.length > 5);
    },
  },
};

const window = await openWindow({
  folder: makeFolder({ "visual-search.md": draft }),
  file: "visual-search.md",
  size: { width: 1400, height: 800 },
  settings: { "[markdown]": { "editor.wordWrap": "on" } },
});
try {
  for (const [name, { arrange, part }] of Object.entries(pictures)) {
    await arrange(window);
    await window.screenshot(path.join(root, "images", `${name}.png`), part);
    console.log(`images/${name}.png`);
  }
} finally {
  await window.close();
}
