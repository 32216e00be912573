/** What ends a call with exit code 2: wrong arguments, or a file that cannot be read or written. */

export class UsageError extends Error {}

/** What cannot be done is told, and keeps nothing else from being done. */
export function attempt<Result>(err: (text: string) => void, action: () => Result): Result | undefined {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    err(`design-doc: ${error.message}\n`);
    return undefined;
  }
}

/** Words for the system's error codes; anything else keeps the system's own. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code && reasons[code]) || message;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of the path is no folder",
  EEXIST: "it exists already",
  ELOOP: "its links lead in a circle",
  ENXIO: "it is no file that can be read",
  ENAMETOOLONG: "the name is too long",
  ENOSPC: "the disk is full",
  ERR_STRING_TOO_LONG: "it is too large",
  ERR_FS_FILE_TOO_LARGE: "it is too large",
};
