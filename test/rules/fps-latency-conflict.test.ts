import assert from "node:assert/strict";
import { analyze } from "../../src/core/analysis.ts";
import { slice } from "../../src/core/text/span.ts";

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
