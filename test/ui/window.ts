// A window of the real VS Code with the extension in it, for tests that look and type like a user.
//
//     const window = await openWindow({ folder: makeFolder({ "a.md": "# Design\n" }), file: "a.md" });
//     await window.editor.squigglesBecome("some warning", ({ warning }) => warning > 0);
//     await window.quickFixes.apply("Design", "Insert the section Metrics");
//     await window.close();
//
// Everything that waits fails after 45 seconds with what it saw last. Nothing waits for a fixed time.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { windowAddress } from "../workbench/address.ts";
import type { Settings } from "../workbench/data.ts";
import { openWorkbench, type WorkbenchOptions } from "../workbench/workbench.ts";
import { Editor } from "./editor.ts";
import { eventually, limit } from "./eventually.ts";
import { Hover } from "./hover.ts";
import { Palette } from "./palette.ts";
import { QuickFixes } from "./quick-fixes.ts";
import { Tree } from "./tree.ts";

/** What to open. */
export interface WindowOptions {
  /** The folder that the window has open. */
  folder: string;
  /** A file of that folder to show. */
  file?: string;
  /** The folder of the extension: by default this project. Not used where `vsix` is given. */
  extension?: string;
  /** A packed extension to install instead. */
  vsix?: string;
  /** Settings on top of those that keep the editor from typing along. */
  settings?: Settings;
  size?: WorkbenchOptions["size"];
}

/** The windows that are open now. */
export const openWindows: Set<Window> = new Set();

const project = fileURLToPath(new URL("../..", import.meta.url));

/** What is typed is what appears, and one line of the document is one line on the screen. */
const plainTyping: Settings = {
  "[markdown]": { "editor.wordWrap": "off", "editor.quickSuggestions": false },
  "editor.autoClosingBrackets": "never",
  "editor.find.addExtraSpaceOnTop": false,
  "editor.find.seedSearchStringFromSelection": "never",
  "editor.hover.delay": 100,
  "editor.minimap.enabled": false,
  "editor.wordBasedSuggestions": "off",
  "files.autoSave": "off",
  "files.simpleDialog.enable": true,
};

/** Boots a VS Code of its own, with fresh data, and waits for the file's text. */
export async function openWindow(options: WindowOptions): Promise<Window> {
  const { folder, file, vsix, size } = options;
  const settings = { ...plainTyping, ...options.settings };
  const extensions = vsix ? [] : [options.extension ?? project];
  const workbench = await openWorkbench({ settings, extensions, vsix, size });
  const window = new Window(workbench.page, workbench.close);
  try {
    const content = { folder, file: file && path.join(folder, file) };
    await workbench.page.goto(windowAddress(workbench.server.port, content));
    await window.ready(file !== undefined);
    return window;
  } catch (error) {
    await window.close();
    throw error;
  }
}

/** A new temporary folder, named "docs", with these files, by name and text. */
export function makeFolder(files: Record<string, string>): string {
  const folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "folder-")), "docs");
  fs.mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
  return folder;
}

/** One window, and its parts. */
export class Window {
  readonly editor: Editor;
  readonly hover: Hover;
  readonly quickFixes: QuickFixes;
  readonly palette: Palette;
  /** The extension's view in the side bar: `open()` it first. */
  readonly checklist: Tree;
  /** The view below it. */
  readonly documents: Tree;
  /** For what the parts do not offer. */
  readonly page: Page;
  readonly #close: () => Promise<void>;

  constructor(page: Page, close: () => Promise<void>) {
    page.setDefaultTimeout(limit);
    this.page = page;
    this.editor = new Editor(page);
    this.hover = new Hover(page, this.editor);
    this.quickFixes = new QuickFixes(page, this.editor);
    this.palette = new Palette(page);
    this.checklist = new Tree(page, "Design Doc", "Checklist");
    this.documents = new Tree(page, "Design Doc", "Documents");
    this.#close = close;
    openWindows.add(this);
  }

  /** Waits until the window can be used. */
  async ready(withText: boolean): Promise<void> {
    await this.page.locator(".monaco-workbench .statusbar-item").first().waitFor();
    if (withText) await this.page.locator(".editor-instance .view-line").first().waitFor();
  }

  /** The rows of the Problems panel as a screen reader says them, once they are as they should be. */
  async problemsBecome(what: string, accept: (problems: string[]) => boolean): Promise<string[]> {
    const panel = this.page.locator(".markers-panel");
    if (!(await panel.isVisible())) await this.page.keyboard.press("ControlOrMeta+Shift+m");
    const rows = panel.locator(".monaco-list-row");
    const read = (): Promise<string[]> =>
      rows.evaluateAll((all) => all.map((row) => row.getAttribute("aria-label") ?? ""));
    return eventually(what, read, accept);
  }

  /** The texts in the status bar, in no particular order. */
  statusBar(): Promise<string[]> {
    const items = this.page.locator(".statusbar-item");
    return items.evaluateAll((all) => all.map((item) => (item.textContent ?? "").trim()).filter(Boolean));
  }

  /** Waits for a text in the status bar that contains this, and returns it whole. */
  async statusItem(part: string): Promise<string> {
    const texts = await eventually(
      `${part} in the status bar`,
      () => this.statusBar(),
      (all) => all.some(contains(part)),
    );
    return texts.find(contains(part)) as string;
  }

  /** Waits for a notification that contains this, and returns it whole. */
  async notification(part: string): Promise<string> {
    const toasts = this.page.locator(".notification-toast");
    const texts = await eventually(
      `the notification ${part}`,
      () => toasts.allInnerTexts(),
      (all) => all.some(contains(part)),
    );
    return texts.find(contains(part)) as string;
  }

  /** The name of the file in the active editor, with a mark in front where it has unsaved changes. */
  async title(): Promise<string> {
    const label = this.page.locator(".tabs-container .tab.active .label-name").first();
    return (await label.textContent()) ?? "";
  }

  /** Drags the side bar's edge until it has about this width, in pixels. */
  async widenSideBar(width: number): Promise<void> {
    const box = await this.page.locator(".part.sidebar").boundingBox();
    if (!box) throw new Error("No side bar is open.");
    const [edge, middle] = [box.x + box.width, box.y + box.height / 3];
    await this.page.mouse.move(edge, middle);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + width, middle, { steps: 5 });
    await this.page.mouse.up();
    await eventually(
      `a side bar of ${width} pixels`,
      async () => (await this.page.locator(".part.sidebar").boundingBox())?.width ?? 0,
      (now) => Math.abs(now - width) < 20,
    );
  }

  /** Saves a picture of the window or a part of it, once no view shows that it is still at work. */
  async screenshot(file: string, part: string = "body"): Promise<void> {
    const atWork = this.page.locator(".monaco-progress-container.active, .activitybar .progress-badge");
    await eventually(
      "views that are done",
      () => atWork.count(),
      (count) => count === 0,
    );
    fs.mkdirSync(path.dirname(file), { recursive: true });
    await this.page.locator(part).first().screenshot({ path: file });
  }

  /** Ends this VS Code. */
  async close(): Promise<void> {
    openWindows.delete(this);
    await this.#close();
  }
}

function contains(part: string): (text: string) => boolean {
  return (text) => text.includes(part);
}
