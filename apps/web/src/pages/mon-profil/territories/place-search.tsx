import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { problemOfError } from '../../../ui/api/problem.js';
import { Button } from '../../../ui/button.js';
import { TextField } from '../../../ui/fields.js';
import { FindPlaces, type PlaceFragment } from './territories.graphql.js';

/** Pause in typing after which the search starts, in milliseconds. */
const PAUSE = 250;
const SHORTEST = 2;

/** Searches any other commune, group of communes, département or région. */
export function PlaceSearch({ onChosen }: { onChosen: (place: PlaceFragment) => void }): ReactNode {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim());
  const isLongEnough = search.length >= SHORTEST;
  const [{ data, error }] = useQuery({ query: FindPlaces, variables: { search }, pause: !isLongEnough });
  const found = isLongEnough ? data?.territories.nodes : undefined;
  return (
    <>
      <TextField
        name="place"
        label={t`Une autre commune, un département, une région`}
        hint={t`Le nom ou le code postal.`}
        optional
        autoComplete="off"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      {error && isLongEnough && <p className="wrong">{problemOfError(error).message}</p>}
      {found && (
        <>
          <p role="status" className="visually-hidden">
            <Plural value={found.length} _0="Aucun lieu" one="Un lieu" other="# lieux" />
          </p>
          {found.length === 0 && (
            <p className="muted">
              <Trans>Aucun lieu de ce nom. Vérifiez l’orthographe, ou essayez le code postal.</Trans>
            </p>
          )}
          <ul className="plain-list">
            {found.map((place) => (
              <li key={place.code}>
                <Button
                  look="text"
                  onClick={() => {
                    onChosen(place);
                    setTyped('');
                  }}
                >
                  <Trans>Ajouter {place.name}</Trans>
                </Button>{' '}
                <span className="muted small">
                  {place.containedIn.find(({ kind }) => kind === 'departement')?.name}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The typed text, once the reader has paused. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const wait = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(wait);
  }, [text]);
  return settled;
}
