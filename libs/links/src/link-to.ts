/** The address of the page for a mailed secret: it shows one button and changes nothing by being opened. */
export const linkTo = (publicUrl: string, path: string, secret: string): string =>
  `${publicUrl}/lien/${path}?token=${encodeURIComponent(secret)}`;
