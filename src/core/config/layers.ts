/**
 * Which configuration files hold at a place, the nearest one last. The core cannot read files: a surface hands over
 * those it has, and is told which ones it should read next.
 */

import { LineIndex } from "../text/line-index.ts";
import type { Problem } from "../text/problem.ts";
import type { Config, KnownNames, Placed } from "./config.ts";
import { folderOf, isBelow, joined } from "./path.ts";
import { readConfig } from "./read-config.ts";

export const configName = ".design-doc.yaml";

/** One file, as read. Paths have `/` and are absolute. */
export interface Layer {
  readonly path: string;
  readonly lines: LineIndex;
  readonly config: Config;
  readonly problems: readonly Problem[];
}

/** The files read so far by path; undefined where there is none or it cannot be read. */
export type KnownLayers = ReadonlyMap<string, Layer | undefined>;

export interface Gathered {
  /** Of two that say something about the same, the later one counts. */
  readonly layers: readonly Layer[];
  /** What is wrong with how they build on each other, with the file that says so. */
  readonly problems: readonly { readonly layer: Layer; readonly problem: Problem }[];
  /** Files that have to be read before the layers are complete. */
  readonly missing: readonly string[];
}

export function readLayer(path: string, text: string, known: KnownNames): Layer {
  return { path, lines: new LineIndex(text), ...readConfig(text, known) };
}

/** Where a configuration file may stand for a document: in its folder and all those above it, up to the root. */
export function configPlaces(document: string, root: string): string[] {
  const places: string[] = [];
  for (let folder = folderOf(document); isBelow(folder, root); folder = folderOf(folder)) {
    places.push(joined(folder, configName) ?? configName);
    if (folder === root || folder === folderOf(folder)) break;
  }
  return places;
}

/** The layers of a document. No file counts twice, and none outside the root counts at all. */
export function gatherLayers(document: string, root: string, known: KnownLayers): Gathered {
  const gatherer = new Gatherer(root, known);
  for (const path of configPlaces(document, root).reverse()) gatherer.add(path);
  return gatherer;
}

class Gatherer implements Gathered {
  readonly layers: Layer[] = [];
  readonly problems: { readonly layer: Layer; readonly problem: Problem }[] = [];
  readonly missing: string[] = [];
  readonly #root: string;
  readonly #known: KnownLayers;

  constructor(root: string, known: KnownLayers) {
    this.#root = root;
    this.#known = known;
  }

  /** What a file builds on comes before it; `chain` are the files that lead here. */
  add(path: string, chain: readonly string[] = []): void {
    if (!this.#known.has(path)) this.missing.push(path);
    const layer = this.#known.get(path);
    if (!layer || this.layers.includes(layer)) return;
    if (layer.config.extends) this.#addBase(layer, layer.config.extends, [...chain, path]);
    this.layers.push(layer);
  }

  #addBase(layer: Layer, written: Placed<string>, chain: readonly string[]): void {
    const path = joined(folderOf(layer.path), written.value);
    const message = path === undefined ? notRelative(written.value) : this.#refusal(path, written.value, chain);
    if (message) this.problems.push({ layer, problem: { code: "extends", span: written.span, message } });
    else if (path !== undefined) this.add(path, chain);
  }

  #refusal(path: string, written: string, chain: readonly string[]): string | undefined {
    if (!isBelow(path, this.#root)) return `“${written}” lies outside ${this.#root}, which no configuration may leave.`;
    if (chain.includes(path)) return `“${written}” leads back to this file: ${[...chain, path].join(" → ")}.`;
    if (this.#known.has(path) && !this.#known.get(path))
      return `“${written}” cannot be read: there is no file ${path}.`;
    return undefined;
  }
}

function notRelative(written: string): string {
  return `“${written}” is no relative path; write for example ../${configName}.`;
}
