/** How far the clock of this device is behind the server's, in milliseconds. undefined: not compared yet. */
let behind: number | undefined;

/** Time that a page may take to arrive, in milliseconds. A smaller difference does not count. */
const ON_ITS_WAY = 60_000;

/** The time by the server's clock, in the browser. Due dates follow the server's clock, and a device's clock may be a day wrong. */
export function serverTime(): Date {
  behind ??= differenceOf(document.getElementById('app')?.dataset['now'], Date.now());
  return new Date(Date.now() + behind);
}

/** @param sent time at which the server rendered the page */
export function differenceOf(sent: string | undefined, received: number): number {
  const difference = sent === undefined ? 0 : Date.parse(sent) - received;
  return Math.abs(difference) > ON_ITS_WAY ? difference : 0;
}
