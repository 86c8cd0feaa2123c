import { beforeAll, describe, expect, it } from '@jest/globals';
import { MemberLeft, Membership, Person } from '@passerelle/accounts';
import { BusinessModel, Concept, ConceptMember } from '@passerelle/concepts';
import { aConcept } from '@passerelle/concepts/testing';
import { AuditEntry } from '@passerelle/database';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import {
  aCompany,
  aPublishedNeed,
  ask,
  fallsAtNight,
  type Outcome,
  problem,
  refusal,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { Reply } from '@passerelle/introductions';
import { anIntroduction } from '@passerelle/introductions/testing';
import { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
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
    // A stopped concept makes room.
    await product.database.manager.update(
      Concept,
      { id: made[0]?.id },
      { status: 'stopped', statusReason: 'Sans suite' },
    );
    expect((await begin()).__typename).toBe('Concept');
  });
});

describe('a need', () => {
  it('has twenty concepts that go on, and no more, be they started, linked or joined at the same moment', async () => {
    const { manager } = product.database;
    const { organisationId: ofCompany } = await manager.findOneByOrFail(Need, { id: needId });
    const busy = await aNeed(product.database, { organisationId: ofCompany, state: 'published' });
    for (let i = 0; i < 19; i++) await aConcept(product.database, { needIds: [busy.id] });
    await aConcept(product.database, { needIds: [busy.id], status: 'stopped', statusReason: 'Sans suite' });
    const { id } = await carried();
    const start = act('startConcept', '$input: StartConceptInput!', 'input: $input');
    const begin = (): Promise<Outcome> =>
      ask(curator, start, { input: { title: 'Une veille de nuit', needIds: [busy.id] } });
    const link = act('linkToConcept', '$id: ID!, $needId: ID!', 'id: $id, needId: $needId');
    const outcomes = await Promise.all([
      begin(),
      ask<Outcome>(curator, link, { id, needId: busy.id }),
      begin(),
    ]);
    expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual([
      'Concept',
      'LimitReached',
      'LimitReached',
    ]);
    expect((await begin()).message).toBe(
      'Ce besoin a déjà 20 concepts en cours : complétez l’un d’eux, ou arrêtez-en un d’abord.',
    );
  });
});

describe('a person who has left a company', () => {
  const leave = async (): Promise<void> => {
    const byId = `mutation ($id: ID!) { leaveOrganisation(organisationId: $id) { __typename } }`;
    await ask(colleague, byId, { id: organisationId });
    await product.settled();
  };
  const members = `query ($id: ID!) { concept(id: $id) { carrier { id }
    members { person { id } organisation { name } isInvited isCarrier } } }`;
  const back = (): Promise<unknown> =>
    product.database.manager.insert(Membership, {
      personId: colleagueId,
      organisationId,
      role: 'member',
      since: new Date(),
    });

  it('takes part no longer in its name, and somebody else of it is asked', async () => {
    const { id } = await aConcept(product.database, {
      carrierId: colleagueId,
      joined: [{ personId: colleagueId, organisationId }],
      needIds: [needId],
    });
    const { id: own } = await aConcept(product.database, { joined: [colleagueId], needIds: [needId] });
    await leave();
    try {
      expect(await refusal(colleague, members, { id })).toBe('NOT_FOUND');
      expect(await ask(carrier, members, { id })).toEqual({
        carrier: null,
        members: [
          {
            person: { id: carrierId },
            organisation: { name: 'Mains Tendues' },
            isInvited: true,
            isCarrier: true,
          },
        ],
      });
      // Concepts that they joined themselves are theirs.
      expect(await ask(colleague, members, { id: own })).toMatchObject({
        members: [{ person: { id: colleagueId } }],
      });
    } finally {
      await back();
    }
  });

  it('is not followed by another where the company has somebody, and is heard of once', async () => {
    const { manager } = product.database;
    const { id } = await aConcept(product.database, {
      carrierId,
      joined: [carrierId, colleagueId].map((personId) => ({ personId, organisationId })),
      needIds: [needId],
    });
    const notify = (): Promise<void> =>
      product.database.transaction(async (tx) => {
        const data = { organisationId, personId: colleagueId };
        await tx.record(MemberLeft({ subjectId: organisationId, actorId: null, data }));
      });
    // A person who is back by then stays.
    await notify();
    await product.settled();
    expect(await manager.findOneBy(ConceptMember, { conceptId: id, personId: colleagueId })).toMatchObject({
      state: 'joined',
    });
    await leave();
    try {
      await Promise.all([notify(), notify()]);
      await product.settled();
      const all = await manager.findBy(ConceptMember, { conceptId: id });
      expect(all.map(({ personId, state }) => [personId, state])).toEqual(
        expect.arrayContaining([
          [carrierId, 'joined'],
          [colleagueId, 'left'],
        ]),
      );
      expect(all).toHaveLength(2);
      const notified = await manager.findBy(AuditEntry, { objectId: id, action: 'leaveConcept' });
      expect(notified.map(({ actorId, concernedId }) => [actorId, concernedId])).toEqual([
        [null, colleagueId],
      ]);
    } finally {
      await back();
    }
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
