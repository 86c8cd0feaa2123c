/** What somebody did to something, before it is known in which language it is told. */
export interface Deed {
  who: string;
  /** What it was done to, as the log names it. */
  kind: string;
  /** Of the log, such as "publish". */
  action: string;
  /** The member to whom it was done. */
  whom: string | null;
  /** The fields that it changed, as the log names them. */
  changed: readonly string[];
  /** The role before and after, where it changed one. */
  from: string | null;
  to: string | null;
}

/** Actions that change whatever somebody wants: the others say by themselves what they change. */
export const tellsFields: ReadonlySet<string> = new Set(['edit', 'update']);
