// Keeps the bytecode of the command line beside it, once it has run as its arguments say.
import { renameSync, writeFileSync } from "node:fs";

const { bytecodeFile, script } = await import("../../dist/cli.mjs");
// Whole or not at all: the engine believes what it reads.
writeFileSync(`${bytecodeFile}.tmp`, script.createCachedData());
renameSync(`${bytecodeFile}.tmp`, bytecodeFile);
process.exitCode = 0;
