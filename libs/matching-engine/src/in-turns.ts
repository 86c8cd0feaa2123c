/** How long others wait at most before they get their turn, but for what one thing takes, in milliseconds. */
const TURN = 10;

/** Works on one thing after the other, in steps between which others may have a turn. */
export function* inTurns<Thing>(things: Iterable<Thing>, work: (thing: Thing) => void): Generator<void> {
  let begun = performance.now();
  for (const thing of things) {
    work(thing);
    if (performance.now() - begun < TURN) continue;
    yield;
    begun = performance.now();
  }
}
