import { useLingui } from '@lingui/react/macro';
import { isAdmin, useReader } from '../../ui/api/session.js';
import { paths } from '../../ui/routing/paths.js';

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
