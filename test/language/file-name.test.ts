import assert from "node:assert/strict";
import { fileNameOf } from "../../src/core/language/index.ts";

describe("fileNameOf", () => {
  const cases: [title: string, name: string][] = [
    ["Line anomaly detection", "line-anomaly-detection.md"],
    ["  Search: ranking (v2)  ", "search-ranking-v2.md"],
    ["Поиск аномалий", "поиск-аномалий.md"],
    ["../../etc/passwd", "etc-passwd.md"],
    ["…", "design-doc.md"],
    ["x".repeat(500), `${"x".repeat(60)}.md`],
  ];
  for (const [title, name] of cases) {
    it(`${JSON.stringify(title.slice(0, 30))} → ${name.slice(0, 30)}`, () => assert.equal(fileNameOf(title), name));
  }
});
