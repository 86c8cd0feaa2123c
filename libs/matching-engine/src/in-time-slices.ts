/** How long a step takes, in milliseconds, unless a single item takes longer. */
const SLICE = 10;

/** Processes one item after the other, in short steps between which the caller may let other work run. */
export function* inTimeSlices<Thing>(things: Iterable<Thing>, work: (thing: Thing) => void): Generator<void> {
  let begun = performance.now();
  for (const thing of things) {
    work(thing);
    if (performance.now() - begun < SLICE) continue;
    yield;
    begun = performance.now();
  }
}
