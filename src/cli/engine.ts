/**
 * Tunes the engine for a short life; imported before all else. V8 optimizes what has run for a while, which takes as much
 * time as judging one document does and pays only after dozens of them: it does so later. 0.38 instead of 0.67 s of the
 * processor's time for `design-doc lint examples/line-anomaly.md`; less for a hundred documents too.
 */

import { setFlagsFromString } from "node:v8";

setFlagsFromString("--interrupt-budget=500000");
