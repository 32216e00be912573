// Stands in for the `code` program that @vscode/test-electron starts: the same arguments, the same exit code.
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { windowAddress } from "./address.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

const testLimit = 180_000;

const { values, positionals } = parseArgs({
  // VS Code takes many more options than matter here.
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: "string", multiple: true },
    extensionTestsPath: { type: "string" },
  },
});

const workbench = await openWorkbench({ automation: true });
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => finish(130));
try {
  await finish(await runTests(workbench));
} catch (error) {
  console.error(error);
  await finish(1);
}

async function runTests({ server, page }: Workbench): Promise<number> {
  page.setDefaultTimeout(testLimit);
  const log: string[] = [];
  const exitCode = await exitCodeOf(page);
  await page.exposeFunction("codeAutomationLog", (level: string, words: unknown[]) => {
    log.push(`[${level}] ${words.join(" ")}`);
  });
  await page.goto(
    windowAddress(server.port, {
      folder: positionals[0],
      extensions: values.extensionDevelopmentPath as string[],
      tests: values.extensionTestsPath as string,
    }),
  );
  const outcome = await Promise.race([exitCode.value, failure(page, server.ended)]);
  if (typeof outcome === "number") return outcome;
  console.error([outcome, ...log.slice(-20), server.log()].join("\n"));
  return 1;
}

/** The window reports the end of the tests by a function that must be there before it loads. */
async function exitCodeOf(page: Page): Promise<{ value: Promise<number> }> {
  let report: (exitCode: number) => void = () => {};
  const value = new Promise<number>((resolve) => {
    report = resolve;
  });
  await page.exposeFunction("codeAutomationExit", (exitCode: number) => report(exitCode));
  return { value };
}

/** The first thing that can go wrong with the window itself, in words. */
function failure(page: Page, serverEnded: Promise<void>): Promise<string> {
  return new Promise((resolve) => {
    setTimeout(resolve, testLimit, `No result after ${testLimit / 1000} s.`).unref();
    page.once("crash", () => resolve("The page crashed."));
    page.once("close", () => resolve("The browser ended."));
    void serverEnded.then(() => resolve("The server ended."));
  });
}

async function finish(exitCode: number): Promise<never> {
  await workbench.close();
  process.exit(exitCode);
}
