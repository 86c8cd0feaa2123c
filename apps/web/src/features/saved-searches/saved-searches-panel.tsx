import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import type { SaveSearchInput } from '../../ui/api/schema-types.js';
import { Unanswered } from '../../ui/unanswered.js';
import { SaveSearchForm } from './save-search.js';
import { MySavedSearches } from './saved-searches.graphql.js';
import { SearchList } from './search-list.js';

/** Beside a search: a form that saves it, and the list of the reader's saved searches. */
export function SavedSearchesPanel({
  asked,
  proposed,
}: {
  /** The current search. undefined: it has neither words nor filters. */
  asked: Omit<SaveSearchInput, 'name'> | undefined;
  proposed: string;
}): ReactNode {
  const [{ data, error }, again] = useQuery({ query: MySavedSearches, variables: {} });
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className="card">
      <h2 ref={title} tabIndex={-1}>
        <Trans>Vos recherches gardées</Trans>
      </h2>
      <p>
        <Trans>
          Nous vous disons les nouveaux besoins qu’elles trouvent, sauf ceux que vous avez déjà vus.
        </Trans>
      </p>
      {asked && <SaveSearchForm key={JSON.stringify(asked)} asked={asked} proposed={proposed} />}
      {data ? (
        <SearchList searches={data.mySavedSearches} />
      ) : (
        <Unanswered
          isPart
          error={error}
          again={() => again({ requestPolicy: 'network-only' })}
          lines={[72, 72]}
        />
      )}
    </section>
  );
}
