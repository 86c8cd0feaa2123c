import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { type ModerationReason, useAct } from '../../../api/index.js';
import { Checks, Form, LongTextField, Skeleton } from '../../../looks/index.js';
import styles from '../../desk.module.css';
import { Panel, PanelActs } from '../../keys/index.js';
import type { Decided } from '../on-done.js';
import { reasonsTo, reasonWords } from './reason-words.js';
import {
  DecisionPreview,
  type NeedOnDeskFragment,
  RefuseNeed,
  type RefuseNeedMutation,
  RequestNeedChanges,
  type RequestNeedChangesMutation,
} from '../need.graphql.js';

const sentBack = ({ requestNeedChanges }: RequestNeedChangesMutation) => requestNeedChanges;
const refused = ({ refuseNeed }: RefuseNeedMutation) => refuseNeed;

/** How long nothing is typed before the mail is shown anew, in milliseconds. */
const PAUSE = 400;

interface Said {
  reasons: readonly ModerationReason[];
  note: string;
}

/** Why a need is sent back or refused, beside the mail that its company would read. */
export function DecisionForm({
  need: { id, version, organisation },
  decision,
  onClose,
  onDone,
}: {
  need: NeedOnDeskFragment;
  decision: 'request_changes' | 'refuse';
  onClose: () => void;
  /** @param decided for the other needs of its company */
  onDone: (after: NeedOnDeskFragment, decided?: Decided) => void;
}): ReactNode {
  const { t, i18n } = useLingui();
  const sending = useAct(RequestNeedChanges, sentBack);
  const refusing = useAct(RefuseNeed, refused);
  const { act, isSending, problem } = decision === 'refuse' ? refusing : sending;
  const [said, setSaid] = useState<Said>({ reasons: [], note: '' });
  const send = async (): Promise<void> => {
    const after = await act({ id, version, reasons: [...said.reasons], note: said.note });
    if (after)
      onDone(after, organisation ? { ...said, decision, needId: id, company: organisation } : undefined);
  };
  const tick = (reason: ModerationReason, isTicked: boolean): void =>
    setSaid(({ reasons, note }) => ({
      reasons: isTicked ? [...reasons, reason] : reasons.filter((each) => each !== reason),
      note,
    }));
  return (
    <Panel focused="input" onClose={onClose}>
      <Form problem={problem} onSend={() => void send()}>
        <Checks
          name="reasons"
          label={
            decision === 'refuse' ? (
              <Trans>Pourquoi refuser ce besoin ?</Trans>
            ) : (
              <Trans>Que faut-il corriger ?</Trans>
            )
          }
          value={said.reasons}
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
          value={said.note}
          onChange={({ target }) => setSaid(({ reasons }) => ({ reasons, note: target.value }))}
        />
        <Preview needId={id} decision={decision} said={said} />
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

/** The mail as it would leave. */
function Preview({
  needId,
  decision,
  said,
}: {
  needId: string;
  decision: 'request_changes' | 'refuse';
  said: Said;
}): ReactNode {
  const { reasons, note } = useLater(said);
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

/** A value once it has not changed for a while. */
function useLater<Value>(value: Value): Value {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const wait = setTimeout(() => setLater(value), PAUSE);
    return () => clearTimeout(wait);
  }, [value]);
  return later;
}
