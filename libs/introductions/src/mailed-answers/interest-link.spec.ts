import { beforeEach, describe, expect, it } from '@jest/globals';
import { Organisation, Person } from '@passerelle/accounts';
import { aPerson } from '@passerelle/accounts/testing';
import { newId, OutboxEvent } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { MailedLinks } from '@passerelle/links';
import { Match } from '@passerelle/matching';
import { Need } from '@passerelle/needs';
import { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { aScene, introductionsUnderTest, type Scene } from '../../testing/index.js';
import { Interest } from '../interests/interest.entity.js';
import { sentences } from '../introductions.sentences.js';
import { InterestLink } from './interest-link.js';

const DAY = 24 * 3_600_000;
const given = testDatabase();
const under = introductionsUnderTest(given);
const email = 'contact@veille.example';
const message = 'Nous équipons déjà deux résidences de votre quartier.';

let scene: Scene;
let unclaimed: Solver;
let match: Match;
beforeEach(async () => {
  scene = await aScene(given, { need: { confidential: true } });
  unclaimed = await aSolver(given.database, { contactEmail: email });
  match = await aMatch(scene.need, unclaimed);
});

async function aMatch({ id: needId }: Need, { id: solverId }: Solver): Promise<Match> {
  const reasons = {
    parts: { tags: 0, words: 4000, territory: 0, freshness: 0 },
    tags: [],
    words: [],
    ideaId: undefined,
    territory: undefined,
  };
  const row = { id: newId(), needId, solverId, state: 'current', score: 0.7, points: 7000 } as const;
  await given.database.manager.insert(Match, { ...row, reasons, computedAt: given.clock.now() });
  return given.database.manager.findOneByOrFail(Match, { id: row.id });
}
const secretFor = async (address = email, about = match): Promise<string> =>
  new URL(await under.app.get(InterestLink).urlFor(about, address)).searchParams.get('token') ?? '';
const links = (): MailedLinks => under.app.get(MailedLinks, { strict: false });
const show = (secret: string) => links().show('repondre', secret, 'fr');
const press = (secret: string, text = message) =>
  links().use('repondre', {
    secret,
    typed: (field) => (field === 'message' ? text : ''),
    headers: new Headers(),
    language: 'fr',
  });
const interestOf = ({ id: solverId }: Solver): Promise<Interest | null> =>
  given.database.manager.findOneBy(Interest, { needId: scene.need.id, solverId });
const textOf = ({ page }: Awaited<ReturnType<typeof show>>): string =>
  [page.title, ...page.paragraphs, page.problem].join(' ');

describe('the page behind the link of a mail about a match', () => {
  it('shows the need and one button, and changes nothing', async () => {
    const secret = await secretFor();
    const { name } = await given.database.manager.findOneByOrFail(Organisation, {
      id: scene.need.organisationId,
    });
    for (let i = 0; i < 2; i++) {
      const shown = await show(secret);
      expect([shown.status, shown.page.form?.fields.map((field) => field.name)]).toEqual([200, ['message']]);
      expect(textOf(shown)).toContain(scene.need.title);
      expect(textOf(shown)).not.toContain(name);
    }
    expect(await interestOf(unclaimed)).toBeNull();
  });

  it('names a company that does not hide its name', async () => {
    await given.database.manager.update(Need, scene.need.id, { confidential: false });
    const { name } = await given.database.manager.findOneByOrFail(Organisation, {
      id: scene.need.organisationId,
    });
    expect(textOf(await show(await secretFor()))).toContain(
      `${name}, une entreprise de services à la personne, cherche une solution`,
    );
  });

  it('marks an interest once, for a profile that nobody holds yet', async () => {
    const secret = await secretFor();
    expect(textOf(await press(secret))).toContain('Votre réponse est envoyée');
    const interest = await interestOf(unclaimed);
    expect(interest).toMatchObject({ state: 'open', message, personId: null });
    expect(
      await given.database.manager.countBy(OutboxEvent, { name: 'InterestMarked', subjectId: interest?.id }),
    ).toBe(1);
    const again = await press(secret, 'Un tout autre message, plus long.');
    expect([again.status, textOf(again)]).toEqual([
      200,
      expect.stringContaining('Vous avez déjà répondu à ce besoin'),
    ]);
    expect(await interestOf(unclaimed)).toMatchObject({ message });
    // The secret is refused on another mail about the same need too.
    expect(textOf(await show(await secretFor()))).toContain('Vous avez déjà répondu');
  });

  it('marks one interest when its button is pressed twice at once', async () => {
    const secret = await secretFor();
    await Promise.all([press(secret), press(secret)]);
    expect(await given.database.manager.countBy(Interest, { solverId: unclaimed.id })).toBe(1);
  });

  it('marks it for the person who holds the profile, in their name', async () => {
    const { email: address } = await given.database.manager.findOneByOrFail(Person, {
      id: scene.holder.personId ?? '',
    });
    const theirs = await aMatch(scene.need, scene.solver);
    await press(await secretFor(address, theirs));
    expect(await interestOf(scene.solver)).toMatchObject({ personId: scene.holder.personId });
  });

  it('asks again for what says too little, and keeps the secret', async () => {
    const secret = await secretFor();
    const refused = await press(secret, 'Oui.');
    expect([refused.status, refused.page.problem]).toEqual([422, expect.anything()]);
    expect(refused.page.form?.fields).toMatchObject([{ name: 'message', value: 'Oui.' }]);
    expect((await press(secret)).status).toBe(200);
  });

  it('says what stands in the way, as the product does', async () => {
    await given.database.manager.update(Solver, unclaimed.id, { pausedAt: given.clock.now() });
    const refused = await press(await secretFor());
    expect(refused.status).toBe(422);
    expect(refused.page.problem).toBeDefined();
    expect(await interestOf(unclaimed)).toBeNull();
  });

  it('says so where the need is no longer online', async () => {
    const secret = await secretFor();
    await given.database.manager.update(Need, scene.need.id, { state: 'expired' });
    const shown = await show(secret);
    expect([shown.page.form, textOf(shown)]).toEqual([
      undefined,
      expect.stringContaining('Ce besoin n’est plus en ligne'),
    ]);
    expect((await press(secret)).status).toBe(422);
    expect(await interestOf(unclaimed)).toBeNull();
  });

  it.each([
    ['for an address that has refused', async () => ({ contactRefusedAt: given.clock.now() })],
    [
      'for an address that is no longer the profile’s',
      async () => ({ contactEmail: 'autre@veille.example' }),
    ],
    ['once somebody else holds the profile', async () => ({ personId: (await aPerson(given.database)).id })],
  ])('is worth nothing %s', async (_, changes) => {
    const secret = await secretFor();
    await given.database.manager.update(Solver, unclaimed.id, await changes());
    expect([(await show(secret)).status, (await press(secret)).status]).toEqual([410, 410]);
    expect(await interestOf(unclaimed)).toBeNull();
  });

  it('says of an address that has refused our mails why its links are worth nothing', async () => {
    const secret = await secretFor();
    await given.database.manager.update(Solver, unclaimed.id, { contactRefusedAt: given.clock.now() });
    for (const answer of [await show(secret), await press(secret)]) {
      expect([answer.status, answer.page.paragraphs]).toEqual([410, [sentences.mailsRefused()]]);
    }
  });

  it('is worth nothing after thirty days', async () => {
    const secret = await secretFor();
    given.clock.advance(30 * DAY);
    expect([(await show(secret)).status, (await press(secret)).status]).toEqual([410, 410]);
  });
});
