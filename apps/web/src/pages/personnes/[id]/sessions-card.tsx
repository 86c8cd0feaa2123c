import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import {
  EndSessionsOfPerson,
  type EndSessionsOfPersonMutation,
  type OnePersonQuery,
  type PersonOfPageFragment,
} from '../../../features/people/person.graphql.js';
import { useAct } from '../../../ui/api/use-act.js';
import { Card } from '../../../ui/boxes.js';
import { Button } from '../../../ui/button.js';
import { When } from '../../../ui/dates.js';
import { ErrorSummary } from '../../../ui/form.js';

const ended = ({ endSessionsOfPerson }: EndSessionsOfPersonMutation) => endSessionsOfPerson;

/** Sessions of a person, which an admin can end. */
export function SessionsCard({
  person,
  sessions,
  onDone,
}: {
  person: PersonOfPageFragment;
  sessions: OnePersonQuery['sessionsOfPerson'];
  onDone: (what: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(EndSessionsOfPerson, ended);
  const others = sessions.filter(({ isThisOne }) => !isThisOne);
  const end = async (sessionId: string | null): Promise<void> => {
    const count = await act({ personId: person.id, sessionId });
    if (count === undefined) return;
    onDone(
      plural(count, {
        0: 'Cet appareil était déjà déconnecté.',
        one: 'Un appareil est déconnecté.',
        other: '# appareils sont déconnectés.',
      }),
    );
  };
  return (
    <Card>
      <h2>
        <Trans>Appareils connectés</Trans>
      </h2>
      {problem && <ErrorSummary problem={problem} />}
      {sessions.length === 0 && (
        <p className="muted">
          <Trans>Aucun : cette personne n’est connectée nulle part.</Trans>
        </p>
      )}
      {sessions.length > 0 && (
        <ul className="plain-list rows">
          {sessions.map(({ id, device, isThisOne, lastUsedAt }) => (
            <li key={id}>
              <strong>{device}</strong>
              {' · '}
              {isThisOne ? (
                <Trans>cet appareil</Trans>
              ) : (
                <>
                  <Trans>
                    utilisé le <When at={lastUsedAt} shape="instant" />
                  </Trans>
                  <div>
                    <Button
                      look="text"
                      isSending={isSending}
                      aria-label={t`Déconnecter ${device}`}
                      onClick={() => void end(id)}
                    >
                      <Trans>Déconnecter</Trans>
                    </Button>
                  </div>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {others.length > 1 && (
        <Button look="plain" isSending={isSending} onClick={() => void end(null)}>
          <Trans>Tout déconnecter</Trans>
        </Button>
      )}
    </Card>
  );
}
