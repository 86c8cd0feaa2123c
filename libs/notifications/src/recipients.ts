import { Membership, Person } from '@passerelle/accounts';
import type { Need } from '@passerelle/needs';
import type { Solver } from '@passerelle/solvers';
import { type EntityManager, In } from 'typeorm';

/** Whom a notice is for: a person, or a profile that nobody holds yet. */
export interface Recipient {
  kind: 'person' | 'solver';
  id: string;
}

/** Those of the company who follow a need: the owners, and its author while still a member. */
export async function followersOf(need: Need, manager: EntityManager): Promise<Recipient[]> {
  const members = await manager.findBy(Membership, { organisationId: need.organisationId });
  return members
    .filter(({ role, personId }) => role === 'owner' || personId === need.authorId)
    .map(({ personId }) => ({ kind: 'person', id: personId }));
}

/** Those who moderate a need: curators, or admins where there is none; not those of its own company. */
export async function moderatorsOf(need: Need, manager: EntityManager): Promise<Recipient[]> {
  const moderators = await manager
    .createQueryBuilder(Person, 'person')
    .where(`person.role IN ('curator', 'admin')`)
    .andWhere(
      'NOT EXISTS (SELECT FROM membership WHERE person_id = person.id AND organisation_id = :organisationId)',
      { organisationId: need.organisationId },
    )
    .getMany();
  const curators = moderators.filter(({ role }) => role === 'curator');
  return (curators.length > 0 ? curators : moderators).map(({ id }) => ({ kind: 'person', id }));
}

/**
 * Those to tell what concerns each profile, by solver id: the person who holds it, each member of the organisation that
 * does, or the profile itself where nobody holds it yet but there is an address that has not refused to be written to.
 * Nobody while it is paused.
 */
export async function recipientsOf(
  solvers: readonly Solver[],
  manager: EntityManager,
): Promise<ReadonlyMap<string, readonly Recipient[]>> {
  const organisationIds = solvers.map(({ organisationId }) => organisationId).filter((id) => id !== null);
  const members = await manager.findBy(Membership, { organisationId: In(organisationIds) });
  return new Map(solvers.map((solver) => [solver.id, recipientsOfOne(solver, members)]));
}

function recipientsOfOne(solver: Solver, members: readonly Membership[]): Recipient[] {
  const { id, personId, organisationId, contactEmail, contactRefusedAt } = solver;
  if (!solver.isActive) return [];
  if (personId !== null) return [{ kind: 'person', id: personId }];
  if (organisationId !== null) {
    return members
      .filter((member) => member.organisationId === organisationId)
      .map((member) => ({ kind: 'person', id: member.personId }));
  }
  return contactEmail !== null && contactRefusedAt === null ? [{ kind: 'solver', id }] : [];
}
