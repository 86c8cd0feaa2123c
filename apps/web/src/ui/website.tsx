import type { ReactNode } from 'react';

/** The address of a website, as a link that search engines do not follow. */
export const Website = ({ address }: { address: string }): ReactNode => (
  <a href={address} rel="noreferrer nofollow">
    {address}
  </a>
);
