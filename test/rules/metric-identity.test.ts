import { judges } from "./judged.ts";

judges("metric-identity", {
  found: [
    ["Precision is 0.80, recall is 0.95 and F1 is 0.90.", "0.90"],
    ["Precision 80 %, recall 95 %, F1 75 %.", "75 %"],
    ["The recall is 120 %.", "120 %"],
    ["We use 70 % for training, 15 % for validation and 20 % for test.", "20 %"],
    ["| Part | Share |\n|---|---|\n| Training | 70 % |\n| Validation | 15 % |\n| Test | 20 % |", "20 %"],
  ],
  silent: [
    "Precision is 0.80, recall is 0.95 and F1 is 0.87.",
    ["Macro-averaged precision is 0.80, recall is 0.95 and F1 is 0.79.", "averages over classes"],
    ["Precision is 0.80, recall is 0.95 and, at another threshold, F1 is 0.90.", "another threshold"],
    ["Precision ≥ 0.8, recall ≥ 0.9 and F1 ≥ 0.8.", "floors"],
    ["Recall rises by 120 %.", "a rise"],
    "We use 70 % for training, 15 % for validation and 15 % for test.",
    ["We use 33 % for training, 33 % for validation and 33 % for test.", "rounding"],
    ["The 80/20 rule holds: 80 % of the sales come from 20 % of the shops.", "no parts of data"],
    ["We use 80 % for training; test images have 30 % noise.", "a share of something else"],
    ["| Part | Share |\n|---|---|\n| Training | 70 % |\n| Test | 30 % |", "all of it"],
  ],
});
