import { useState } from 'react';
import type { Undo } from '../gestures/index.js';
import type { RowOfDeskFragment } from './queues.graphql.js';

/** The rows that are dealt with at once. */
export interface Selection {
  /** Those that are still listed. */
  rows: readonly RowOfDeskFragment[];
  has: (id: string) => boolean;
  toggle: (id: string) => void;
  clear: () => void;
}

/**
 * Told when something was done with several rows.
 * @param gone those that have left the list
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
