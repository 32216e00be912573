// A tree view in the side bar.
import type { Locator, Page } from "playwright-core";
import { eventually } from "./eventually.ts";

/** One row of a tree, as a user sees it. */
export interface Row {
  label: string;
  description: string;
  /** 1 for a row at the top. */
  level: number;
  /** Nothing where the row cannot be expanded. */
  expanded: boolean | undefined;
  /** Nothing where the row has no checkbox. */
  checked: boolean | undefined;
  /** What a screen reader says. */
  spoken: string;
}

/** A view among those behind one icon of the activity bar. Only the rows on the screen can be read. */
export class Tree {
  readonly #page: Page;
  readonly #icon: string;
  readonly #pane: Locator;

  /** `name` is the word in the view's own header. */
  constructor(page: Page, icon: string, name: string) {
    this.#page = page;
    this.#icon = icon;
    this.#pane = page.locator(`.sidebar .pane:has(> .pane-header[aria-label^=${JSON.stringify(name)}])`);
  }

  /** Shows the view. */
  async open(): Promise<void> {
    const item = `.activitybar .action-item:has(.action-label[aria-label^=${JSON.stringify(this.#icon)}])`;
    await this.#page.locator(item).waitFor();
    const shown = this.#page.locator(`${item}.checked`);
    if ((await shown.count()) === 0) await this.#page.locator(item).click();
    await shown.waitFor();
  }

  /** The rows now. To wait for some, use `rowsBecome`. */
  async rows(): Promise<Row[]> {
    const raw = await readRows(this.#rows());
    return raw
      .sort((a, b) => a.top - b.top)
      .map(({ top: _, expanded, checked, ...rest }) => ({ ...rest, expanded: flag(expanded), checked: flag(checked) }));
  }

  /** Waits until the rows are as they should be. */
  rowsBecome(what: string, accept: (rows: Row[]) => boolean): Promise<Row[]> {
    return eventually(what, () => this.rows(), accept);
  }

  /** Waits for the row whose label begins like this. */
  async row(label: string): Promise<Row> {
    const found = await this.rowsBecome(`the row ${label}`, (all) => all.some((row) => row.label.startsWith(label)));
    return found.find((row) => row.label.startsWith(label)) as Row;
  }

  /** Clicks on the row whose label begins like this. */
  async click(label: string): Promise<void> {
    await this.row(label);
    await this.#find(label).locator(".label-name").click();
  }

  /** Shows the rows below the row whose label begins like this. */
  async expand(label: string): Promise<void> {
    const { expanded } = await this.row(label);
    if (!expanded) await this.#find(label).locator(".monaco-tl-twistie").click();
    await this.rowsBecome(`the rows below ${label}`, (all) => {
      const index = all.findIndex((row) => row.label.startsWith(label));
      return (all[index + 1]?.level ?? 0) > (all[index]?.level ?? 0);
    });
  }

  /** Hides the rows below the row whose label begins like this. */
  async collapse(label: string): Promise<void> {
    const { expanded } = await this.row(label);
    if (expanded) await this.#find(label).locator(".monaco-tl-twistie").click();
    await this.rowsBecome(`no rows below ${label}`, (all) =>
      all.some((row) => row.label.startsWith(label) && !row.expanded),
    );
  }

  /** Ticks or unticks the row whose label begins like this. */
  async toggle(label: string): Promise<void> {
    await this.row(label);
    await this.#find(label).locator(".custom-view-tree-node-item-checkbox").click();
  }

  /** Presses the button with this title on the row whose label begins like this. */
  async press(label: string, title: string): Promise<void> {
    await this.row(label);
    await this.#find(label).hover();
    await this.#find(label)
      .locator(`.actions .action-label[aria-label^=${JSON.stringify(title)}]`)
      .click();
  }

  /** Presses the button with this title above the rows. */
  async pressAbove(title: string): Promise<void> {
    // A view that is alone has no header of its own.
    const isAlone = !(await this.#header().isVisible());
    const header = isAlone ? this.#page.locator(".sidebar .composite.title") : this.#header();
    await header.hover();
    await header.locator(`.action-label[aria-label^=${JSON.stringify(title)}]`).click();
  }

  /** Waits until the line above the rows is as it should be; it is empty where there is none. */
  async messageBecomes(expected: RegExp): Promise<void> {
    const line = this.#pane.locator(".pane-body .message:not(.hide)");
    const read = async (): Promise<string> => (await line.allTextContents()).join("").trim();
    await eventually(`the message ${expected}`, read, (message) => expected.test(message));
  }

  #find(label: string): Locator {
    return this.#rows().filter({ hasText: label }).first();
  }

  #rows(): Locator {
    return this.#pane.locator('.pane-body .monaco-list-row[role="treeitem"]');
  }

  #header(): Locator {
    return this.#pane.locator("> .pane-header");
  }
}

interface RawRow extends Pick<Row, "label" | "description" | "level" | "spoken"> {
  top: number;
  expanded: string | null;
  checked: string | null | undefined;
}

/** What the page itself can say about a row. */
function readRows(found: Locator): Promise<RawRow[]> {
  return found.evaluateAll((elements) =>
    elements.map((row) => ({
      top: row.getBoundingClientRect().top,
      label: row.querySelector(".label-name")?.textContent ?? "",
      description: row.querySelector(".label-description")?.textContent ?? "",
      level: Number(row.getAttribute("aria-level")),
      expanded: row.getAttribute("aria-expanded"),
      checked: row.querySelector(".custom-view-tree-node-item-checkbox")?.getAttribute("aria-checked"),
      spoken: row.getAttribute("aria-label") ?? "",
    })),
  );
}

function flag(value: string | null | undefined): boolean | undefined {
  return value ? value === "true" : undefined;
}
