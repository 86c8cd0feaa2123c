import { curatorsAmong, type Recipient, staffOutside } from '@passerelle/notifications';
import type { EntityManager } from 'typeorm';
import type { Introduction } from '../introduction/introduction.entity.js';
import type { Parties } from '../parties/parties.js';

/** The curator who proposed an introduction, or all curators if that person is no curator any more. Without members of either party. */
export async function curatorsOf(
  { curatorId }: Pick<Introduction, 'curatorId'>,
  { need, solver }: Parties,
  manager: EntityManager,
): Promise<Recipient[]> {
  const organisationIds = [need.organisationId, solver.organisationId].filter((id) => id !== null);
  const staff = (await staffOutside(organisationIds, manager)).filter(({ id }) => id !== solver.personId);
  const proposer = staff.filter(({ id }) => id === curatorId);
  return curatorsAmong(proposer.length > 0 ? proposer : staff);
}
