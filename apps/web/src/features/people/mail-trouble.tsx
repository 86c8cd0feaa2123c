import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { MailFailureKind, MailReachState } from '../../ui/api/schema-types.js';
import { When } from '../../ui/dates.js';
import type { PersonOfPageFragment } from './person.graphql.js';

/** The problem with mails to a person, as a word beside their name. */
export function MailState({
  reach: { state, complainedAt },
}: {
  reach: { state: MailReachState; complainedAt: string | null };
}): ReactNode {
  return (
    <span className={`state ${state === 'unreachable' ? 'bad' : 'warn'}`}>
      {state === 'unreachable' && <Trans>injoignable par mail</Trans>}
      {state === 'doubtful' && <Trans>mails incertains</Trans>}
      {state === 'reachable' && complainedAt !== null && <Trans>mails signalés indésirables</Trans>}
    </span>
  );
}

const reasons = {
  permanent: msg`l’adresse n’existe plus`,
  temporary: msg`son serveur ne répond pas`,
  full: msg`sa boîte est pleine`,
  policy: msg`son serveur écarte nos mails`,
  unknown: msg`son serveur les renvoie sans dire pourquoi`,
} satisfies Record<MailFailureKind, unknown>;

/** The problem with mails to a person, with reason and date, for an admin who can telephone. */
export function MailTrouble({ reach }: { reach: NonNullable<PersonOfPageFragment['mailReach']> }): ReactNode {
  const { i18n } = useLingui();
  const { reason, status, since, complainedAt } = reach;
  return (
    <div>
      <MailState reach={reach} />
      {reason !== null && (
        <p className="muted small">
          <Trans>
            Depuis le <When at={since} /> : {i18n._(reasons[reason])}
          </Trans>
          {status !== '' && ` (${status})`}
        </p>
      )}
      {complainedAt !== null && (
        <p className="muted small">
          <Trans>
            Le <When at={complainedAt} />, un de nos mails a été signalé comme indésirable : ceux dont on peut
            se passer ne partent plus.
          </Trans>
        </p>
      )}
    </div>
  );
}
