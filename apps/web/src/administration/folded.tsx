import type { ReactNode } from 'react';
import styles from './administration.module.css';

/** What is looked up now and then: its title alone, until somebody opens it. */
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
