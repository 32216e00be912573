/**
 * What a build has worked out ahead. A surface that lives but for one document may keep it; whoever has nothing works
 * everything out when it is first asked for.
 */

/** Plain data, and many numbers beside it. */
export interface Ahead {
  readonly data: unknown;
  readonly numbers: Int32Array;
}

let keeper: (name: string) => Ahead | undefined = () => undefined;

/** To be called before anything else of this room is imported. */
export function readAheadWith(read: typeof keeper): void {
  keeper = read;
}

export function readAhead(name: string): Ahead | undefined {
  return keeper(name);
}
