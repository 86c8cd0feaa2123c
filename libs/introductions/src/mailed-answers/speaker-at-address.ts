import { Membership, Person } from '@passerelle/accounts';
import type { EntityManager } from 'typeorm';
import type { Parties, PartySide } from '../introduction/index.js';

/** Somebody who may answer for a party; null: whoever reads the contact address of a profile that nobody holds yet. */
export interface Speaker {
  personId: string | null;
}

/**
 * Who speaks for one side from an address: somebody of the company; who holds the profile or is of the organisation that
 * does; or the contact address of a profile that nobody holds, unless it has refused to be written to. Undefined: nobody,
 * whoever it was when the mail was sent.
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
  if (person === null) return undefined;
  const { id: personId } = person;
  const organisationId = side === 'company' ? need.organisationId : solver.organisationId;
  const speaks =
    organisationId === null
      ? solver.personId === personId
      : await manager.existsBy(Membership, { personId, organisationId });
  return speaks ? { personId } : undefined;
}
