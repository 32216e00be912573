// In place of VS Code's native module: the logs of the server and of the extension host, appended to plain files.
import fs from "node:fs";
import path from "node:path";

const levels = ["trace", "debug", "info", "warn", "error", "critical"];

export const version = 0;

export class Logger {
  #file;
  #level = levels.indexOf("info");

  constructor(_type, _name, file) {
    this.#file = file;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    for (const [level, name] of levels.entries()) this[name] = (message) => this.#write(level, message);
  }

  getLevel() {
    return this.#level;
  }

  setLevel(level) {
    this.#level = level;
  }

  setPattern() {}
  clearFormatters() {}
  flush() {}
  drop() {}

  #write(level, message) {
    if (level < this.#level) return;
    // A log that cannot be written (its folder is removed when the server stops) is no reason to fail.
    fs.appendFile(this.#file, `${new Date().toISOString()} [${levels[level]}] ${message}\n`, () => {});
  }
}

export async function createRotatingLogger(name, file) {
  return new Logger("rotating", name, file);
}

export const createAsyncRotatingLogger = createRotatingLogger;

export function setLevel() {}

export function setFlushOn() {}
