/**
 * Tunes the engine for a short life; imported before all else. V8 optimizes what has run for a while, which takes as much
 * time as judging one document does and pays only after dozens of them: it does so later. 0.38 instead of 0.67 s of the
 * processor's time for `design-doc lint examples/line-anomaly.md`; less for a hundred documents too. It compiles a regular
 * expression first for an interpreter and, where it is run again, as most are, once more: it compiles it once. 10 ms less
 * of 100 for one document of 200 lines.
 */

import { nodeModule } from "./node-modules.ts";

const { setFlagsFromString } = nodeModule("node:v8");

setFlagsFromString("--interrupt-budget=500000");
setFlagsFromString("--no-regexp-tier-up");
