import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { DeskSubjectKind } from '../../ui/api/schema-types.js';
import { useAct } from '../../ui/api/use-act.js';
import { usePersistedText } from '../../ui/drafts/use-persisted-text.js';
import { LongTextField } from '../../ui/fields.js';
import { Form } from '../../ui/form.js';
import { ofOperator } from '../../ui/place.js';
import { AddNote, type AddNoteMutation } from './note-form.graphql.js';
import { Panel, PanelActs } from './panel.js';

const added = ({ addNote }: AddNoteMutation) => addNote;
const LONGEST = 2000;

/** Writes a note. The text is persisted in this browser until it is sent. */
export function NoteForm({
  subject,
  id,
  onClose,
}: {
  subject: DeskSubjectKind;
  id: string;
  onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(AddNote, added);
  const { text, requestKey, change, clear } = usePersistedText(`note ${subject} ${id}`);
  const send = async (): Promise<void> => {
    const key = requestKey();
    if ((await act({ subject, id, text, key })) === undefined) return;
    clear(key);
    onClose();
  };
  return (
    <Panel focused="textarea" onClose={onClose}>
      <Form problem={problem} onSend={() => void send()}>
        <LongTextField
          name="text"
          id={`note-${id}`}
          label={t`Note`}
          hint={t`Pour l’équipe ${ofOperator} seulement.`}
          rows={3}
          maxLength={LONGEST}
          value={text}
          onChange={({ currentTarget }) => change(currentTarget.value)}
        />
        <PanelActs label={<Trans>Garder cette note</Trans>} isSending={isSending} onClose={onClose} />
      </Form>
    </Panel>
  );
}
