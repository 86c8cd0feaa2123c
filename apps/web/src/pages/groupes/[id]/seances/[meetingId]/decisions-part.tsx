import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useAct } from '../../../../../ui/api/use-act.js';
import { Opened } from '../../../../../ui/focus/opened.js';
import { Button } from '../../../../../ui/button.js';
import { ErrorSummary, Form } from '../../../../../ui/form.js';
import { TextField } from '../../../../../ui/fields.js';
import {
  EditMeetingDecision,
  type EditMeetingDecisionMutation,
  type MeetingInFullFragment,
} from './meeting.graphql.js';

const edited = ({ editMeetingDecision }: EditMeetingDecisionMutation) => editMeetingDecision;

/** Decisions of a meeting. */
export function DecisionsPart({ meeting }: { meeting: MeetingInFullFragment }): ReactNode {
  const { decisions } = meeting;
  if (decisions.length === 0) {
    return (
      <p className="muted">
        <Trans>Rien n’est encore décidé.</Trans>
      </p>
    );
  }
  return (
    <ul className="plain-list rows">
      {decisions.map((decision) => (
        <DecisionRow key={decision.id} decision={decision} meeting={meeting} />
      ))}
    </ul>
  );
}

function DecisionRow({
  decision: { id, text },
  meeting,
}: {
  decision: MeetingInFullFragment['decisions'][number];
  meeting: MeetingInFullFragment;
}): ReactNode {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const { act, isSending, problem } = useAct(EditMeetingDecision, edited);
  const say = async (given: string): Promise<void> => {
    if ((await act({ id: meeting.id, decisionId: id, text: given })) !== undefined) setOpen(false);
  };
  if (isOpen) {
    return (
      <li>
        <Opened>
          <Form problem={problem} onSend={(typed) => void say(String(typed.get('text')))}>
            <TextField
              name="text"
              id={`decision-${id}`}
              label={t`Décision`}
              maxLength={500}
              defaultValue={text}
            />
            <div className="acts">
              <Button type="submit" isSending={isSending}>
                <Trans>Enregistrer</Trans>
              </Button>
              <Button look="text" onClick={() => setOpen(false)}>
                <Trans>Annuler</Trans>
              </Button>
              <Button look="text" isSending={isSending} onClick={() => void say('')}>
                <Trans>Retirer cette décision</Trans>
              </Button>
            </div>
          </Form>
        </Opened>
      </li>
    );
  }
  return (
    <li>
      {problem && <ErrorSummary problem={problem} />}
      {text}{' '}
      {meeting.viewerCan.write && (
        <Button look="text" onClick={() => setOpen(true)}>
          <Trans>
            Modifier <span className="visually-hidden">: {text}</span>
          </Trans>
        </Button>
      )}
    </li>
  );
}
