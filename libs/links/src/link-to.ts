/**
 * The path of the page of a mailed link.
 * @param secret left out for the path to which the page itself posts
 */
export const linkPath = (path: string, secret?: string): string =>
  secret === undefined ? `/lien/${path}` : `/lien/${path}?token=${encodeURIComponent(secret)}`;

/** The address of the page for a mailed secret. The page shows one button; opening the page changes nothing. */
export const linkTo = (publicUrl: string, path: string, secret: string): string =>
  `${publicUrl}${linkPath(path, secret)}`;
