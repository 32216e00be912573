import { judges } from "./judged.ts";

judges("capacity-exceeded", {
  found: [
    ["At 500 QPS each of the 4 workers takes 100 ms per request.", "4 workers"],
    ["The load is 100 requests/s, 8 servers answer, at 70 ms per request.", "8 servers"],
    ["20 cameras at 16 Mbit/s each share a 100 Mbit/s link.", "100 Mbit/s"],
  ],
  silent: [
    "At 500 QPS each of the 80 workers takes 100 ms per request.",
    ["At 500 QPS each of the 4 GPUs takes 100 ms per request, in batches of 32.", "batches"],
    ["At 500 QPS the 4 workers take 100 ms per request; a cache answers most.", "a cache"],
    ["At 500 QPS we would need more than 4 workers with 100 ms per request.", "said by the author"],
    ["5 cameras at 16 Mbit/s each share a 100 Mbit/s link.", "fits"],
    ["20 cameras of 16 Mbit/s each record 100 Mbit/s bursts.", "no link"],
    ["Do 4 workers with 100 ms per request carry 500 QPS?", "a question"],
  ],
});
