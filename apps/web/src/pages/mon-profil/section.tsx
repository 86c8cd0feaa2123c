import type { ReactNode } from 'react';

/** A box of the page with an anchor for addresses: "#pause". */
export const Section = ({
  id,
  title,
  children,
}: {
  id: string;
  title: ReactNode;
  children: ReactNode;
}): ReactNode => (
  <section className="card" id={id} aria-labelledby={`${id}-title`}>
    <h3 id={`${id}-title`}>{title}</h3>
    {children}
  </section>
);
