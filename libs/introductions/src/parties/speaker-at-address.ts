import { Membership, Person } from '@passerelle/accounts';
import { LinkGone } from '@passerelle/links';
import { isContactOf } from '@passerelle/solvers';
import type { EntityManager } from 'typeorm';
import { sentences } from '../introductions.sentences.js';
import type { Parties, PartySide } from './parties.js';

/**
 * A person who may answer for a party. A null id is for the reader of a contact address: the address of an unclaimed
 * profile, or of a company without any member.
 */
export interface Speaker {
  personId: string | null;
}

/**
 * Checks that the contact address of a profile without a holder still accepts our mails.
 * @throws {LinkGone} if the address has refused our mails since
 */
export function assertMailsWanted(
  email: string,
  side: PartySide | 'curator',
  { solver }: Pick<Parties, 'solver'>,
): void {
  const isContact = side === 'solver' && !solver.isClaimed && solver.contactEmail === email;
  if (isContact && solver.contactRefusedAt !== null) throw new LinkGone(sentences.mailsRefused());
}

/**
 * Who speaks for one side from an address:
 * - a member of the company, or, as long as it has none, an address that was invited to join it;
 * - the holder of the profile, or a member of the organisation that holds it;
 * - the supervisor of a holder under age;
 * - the contact address of an unclaimed profile, unless it refuses our messages. A person with a suspended account
 *   never speaks for a side. undefined: nobody speaks there now, even if a person did when the mail was sent.
 */
export async function speakerAtAddress(
  manager: EntityManager,
  email: string,
  side: PartySide,
  { need, solver }: Parties,
): Promise<Speaker | undefined> {
  if (side === 'solver' && !solver.isClaimed) {
    return solver.contactEmail === email && solver.contactRefusedAt === null ? { personId: null } : undefined;
  }
  const person = await manager.findOneBy(Person, { email });
  if (side === 'company' && (await isContactOf(manager, need.organisationId, email)))
    return person === null || person.suspendedAt === null ? { personId: null } : undefined;
  if (person === null || person.suspendedAt !== null) return undefined;
  const { id: personId } = person;
  const organisationId = side === 'company' ? need.organisationId : solver.organisationId;
  const speaks =
    organisationId === null
      ? solver.personId === personId || (solver.isMinor && solver.supervisorId === personId)
      : await manager.existsBy(Membership, { personId, organisationId });
  return speaks ? { personId } : undefined;
}
