import { isDeepStrictEqual } from 'node:util';

/** The fields of an object at one moment, as plain data. A copy: later changes do not reach it. */
export type Snapshot = Record<string, string | number | boolean | object | null>;

/** An entry for the audit log, as the service that made the change hands it over. */
export interface AuditedChange {
  /** null: the product itself. */
  actorId: string | null;
  object: { kind: string; id: string };
  action: string;
  /** The person to whom it was done, where that is not the object itself: a member of it. */
  concernedId?: string | undefined;
  reason?: string | null | undefined;
  /** null: the object was not there. */
  before: Snapshot | null;
  /** null: the object is not there any more. */
  after: Snapshot | null;
  /** The log names the action but not the changed fields: the content is still private. */
  actionOnly?: boolean | undefined;
}

/** Copies the named fields of a row; times become ISO texts. */
export function snapshotOf<Row extends object>(row: Row, fields: readonly (keyof Row & string)[]): Snapshot {
  const picked = Object.fromEntries(fields.map((field) => [field, row[field]]));
  return JSON.parse(JSON.stringify(picked)) as Snapshot;
}

/** The fields that differ, with their values before and after; undefined: no field differs. A missing field is null. */
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
