import { judges } from "./judged.ts";

judges("fp-fn-metric-conflict", {
  found: [
    ["Пропуски хуже ложных тревог. Основная метрика – точность (precision).", "precision"],
    ["A missed leak costs 900 €, a false alarm 5 €. The primary metric is precision.", "precision"],
    ["False positives are preferred over false negatives. The primary metric is precision.", "precision"],
    ["False negatives are far more costly than false positives. We optimize for precision.", "precision"],
    ["False alarms are unacceptable.\n\nThe primary metric is recall.", "recall"],
    ["Misses are critical. The threshold is raised to 0.9.", "threshold is raised to"],
    ["A missed defect is worse than a false alarm, but precision has priority.", "precision"],
    ["Пропуски дефектов недопустимы. We maximize precision.", "precision"],
    ["A missed leak is ten times as expensive as a false alarm. The primary metric is precision.", "precision"],
    ["False negatives hurt about eight times as much. We maximize precision.", "precision"],
    ["Missing a leak (the positive class) is the expensive mistake. We maximize precision.", "precision"],
    ["False alarms hurt more. The primary metric is recall.", "recall"],
  ],
  silent: [
    [
      "A missed leak costs 900 €, a false alarm 5 €, but alarms are 300 times as frequent. We maximize precision.",
      "how often it happens counts",
    ],
    ["Пропуски хуже ложных тревог. Основная метрика – recall.", "recall leads"],
    ["A missed leak costs 900 €, a false alarm 5 €. The primary metric is recall.", "recall leads"],
    ["A missed leak costs 9 €, a false alarm 5 €. The primary metric is precision.", "about the same"],
    ["False negatives hurt eight times as much. We maximize recall at a false positive rate of 0.2 %.", "recall leads"],
    ["FP are preferred. Higher recall than precision.", "FP are the cheaper error, and recall leads"],
    "False negatives are far more costly than false positives. We maximize recall.",
    ["False negatives are more costly. We maximize recall subject to precision ≥ 0.6.", "the maximized one leads"],
    ["False negatives are more costly. Precision must be at least 0.6.", "a floor is no lead"],
    ["False positives and false negatives are both critical. The primary metric is precision.", "both"],
    ["Are false negatives more costly? The primary metric is precision.", "a question"],
    [
      "False negatives are more costly for retrieval, where recall leads; ranking and candidate generation differ. We optimize for precision.",
      "stages",
    ],
    [
      "The positive class is the good part. False negatives are more costly. We optimize for precision.",
      "classes swapped",
    ],
    ["30 fps is acceptable, fp16 as well. We optimize for precision.", "frames and number formats"],
    ["We prioritize precision over efficiency.", "no kind of error"],
    ["False negatives are less costly than false positives. We optimize for precision.", "consistent the other way"],
  ],
});
