import { Membership } from '@passerelle/accounts';
import type { Recipient } from '@passerelle/notifications';
import { type EntityManager, In } from 'typeorm';
import { companyContactsOf } from '../contacts/company-contact.js';
import type { Solver } from '../solver/solver.entity.js';

/** The company itself, if it has no member yet and an invited address takes our mails. */
export async function contactOf(
  { organisationId }: { organisationId: string },
  manager: EntityManager,
): Promise<Recipient[]> {
  const contacts = await companyContactsOf(manager, [organisationId]);
  return contacts.filter(({ refuses }) => !refuses).map(() => ({ kind: 'organisation', id: organisationId }));
}

/**
 * The people who are notified of needs that fit each profile, by solver id: those who speak for it. Nobody while it
 * is paused or incomplete.
 */
export async function recipientsOf(
  solvers: readonly Solver[],
  manager: EntityManager,
): Promise<ReadonlyMap<string, readonly Recipient[]>> {
  const speakers = await speakersFor(solvers, manager);
  return new Map(solvers.map(({ id, isActive }) => [id, isActive ? (speakers.get(id) ?? []) : []]));
}

/**
 * The people who speak for each profile, by solver id: the person who holds it, or each member of the organisation that holds it. For a
 * profile that nobody holds, the profile itself, if it has a contact address that has not refused mails.
 */
export async function speakersFor(
  solvers: readonly Solver[],
  manager: EntityManager,
): Promise<ReadonlyMap<string, readonly Recipient[]>> {
  const organisationIds = solvers.map(({ organisationId }) => organisationId).filter((id) => id !== null);
  // Not as entities, since an organisation may have thousands of members.
  const members = await manager
    .createQueryBuilder(Membership, 'membership')
    .select('membership.organisationId', 'organisationId')
    .addSelect('membership.personId', 'id')
    .where({ organisationId: In(organisationIds) })
    .getRawMany<{ organisationId: string; id: string }>();
  return new Map(solvers.map((solver) => [solver.id, speakersForOne(solver, members)]));
}

function speakersForOne(
  solver: Solver,
  members: readonly { organisationId: string; id: string }[],
): Recipient[] {
  const { id, personId, organisationId, contactEmail, contactRefusedAt } = solver;
  if (personId !== null) return [{ kind: 'person', id: personId }];
  if (organisationId !== null) {
    return members
      .filter((member) => member.organisationId === organisationId)
      .map((member) => ({ kind: 'person', id: member.id }));
  }
  return contactEmail !== null && contactRefusedAt === null ? [{ kind: 'solver', id }] : [];
}
