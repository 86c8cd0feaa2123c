import type { ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './introductions.module.css';

export interface TabLink {
  id: string;
  label: ReactNode;
  /** How many are in it. */
  count?: number | undefined;
  href: string;
}

/** Parts of one page, each with an address of its own. */
export const Tabs = ({
  label,
  tabs,
  current,
}: {
  label: string;
  tabs: readonly TabLink[];
  current: string;
}): ReactNode => (
  <nav aria-label={label} className={styles.tabs}>
    <ul>
      {tabs.map(({ id, label: name, count, href }) => (
        <li key={id}>
          <Link href={href} aria-current={id === current ? 'page' : undefined}>
            {name}
            {count !== undefined && <span>{count}</span>}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
