// The first step of every command here, on a machine with nothing but Node and npm: installs what the lock file
// names, builds the extension, and goes on in TypeScript.
//
//     node test/bootstrap.mjs test/run.ts [arguments]
import "./workbench/tied.mjs";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ensureInstalled } from "./workbench/install.mjs";
import { useOwnTemporaryFolder } from "./workbench/scratch.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const [script = "test/run.ts"] = process.argv.splice(2, 1);

useOwnTemporaryFolder();
ensureInstalled(root, "the project's tools");
build();
await understandTypeScript();
await import(pathToFileURL(path.resolve(root, script)).href);

function build() {
  const { status } = spawnSync("npm", ["run", "--silent", "build"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exit(status ?? 1);
}

async function understandTypeScript() {
  // Not a static import: tsx may have been installed only a moment ago.
  const { register } = await import("tsx/esm/api");
  register();
}
