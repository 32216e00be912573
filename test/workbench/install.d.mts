/** Runs `npm ci` in a folder, unless its node_modules is what its lock file says. */
export function ensureInstalled(folder: string, what: string): void;
