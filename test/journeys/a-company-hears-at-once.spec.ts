import { expect, it } from '@jest/globals';
import {
  aCompany,
  ask,
  aSubmittedNeed,
  fallDetector,
  fallsAtNight,
  holdProfile,
  importSolvers,
  mailsTo,
  mealDeliverers,
  problem,
  publishNeed,
  versionOf,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { SendActionLists } from '@passerelle/notifications';

/** A Tuesday, at 10 in France. */
const product = bootProduct({ now: new Date('2026-11-24T09:00:00.000Z') });

const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');
const anne = 'anne@mains.example';
const subjects = async (): Promise<string[]> =>
  (await mailsTo(product, anne)).map(({ subject }) => onOneLine(subject).split(/\s:\s/)[0] ?? '');

async function interested(email: string, name: string, needId: string): Promise<void> {
  const client = await product.as(email);
  const solverId = await holdProfile(product, name, email);
  const marked = `mutation ($needId: ID!, $solverId: ID!) {
    markInterest(needId: $needId, solverId: $solverId, message: "Nous savons le faire, et volontiers.") { ${problem} ... on Interest { state } } }`;
  expect(await ask(client, marked, { needId, solverId })).toMatchObject({ state: 'open' });
  await product.settled();
}

it('gets a receipt, hears at once of the publication and of the first answer, and of the others as it chose', async () => {
  const curator = await product.as('nadia@ovlt.example', 'curator');
  const company = await aCompany(product, anne, 'Mains Tendues');
  await importSolvers(product, fallDetector, ...mealDeliverers);
  const needId = await aSubmittedNeed(company, fallsAtNight);
  await product.settled();

  expect(await subjects()).toEqual(['Votre besoin est bien arrivé']);
  const [receipt] = await mailsTo(product, anne);
  const text = onOneLine(receipt?.text ?? '');
  expect(text).toContain(`/besoins/${needId}`);
  expect(text).toContain('vous répond au plus tard le 26 novembre 2026');
  expect(text).toContain('Nous vous écrirons à la publication et à la première réponse');
  // The page has the same text.
  const summaryOf = (): Promise<{ summary: string }> =>
    ask(company.member, 'query ($id: ID!) { need(id: $id) { summary } }', { id: needId });
  expect(await summaryOf()).toEqual({
    summary: 'OVLT le relit et vous répond au plus tard le 26 novembre 2026.',
  });

  await publishNeed(curator, needId);
  await product.settled();
  expect((await subjects()).slice(1)).toEqual(['Votre besoin est publié']);

  await interested('karim@nuit.example', fallDetector.name, needId);
  expect((await subjects()).slice(2)).toEqual(['Un porteur de solution a répondu']);

  // A curator corrects the need, then a second solver answers. Both wait for the mail of the day, which has the
  // answer first.
  const edit = `mutation ($id: ID!, $version: Int!, $input: NeedChange!) {
    editNeed(id: $id, version: $version, input: $input) { ${problem} ... on Need { title } } }`;
  await ask(curator, edit, {
    id: needId,
    version: await versionOf(curator, needId),
    input: { ...fallsAtNight, title: `${fallsAtNight.title} chez soi` },
  });
  await product.settled();
  await interested('lea@repas.example', mealDeliverers[0]?.name ?? '', needId);
  expect(await subjects()).toHaveLength(3);
  product.clock.set(new Date('2026-11-25T07:02:00.000Z'));
  await product.app.get(SendActionLists).run();
  await product.settled();
  const list = onOneLine((await mailsTo(product, anne)).at(-1)?.text ?? '');
  const [answer, change] = ['a répondu', 'a été modifié'].map((words) => list.indexOf(words));
  expect([answer, change]).not.toContain(-1);
  expect(answer).toBeLessThan(change ?? -1);
});
