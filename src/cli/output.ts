/** Writes to the process's own output at once, so that a report of any length is not held in memory. */

import fs from "node:fs";
import process from "node:process";
import { reasonOf, UsageError } from "./errors.ts";
import { tty } from "./node-modules.ts";

const stdout = 1;
const stderr = 2;

/** A reader such as `head` may close the pipe early: that is its right, and what would follow is dropped. */
export function out(text: string): void {
  try {
    write(stdout, text);
  } catch (error) {
    throw new UsageError(`cannot write the output: ${reasonOf(error)}.`);
  }
}

/** Nobody is left to tell that there is nobody to tell. */
export function err(text: string): void {
  try {
    write(stderr, text);
  } catch {
    closed.add(stderr);
  }
}

const closed = new Set<number>();

function write(descriptor: number, text: string): void {
  // Only the stream knows which letters a terminal has there; to open one takes its time.
  if (process.platform === "win32" && isTerminal(descriptor)) streamOf(descriptor).write(text);
  else writeBytes(descriptor, Buffer.from(text));
}

/** A file or a pipe tells by itself that it is none. */
function isTerminal(descriptor: number): boolean {
  return isDevice(descriptor) && tty().isatty(descriptor);
}

function isDevice(descriptor: number): boolean {
  try {
    return fs.fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}

function writeBytes(descriptor: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length && !closed.has(descriptor); ) {
    try {
      at += fs.writeSync(descriptor, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EPIPE" || code === "EIO") closed.add(descriptor);
      else if (code === "EAGAIN") waitForReader();
      else throw error;
    }
  }
}

/** Some other program has told the pipe not to wait for a slow reader; so we do. */
function waitForReader(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}

function streamOf(descriptor: number): NodeJS.WriteStream {
  const stream = descriptor === stdout ? process.stdout : process.stderr;
  // A terminal that is closed meanwhile.
  if (stream.listenerCount("error") === 0) stream.on("error", () => closed.add(descriptor));
  return stream;
}
