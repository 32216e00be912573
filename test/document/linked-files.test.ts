/** Which links of a document lead to Markdown files beside it. */

import assert from "node:assert/strict";
import { fileLinks, linkedPaths, parseDocument } from "../../src/core/document/index.ts";

describe("links to Markdown files", () => {
  const cases: [markdown: string, links: string[]][] = [
    ["See [Monitoring](monitoring.md).", ["Monitoring → monitoring.md"]],
    ["[Data](../data/README.md#sources), [Costs](<cost table.markdown>)", ["Data → ../data/README.md"]],
    ['[Data](data.md "How it is kept")', ["Data → data.md"]],
    ["[Data](my%20data.md) and [100 %](100%.md)", ["Data → my data.md", "100 % → 100%.md"]],
    ["| Part | Where |\n|---|---|\n| 1 | [Rollout](rollout.md) |", ["Rollout → rollout.md"]],
    ["- [**Data** and `labels`](./data.MD)", ["**Data** and `labels` → ./data.MD"]],
    ["[Data](https://example.org/data.md) [Data](/data.md) [Data](file:data.md) [Data](data.mdx) [Data](#data)", []],
    ["`[Data](data.md)` <!-- [Data](data.md) --> ![Data](data.md)", []],
    ["```\n[Data](data.md)\n```\n", []],
    ["[Data][1]\n\n[1]: data.md\n", []],
  ];
  for (const [markdown, expected] of cases) {
    it(markdown, () => {
      const links = fileLinks(parseDocument(markdown));
      assert.deepEqual(
        links.map(({ label, path }) => `${label} → ${path}`),
        expected,
      );
      for (const { span, label } of links) assert.ok(markdown.slice(span.start, span.end).startsWith(`[${label}](`));
    });
  }

  it("names each file once", () =>
    assert.deepEqual(linkedPaths("[A](a.md) [B](b.md) [A again](a.md)"), ["a.md", "b.md"]));
});
