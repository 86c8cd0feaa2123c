import type { ReactNode } from 'react';
import styles from './administration.module.css';

/** A table that may be wider than the page: it scrolls sideways, by the keyboard too. */
export const Wide = ({ label, children }: { label: string; children: ReactNode }): ReactNode => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
  <div className={styles['wide']} role="group" aria-label={label} tabIndex={0}>
    <table>{children}</table>
  </div>
);
