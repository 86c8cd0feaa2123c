import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Tabs } from '../../../ui/tabs.js';
import { editedAddress, useSearchParams } from '../../../ui/routing/filters.js';
import { paths } from '../../../ui/routing/paths.js';

type SearchTab = 'needs' | 'solvers' | 'ideas';

/** Parameters of a single tab. A change of tab removes them. */
const ofOneTab = ['pages', 'tri', 'etat', 'distance', 'vue'];

/** Tabs that search the same words among needs, teams and ideas. */
export function SearchTabs({ current }: { current: SearchTab }): ReactNode {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const addressOf = (path: string, view?: string): string =>
    editedAddress(path, params, (next) => {
      for (const name of ofOneTab) next.delete(name);
      if (view !== undefined) next.set('vue', view);
    });
  const tabs = [
    { label: t`Équipes`, href: addressOf(paths.solvers), isCurrent: current === 'solvers' },
    { label: t`Idées`, href: addressOf(paths.solvers, 'idees'), isCurrent: current === 'ideas' },
    { label: t`Besoins`, href: addressOf(paths.needs), isCurrent: current === 'needs' },
  ];
  return <Tabs label={t`Où chercher`} tabs={tabs} />;
}
