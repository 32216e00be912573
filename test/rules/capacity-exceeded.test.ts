import { judges } from "./judged.ts";

judges("capacity-exceeded", {
  found: [
    ["At 500 QPS each of the 4 workers takes 100 ms per request.", "4 workers"],
    ["The load is 100 requests/s, 8 servers answer, at 70 ms per request.", "8 servers"],
    ["20 cameras at 16 Mbit/s each share a 100 Mbit/s link.", "100 Mbit/s"],
    ["One server handles 50 QPS. With 4 servers we serve the peak of 500 QPS.", "4 servers"],
    [
      "Each replica sustains 30 requests per second, and 5 replicas carry the load of 400 requests per second.",
      "5 replicas",
    ],
    ["The index has 1000 shards, a query takes 100 ms on each shard, and the load is 500 QPS.", "500 QPS"],
    ["- Peak load: 1000 QPS\n- Throughput per server: 100 QPS\n- Servers: 5", "5"],
    ["| Capacity | Value |\n|---|---|\n| Peak load | 800 QPS |\n| One GPU | 90 QPS |\n| GPUs | 4 |", "4"],
    ["16 cameras of 80 Mbit/s each share one uplink of 1 Gbit/s.", "1 Gbit/s"],
    ["A pod handles 20 RPS. We run 10 pods. The peak load is 350 RPS.", "10 pods"],
    ["Один сервер выдерживает 50 QPS. 4 сервера держат пик 500 QPS.", "4 сервера"],
  ],
  silent: [
    "At 500 QPS each of the 80 workers takes 100 ms per request.",
    ["At 500 QPS each of the 4 GPUs takes 100 ms per request, in batches of 32.", "batches"],
    ["At 500 QPS the 4 workers take 100 ms per request; a cache answers most.", "a cache"],
    ["At 500 QPS we would need more than 4 workers with 100 ms per request.", "said by the author"],
    ["5 cameras at 16 Mbit/s each share a 100 Mbit/s link.", "fits"],
    ["20 cameras of 16 Mbit/s each record 100 Mbit/s bursts.", "no link"],
    ["Do 4 workers with 100 ms per request carry 500 QPS?", "a question"],
    "One server handles 50 QPS. With 12 servers we serve the peak of 500 QPS.",
    "One server handles 50 QPS. With 4 servers we cannot serve the peak of 500 QPS.",
    "One server handles 50 QPS. The peak is 500 QPS, so 4 servers are not enough and we need 10.",
    "One server handles 50 QPS. We start with 4 servers and scale out; the peak is 500 QPS.",
    "One server handles 50 QPS; the cache answers 90 % of the peak of 500 QPS, and 4 servers do the rest.",
    "Four cameras send 100 Mbit/s each over a 1 Gbit/s link.",
    "Four cameras send 400 Mbit/s raw each, compressed to 8 Mbit/s, over a 1 Gbit/s link.",
    "Each worker takes 100 ms per request; 4 workers batch 16 requests and carry 500 QPS.",
    "The search service handles 50 QPS. The 4 servers of the feed carry 500 QPS.",
    "Today one server handles 50 QPS. In a year 4 servers are replaced by a cluster for 500 QPS.",
  ],
});
