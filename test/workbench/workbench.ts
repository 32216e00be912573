// A whole VS Code: its server, and a browser with one page for its window.
import type { Page } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { type Server, type ServerOptions, startServer } from "./server.ts";

/** What may differ from workbench to workbench. */
export interface WorkbenchOptions extends ServerOptions {
  /** The size of the window in pixels. */
  size?: { width: number; height: number } | undefined;
}

/** A VS Code whose window is still blank: `page.goto(windowAddress(…))` fills it. */
export interface Workbench {
  server: Server;
  page: Page;
  close(): Promise<void>;
}

/** Starts the server and the browser. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const [server, browser] = await both(startServer(options), launchBrowser());
  const close = async (): Promise<void> => {
    await browser.close();
    await server.stop();
  };
  const page = await browser.newPage({ viewport: options.size ?? { width: 1280, height: 800 }, locale: "en-US" });
  return { server, page, close };
}

/** Like Promise.all, but does not leave one running when the other fails. */
async function both<A extends { stop(): Promise<void> }, B extends { close(): Promise<void> }>(
  a: Promise<A>,
  b: Promise<B>,
): Promise<[A, B]> {
  const [first, second] = await Promise.allSettled([a, b]);
  if (first.status === "fulfilled" && second.status === "fulfilled") return [first.value, second.value];
  if (first.status === "fulfilled") await first.value.stop();
  if (second.status === "fulfilled") await second.value.close();
  throw first.status === "rejected" ? first.reason : (second as PromiseRejectedResult).reason;
}
