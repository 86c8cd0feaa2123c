import { newId } from '@passerelle/database';
import { Actor, type ActorMembership, type PlatformRole, platformRoles } from '../src/actor/actor.js';

const membershipOf = (organisationId: string): ActorMembership => ({
  organisationId,
  organisationKind: 'service_company',
  role: 'member',
});

/** A member of one organisation. */
export const memberOf = (organisationId: string, role: PlatformRole = 'none'): Actor =>
  new Actor(newId(), role, [membershipOf(organisationId)], undefined);

/** Every subset of a set, the empty one first. */
const subsetsOf = <Thing>(things: readonly Thing[]): Thing[][] =>
  things.reduce<Thing[][]>(
    (subsets, thing) => [...subsets, ...subsets.map((some) => [...some, thing])],
    [[]],
  );

/**
 * The anonymous actor, the product, and each of these people in each role and as a member of each subset of these
 * organisations.
 * @param people ids by name, like `organisations`; the name of an actor combines both
 */
export function everyActor(
  people: Readonly<Record<string, string>>,
  organisations: Readonly<Record<string, string>>,
): (readonly [string, Actor])[] {
  const somebody = Object.entries(people).flatMap(([person, personId]) =>
    subsetsOf(Object.entries(organisations)).flatMap((ofTheirs) =>
      platformRoles.map((role) => {
        const name = [person, role, ...ofTheirs.map(([organisation]) => `of ${organisation}`)].join(', ');
        const memberships = ofTheirs.map(([, id]) => membershipOf(id));
        return [name, new Actor(personId, role, memberships, undefined)] as const;
      }),
    ),
  );
  return [['nobody', Actor.nobody], ['the product', Actor.system], ...somebody];
}
