import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import type { DeskSubjectKind } from '../../ui/api/schema-types.js';
import { useReader } from '../../ui/api/session.js';
import { useAct } from '../../ui/api/use-act.js';
import { useOnceShown } from '../../ui/api/use-on-demand.js';
import { Notice } from '../../ui/boxes.js';
import { Button } from '../../ui/button.js';
import { When } from '../../ui/dates.js';
import { ErrorSummary } from '../../ui/form.js';
import {
  type NoteOnDeskFragment,
  NotesOnDesk,
  RemoveNote,
  type RemoveNoteMutation,
} from './record.graphql.js';
import { useHeldKeys, useShortcuts } from './use-shortcuts.js';

type NoteForms = typeof import('./note-form.js');
/** The next object has the form at once. */
let fetchedOnce: NoteForms | undefined;

async function fetchForm(): Promise<NoteForms> {
  fetchedOnce = await import('./note-form.js');
  return fetchedOnce;
}

const removed = ({ removeNote }: RemoveNoteMutation) => removeNote;

/** Notes of curators about an object, which only curators read. */
export function Notes({ subject, id }: { subject: DeskSubjectKind; id: string }): ReactNode {
  const { t } = useLingui();
  const [{ data }] = useQuery({ query: NotesOnDesk, variables: { subject, id } });
  const [isOpen, setOpen] = useState(false);
  // Fetched once the notes are on the screen, so that the form is there before a curator presses a key.
  const { fetched, whyNot, fetch } = useOnceShown(fetchForm);
  const form = fetched ?? fetchedOnce;
  const open = (): void => {
    setOpen(true);
    if (whyNot) void fetch();
  };
  useHeldKeys(isOpen && !form && whyNot === undefined, true);
  useShortcuts([{ keys: 'n', label: t`Ajouter une note`, act: open }]);
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
      {isOpen && form ? (
        <form.NoteForm subject={subject} id={id} onClose={() => setOpen(false)} />
      ) : (
        <>
          {isOpen && whyNot && <Notice tone="bad">{whyNot}</Notice>}
          <Button look="text" onClick={open}>
            <Trans>Ajouter une note</Trans>
          </Button>
        </>
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
