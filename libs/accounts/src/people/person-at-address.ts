import type { Language } from '@passerelle/config';
import { newId } from '@passerelle/database';
import { IllegalTransition } from '@passerelle/problems';
import type { EntityManager } from 'typeorm';
import { sentences } from '../accounts.sentences.js';
import { Person } from './person.entity.js';

export interface PersonAtAddress {
  person: Person;
  /** Nobody could use the account before, since it is new or its address had never been confirmed. */
  isNew: boolean;
}

/**
 * The account of an address that a mailed secret has just confirmed. Creates the account if there is none. A stranger
 * may have created an unconfirmed account: its name, password and sessions are removed.
 * @throws {IllegalTransition} if the account is suspended.
 * @param input.name the name that the person gives; "" if `mustGiveName` does not require it.
 */
export async function personAtAddress(
  manager: EntityManager,
  input: { email: string; name: string; language: Language },
): Promise<PersonAtAddress> {
  const { email, name, language } = input;
  const { raw } = await manager
    .createQueryBuilder()
    .insert()
    .into(Person)
    .values({ ...input, id: newId(), emailVerified: true })
    .orIgnore()
    .returning('id')
    .execute();
  const isMade = (raw as unknown[]).length > 0;
  const person = await manager.findOneOrFail(Person, {
    where: { email },
    lock: { mode: 'pessimistic_write' },
  });
  if (isMade) return { person, isNew: true };
  if (person.suspendedAt !== null) throw new IllegalTransition(sentences.accountSuspended(), 'suspended');
  const isNew = !person.emailVerified;
  if (isNew) {
    await manager.query('DELETE FROM credential WHERE person_id = $1', [person.id]);
    await manager.query('DELETE FROM session WHERE person_id = $1', [person.id]);
  }
  if (mustGiveName(person)) {
    const news = { name, ...(isNew && { emailVerified: true, language }) };
    await manager.update(Person, { id: person.id }, news);
    Object.assign(person, news);
  }
  return { person, isNew };
}

/**
 * Whether the page behind a mailed link requires a name, since a stranger may have given the name of an unconfirmed
 * account.
 */
export const mustGiveName = (person: Person | null): boolean => !person?.emailVerified || person.name === '';
