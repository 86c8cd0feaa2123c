import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { type DeclineReason, useAct } from '../../api/index.js';
import { Button, Dialog, ErrorSummary, Form, LongTextField } from '../../looks/index.js';
import styles from '../introductions.module.css';
import { Opened } from '../opened.js';
import type { IntroductionInFullFragment } from '../parts.graphql.js';
import {
  AcceptIntroduction,
  type AcceptIntroductionMutation,
  DeclineIntroduction,
  type DeclineIntroductionMutation,
} from './replies.graphql.js';
import { declineReasons, useDeclineReason } from '../decline-reason.js';

const accepted = (data: AcceptIntroductionMutation) => data.acceptIntroduction;
const declined = (data: DeclineIntroductionMutation) => data.declineIntroduction;

/** The answer, which is in sight wherever one reads. */
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

/** One tap a reason; another one asks for words. */
function Reasons({ id }: { id: string }): ReactNode {
  const decline = useAct(DeclineIntroduction, declined);
  const inWords = useDeclineReason();
  const [saysMore, setSaysMore] = useState(false);
  const send = (reason: DeclineReason, note = ''): void => void decline.act({ id, input: { reason, note } });
  return (
    <>
      <p>
        <Trans>
          La rencontre n’aura pas lieu. L’autre partie ne lit pas votre raison : seule l’équipe d’OVLT la lit.
        </Trans>
      </p>
      {saysMore ? (
        <Opened>
          <Form problem={decline.problem} onSend={(typed) => send('other', String(typed.get('note')))}>
            <LongTextField name="note" label={<Trans>En quelques mots</Trans>} maxLength={1_000} rows={3} />
            <div className="acts">
              <Button type="submit" isSending={decline.isSending}>
                <Trans>Décliner</Trans>
              </Button>
              <Button look="text" onClick={() => setSaysMore(false)}>
                <Trans>Revenir aux raisons</Trans>
              </Button>
            </div>
          </Form>
        </Opened>
      ) : (
        <>
          {decline.problem && <ErrorSummary problem={decline.problem} />}
          <ul className={`plain-list ${styles.choices}`}>
            {declineReasons.map((reason) => (
              <li key={reason}>
                <Button
                  look="plain"
                  isSending={decline.isSending}
                  onClick={() => (reason === 'other' ? setSaysMore(true) : send(reason))}
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
