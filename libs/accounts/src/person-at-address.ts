import type { Language } from '@passerelle/config';
import { newId } from '@passerelle/database';
import type { EntityManager } from 'typeorm';
import { Person } from './person.entity.js';

/**
 * The account of an address that a mailed secret has just proven, made if there was none. It can be used once
 * `Authentication.openSession` has taken away what a stranger may have set up with the address before.
 */
export async function personAtAddress(
  manager: EntityManager,
  { email, name, language }: { email: string; name: string; language: Language },
): Promise<Person> {
  await manager
    .createQueryBuilder()
    .insert()
    .into(Person)
    .values({ id: newId(), name, email, emailVerified: true, language })
    .orIgnore()
    .execute();
  if (name !== '') await manager.update(Person, { email, name: '' }, { name });
  return manager.findOneByOrFail(Person, { email });
}
