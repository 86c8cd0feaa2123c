import { Trans } from '@lingui/react/macro';
import { type ReactNode, type RefObject, useCallback, useEffect, useRef } from 'react';
import { useClient, useQuery } from 'urql';
import { problemOfError } from '../../api/index.js';
import { Button, ErrorSummary, Skeleton } from '../../looks/index.js';
import styles from '../search.module.css';
import type { Collection, Found, Pageable } from './collection.js';
import { OpenSearchResult } from './frame.graphql.js';

interface ListProps<Data, Variables extends Pageable, Edge extends { node: { id: string } }> {
  collection: Collection<Data, Variables, Edge>;
  variables: Variables;
  /** How many pages are shown. */
  pages: number;
  onMore: () => void;
}

/** Results, twenty by twenty. */
export function ResultList<Data, Variables extends Pageable, Edge extends { node: { id: string } }>({
  found,
  isStale,
  ...list
}: ListProps<Data, Variables, Edge> & { found: Found<Edge>; isStale: boolean }): ReactNode {
  const { onMore } = list;
  const client = useClient();
  const { searchId } = found;
  const opened = useRef<string | null>(null);
  // Searches that led to something are told from those in vain.
  const onOpen = useCallback((): void => {
    if (searchId === null || opened.current === searchId) return;
    opened.current = searchId;
    void client.mutation(OpenSearchResult, { searchId }).toPromise();
  }, [client, searchId]);
  const wantsMore = useRef(false);
  const more = (): void => {
    wantsMore.current = true;
    onMore();
  };
  return (
    <ul className={`rows plain-list ${styles.results}`} aria-busy={isStale}>
      <Rows
        {...list}
        {...{ found, onOpen, wantsMore }}
        onMore={more}
        pagesLeft={isStale ? 0 : list.pages - 1}
      />
    </ul>
  );
}

interface RowsProps<
  Data,
  Variables extends Pageable,
  Edge extends { node: { id: string } },
> extends ListProps<Data, Variables, Edge> {
  onOpen: () => void;
  /** The reader has just asked for the next page, and goes on with its first result. */
  wantsMore: RefObject<boolean>;
  pagesLeft: number;
}

function Rows<Data, Variables extends Pageable, Edge extends { node: { id: string } }>({
  found: { edges, pageInfo },
  ...rest
}: RowsProps<Data, Variables, Edge> & { found: Found<Edge> }): ReactNode {
  const { collection, onOpen, pagesLeft, onMore } = rest;
  return (
    <>
      {edges.map((edge) => collection.row(edge, onOpen))}
      {pageInfo.hasNextPage &&
        (pagesLeft > 0 ? (
          <NextPage {...rest} after={pageInfo.endCursor} />
        ) : (
          <li>
            <Button look="plain" onClick={onMore}>
              <Trans>Voir la suite</Trans>
            </Button>
          </li>
        ))}
    </>
  );
}

function NextPage<Data, Variables extends Pageable, Edge extends { node: { id: string } }>({
  after,
  ...rest
}: RowsProps<Data, Variables, Edge> & { after: string | null }): ReactNode {
  const { collection, variables, wantsMore, pagesLeft } = rest;
  const [{ data, error }] = useQuery({
    query: collection.document,
    variables: { ...variables, after, facets: [] },
    requestPolicy: 'cache-first',
  });
  const found = data && collection.pick(data);
  const before = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!found || !wantsMore.current) return;
    wantsMore.current = false;
    before.current?.nextElementSibling?.querySelector('a')?.focus({ preventScroll: true });
  }, [found, wantsMore]);
  return (
    <>
      <li ref={before} hidden />
      {error && (
        <li>
          <ErrorSummary problem={problemOfError(error)} />
        </li>
      )}
      {!found && !error && (
        <li>
          <Skeleton lines={[96, 96, 96]} />
        </li>
      )}
      {found && <Rows {...rest} found={found} pagesLeft={pagesLeft - 1} />}
    </>
  );
}
