import { judges } from "./judged.ts";

judges("availability-exceeds-dependencies", {
  found: [
    ["The availability must be at least 99.99 %.\n\nIt depends on a store with an availability of 99.9 %.", "99.99 %"],
    [
      "Availability ≥ 99.9 %.\n\nRequests rely on the index, availability 99.95 %. They rely on the gateway, availability 99.9 %.",
      "99.9 %",
    ],
    [
      "## Requirements\n\nAvailability 99.99 %.\n\n## Serving\n\nIt cannot answer without the store (99.9 %).",
      "99.99 %",
    ],
    [
      "The availability must be at least 99.99 %.\n\nIt depends on a store with 99.9 % availability and has no cache.",
      "99.99 %",
    ],
  ],
  silent: [
    [
      "The availability must be at least 99.9 %.\n\nIt cannot answer without the sensor, which is there in 97 % of the cases.",
      "a share of cases",
    ],
    [
      "## Requirements\n\nAvailability 99.9 %.\n\n## Serving\n\nIt cannot answer without the store (99.95 %).",
      "it is enough",
    ],
    [
      "## Requirements\n\nAvailability 99.99 %.\n\n## Serving\n\nThe store is up 99.9 % of the time; the model answers without it.",
      "no dependency",
    ],
    "The availability must be at least 99.9 %.\n\nIt depends on a store with an availability of 99.95 %.",
    [
      "The availability must be at least 99.99 %.\n\nIt depends on a store with an availability of 99.9 %, and a cache keeps serving.",
      "a cache",
    ],
    [
      "The availability must be at least 99.99 %.\n\nIt depends on a store with an availability of 99.9 %. A replica takes over.",
      "a replica",
    ],
    [
      "99.99 % of requests are answered within 100 ms.\n\nIt depends on a store with an availability of 99.9 %.",
      "a latency",
    ],
    [
      "The availability must be at least 99.99 %.\n\nDoes it depend on a store with an availability of 99.9 %?",
      "a question",
    ],
    [
      "The availability must be at least 99.99 %.\n\nThe availability of the legacy system was 99.9 %.",
      "no dependency",
    ],
  ],
});
