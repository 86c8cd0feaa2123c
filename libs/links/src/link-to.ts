/** The address of the page for a mailed secret. The page shows one button; opening it changes nothing. */
export const linkTo = (publicUrl: string, path: string, secret: string): string =>
  `${publicUrl}/lien/${path}?token=${encodeURIComponent(secret)}`;
