/** Finds the files that the build has put beside the program. */

import path from "node:path";
import url from "node:url";

// Newer versions of Node tell the folder; to work it out takes half a millisecond.
const folder = import.meta.dirname ?? path.dirname(url.fileURLToPath(import.meta.url));

export function beside(name: string): string {
  return path.join(folder, name);
}
