import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useAct } from '../../ui/api/use-act.js';
import { Card, Notice } from '../../ui/boxes.js';
import { Button } from '../../ui/button.js';
import { When } from '../../ui/dates.js';
import { ErrorSummary } from '../../ui/form.js';
import { EndOtherSessions, EndSession, type SessionOfMineFragment } from './account.graphql.js';

/** The reader's sessions on all devices, and a button that ends all but the current session. */
export function SessionsCard({ sessions }: { sessions: readonly SessionOfMineFragment[] }): ReactNode {
  const { act, isSending, problem } = useAct(EndOtherSessions, ({ endOtherSessions }) => endOtherSessions);
  const [ended, setEnded] = useState(0);
  const others = sessions.filter(({ isThisOne }) => !isThisOne);
  const endOthers = async (): Promise<void> => {
    const count = await act({});
    if (count !== undefined) setEnded(count);
  };
  return (
    <Card>
      <h3>
        <Trans>Appareils connectés</Trans>
      </h3>
      {problem && <ErrorSummary problem={problem} />}
      {ended > 0 && (
        <Notice tone="ok" hasJustHappened>
          <Plural value={ended} one="Un appareil est déconnecté." other="# appareils sont déconnectés." />
        </Notice>
      )}
      <ul className="plain-list rows">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} onEnded={() => setEnded(1)} />
        ))}
      </ul>
      {others.length > 1 && (
        <Button look="plain" isSending={isSending} onClick={() => void endOthers()}>
          <Trans>Déconnecter tous les autres</Trans>
        </Button>
      )}
    </Card>
  );
}

function SessionRow({
  session,
  onEnded,
}: {
  session: SessionOfMineFragment;
  onEnded: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(EndSession, ({ endSession }) => endSession);
  const { id, device, isThisOne, lastUsedAt } = session;
  return (
    <li>
      {problem && <ErrorSummary problem={problem} />}
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
              onClick={() => void act({ id }).then((done) => done && onEnded())}
            >
              <Trans>Déconnecter</Trans>
            </Button>
          </div>
        </>
      )}
    </li>
  );
}
