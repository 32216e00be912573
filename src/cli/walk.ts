/** Walks a folder, in the order of names, one folder at a time: depth and size of the tree do not matter. */

import fs from "node:fs";
import path from "node:path";

export interface Walk {
  readonly base: string;
  /** Of a file its name, and its path from the base on, with `/`. */
  readonly takes: (name: string, below: string) => boolean;
  readonly enters: (name: string, below: string) => boolean;
  readonly complain: (folder: string, error: unknown) => void;
}

/** The files taken; links are neither taken nor entered. */
export function* walk({ base, takes, enters, complain }: Walk): Iterable<string> {
  const open: Place[] = [{ file: base, below: "", isFolder: true }];
  for (let place = open.pop(); place; place = open.pop()) {
    if (!place.isFolder) {
      yield place.file;
      continue;
    }
    for (const entry of entriesOf(place.file, complain)) {
      const below = place.below === "" ? entry.name : `${place.below}/${entry.name}`;
      const isFolder = entry.isDirectory();
      const isWanted = isFolder ? enters(entry.name, below) : entry.isFile() && takes(entry.name, below);
      if (isWanted) open.push({ file: path.join(place.file, entry.name), below, isFolder });
    }
  }
}

export function isMarkdown(name: string): boolean {
  return /^[^.].*\.(?:md|markdown)$/i.test(name);
}

interface Place {
  readonly file: string;
  readonly below: string;
  readonly isFolder: boolean;
}

/** The last name first, since what is pushed last is popped first. */
function entriesOf(folder: string, complain: Walk["complain"]): fs.Dirent[] {
  try {
    return fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? 1 : -1));
  } catch (error) {
    complain(folder, error);
    return [];
  }
}
