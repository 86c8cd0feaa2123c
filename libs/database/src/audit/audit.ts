import { isDeepStrictEqual } from 'node:util';

/** The fields of an object at one moment, as plain data. It is a copy, so later changes do not affect it. */
export type Snapshot = Record<string, string | number | boolean | object | null>;

/**
 * The actions that the log records. Each lib that logs adds the actions for which its catalogue has words (`declare
 * module` in `needs.sentences.ts`, the words in `needs.fr.ts`), so an action without words does not compile.
 */
export interface LoggedActions {}
export type LoggedAction = LoggedActions[keyof LoggedActions];

/** An entry for the audit log, as the service that makes the change writes it. */
export interface AuditedChange {
  /** null: the product itself. */
  actorId: string | null;
  object: { kind: string; id: string };
  action: LoggedAction;
  /** The person whom the change concerns, if the object is something else: for instance a member. */
  concernedId?: string | undefined;
  reason?: string | null | undefined;
  /** null: the object did not exist. */
  before: Snapshot | null;
  /** null: the object no longer exists. */
  after: Snapshot | null;
  /** The log names the action but not the changed fields, since the content is still private. */
  actionOnly?: boolean | undefined;
}

/** Copies the named fields of a row. Times become ISO texts. */
export function snapshotOf<Row extends object>(row: Row, fields: readonly (keyof Row & string)[]): Snapshot {
  const picked = Object.fromEntries(fields.map((field) => [field, row[field]]));
  return JSON.parse(JSON.stringify(picked)) as Snapshot;
}

/**
 * The fields that differ, with their values before and after. undefined: no field differs. A missing field is null.
 */
export function differences(
  before: Snapshot | null,
  after: Snapshot | null,
): { before: Snapshot | null; after: Snapshot | null } | undefined {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(
    (field) => !isDeepStrictEqual(before?.[field] ?? null, after?.[field] ?? null),
  );
  if (fields.length === 0) return undefined;
  const those = (snapshot: Snapshot | null): Snapshot | null =>
    snapshot && Object.fromEntries(fields.map((field) => [field, snapshot[field] ?? null]));
  return { before: those(before), after: those(after) };
}
