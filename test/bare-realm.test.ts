/** The core runs where there is neither Node nor a browser: a plain JavaScript realm with nothing but the language. */

import assert from "node:assert/strict";
import path from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import { build } from "esbuild";

const analysis = path.resolve(fileURLToPath(import.meta.url), "../../src/core/analysis.ts");

describe("the core in a bare realm", () => {
  it("analyses a design doc without Node, DOM, clock or randomness", async () => {
    const code = await bundle();
    const realm = vm.createContext({});
    vm.runInContext(
      "delete globalThis.console; delete globalThis.WebAssembly; Date = undefined; Math.random = undefined;",
      realm,
    );
    vm.runInContext(code, realm, { timeout: 5000 });
    const text = "---\ndesign-doc: eight-step\n---\n# Doc\n\n1000 ms / 30 = 30 ms\n";
    const found = vm.runInContext(
      `core.analyze(${JSON.stringify(text)}).findings.map(({ code }) => code)`,
      realm,
    ) as string[];
    assert.ok([...found].includes("arithmetic-mismatch"), `found only ${[...found]}`);
  });
});

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [analysis],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "core",
    platform: "neutral",
    mainFields: ["browser", "module", "main"],
    conditions: ["browser", "import"],
  });
  return outputFiles[0]?.text ?? "";
}
