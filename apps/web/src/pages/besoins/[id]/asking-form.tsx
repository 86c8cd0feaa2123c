import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useAct } from '../../../ui/api/use-act.js';
import { Button } from '../../../ui/button.js';
import { usePersistedText } from '../../../ui/drafts/use-persisted-text.js';
import { LongTextField } from '../../../ui/fields.js';
import { Form } from '../../../ui/form.js';
import { OnlyOperator, operator, toOperator } from '../../../ui/place.js';
import { AskForIntroduction, type AskForIntroductionMutation } from './need.graphql.js';

const asked = ({ askForIntroduction }: AskForIntroductionMutation) => askForIntroduction;

export interface Asking {
  needId: string;
  solverId: string;
}

/** An optional message to the operator, persisted until it is sent. */
export function AskingForm({ needId, solverId, onClose }: Asking & { onClose: () => void }): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(AskForIntroduction, asked);
  const { text, change, clear } = usePersistedText(`rencontre ${needId} ${solverId}`);
  const send = async (): Promise<void> => {
    if (await act({ needId, solverId, note: text })) clear();
  };
  return (
    <Form problem={problem} onSend={() => void send()}>
      <LongTextField
        name="note"
        label={t`Un mot pour ${operator}`}
        hint={t`Pourquoi cette rencontre ? ${OnlyOperator} le lira.`}
        optional
        rows={2}
        maxLength={500}
        value={text}
        onChange={(event) => change(event.target.value)}
        autoFocus
      />
      <div className="acts">
        <Button type="submit" isSending={isSending}>
          <Trans>Demander {toOperator}</Trans>
        </Button>
        <Button look="text" onClick={onClose}>
          <Trans>Plus tard</Trans>
        </Button>
      </div>
    </Form>
  );
}
