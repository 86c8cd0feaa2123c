/** How long a step takes, in milliseconds, if no single thing takes longer. */
const SLICE = 10;

/** Works on one thing after the other, in short steps between which the caller may let other work be done. */
export function* inTimeSlices<Thing>(things: Iterable<Thing>, work: (thing: Thing) => void): Generator<void> {
  let begun = performance.now();
  for (const thing of things) {
    work(thing);
    if (performance.now() - begun < SLICE) continue;
    yield;
    begun = performance.now();
  }
}
