import { judges } from "./judged.ts";

judges("qps-load-conflict", {
  found: [
    ["The load is 10,000,000 requests per day (2,800 requests per second).", "2,800 requests per second"],
    ["The service gets 500 events/day, that is 0.35 events/s.", "0.35 events/s"],
    ["It is 864,000 queries per day, so about 1,000 QPS.", "1,000 QPS"],
  ],
  silent: [
    "The load is 10,000,000 requests per day (116 requests per second).",
    ["The load is 10,000,000 requests per day (600 requests per second at peak).", "a peak"],
    ["10 games per day on average, 50 users/s.", "other things counted"],
    ["864,000 queries per day → about 1,000 QPS", "`arithmetic-mismatch` speaks"],
    ["10,000,000 requests per day reach the page; 2,800 requests per second reach the API.", "two loads"],
    ["Is 10,000,000 requests per day 2,800 requests per second?", "a question"],
    ["The load is 100 requests per second.", "one number"],
  ],
});
