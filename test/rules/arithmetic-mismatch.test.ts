import assert from "node:assert/strict";
import { findingsIn, judges } from "./judged.ts";

judges("arithmetic-mismatch", {
  found: [
    ["At 30 fps a frame lasts 1000 / 30 = 30 ms.", "30 ms"],
    ["The return is (130,000 − 25,111)/25,111 = 435%.", "435%"],
    ["1000 × 3000 = 1.6 million", "1.6 million"],
    ["The funnel takes 40 ms + 60 ms = 110 ms.", "110 ms"],
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
  ],
});

describe("arithmetic-mismatch", () => {
  it("is an error behind `=`, and a warning behind `≈`", () => {
    const severity = (body: string) => findingsIn("arithmetic-mismatch", body, "", {}).findings[0]?.severity;
    assert.deepEqual([severity("2 × 3 ms = 9 ms"), severity("2 × 3 ms ≈ 9 ms")], ["error", "warning"]);
  });
});
