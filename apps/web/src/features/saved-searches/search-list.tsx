import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useRef, useState } from 'react';
import { Link } from 'wouter';
import { useAct } from '../../ui/api/use-act.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary, Form } from '../../ui/form.js';
import { Notice } from '../../ui/boxes.js';
import { TextField } from '../../ui/fields.js';
import {
  DeleteSavedSearch,
  type DeleteSavedSearchMutation,
  type KeptSearchFragment,
  PauseSavedSearch,
  type PauseSavedSearchMutation,
  RenameSavedSearch,
  type RenameSavedSearchMutation,
} from './saved-searches.graphql.js';

const renamed = ({ renameSavedSearch }: RenameSavedSearchMutation) => renameSavedSearch;
const paused = ({ setSavedSearchPaused }: PauseSavedSearchMutation) => setSavedSearchPaused;
const deleted = ({ deleteSavedSearch }: DeleteSavedSearchMutation) => deleteSavedSearch;

/** The reader's saved searches: to open, rename, pause and delete. */
export function SearchList({ searches }: { searches: readonly KeptSearchFragment[] }): ReactNode {
  const [gone, setGone] = useState<KeptSearchFragment>();
  const list = useRef<HTMLDivElement>(null);
  return (
    // The pressed button is gone with its search, so the focus stays in the list.
    <div ref={list} tabIndex={-1}>
      {gone && (
        <Notice tone="ok" hasJustHappened>
          <Trans>La recherche « {gone.name} » est supprimée.</Trans>{' '}
          <Link href={gone.path}>
            <Trans>La revoir</Trans>
          </Link>
        </Notice>
      )}
      {searches.length === 0 ? (
        <p className="muted">
          <Trans>Vous ne gardez aucune recherche.</Trans>
        </p>
      ) : (
        <ul className="plain-list rows">
          {searches.map((search) => (
            <SearchRow
              key={search.id}
              search={search}
              onDeleted={() => {
                setGone(search);
                list.current?.focus();
              }}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

function SearchRow({
  search: { id, name, path, paused: isPaused },
  onDeleted,
}: {
  search: KeptSearchFragment;
  onDeleted: () => void;
}): ReactNode {
  const { t } = useLingui();
  const [isNaming, setNaming] = useState(false);
  const pausing = useAct(PauseSavedSearch, paused);
  const deleting = useAct(DeleteSavedSearch, deleted);
  const rename = useRef<HTMLButtonElement>(null);
  const problem = pausing.problem ?? deleting.problem;
  const named = (): void => {
    setNaming(false);
    setTimeout(() => rename.current?.focus());
  };
  return (
    <li>
      {problem && <ErrorSummary problem={problem} />}
      {isNaming ? (
        <RenameForm id={id} name={name} onDone={named} />
      ) : (
        <>
          <Link href={path}>{name}</Link>
          {isPaused && (
            <>
              {' · '}
              <Trans>en pause</Trans>
            </>
          )}
          <div className="acts">
            <button type="button" className="button text" ref={rename} onClick={() => setNaming(true)}>
              <Trans>Renommer</Trans>
              <span className="visually-hidden">{` : ${name}`}</span>
            </button>
            <Button
              look="text"
              isSending={pausing.isSending}
              aria-label={isPaused ? t`Reprendre : ${name}` : t`Mettre en pause : ${name}`}
              onClick={() => void pausing.act({ id, paused: !isPaused })}
            >
              {isPaused ? <Trans>Reprendre</Trans> : <Trans>Mettre en pause</Trans>}
            </Button>
            <Button
              look="text"
              isSending={deleting.isSending}
              aria-label={t`Supprimer : ${name}`}
              onClick={() => void deleting.act({ id }).then((done) => done && onDeleted())}
            >
              <Trans>Supprimer</Trans>
            </Button>
          </div>
        </>
      )}
    </li>
  );
}

function RenameForm({ id, name, onDone }: { id: string; name: string; onDone: () => void }): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(RenameSavedSearch, renamed);
  const send = async (typed: FormData): Promise<void> => {
    if (await act({ id, name: String(typed.get('name')) })) onDone();
  };
  return (
    <Form problem={problem} onSend={(typed) => void send(typed)}>
      <TextField
        name="name"
        id={`name-${id}`}
        label={t`Nom de la recherche`}
        defaultValue={name}
        maxLength={100}
        autoFocus
      />
      <div className="acts">
        <Button type="submit" look="plain" isSending={isSending}>
          <Trans>Enregistrer le nom</Trans>
        </Button>
        <Button look="text" onClick={onDone}>
          <Trans>Annuler</Trans>
        </Button>
      </div>
    </Form>
  );
}
