import assert from "node:assert/strict";
import { findingsIn, judges } from "./judged.ts";

judges("deployment-conflict", {
  found: [
    [
      "Inference must work offline.\n\n## Serving\n\nThe app calls our API on GCP for each picture.",
      "calls our API on GCP",
    ],
    [
      "Notes never leave the tablet.\n\n## Serving\n\nLong notes are uploaded to a service in us-east-1.",
      "uploaded to a service in us-east-1",
    ],
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
    [
      "Inference runs on the edge device, there is no cloud.\n\n## Serving\n\nThe model is served from a SageMaker endpoint.",
      "served from a SageMaker",
    ],
    [
      "All inference happens on the phone.\n\n## Serving\n\nEach request is sent to the model server in the cloud.",
      "sent to the model server in the cloud",
    ],
    [
      "The system works fully offline.\n\n## Serving\n\nWe deploy the model behind a REST API on AWS.",
      "deploy the model behind a REST API on AWS",
    ],
    [
      "Data never leaves the device.\n\n## Serving\n\nImages are sent to our cloud endpoint for inference.",
      "cloud endpoint",
    ],
    [
      "The model is deployed on the edge.\n\n## Serving\n\nThe model is deployed as a cloud service on GKE.",
      "cloud service",
    ],
    [
      "Модель работает на устройстве, без облака.\n\n## Serving\n\nИнференс выполняется в облаке на AWS.",
      "Инференс выполняется в облаке на AWS",
    ],
    ["The model runs on the camera.\n\n## Serving\n\nThe model is hosted on AWS.", "hosted on AWS"],
    [
      "The plant has no internet, and pictures never leave the site.\n\n## Serving\n\nUnclear pictures are sent to our SageMaker endpoint.",
      "sent to our SageMaker",
    ],
  ],
  silent: [
    ["Scans never leave the hospital. Weights are hosted on AWS, from where the box fetches them.", "weights"],
    ["Audio never leaves the device. Crash reports are sent to Azure.", "crash reports"],
    ["The app works offline; with a network the request is sent to our endpoint on AWS.", "both ways are said"],
    ["Notes never leave the tablet.\n\n## Training\n\nDonated notes are uploaded to AWS for training.", "training"],
    ["Long notes are uploaded to a service in us-east-1.", "no contradiction"],
    ["Scans never leave the hospital.\n\n## Training\n\nSynthetic scans for training are hosted on AWS.", "training"],
    ["No cloud on the device.\n\nThe model is trained in the cloud on AWS.", "training"],
    ["No cloud.\n\nTelemetry is sent to the cloud and hosted on AWS for monitoring.", "telemetry"],
    ["No cloud.\n\nModels are downloaded from S3; updates are hosted on AWS.", "download"],
    ["The model is served from a SageMaker endpoint.", "no contradiction"],
    ["Pictures with no cloud cover are used. The model is served from SageMaker.", "the weather"],
    ["No cloud.\n\nOperator feedback is used to annotate clips, which are synced nightly.", "a path is stated"],
    ["No cloud.\n\n## Alternatives\n\nThe model is served from a SageMaker endpoint.", "rejected"],
    "Inference runs on the edge device, there is no cloud.\n\n## Training\n\nThe model is trained on AWS.",
    "All inference happens on the phone.\n\n## Updates\n\nModels are downloaded from the cloud.",
    "The model is deployed on the edge. Only telemetry goes to the cloud.",
    "Small models run on the phone; hard cases are sent to the cloud model.",
    "Inference runs on the edge.\n\n## Alternatives\n\nServing from a cloud endpoint was rejected.",
    "We could serve from a SageMaker endpoint, but inference runs on the edge device, there is no cloud.",
    "The model runs on the edge.\n\n## Training\n\nThe model is trained and hosted as artifact on AWS S3.",
    "The model runs on the device of the operator.\n\n## Labels\n\nThe labeling tool is hosted on AWS.",
  ],
});

describe("deployment-conflict", () => {
  it("only informs where a path is not stated", () => {
    const [finding] = findingsIn("deployment-conflict", "No cloud.\n\nAnnotate misses with user feedback.").findings;
    assert.match(finding?.message ?? "", /on which path and with whose consent/);
  });
});
