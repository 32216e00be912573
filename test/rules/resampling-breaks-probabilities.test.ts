import { judges } from "./judged.ts";

judges("resampling-breaks-probabilities", {
  found: [
    ["Batches are 50/50 fraud and normal. We block above a threshold of 0.5.", "50/50"],
    ["50 / 50 anomaly. Heuristics threshold.", "50 / 50"],
    ["We oversample the minority class. The predicted probabilities are multiplied by the amount.", "oversample"],
  ],
  silent: [
    ["Batches are 50/50. Scores are calibrated before the threshold of 0.5.", "calibrated"],
    ["The A/B test splits traffic 50/50 with a threshold of 0.5.", "traffic"],
    ["We oversample the minority class and rank by score.", "ranking only"],
    ["Batches are 50/50. The threshold of 0.5 is chosen on natural validation data.", "chosen on natural data"],
    ["We block above a threshold of 0.5.", "nothing is rebalanced"],
    ["Should batches be 50/50 with a fixed threshold?", "a question"],
  ],
});
