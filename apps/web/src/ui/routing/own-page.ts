import { paths } from './paths.js';

/** The address to go on to, if it is one of ours; else that of the home page. Browsers read "\" as "/", so they decide what it means. */
export function ownPage(wanted: string): string {
  if (!URL.canParse(wanted, location.origin)) return paths.home;
  const { origin, href } = new URL(wanted, location.origin);
  return origin === location.origin ? href : paths.home;
}
