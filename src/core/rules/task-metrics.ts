/** Which metrics fit which task. Data: one line per metric, one per task. */

/** How metrics are called, in words that a hyphen, slash or underscore may join. The first pattern that fits counts. */
export const metricNames: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["balanced accuracy", /^balanced accuracy$/],
  ["top-k accuracy", /^top ?(?:k|\d+) accuracy$/],
  ["accuracy", /accuracy$/],
  ["recall", /^(?:recall|sensitivity|tpr|полнот[a-zа-яё]*)$/u],
  ["precision", /^precision$/],
  ["specificity", /^(?:specificity|tnr)$/],
  ["false positive rate", /^(?:fpr|false (?:positive|alarm) rate)$/],
  ["false negative rate", /^(?:fnr|frr|false (?:negative|reject) rate)$/],
  ["F-score", /^(?:f[125]?|f ?beta)(?: score| measure)?$|^f (?:score|measure)$|^f мер/],
  ["PR-AUC", /^(?:pr ?auc|auc ?pr|au(?:prc?|cpr)|average precision)$/],
  ["ROC-AUC", /^(?:roc ?auc|auc ?roc|auroc|auc)$/],
  ["AUPRO", /^aupro$/],
  ["mAP", /^m?ap(?:50|95)?(?: at)?(?: ?\d+)?$/],
  ["NDCG", /^n?dcg/],
  ["MRR", /^mrr/],
  ["hit rate", /^(?:hit ?rat\w*|hr|hits)/],
  ["log loss", /^(?:log ?loss|cross entropy on|normali[sz]ed (?:cross )?entropy)$/],
  ["RMSE", /^(?:rmse|mse|rmsle|msle|root mean squared error|mean squared error)$/],
  ["MAE", /^(?:mae|mean absolute error)$/],
  ["MAPE", /^(?:s?mape|mean absolute percentage error)$/],
  ["WAPE", /^(?:wm?ape)$/],
  ["MASE", /^mase$/],
  ["R²", /^r ?(?:2|²|squared)$/],
  ["quantile loss", /^(?:quantile|pinball)/],
  ["IoU", /^(?:m?iou|intersection over union)$/],
  ["Dice", /^dice$/],
  ["PCK", /^pckh?$/],
  ["MPJPE", /^mpjpe$/],
  ["MOTA", /^mot[ap]$/],
  ["HOTA", /^hota$/],
  ["IDF1", /^idf1$/],
  ["PSNR", /^psnr$/],
  ["SSIM", /^ssim$/],
  ["LPIPS", /^lpips$/],
  ["FID", /^fid$/],
  ["BLEU", /^bleu$/],
  ["ROUGE", /^rouge/],
  ["WER", /^wer$/],
  ["CER", /^cer$/],
  ["perplexity", /^perplexity$/],
  ["exact match", /^exact match$/],
  ["ECE", /^ece$/],
  ["Brier score", /^brier$/],
  ["MCC", /^mcc$/],
  ["silhouette", /^silhouette$/],
];

export interface TaskMetrics {
  /** As in the front matter. */
  readonly task: string;
  /** Primary offline metrics that fit. */
  readonly fits: readonly string[];
  /** Fine beside another one, misleading alone. */
  readonly misleading: readonly string[];
}

const ofClasses = [
  "recall",
  "precision",
  "specificity",
  "false positive rate",
  "false negative rate",
  "F-score",
  "MCC",
];
const ofScores = ["ROC-AUC", "PR-AUC", "log loss", "ECE", "Brier score"];

export const taskMetrics: readonly TaskMetrics[] = [
  {
    task: "classification",
    fits: [...ofClasses, ...ofScores, "accuracy", "balanced accuracy", "top-k accuracy", "mAP"],
    misleading: [],
  },
  {
    task: "anomaly",
    fits: [...ofClasses, "PR-AUC", "AUPRO", "balanced accuracy"],
    misleading: ["ROC-AUC", "accuracy"],
  },
  { task: "retrieval", fits: ["recall", "hit rate", "MRR", "NDCG", "mAP"], misleading: ["precision"] },
  {
    task: "ranking",
    fits: ["NDCG", "MRR", "mAP", "precision", "ROC-AUC", "log loss"],
    misleading: ["accuracy", "RMSE"],
  },
  {
    task: "recommendation",
    fits: ["log loss", "ROC-AUC", "PR-AUC", "NDCG", "recall", "precision", "hit rate", "mAP", "MRR", "ECE"],
    misleading: ["accuracy"],
  },
  {
    task: "detection",
    fits: ["mAP", "recall", "precision", "F-score", "PR-AUC", "IoU"],
    misleading: ["accuracy"],
  },
  { task: "segmentation", fits: ["IoU", "Dice", "mAP", "recall", "precision", "F-score"], misleading: ["accuracy"] },
  { task: "tracking", fits: ["HOTA", "IDF1", "MOTA"], misleading: ["mAP"] },
  { task: "pose", fits: ["PCK", "mAP", "MPJPE"], misleading: [] },
  { task: "depth", fits: ["RMSE", "MAE"], misleading: [] },
  {
    task: "regression",
    fits: ["MAE", "RMSE", "MAPE", "WAPE", "quantile loss", "R²"],
    misleading: ["accuracy", "F-score"],
  },
  {
    task: "forecasting",
    fits: ["WAPE", "MASE", "MAE", "RMSE", "MAPE", "quantile loss"],
    misleading: ["R²", "accuracy"],
  },
  { task: "ocr", fits: ["CER", "WER", "exact match"], misleading: ["accuracy"] },
];
