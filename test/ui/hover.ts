// The hover of the text editor.
import type { Locator, Page } from "playwright-core";
import type { Editor } from "./editor.ts";
import { eventually, patience } from "./eventually.ts";

/** What VS Code says about a text in the document. */
export class Hover {
  readonly #page: Page;
  readonly #editor: Editor;

  constructor(page: Page, editor: Editor) {
    this.#page = page;
    this.#editor = editor;
  }

  /** Rests the mouse on a text and waits until the hover says what it should; returns everything it says. */
  async over(text: string, expected: string): Promise<string> {
    await this.#editor.select(text);
    return this.#read(expected, async () => {
      const { x, y } = await this.#middleOf(text);
      // From elsewhere, because a mouse that rests already makes no new hover.
      await this.#page.mouse.move(0, 0);
      await this.#page.mouse.move(x, y, { steps: 3 });
    });
  }

  /** As `over`, but with the keyboard alone. */
  async byKeyboard(text: string, expected: string): Promise<string> {
    await this.#editor.placeCursor("before", text);
    return this.#read(expected, async () => {
      await this.#page.keyboard.press("ControlOrMeta+k");
      await this.#page.keyboard.press("ControlOrMeta+i");
    });
  }

  /** Takes the hover away, and the mouse with it. */
  async close(): Promise<void> {
    await this.#page.mouse.move(0, 0);
    await this.#page.keyboard.press("Escape");
    await this.#contents.first().waitFor({ state: "hidden" });
  }

  get #contents(): Locator {
    return this.#page.locator(".editor-instance .monaco-hover:not(.hidden) .hover-contents");
  }

  /** A hover that is asked for while the editor still scrolls or draws can be lost, so this asks again. */
  #read(expected: string, ask: () => Promise<void>): Promise<string> {
    const text = async (): Promise<string> =>
      (await this.#contents.allInnerTexts()).join("\n").replaceAll("\u00a0", " ");
    const askIfNeeded = async (): Promise<string> => {
      if ((await text()) === "") await ask();
      const shown = this.#contents.first().waitFor({ timeout: patience });
      await shown.catch(() => {});
      return text();
    };
    return eventually(`a hover that says ${JSON.stringify(expected)}`, askIfNeeded, (all) => all.includes(expected));
  }

  async #middleOf(text: string): Promise<Point> {
    const lines = this.#page.locator(".editor-instance .view-line");
    const middle = await eventually(`${JSON.stringify(text)} on the screen`, () => findText(lines, text));
    return middle as Point;
  }
}

interface Point {
  x: number;
  y: number;
}

/** The middle of a text that lies within one line. The editor cuts a line into many elements, one per colour. */
function findText(lines: Locator, text: string): Promise<Point | undefined> {
  return lines.evaluateAll((elements, wanted) => {
    for (const line of elements) {
      const start = (line.textContent ?? "").replaceAll("\u00a0", " ").toLowerCase().indexOf(wanted);
      if (start < 0) continue;
      const end = start + wanted.length;
      const range = line.ownerDocument.createRange();
      const texts = line.ownerDocument.createTreeWalker(line, 4 /* NodeFilter.SHOW_TEXT */);
      for (let node = texts.nextNode(), from = 0; node; from += node.length, node = texts.nextNode()) {
        const to = from + node.length;
        if (from <= start && start < to) range.setStart(node, start - from);
        if (from < end && end <= to) range.setEnd(node, end - from);
      }
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    return undefined;
  }, text.toLowerCase());
}
