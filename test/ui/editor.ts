// The text editor of a window: its text, squiggles and cursor.
import type { Locator, Page } from "playwright-core";
import { eventually, patience } from "./eventually.ts";

/** How many squiggles of each severity are on the screen. One that runs over several lines counts once per line. */
export interface Squiggles {
  error: number;
  warning: number;
  information: number;
  hint: number;
}

/** The active text editor. Only what fits into the window can be read: open a tall one for a long document. */
export class Editor {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The lines on the screen, from top to bottom. Inlay hints are part of them. */
  async lines(): Promise<string[]> {
    const lines = await this.#page.locator(".editor-instance .view-line").evaluateAll((elements) =>
      elements.map((element) => ({
        top: Number.parseFloat(element.style.top),
        // The editor draws spaces as no-break spaces.
        text: (element.textContent ?? "").replaceAll("\u00a0", " "),
      })),
    );
    return lines.sort((a, b) => a.top - b.top).map(({ text }) => text);
  }

  /** Waits until some line on the screen contains this text. */
  async shows(text: string): Promise<void> {
    await eventually(
      `the text ${JSON.stringify(text)}`,
      () => this.lines(),
      (lines) => lines.join("\n").includes(text),
    );
  }

  /** Waits until the lenses above the lines on the screen are as they should be. */
  lensesBecome(what: string, accept: (lenses: string[]) => boolean): Promise<string[]> {
    const lenses = this.#page.locator(".editor-instance .codelens-decoration");
    return eventually(
      what,
      async () => (await lenses.allTextContents()).map((text) => text.replaceAll("\u00a0", " ").trim()),
      accept,
    );
  }

  /** Clicks on the lens that begins like this. */
  async clickLens(text: string): Promise<void> {
    await this.lensesBecome(`the lens ${text}`, (all) => all.some((lens) => lens.startsWith(text)));
    await this.#page.locator(".editor-instance .codelens-decoration a", { hasText: text }).first().click();
  }

  /** Waits until no line on the screen contains this text. */
  async showsNo(text: string): Promise<void> {
    const gone = (lines: string[]): boolean => !lines.join("\n").includes(text);
    await eventually(`the end of ${JSON.stringify(text)}`, () => this.lines(), gone);
  }

  /** The squiggles on the screen now. To wait for some, use `squigglesBecome`. */
  async squiggles(): Promise<Squiggles> {
    const count = (name: string): Promise<number> => this.#page.locator(`.editor-instance .squiggly-${name}`).count();
    const [error, warning, information, hint] = await Promise.all(["error", "warning", "info", "hint"].map(count));
    return { error: error ?? 0, warning: warning ?? 0, information: information ?? 0, hint: hint ?? 0 };
  }

  /** Waits until the squiggles are as they should be. */
  squigglesBecome(what: string, accept: (squiggles: Squiggles) => boolean): Promise<Squiggles> {
    return eventually(what, () => this.squiggles(), accept);
  }

  /** Scrolls to the first occurrence of a text anywhere in the document, in any case, and selects it. */
  async select(text: string): Promise<void> {
    const widget = await this.#openFind();
    const input = widget.locator("textarea, input").first();
    const found = widget.locator(".matchesCount");
    // Emptied first: a search for the same text as last time would not move the selection.
    await input.fill("");
    await found.filter({ hasText: "No results" }).waitFor();
    await input.fill(text);
    await found.filter({ hasText: /^1 of / }).waitFor();
    await this.#page.keyboard.press("Escape");
    // The keyboard comes back a moment after the widget has gone; keys pressed before would be lost.
    await this.#page.locator(".editor-instance .monaco-editor.focused").waitFor();
    await this.#selected.waitFor();
  }

  /** Puts the cursor before or behind the first occurrence of a text. */
  async placeCursor(where: "before" | "behind", text: string): Promise<void> {
    await this.select(text);
    await this.#page.keyboard.press(where === "before" ? "ArrowLeft" : "ArrowRight");
    await this.#selected.waitFor({ state: "detached" });
  }

  /** Types at the cursor, key by key. A line break is the Enter key, so lists go on by themselves. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Presses a key or a combination: "Enter", "ControlOrMeta+s". */
  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
  }

  /** Takes back the last edit. */
  async undo(): Promise<void> {
    await this.focus();
    await this.#page.keyboard.press("ControlOrMeta+z");
  }

  /** Gives the keyboard to the editor, wherever it was. */
  async focus(): Promise<void> {
    await this.#page.keyboard.press("ControlOrMeta+1");
  }

  /** From the top of the document. Keys that come while the editor changes its file are lost, so this asks again. */
  #openFind(): Promise<Locator> {
    const widget = this.#page.locator(".editor-instance .find-widget.visible");
    const ask = async (): Promise<Locator | undefined> => {
      await this.focus();
      await this.#page.keyboard.press("ControlOrMeta+Home");
      await this.#page.keyboard.press("ControlOrMeta+f");
      const shown = widget.waitFor({ timeout: patience });
      return shown.then(() => widget).catch(() => undefined);
    };
    return eventually("the find widget", ask) as Promise<Locator>;
  }

  /** The status bar's word on the selection. */
  get #selected(): Locator {
    return this.#page.locator(".statusbar-item", { hasText: / selected\)/ });
  }
}
