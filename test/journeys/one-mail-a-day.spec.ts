import { expect, it } from '@jest/globals';
import {
  aCompany,
  aPublishedNeed,
  ask,
  aSubmittedNeed,
  fallDetector,
  fallsAtNight,
  holdProfile,
  importSolvers,
  linkIn,
  mailsTo,
  mealDeliverers,
  problem,
  versionOf,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { SendActionLists } from '@passerelle/notifications';

/** A Tuesday, at 10 in France. */
const product = bootProduct({ now: new Date('2026-11-24T09:00:00.000Z') });

/** The first text of each mail, the oldest first. */
const subjectsTo = async (address: string): Promise<string[]> =>
  (await mailsTo(product, address)).map(({ subject }) => subject.replaceAll('\u00a0', ' '));

/** The next morning in France, with the worker's tasks. */
async function morning(day: string): Promise<void> {
  product.clock.set(new Date(`${day}T07:02:00.000Z`));
  await product.app.get(SendActionLists).run();
  await product.settled();
}

it('who has chosen nothing gets one mail a day at most, none when nothing waits, and at once what cannot wait', async () => {
  const [anne, karim, nadia] = ['anne@mains.example', 'karim@nuit.example', 'nadia@ovlt.example'];
  const curator = await product.as(nadia, 'curator');
  const mains = await aCompany(product, anne, 'Mains Tendues');
  await importSolvers(product, fallDetector, ...mealDeliverers);
  await product.as(karim);
  const solverId = await holdProfile(product, 'Nuit Sereine', karim);
  const needId = await aPublishedNeed(product, mains, curator);

  // The company is notified at once that its need is published. Matches and corrections by a curator cause no mail to
  // people with an account.
  expect(await subjectsTo(anne)).toEqual([expect.stringContaining('Votre besoin est publié')]);
  const edit = `mutation ($id: ID!, $version: Int!, $input: NeedChange!) {
    editNeed(id: $id, version: $version, input: $input) { ${problem} ... on Need { state } } }`;
  const input = { ...fallsAtNight, title: `${fallsAtNight.title} chez soi` };
  await ask(curator, edit, { id: needId, version: await versionOf(curator, needId), input });
  await product.settled();
  expect(await subjectsTo(anne)).toHaveLength(1);
  expect(await subjectsTo(karim)).toEqual([]);
  expect(await subjectsTo(nadia)).toEqual([]);

  await morning('2026-11-25');
  expect(await subjectsTo(karim)).toHaveLength(1);
  const [, list, ...more] = await mailsTo(product, anne);
  expect(more).toEqual([]);
  expect(list?.text).toContain('Nouveau pour vous');
  expect(list?.text).toContain(`/besoins/${needId}`);

  // A proposal is mailed to both at once.
  await ask(
    curator,
    `mutation ($input: IntroduceInput!) { introduce(input: $input) { ${problem} ... on IntroductionsProposed { introductions { id } } } }`,
    { input: { needId, solvers: [{ solverId }] } },
  );
  for (const address of [anne, karim])
    expect((await subjectsTo(address)).at(-1)).toContain('Une rencontre vous est proposée');

  // Without a further event there is no mail. A curator gets the mail about the desk on the morning after an event.
  const before = await Promise.all([anne, karim, nadia].map(subjectsTo));
  await morning('2026-11-26');
  expect((await subjectsTo(anne)).length).toBe(before[0]?.length);
  expect((await subjectsTo(karim)).length).toBe(before[1]?.length);
  await aSubmittedNeed(mains, { ...fallsAtNight, title: 'Former aux gestes et postures' });
  await morning('2026-11-27');
  expect((await mailsTo(product, nadia)).at(-1)?.text).toContain('Un besoin à relire');

  // The page in the mail ends it, without signing in.
  const page = await fetch(linkIn(list, 'mails'));
  expect(await page.text()).toContain('Les mails que vous recevez');

  // One click of the mail program ends such mails. Opening the address, like scanners, does not.
  const header = list?.headers['list-unsubscribe'] ?? '';
  const address = /<(.+)>/.exec(header)?.[1] ?? '';
  const unwanted = async (): Promise<number> => {
    const query = '{ myMailPreferences { choices { timing } } }';
    const { choices } = await ask<{ choices: { timing: string }[] }>(mains.member, query);
    return choices.filter(({ timing }) => timing === 'never').length;
  };
  const opened = await fetch(address, { redirect: 'manual' });
  expect([opened.status, await unwanted()]).toEqual([303, 0]);
  expect((await fetch(address.replace(/token=.{5}/, 'token=xxxxx'), { method: 'POST' })).status).toBe(410);
  const body = 'List-Unsubscribe=One-Click';
  expect((await fetch(address, { method: 'POST', body })).status).toBe(204);
  expect(await unwanted()).toBeGreaterThan(0);
  await aPublishedNeed(product, mains, curator, { ...fallsAtNight, title: 'Prévenir la nuit' });
  const notified = (await subjectsTo(anne)).length;
  await morning('2026-11-28');
  expect((await subjectsTo(anne)).length).toBe(notified);
});
