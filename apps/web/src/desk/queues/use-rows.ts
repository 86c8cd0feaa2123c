import { useState } from 'react';
import { type CombinedError, useQuery } from 'urql';
import type { Question } from '../../api/index.js';
import { useLive } from '../../live/index.js';
import { RowsOfDesk, type RowOfDeskFragment } from './queues.graphql.js';
import type { Queue } from './queues.js';

/** Which rows of a list are shown. */
export type View = 'all' | 'mine' | 'snoozed';

export interface Rows {
  /** Undefined until they are there. */
  rows: readonly RowOfDeskFragment[] | undefined;
  totalCount: number;
  error: CombinedError | undefined;
  again: () => void;
  /** Shows more of them; undefined: all are there, or as many as the server gives. */
  more: (() => void) | undefined;
}

const AT_FIRST = 30;
/** As many as the server gives at once. */
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

/** What the server is asked before it renders a list. */
export const questionOf = (queue: Queue, view: View): Question => ({
  document: RowsOfDesk,
  variables: variablesOf(queue, view, AT_FIRST),
});

/** Nearly all lists begin with what waits longest, so that what comes in meanwhile does not move what is being read. */
export function useRows(queue: Queue, view: View): Rows {
  const [first, setFirst] = useState(AT_FIRST);
  const [{ data, error }, askAgain] = useQuery({
    query: RowsOfDesk,
    variables: variablesOf(queue, view, first),
  });
  useLive(['desk'], undefined, askAgain);
  const rows = data?.deskQueue.nodes;
  const totalCount = data?.deskQueue.totalCount ?? 0;
  return {
    rows,
    totalCount,
    error,
    again: () => askAgain({ requestPolicy: 'network-only' }),
    more: first < AT_MOST && totalCount > (rows?.length ?? 0) ? () => setFirst(AT_MOST) : undefined,
  };
}
