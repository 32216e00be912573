// Temporary files of one run in one folder that goes away with the run. A killed run cannot clean up after itself,
// so the next one does it.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { isRunning } from "./running.mjs";

/** From here on, the temporary files of this process and of its children lie in a folder of their own. */
export function useOwnTemporaryFolder() {
  const base = baseFolder();
  sweep(base);
  const folder = fs.mkdtempSync(path.join(base, `${process.pid}-`));
  for (const name of ["TMPDIR", "TMP", "TEMP"]) process.env[name] = folder;
  process.on("exit", () => remove(folder));
}

function baseFolder() {
  // macOS has a long temporary path, and the path of a Unix socket, of which VS Code makes some, must be short.
  const parent = process.platform === "darwin" ? "/tmp" : os.tmpdir();
  const base = path.join(parent, `design-doc-${process.getuid?.() ?? os.userInfo().username}`);
  fs.mkdirSync(base, { recursive: true, mode: 0o700 });
  return base;
}

/** @param {string} base */
function sweep(base) {
  for (const name of fs.readdirSync(base)) {
    const pid = Number.parseInt(name, 10);
    if (pid > 0 && !isRunning(pid)) remove(path.join(base, name));
  }
}

/** @param {string} folder */
function remove(folder) {
  try {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  } catch {
    // A process that is just ending still writes there: the next sweep takes it.
  }
}
