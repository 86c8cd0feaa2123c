/**
 * How long rows are kept.
 *
 * - `account`: as long as the account
 * - `subject`: as long as the object to which the row belongs
 * - `expiry`: until its own date, which is days away
 * - days since a column; a scheduled task deletes older rows
 */
export type Kept = 'account' | 'subject' | 'expiry' | KeptForDays;

export interface KeptForDays {
  readonly days: number;
  /** The column with the time from which the days count. */
  readonly since: string;
  /** Which of the older rows are deleted; all, unless given. */
  readonly only?: string;
  /** Another task deletes them. */
  readonly deletedElsewhere?: true;
}

export const keptFor = (days: number, since: string, only?: string): KeptForDays => ({
  days,
  since,
  ...(only !== undefined && { only }),
});

/** For tables whose own lib deletes old rows. */
export const deletedAfter = (days: number, since: string): KeptForDays => ({
  days,
  since,
  deletedElsewhere: true,
});
