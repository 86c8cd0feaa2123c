import { useState } from 'react';
import type { DismissalReason } from '../../ui/api/schema-types.js';

/**
 * The list's present rows. Rows that the reader has just dismissed stay in their place, so that the reader can undo
 * there.
 * @param before the rows as last shown
 */
export function withRowsInPlace<Row extends { id: string }>(
  before: readonly Row[],
  fresh: readonly Row[],
  kept: ReadonlySet<string>,
): Row[] {
  const rows = [...fresh];
  const there = new Set(fresh.map(({ id }) => id));
  for (const [i, row] of before.entries()) {
    if (kept.has(row.id) && !there.has(row.id)) rows.splice(Math.min(i, rows.length), 0, row);
  }
  return rows;
}

interface RowsToDismiss<Row> {
  /** The list, in which matches dismissed in this visit stay in their place. */
  rows: readonly Row[];
  /** The given reason. undefined: the match was not dismissed in this visit. */
  reasonOf: (id: string) => DismissalReason | undefined;
  dismiss: (id: string, reason: DismissalReason) => void;
  takeBack: (id: string) => void;
}

/** Keeps just dismissed matches in a list, so that one tap undoes a dismissal. */
export function useDismissals<Row extends { id: string }>(fresh: readonly Row[]): RowsToDismiss<Row> {
  const [reasons, setReasons] = useState<ReadonlyMap<string, DismissalReason | undefined>>(new Map());
  const [before, setBefore] = useState<readonly Row[]>([]);
  const rows = withRowsInPlace(before, fresh, new Set(reasons.keys()));
  return {
    rows,
    reasonOf: (id) => reasons.get(id),
    dismiss: (id, reason) => {
      setBefore(rows);
      setReasons((earlier) => new Map(earlier).set(id, reason));
    },
    // The server needs time to compute the match again. Until then the row stays here.
    takeBack: (id) => setReasons((earlier) => new Map(earlier).set(id, undefined)),
  };
}
