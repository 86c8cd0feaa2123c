/** As long as is kept of one, in characters. */
const LONGEST = 500;

/**
 * A path of this site to go on to, as somebody has sent it; undefined: it is none, or leads elsewhere. Browsers read "\" as "/", and
 * leave out tabs and line breaks.
 */
export function ownPath(sent: unknown, longest = LONGEST): string | undefined {
  if (typeof sent !== 'string' || sent.length > longest) return undefined;
  if (!/^\/(?!\/)[^\\\p{C}\s]*$/u.test(sent)) return undefined;
  const origin = 'http://own.invalid';
  // As a browser reads it: "/./" before "/elsewhere.example" is nothing.
  const { origin: leadsTo, pathname, search, hash } = new URL(sent, origin);
  if (leadsTo !== origin || pathname.startsWith('//')) return undefined;
  return `${pathname}${search}${hash}`;
}
