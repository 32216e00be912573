import assert from "node:assert/strict";
import { findingsIn, judges } from "./judged.ts";

judges("unknown-metric-name", {
  found: [
    ["We report PR-AUC and AR-AUC.", "AR-AUC"],
    ["We report recall@10 and NCDG@10.", "NCDG"],
    ["MAE and MPPJE in millimeters.", "MPPJE"],
    ["MAE, R-squared and adjusted-squred.", "adjusted-squred"],
    ["## Metrics\n\n| Name | Value |\n|---|---|\n| NDGC@3 | 0.4 |", "NDGC"],
  ],
  silent: [
    "We report PR-AUC, ROC-AUC, NDCG and MPJPE.",
    ["We report AR and AP50.", "average recall is real"],
    ["We report MAE, SMAPE and WAPE.", "other metrics"],
    ["The NCDG committee meets on Mondays.", "nothing here is about metrics"],
    ["We report recall and OEES, a metric of the plant.", "of the project"],
    ["`NCDG` is a constant; recall is reported.", "code"],
  ],
});

describe("unknown-metric-name", () => {
  it("reports a name once", () => {
    assert.equal(findingsIn("unknown-metric-name", "Recall and NCDG.\n\nPrecision and NCDG.").findings.length, 1);
  });
});
