import { beforeAll, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { aMembership, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import { testDatabase } from '@passerelle/harness';
import { anIntroduction, aScene, type Scene } from '../testing/index.js';
import { type Contacts, ContactsLoader } from './contacts.loader.js';

const given = testDatabase();
let loader: ContactsLoader;
beforeAll(() => {
  loader = new ContactsLoader(given.database);
});

const suspend = (id: string | null): Promise<unknown> =>
  given.database.manager.update(
    Person,
    { id: id ?? '' },
    { suspendedAt: given.clock.now(), suspensionReason: 'Publicité' },
  );
const addressOf = async (id: string): Promise<string> =>
  (await given.database.manager.findOneByOrFail(Person, { id })).email;
const contactsOf = async ({ need, solver }: Scene): Promise<Contacts | null> => {
  const { id } = await anIntroduction(given.database, { needId: need.id, solverId: solver.id });
  return loader.load({ language: 'fr' } as never, id);
};

it('names nobody whose account is suspended, on either side', async () => {
  const scene = await aScene(given);
  const { organisationId } = scene.need;
  const { personId } = await aMembership(given.database, { organisationId });
  await suspend(scene.company.personId);
  await suspend(scene.holder.personId);
  expect(await contactsOf(scene)).toMatchObject({
    company: [{ email: await addressOf(personId) }],
    solver: [],
  });
});

it('names the owners who are left of an organisation that is the solver', async () => {
  const { id: organisationId } = await anOrganisation(given.database, { kind: 'startup' });
  const [gone, left] = [
    await aMembership(given.database, { organisationId }),
    await aMembership(given.database, { organisationId }),
  ];
  await suspend(gone.personId);
  const scene = await aScene(given, { solver: { personId: null, organisationId } });
  expect(await contactsOf(scene)).toMatchObject({ solver: [{ email: await addressOf(left.personId) }] });
});

it('gives nobody the address of somebody under age, but that of their supervisor', async () => {
  const { id: supervisorId } = await aPerson(given.database);
  const minor = { kind: 'student' as const, minorUntil: '2099-08-31' };
  const supervised = await aScene(given, { solver: { ...minor, supervisorId } });
  expect((await contactsOf(supervised))?.solver).toEqual([
    { name: expect.any(String), email: await addressOf(supervisorId), supervises: true },
  ]);
  expect((await contactsOf(await aScene(given, { solver: minor })))?.solver).toEqual([]);
  const ofAge = await aScene(given, { solver: { kind: 'student', supervisorId } });
  expect((await contactsOf(ofAge))?.solver).toEqual([
    { name: expect.any(String), email: await addressOf(ofAge.holder.personId ?? ''), supervises: false },
  ]);
  await suspend(supervisorId);
  const left = await aScene(given, { solver: { ...minor, supervisorId } });
  expect((await contactsOf(left))?.solver).toEqual([]);
});
