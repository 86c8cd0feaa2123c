import type { ReactNode } from 'react';
import styles from './administration.module.css';

/** A part that is rarely looked at: only its title shows until the reader opens it. */
export const Folded = ({ title, children }: { title: ReactNode; children: ReactNode }): ReactNode => (
  <section className="card">
    <details className={styles['folded']}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {children}
    </details>
  </section>
);
