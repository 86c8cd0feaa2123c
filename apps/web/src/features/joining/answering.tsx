import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useAct } from '../../ui/api/use-act.js';
import { Button } from '../../ui/button.js';
import { usePersistedText } from '../../ui/drafts/use-persisted-text.js';
import { LongTextField } from '../../ui/fields.js';
import { ErrorSummary, Form } from '../../ui/form.js';
import { OnlyOperator } from '../../ui/place.js';
import {
  AnswerJoining,
  type AnswerJoiningMutation,
  type JoiningShownFragment,
  WithdrawJoining,
  type WithdrawJoiningMutation,
} from './joining.graphql.js';

const answered = ({ answerJoining }: AnswerJoiningMutation) => answerJoining;
const withdrawn = ({ withdrawJoining }: WithdrawJoiningMutation) => withdrawJoining;

interface Answered {
  joining: JoiningShownFragment;
  onDone: (what: string) => void;
}

/** Accepts a joining, or declines it with a reason. An accepted joining can be withdrawn until the other side answers. */
export function Answering({ joining, yes, onDone }: Answered & { yes: ReactNode }): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(AnswerJoining, answered);
  const [isDeclining, setDeclining] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const wasDeclining = useRef(false);
  useLayoutEffect(() => {
    // After the form is closed, the first button gets the focus back.
    if (wasDeclining.current) place.current?.querySelector('button')?.focus();
    wasDeclining.current = isDeclining;
  }, [isDeclining]);
  if (!joining.viewerCan.answer) return <Withdrawing joining={joining} onDone={onDone} />;
  if (isDeclining) return <Declining joining={joining} onDone={onDone} onClose={() => setDeclining(false)} />;
  const accept = async (): Promise<void> => {
    const after = await act({ id: joining.id, accept: true, reason: '' });
    if (after === undefined) return;
    onDone(
      after.state === 'joined'
        ? t`C’est fait : ce besoin fait partie du concept.`
        : t`C’est noté. On attend la réponse de l’autre partie.`,
    );
  };
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      <div className="acts" ref={place}>
        <Button isSending={isSending} onClick={() => void accept()}>
          {yes}
        </Button>
        <Button look="plain" onClick={() => setDeclining(true)}>
          <Trans>Non merci</Trans>
        </Button>
      </div>
    </>
  );
}

function Declining({ joining: { id }, onDone, onClose }: Answered & { onClose: () => void }): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(AnswerJoining, answered);
  const { text, change, clear } = usePersistedText(`rapprochement ${id}`);
  const decline = async (): Promise<void> => {
    if (!(await act({ id, accept: false, reason: text }))) return;
    clear();
    onDone(t`C’est noté : cela ne se fera pas. Personne ne vous relancera.`);
  };
  return (
    <Form problem={problem} onSend={() => void decline()}>
      <LongTextField
        name="reason"
        id={`reason-${id}`}
        label={t`Pourquoi ?`}
        hint={t`${OnlyOperator} le lira.`}
        optional
        rows={2}
        maxLength={500}
        value={text}
        onChange={({ currentTarget }) => change(currentTarget.value)}
        autoFocus
      />
      <div className="acts">
        <Button type="submit" isSending={isSending}>
          <Trans>Décliner</Trans>
        </Button>
        <Button look="text" onClick={onClose}>
          <Trans>Revenir</Trans>
        </Button>
      </div>
    </Form>
  );
}

function Withdrawing({ joining: { id, viewerCan, byCompany, awaitsViewerAs }, onDone }: Answered): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(WithdrawJoining, withdrawn);
  if (!viewerCan.withdraw || awaitsViewerAs !== null) return null;
  const withdraw = async (): Promise<void> => {
    if (await act({ id })) onDone(t`C’est retiré.`);
  };
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      <Button look="text" isSending={isSending} onClick={() => void withdraw()}>
        {byCompany ? <Trans>Retirer cette demande</Trans> : <Trans>Retirer cette proposition</Trans>}
      </Button>
    </>
  );
}
