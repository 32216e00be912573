import { judges } from "./judged.ts";

judges("qps-load-conflict", {
  found: [
    ["The load is 10,000,000 requests per day (2,800 requests per second).", "2,800 requests per second"],
    ["The service gets 500 events/day, that is 0.35 events/s.", "0.35 events/s"],
    ["It is 864,000 queries per day, so about 1,000 QPS.", "1,000 QPS"],
    ["10M daily active users send 20 requests each per day, i.e. about 200 QPS.", "200 QPS"],
    ["We expect 10M daily active users. Each sends 20 requests per day. The average load is 200 QPS.", "200 QPS"],
    ["With 5M DAU and 10 queries per user per day we plan for 50 QPS.", "50 QPS"],
    ["The load is 864M requests per day. That is 1000 QPS on average.", "1000 QPS"],
    ["- DAU: 1M\n- Requests per user per day: 50\n- Average QPS: 50", "50"],
    [
      "| Load | Value |\n|---|---|\n| Daily active users | 2M |\n| Requests per user per day | 30 |\n| Average QPS | 10,000 |",
      "10,000",
    ],
    [
      "The service handles 100,000 predictions per day, which is roughly 100 requests per second.",
      "100 requests per second",
    ],
    ["У нас 10M активных пользователей в день, каждый делает 20 запросов в день, то есть около 200 QPS.", "200 QPS"],
    [
      "There are 20M users, each makes 5 searches a day, so the mean load is 100 requests per second.",
      "100 requests per second",
    ],
    ["2M users with 100 views each per day make 20 requests per second.", "20 requests per second"],
  ],
  silent: [
    "The load is 10,000,000 requests per day (116 requests per second).",
    ["The load is 10,000,000 requests per day (600 requests per second at peak).", "a peak"],
    ["10 games per day on average, 50 users/s.", "other things counted"],
    ["864,000 queries per day → about 1,000 QPS", "`arithmetic-mismatch` speaks"],
    ["10,000,000 requests per day reach the page; 2,800 requests per second reach the API.", "two loads"],
    ["Is 10,000,000 requests per day 2,800 requests per second?", "a question"],
    ["The load is 100 requests per second.", "one number"],
    "10M daily active users send 20 requests each per day, i.e. about 2,300 QPS.",
    "10M daily active users send 20 requests each per day, i.e. about 10,000 QPS at peak.",
    "We expect 10M daily active users. Each sends 20 requests per day. The load test runs at 500 QPS.",
    "1M daily active users send 10 requests per day. One server handles 50 QPS.",
    "10M daily active users send 20 requests each per day; the cache answers 90 % of them, so the model sees 230 QPS.",
    "With 5M DAU and 10 queries per user per day each query makes 100 model calls, so the model serves 60,000 QPS.",
    "The service handles 100,000 predictions per day. The database allows 5000 QPS.",
    "864M requests per day arrive, in working hours only, that is 30,000 QPS.",
    "10M daily active users send 20 requests each per day. The canary gets 1 %, 23 QPS.",
    "We have 3M DAU. Each user sees 10 ads per page. The peak load is 500 QPS.",
    "2M users with 100 views each per day; the ranking service gets 50 QPS.",
    "Each of the 200 users sends 50 requests a day. A burst is 20 QPS.",
  ],
});
