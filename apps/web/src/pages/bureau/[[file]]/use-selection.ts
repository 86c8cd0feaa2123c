import { useState } from 'react';
import type { Undo } from '../../../features/desk/gestures/gestures.js';
import type { RowOfDeskFragment } from '../../../features/desk/queues.graphql.js';

/** The selected rows. */
export interface Selection {
  /** The selected rows that are still in the queue. */
  rows: readonly RowOfDeskFragment[];
  has: (id: string) => boolean;
  toggle: (id: string) => void;
  clear: () => void;
}

/**
 * Called when an action on several rows has succeeded.
 * @param gone ids of the rows that have left the queue
 */
export type OnSeveralDone = (gone: readonly string[], what: string, undo?: Undo) => void;

export function useSelection(listed: readonly RowOfDeskFragment[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return {
    rows: listed.filter(({ id }) => ids.has(id)),
    has: (id) => ids.has(id),
    toggle: (id) =>
      setIds((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      }),
    clear: () => setIds(new Set()),
  };
}
