import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useLayoutEffect } from 'react';
import { useAct } from '../../../api/index.js';
import { useKeptFields } from '../../../drafts/index.js';
import { Button, Checks, Form, LongTextField } from '../../../looks/index.js';
import { AnswerGateItem, type AnswerGateItemMutation, type ItemOfGateFragment } from '../gates.graphql.js';

const answered = (data: AnswerGateItemMutation) => data.answerGateItem;

/** What there is to say of an item, and whether it is done. */
export function AnswerForm({
  item: { key, label, answer, known, state },
  id,
  onDone,
  onClose,
}: {
  item: ItemOfGateFragment;
  id: string;
  onDone: (what: string) => void;
  onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  // What has a form of its own further down is written there, and known here.
  const elsewhere: Partial<Record<typeof key, string>> = {
    business_model: t`Écrivez d’abord les chiffres, plus bas, dans « Le modèle économique ».`,
    test_plan: t`Écrivez-le d’abord plus bas, dans « L’essai dans des foyers ».`,
  };
  const { around, clear } = useKeptFields(`gate-item ${id} ${key}`);
  const { act, isSending, problem } = useAct(AnswerGateItem, answered);
  // What was pressed is gone: one goes on with what came in its place.
  useLayoutEffect(() => document.getElementById(`answer-${key}`)?.focus(), [key]);
  const send = async (typed: FormData): Promise<void> => {
    const ready = typed.get('ready') === 'yes';
    if (!(await act({ id, item: key, answer: String(typed.get('answer')), ready }))) return;
    clear();
    onDone(ready ? t`Enregistré : « ${label} » est prêt.` : t`Enregistré.`);
  };
  return (
    <div ref={around}>
      <Form problem={problem} onSend={(typed) => void send(typed)}>
        <LongTextField
          name="answer"
          id={`answer-${key}`}
          label={t`Ce que vous en savez`}
          hint={known.length === 0 ? elsewhere[key] : undefined}
          maxLength={5_000}
          // What the product knows by itself nobody has to write.
          defaultValue={answer || known.join('\n')}
        />
        <Checks
          name="ready"
          id={`ready-${key}`}
          label={t`Où en est ce point ?`}
          options={[{ value: 'yes', label: t`C’est prêt` }]}
          defaultValue={state === 'ready' ? ['yes'] : []}
        />
        <div className="acts">
          <Button type="submit" isSending={isSending}>
            <Trans>Enregistrer</Trans>
          </Button>
          <Button look="text" onClick={onClose}>
            <Trans>Fermer</Trans>
          </Button>
        </div>
      </Form>
    </div>
  );
}
