/** Longest path that is kept, in characters. */
const LONGEST = 500;

/**
 * A path of this site to go on to, checked; undefined: the sent value is no path, or leads to another site. Browsers read
 * "\" as "/", and leave out tabs and line breaks.
 */
export function ownPath(sent: unknown, longest = LONGEST): string | undefined {
  if (typeof sent !== 'string' || sent.length > longest) return undefined;
  if (!/^\/(?!\/)[^\\\p{C}\s]*$/u.test(sent)) return undefined;
  const origin = 'http://own.invalid';
  // Parsed as a browser does: "/./" before "/elsewhere.example" disappears.
  const { origin: leadsTo, pathname, search, hash } = new URL(sent, origin);
  if (leadsTo !== origin || pathname.startsWith('//')) return undefined;
  return `${pathname}${search}${hash}`;
}
