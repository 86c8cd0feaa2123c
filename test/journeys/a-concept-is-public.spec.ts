import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Membership, Person } from '@passerelle/accounts';
import { type Concept, ConceptIdea, ConceptMember, ConceptNeed, ConceptRefusal } from '@passerelle/concepts';
import { aConcept, aConceptPage } from '@passerelle/concepts/testing';
import { AuditEntry, newId } from '@passerelle/database';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import {
  aCompany,
  aPublishedNeed,
  ask,
  type Company,
  fallsAtNight,
  type Outcome,
  problem,
  refusal,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { Idea, type Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';

const product = bootProduct();

const page = `id version page { number state title promise homes results askedAt
  parties { person { name } organisation { name } agreedAt refusedAt }
  awaitsViewer viewerCan { ask agree decline takeBack } }`;
interface Shown extends Outcome {
  page: {
    number: number;
    state: string;
    results: string;
    parties: {
      person: { name: string } | null;
      organisation: { name: string } | null;
      agreedAt: string | null;
      refusedAt: string | null;
    }[];
    awaitsViewer: boolean;
    viewerCan: Record<string, boolean>;
  } | null;
}
const act = (operation: string, args: string, given: string): string =>
  `mutation (${args}) { ${operation}(${given}) { ${problem} ... on Concept { ${page} } } }`;
const askForPage = act(
  'askForConceptPage',
  '$id: ID!, $number: Int!, $input: ConceptPageInput!',
  'id: $id, number: $number, input: $input',
);
const agree = act('agreeToConceptPage', '$id: ID!, $number: Int!', 'id: $id, number: $number');
const byId = (operation: string): string => act(operation, '$id: ID!', 'id: $id');
const ofPerson = (operation: string): string =>
  act(operation, '$id: ID!, $personId: ID!', 'id: $id, personId: $personId');
const one = `query ($id: ID!) { concept(id: $id) { ${page} } }`;
const publicOne = `query ($id: ID!) { publicConcept(id: $id) {
  id title promise stage stageSince carrier organisations homes results tags { label } territories { name } } }`;
const publicList = `query ($stage: ConceptStage, $tag: String, $territory: String) {
  publicConcepts(stage: $stage, tag: $tag, territory: $territory) { totalCount nodes { id } } }`;

const joinConcept = act('answerConceptInvitation', '$id: ID!', 'id: $id, accept: true');
const newMember = { organisationId: null, state: 'invited', asCarrier: false } as const;

let nobody: GraphqlClient;
let newcomer: GraphqlClient;
let curator: GraphqlClient;
let carrier: GraphqlClient;
let carrierId: string;
let company: Company;
let companyId: string;
let ownerId: string;
let needId: string;
let id: string;
let concept: Concept;

const idOf = async (email: string): Promise<string> =>
  (await product.database.manager.findOneByOrFail(Person, { email })).id;

beforeAll(async () => {
  nobody = product.anybody();
  curator = await product.as('nadia@ovlt.example', 'curator');
  company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
  carrier = await product.as('lina@cfa.example');
  newcomer = await product.as('nouvelle@exemple.example');
  needId = await aPublishedNeed(product, company, curator, { ...fallsAtNight, confidential: true });
  [carrierId, ownerId] = [await idOf('lina@cfa.example'), await idOf('anne@mains.example')];
  const { manager } = product.database;
  await manager.update(Person, { id: carrierId }, { name: 'Lina Apprentie' });
  companyId = (await manager.findOneByOrFail(Membership, { personId: ownerId })).organisationId;
});
beforeEach(async () => {
  concept = await aConcept(product.database, {
    carrierId,
    joined: [carrierId, { personId: ownerId, organisationId: companyId }],
    needIds: [needId],
  });
  ({ id } = concept);
});

const input = {
  title: 'Une veille de nuit',
  promise: 'Prévenir l’astreinte sans regarder personne.',
  homes: 5,
  results: 'Deux chutes repérées en huit semaines.',
};
const asked = (number = 0, fields: object = input): Promise<Shown> =>
  ask(carrier, askForPage, { id, number, input: fields });
const shown = async (): Promise<boolean> => {
  const answer = await nobody.query<{ publicConcepts: { nodes: { id: string }[] } }>(publicList, {});
  const isListed = answer.data?.publicConcepts.nodes.some((each) => each.id === id) === true;
  const isFound = (await nobody.query(publicOne, { id })).errors === undefined;
  expect(isListed).toBe(isFound);
  return isFound;
};
const pageFor = async (client: GraphqlClient): Promise<NonNullable<Shown['page']>> => {
  const { page: seen } = await ask<Shown>(client, one, { id });
  if (seen === null) throw new Error('No page is seen.');
  return seen;
};
/** The concept uses an idea of this profile from now on. */
const takesUp = async ({ id: solverId }: Solver): Promise<string> => {
  const { manager } = product.database;
  const ideaId = newId();
  await manager.insert(Idea, { id: ideaId, solverId, title: 'Un tapis qui prévient', description: '' });
  await manager.insert(ConceptIdea, { conceptId: id, ideaId });
  return ideaId;
};
/** Makes it public without the usual steps. */
const published = async (): Promise<void> => {
  await aConceptPage(product.database, concept, [carrierId, ownerId]);
  expect(await shown()).toBe(true);
};
const awaitedOf = async (client: GraphqlClient): Promise<string[]> => {
  const { nodes } = await ask<{ nodes: { id: string; awaits: { deed: string } }[] }>(
    client,
    '{ conceptsAwaitingMe(first: 20) { nodes { id awaits { deed } } } }',
  );
  return nodes.filter((each) => each.id === id).map(({ awaits }) => awaits.deed);
};
const noticesOf = async (client: GraphqlClient): Promise<string[]> => {
  const { nodes } = await ask<{ nodes: { kind: string; link: string }[] }>(
    client,
    '{ myNotices(first: 100) { nodes { kind link } } }',
  );
  return nodes.filter(({ link }) => link.includes(id)).map(({ kind }) => kind);
};

describe('a concept', () => {
  it('is public once all who take part agree, and says what they have agreed to, no more', async () => {
    expect((await pageFor(carrier)).viewerCan).toEqual({
      ask: true,
      agree: false,
      decline: false,
      takeBack: false,
    });
    const { page: proposed } = await asked();
    expect(proposed).toMatchObject({ number: 1, state: 'asked' });
    // A person who requests consent agrees.
    expect(proposed?.parties.map(({ organisation, agreedAt }) => [organisation, agreedAt !== null])).toEqual(
      expect.arrayContaining([
        [null, true],
        [{ name: 'Mains Tendues' }, false],
      ]),
    );
    expect(await shown()).toBe(false);
    expect(await pageFor(company.member)).toMatchObject({
      awaitsViewer: true,
      viewerCan: { ask: false, agree: true, decline: true, takeBack: false },
    });
    // It is a task until it is answered.
    expect(await awaitedOf(company.member)).toEqual(['agree']);
    expect(await ask(company.member, agree, { id, number: 1 })).toMatchObject({
      page: { state: 'public', viewerCan: { agree: false, decline: true } },
    });
    expect(await awaitedOf(company.member)).toEqual([]);
    const { data } = await nobody.query<{ publicConcept: object }>(publicOne, { id });
    expect(data?.publicConcept).toEqual({
      id,
      ...input,
      stage: 'idea',
      stageSince: expect.any(String),
      carrier: 'Lina Apprentie',
      organisations: ['Mains Tendues'],
      tags: [],
      territories: [{ name: 'Orléans' }],
    });
    // Later changes of the concept are not part of the text to which they agreed.
    await product.database.manager.query(`UPDATE concept SET promise = 'Tout autre chose' WHERE id = $1`, [
      id,
    ]);
    expect((await nobody.query(publicOne, { id })).data).toMatchObject({
      publicConcept: { promise: input.promise },
    });
    await product.settled();
    expect(await noticesOf(company.member)).toEqual(['concept_page_asked']);
    expect(await noticesOf(carrier)).toEqual(['concept_page_shown']);
  });

  it('does not name the person who carries it while they are under age', async () => {
    await published();
    await aSolver(product.database, { kind: 'student', personId: carrierId, minorUntil: '2028-03-01' });
    expect((await nobody.query(publicOne, { id })).data).toMatchObject({ publicConcept: { carrier: '' } });
    await product.database.manager.query('UPDATE solver SET minor_until = NULL WHERE person_id = $1', [
      carrierId,
    ]);
    expect((await nobody.query(publicOne, { id })).data).toMatchObject({
      publicConcept: { carrier: 'Lina Apprentie' },
    });
    await product.database.manager.query('DELETE FROM solver WHERE person_id = $1', [carrierId]);
  });

  it('is asked for again with each change of what it says, and nobody agrees to what they have not read', async () => {
    await asked();
    const next = { ...input, results: 'Rien de tel.' };
    expect(await asked(0, next)).toMatchObject({ __typename: 'Conflict' });
    expect(await asked(1, next)).toMatchObject({ page: { number: 2 } });
    expect(await ask(company.member, agree, { id, number: 1 })).toMatchObject({ __typename: 'Conflict' });
    await ask(company.member, agree, { id, number: 2 });
    expect(await shown()).toBe(true);
    await asked(2, input);
    expect(await shown()).toBe(false);
    expect(await asked(3, { ...input, title: 'Non', promise: '', homes: -1 })).toMatchObject({
      fields: [{ field: 'title' }, { field: 'promise' }, { field: 'homes' }],
    });
    await product.database.manager.query('UPDATE concept_page SET number = 20 WHERE concept_id = $1', [id]);
    expect(await asked(20)).toMatchObject({ __typename: 'LimitReached' });
  });

  it('is taken back by each who takes part, at once, and given again', async () => {
    await published();
    expect(await ask(company.member, byId('declineConceptPage'), { id })).toMatchObject({
      page: { state: 'asked' },
    });
    expect(await shown()).toBe(false);
    expect(await ask(company.member, byId('declineConceptPage'), { id })).toMatchObject({
      __typename: 'IllegalTransition',
    });
    await ask(company.member, agree, { id, number: 1 });
    expect(await shown()).toBe(true);
    await product.settled();
    expect((await noticesOf(carrier)).toSorted()).toEqual(['concept_page_shown', 'concept_page_taken_back']);
    expect(await ask(curator, byId('takeConceptPageBack'), { id })).toMatchObject({
      page: { state: 'private' },
    });
    expect(await shown()).toBe(false);
    expect(await ask(company.member, agree, { id, number: 1 })).toMatchObject({
      __typename: 'IllegalTransition',
    });
    expect(
      (
        await product.database.manager.find(AuditEntry, {
          where: { objectId: id },
          order: { id: 'ASC' },
        })
      ).map(({ action }) => action),
    ).toEqual(['withdrawFromPage', 'agreeToPage', 'takePageBack']);
  });

  it('keeps a no, which nobody is asked about again, and which becomes a yes by themselves', async () => {
    const { manager } = product.database;
    const other = await idOf('nouvelle@exemple.example');
    const seat = {
      ...newMember,
      state: 'joined',
      conceptId: id,
      personId: other,
      since: new Date(),
    } as const;
    await manager.insert(ConceptMember, seat);
    await asked();
    await product.settled();
    const decline = byId('declineConceptPage');
    expect(await ask(company.member, decline, { id })).toMatchObject({
      page: { state: 'asked', awaitsViewer: false, viewerCan: { agree: true, decline: false } },
    });
    expect(await ask(company.member, decline, { id })).toMatchObject({ __typename: 'IllegalTransition' });
    // Its carrier and curators see it, other participants do not.
    const answersFor = async (client: GraphqlClient): Promise<(string | null)[]> => {
      const { parties } = await pageFor(client);
      const { agreedAt, refusedAt } = parties.find((party) => party.organisation !== null)!;
      expect(agreedAt).toBeNull();
      return [refusedAt === null ? null : 'no'];
    };
    expect(await answersFor(carrier)).toEqual(['no']);
    expect(await answersFor(curator)).toEqual(['no']);
    expect(await answersFor(company.member)).toEqual(['no']);
    expect(await answersFor(newcomer)).toEqual([null]);
    // Other words, and another proposal: the refusal stays, and nobody writes to them.
    await asked(1, { ...input, results: 'Autre chose.' });
    await ask(carrier, byId('takeConceptPageBack'), { id });
    await asked(2, { ...input, results: 'Encore autre chose.' });
    // A person who has agreed is not asked again: the third question comes first.
    await product.settled();
    await ask(newcomer, agree, { id, number: 3 });
    await product.settled();
    expect(await answersFor(carrier)).toEqual(['no']);
    expect(await noticesOf(company.member)).toEqual(['concept_page_asked']);
    expect((await noticesOf(newcomer)).filter((kind) => kind === 'concept_page_asked')).toHaveLength(3);
    expect(await shown()).toBe(false);
    expect(await ask(company.member, agree, { id, number: 3 })).toMatchObject({ page: { state: 'public' } });
    expect(await shown()).toBe(true);
    // Consents are personal: a person who has left leaves none.
    await ask(company.member, decline, { id });
    expect(await shown()).toBe(false);
    await ask(company.member, byId('leaveConcept'), { id });
    expect(await manager.countBy(ConceptRefusal, { conceptId: id })).toBe(0);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['somebody leaves it', () => ask(company.member, byId('leaveConcept'), { id })],
    ['somebody is taken out', () => ask(carrier, ofPerson('removeFromConcept'), { id, personId: ownerId })],
    ['its carrier leaves it', () => ask(carrier, byId('leaveConcept'), { id })],
    ['another carries it', () => ask(carrier, ofPerson('nameConceptCarrier'), { id, personId: ownerId })],
    [
      'it is stopped',
      () =>
        ask(carrier, act('stopConcept', '$id: ID!, $reason: String!', 'id: $id, reason: $reason'), {
          id,
          reason: 'Sans suite',
        }),
    ],
    [
      'an account is suspended',
      () =>
        product.database.manager.update(
          Person,
          { id: ownerId },
          { suspendedAt: new Date(), suspensionReason: 'Un abus' },
        ),
    ],
    [
      'whoever spoke for the company has left the company',
      () => product.database.manager.delete(Membership, { personId: ownerId }),
    ],
    [
      'somebody else takes part',
      async () => {
        const { manager } = product.database;
        const personId = await idOf('nouvelle@exemple.example');
        await manager.insert(ConceptMember, { ...newMember, conceptId: id, personId, since: new Date() });
        await ask(newcomer, joinConcept, { id });
      },
    ],
    [
      'it uses an idea of somebody who does not take part',
      async () =>
        takesUp(await aSolver(product.database, { personId: await idOf('nouvelle@exemple.example') })),
    ],
    ['it uses an idea of a profile that nobody holds', async () => takesUp(await aSolver(product.database))],
    [
      'an idea that it uses is hidden',
      async () => {
        const ideaId = await takesUp(await aSolver(product.database, { personId: carrierId }));
        expect(await shown()).toBe(true);
        const hidden = { hiddenAt: new Date(), hiddenReason: 'Trompeur' };
        await product.database.manager.update(Idea, { id: ideaId }, hidden);
      },
    ],
    [
      'it answers a need of another company',
      async () => {
        const other = await aCompany(product, `luc${Date.now()}@sologne.example`, 'Sologne Services');
        const otherNeed = await aPublishedNeed(product, other, curator, fallsAtNight);
        await product.database.manager.insert(ConceptNeed, {
          conceptId: id,
          needId: otherNeed,
          since: new Date(),
        });
      },
    ],
  ])('is public no more once %s', async (_, happens) => {
    await published();
    try {
      await happens();
      expect(await shown()).toBe(false);
      expect(await refusal(nobody, publicOne, { id })).toBe('NOT_FOUND');
    } finally {
      const { manager } = product.database;
      await manager.update(Person, { id: ownerId }, { suspendedAt: null, suspensionReason: null });
      await manager.query(
        `INSERT INTO membership (person_id, organisation_id, role, since) VALUES ($1, $2, 'owner', now()) ON CONFLICT DO NOTHING`,
        [ownerId, companyId],
      );
    }
  });

  it('is asked of those who come, and of the person who is named its carrier, before it is public again', async () => {
    await published();
    await ask(carrier, ofPerson('nameConceptCarrier'), { id, personId: ownerId });
    await product.settled();
    // Of two events at once, either may be handled first.
    expect((await noticesOf(company.member)).toSorted()).toEqual([
      'concept_page_asked',
      'concept_page_taken_back',
    ]);
    expect((await pageFor(company.member)).viewerCan).toMatchObject({ agree: true });
    await ask(company.member, agree, { id, number: 1 });
    expect((await nobody.query(publicOne, { id })).data).toMatchObject({
      publicConcept: { organisations: ['Mains Tendues'] },
    });
    // A person who leaves ends the page: consent is requested again.
    await ask(carrier, byId('leaveConcept'), { id });
    expect(await pageFor(company.member)).toMatchObject({ state: 'private', number: 1 });
  });

  it('becomes public once the parts without a speaker are removed', async () => {
    const ideaId = await takesUp(await aSolver(product.database));
    await aConceptPage(product.database, concept, [carrierId, ownerId]);
    expect(await shown()).toBe(false);
    await ask(carrier, act('unlinkFromConcept', '$id: ID!, $ideaId: ID', 'id: $id, ideaId: $ideaId'), {
      id,
      ideaId,
    });
    expect(await shown()).toBe(true);
    await product.settled();
    expect(await noticesOf(company.member)).toContain('concept_page_shown');
  });

  it('notifies curators alone of companies that do not take part, and invited people of nothing', async () => {
    const other = await aCompany(product, 'ines@loiret.example', 'Loiret Domicile');
    const otherNeed = await aPublishedNeed(product, other, curator, fallsAtNight);
    const { manager } = product.database;
    await manager.insert(ConceptNeed, { conceptId: id, needId: otherNeed, since: new Date() });
    const personId = await idOf('ines@loiret.example');
    await manager.insert(ConceptMember, { ...newMember, conceptId: id, personId, since: new Date() });
    await asked();
    const namesFor = async (client: GraphqlClient): Promise<unknown[]> =>
      (await pageFor(client)).parties.map(({ organisation }) => organisation?.name ?? null).toSorted();
    expect(await namesFor(carrier)).toEqual(['Mains Tendues', null, null]);
    expect(await namesFor(curator)).toEqual(['Loiret Domicile', 'Mains Tendues', null]);
    expect(await ask<Shown>(other.member, one, { id })).toMatchObject({ page: null });
  });

  it('is shown with no words that somebody has not read, no matter who comes first', async () => {
    for (let i = 0; i < 5; i++) {
      const number = 2 * i;
      await asked(number);
      const both = await Promise.all([
        ask<Outcome>(company.member, agree, { id, number: number + 1 }),
        asked(number + 1, { ...input, results: 'Autre chose.' }),
      ]);
      expect(both[1]).toMatchObject({ __typename: 'Concept', page: { number: number + 2 } });
      expect(await shown()).toBe(false);
    }
    // Two presses at once: one consent.
    const { number } = await pageFor(company.member);
    const twice = [1, 2].map(() => ask<Outcome>(company.member, agree, { id, number }));
    expect((await Promise.all(twice)).map(({ __typename }) => __typename).toSorted()).toEqual([
      'Concept',
      'IllegalTransition',
    ]);
  });
});

describe('the list of public concepts', () => {
  it('is found by stage, by tag and by place, narrower and wider ones counting, and says nothing of others', async () => {
    const { manager } = product.database;
    const tagged = await ask<{ nodes: { id: string; broader: { reference: string } | null }[] }>(
      curator,
      '{ tags(first: 100) { nodes { id broader { reference } } } }',
    );
    const narrow = tagged.nodes.find(({ broader }) => broader !== null);
    await manager.query('UPDATE concept SET tag_ids = ARRAY[$2::uuid] WHERE id = $1', [id, narrow?.id]);
    await published();
    const listed = async (variables: object): Promise<boolean> => {
      const { data } = await nobody.query<{ publicConcepts: { nodes: { id: string }[] } }>(
        publicList,
        variables as Record<string, unknown>,
      );
      return data?.publicConcepts.nodes.some((each) => each.id === id) === true;
    };
    expect(await listed({ stage: 'idea', tag: narrow?.broader?.reference })).toBe(true);
    expect(await listed({ stage: 'prototype' })).toBe(false);
    expect(await listed({ tag: 'theme:rien' })).toBe(false);
    // It is for Orléans, and so for the Loiret. A concept for the Loiret is for Olivet too.
    for (const territory of ['commune:45234', 'departement:45'])
      expect(await listed({ territory })).toBe(true);
    for (const territory of ['commune:45232', 'commune:99999', 'Orléans', 'x'.repeat(10_000)])
      expect(await listed({ territory })).toBe(false);
    await manager.query(`UPDATE concept SET territory_codes = '{departement:45}' WHERE id = $1`, [id]);
    expect(await listed({ territory: 'commune:45232' })).toBe(true);
  });
});
