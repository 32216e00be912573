import { judges } from "./judged.ts";

judges("metric-used-as-loss", {
  found: [
    ["We use recall in train and test.", "recall"],
    ["The loss is accuracy.", "accuracy"],
    ["The model is trained on F1.", "F1"],
    ["Recall is used as the training loss.", "Recall"],
    ["Loss function: 1 - NDCG", "NDCG"],
  ],
  silent: [
    "We train with focal loss and select the model by recall at an FPR of 0.1 %.",
    ["We optimize for recall.", "a goal, not a loss"],
    ["The loss is soft-F1.", "a surrogate"],
    ["The model is trained with LambdaRank to improve NDCG.", "a surrogate"],
    ["The loss is MSE.", "both a metric and a loss"],
    ["The model is trained on NDCG by policy gradient.", "a reward"],
    ["Recall is not differentiable, so it is not the loss.", "rejected"],
    ["Should recall be the loss?", "a question"],
    ["We report recall on train and test.", "measured"],
    ["The loss in accuracy is small.", "loss as a decrease"],
  ],
});
