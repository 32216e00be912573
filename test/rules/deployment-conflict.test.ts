import assert from "node:assert/strict";
import { findingsIn, judges } from "./judged.ts";

judges("deployment-conflict", {
  found: [
    [
      "Inference runs on the edge device, no cloud.\n\nThe model is served from a SageMaker endpoint.",
      "served from a SageMaker",
    ],
    [
      "Edge device, no cloud.\n\nAnnotate missed anomalies with user feedback.",
      "Annotate missed anomalies with user feedback",
    ],
    [
      "The model works without the cloud.\n\nPredictions are made by an inference endpoint on AWS.",
      "Predictions are made by an inference endpoint on AWS",
    ],
  ],
  silent: [
    ["No cloud on the device.\n\nThe model is trained in the cloud on AWS.", "training"],
    ["No cloud.\n\nTelemetry is sent to the cloud and hosted on AWS for monitoring.", "telemetry"],
    ["No cloud.\n\nModels are downloaded from S3; updates are hosted on AWS.", "download"],
    ["The model is served from a SageMaker endpoint.", "no contradiction"],
    ["Pictures with no cloud cover are used. The model is served from SageMaker.", "the weather"],
    ["No cloud.\n\nOperator feedback is used to annotate clips, which are synced nightly.", "a path is stated"],
    ["No cloud.\n\n## Alternatives\n\nThe model is served from a SageMaker endpoint.", "rejected"],
  ],
});

describe("deployment-conflict", () => {
  it("only informs where a path is not stated", () => {
    const [finding] = findingsIn("deployment-conflict", "No cloud.\n\nAnnotate misses with user feedback.").findings;
    assert.match(finding?.message ?? "", /on which path and with whose consent/);
  });
});
