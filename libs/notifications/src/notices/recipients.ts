import { isCuratorSql, Membership, Person } from '@passerelle/accounts';
import { type Introduction, type Parties, type PartySide } from '@passerelle/introductions';
import type { Need } from '@passerelle/needs';
import { companyContactsOf, type Solver } from '@passerelle/solvers';
import { type EntityManager, In } from 'typeorm';

export const recipientKinds = ['person', 'solver', 'organisation'] as const;
export type RecipientKind = (typeof recipientKinds)[number];

/** Recipient of a notice: a person, a profile that nobody holds yet, or an organisation without members, at the address that was invited. */
export interface Recipient {
  kind: RecipientKind;
  id: string;
}

/** Role in which a recipient is told. */
export type ToldAs = PartySide | 'curator';

/** A recipient and their role. */
export interface Told {
  recipient: Recipient;
  as: ToldAs;
}

export const toldAs = (as: ToldAs, recipients: readonly Recipient[]): Told[] =>
  recipients.map((recipient) => ({ recipient, as }));

/** The members of the company who follow a need: the owners, and the author while still a member. */
export async function followersOf(need: Need, manager: EntityManager): Promise<Recipient[]> {
  const members = await manager.findBy(Membership, { organisationId: need.organisationId });
  return members
    .filter(({ role, personId }) => role === 'owner' || personId === need.authorId)
    .map(({ personId }) => ({ kind: 'person', id: personId }));
}

/** The company itself, if it has no member yet and an invited address takes our mails. */
export async function contactOf({ organisationId }: Need, manager: EntityManager): Promise<Recipient[]> {
  const contacts = await companyContactsOf(manager, [organisationId]);
  return contacts.filter(({ refuses }) => !refuses).map(() => ({ kind: 'organisation', id: organisationId }));
}

export async function membersOf(organisationId: string, manager: EntityManager): Promise<Recipient[]> {
  const members = await manager.findBy(Membership, { organisationId });
  return members.map(({ personId }) => ({ kind: 'person', id: personId }));
}

/** The people who moderate a need: curators, or admins if there are no curators; without members of the need's company. */
export const moderatorsOf = ({ organisationId }: Need, manager: EntityManager): Promise<Recipient[]> =>
  everyCurator(organisationId, manager);

/** All curators, or the admins if there are no curators; without members of this organisation. */
export const everyCurator = async (
  organisationId: string | null,
  manager: EntityManager,
): Promise<Recipient[]> =>
  curatorsAmong(await staffBut(organisationId === null ? [] : [organisationId], manager));

/** The curator who proposed an introduction, or all curators if that person is no curator any more. Without members of either party. */
export async function curatorsOf(
  { curatorId }: Pick<Introduction, 'curatorId'>,
  { need, solver }: Parties,
  manager: EntityManager,
): Promise<Recipient[]> {
  const organisationIds = [need.organisationId, solver.organisationId].filter((id) => id !== null);
  const staff = (await staffBut(organisationIds, manager)).filter(({ id }) => id !== solver.personId);
  const proposer = staff.filter(({ id }) => id === curatorId);
  return curatorsAmong(proposer.length > 0 ? proposer : staff);
}

/** Curators and admins who belong to none of these organisations. */
const staffBut = (organisationIds: readonly string[], manager: EntityManager): Promise<Person[]> =>
  manager
    .createQueryBuilder(Person, 'person')
    .where(isCuratorSql)
    .andWhere(
      'NOT EXISTS (SELECT FROM membership WHERE person_id = person.id AND organisation_id = ANY (:organisationIds))',
      { organisationIds },
    )
    .getMany();

function curatorsAmong(staff: readonly Person[]): Recipient[] {
  const curators = staff.filter(({ role }) => role === 'curator');
  return (curators.length > 0 ? curators : staff).map(({ id }) => ({ kind: 'person', id }));
}

/** The people to tell of needs that fit each profile, by solver id: those who speak for it; nobody while it is paused or incomplete. */
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
  // Not as entities: an organisation may have thousands of members.
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
