import { beforeAll, describe, expect, it } from '@jest/globals';
import { Membership, Person } from '@passerelle/accounts';
import { BusinessModel, Concept, ConceptMember } from '@passerelle/concepts';
import { aConcept } from '@passerelle/concepts/testing';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import {
  aCompany,
  aPublishedNeed,
  ask,
  fallsAtNight,
  type Outcome,
  problem,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { Reply } from '@passerelle/introductions';
import { anIntroduction } from '@passerelle/introductions/testing';
import { somePeople } from '@passerelle/accounts/testing';
import { aSolver } from '@passerelle/solvers/testing';

const product = bootProduct();

const act = (operation: string, args: string, given: string, shown = ''): string =>
  `mutation (${args}) { ${operation}(${given}) { ${problem} ... on Concept { id ${shown} } } }`;
const invite = act(
  'inviteToConcept',
  '$id: ID!, $email: String, $personId: ID',
  'id: $id, email: $email, personId: $personId',
);
const answer = act(
  'answerConceptInvitation',
  '$id: ID!, $accept: Boolean!',
  'id: $id, accept: $accept',
  'members { person { name } organisation { name } }',
);
const reckoned = 'businessModels { number reckoning { resultPerMonth breakEvenHours } }';
const save = act(
  'saveBusinessModel',
  '$id: ID!, $number: Int!, $input: BusinessModelInput!',
  'id: $id, number: $number, input: $input',
  reckoned,
);

let curator: GraphqlClient;
let carrier: GraphqlClient;
let colleague: GraphqlClient;
let carrierId: string;
let colleagueId: string;
let needId: string;
let organisationId: string;
const idOf = async (email: string): Promise<string> =>
  (await product.database.manager.findOneByOrFail(Person, { email })).id;

beforeAll(async () => {
  curator = await product.as('nadia@ovlt.example', 'curator');
  const company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
  carrier = company.member;
  colleague = await product.as('rose@mains.example');
  needId = await aPublishedNeed(product, company, curator, fallsAtNight);
  [carrierId, colleagueId] = [await idOf('anne@mains.example'), await idOf('rose@mains.example')];
  const { manager } = product.database;
  ({ organisationId } = await manager.findOneByOrFail(Membership, { personId: carrierId }));
  await manager.insert(Membership, {
    personId: colleagueId,
    organisationId,
    role: 'member',
    since: new Date(),
  });
});

const carried = (): Promise<Concept> =>
  aConcept(product.database, {
    carrierId,
    joined: [{ personId: carrierId, organisationId }],
    needIds: [needId],
  });

describe('a person', () => {
  it('starts ten concepts that go on, and no eleventh, be it at the same moment', async () => {
    const begin = async (): Promise<Outcome> => {
      const accepted = (): Reply => Object.assign(Reply.pending(), { answer: 'accepted' });
      const { id: introductionId } = await anIntroduction(product.database, {
        needId,
        solverId: (await aSolver(product.database)).id,
        state: 'succeeded',
        companyReply: accepted(),
        solverReply: accepted(),
      });
      const start = act('startConcept', '$input: StartConceptInput!', 'input: $input');
      return ask(carrier, start, { input: { title: 'Une veille de nuit', introductionId } });
    };
    const made = [];
    for (let i = 0; i < 9; i++) made.push(await aConcept(product.database, { startedById: carrierId }));
    expect((await Promise.all([begin(), begin()])).map(({ __typename }) => __typename).toSorted()).toEqual([
      'Concept',
      'LimitReached',
    ]);
    // One that is stopped makes room.
    await product.database.manager.update(
      Concept,
      { id: made[0]?.id },
      { status: 'stopped', statusReason: 'Sans suite' },
    );
    expect((await begin()).__typename).toBe('Concept');
  });
});

describe('somebody who is asked to take part', () => {
  it('is asked three times at most by its carrier, and again by a curator', async () => {
    const { id } = await carried();
    const decline = (): Promise<Outcome> => ask(colleague, answer, { id, accept: false });
    for (let i = 0; i < 3; i++) {
      expect((await ask<Outcome>(carrier, invite, { id, personId: colleagueId })).__typename).toBe('Concept');
      await decline();
    }
    expect(await ask(carrier, invite, { id, personId: colleagueId })).toMatchObject({
      __typename: 'LimitReached',
      message: 'Cette personne a déjà été invitée 3 fois. Parlez-en avec elle, ou demandez à OVLT.',
    });
    expect((await ask<Outcome>(curator, invite, { id, personId: colleagueId })).__typename).toBe('Concept');
  });

  it('does not come in the name of an organisation that they have left meanwhile', async () => {
    const { manager } = product.database;
    const { id } = await carried();
    await ask(carrier, invite, { id, personId: colleagueId });
    const membership = await manager.findOneByOrFail(Membership, { personId: colleagueId });
    await manager.delete(Membership, { personId: colleagueId });
    const { members } = await ask<{ members: { organisation: object | null }[] }>(colleague, answer, {
      id,
      accept: true,
    });
    await manager.insert(Membership, membership);
    expect(members.map(({ organisation }) => organisation)).toEqual(
      expect.arrayContaining([{ name: 'Mains Tendues' }, null]),
    );
  });

  it('can answer: nobody whose account is suspended is asked in the name of a company', async () => {
    const { manager } = product.database;
    const suspended = { suspendedAt: new Date(), suspensionReason: 'Un abus' };
    await manager.update(Person, { id: carrierId }, suspended);
    const start = act(
      'startConcept',
      '$input: StartConceptInput!',
      'input: $input',
      'members { person { id } }',
    );
    const made = await ask<{ members: { person: { id: string } }[] }>(curator, start, {
      input: { title: 'Une veille de nuit', needIds: [needId] },
    });
    await manager.update(Person, { id: carrierId }, { suspendedAt: null, suspensionReason: null });
    expect(made.members.map(({ person }) => person.id)).toEqual([colleagueId]);
  });

  it('is one of thirty', async () => {
    const { manager } = product.database;
    const { id } = await carried();
    const others = await somePeople(
      product.database,
      Array.from({ length: 29 }, () => ({})),
    );
    await manager.insert(
      ConceptMember,
      others.map(({ id: personId }) => ({
        conceptId: id,
        personId,
        organisationId: null,
        state: 'joined' as const,
        asCarrier: false,
        since: new Date(),
      })),
    );
    expect(await ask(carrier, invite, { id, personId: colleagueId })).toMatchObject({
      __typename: 'LimitReached',
    });
  });
});

describe('a business model', () => {
  const figures = {
    payer: 'household',
    hourlyPrice: 1_000_000,
    hoursPerMonth: 100_000,
    directCostPerHour: 0,
    fixedCostsPerMonth: 0,
    hasTaxCredit: false,
  };

  it('of the greatest figures that are taken is read all the same, and no greater one is taken', async () => {
    const { id } = await carried();
    expect(await ask(carrier, save, { id, number: 0, input: figures })).toMatchObject({
      businessModels: [{ reckoning: { resultPerMonth: 100_000_000_000 } }],
    });
    const lost = {
      ...figures,
      hourlyPrice: 0,
      directCostPerHour: 1_000_000,
      fixedCostsPerMonth: 1_000_000_000,
    };
    expect(await ask(carrier, save, { id, number: 1, input: lost })).toMatchObject({
      businessModels: [{ reckoning: { resultPerMonth: -101_000_000_000 } }, {}],
    });
    const tooMuch = { ...figures, hourlyPrice: 1_000_001, directCostPerHour: -1, hoursPerMonth: 100_001 };
    expect(await ask(carrier, save, { id, number: 2, input: tooMuch })).toMatchObject({
      fields: [{ field: 'hourlyPrice' }, { field: 'hoursPerMonth' }, { field: 'directCostPerHour' }],
    });
  });

  it('is kept a hundred times', async () => {
    const { id } = await carried();
    await product.database.manager.insert(BusinessModel, {
      ...figures,
      conceptId: id,
      number: 100,
      aidPerHour: 0,
      note: '',
      payer: 'household',
      savedAt: new Date(),
    });
    expect(await ask(carrier, save, { id, number: 100, input: figures })).toMatchObject({
      __typename: 'LimitReached',
    });
  });
});
