import { followersOf } from '@passerelle/needs';
import {
  type Audience,
  membersOf,
  type Recipient,
  type RecipientInRole,
  inRole,
  type RecipientRole,
} from '@passerelle/notifications';
import { contactOf, speakersFor } from '@passerelle/solvers';
import type { EntityManager } from 'typeorm';
import type { Introduction } from '../../introduction/introduction.entity.js';
import { otherSide, type Parties, type PartySide, partySides } from '../../parties/parties.js';
import { curatorsOf } from '../curators-of.js';

/** An introduction with its parties. */
export interface Introduced extends Parties {
  introduction: Introduction;
}

type Sides = (introduction: Introduction, side: PartySide | undefined) => readonly RecipientRole[];

/** All people of these sides, each once. A party's role takes precedence over the curator's. */
export const everybodyOf =
  (sidesOf: Sides): Audience<Introduced> =>
  async (introduced, { data, manager }) => {
    const notified = new Map<string, RecipientInRole>();
    for (const as of sidesOf(introduced.introduction, data.side)) {
      for (const recipient of await recipientsAs(as, introduced, manager)) {
        if (!notified.has(recipient.id)) notified.set(recipient.id, { recipient, as });
      }
    }
    return [...notified.values()];
  };

export const bothParties = everybodyOf(() => partySides);
export const partiesAndCurator = everybodyOf(() => [...partySides, 'curator']);
export const curatorAlone = everybodyOf(() => ['curator']);
/** The other party, seen from the side in the notice. */
export const otherParty = everybodyOf((_, side) => (side ? [otherSide(side)] : []));
/** The side in the notice. */
export const itsSide = everybodyOf((_, side) => (side ? [side] : []));
export const otherPartyAndCurator = everybodyOf((_, side) => (side ? [otherSide(side), 'curator'] : []));

/**
 * The person who accepted for a side, if they still belong to that side. It may be a member who no longer follows the
 * need.
 */
export const accepter: Audience<Introduced> = async (
  { introduction, need, solver },
  { data: { side }, manager },
) => {
  if (side === undefined) return [];
  const { personId } = introduction.replyOf(side);
  const speakers =
    side === 'company'
      ? [...(await membersOf(need.organisationId, manager)), ...(await contactOf(need, manager))]
      : ((await speakersFor([solver], manager)).get(solver.id) ?? []);
  const accepters = speakers.filter(({ kind, id }) =>
    personId === null ? kind !== 'person' : id === personId,
  );
  return inRole(side, accepters);
};

/** The people who follow an introduction on a side. */
export async function recipientsAs(
  as: RecipientRole,
  { introduction, need, solver }: Introduced,
  manager: EntityManager,
): Promise<readonly Recipient[]> {
  switch (as) {
    case 'company':
      return [...(await followersOf(need, manager)), ...(await contactOf(need, manager))];
    case 'solver':
      return [
        ...((await speakersFor([solver], manager)).get(solver.id) ?? []),
        ...supervisorOf(introduction, solver),
      ];
    case 'curator':
      return curatorsOf(introduction, { need, solver }, manager);
  }
}

/**
 * The supervisor of a minor is notified of everything once both have accepted. The supervisor does not answer for the
 * minor.
 */
const supervisorOf = (
  { companyReply, solverReply }: Introduction,
  { isMinor, supervisorId }: Parties['solver'],
): Recipient[] => {
  const haveAccepted = companyReply.answer === 'accepted' && solverReply.answer === 'accepted';
  return isMinor && supervisorId !== null && haveAccepted ? [{ kind: 'person', id: supervisorId }] : [];
};
