import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { LinkButton } from '../../ui/button.js';
import { Notice } from '../../ui/boxes.js';
import { paths } from '../../ui/routing/paths.js';
import type { HomeQuery } from './home.graphql.js';

/** Warns that mails do not reach the reader, who may learn it only here. */
export function MailTrouble({ reach }: { reach: HomeQuery['me']['mailReach'] }): ReactNode {
  // A reader who has marked a mail as spam knows why mails stopped.
  if (reach === null || reach.state === 'reachable') return null;
  return (
    <Notice tone="warn">
      <p>
        <strong>
          {reach.state === 'unreachable' ? (
            <Trans>Nos messages ne vous parviennent plus</Trans>
          ) : (
            <Trans>Des messages ne vous sont pas parvenus</Trans>
          )}
        </strong>
        <br />
        <Trans>Vous pourriez manquer une réponse. Vérifiez votre adresse, ou donnez-en une autre.</Trans>
      </p>
      <LinkButton look="plain" href={`${paths.account}#adresse`}>
        <Trans>Vérifier mon adresse</Trans>
      </LinkButton>
    </Notice>
  );
}
