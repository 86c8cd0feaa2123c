import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { type TypedDocumentNode, useClient } from 'urql';
import { TextField } from '../fields.js';

/** Pause in typing after which the search starts, in milliseconds. */
const PAUSE = 300;
/** A single letter would find half of all objects. */
const SHORTEST = 2;

export interface Finding {
  key: string;
  label: string;
  detail: ReactNode;
  choose: () => void;
}

/**
 * A search field with its results below, to choose some. A chosen result moves from the list to the place above the
 * field.
 */
export function Finder<Data>({
  name,
  label,
  hint,
  document,
  read,
  chosen,
}: {
  name: string;
  label: ReactNode;
  hint: ReactNode;
  document: TypedDocumentNode<Data, { search: string }>;
  read: (data: Data) => Finding[];
  chosen: readonly string[];
}): ReactNode {
  const client = useClient();
  const [search, setSearch] = useState('');
  const [found, setFound] = useState<{ search: string; data: Data }>();
  const words = search.trim();

  useEffect(() => {
    if (words.length < SHORTEST) {
      setFound(undefined);
      return undefined;
    }
    let isWanted = true;
    const wait = setTimeout(async () => {
      const { data } = await client.query(document, { search: words }).toPromise();
      if (isWanted && data) setFound({ search: words, data });
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(wait);
    };
  }, [client, document, words]);

  const findings = found ? read(found.data).filter(({ key }) => !chosen.includes(key)) : [];
  return (
    <>
      <TextField
        name={name}
        label={label}
        hint={hint}
        type="search"
        autoComplete="off"
        value={search}
        onInput={({ currentTarget: { value } }) => setSearch(value)}
        onKeyDown={(event) => {
          // Enter searches. By default it would send the form around.
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <div role="status">
        {found && findings.length === 0 && (
          <p>
            <Trans>Rien sous « {found.search} ». Essayez un autre mot.</Trans>
          </p>
        )}
      </div>
      {findings.length > 0 && (
        <ul className="chips">
          {findings.map(({ key, label: text, detail, choose }) => (
            <li key={key}>
              <button
                type="button"
                className="chip"
                onClick={() => {
                  choose();
                  setSearch('');
                  globalThis.document.getElementById(name)?.focus();
                }}
              >
                {text} {detail && <span className="muted">{detail}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
