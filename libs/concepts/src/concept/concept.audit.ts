import type { Actor } from '@passerelle/accounts';
import { type AuditedChange, type LoggedAction, type Snapshot, snapshotOf } from '@passerelle/database';
import type { Concept } from './concept.entity.js';

/**
 * The columns of a concept that the audit log shows, and the columns that it omits. Every new column must be in one
 * of these lists.
 */
export const auditedOfConcept = [
  'title',
  'promise',
  'stage',
  'status',
  'gateState',
  'carrierId',
  'curatorId',
  'tagIds',
  'territoryCodes',
] as const satisfies (keyof Concept)[];
/** Not shown. The log entry itself has the reason of a status. */
export const notAuditedOfConcept = [
  'id',
  'stageSince',
  'statusReason',
  'gateAskedAt',
  'startedById',
  'createdAt',
  'updatedAt',
  'activeAt',
  'remindedAt',
  'version',
] as const satisfies (keyof Concept)[];

/** The content of a concept, for the audit log. */
export const auditOfConcept = (concept: Concept): Snapshot => snapshotOf(concept, auditedOfConcept);

/** A log entry about a concept, without the changed fields. */
export const onConcept = (
  { personId }: Pick<Actor, 'personId'>,
  { id }: Pick<Concept, 'id'>,
  action: LoggedAction,
): Pick<AuditedChange, 'actorId' | 'object' | 'action'> => ({
  actorId: personId,
  object: { kind: 'concept', id },
  action,
});
