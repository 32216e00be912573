import assert from "node:assert/strict";
import { findingsIn, judges } from "./judged.ts";

judges("model-exceeds-memory", {
  found: [
    ["The app may use 2 GB of memory. The 3B decoder is loaded in int8.", "3B decoder"],
    ["Phones have 3 GB free. We ship a 4B-parameter model in int8.", "4B-parameter"],
    ["Mega-3-70B in fp16 is served from a single A100 with 80 GB.", "70B"],
    ["A 7B model in fp16 runs on the Orin Nano with 8 GB.", "7B model"],
    ["A model with 13B parameters in int8 runs on a GPU with 12 GB of memory.", "13B parameters"],
    ["The phone has 4 GB of RAM and runs 3B parameters in bf16.", "3B parameters"],
    ["The box has one T4 with 16 GB.\n\nMega-34B-chat runs in bf16 on the T4.", "34B"],
    ["There is a 24 GB L4.\n\nA model with 30B parameters runs in fp16 on the L4.", "30B parameters"],
  ],
  silent: [
    ["The app may use 2 GB of memory. The 3B decoder in int8 is the teacher of a small one.", "not on the device"],
    ["The app may use 2 GB of memory. The 3B decoder is loaded in int4.", "it fits"],
    ["Phones have 4 GB of RAM, tablets 8 GB of RAM. The 5B decoder is loaded in int8.", "two of them"],
    ["Mega-3-70B in int4 is served from a single A100 with 80 GB.", "it fits"],
    ["The box has one T4 with 16 GB.\n\nMega-34B-chat runs in int4 on the L4.", "another device"],
    ["The box has 4 × T4 with 16 GB.\n\nMega-34B-chat runs in int8 on the T4.", "several of them"],
    ["The box has one T4 with 16 GB.\n\nMega-34B-chat in bf16 does not fit the T4.", "said by the author"],
    ["The box has one T4 with 16 GB.\n\nMega-7B-chat runs in int8 on the T4.", "it fits"],
    "A 7B model in int4 runs on the Orin Nano with 8 GB.",
    ["A 70B model in fp16 is sharded over GPUs with 80 GB of memory each.", "sharded"],
    ["A mixture of experts with 47B parameters in int4 runs on a GPU with 16 GB.", "only some are active"],
    ["The model has 5.4M parameters in fp32 and runs on a phone with 4 GB.", "small"],
    ["A 7B model in fp16 does not fit the Orin Nano with 8 GB.", "said by the author"],
    ["A 7B model runs on the Orin Nano with 8 GB.", "no number format"],
    ["7B rows of fp16 features take 14 GB on disk.", "no memory of a device"],
    ["Does a 7B model in fp16 run on 8 GB of memory?", "a question"],
  ],
});

describe("model-exceeds-memory", () => {
  it("warns where the weights alone just fit", () => {
    const body = "A model with 7B parameters in int8 runs on the Orin Nano with 8 GB of memory.";
    assert.equal(findingsIn("model-exceeds-memory", body).findings.length, 1);
  });
});
