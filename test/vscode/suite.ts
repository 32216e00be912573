// What VS Code's extension host loads to run the tests: launch.ts bundles this file and the tests beside it.
import fs from "node:fs";
import path from "node:path";
import { format } from "node:util";
import Mocha from "mocha";

/** VS Code calls this; it takes a rejection for a failure. */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  reportTo(process.env.TEST_REPORT);
  const mocha = new Mocha({ timeout: 20_000 });
  for (const name of fs.readdirSync(__dirname)) {
    if (name.endsWith(".test.js")) mocha.addFile(path.join(__dirname, name));
  }
  const { passes, failures } = await finish(mocha);
  if (process.env.TEST_COUNTS) {
    fs.writeFileSync(process.env.TEST_COUNTS, JSON.stringify({ passed: passes, failed: failures }));
  }
  if (failures > 0) throw new Error(`${failures} tests failed`);
}

function finish(mocha: Mocha): Promise<Mocha.Stats> {
  return new Promise((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats as Mocha.Stats));
  });
}

/** Without a file the report goes to the console, as it does when somebody debugs the tests in VS Code. */
function reportTo(file: string | undefined): void {
  if (!file) return;
  Mocha.reporters.Base.consoleLog = (...words: unknown[]) => fs.appendFileSync(file, `${format(...words)}\n`);
}
