import assert from "node:assert/strict";
import { findingsIn, judges } from "./judged.ts";

judges("arithmetic-mismatch", {
  found: [
    ["At 30 fps a frame lasts 1000 / 30 = 30 ms.", "30 ms"],
    ["The return is (130,000 − 25,111)/25,111 = 435%.", "435%"],
    ["1000 × 3000 = 1.6 million", "1.6 million"],
    ["The funnel takes 40 ms + 60 ms = 110 ms.", "110 ms"],
    ["| Part | Cost |\n|---|---|\n| GPU | $300 |\n| Storage | $120 |\n| Labels | $500 |\n| Total | $900 |", "$900"],
    [
      "| Item | Monthly cost |\n|---|---:|\n| Training | $1,200 |\n| Serving | $3,400 |\n| Monitoring | $150 |\n| **Total** | **$5,750** |",
      "$5,750",
    ],
    ["| Class | Images |\n|---|---|\n| Scratch | 1,200 |\n| Dent | 800 |\n| Crack | 450 |\n| Total | 2,550 |", "2,550"],
    [
      "| Stage | Memory |\n|---|---|\n| Weights | 14 GB |\n| KV cache | 4 GB |\n| Activations | 2 GB |\n| Total | 18 GB |",
      "18 GB",
    ],
    [
      "| Stage | Latency |\n|---|---|\n| decode | 12 ms |\n| model | 45 ms |\n| post | 8 ms |\n| Total | 60 ms |",
      "60 ms",
    ],
    ["| Статья | Стоимость |\n|---|---|\n| GPU | 300 ₽ |\n| Разметка | 500 ₽ |\n| Итого | 900 ₽ |", "900 ₽"],
    ["The yearly cost is 12 × $1,500 = $15,000.", "$15,000"],
    [
      "| Phase | Days |\n|---|---|\n| Data | 10 days |\n| Model | 15 days |\n| Launch | 5 days |\n| Total | 35 days |",
      "35 days",
    ],
    ["| Resource | RAM |\n|---|---|\n| App | 2 GB |\n| Model | 6 GB |\n| Cache | 3 GB |\n| Total | 13 GB |", "13 GB"],
  ],
  silent: [
    "At 30 fps a frame lasts 1000 / 30 = 33.3 ms.",
    ["0.12 × 3 ≈ 0.35", "about"],
    ["The layers go 3×3 → 1×1.", "an arrow"],
    ["Training takes 480 GPU-hours.", "no giga"],
    ["10,000 runs/day ÷ 86,400 sec = 0.12 runs/sec", "a conversion"],
    ["`1000 / 30 = 30`", "code"],
    ["100M * 2 bytes = 200 MB / 2 TB/s ~ 0.1 ms", "a running calculation"],
    ["The roll-out goes 5% → 20% → 50%.", "an arrow"],
    "| Part | Cost |\n|---|---|\n| GPU | $300 |\n| Storage | $120 |\n| Labels | $500 |\n| Total | $920 |",
    "| Part | Cost |\n|---|---|\n| GPU | $300 |\n| Storage | $120 |\n| of which backups | $20 |\n| Total | $420 |",
    "| Part | Price | Count |\n|---|---|---|\n| GPU | $300 | 2 |\n| Disk | $100 | 3 |\n| Total | $900 | |",
    "| Option | Cost |\n|---|---|\n| Cloud | $900 |\n| Edge | $500 |\n| Total savings | $400 |",
    "| Part | Cost |\n|---|---|\n| GPU | ~$300 |\n| Storage | ~$120 |\n| Labels | ~$500 |\n| Total | ~$1,000 |",
    "| Metric | Value |\n|---|---|\n| Precision | 0.9 |\n| Recall | 0.8 |\n| Overall | 0.85 |",
    "| Part | Cost |\n|---|---|\n| GPU | $300/month |\n| Setup | $500 |\n| Total | $4,100 |",
    "| Part | Cost |\n|---|---|\n| GPU | $300 |\n| Labels | included |\n| Total | $400 |",
    "| Split | Rows |\n|---|---|\n| Total | 1000 |\n| Train | 800 |\n| Test | 200 |",
    "| Class | Share |\n|---|---|\n| A | 33.3 % |\n| B | 33.3 % |\n| C | 33.3 % |\n| Total | 100 % |",
    "| Host | CPU | RAM |\n|---|---|---|\n| a | 4 | 16 GB |\n| b | 8 | 32 GB |\n| Total | 12 | 48 GB |",
    "| Item | Unit price | Qty | Sum |\n|---|---|---|---|\n| GPU | $300 | 2 | $600 |\n| Disk | $100 | 3 | $300 |\n| Total | | 5 | $900 |",
    "| Service | Cost | Instances |\n|---|---|---|\n| API | $30 | 4 |\n| Worker | $50 | 2 |\n| Total | $220 | 6 |",
  ],
});

describe("arithmetic-mismatch", () => {
  it("is an error behind `=`, and a warning behind `≈`", () => {
    const severity = (body: string) => findingsIn("arithmetic-mismatch", body, "", {}).findings[0]?.severity;
    assert.deepEqual([severity("2 × 3 ms = 9 ms"), severity("2 × 3 ms ≈ 9 ms")], ["error", "warning"]);
  });
});
