import type { INestApplicationContext } from '@nestjs/common';
import { type Database, newId } from '@passerelle/database';
import { insertRows } from '@passerelle/database/testing';
import { cookieOf } from '@passerelle/links/testing';
import type { Actor, MemberRole } from '../src/actor/actor.js';
import { findActorOfPerson } from '../src/actor/find-actor.js';
import { Authentication } from '../src/authentication/authentication.js';
import { Membership } from '../src/organisations/membership.entity.js';
import { Organisation } from '../src/organisations/organisation.entity.js';
import { hashPassword } from '../src/passwords/password-hash.js';
import { Person } from '../src/people/person.entity.js';

export { everyActor, memberOf } from './every-actor.js';
export { CLIENT, startLyingProvider } from './lying-provider.js';

/** Each password is hashed once, since hashing takes half a second. */
const hashes = new Map<string, Promise<string>>();
const hashed = (password: string): Promise<string> => {
  const hash = hashes.get(password) ?? hashPassword(password);
  hashes.set(password, hash);
  return hash;
};

/** A person with a verified address, who can sign in if a password is given. */
export async function aPerson(
  database: Database,
  { password, ...wanted }: Partial<Person> & { password?: string } = {},
): Promise<Person> {
  const [person] = await somePeople(database, [wanted]);
  if (person === undefined) throw new Error('Nobody was written.');
  const { id } = person;
  if (password !== undefined) {
    await database.manager.query(
      `INSERT INTO credential (id, person_id, provider_id, account_id, password, created_at, updated_at)
       VALUES ($1, $2, 'credential', $3, $4, now(), now())`,
      [newId(), id, id, await hashed(password)],
    );
  }
  return person;
}

/** As {@link aPerson}, each without a password, in one statement. */
export function somePeople(database: Database, wanted: readonly Partial<Person>[]): Promise<Person[]> {
  const people = wanted.map(({ id = newId(), ...person }) => ({
    name: 'Claire Martin',
    email: `${id}@example.org`,
    emailVerified: true,
    ...person,
    id,
  }));
  return insertRows(database.manager, Person, people);
}

/** A service company by default. */
export async function anOrganisation(
  database: Database,
  wanted: Partial<Organisation> = {},
): Promise<Organisation> {
  const organisation = database.manager.create(Organisation, {
    id: newId(),
    name: 'Loire Aide à Domicile',
    kind: 'service_company',
    siret: null,
    website: null,
    awayFrom: null,
    awayUntil: null,
    seenAt: null,
    createdAt: new Date(),
    ...wanted,
  });
  await database.manager.insert(Organisation, organisation);
  return organisation;
}

/** A membership, as owner by default. Creates the person and the organisation unless they are given. */
export async function aMembership(
  database: Database,
  wanted: { personId?: string; organisationId?: string; role?: MemberRole } = {},
): Promise<Membership> {
  const membership = database.manager.create(Membership, {
    personId: wanted.personId ?? (await aPerson(database)).id,
    organisationId: wanted.organisationId ?? (await anOrganisation(database)).id,
    role: wanted.role ?? 'owner',
    since: new Date(),
  });
  await database.manager.insert(Membership, membership);
  return membership;
}

/** A person as services see them. Anonymous if the person does not exist. */
export const actorOf = (database: Database, personId: string): Promise<Actor> =>
  findActorOfPerson(database.manager, personId);

/**
 * Opens a session without a password, since checking one would take long.
 * @returns the Cookie header.
 */
export async function sessionOf(app: INestApplicationContext, personId: string): Promise<string> {
  const cookies = await app.get(Authentication).openSession(personId, new Headers());
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ');
}

/** Signs in over HTTP, as the sign-in screen does. @returns the Cookie header of the session. */
export async function signIn(baseUrl: string, email: string, password: string): Promise<string> {
  const response = await fetch(new URL('/api/auth/sign-in/email', baseUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok)
    throw new Error(`Signing in ${email} was answered with ${response.status}: ${await response.text()}`);
  return cookieOf(response);
}
