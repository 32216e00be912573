import { judges } from "./judged.ts";

judges("unit-mismatch", {
  found: [
    ["Three stages take 3 × 50 ms = 150 MB.", "150 MB"],
    ["A box draws 15 W × 24 h = 360 W.", "360 W"],
    ["The camera sends 4 MB/s × 10 s = 40 ms.", "40 ms"],
  ],
  silent: [
    "Three stages take 3 × 50 ms = 150 ms.",
    "A box draws 15 W × 24 h = 0.36 kWh.",
    ["60,000 × 6 KB = 360 MB/day", "a rate that is only implied"],
    ["10,000 runs/day ÷ 86,400 sec = 0.12 runs/sec", "a conversion"],
    ["7B × 2 bytes = 14 GB", "billions"],
    ["5k × 2 ms = 10 s", "thousands"],
    ["8 × 1 GPU = 8 GPUs", "counts"],
  ],
});
