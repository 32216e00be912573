/** Modules of Node that few runs need. Loading them takes as long as judging a small document does. */

import modules from "node:module";

/** Loads one of Node's own modules; what `createRequire` makes takes half a millisecond, and only old versions need it. */
export const nodeModule: typeof process.getBuiltinModule =
  process.getBuiltinModule ?? modules.createRequire(import.meta.url);

export function crypto(): typeof import("node:crypto") {
  return nodeModule("node:crypto");
}

export function tty(): typeof import("node:tty") {
  return nodeModule("node:tty");
}

export function os(): typeof import("node:os") {
  return nodeModule("node:os");
}

export function threads(): typeof import("node:worker_threads") {
  return nodeModule("node:worker_threads");
}
