/** Where a measurement writes what people read; with `--json` nowhere. */
export type Log = (line: string) => void;
