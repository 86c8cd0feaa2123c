import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useLayoutEffect } from 'react';
import { useAct } from '../../../../ui/api/use-act.js';
import { Button } from '../../../../ui/button.js';
import { usePersistedFields } from '../../../../ui/drafts/use-persisted-fields.js';
import { LongTextField } from '../../../../ui/fields.js';
import { Form } from '../../../../ui/form.js';
import { AnswerGateItem, type AnswerGateItemMutation, type ItemOfGateFragment } from './gates.graphql.js';
import { textAndLink } from './text-and-link.js';

const answered = (data: AnswerGateItemMutation) => data.answerGateItem;

/**
 * Answers an item of a gate with one field: a sentence, or a link.
 * @param onClose given when the reader opened the form, which then takes the focus
 */
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
  /** Further actions beside the form. */
  children?: ReactNode;
}): ReactNode {
  const { t } = useLingui();
  // The business model or the test plan further down the page answers some items. The hint points there.
  const byModel = t`Le modèle économique, plus bas, peut le dire à votre place.`;
  const byPlan = t`Le plan d’essai, plus bas, peut le dire à votre place.`;
  const elsewhere: Partial<Record<typeof key, string>> = {
    payer: byModel,
    price: byModel,
    business_model: byModel,
    test_plan: byPlan,
    consent: byPlan,
    insurance: byPlan,
    homes: byPlan,
    results: byPlan,
    incidents: byPlan,
  };
  const { around, clear } = usePersistedFields(`gate-item ${id} ${key}`);
  const { act, isSending, problem } = useAct(AnswerGateItem, answered);
  const isOpened = onClose !== undefined;
  // The pressed button is gone, so the focus moves to the field that replaced it.
  useLayoutEffect(() => {
    if (isOpened) document.getElementById(`answer-${key}`)?.focus();
  }, [key, isOpened]);
  const send = async (typed: FormData): Promise<void> => {
    const { statement, url } = textAndLink(String(typed.get('answer')));
    const ready = typed.get('ready') !== 'no';
    if (!(await act({ id, item: key, answer: statement, url, ready }))) return;
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
