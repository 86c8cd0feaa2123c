import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { ReportedKind, ReportReason } from '../../ui/api/schema-types.js';
import { useAct } from '../../ui/api/use-act.js';
import { Notice } from '../../ui/boxes.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { usePersistedFields } from '../../ui/drafts/use-persisted-fields.js';
import { Choices, LongTextField } from '../../ui/fields.js';
import { Form } from '../../ui/form.js';
import { Operator, toOperator } from '../../ui/place.js';
import { ReportContent, type ReportContentMutation } from './report.graphql.js';

const reported = ({ reportContent }: ReportContentMutation) => reportContent;

export interface Reported {
  kind: ReportedKind;
  id: string;
}

/** Form that reports a text: one choice and a few words. */
export function ReportForm({ kind, id, onClose }: Reported & { onClose: () => void }): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(ReportContent, reported);
  const [isDone, setDone] = useState(false);
  const { around, clear } = usePersistedFields(`report ${kind} ${id}`);
  const send = async (typed: FormData): Promise<void> => {
    const reason = (typed.get('reason') ?? 'other') as ReportReason;
    const comment = String(typed.get('comment') ?? '');
    if (!(await act({ input: { kind, contentId: id, reason, comment } }))) return;
    clear();
    setDone(true);
  };
  return (
    <Dialog title={t`Signaler ce texte`} isOpen onClose={onClose}>
      {isDone ? (
        <Notice tone="ok" hasJustHappened>
          <p>
            <Trans>
              {Operator} le lira et vous dira ce qui a été fait. Personne d’autre ne saura que cela vient de
              vous.
            </Trans>
          </p>
        </Notice>
      ) : (
        <div ref={around}>
          <Form problem={problem} onSend={(typed) => void send(typed)}>
            <Choices
              name="reason"
              label={t`Qu’est-ce qui ne va pas ?`}
              defaultValue="misleading"
              options={[
                { value: 'misleading', label: t`C’est trompeur` },
                { value: 'insulting', label: t`C’est blessant` },
                { value: 'personal_data', label: t`On y lit des données personnelles` },
                { value: 'advertising', label: t`C’est de la publicité` },
                { value: 'illegal', label: t`C’est contraire à la loi` },
                { value: 'other', label: t`Autre chose` },
              ]}
            />
            <LongTextField name="comment" label={t`En quelques mots`} optional rows={2} maxLength={1000} />
            <Button type="submit" isSending={isSending}>
              <Trans>Envoyer {toOperator}</Trans>
            </Button>
          </Form>
        </div>
      )}
    </Dialog>
  );
}
