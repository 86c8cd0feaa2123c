import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useLayoutEffect } from 'react';
import { useAct } from '../../api/index.js';
import { useKeptFields } from '../../drafts/index.js';
import { Button, Form, LongTextField } from '../../looks/index.js';
import { AnswerGateItem, type AnswerGateItemMutation, type ItemOfGateFragment } from './gates.graphql.js';
import { saidAndShown } from './said-and-shown.js';

const answered = (data: AnswerGateItemMutation) => data.answerGateItem;

/** One sentence, or a link, and that it is done: one field and one tap. @param onClose it was opened, and takes the focus */
export function AnswerForm({
  item: { key, label, answer, known, evidence },
  id,
  onDone,
  onClose,
  children,
}: {
  item: ItemOfGateFragment;
  id: string;
  onDone: (what: string) => void;
  onClose?: () => void;
  /** What else can be done. */
  children?: ReactNode;
}): ReactNode {
  const { t } = useLingui();
  // What has a form of its own further down is written there, and known here.
  const byModel = t`Le modèle économique, plus bas, peut le dire à votre place.`;
  const byPlan = t`Le plan d’essai, plus bas, peut le dire à votre place.`;
  const elsewhere: Partial<Record<typeof key, string>> = {
    payer: byModel,
    price: byModel,
    business_model: byModel,
    test_plan: byPlan,
    consent: byPlan,
    insurance: byPlan,
    results: byPlan,
    incidents: byPlan,
  };
  const { around, clear } = useKeptFields(`gate-item ${id} ${key}`);
  const { act, isSending, problem } = useAct(AnswerGateItem, answered);
  const isOpened = onClose !== undefined;
  // What was pressed is gone: one goes on with what came in its place.
  useLayoutEffect(() => {
    if (isOpened) document.getElementById(`answer-${key}`)?.focus();
  }, [key, isOpened]);
  const send = async (typed: FormData): Promise<void> => {
    const { said, url } = saidAndShown(String(typed.get('answer')));
    const ready = typed.get('ready') !== 'no';
    if (!(await act({ id, item: key, answer: said, url, ready }))) return;
    clear();
    onDone(ready ? t`Enregistré : « ${label} » est prêt.` : t`Noté. « ${label} » reste à finir.`);
  };
  const ofItem = <span className="visually-hidden">{label}</span>;
  return (
    <div ref={around}>
      <Form problem={problem} onSend={(typed) => void send(typed)}>
        <LongTextField
          name="answer"
          id={`answer-${key}`}
          label={
            <>
              <Trans>Une phrase, ou un lien</Trans> {ofItem}
            </>
          }
          hint={known.length === 0 ? elsewhere[key] : undefined}
          optional={evidence.length > 0}
          rows={2}
          maxLength={5_000}
          defaultValue={answer}
        />
        <div className="acts">
          <Button type="submit" name="ready" value="yes" look="plain" isSending={isSending}>
            <Trans>C’est prêt</Trans> {ofItem}
          </Button>
          <Button type="submit" name="ready" value="no" look="text" isSending={isSending}>
            <Trans>Noter, pas encore prêt</Trans> {ofItem}
          </Button>
          {children}
          {onClose && (
            <Button look="text" onClick={onClose}>
              <Trans>Fermer</Trans>
            </Button>
          )}
        </div>
      </Form>
    </div>
  );
}
