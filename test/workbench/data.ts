// The data folder of one VS Code server: its settings and the few built-in extensions that matter here.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** VS Code settings by name. */
export type Settings = Record<string, unknown>;

/** The folders that a server is told to use. */
export interface DataFolders {
  /** Everything below is inside this folder. */
  root: string;
  extensions: string;
  builtIn: string;
}

/** Nothing that asks, fetches, reports or takes room in the window. */
const quiet: Settings = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

/**
 * Makes a fresh data folder with these settings on top of the quiet ones. The folders of `extensions` stand beside
 * VS Code's own extensions, so they run where they lie and nothing has to be packed.
 */
export function createData(vscodeFolder: string, settings: Settings, extensions: string[]): DataFolders {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), "vscode-"));
  const folders = { root, extensions: path.join(root, "extensions"), builtIn: path.join(root, "built-in") };
  const user = path.join(root, "data", "User");
  // Older versions do not make the folders they write to.
  for (const folder of [folders.extensions, folders.builtIn, path.join(user, "globalStorage")]) {
    fs.mkdirSync(folder, { recursive: true });
  }
  fs.writeFileSync(path.join(user, "settings.json"), JSON.stringify({ ...quiet, ...settings }, null, 2));
  for (const [index, extension] of [...usefulBuiltIn(path.join(vscodeFolder, "extensions")), ...extensions].entries()) {
    fs.symlinkSync(extension, path.join(folders.builtIn, String(index)), "junction");
  }
  return folders;
}

/**
 * VS Code's own extensions without those that run in Node only (git, debuggers, accounts), which cost two seconds at
 * each start. Of those that can run in a browser none may be left out: the page would look for its own copy in vain.
 */
function usefulBuiltIn(folder: string): string[] {
  return fs
    .readdirSync(folder)
    .map((name) => path.join(folder, name))
    .filter((extension) => {
      const manifest = path.join(extension, "package.json");
      if (!fs.existsSync(manifest)) return false;
      const { main, browser } = JSON.parse(fs.readFileSync(manifest, "utf8"));
      return browser || !main;
    });
}
