/** Keeps beside the command line what it need not work out at each start; run by esbuild.js once the program is there. */

import { renameSync, writeFileSync } from "node:fs";
import { devNull } from "node:os";
import { fileURLToPath } from "node:url";
import { allAhead } from "./ahead.ts";

const dist = new URL("../../dist/", import.meta.url);
const examples = fileURLToPath(new URL("../../examples", import.meta.url));

for (const [name, { data, numbers }] of allAhead()) {
  const line = Buffer.from(`${plainLetters(JSON.stringify(data))}\n`);
  write(new URL(`cli.${name}.ahead`, dist), Buffer.concat([line, Buffer.from(numbers.buffer)]));
}

// The bytecode is of all that has run, so the program is run as it will be.
process.argv = [process.execPath, "", "lint", "--output", devNull, examples];
// It would end the process when it has run.
process.exit = () => undefined as never;
const { bytecodeFile, script } = await import(new URL("cli.mjs", dist).href);
write(bytecodeFile, script.createCachedData());
process.exitCode = 0;

/** What has no other letters is read at once, without being decoded. */
function plainLetters(json: string): string {
  return json.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Whole or not at all: the program believes what it reads. */
function write(file: string | URL, bytes: Buffer): void {
  const draft = new URL("cli.draft", dist);
  writeFileSync(draft, bytes);
  renameSync(draft, file);
}
