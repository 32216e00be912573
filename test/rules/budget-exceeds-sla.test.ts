import assert from "node:assert/strict";
import { findingsIn, judges } from "./judged.ts";

/** A table of stages; the text goes before it. */
function table(rows: string, text = "", header = "Stage | Latency"): string {
  const lines = rows.split(", ").map((row) => `| ${row.replace(": ", " | ")} |`);
  return `${text}${text && "\n\n"}| ${header} |\n|---|---|\n${lines.join("\n")}`;
}

judges("budget-exceeds-sla", {
  found: [
    ["p99 ≤ 200 ms.\n\n| Step | p99 |\n|---|---|\n| Features | 80 ms |\n| Model | 90 ms |\n| Rules | 60 ms |", "60 ms"],
    [
      `${table("Decode: 60, Model: 40, Post: 30", "The alarm must be raised within 100 ms.", "Stage | ms")}\n\nFor comparison, the old relay takes 20 ms.`,
      "30",
    ],
    [table("Decode: 60, Model: 40, Post: 30, Limit: 100", "", "Stage | ms"), "100"],
    [table("Decode: 60, Model: 40, Post: 30", "The latency must stay below 100 ms.", "Stage | p99, ms"), "30"],
    [table("Декодирование: 60, Модель: 70", "Задержка не более 100 мс.", "Этап | мс"), "70"],
    [table("Decode: 12 ms, Resize: 9 ms, Model: 15 ms, Limit: 33 ms"), "33 ms"],
    [table("Decode: 12 ms, Model: 30 ms, Total: 42 ms, **Budget**: 33.3 ms"), "33.3 ms"],
    [table("Decode: 12 ms, Resize: 9 ms, Model: 15 ms", "The latency must stay below 33 ms."), "15 ms"],
    [table("Retrieval: 0.2 s, Ranking: 0.4 s, SLA: 500 ms"), "500 ms"],
    ["- Decode: 12 ms\n- Resize: 9 ms\n- Model: 15 ms\n- Limit: 33 ms", "33 ms"],
    [table("Декодирование: 12 мс, Модель: 30 мс, Лимит: 33 мс", "", "Этап | Задержка"), "33 мс"],
    [
      "| Stage | p99 |\n|---|---|\n| retrieval | 60 ms |\n| ranking | 80 ms |\n| re-rank | 30 ms |\n\nThe latency limit is 150 ms.",
      "30 ms",
    ],
    [
      "The end-to-end latency must be at most 100 ms.\n\n| Step | Time |\n|---|---|\n| Feature fetch | 30 ms |\n| Model | 60 ms |\n| Post-processing | 20 ms |",
      "20 ms",
    ],
    ["Latency budget: 100 ms. Preprocessing takes 20 ms, inference 70 ms and postprocessing 25 ms.", "25 ms"],
    [
      "The response must arrive within 200 ms. Retrieval takes 90 ms, ranking takes 100 ms, and filtering takes 30 ms.",
      "30 ms",
    ],
    ["- Latency limit: 50 ms\n- Decode: 15 ms\n- Inference: 30 ms\n- NMS: 10 ms", "50 ms"],
    [
      "Target latency ≤ 33 ms per frame.\n\n- Decoding: 8 ms\n- Preprocessing: 5 ms\n- Inference: 18 ms\n- Tracking: 6 ms",
      "6 ms",
    ],
    [
      "We have a budget of 300 ms. Speech recognition takes 150 ms, the language model 120 ms, and synthesis 80 ms.",
      "80 ms",
    ],
    ["Бюджет задержки: 100 мс. Предобработка занимает 20 мс, инференс 70 мс, постобработка 25 мс.", "25 мс"],
    [
      "SLA: p99 ≤ 120 ms\n\n| Component | p99 latency |\n|---|---|\n| Gateway | 10 ms |\n| Feature store | 40 ms |\n| Ranker | 90 ms |",
      "90 ms",
    ],
    [
      "| Stage | Budget |\n|---|---|\n| Capture | 10 ms |\n| Detect | 25 ms |\n| Classify | 12 ms |\n\nThe whole path has to finish in 40 ms.",
      "12 ms",
    ],
    [
      "The answer must be there after 500 ms. Search takes 200 ms, re-ranking takes 150 ms, and generation takes 250 ms.",
      "250 ms",
    ],
    [
      "| Phase | p95 |\n|---|---|\n| Tokenize | 5 ms |\n| Encode | 40 ms |\n| Search | 30 ms |\n\nThe p95 latency must stay under 60 ms.",
      "30 ms",
    ],
  ],
  silent: [
    [
      "p99 ≤ 250 ms.\n\n| Step | p99 |\n|---|---|\n| Features | 80 ms |\n| Model | 90 ms |\n| Rules | 60 ms |",
      "it fits",
    ],
    [table("Decode: 60, Model: 20, Post: 10, Limit: 100", "", "Stage | ms"), "the numbers fit"],
    [table("Decode: 60, Model: 50", "The latency must stay below 100 ms.", "Stage | Cost"), "another unit"],
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
    "Latency budget: 120 ms. Preprocessing takes 20 ms, inference 70 ms and postprocessing 25 ms.",
    "Latency budget: 100 ms. Preprocessing takes 20 ms, inference 70 ms and postprocessing 25 ms, all pipelined.",
    "The latency limit is 150 ms. Retrieval takes 60 ms and 80 ms, in parallel, and ranking takes 60 ms.",
    "The latency limit is 100 ms. In our tests model A takes 70 ms, model B 80 ms.",
    "The latency limit is 100 ms. Today preprocessing takes 40 ms, inference 70 ms and postprocessing 25 ms, so the model must be quantized.",
    "| Model | Latency |\n|---|---|\n| Small | 40 ms |\n| Base | 80 ms |\n| Large | 95 ms |\n\nThe latency limit is 100 ms.",
    "| Device | Latency |\n|---|---|\n| Pixel 6 | 40 ms |\n| Pixel 7 | 30 ms |\n| iPhone 14 | 20 ms |\n\nThe latency must be at most 50 ms.",
    "| Percentile | Latency |\n|---|---|\n| p50 | 60 ms |\n| p95 | 80 ms |\n| p99 | 95 ms |\n\nThe latency limit is 100 ms.",
    "| Endpoint | p99 latency |\n|---|---|\n| search | 80 ms |\n| feed | 70 ms |\n\nThe p99 latency must be at most 100 ms.",
    "The end-to-end latency must be at most 100 ms. The model takes at most 60 ms at p99 and 45 ms at the median.",
    "Latency limit: 200 ms at p99. We measured 120 ms on Monday, 110 ms on Tuesday and 130 ms on Wednesday.",
    "The answer must be there after 500 ms. Training takes 20 min, deployment 5 min.",
    "| Job | Time |\n|---|---|\n| Nightly export | 40 min |\n| Weekly training | 50 min |\n\nLatency must stay under 60 min.",
    "The timeout is 300 ms. Retries take 100 ms, 200 ms and 400 ms.",
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
