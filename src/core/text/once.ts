/** What is made of an object once, and known from then on. */

/** The same function, which works but once for each object. What it made goes when the object goes. */
export function onceForEach<Part extends object, Made extends NonNullable<unknown>>(
  make: (part: Part) => Made,
): (part: Part) => Made {
  const known = new WeakMap<Part, Made>();
  return (part) => {
    const before = known.get(part);
    if (before !== undefined) return before;
    const made = make(part);
    known.set(part, made);
    return made;
  };
}
