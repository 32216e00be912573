import assert from "node:assert/strict";
import { analyze } from "../../src/core/analysis.ts";
import { slice } from "../../src/core/text/span.ts";
import { judges } from "./judged.ts";

/** What the rule marks in a sentence, and the number that it proposes. */
function judged(sentence: string): string[] {
  const text = `---\ndesign-doc: eight-step\n---\n# Doc\n\n${sentence}\n`;
  const { findings } = analyze(text);
  const own = findings.filter(({ code }) => code === "fps-latency-conflict");
  return own.map(({ span, data }) => `${slice(text, span)} → ${(data as { text: string }).text}`);
}

describe("fps-latency-conflict", () => {
  const conflicts: [sentence: string, expected: string][] = [
    ["A 50 ms model runs at 30 fps.", "50 ms → 33.3 ms"],
    ["At 60 fps inference takes 20 ms.", "20 ms → 16.7 ms"],
    ["The camera gives 25 fps; each frame needs 0.1 s.", "0.1 s → 40 ms"],
    ["30 fps → 30 ms", "30 ms → 33.3 ms"],
    ["At 60 fps, the frame budget is 20 ms.", "20 ms → 16.7 ms"],
  ];
  for (const [sentence, expected] of conflicts) {
    it(sentence, () => assert.deepEqual(judged(sentence), [expected]));
  }

  const fine = [
    "A 25 ms model runs at 30 fps.",
    "30 fps → 33 ms",
    "At 60 fps the frame budget is 16 ms.",
    "A 50 ms model runs at 30 fps on every second frame.",
    "A 50 ms model runs at 30 fps, pipelined over two workers.",
    "The alarm reaches the operator within 1 s; the camera gives 30 fps.",
    "The model trains for 3 h on clips of 30 fps video at most 10 s long, sampled.",
    "The camera gives 30 fps.",
    "The screen is drawn at 60 fps, and the report takes 2 s.",
    "Each of the 4 cameras gives 30 fps; frames are sampled, so inference takes 80 ms.",
    "The model takes 50 ms at 30 fps, end-to-end with the network.",
    "The video has 30 fps, and labeling a frame takes 20 s.",
  ];
  for (const sentence of fine) {
    it(`is silent on: ${sentence}`, () => assert.deepEqual(judged(sentence), []));
  }
});

/** In neighbouring sentences, items and rows. */
judges("fps-latency-conflict", {
  found: [
    ["- Frame rate: 60 fps, no frame is skipped\n- Processing time per frame: 25 ms", "25 ms"],
    [
      "The camera runs at 50 fps, and every frame is processed.\n\n## Model\n\nYOLO needs 30 ms for each frame.",
      "30 ms",
    ],
    [
      "We process video at 60 fps. Inference latency of the segmentation network is 22 ms per frame.",
      "22 ms per frame",
    ],
    ["The stream arrives at 30 fps. On the target device the pose model needs 45 ms for each frame.", "45 ms"],
    ["- Frame rate: 25 FPS\n- Model inference: 55 ms/frame", "55 ms/frame"],
    ["- Camera: 1080p at 30 fps\n- Lens: 8 mm\n- Inference time: 41 ms", "41 ms"],
    ["| Item | Value |\n|---|---|\n| Frame rate | 30 fps |\n| Inference time per frame | 48 ms |", "48 ms"],
    [
      "| Parameter | Target |\n|---|---|\n| Input FPS | 50 fps |\n| Latency per frame | 25 ms |\n| Resolution | 1920x1080 |",
      "25 ms",
    ],
    ["Видео обрабатывается с частотой 30 fps. Модель тратит 50 мс на кадр.", "50 мс"],
    ["The system must run at 24 frames per second. YOLOv8-m takes 60 ms per image on the box.", "60 ms per image"],
    [
      "Real-time means 30 fps here. Detection costs 28 ms and tracking 3 ms; the whole pipeline spends 52 ms on every frame.",
      "52 ms",
    ],
    ["The robot's cameras deliver 15 fps and every picture is analyzed. One forward pass takes 90 ms.", "90 ms"],
    ["The gate camera films at 20 fps. On the Raspberry Pi the classifier uses 70 ms per frame.", "70 ms per frame"],
    ["1. Input stream: 60 fps\n2. Time per frame: 30 ms", "30 ms"],
  ],
  silent: [
    [
      "All frames are analysed at 25 fps. The large net takes 90 ms for each frame that the small one flags.",
      "some of them",
    ],
    ["The camera runs at 30 fps. The nightly audit takes 80 ms per frame.", "later"],
    ["- Frame rate: 60 fps, but dark frames are skipped\n- Processing time per frame: 25 ms", "some are skipped"],
    [
      "The camera runs at 50 fps, and every frame is processed.\n\n## Model\n\nYOLO needs 18 ms for each frame.",
      "it keeps up",
    ],
    [
      "The camera runs at 50 fps.\n\n## Model\n\nYOLO needs 30 ms for each frame.",
      "nobody says that all are processed",
    ],
    [
      "The camera runs at 50 fps, and every frame is processed.\n\n## Alternatives\n\nDETR needs 30 ms for each frame.",
      "rejected",
    ],
    [
      "The camera runs at 50 fps, and every frame is processed.\n\n## Model\n\nFour workers share the frames. YOLO needs 30 ms for each frame.",
      "several workers",
    ],
    "We process video at 60 fps. Inference latency of the segmentation network is 12 ms per frame.",
    "The camera delivers 60 fps. We analyze every fourth frame, and inference takes 40 ms per frame.",
    "The stream arrives at 30 fps. End-to-end latency is 200 ms, since stages are pipelined.",
    "The UI is drawn at 60 fps. The model answers in 300 ms.",
    "The dataset holds videos at 30 fps. Annotators need 20 s per frame.",
    "| Item | Value |\n|---|---|\n| Camera | 30 fps |\n| Processed | 10 fps |\n| Inference time per frame | 80 ms |",
    "- Camera: 30 fps\n- Sampling: every third frame\n- Inference: 80 ms per frame",
    "The camera runs at 30 fps. The alarm reaches the operator after 500 ms.",
    "We process video at 30 fps with two workers. Inference takes 50 ms per frame.",
    "The old model took 80 ms per frame. The camera delivers 30 fps.",
    "| Model | FPS | Latency |\n|---|---|---|\n| Small | 60 fps | 16 ms |\n| Large | 15 fps | 66 ms |",
    "Video is recorded at 30 fps. The model looks at clips of 16 frames and takes 120 ms per clip.",
    "The camera streams at 25 fps. Training one epoch takes 3 h, and the model is 20 MB.",
    "Cameras deliver 30 fps. Uploading a clip takes 2 s over LTE, while the model runs in 20 ms.",
    "A cloud model would take 120 ms per frame. Our camera delivers 30 fps, so we run on the edge.",
    "The drone films at 30 fps. Planning a route takes 400 ms.",
    "Sampling rate of the camera is 30 fps. We keep 5 frames a second, so 150 ms per frame are fine.",
    "The camera gives 30 fps. The GPU handles four frames in parallel, at 100 ms per frame.",
    "The camera gives 30 fps. Inference time is 60 ms on a CPU and 15 ms on the GPU that we use.",
  ],
});
