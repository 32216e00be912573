// Starts and stops VS Code's server on a free port of this machine.
import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { createData, type DataFolders, type Settings } from "./data.ts";
import { findVsCode, type VsCode } from "./vscode.ts";

/** What may differ from server to server. */
export interface ServerOptions {
  settings?: Settings | undefined;
  /** Folders of extensions to run as they are. */
  extensions?: string[] | undefined;
  /** A packed extension to install before the start. */
  vsix?: string | undefined;
  /** 0, the default, takes a free one. */
  port?: number | undefined;
  /** Needed to run tests in the extension host. The window then shows no notifications. */
  automation?: boolean;
}

/** A server that runs. */
export interface Server {
  port: number;
  /** What the server has printed so far. */
  log(): string;
  /** Settles when the server ends, whoever ended it. */
  ended: Promise<void>;
  /** Ends the server and removes its data. */
  stop(): Promise<void>;
}

const tied = new URL("./tied.mjs", import.meta.url).href;
const startLimit = 60_000;
const stopLimit = 3_000;

/** Starts a server with data of its own. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const vscode = findVsCode();
  const folders = createData(vscode.folder, options.settings ?? {}, options.extensions ?? []);
  if (options.vsix) await install(vscode, folders, options.vsix);
  const server = run(vscode, folders, [
    ...["--host", "127.0.0.1", "--port", String(options.port ?? 0), "--without-connection-token"],
    ...["--builtin-extensions-dir", folders.builtIn, "--disable-workspace-trust", "--force-disable-user-env"],
    ...(options.automation ? ["--enable-smoke-test-driver"] : []),
  ]);
  const stop = async (): Promise<void> => {
    await end(server.child, server.ended);
    fs.rmSync(folders.root, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  };
  try {
    return { port: await findPort(server), log: server.log, ended: server.ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Running {
  child: ChildProcess;
  log: () => string;
  ended: Promise<void>;
}

async function install(vscode: VsCode, folders: DataFolders, vsix: string): Promise<void> {
  const { child, log, ended } = run(vscode, folders, ["--install-extension", path.resolve(vsix)]);
  await ended;
  if (child.exitCode !== 0) throw new Error(`VS Code could not install ${vsix}:\n${log()}`);
}

function run(vscode: VsCode, folders: DataFolders, options: string[]): Running {
  const program = ["--import", tied, path.join(vscode.folder, "out", "server-main.js")];
  const always = ["--accept-server-license-terms", "--telemetry-level", "off"];
  const data = ["--server-data-dir", folders.root, "--extensions-dir", folders.extensions];
  const child = spawn(vscode.node, [...program, ...always, ...data, ...options], {
    cwd: folders.root,
    env: environment(),
    stdio: ["ignore", "pipe", "pipe"],
    // A process group of its own, to end it together with all it has started.
    detached: process.platform !== "win32",
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (log += chunk));
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  return { child, log: () => log, ended };
}

/** A terminal inside VS Code has variables that would lead this VS Code to that one; no gallery means no network. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(VSCODE|ELECTRON|CODE_SERVER)_/.test(name));
  return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: "{}" };
}

function findPort({ child, log, ended }: Running): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string): void => reject(new Error(`VS Code's server ${reason}:\n${log()}`));
    const timer = setTimeout(fail, startLimit, "did not start in time");
    child.stdout?.on("data", () => {
      const port = /Extension host agent listening on (\d+)/.exec(log())?.[1];
      if (port) resolve(Number(port));
      if (port) clearTimeout(timer);
    });
    void ended.then(() => {
      clearTimeout(timer);
      fail("ended at once");
    });
  });
}

async function end(child: ChildProcess, ended: Promise<void>): Promise<void> {
  signal(child, "SIGTERM");
  const timer = setTimeout(signal, stopLimit, child, "SIGKILL");
  await ended;
  clearTimeout(timer);
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  const group = child.pid && process.platform !== "win32" ? -child.pid : undefined;
  try {
    if (group) process.kill(group, name);
    else child.kill(name);
  } catch {
    // It has ended by itself.
  }
}
