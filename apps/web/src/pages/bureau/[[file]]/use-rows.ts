import { useMemo, useState } from 'react';
import { type CombinedError, useQuery } from 'urql';
import { isCurator } from '../../../ui/api/session.js';
import { useLive } from '../../../ui/live/use-live.js';
import { RowsOfDesk, type RowOfDeskFragment } from '../../../features/desk/queues.graphql.js';
import { type Queue, queueOf, queues } from '../../../features/desk/queues.js';
import { pageQuery } from '../../../ui/routing/page-query.js';
import type { Place } from '../../../ui/routing/place.js';
import { SteadyRows } from './steady-rows.js';

export type View = 'all' | 'mine' | 'snoozed';

export interface Rows {
  /** undefined until the rows are fetched. */
  rows: readonly RowOfDeskFragment[] | undefined;
  totalCount: number;
  /** Number of new rows that wait to be shown. */
  news: number;
  error: CombinedError | undefined;
  /** Fetches the rows again, and shows the new ones. */
  again: () => void;
  /** Keeps the row that is being read, even if another curator has handled it. */
  keep: (id: string | undefined) => void;
  /** Shows more rows. undefined: all rows are shown, or as many as the server returns. */
  more: (() => void) | undefined;
}

const AT_FIRST = 30;
/** Most rows that the server returns at once. */
const AT_MOST = 100;

const variablesOf = ({ name }: Queue, view: View, first: number) => ({
  name,
  first,
  assignedToMe: view === 'mine',
  snoozed: view === 'snoozed',
});

export const viewIn = (search: URLSearchParams): View => {
  const view = search.get('vue');
  if (view === 'a-moi') return 'mine';
  return view === 'plus-tard' ? 'snoozed' : 'all';
};

/**
 * The queue of the address. Without a name, the first queue. undefined: there is none, or the reader is no curator.
 */
export const queueAt = ({ params, reader }: Place): Queue | undefined =>
  reader && isCurator(reader) ? queueOf(params['file'] ?? queues[0]?.slug) : undefined;

/** The first rows of the queue. */
export const rowsQuery = pageQuery(RowsOfDesk, (place) => {
  const queue = queueAt(place);
  return queue ? variablesOf(queue, viewIn(place.search), AT_FIRST) : null;
});

/** The rows of a queue. They keep their places while a curator works. */
export function useRows(queue: Queue, view: View): Rows {
  const [first, setFirst] = useState(AT_FIRST);
  const [, setTaken] = useState(0);
  const wanted = variablesOf(queue, view, first);
  const [{ data, error, operation }, askAgain] = useQuery({ query: RowsOfDesk, variables: wanted });
  useLive(['desk'], undefined, askAgain);
  // oxlint-disable-next-line react/exhaustive-deps -- another view is another list
  const steady = useMemo(() => new SteadyRows<RowOfDeskFragment>(), [view]);
  const answer = data?.deskQueue.nodes;
  const totalCount = data?.deskQueue.totalCount ?? 0;
  // After a change of view, the former view's answer stays until the new answer arrives.
  const asked = operation?.variables ?? wanted;
  const isOfView = asked.snoozed === wanted.snoozed && asked.assignedToMe === wanted.assignedToMe;
  const shown = answer && isOfView ? steady.show(answer, asked.first) : undefined;
  return {
    rows: shown?.rows ?? answer,
    totalCount,
    news: shown?.news ?? 0,
    error,
    again: () => {
      steady.takeAll();
      setTaken((times) => times + 1);
      askAgain({ requestPolicy: 'network-only' });
    },
    keep: (id) => steady.keep(id),
    more: first < AT_MOST && totalCount > (answer?.length ?? 0) ? () => setFirst(AT_MOST) : undefined,
  };
}
