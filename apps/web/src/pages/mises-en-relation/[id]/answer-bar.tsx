import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { declineReasons, useDeclineReason } from '../../../features/introductions/decline-reason.js';
import styles from '../../../features/introductions/introductions.module.css';
import type { IntroductionInFullFragment } from '../../../features/introductions/parts.graphql.js';
import type { Problem } from '../../../ui/api/problem.js';
import type { DeclineReason } from '../../../ui/api/schema-types.js';
import { useAct } from '../../../ui/api/use-act.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { usePersistedFields } from '../../../ui/drafts/use-persisted-fields.js';
import { LongTextField } from '../../../ui/fields.js';
import { Opened } from '../../../ui/focus/opened.js';
import { ErrorSummary, Form } from '../../../ui/form.js';
import { ofOperator } from '../../../ui/place.js';
import {
  AcceptIntroduction,
  type AcceptIntroductionMutation,
  DeclineIntroduction,
  type DeclineIntroductionMutation,
} from './replies.graphql.js';

const accepted = (data: AcceptIntroductionMutation) => data.acceptIntroduction;
const declined = (data: DeclineIntroductionMutation) => data.declineIntroduction;

/** Buttons that answer an introduction. They stay on the screen wherever the reader scrolls. */
export function AnswerBar({ introduction: { id } }: { introduction: IntroductionInFullFragment }): ReactNode {
  const { t } = useLingui();
  const accept = useAct(AcceptIntroduction, accepted);
  const [isDeclining, setDeclining] = useState(false);
  return (
    <>
      {accept.problem && <ErrorSummary problem={accept.problem} />}
      <div className={styles.bar}>
        <Button isSending={accept.isSending} onClick={() => void accept.act({ id })}>
          <Trans>J’accepte</Trans>
        </Button>
        <Button look="plain" onClick={() => setDeclining(true)}>
          <Trans>Je décline</Trans>
        </Button>
      </div>
      <Dialog title={t`Pour quelle raison ?`} isOpen={isDeclining} onClose={() => setDeclining(false)}>
        <Reasons id={id} />
      </Dialog>
    </>
  );
}

/** Reasons for declining, one tap each. The last one needs words. */
function Reasons({ id }: { id: string }): ReactNode {
  const decline = useAct(DeclineIntroduction, declined);
  const inWords = useDeclineReason();
  const [saysMore, setSaysMore] = useState(false);
  const send = (reason: DeclineReason, note = ''): Promise<unknown> =>
    decline.act({ id, input: { reason, note } });
  return (
    <>
      <p>
        <Trans>
          La rencontre n’aura pas lieu. L’autre partie ne lit pas votre raison : seule l’équipe {ofOperator}{' '}
          la lit.
        </Trans>
      </p>
      {saysMore ? (
        <InOtherWords
          id={id}
          problem={decline.problem}
          isSending={decline.isSending}
          send={(note) => send('other', note)}
          onBack={() => setSaysMore(false)}
        />
      ) : (
        <>
          {decline.problem && <ErrorSummary problem={decline.problem} />}
          <ul className={`plain-list ${styles.choices}`}>
            {declineReasons.map((reason) => (
              <li key={reason}>
                <Button
                  look="plain"
                  isSending={decline.isSending}
                  onClick={() => (reason === 'other' ? setSaysMore(true) : void send(reason))}
                >
                  {inWords(reason)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** A reason in the reader's own words. The typed text is persisted until it is sent. */
function InOtherWords({
  id,
  problem,
  isSending,
  send,
  onBack,
}: {
  id: string;
  problem: Problem | undefined;
  isSending: boolean;
  send: (note: string) => Promise<unknown>;
  onBack: () => void;
}): ReactNode {
  const { around, clear } = usePersistedFields(`decline ${id}`);
  const decline = async (note: string): Promise<void> => {
    if (await send(note)) clear();
  };
  return (
    <div ref={around}>
      <Opened>
        <Form problem={problem} onSend={(typed) => void decline(String(typed.get('note')))}>
          <LongTextField name="note" label={<Trans>En quelques mots</Trans>} maxLength={1_000} rows={3} />
          <div className="acts">
            <Button type="submit" isSending={isSending}>
              <Trans>Décliner</Trans>
            </Button>
            <Button look="text" onClick={onBack}>
              <Trans>Revenir aux raisons</Trans>
            </Button>
          </div>
        </Form>
      </Opened>
    </div>
  );
}
