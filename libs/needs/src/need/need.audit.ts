import type { Actor } from '@passerelle/accounts';
import { type AuditedChange, type Snapshot, snapshotOf } from '@passerelle/database';
import type { Need } from './need.entity.js';

/** What the log tells of a need, of its columns; a new column is in one of the two. */
export const auditedOfNeed = [
  'state',
  'title',
  'description',
  'tagIds',
  'territoryCodes',
  'wantedKinds',
  'acceptsRemote',
  'confidential',
  'neededBy',
  'submittedAt',
  'publishedAt',
  'expiresAt',
  'closingReason',
  'closingNote',
  'closedAt',
] as const satisfies (keyof Need)[];
/** What a curator says against a need is the reason of the entry. */
export const notAuditedOfNeed = [
  'id',
  'organisationId',
  'authorId',
  'moderationReasons',
  'moderationNote',
  'textSignature',
  'externalId',
  'importFingerprint',
  'createdAt',
  'updatedAt',
  'version',
] as const satisfies (keyof Need)[];

/** What a need says, for the log. */
export const auditOfNeed = (need: Need): Snapshot => snapshotOf(need, auditedOfNeed);

/**
 * What somebody has done to a need, without what it changed. What it says before it is submitted for the first time is
 * nobody's business but its company's: the log tells that it was written, not what.
 */
export const onNeed = (
  { personId }: Pick<Actor, 'personId'>,
  { id, submittedAt }: Need,
  action: string,
): Pick<AuditedChange, 'actorId' | 'object' | 'action' | 'actionOnly'> => ({
  actorId: personId,
  object: { kind: 'need', id },
  action,
  // Undefined in a row that has just been made.
  actionOnly: submittedAt == null,
});
