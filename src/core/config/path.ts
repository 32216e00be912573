/** Absolute paths as in URIs: `/folder/file`, on Windows `/c:/folder/file`. */

/** The root is its own folder. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash <= 0 ? "/" : path.slice(0, slash);
}

/** A relative path from a folder on, without `.` and `..`; undefined where it is not relative or climbs too high. */
export function joined(folder: string, relative: string): string | undefined {
  if (/^(?:[a-z][\w+.-]*:|[/\\~])/i.test(relative)) return undefined;
  const names = folder.replace(/\/$/, "").split("/");
  for (const name of relative.split(/[/\\]/)) {
    if (name === ".." && names.length <= 1) return undefined;
    if (name === "..") names.pop();
    else if (name !== "." && name !== "") names.push(name);
  }
  return names.join("/");
}

/** True also for the folder itself. */
export function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}

/** What is left of a path from a folder on. */
export function fromFolder(path: string, folder: string): string {
  return path.slice(folder.endsWith("/") ? folder.length : folder.length + 1);
}
