import { judges } from "./judged.ts";

judges("priority-error-not-analysed", {
  found: [
    ["False negatives are far more costly.\n\nEach week we analyze false positives.", "analyze false positives"],
    ["FP are preffered. Higher recall than precision.\n\nTry to understand FP examples.", "understand FP"],
    ["False alarms are unacceptable.\n\nWe review missed events.", "review missed"],
  ],
  silent: [
    "False negatives are far more costly.\n\nWe analyze all missed events and a sample of false positives.",
    ["False negatives are far more costly.\n\nWe analyze errors of both kinds.", "both"],
    [
      "False negatives are far more costly.\n\nWe review false negatives. We review false positives.",
      "both, in two sentences",
    ],
    [
      "False negatives are far more costly.\n\nEach missed event is watched. Then we analyze false positives.",
      "misses first",
    ],
    ["We analyze false positives.", "no preference"],
    ["Misses are critical. We analyze every third frame at 10 fps.", "frames per second"],
    ["False negatives are far more costly.\n\nShould we analyze false positives?", "a question"],
    ["False positives and false negatives are equally costly. We analyze false positives.", "no preference"],
  ],
});
