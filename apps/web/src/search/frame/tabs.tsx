import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { editedAddress, paths, useSearchParams } from '../../routing/index.js';
import styles from '../search.module.css';

export type SearchTab = 'needs' | 'solvers' | 'ideas';

/** What is only asked of one of them. */
const ofOneTab = ['pages', 'tri', 'etat', 'distance', 'vue'];

/** The same words among needs, teams and ideas. */
export function SearchTabs({ current }: { current: SearchTab }): ReactNode {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const addressOf = (path: string, view?: string): string =>
    editedAddress(path, params, (next) => {
      for (const name of ofOneTab) next.delete(name);
      if (view !== undefined) next.set('vue', view);
    });
  const tabs = [
    { tab: 'solvers', label: t`Équipes`, href: addressOf(paths.solvers) },
    { tab: 'ideas', label: t`Idées`, href: addressOf(paths.solvers, 'idees') },
    { tab: 'needs', label: t`Besoins`, href: addressOf(paths.needs) },
  ];
  return (
    <nav className={styles.tabs} aria-label={t`Où chercher`}>
      {tabs.map(({ tab, label, href }) => (
        <Link key={tab} href={href} aria-current={tab === current ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
