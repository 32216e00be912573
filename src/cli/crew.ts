/**
 * Threads that help to judge many files. Whoever is free takes the next file; this thread hands on what all have found, in
 * the order of the files. It waits for nobody: what another has begun and not brought is judged once more.
 */

import fs from "node:fs";
import type { MessagePort } from "node:worker_threads";
import { beside } from "./beside.ts";
import { isHandedOver } from "./files.ts";
import type { Judge, Judgement, Request } from "./judge.ts";
import { os, threads } from "./node-modules.ts";

/** What a helper is given. */
export interface Errand {
  readonly files: readonly string[];
  readonly request: Request;
  /** The number of the file that is next, and of the one that is reported next. */
  readonly counters: Int32Array;
  readonly port: MessagePort;
}

/** A file by its number, and what was found. */
export type Message = readonly [at: number, judgement: Judgement];

export const next = 0;
export const reported = 1;

/** So many judgements may wait for one that takes long. */
export const mostWaiting = 1000;

/** To start a helper takes as long as to judge some dozens of files. */
const filesPerHelper = 100;
/** Each takes its memory; a container may have fewer processors than the machine tells of. */
const mostHelpers = 3;

export function* judgements(files: readonly string[], request: Request, judge: Judge): Iterable<Judgement> {
  const count = helpersFor(files);
  if (count === 0) yield* alone(files, judge);
  else yield* together(files, judge, hire(files, request, count));
}

export function* alone(files: readonly string[], judge: Judge): Iterable<Judgement> {
  for (const file of files) yield judge(file);
}

function* together(files: readonly string[], judge: Judge, { counters, ports }: Crew): Iterable<Judgement> {
  const found = new Map<number, Judgement>();
  for (const [at, file] of files.entries()) {
    Atomics.store(counters, reported, at);
    for (receive(ports, at, found); !found.has(at); receive(ports, at, found)) {
      const mine = found.size < mostWaiting ? Atomics.add(counters, next, 1) : at;
      if (mine < files.length) found.set(mine, judge(files[mine] ?? file));
      else found.set(at, judge(file));
    }
    yield found.get(at) as Judgement;
    found.delete(at);
  }
}

/** What has been judged twice is the same. */
function receive(ports: readonly MessagePort[], from: number, found: Map<number, Judgement>): void {
  for (const port of ports) {
    for (let given = messageOn(port); given; given = messageOn(port)) {
      const [at, judgement] = given;
      if (at >= from) found.set(at, judgement);
    }
  }
}

function messageOn(port: MessagePort): Message | undefined {
  return threads().receiveMessageOnPort(port)?.message;
}

interface Crew {
  readonly counters: Int32Array;
  readonly ports: readonly MessagePort[];
}

/** What stands beside the program as it is built. */
const helper = beside("cli.helper.mjs");

/** What is handed over can be read but once. */
function helpersFor(files: readonly string[]): number {
  if (files.length < filesPerHelper || files.some(isHandedOver) || !fs.existsSync(helper)) return 0;
  return Math.min(mostHelpers, os().availableParallelism() - 1, Math.floor(files.length / filesPerHelper));
}

function hire(files: readonly string[], request: Request, count: number): Crew {
  const counters = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  const ports = Array.from({ length: count }, () => {
    const { port1, port2 } = new (threads().MessageChannel)();
    const errand: Errand = { files, request, counters, port: port2 };
    const worker = new (threads().Worker)(helper, { workerData: errand, transferList: [port2] });
    worker.unref();
    // Its files are judged here then, and fail here too if they must.
    worker.on("error", () => undefined);
    return port1;
  });
  return { counters, ports };
}
