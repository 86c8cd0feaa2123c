import { beforeAll, describe, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { BusinessModel, ConceptIdea, Evidence, GateDecision, GateItem, TestPlan } from '@passerelle/concepts';
import { aConcept, aConceptPage } from '@passerelle/concepts/testing';
import { newId } from '@passerelle/database';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import { aCompany, aPublishedNeed, ask, type Company, fallsAtNight } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { Idea } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { getNamedType, type GraphQLObjectType, isCompositeType } from 'graphql';
import { operationCalled, schema } from './permissions/operations.js';
import { everythingAnswered } from './permissions/wide-selection.js';
import { withoutLimits } from './permissions/without-limits.js';

withoutLimits();
const product = bootProduct();

/** Facts that a person who has not agreed yet may not know. Participants may know each of them. */
const inside = {
  evidence: 'Preuve-du-dedans',
  answer: 'Réponse-du-dedans',
  decision: 'Décision-du-dedans',
  figures: 'Chiffres-du-dedans',
  trial: 'Essai-du-dedans',
  need: 'Besoin-du-dedans',
  idea: 'Idée-du-dedans',
  member: 'Membre-du-dedans',
  pause: 'Pause-du-dedans',
};

let curator: GraphqlClient;
let carrier: GraphqlClient;
let invited: Company;
let id: string;
beforeAll(async () => {
  curator = await product.as('nadia@ovlt.example', 'curator');
  carrier = await product.as('lina@cfa.example');
  invited = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
  const other = await aCompany(product, 'luc@sologne.example', 'Sologne Services');
  const { database, clock } = product;
  const { manager } = database;
  const idOf = async (email: string): Promise<string> =>
    (await manager.findOneByOrFail(Person, { email })).id;
  const [carrierId, otherId] = [await idOf('lina@cfa.example'), await idOf('luc@sologne.example')];
  await manager.update(Person, { id: otherId }, { name: inside.member });
  const needIds = [
    await aPublishedNeed(product, invited, curator, fallsAtNight),
    await aPublishedNeed(product, other, curator, { ...fallsAtNight, title: inside.need }),
  ];
  const now = clock.now();
  const concept = await aConcept(database, {
    createdAt: now,
    stage: 'concept',
    status: 'paused',
    statusReason: inside.pause,
    carrierId,
    curatorId: await idOf('nadia@ovlt.example'),
    joined: [carrierId, { personId: otherId, organisationId: other.id }],
    invited: [await idOf('anne@mains.example')],
    needIds,
  });
  ({ id } = concept);
  const conceptId = id;
  const idea = { id: newId(), solverId: (await aSolver(database, { personId: carrierId })).id };
  await manager.insert(Idea, { ...idea, title: inside.idea, description: '' });
  await manager.insert(ConceptIdea, { conceptId, ideaId: idea.id });
  const item = GateItem.open(conceptId, 'payer', now);
  item.write(inside.answer, true, now);
  await manager.save(item);
  const added = { id: newId(), addedById: otherId, addedAt: now, itemKey: 'payer' } as const;
  const pointed = { needId: null, introductionId: null, fileId: null };
  const url = `https://preuve.example/${inside.evidence}`;
  await manager.insert(Evidence, {
    ...added,
    ...pointed,
    conceptId,
    kind: 'link',
    label: inside.evidence,
    url,
  });
  const signed = {
    id: newId(),
    conceptId,
    gate: 'problem',
    verdict: 'passed',
    personId: null,
    at: now,
  } as const;
  await manager.insert(GateDecision, { ...signed, reason: inside.decision });
  const saved = { conceptId, number: 1, savedById: otherId, savedAt: now };
  await manager.insert(BusinessModel, {
    ...saved,
    payer: 'household',
    hourlyPrice: 2_800,
    aidPerHour: 0,
    hoursPerMonth: 400,
    directCostPerHour: 2_150,
    fixedCostsPerMonth: 220_000,
    hasTaxCredit: true,
    note: inside.figures,
  });
  const fields = { consent: '', insurance: '', measures: '', stopsWhen: '', incidents: '' };
  await manager.insert(TestPlan, { ...saved, ...fields, homes: 5, weeks: 8, results: inside.trial });
  await aConceptPage(database, concept, []);
});

const mailsTo = async (client: GraphqlClient, name: string): Promise<string> => {
  const { document } = everythingAnswered(operationCalled(name), name === 'concept' ? { id } : {});
  const { data, errors } = await client.query(document, { id });
  expect(errors).toBeUndefined();
  return JSON.stringify(data);
};

describe('a person who is asked to take part in a concept', () => {
  it.each(['concept', 'concepts', 'conceptsAwaitingMe'])(
    'reads nothing of its inside by %s',
    async (name) => {
      const answer = await mailsTo(invited.member, name);
      expect(answer).toContain(id);
      expect(Object.values(inside).filter((words) => answer.includes(words))).toEqual([]);
    },
  );

  it('is shown a summary, and all of it once they agree', async () => {
    const type = schema.getType('Concept') as GraphQLObjectType;
    const fields = Object.values(type.getFields());
    const selection = fields.map(({ name, type: given }) =>
      isCompositeType(getNamedType(given)) ? `${name} { __typename }` : name,
    );
    const query = `query ($id: ID!) { concept(id: $id) { ${selection.join(' ')} } }`;
    const filledFor = async (client: GraphqlClient): Promise<string[]> => {
      const answer = await ask<Record<string, unknown>>(client, query, { id });
      const isEmpty = (value: unknown): boolean =>
        value === null || (Array.isArray(value) && value.length === 0);
      return Object.keys(answer).filter((name) => !isEmpty(answer[name]));
    };
    const summary = [
      // The reader; their own part of the needs and of the participants.
      'id title promise territories carrier curator needs members',
      'stage stageSince status gate createdAt activeAt isAsleep version viewerCan awaits',
    ].flatMap((names) => names.split(' '));
    expect((await filledFor(invited.member)).toSorted()).toEqual(summary.toSorted());
    const own = `query ($id: ID!) { concept(id: $id) { needs { title } members { person { name } } } }`;
    const { needs, members } = await ask<{ needs: object[]; members: object[] }>(invited.member, own, { id });
    expect([needs, members.length]).toEqual([[{ title: fallsAtNight.title }], 1]);

    await ask(
      invited.member,
      `mutation ($id: ID!) { answerConceptInvitation(id: $id, accept: true) { __typename } }`,
      {
        id,
      },
    );
    const answer = await mailsTo(invited.member, 'concept');
    expect(Object.values(inside).filter((words) => !answer.includes(words))).toEqual([]);
    expect(await filledFor(invited.member)).toEqual(
      expect.arrayContaining([
        'gates',
        'businessModels',
        'testPlan',
        'gateState',
        'memberCount',
        'statusReason',
      ]),
    );
    // Readers who query it read it as before.
    const forCarrier = await mailsTo(carrier, 'concept');
    expect(Object.values(inside).filter((words) => !forCarrier.includes(words))).toEqual([]);
  });
});
