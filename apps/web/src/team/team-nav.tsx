import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { isAdmin, useReader } from '../api/index.js';
import { Tabs } from '../looks/index.js';
import { paths } from '../routing/index.js';

/** Where curators and admins work, besides the lists of the desk. */
export function TeamNav(): ReactNode {
  const { t } = useLingui();
  const [location] = useLocation();
  const places = [
    { href: paths.desk, label: t`Bureau` },
    { href: paths.organisations, label: t`Structures` },
    { href: paths.reports, label: t`Signalements` },
    ...(isAdmin(useReader())
      ? [
          { href: paths.people, label: t`Personnes` },
          { href: paths.administration, label: t`Administration` },
        ]
      : []),
  ];
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
