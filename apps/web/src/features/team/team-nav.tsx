import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { Tabs } from '../../ui/tabs.js';
import { paths } from '../../ui/routing/paths.js';
import { useTeamPlaces } from './places.js';

/** Navigation among the team's pages, with the current page marked. */
export function TeamNav(): ReactNode {
  const { t } = useLingui();
  const [location] = useLocation();
  const places = [{ href: paths.desk, label: t`Bureau` }, ...useTeamPlaces()];
  return (
    <div className="no-print">
      <Tabs
        label={t`Pages de l’équipe`}
        tabs={places.map(({ href, label }) => ({
          href,
          label,
          isCurrent: location === href || location.startsWith(`${href}/`),
        }))}
      />
    </div>
  );
}
