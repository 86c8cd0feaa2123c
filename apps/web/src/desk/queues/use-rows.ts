import { useMemo, useState } from 'react';
import { type CombinedError, useQuery } from 'urql';
import type { Question } from '../../api/index.js';
import { useLive } from '../../live/index.js';
import { RowsOfDesk, type RowOfDeskFragment } from './queues.graphql.js';
import type { Queue } from './queues.js';
import { SteadyRows } from './steady-rows.js';

/** Which rows of a list are shown. */
export type View = 'all' | 'mine' | 'snoozed';

export interface Rows {
  /** Undefined until they are there. */
  rows: readonly RowOfDeskFragment[] | undefined;
  totalCount: number;
  /** How many have come in and wait to be shown. */
  news: number;
  error: CombinedError | undefined;
  /** Asks again, and shows what has come in. */
  again: () => void;
  /** What is being read stays, also if somebody else has handled it. */
  keep: (id: string | undefined) => void;
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

/** The rows of a list, which do not move while one works on it. */
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
  // Until another view is answered, this one's answer is still there.
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
