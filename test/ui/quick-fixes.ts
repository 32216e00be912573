// The quick fixes of the text editor, worked with the keyboard.
import type { Locator, Page } from "playwright-core";
import type { Editor } from "./editor.ts";
import { eventually, patience } from "./eventually.ts";

/** What VS Code offers to change at a text in the document. */
export class QuickFixes {
  readonly #page: Page;
  readonly #editor: Editor;

  constructor(page: Page, editor: Editor) {
    this.#page = page;
    this.#editor = editor;
  }

  /** The titles of the quick fixes for a text, once there are any. */
  async titles(text: string): Promise<string[]> {
    await this.#editor.select(text);
    const titles = await this.#open(() => true);
    await this.#page.keyboard.press("Escape");
    return titles;
  }

  /** Applies the quick fix with this title to a text. */
  async apply(text: string, title: string): Promise<void> {
    await this.#editor.select(text);
    await this.#open((titles) => titles.includes(title));
    await this.take(title);
  }

  /** The titles in the menu that something else than the keyboard opens. New diagnostics close it, so this asks again. */
  offeredBy(ask: () => Promise<void>): Promise<string[]> {
    const askOnce = async (): Promise<string[]> => {
      await ask();
      const shown = this.#rows().first().waitFor({ timeout: patience });
      await shown.catch(() => {});
      return this.#shown();
    };
    return eventually("the menu of quick fixes", askOnce, (titles) => titles.length > 0);
  }

  /** Takes the quick fix with this title from the open menu. */
  async take(title: string): Promise<void> {
    const focused = this.#page.locator(".action-widget .monaco-list-row.focused");
    await eventually(`the quick fix ${title} under the arrow keys`, async () => {
      if ((await focused.textContent())?.trim() === title) return true;
      await this.#page.keyboard.press("ArrowDown");
      return false;
    });
    await this.#page.keyboard.press("Enter");
    await focused.waitFor({ state: "hidden" });
  }

  /** VS Code may ask for quick fixes before the diagnostics of the last edit are there, so this asks again. */
  #open(accept: (titles: string[]) => boolean): Promise<string[]> {
    const ask = async (): Promise<string[]> => {
      await this.#page.keyboard.press("Escape");
      await this.#page.keyboard.press("ControlOrMeta+.");
      const shown = this.#rows().first().waitFor({ timeout: patience });
      await shown.catch(() => {});
      return this.#shown();
    };
    return eventually("the quick fixes", ask, (titles) => titles.length > 0 && accept(titles));
  }

  async #shown(): Promise<string[]> {
    return (await this.#rows().allInnerTexts()).map((title) => title.trim());
  }

  #rows(): Locator {
    return this.#page.locator(".action-widget .monaco-list-row.action");
  }
}
