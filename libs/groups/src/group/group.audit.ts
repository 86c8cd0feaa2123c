import { type AuditedChange, type LoggedAction, type Snapshot, snapshotOf } from '@passerelle/database';
import type { Group } from './group.entity.js';

/** The columns of a group that the log stores. Each column is in exactly one of these two lists. */
export const auditedOfGroup = ['title', 'purpose', 'leadId', 'closedAt'] as const satisfies (keyof Group)[];
/** Columns that never change, or that are already in the log entry. */
export const notAuditedOfGroup = [
  'id',
  'foundedById',
  'foundedAt',
  'version',
] as const satisfies (keyof Group)[];

export const auditOfGroup = (group: Group): Snapshot => snapshotOf(group, auditedOfGroup);

/**
 * A log entry about a group.
 * @param concernedId the person whom the change concerns
 */
export const onGroup = (
  { personId }: { personId: string | null },
  groupId: string,
  action: LoggedAction,
  concernedId?: string,
): Pick<AuditedChange, 'actorId' | 'object' | 'action' | 'concernedId'> => ({
  actorId: personId,
  object: { kind: 'group', id: groupId },
  action,
  concernedId,
});
