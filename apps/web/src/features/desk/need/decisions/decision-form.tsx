import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import type { ModerationReason } from '../../../../ui/api/schema-types.js';
import { useAct } from '../../../../ui/api/use-act.js';
import { Notice, Skeleton } from '../../../../ui/boxes.js';
import { usePersistedText } from '../../../../ui/drafts/use-persisted-text.js';
import { Checks, LongTextField } from '../../../../ui/fields.js';
import { Form } from '../../../../ui/form.js';
import styles from '../../desk.module.css';
import { Panel, PanelActs } from '../../panel.js';
import {
  DecisionPreview,
  RefuseNeed,
  type RefuseNeedMutation,
  RequestNeedChanges,
  type RequestNeedChangesMutation,
} from '../acts.graphql.js';
import type { NeedOnDeskFragment } from '../need.graphql.js';
import type { Decided } from '../on-done.js';
import { reasonsTo, reasonWords } from './reason-words.js';

const sentBack = ({ requestNeedChanges }: RequestNeedChangesMutation) => requestNeedChanges;
const refused = ({ refuseNeed }: RefuseNeedMutation) => refuseNeed;

/** The mail preview is computed again after a pause of this many milliseconds in typing. */
const PAUSE = 400;

interface DecisionContent {
  reasons: readonly ModerationReason[];
  note: string;
}

/** Form that sends a need back or refuses it, beside the mail that the company will get. */
export function DecisionForm({
  need: { id, version, organisation },
  decision,
  waits,
  onClose,
  onDone,
}: {
  need: NeedOnDeskFragment;
  decision: 'request_changes' | 'refuse';
  /** False: another curator has decided meanwhile. */
  waits: boolean;
  onClose: () => void;
  /** @param decided the decision, for the company's other needs */
  onDone: (after: NeedOnDeskFragment, decided?: Decided) => void;
}): ReactNode {
  const { t, i18n } = useLingui();
  const sending = useAct(RequestNeedChanges, sentBack);
  const refusing = useAct(RefuseNeed, refused);
  const { act, isSending, problem } = decision === 'refuse' ? refusing : sending;
  const [reasons, setReasons] = useState<readonly ModerationReason[]>([]);
  const { text: note, change, clear } = usePersistedText(`decision ${id}`);
  const decided = useMemo<DecisionContent>(() => ({ reasons, note }), [reasons, note]);
  const send = async (): Promise<void> => {
    const after = await act({ id, version, reasons: [...decided.reasons], note: decided.note });
    if (after === undefined) return;
    clear();
    onDone(after, organisation ? { ...decided, decision, needId: id, company: organisation } : undefined);
  };
  const tick = (reason: ModerationReason, isTicked: boolean): void =>
    setReasons((before) => (isTicked ? [...before, reason] : before.filter((each) => each !== reason)));
  return (
    <Panel focused="input" onClose={onClose}>
      <Form problem={problem} onSend={() => void send()}>
        {!waits && (
          <Notice tone="warn" hasJustHappened>
            <Trans>Ce besoin n’attend plus : quelqu’un vient d’en décider. Votre texte est gardé.</Trans>
          </Notice>
        )}
        <Checks
          name="reasons"
          label={
            decision === 'refuse' ? (
              <Trans>Pourquoi refuser ce besoin ?</Trans>
            ) : (
              <Trans>Que faut-il corriger ?</Trans>
            )
          }
          value={decided.reasons}
          onChange={({ target }) => tick(target.value as ModerationReason, target.checked)}
          options={reasonsTo[decision].map((reason) => ({
            value: reason,
            label: i18n._(reasonWords[reason]),
          }))}
        />
        <LongTextField
          name="note"
          label={t`Un mot pour l’entreprise`}
          optional
          rows={2}
          maxLength={1000}
          value={decided.note}
          onChange={({ target }) => change(target.value)}
        />
        <Preview needId={id} decision={decision} content={decided} />
        <PanelActs
          look={decision === 'refuse' ? 'danger' : 'main'}
          label={
            decision === 'refuse' ? <Trans>Refuser ce besoin</Trans> : <Trans>Demander la correction</Trans>
          }
          isSending={isSending}
          onClose={onClose}
        />
      </Form>
    </Panel>
  );
}

/** The mail in its final form. */
function Preview({
  needId,
  decision,
  content: given,
}: {
  needId: string;
  decision: 'request_changes' | 'refuse';
  content: DecisionContent;
}): ReactNode {
  const { reasons, note } = useSettled(given);
  const isEmpty = reasons.length === 0;
  const [{ data }] = useQuery({
    query: DecisionPreview,
    variables: { needId, decision, reasons: [...reasons], note },
    pause: isEmpty,
  });
  if (isEmpty) {
    return (
      <p className="muted small">
        <Trans>Cochez une raison : le message qui partira paraîtra ici.</Trans>
      </p>
    );
  }
  const preview = data?.needDecisionPreview;
  if (preview === undefined) return <Skeleton lines={[180]} />;
  if (preview.__typename !== 'NeedDecisionPreview') return <p className="muted small">{preview.message}</p>;
  return (
    <figure className={styles.mail}>
      <figcaption className="muted small">
        <Plural
          value={preview.readers}
          _0="Personne de cette entreprise ne le recevra : elle vient d’un import, et nul ne l’a rejointe."
          one="Le message qui partira, pour une personne"
          other="Le message qui partira, pour # personnes"
        />
      </figcaption>
      <strong>{preview.subject}</strong>
      <p className="written">{preview.text}</p>
    </figure>
  );
}

/** The value, once it has not changed for a while. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const wait = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(wait);
  }, [value]);
  return settled;
}
