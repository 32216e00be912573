/** What several rules read of one thing is read for the first of them and kept for the others. */

/** The same function, which works for each thing but once; what it found goes when the thing goes. */
export function readOnce<Thing extends object, Found extends NonNullable<unknown>>(
  read: (thing: Thing) => Found,
): (thing: Thing) => Found {
  const known = new WeakMap<Thing, Found>();
  return (thing) => {
    const before = known.get(thing);
    if (before !== undefined) return before;
    const found = read(thing);
    known.set(thing, found);
    return found;
  };
}
