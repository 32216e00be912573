/** Names for the tests of this folder. */

import type { KnownNames } from "../../src/core/config/index.ts";

export const known: KnownNames = {
  codes: new Set(["arithmetic-mismatch", "unit-mismatch", "risks", "error-priority"]),
  templates: ["eight-step", "six-step"],
  facets: new Map([
    ["deployment", { values: ["edge", "cloud"], open: false }],
    ["mode", { values: ["batch", "online"], open: true }],
  ]),
};
