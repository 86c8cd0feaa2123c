import { type AuditedChange, type Snapshot, snapshotOf } from '@passerelle/database';
import type { Actor } from '../actor/index.js';
import type { Membership } from './membership.entity.js';
import type { Organisation } from './organisation.entity.js';

/** What the log tells of an organisation, of its columns; a new column is in one of the two. */
export const auditedOfOrganisation = [
  'name',
  'kind',
  'siret',
  'website',
  'awayFrom',
  'awayUntil',
] as const satisfies (keyof Organisation)[];
export const notAuditedOfOrganisation = ['id', 'createdAt'] as const satisfies (keyof Organisation)[];

/** What the log tells of a membership, in that of its organisation. */
export const auditedOfMembership = ['role'] as const satisfies (keyof Membership)[];
export const notAuditedOfMembership = [
  'personId',
  'organisationId',
  'since',
] as const satisfies (keyof Membership)[];

/** What an organisation says of itself, for the log. */
export const auditOfOrganisation = (organisation: Organisation): Snapshot =>
  snapshotOf(organisation, auditedOfOrganisation);

/** What somebody is in an organisation, for the log. */
export const auditOfMember = (membership: Pick<Membership, 'role'>): Snapshot =>
  snapshotOf(membership, auditedOfMembership);

/** What somebody does to an organisation, or to a member of it, without what it changes. */
export const onOrganisation = (
  { personId }: Pick<Actor, 'personId'>,
  organisationId: string,
  action: string,
  concernedId?: string,
): Pick<AuditedChange, 'actorId' | 'object' | 'action' | 'concernedId'> => ({
  actorId: personId,
  object: { kind: 'organisation', id: organisationId },
  action,
  concernedId,
});
