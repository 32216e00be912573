// When a test of the window fails, what was on the screen says more than the message.
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Context } from "mocha";
import { openWindows } from "./window.ts";

/** Where the pictures of failed tests go. */
const folder = fileURLToPath(new URL("../../node_modules/.cache/failed-tests", import.meta.url));

/** Hooks that mocha runs around every test. */
export const mochaHooks: Mocha.RootHookObject = {
  async afterEach(this: Context) {
    const test = this.currentTest;
    if (test?.state !== "failed") return;
    for (const window of openWindows) {
      const file = path.join(folder, `${test.title.replace(/\W+/g, "-")}.png`);
      await window.page.screenshot({ path: file });
      console.log(`      The screen at that moment: ${file}`);
    }
  },
};
