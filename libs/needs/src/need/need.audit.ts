import type { Actor } from '@passerelle/accounts';
import { type AuditedChange, type LoggedAction, type Snapshot, snapshotOf } from '@passerelle/database';
import { needFieldNames } from './lists-of-fields.js';
import type { Need } from './need.entity.js';

/** The columns of a need that the audit log shows, and those that it does not: a new column must be in one of the lists. */
export const auditedOfNeed = [
  'state',
  'byCurator',
  'offeredAt',
  ...needFieldNames,
  'submittedAt',
  'publishedAt',
  'expiresAt',
  'closingReason',
  'closingNote',
  'closedAt',
] satisfies (keyof Need)[];
/** Not shown. The reason of the log entry already contains the moderation reasons and the note. */
export const notAuditedOfNeed = [
  'id',
  'organisationId',
  'authorId',
  'moderationReasons',
  'moderationNote',
  'textSignature',
  'draftRemindedAt',
  'externalId',
  'importFingerprint',
  'createdAt',
  'updatedAt',
  'version',
] satisfies (keyof Need)[];

/** The content of a need, for the audit log. */
export const auditOfNeed = (need: Need): Snapshot => snapshotOf(need, auditedOfNeed);

/**
 * A log entry on a need, without the changed fields. Until the need is first submitted, its content is private to the company: the log says
 * that the need was written, but not what.
 */
export const onNeed = (
  { personId }: Pick<Actor, 'personId'>,
  { id, submittedAt }: Need,
  action: LoggedAction,
): Pick<AuditedChange, 'actorId' | 'object' | 'action' | 'actionOnly'> => ({
  actorId: personId,
  object: { kind: 'need', id },
  action,
  // undefined for a row that was just created.
  actionOnly: submittedAt == null,
});
