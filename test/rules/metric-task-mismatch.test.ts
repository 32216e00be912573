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

/** Where a sentence states the task. */
judges("metric-task-mismatch", {
  found: [
    ["Task: house price regression. Primary metric: F1 ≥ 0.8.", "F1"],
    [
      "The task is regression: we predict the delivery time in minutes. The primary metric is accuracy with a target of 90 %.",
      "accuracy",
    ],
    ["We frame it as a regression problem. The main metric is F1 with a target of 0.85.", "F1"],
    ["The task is framed as ranking. Primary metric: RMSE, target at most 0.5.", "RMSE"],
    ["This is a demand forecasting problem. Primary metric: ROC-AUC of at least 0.9.", "ROC-AUC"],
    ["ML task: semantic segmentation. Primary metric: accuracy ≥ 95 %.", "accuracy"],
    ["Это задача регрессии. Основная метрика: F1 не ниже 0.8.", "F1"],
    [
      "We formulate the problem as binary classification. The primary metric is MAE with a target of at most 0.1.",
      "MAE",
    ],
  ],
  silent: [
    "Task: house price regression. Primary metric: MAE ≤ 8 %.",
    "Task: binary classification. Primary metric: F1 ≥ 0.8.",
    "We considered regression, but the task is classification. Primary metric: F1 ≥ 0.8.",
    "We use logistic regression to detect spam. Primary metric: F1 ≥ 0.8.",
    "The first stage is ranking, the second stage is classification. Primary metric: F1 ≥ 0.8.",
    "The regression of the price is turned into classes of 10 %. Primary metric: F1 ≥ 0.8.",
    "A regression test runs every night. Primary metric: F1 ≥ 0.8.",
    "The task is anomaly detection. Primary metric: recall ≥ 0.95.",
    "The task is object detection. Primary metric: mAP ≥ 0.5.",
    "We predict the price range as one of five classes. Primary metric: accuracy ≥ 90 %.",
    "The task is to find regressions in performance. Primary metric: precision ≥ 0.9.",
  ],
});
