import assert from "node:assert/strict";
import { findingsIn, judges } from "./judged.ts";

/** A table of stages; the text goes before it. */
function table(rows: string, text = "", header = "Stage | Latency"): string {
  const lines = rows.split(", ").map((row) => `| ${row.replace(": ", " | ")} |`);
  return `${text}${text && "\n\n"}| ${header} |\n|---|---|\n${lines.join("\n")}`;
}

judges("budget-exceeds-sla", {
  found: [
    [table("Decode: 12 ms, Resize: 9 ms, Model: 15 ms, Limit: 33 ms"), "33 ms"],
    [table("Decode: 12 ms, Model: 30 ms, Total: 42 ms, **Budget**: 33.3 ms"), "33.3 ms"],
    [table("Decode: 12 ms, Resize: 9 ms, Model: 15 ms", "The latency must stay below 33 ms."), "15 ms"],
    [table("Retrieval: 0.2 s, Ranking: 0.4 s, SLA: 500 ms"), "500 ms"],
    ["- Decode: 12 ms\n- Resize: 9 ms\n- Model: 15 ms\n- Limit: 33 ms", "33 ms"],
    [table("Декодирование: 12 мс, Модель: 30 мс, Лимит: 33 мс", "", "Этап | Задержка"), "33 мс"],
  ],
  silent: [
    table("Decode: 6 ms, Resize: 3 ms, Model: 12 ms, Logic: 2 ms, Limit: 33.3 ms"),
    [
      table("Text search: 40 ms, Image search: 40 ms, Merge: 10 ms, Limit: 60 ms", "The two searches run in parallel."),
      "parallel",
    ],
    [table("Decode: 20 ms, Model: 25 ms, Limit: 33 ms", "The stages are pipelined over three threads."), "pipelined"],
    [table("Decode: 12 ms, Model: ~ 0, Limit: 10 ms"), "a row without a number"],
    [
      table("Decode: 12 ms, Model: 30 ms", "The p99 latency must stay below 33 ms.", "Stage | Latency p50"),
      "percentiles do not add",
    ],
    [table("YOLO: 30 ms, DETR: 60 ms, Limit: 80 ms", "We compare two models."), "alternatives"],
    [table("Decode: 12 ms, Model: 50 ms, Limit: 33 ms"), "a stage beyond the limit is another rule's"],
    [table("Labeling: 2 weeks, Training: 3 weeks, Limit: 4 weeks", "", "Task | Owner"), "no times in the header"],
    [table("Decode: 12 ms, Resize: 9 ms, Model: 15 ms"), "no limit"],
  ],
});

describe("budget-exceeds-sla", () => {
  it("is an error in one table, and a warning where the limit stands in the text", () => {
    const [inTable] = findingsIn("budget-exceeds-sla", table("Decode: 20 ms, Model: 30 ms, Limit: 33 ms")).findings;
    const text = table("Decode: 20 ms, Model: 30 ms", "The latency must stay below 33 ms.");
    assert.equal(inTable?.message.slice(0, 57), "The 2 stages take 50 ms together, and the limit is 33 ms.");
    assert.equal((inTable?.related ?? []).length, 2);
    assert.ok(findingsIn("budget-exceeds-sla", text).findings.length === 1);
  });
});
