import { useState } from 'react';
import { withKeptRows } from './kept-rows.js';
import type { DismissalReason } from '../api/index.js';

interface RowsToDismiss<Row> {
  /** The list with what was dismissed in this visit, in its place. */
  rows: readonly Row[];
  /** Why; undefined: it was not dismissed in this visit. */
  reasonOf: (id: string) => DismissalReason | undefined;
  dismiss: (id: string, reason: DismissalReason) => void;
  takeBack: (id: string) => void;
}

/** Keeps in a list what the reader has just dismissed, so that one tap takes it back. */
export function useDismissals<Row extends { id: string }>(fresh: readonly Row[]): RowsToDismiss<Row> {
  const [reasons, setReasons] = useState<ReadonlyMap<string, DismissalReason | undefined>>(new Map());
  const [before, setBefore] = useState<readonly Row[]>([]);
  const rows = withKeptRows(before, fresh, new Set(reasons.keys()));
  return {
    rows,
    reasonOf: (id) => reasons.get(id),
    dismiss: (id, reason) => {
      setBefore(rows);
      setReasons((earlier) => new Map(earlier).set(id, reason));
    },
    // It is listed again once the server has computed it again: till then, it stays here.
    takeBack: (id) => setReasons((earlier) => new Map(earlier).set(id, undefined)),
  };
}
