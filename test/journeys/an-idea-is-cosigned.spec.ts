import { beforeAll, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { aMembership, anOrganisation } from '@passerelle/accounts/testing';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import { aCompany, ask, fallDetector, mailsTo, type Outcome, problem } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { RemindOfCosignatures } from '@passerelle/introductions';
import { mailedAtOnce } from '@passerelle/notifications/testing';
import { Solver } from '@passerelle/solvers';

/** A Monday, with no holiday until Easter. */
const product = bootProduct({ now: new Date('2027-01-11T09:00:00.000Z') });
mailedAtOnce(product);
const DAY = 24 * 3_600_000;
const [lea, tutor, head] = ['lea@cfa.example', 'tutrice@cfa.example', 'directrice@cfa.example'];

let [student, supervisor, owner, company]: GraphqlClient[] = [];
let solverId: string;
let schoolId: string;

const personAt = async (email: string): Promise<string> =>
  (await product.database.manager.findOneByOrFail(Person, { email })).id;
const subjectsTo = async (address: string): Promise<string[]> =>
  (await mailsTo(product, address)).map(({ subject }) => subject);
const found = async (reader: GraphqlClient | undefined, text: string): Promise<number> =>
  (
    await ask<{ totalCount: number }>(
      reader!,
      'query ($text: String!) { searchIdeas(text: $text) { totalCount } }',
      {
        text,
      },
    )
  ).totalCount;
interface Waiting {
  id: string;
  title: string;
  learner: string;
  cosignature: { at: string };
}
const waiting = async (): Promise<Waiting[]> =>
  (
    await ask<{ nodes: Waiting[] }>(
      supervisor!,
      '{ ideasToCosign { nodes { id title learner cosignature { state at } } } }',
    )
  ).nodes;
const own = (): Promise<unknown> =>
  ask(student!, 'query ($id: ID!) { solver(id: $id) { ideas { id title cosignature { state reason } } } }', {
    id: solverId,
  });
const rewrite = async (id: string, title: string): Promise<void> => {
  await ask<Outcome>(
    student!,
    `mutation ($id: ID!, $title: String!) { updateIdea(id: $id, input: { title: $title }) { ${problem} } }`,
    { id, title },
  );
  await product.settled();
};
const answer = async (what: 'cosignIdea' | 'returnIdea', reason?: string): Promise<Outcome> => {
  const [idea] = await waiting();
  const done = await ask<Outcome>(
    supervisor!,
    `mutation ($id: ID!, $askedAt: DateTime!) {
      ${what}(id: $id, askedAt: $askedAt${reason === undefined ? '' : `, reason: "${reason}"`}) { ${problem} } }`,
    { id: idea?.id, askedAt: idea?.cosignature.at },
  );
  await product.settled();
  return done;
};

beforeAll(async () => {
  const { database } = product;
  company = (await aCompany(product, 'anne@mains.example', 'Mains Tendues')).member;
  [student, supervisor, owner] = [await product.as(lea), await product.as(tutor), await product.as(head)];
  schoolId = (await anOrganisation(database, { kind: 'cfa', name: 'CFA du Val' })).id;
  await aMembership(database, { organisationId: schoolId, personId: await personAt(head), role: 'owner' });
  await aMembership(database, { organisationId: schoolId, personId: await personAt(tutor), role: 'member' });
  const { headline, description, tags, territories } = fallDetector;
  const made = await ask<Outcome & { id: string }>(
    student,
    `mutation ($input: SolverInput!) { createSolver(kind: student, input: $input) { ${problem} ... on Solver { id } } }`,
    { input: { name: 'Atelier de Léa', headline, description, tags, territories } },
  );
  solverId = made.id;
  await database.manager.update(Solver, solverId, { supervisorId: await personAt(tutor), schoolId });
});

it('is asked for by the owners of a school', async () => {
  const set = (who: GraphqlClient): Promise<unknown> =>
    ask(
      who,
      `mutation ($id: ID!) { setCosigning(organisationId: $id, asks: true) { ${problem} ... on Organisation { cosigning { asks viewerCanChange } } } }`,
      { id: schoolId },
    );
  await expect(set(supervisor!)).rejects.toThrow('FORBIDDEN');
  expect(await set(owner!)).toMatchObject({ cosigning: { asks: true, viewerCanChange: true } });
});

it('is found by nobody else until the supervisor, who is notified, has signed it', async () => {
  await ask<Outcome>(
    student!,
    `mutation ($id: ID!) { addIdea(solverId: $id, input: { title: "Un ukulélé qui appelle" }, key: "018f0000-0000-7000-8000-000000000001") { ${problem} } }`,
    { id: solverId },
  );
  await product.settled();
  expect([await found(company, 'ukulélé'), await found(student, 'ukulélé')]).toEqual([0, 1]);
  expect(await subjectsTo(tutor)).toEqual([expect.stringContaining('Un ukulélé qui appelle')]);
  expect(await waiting()).toMatchObject([{ title: 'Un ukulélé qui appelle' }]);
  expect(await answer('cosignIdea')).toMatchObject({ __typename: 'IdeaToCosign' });
  expect(await found(company, 'ukulélé')).toBe(1);
  expect(await waiting()).toEqual([]);
});

it('is gone as soon as its words change, and comes back with a reason', async () => {
  product.mailbox.clear();
  const { ideas } = (await own()) as { ideas: { id: string }[] };
  await rewrite(ideas[0]!.id, 'Un ukulélé rouge');
  expect(await found(company, 'ukulélé')).toBe(0);
  expect(await answer('returnIdea', 'Dites à qui il sert.')).toMatchObject({ __typename: 'IdeaToCosign' });
  expect(await own()).toMatchObject({
    ideas: [{ cosignature: { state: 'returned', reason: 'Dites à qui il sert.' } }],
  });
  const [mail] = await mailsTo(product, lea);
  expect(mail?.text).toContain('Dites à qui il sert.');
  await rewrite(ideas[0]!.id, 'Un ukulélé pour appeler');
  expect(await waiting()).toHaveLength(1);
});

it('gets a reminder after three and six days, and reaches the school after fourteen', async () => {
  product.mailbox.clear();
  const afterDays = async (days: number): Promise<[number, number]> => {
    product.clock.advance(days * DAY);
    for (let i = 0; i < 2; i += 1) await product.app.get(RemindOfCosignatures, { strict: false }).run();
    await product.settled();
    return [(await subjectsTo(tutor)).length, (await subjectsTo(head)).length];
  };
  expect(await afterDays(2)).toEqual([0, 0]);
  expect(await afterDays(1)).toEqual([1, 0]);
  expect(await afterDays(4)).toEqual([2, 0]);
  expect(await afterDays(6)).toEqual([2, 0]);
  expect(await afterDays(1)).toEqual([2, 1]);
  expect(await afterDays(14)).toEqual([2, 1]);
});
