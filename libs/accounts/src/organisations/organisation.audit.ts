import { type AuditedChange, type LoggedAction, type Snapshot, snapshotOf } from '@passerelle/database';
import type { Actor } from '../actor/index.js';
import type { Membership } from './membership.entity.js';
import type { Organisation } from './organisation.entity.js';

/** The columns of an organisation that the log shows. Every new column must be in one of these two lists. */
export const auditedOfOrganisation = [
  'name',
  'kind',
  'siret',
  'website',
  'awayFrom',
  'awayUntil',
] as const satisfies (keyof Organisation)[];
export const notAuditedOfOrganisation = [
  'id',
  'version',
  'createdAt',
  'seenAt',
] as const satisfies (keyof Organisation)[];

/** The columns of a membership that the log of its organisation shows. */
export const auditedOfMembership = ['role'] as const satisfies (keyof Membership)[];
export const notAuditedOfMembership = [
  'personId',
  'organisationId',
  'since',
] as const satisfies (keyof Membership)[];

/** An organisation as the log shows it. */
export const auditOfOrganisation = (organisation: Organisation): Snapshot =>
  snapshotOf(organisation, auditedOfOrganisation);

/** A membership as the log shows it. */
export const auditOfMember = (membership: Pick<Membership, 'role'>): Snapshot =>
  snapshotOf(membership, auditedOfMembership);

/** An entry of the log on an organisation or one of its members, without the changes. */
export const onOrganisation = (
  { personId }: Pick<Actor, 'personId'>,
  organisationId: string,
  action: LoggedAction,
  concernedId?: string,
): Pick<AuditedChange, 'actorId' | 'object' | 'action' | 'concernedId'> => ({
  actorId: personId,
  object: { kind: 'organisation', id: organisationId },
  action,
  concernedId,
});
