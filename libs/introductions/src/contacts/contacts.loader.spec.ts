import { beforeAll, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { aMembership, anOrganisation } from '@passerelle/accounts/testing';
import { testDatabase } from '@passerelle/harness';
import { type Contacts, ContactsLoader } from './contacts.loader.js';
import { anIntroduction, aScene, type Scene } from '../../testing/index.js';

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
