import { judges } from "./judged.ts";

judges("unit-mismatch", {
  found: [
    ["Three stages take 3 × 50 ms = 150 MB.", "150 MB"],
    ["A box draws 15 W × 24 h = 360 W.", "360 W"],
    ["The camera sends 4 MB/s × 10 s = 40 ms.", "40 ms"],
    ["Memory: 4 GB + 300 ms = 4.3 GB", "4 GB + 300 ms"],
    ["The total is 20 ms + 5 MB = 25 ms.", "20 ms + 5 MB"],
    ["Energy per day: 15 W × 24 h = 360 W", "360 W"],
    ["We need 8 GB + 16 W = 24 GB of memory.", "8 GB + 16 W"],
    ["Storage: 4 Mbit/s × 1 day = 43 Gbit/s.", "43 Gbit/s"],
    ["The batch takes 32 × 20 ms = 640 MB.", "640 MB"],
    ["Cost: 3 GPUs × $2/h = $6 per GB", "$6 per GB"],
  ],
  silent: [
    "Three stages take 3 × 50 ms = 150 ms.",
    "A box draws 15 W × 24 h = 0.36 kWh.",
    ["60,000 × 6 KB = 360 MB/day", "a rate that is only implied"],
    ["10,000 runs/day ÷ 86,400 sec = 0.12 runs/sec", "a conversion"],
    ["7B × 2 bytes = 14 GB", "billions"],
    ["5k × 2 ms = 10 s", "thousands"],
    ["8 × 1 GPU = 8 GPUs", "counts"],
    "Memory: 4 GB + 300 MB = 4.3 GB",
    "The total is 20 ms + 5 ms = 25 ms.",
    "2 GPUs + 1 CPU = 3 machines",
    "We pair 4 GB and 300 ms; the limit is 5 GB.",
    "Latency 20 ms + network = 30 ms",
    "The speed-up is 40 ms / 10 ms = 4x.",
    "We use Jetson (8 GB) + camera (30 fps) = a box under 500 dollars.",
    "16 GB + 2 TB SSD = standard machine",
    "A 5 GB + 20 ms budget is fine.",
  ],
});
