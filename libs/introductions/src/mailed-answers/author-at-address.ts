import { findActorOfPerson, Person } from '@passerelle/accounts';
import type { TokenGrant } from '@passerelle/links';
import type { EntityManager } from 'typeorm';
import { type AuthorSide, authorSideOf } from '../conversations/conversation.rules.js';
import type { Author } from '../conversations/conversations.service.js';
import type { Parties } from '../parties/parties.js';
import { speakerAtAddress } from '../parties/speaker-at-address.js';

/**
 * The person who writes from an address for a side. undefined: nobody may write there now, even if a person could
 * when the mail was sent.
 */
export async function authorAt(
  { email }: Pick<TokenGrant, 'email'>,
  side: AuthorSide,
  parties: Parties,
  manager: EntityManager,
): Promise<Author | undefined> {
  if (side !== 'curator') {
    const speaker = await speakerAtAddress(manager, email, side, parties);
    return speaker && { side, personId: speaker.personId };
  }
  const person = await manager.findOneBy(Person, { email });
  if (person === null) return undefined;
  const actor = await findActorOfPerson(manager, person.id);
  return authorSideOf(actor, parties) === 'curator' ? { side, personId: person.id } : undefined;
}
