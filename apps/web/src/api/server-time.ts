/** By how much the clock of this device is behind the server’s, in milliseconds; undefined: nothing was compared yet. */
let behind: number | undefined;

/** A page may be on its way so long, in milliseconds: a smaller difference is none. */
const ON_ITS_WAY = 60_000;

/** The time by the server’s clock, in the browser: that of a device may be wrong by a day, and what falls due goes by the server’s. */
export function serverTime(): Date {
  behind ??= differenceOf(document.getElementById('app')?.dataset['now'], Date.now());
  return new Date(Date.now() + behind);
}

/** @param sent when the server rendered the page */
export function differenceOf(sent: string | undefined, received: number): number {
  const difference = sent === undefined ? 0 : Date.parse(sent) - received;
  return Math.abs(difference) > ON_ITS_WAY ? difference : 0;
}
