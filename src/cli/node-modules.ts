/** Modules of Node that few runs need. Loading them takes as long as judging a small document does. */

import { createRequire } from "node:module";

const load = createRequire(import.meta.url);

export function crypto(): typeof import("node:crypto") {
  return load("node:crypto");
}

export function tty(): typeof import("node:tty") {
  return load("node:tty");
}

export function os(): typeof import("node:os") {
  return load("node:os");
}

export function threads(): typeof import("node:worker_threads") {
  return load("node:worker_threads");
}
