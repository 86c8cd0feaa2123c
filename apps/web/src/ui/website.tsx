import type { ReactNode } from 'react';

/** The address of a website, as a link that search engines do not follow. */
export const Website = ({ address }: { address: string }): ReactNode => (
  <a href={address} rel="noreferrer nofollow">
    {address}
  </a>
);

/** A web address as people type it: "www.exemple.fr". @returns null: nothing was typed */
export function websiteOf(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return null;
  return /^https?:\/\//i.test(text) ? text : `https://${text}`;
}
