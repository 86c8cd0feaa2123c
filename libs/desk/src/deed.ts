declare module '@passerelle/database' {
  interface LoggedActions {
    deskNotes: 'addNote' | 'editNote' | 'removeNote';
    deskMarks: 'snooze' | 'assign';
  }
}

/** A logged action on an object, before it is told in a language. */
export interface Deed {
  who: string;
  /** Kind of the object, as the log names it. */
  kind: string;
  /** Action of the log, such as "publish". */
  action: string;
  /** The member whom the action concerns. */
  whom: string | null;
  /** The changed fields, as the log names them. */
  changed: readonly string[];
  /** The role before and after, if the action changed it. */
  from: string | null;
  to: string | null;
}

/** Actions for which the changed fields are told; other actions already say what they change. */
export const tellsFields: ReadonlySet<string> = new Set(['edit', 'update']);
