/** Reads what the build has worked out ahead and keeps beside the program; imported before all else. */

import fs from "node:fs";
import { type Ahead, readAheadWith } from "../core/templates/ahead.ts";
import { beside } from "./beside.ts";

const known = new Map<string, Ahead | undefined>();

readAheadWith((name) => {
  if (!known.has(name)) known.set(name, read(name));
  return known.get(name);
});

/** A line of JSON, in which other letters are escaped, then the numbers; nothing where the build has left nothing. */
function read(name: string): Ahead | undefined {
  const file = beside(`cli.${name}.ahead`);
  if (!fs.existsSync(file)) return undefined;
  const bytes = fs.readFileSync(file);
  const end = bytes.indexOf(newLine);
  // Copied, since numbers of four bytes cannot begin anywhere.
  const numbers = bytes.buffer.slice(bytes.byteOffset + end + 1, bytes.byteOffset + bytes.length);
  return { data: JSON.parse(bytes.toString("latin1", 0, end)), numbers: new Int32Array(numbers) };
}

const newLine = 0x0a;
