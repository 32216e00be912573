import assert from "node:assert/strict";
import { findingsIn, judges } from "./judged.ts";

/** Headings with a word below each. */
function headings(...names: string[]): string {
  return names.map((name) => `## ${name}\n\nText.`).join("\n\n");
}

judges("section-order", {
  found: [
    [headings("1. Goal", "2. Data", "4. Model"), "## 4. Model"],
    [headings("Step 1. Goal", "Step 2. Data", "Step 2. Model"), "## Step 2. Model"],
    [headings("1. A", "2. B", "4. C", "3. D", "5. E", "6. F", "7. G", "7. H"), "## 4. C"],
    [
      "1. Setup\n2. Data\n3. Model / Training\n4. Serving\n\ntext\n\n1. Setup\n2. Data\n3. Model\n4. Training\n5. Serving",
      "Setup",
    ],
    [
      headings("Requirements", "Define ML/CV problem", "Data handling", "Evaluation and metrics", "Scaling"),
      "## Data handling",
    ],
  ],
  silent: [
    headings("1. Goal", "2. Data", "3. Model"),
    [headings("1. Goal", "2. Data", "Appendix", "3. Model"), "an appendix"],
    [headings("Step 1. Goal", "Step 2. Data", "Step 3. Model", "Step 2 revisited"), "a step revisited"],
    [headings("2019 plan", "2021 plan", "2024 plan"), "years"],
    [headings("Goal", "Model", "Data"), "no numbers, and not the template's titles"],
    ["1. Setup\n2. Data\n3. Model\n\ntext\n\n1. Clean\n2. Join\n3. Train\n4. Test", "two lists"],
    [headings("1. Goal", "3. Data"), "only two"],
  ],
});

describe("section-order", () => {
  it("speaks once, because the first slip moves all that follow", () => {
    const body = headings("1. A", "3. B", "5. C", "9. D", "12. E");
    assert.equal(findingsIn("section-order", body).findings.length, 1);
  });
});
