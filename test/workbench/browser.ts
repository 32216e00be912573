// Finds a Chromium and starts it, headless and cut off from the network.
import fs from "node:fs";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";
import { type BrowserProgram, npmChromium } from "./chromium.ts";

/** Starts a browser: the one that CHROME names, else the one from npm, else an installed one. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env } as Record<string, string>,
    args: ["--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"],
    // The commands that start a browser end it themselves, in their own order.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

async function findBrowser(): Promise<BrowserProgram> {
  if (process.env.CHROME) return { executablePath: process.env.CHROME };
  if (process.platform === "linux" && process.arch === "x64") return npmChromium();
  const installed = [...installedBrowsers(), chromium.executablePath()].find((file) => fs.existsSync(file));
  if (installed) return { executablePath: installed };
  throw new Error(
    "No browser to test in. Install Chrome, Chromium or Edge, set CHROME to the path of one, " +
      "or run: npx playwright-core install chromium",
  );
}

function installedBrowsers(): string[] {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  }
  if (process.platform === "win32") {
    const programs = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];
    const names = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];
    return programs.flatMap((folder) => (folder ? names.map((name) => path.join(folder, name)) : []));
  }
  const names = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge"];
  return (process.env.PATH ?? "")
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
}
