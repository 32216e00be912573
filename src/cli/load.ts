/**
 * Loads the bundled program with the bytecode that the build has kept beside it, so that the engine compiles nothing. Without
 * it, or in another version of Node, it takes but longer.
 */

import fs from "node:fs";
import vm from "node:vm";
import { beside } from "./beside.ts";
import { nodeModule } from "./node-modules.ts";

type Program = typeof import("./program.ts");

const file = beside("cli.program.js");

/** Bytecode is of use to the very engine that made it. */
export const bytecodeFile: string = file.replace("program.js", `${process.version}-${process.arch}.bytecode`);

/** For the build, which keeps the bytecode of what has run. */
export const script: vm.Script = new vm.Script(fs.readFileSync(file, "latin1"), { filename: file, ...keptBytecode() });

export const program: Program = load();

function load(): Program {
  const module = { exports: {} as Program };
  script.runInThisContext()(nodeModule, import.meta, module);
  return module.exports;
}

function keptBytecode(): { readonly cachedData?: Buffer } {
  try {
    return { cachedData: fs.readFileSync(bytecodeFile) };
  } catch {
    return {};
  }
}
