import { beforeAll, describe, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { dayAfter, dayInFrance } from '@passerelle/config';
import { aConcept } from '@passerelle/concepts/testing';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import {
  aCompany,
  aPublishedNeed,
  ask,
  type Company,
  fallsAtNight,
  type Outcome,
  problem,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';

const product = bootProduct();
let carrier: GraphqlClient;
let company: Company;
let needId: string;
beforeAll(async () => {
  const curator = await product.as('nadia@ovlt.example', 'curator');
  carrier = await product.as('lina@cfa.example');
  company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
  needId = await aPublishedNeed(product, company, curator, fallsAtNight);
});

const idOf = async (email: string): Promise<string> =>
  (await product.database.manager.findOneByOrFail(Person, { email })).id;
const begun = async (): Promise<string> => {
  const carrierId = await idOf('lina@cfa.example');
  const joined = [carrierId, await idOf('anne@mains.example')];
  const { id } = await aConcept(product.database, {
    createdAt: product.clock.now(),
    carrierId,
    joined,
    needIds: [needId],
  });
  return id;
};
/** The product's own finding about an item of a gate. */
const knownOf = async (id: string, key: string): Promise<string[] | undefined> => {
  const { gates } = await ask<{ gates: { items: { key: string; known: string[] }[] }[] }>(
    carrier,
    'query ($id: ID!) { concept(id: $id) { gates { items { key known } } } }',
    { id },
  );
  return gates.flatMap(({ items }) => items).find((item) => item.key === key)?.known;
};

describe('the figures and the test plan of a concept', () => {
  const save = `mutation ($id: ID!, $number: Int!, $input: BusinessModelInput!) { saveBusinessModel(id: $id, number: $number, input: $input) {
    ${problem} ... on Concept { businessModels { number unit hourlyPrice reckoning { breakEvenHours householdPaysInTheEnd } savedBy { name } } } } }`;
  const plan = `mutation ($id: ID!, $number: Int!, $input: TestPlanInput!) { saveTestPlan(id: $id, number: $number, input: $input) {
    ${problem} ... on Concept { testPlan { number homes results } } } }`;
  const input = {
    payer: 'household',
    hourlyPrice: 2_800,
    hoursPerMonth: 400,
    directCostPerHour: 2_150,
    fixedCostsPerMonth: 220_000,
    hasTaxCredit: true,
  };

  it('are reckoned with, kept version by version, and known at the gates', async () => {
    const id = await begun();
    expect(await ask(carrier, save, { id, number: 0, input })).toMatchObject({
      businessModels: [{ number: 1, reckoning: { breakEvenHours: 339, householdPaysInTheEnd: 1_400 } }],
    });
    // Two save at once. The second has not read the first one's version.
    const outcomes = await Promise.all([
      ask<Outcome>(carrier, save, { id, number: 1, input: { ...input, hourlyPrice: 3_000 } }),
      ask<Outcome>(company.member, save, { id, number: 1, input: { ...input, hourlyPrice: 2_500 } }),
    ]);
    expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual(['Concept', 'Conflict']);
    for (const wrong of [{ hourlyPrice: -1 }, { hoursPerMonth: 2_000_000 }, { note: 'x'.repeat(100_000) }])
      expect(await ask(carrier, save, { id, number: 2, input: { ...input, ...wrong } })).toMatchObject({
        __typename: 'InvalidInput',
        fields: [{ field: Object.keys(wrong)[0] }],
      });
    // All errors are reported at once, including unreadable values.
    const wrongs = {
      hourlyPrice: null,
      hoursPerMonth: null,
      directCostPerHour: 2_000_000,
      note: 'x'.repeat(5_001),
    };
    const { fields = [] } = await ask<Outcome & { fields?: { field: string; message: string }[] }>(
      carrier,
      save,
      {
        id,
        number: 2,
        input: { ...input, ...wrongs },
      },
    );
    expect(fields.map(({ field }) => field).toSorted()).toEqual(Object.keys(wrongs).toSorted());
    expect(fields.find(({ field }) => field === 'directCostPerHour')?.message).toMatch(
      /^Écrivez 10\s000,00\s€ ou moins/u,
    );
    expect(
      await ask(carrier, save, { id, number: 2, input: { ...input, directCostPerHour: 2_900 } }),
    ).toMatchObject({
      businessModels: [{ number: 3 }, { number: 2 }, { number: 1, hourlyPrice: 2_800 }],
    });
    expect(await knownOf(id, 'business_model')).toEqual([
      'Avec ces chiffres, le modèle économique ne s’équilibre jamais.',
    ]);

    // A model with another unit than the hour names it, with the same figures.
    const sold = { ...input, unit: 'subscription', hourlyPrice: 3_900, directCostPerHour: 1_400 };
    expect(await ask(carrier, save, { id, number: 3, input: sold })).toMatchObject({
      businessModels: [{ unit: 'subscription', reckoning: { breakEvenHours: 88 } }, { unit: 'hour' }, {}, {}],
    });
    expect(await knownOf(id, 'price')).toEqual([
      expect.stringMatching(/le prix est de 39,00\s€ l’abonnement d’un mois\.$/u),
    ]);
    expect(await knownOf(id, 'business_model')).toEqual([
      'Le modèle économique s’équilibre à partir de 88 abonnements par mois.',
    ]);

    expect(await ask(company.member, plan, { id, number: 0, input: { homes: 5, weeks: 8 } })).toMatchObject({
      testPlan: { number: 1, homes: 5, results: '' },
    });
    expect(await ask(carrier, plan, { id, number: 0, input: { homes: 6, weeks: 8 } })).toMatchObject({
      __typename: 'Conflict',
    });
    expect(
      await ask(carrier, plan, {
        id,
        number: 1,
        input: { homes: 5, weeks: 1, results: 'x'.repeat(100_000) },
      }),
    ).toMatchObject({
      fields: [{ field: 'results', rule: 'too_big' }],
    });
    expect(await knownOf(id, 'homes')).toEqual([
      'Le plan d’essai prévoit 5 foyers pendant 8 semaines.',
      'L’essai n’a encore commencé dans aucun foyer, d’après ce plan.',
    ]);
    // A begun trial has a number and a day, which is not in the future.
    const tried = (homesBegun: number | null, begunOn: string | null, number: number) =>
      ask(carrier, plan, { id, number, input: { homes: 5, weeks: 8, homesBegun, begunOn } });
    const today = dayInFrance(product.clock.now());
    expect(await tried(5, null, 1)).toMatchObject({ fields: [{ field: 'begunOn', rule: 'day_needed' }] });
    expect(await tried(null, today, 1)).toMatchObject({ fields: [{ field: 'homesBegun' }] });
    expect(await tried(5, dayAfter(today, 1), 1)).toMatchObject({
      fields: [{ field: 'begunOn', rule: 'not_begun_yet' }],
    });
    expect(await tried(3, today, 1)).toMatchObject({ testPlan: { number: 2 } });
    expect(await knownOf(id, 'homes')).toEqual([
      expect.stringMatching(/^L’essai a commencé dans 3 foyers, .* Il en faut cinq\.$/u),
    ]);
    // More than planned is no mistake, but causes a remark.
    expect(await tried(7, today, 2)).toMatchObject({ testPlan: { number: 3 } });
    expect(await knownOf(id, 'homes')).toEqual([
      expect.stringMatching(/^L’essai a commencé dans 7 foyers, .* Le plan en prévoit 5\.$/u),
    ]);
    // An edit without these fields leaves them as they are.
    await ask(carrier, plan, { id, number: 3, input: { homes: 5, weeks: 9 } });
    expect(await knownOf(id, 'homes')).toEqual([expect.stringContaining('7 foyers')]);
  });
});
