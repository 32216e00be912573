// Ties a process to the one that started it: when that one is gone, this one ends too. VS Code's server hands its
// `--import` on to every process it forks, so a test run that was killed leaves nothing behind.
import fs from "node:fs";
import { isMainThread } from "node:worker_threads";

const period = 500;

if (isMainThread) {
  const before = ancestors();
  const endWithParent = () => {
    if (ancestors() !== before) process.exit(1);
  };
  setInterval(endWithParent, period).unref();
}

/** The parent, and npm behind it where npm put a shell in between: the shell outlives an npm that was killed. */
function ancestors() {
  return [process.ppid, process.env.npm_lifecycle_event && parentOfShell(process.ppid)].join();
}

function parentOfShell(pid) {
  try {
    const isShell = /^[^\0]*sh\0-c\0/.test(fs.readFileSync(`/proc/${pid}/cmdline`, "utf8"));
    return isShell ? /^PPid:.*/m.exec(fs.readFileSync(`/proc/${pid}/status`, "utf8"))?.[0] : "";
  } catch {
    // There is no /proc here, or the shell is just going.
    return "";
  }
}
