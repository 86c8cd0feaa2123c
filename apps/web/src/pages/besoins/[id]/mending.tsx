import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { LinkButton } from '../../../ui/button.js';
import { paths } from '../../../ui/routing/paths.js';

/** A blocker, and the link to the page where the reader can remove it. */
export function Mending({ blocker }: { blocker: unknown }): ReactNode {
  const from =
    typeof blocker === 'object' && blocker !== null && 'from' in blocker ? blocker.from : undefined;
  switch (from) {
    case 'paused':
      return (
        <Fix href={paths.profile}>
          <Trans>Reprendre mon profil</Trans>
        </Fix>
      );
    case 'away':
      return (
        <Fix href={paths.profile}>
          <Trans>Changer mon absence</Trans>
        </Fix>
      );
    case 'incomplete':
    case 'hidden':
      return (
        <Fix href={paths.profile}>
          <Trans>Compléter mon profil</Trans>
        </Fix>
      );
    case 'standing':
      return (
        <Fix href={paths.introductions}>
          <Trans>Voir mes rencontres</Trans>
        </Fix>
      );
    default:
      return null;
  }
}

const Fix = ({ href, children }: { href: string; children: ReactNode }): ReactNode => (
  <p>
    <LinkButton look="plain" href={href}>
      {children}
    </LinkButton>
  </p>
);
