import { isCuratorSql, Membership, Person } from '@passerelle/accounts';
import type { EntityManager } from 'typeorm';

export const recipientKinds = ['person', 'solver', 'organisation'] as const;
export type RecipientKind = (typeof recipientKinds)[number];

/**
 * Recipient of a notice: a person, a profile without a holder, or an organisation without members, at the invited
 * address.
 */
export interface Recipient {
  kind: RecipientKind;
  id: string;
}

/** Role in which a recipient is notified. */
export type RecipientRole = 'company' | 'solver' | 'curator';

/** A recipient and their role. */
export interface RecipientInRole {
  recipient: Recipient;
  as: RecipientRole;
}

export const inRole = (as: RecipientRole, recipients: readonly Recipient[]): RecipientInRole[] =>
  recipients.map((recipient) => ({ recipient, as }));

export async function membersOf(organisationId: string, manager: EntityManager): Promise<Recipient[]> {
  const members = await manager.findBy(Membership, { organisationId });
  return members.map(({ personId }) => ({ kind: 'person', id: personId }));
}

/** All curators, or the admins if there are no curators, without members of this organisation. */
export const everyCurator = async (
  organisationId: string | null,
  manager: EntityManager,
): Promise<Recipient[]> =>
  curatorsAmong(await staffOutside(organisationId === null ? [] : [organisationId], manager));

/** Curators and admins who belong to none of these organisations. */
export const staffOutside = (organisationIds: readonly string[], manager: EntityManager): Promise<Person[]> =>
  manager
    .createQueryBuilder(Person, 'person')
    .where(isCuratorSql)
    .andWhere(
      'NOT EXISTS (SELECT FROM membership WHERE person_id = person.id AND organisation_id = ANY (:organisationIds))',
      { organisationIds },
    )
    .getMany();

/** The curators of this staff, or the admins if there are no curators. */
export function curatorsAmong(staff: readonly Person[]): Recipient[] {
  const curators = staff.filter(({ role }) => role === 'curator');
  return (curators.length > 0 ? curators : staff).map(({ id }) => ({ kind: 'person', id }));
}
