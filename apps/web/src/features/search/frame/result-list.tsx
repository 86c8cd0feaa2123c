import { Trans } from '@lingui/react/macro';
import { type ReactNode, useCallback, useRef } from 'react';
import { useClient } from 'urql';
import { NextPages } from '../../../ui/lists/next-pages.js';
import styles from '../search.module.css';
import type { Collection, Found, Pageable } from './collection.js';
import { OpenSearchResult } from './frame.graphql.js';

/** Search results, twenty to a page. */
export function ResultList<Data, Variables extends Pageable, Edge extends { node: { id: string } }>({
  collection,
  variables,
  found,
  isStale,
}: {
  collection: Collection<Data, Variables, Edge>;
  variables: Variables;
  found: Found<Edge>;
  isStale: boolean;
}): ReactNode {
  const client = useClient();
  const { searchId, pageInfo } = found;
  const opened = useRef<string | null>(null);
  // Reports to the server that a result was opened. So the server distinguishes successful searches from searches in
  // vain.
  const onOpen = useCallback((): void => {
    if (searchId === null || opened.current === searchId) return;
    opened.current = searchId;
    void client.mutation(OpenSearchResult, { searchId }).toPromise();
  }, [client, searchId]);
  const rows = { collection, onOpen };
  return (
    <div className={styles.results} aria-busy={isStale}>
      <Rows {...rows} edges={found.edges} />
      {!isStale && (
        <NextPages
          pageInfo={pageInfo}
          document={collection.query.document}
          variablesAfter={(after) => ({ ...variables, after, facets: [] })}
          requestPolicy="cache-first"
          pick={(data) => {
            const { edges, pageInfo: next } = collection.pick(data);
            return { nodes: edges, pageInfo: next };
          }}
          renderRows={(edges) => <Rows {...rows} edges={edges} />}
          label={<Trans>Voir la suite</Trans>}
        />
      )}
    </div>
  );
}

const Rows = <Data, Variables extends Pageable, Edge extends { node: { id: string } }>({
  collection,
  onOpen,
  edges,
}: {
  collection: Collection<Data, Variables, Edge>;
  onOpen: () => void;
  edges: readonly Edge[];
}): ReactNode => <ul className="rows plain-list">{edges.map((edge) => collection.row(edge, onOpen))}</ul>;
