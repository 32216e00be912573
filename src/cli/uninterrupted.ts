/** Keeps Ctrl+C out of the moment in which a file is written. */

import process from "node:process";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Ends what it has begun, so that no draft is left behind. A signal within comes too late and counts for nothing: it could
 * be heard only when all the work is done, and whoever stops a long run wants the next one to end it at once.
 */
export function uninterrupted<T>(write: () => T): T {
  for (const signal of signals) process.on(signal, ignore);
  try {
    return write();
  } finally {
    for (const signal of signals) process.off(signal, ignore);
  }
}

function ignore(): void {}
