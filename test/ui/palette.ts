// The command palette, and the questions that a command asks in the same place.
import type { Page } from "playwright-core";
import { eventually } from "./eventually.ts";

/** VS Code's quick input. */
export class Palette {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Runs a command by its title with its category: "Design Doc: New…". */
  async run(title: string): Promise<void> {
    await this.#page.keyboard.press("F1");
    await this.#input().fill(`>${title}`);
    await this.pick(title);
  }

  /** Opens a file of the folder by its name. */
  async open(file: string): Promise<void> {
    await this.#page.keyboard.press("ControlOrMeta+p");
    await this.#input().fill(file);
    await this.pick(file);
    await this.#page.locator(".tabs-container .tab.active", { hasText: file }).waitFor();
  }

  /** Takes the choice whose label begins like this. */
  async pick(label: string): Promise<void> {
    await this.#page
      .locator(`.quick-input-list .monaco-list-row[aria-label^=${JSON.stringify(label)}]`)
      .first()
      .click();
  }

  /** The labels of the choices offered now. */
  choices(): Promise<string[]> {
    const rows = this.#page.locator(".quick-input-list .monaco-list-row");
    return rows.evaluateAll((all) => all.map((row) => row.querySelector(".label-name")?.textContent ?? ""));
  }

  /** Waits for the question with these words (in its title, prompt, placeholder or complaint). */
  async asks(words: string): Promise<void> {
    const widget = this.#page.locator(".quick-input-widget:visible");
    const asked = widget.filter({ hasText: words });
    const placeholder = widget.filter({ has: this.#page.getByPlaceholder(words) });
    await asked.or(placeholder).first().waitFor();
  }

  /** Answers a question with a text. */
  async answer(text: string): Promise<void> {
    await this.#input().fill(text);
    await this.#page.keyboard.press("Enter");
  }

  /** Types into a list of choices, which leaves those with these letters. */
  async filter(text: string): Promise<void> {
    await this.#input().fill(text);
  }

  /** Waits until this text stands in the box. */
  async contains(text: string): Promise<void> {
    await eventually(
      `${JSON.stringify(text)} in the box`,
      () => this.#input().inputValue(),
      (value) => value === text,
    );
  }

  /** Takes what is there for an answer. */
  async accept(): Promise<void> {
    await this.#page.keyboard.press("Enter");
  }

  /** Returns to the question before. */
  async back(): Promise<void> {
    await this.#page.locator(".quick-input-widget:visible .codicon-quick-input-back").click();
  }

  /** The labels of the choices that are ticked. */
  chosen(): Promise<string[]> {
    const rows = this.#page.locator('.quick-input-list .monaco-list-row[aria-checked="true"]');
    return rows.evaluateAll((all) => all.map((row) => row.querySelector(".label-name")?.textContent ?? ""));
  }

  /** Leaves without an answer. */
  async cancel(): Promise<void> {
    await this.#page.keyboard.press("Escape");
  }

  #input(): ReturnType<Page["locator"]> {
    return this.#page.locator('.quick-input-widget:visible input[type="text"]');
  }
}
