import { judges } from "./judged.ts";

judges("metric-task-mismatch", {
  frontMatter: "task: regression\n",
  found: [
    ["The primary metric is F1, at least 0.8.", "F1"],
    ["The accuracy must be at least 0.9.", "accuracy"],
  ],
  silent: [
    "The primary metric is MAE, at most 8 %.",
    ["The primary metric is F1 of the buckets; MAE is reported as well.", "a fitting metric stands beside it"],
    ["Others report an accuracy of 0.9 [3].", "the work of others"],
    ["The primary metric could be F1?", "a question"],
  ],
});

judges("metric-task-mismatch", {
  frontMatter: "task: [ranking]\n",
  found: [["The primary metric is accuracy.", "accuracy"]],
  silent: ["The primary metric is NDCG@10.", ["The primary metric is ROC-AUC of clicks.", "fine for clicks"]],
});

judges("metric-task-mismatch", {
  frontMatter: "task: [segmentation, regression]\n",
  found: [["The primary metric is NDCG.", "NDCG"]],
  silent: [["The primary metric is mIoU.", "fits one of the tasks"]],
});

judges("metric-task-mismatch", {
  found: [],
  silent: [["The primary metric is F1.", "no task is stated"]],
});
