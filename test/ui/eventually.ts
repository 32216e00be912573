// Waiting in tests: always for something, never for a time.

/** Generous, in milliseconds, because a busy machine is no reason to fail. */
export const limit = 45_000;

/** How long one request to VS Code may take until it is made again. */
export const patience = 2_000;

const pause = 50;

/**
 * Reads again and again until the value is acceptable, and returns it. After 45 seconds it fails and says what it
 * waited for and what it saw last.
 */
export async function eventually<T>(
  what: string,
  read: () => Promise<T>,
  accept: (value: T) => boolean = Boolean,
): Promise<T> {
  const deadline = Date.now() + limit;
  for (;;) {
    const value = await read();
    if (accept(value)) return value;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}. The last thing seen: ${show(value)}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

function show(value: unknown): string {
  return JSON.stringify(value, null, 2) ?? String(value);
}
