import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { isAdmin, useReader } from '../../ui/api/session.js';
import { paths } from '../../ui/routing/paths.js';
import { Tabs } from '../../ui/tabs.js';

/** Pages of curators and admins, besides the queues of the desk. */
export function useTeamPlaces(): { href: string; label: string }[] {
  const { t } = useLingui();
  const ofAdmins = [
    { href: paths.people, label: t`Personnes` },
    { href: paths.administration, label: t`Administration` },
  ];
  return [
    { href: paths.concepts, label: t`Concepts` },
    { href: paths.tags, label: t`Étiquettes` },
    { href: paths.imports, label: t`Imports` },
    { href: paths.organisations, label: t`Structures` },
    { href: paths.groups, label: t`Groupes` },
    { href: paths.reports, label: t`Signalements` },
    { href: paths.plan, label: t`Plan d’action` },
    ...(isAdmin(useReader()) ? ofAdmins : []),
  ];
}

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

/** Links from the desk to the other pages of the team. */
export function TeamLinks(): ReactNode {
  const places = useTeamPlaces();
  return (
    <ul className="plain-list">
      {places.map(({ href, label }) => (
        <li key={href}>
          <Link href={href}>{label}</Link>
        </li>
      ))}
    </ul>
  );
}
