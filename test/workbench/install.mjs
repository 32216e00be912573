// Installs the packages that a folder's lock file names. Plain JavaScript without dependencies, because it runs
// before anything is installed.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { isRunning } from "./running.mjs";

/**
 * Runs `npm ci` in a folder, unless its node_modules is what its lock file says. Runs that start together wait for
 * one another.
 * @param {string} folder
 * @param {string} what is installed, for the message
 */
export function ensureInstalled(folder, what) {
  if (isInstalled(folder)) return;
  const release = takeLock(path.join(folder, ".installing"));
  try {
    if (!isInstalled(folder)) install(folder, what);
  } finally {
    release();
  }
}

/** npm writes node_modules/.package-lock.json last, so an installation that was cut off has none. */
function isInstalled(folder) {
  const wanted = readPackages(path.join(folder, "package-lock.json"));
  const present = readPackages(path.join(folder, "node_modules", ".package-lock.json"));
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    const found = present[place];
    return place === "" || (found ? found.version === version : optional);
  });
}

function readPackages(lockFile) {
  try {
    return JSON.parse(fs.readFileSync(lockFile, "utf8")).packages;
  } catch {
    return {};
  }
}

function install(folder, what) {
  const began = Date.now();
  console.log(`Installing ${what} from npm, once …`);
  const options = ["--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status, error } = spawnSync("npm", ["ci", ...options], {
    cwd: folder,
    env: withoutOuterNpm(process.env),
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`"npm ci" failed in ${folder}: ${error?.message ?? `exit code ${status}`}`);
  console.log(`… done in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

/** An npm that runs us would otherwise tell the inner npm where it works. */
function withoutOuterNpm(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^npm_config_\w*prefix$/.test(name)));
}

function takeLock(file) {
  while (!create(file)) {
    const owner = Number(fs.existsSync(file) ? fs.readFileSync(file, "utf8") : 0);
    if (owner > 0 && !isRunning(owner)) fs.rmSync(file, { force: true });
    else sleep(200);
  }
  return () => fs.rmSync(file, { force: true });
}

function create(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

function sleep(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
