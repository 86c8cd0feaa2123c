import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { type DeskSubjectKind, useAct, useReader } from '../../api/index.js';
import { useKeptText } from '../../drafts/index.js';
import { Button, ErrorSummary, Form, LongTextField, When } from '../../looks/index.js';
import { Panel, PanelActs, useShortcuts } from '../keys/index.js';
import {
  AddNote,
  type AddNoteMutation,
  type NoteOnDeskFragment,
  NotesOnDesk,
  RemoveNote,
  type RemoveNoteMutation,
} from './record.graphql.js';

const added = ({ addNote }: AddNoteMutation) => addNote;
const removed = ({ removeNote }: RemoveNoteMutation) => removeNote;
const LONGEST = 2000;

/** Notes of curators about an object, which only curators read. */
export function Notes({ subject, id }: { subject: DeskSubjectKind; id: string }): ReactNode {
  const { t } = useLingui();
  const [{ data }] = useQuery({ query: NotesOnDesk, variables: { subject, id } });
  const [isOpen, setOpen] = useState(false);
  useShortcuts([{ keys: 'n', label: t`Ajouter une note`, act: () => setOpen(true) }]);
  const notes = data?.notes.nodes ?? [];
  return (
    <section>
      {notes.length > 0 && (
        <>
          <h3>
            <Plural value={notes.length} one="Une note" other="# notes" />
          </h3>
          <ul className="plain-list rows">
            {notes.map((note) => (
              <li key={note.id}>
                <NoteRow note={note} />
              </li>
            ))}
          </ul>
        </>
      )}
      {isOpen ? (
        <NoteForm subject={subject} id={id} onClose={() => setOpen(false)} />
      ) : (
        <Button look="text" onClick={() => setOpen(true)}>
          <Trans>Ajouter une note</Trans>
        </Button>
      )}
    </section>
  );
}

function NoteRow({ note: { id, text, writtenAt, author } }: { note: NoteOnDeskFragment }): ReactNode {
  const reader = useReader();
  const { act, isSending, problem } = useAct(RemoveNote, removed);
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      <p className="written">{text}</p>
      <p className="muted small">
        {author?.name}
        {' · '}
        <When at={writtenAt} shape="instant" />
      </p>
      {author?.id === reader.id && (
        <Button look="text" isSending={isSending} onClick={() => void act({ id })}>
          <Trans>Supprimer cette note</Trans>
        </Button>
      )}
    </>
  );
}

function NoteForm({
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
  const { text, requestKey, change, clear } = useKeptText(`note ${subject} ${id}`);
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
          hint={t`Pour l’équipe d’OVLT seulement.`}
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
