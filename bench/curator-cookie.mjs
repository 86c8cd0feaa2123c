import { Authentication, PeopleService } from '@passerelle/accounts';

/** Adds a curator to a product that runs in this process, and signs them in. @returns the cookie */
export async function curatorCookie(app) {
  const { id } = await app.get(PeopleService).ensurePerson({
    email: 'nadia@ovlt.example',
    name: 'Nadia',
    password: 'un mot de passe pour mesurer',
    role: 'curator',
  });
  const cookies = await app.get(Authentication).openSession(id, new Headers());
  return cookies.map((each) => each.split(';')[0]).join('; ');
}
