import { judges } from "./judged.ts";

judges("model-metric-as-business-metric", {
  found: [
    ["### Business metric\n\nSuccess is measured by R², from 0.7 to 0.8.", "R²"],
    ["### Business metric\n\nSuccess is measured by accuracy and F1.", "accuracy"],
    ["Business metric: classification by precision and recall.", "precision"],
    ["The business metric is PR-AUC.", "PR-AUC"],
  ],
  silent: [
    "### Business metric\n\nThe scrap rate falls from 2.0 % to 1.5 %.",
    ["### Business metric\n\nRecall of 0.95 saves $2,000 a day.", "with money"],
    ["### Business metric\n\nRevenue per user; recall is its proxy.", "a business number stands beside it"],
    ["### Offline metrics\n\nAccuracy and F1.", "metrics of the model"],
    ["Business metric: conversion, not accuracy.", "a business number"],
    ["The link between PR-AUC and the business metric is checked.", "a link between the two"],
  ],
});
