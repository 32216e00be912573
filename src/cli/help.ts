/** What a helping thread does: it takes one file after another until none is left. */

import { ConfigFiles } from "./config.ts";
import { type Errand, type Message, mostWaiting, next, reported } from "./crew.ts";
import { judgeFor } from "./judge.ts";
import { threads } from "./node-modules.ts";
import { TeamTemplates } from "./team-templates.ts";

export function help(): void {
  const { files, request, counters, port } = threads().workerData as Errand;
  const team = new TeamTemplates();
  const judge = judgeFor(request, { team, config: new ConfigFiles(team), cache: undefined });
  for (let at = take(counters); at < files.length; at = take(counters)) {
    const message: Message = [at, judge(files[at] ?? "")];
    port.postMessage(message);
  }
}

/** Not so many that what is found fills the memory before it can be reported. */
function take(counters: Int32Array): number {
  const at = Atomics.add(counters, next, 1);
  while (at - Atomics.load(counters, reported) > mostWaiting) Atomics.wait(counters, reported, -1, waitMilliseconds);
  return at;
}

const waitMilliseconds = 5;
