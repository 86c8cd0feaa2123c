import type { MessageDescriptor } from '@lingui/core';
import { useState } from 'react';
import { type CombinedError, type TypedDocumentNode, useQuery } from 'urql';
import type { Question } from '../../api/index.js';
import { useLive } from '../../live/index.js';
import type { DeskCountsQuery } from './queues.graphql.js';
import type { Row } from './row.js';

export interface Rows {
  /** Undefined until they are there. */
  rows: readonly Row[] | undefined;
  totalCount: number;
  error: CombinedError | undefined;
  again: () => void;
  /** Shows more of them; undefined: all are there, or as many as the server gives. */
  more: (() => void) | undefined;
}

/** One of the lists of the desk. */
export interface Queue {
  /** In the address. */
  slug: string;
  /** After "g". */
  letter: string;
  name: MessageDescriptor;
  /** What an empty list means. */
  empty: MessageDescriptor;
  count: keyof DeskCountsQuery;
  document: TypedDocumentNode<Answer, { first: number }>;
  rowsOf: (data: Answer) => readonly Row[];
}

const AT_FIRST = 30;
/** As many as the server gives at once. */
const AT_MOST = 100;

interface Answer {
  rows: { totalCount: number; nodes: readonly unknown[] };
}

/** How the rows of a list are asked for and shown. */
export const listed = <Data extends Answer>(
  document: TypedDocumentNode<Data, { first: number }>,
  rowOf: (node: Data['rows']['nodes'][number]) => Row,
): Pick<Queue, 'document' | 'rowsOf'> => ({
  document,
  rowsOf: ({ rows }) => (rows as Data['rows']).nodes.map(rowOf),
});

/** What the server is asked before it renders a list. */
export const questionOf = ({ document }: Queue): Question => ({
  document,
  variables: { first: AT_FIRST },
});

/** Nearly all lists begin with what waits longest, so that what comes in meanwhile does not move what is being read. */
export function useRows(queue: Queue): Rows {
  const [first, setFirst] = useState(AT_FIRST);
  const [{ data, error }, askAgain] = useQuery({ query: queue.document, variables: { first } });
  useLive(['desk'], undefined, askAgain);
  const rows = data && queue.rowsOf(data);
  const totalCount = data?.rows.totalCount ?? 0;
  return {
    rows,
    totalCount,
    error,
    again: () => askAgain({ requestPolicy: 'network-only' }),
    more: first < AT_MOST && totalCount > (rows?.length ?? 0) ? () => setFirst(AT_MOST) : undefined,
  };
}
