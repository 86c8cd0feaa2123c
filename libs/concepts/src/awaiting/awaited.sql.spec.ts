import { beforeAll, expect, it } from '@jest/globals';
import { type Actor, parametersOf } from '@passerelle/accounts';
import { anOrganisation, everyActor, somePeople } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { aNeed } from '@passerelle/needs/testing';
import { Idea, type Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import * as fc from 'fast-check';
import { aConcept, aConceptPage } from '../../testing/index.js';
import { partiesOf } from '../concept/concept-parties.loader.js';
import { ASLEEP_AFTER, Concept } from '../concept/concept.entity.js';
import { type ConceptParties, mayOnConcept, seesConceptSql } from '../concept/concept.policy.js';
import { conceptStatuses, gateStates, stages } from '../concept/concept.transitions.js';
import { ConceptConsent, ConceptRefusal } from '../publishing/concept-page.entity.js';
import { ConceptIdea } from '../sources.entity.js';
import { awaitsSomethingSql, partIn } from './awaited.js';

const given = testDatabase();
const now = new Date('2026-11-27T09:00:00Z');
const asleepSince = new Date(now.getTime() - ASLEEP_AFTER);
const concepts: {
  concept: Concept;
  parties: ConceptParties;
  isAsked: (personId: string | null) => boolean;
}[] = [];
let actors: (readonly [string, Actor])[];

const active = fc.record({
  stage: fc.constantFrom(...stages),
  status: fc.constantFrom(...conceptStatuses),
  gateState: fc.constantFrom(...gateStates),
  carrier: fc.constantFrom('me', 'other', undefined),
  curator: fc.constantFrom('me', 'other', undefined),
  joined: fc.subarray(['me', 'other'] as const),
  isInvited: fc.boolean(),
  isAsleep: fc.boolean(),
  page: fc.constantFrom(undefined, undefined, 'asked', 'taken back'),
  reply: fc.constantFrom('yes', 'no', undefined, undefined),
  stake: fc.constantFrom('need', 'idea', 'own idea', undefined, undefined),
});

beforeAll(async () => {
  const { database } = given;
  const [me, other] = await somePeople(database, [{}, {}]);
  const ids = { me: me!.id, other: other!.id };
  const company = (await anOrganisation(database)).id;
  const needId = (await aNeed(database, { organisationId: company })).id;
  const ideaOf = async (holder: Pick<Solver, 'organisationId' | 'personId'>): Promise<string> => {
    const { id: solverId } = await aSolver(database, holder);
    const idea = { id: newId(), solverId, title: 'Un tapis qui appelle', description: '' };
    await database.manager.insert(Idea, idea);
    return idea.id;
  };
  const ideas = {
    idea: await ideaOf({ organisationId: company, personId: null }),
    'own idea': await ideaOf({ organisationId: null, personId: ids.me }),
  };
  for (const made of fc.sample(active, { numRuns: 200, seed: 7 })) {
    const { carrier, curator, joined, stake } = made;
    const concept = await aConcept(database, {
      stage: made.stage,
      status: made.status,
      statusReason: made.status === 'active' ? null : 'Une pause',
      gateState: made.gateState,
      gateAskedAt: made.gateState === 'requested' ? now : null,
      carrierId: carrier === undefined ? null : ids[carrier],
      curatorId: curator === undefined ? null : ids[curator],
      activeAt: made.isAsleep ? asleepSince : new Date(asleepSince.getTime() + 1),
      joined: joined.map((who) => ids[who]),
      invited: made.isInvited && !joined.includes('me') ? [ids.me] : [],
      needIds: stake === 'need' ? [needId] : [],
    });
    if (stake === 'idea' || stake === 'own idea')
      await database.manager.insert(ConceptIdea, { conceptId: concept.id, ideaId: ideas[stake] });
    if (made.page !== undefined)
      await aConceptPage(database, concept, [], {
        takenBackAt: made.page === 'asked' ? null : now,
      });
    const own = { conceptId: concept.id, personId: ids.me };
    if (made.reply === 'yes') await database.manager.insert(ConceptConsent, { ...own, agreedAt: now });
    if (made.reply === 'no') await database.manager.insert(ConceptRefusal, { ...own, refusedAt: now });
    const [parties] = await partiesOf(database.manager, [concept.id]);
    const isAsked = (personId: string | null): boolean =>
      made.page === 'asked' && !(personId === ids.me && made.reply !== undefined);
    concepts.push({ concept, parties: parties!, isAsked });
  }
  actors = everyActor(ids, { company });
});

const foundBySql = async (condition: string, actor: Actor): Promise<string[]> => {
  const found = await given.database.manager
    .createQueryBuilder(Concept, 'concept')
    .where(condition, { ...parametersOf(actor), asleepSince })
    .getMany();
  return found.map(({ id }) => id).toSorted();
};
const foundByRule = (rule: (of: (typeof concepts)[number]) => boolean): string[] =>
  concepts
    .filter(rule)
    .map(({ concept }) => concept.id)
    .toSorted();

it('finds in SQL what awaits something of somebody by the rule', async () => {
  const parts = new Set<string>();
  for (const [name, actor] of actors) {
    const byRule = foundByRule(({ concept, parties, isAsked }) => {
      const part = partIn(actor, concept, parties, now, isAsked(actor.personId));
      if (part !== undefined) parts.add(part);
      return part !== undefined;
    });
    expect([name, await foundBySql(awaitsSomethingSql, actor)]).toEqual([name, byRule]);
  }
  expect([...parts].toSorted()).toEqual(['agree', 'answer', 'sign', 'wake', 'work']);
});

it('finds in SQL what somebody sees by the policy', async () => {
  for (const [name, actor] of actors) {
    const byPolicy = foundByRule(({ concept, parties }) => mayOnConcept(actor, 'see', concept, parties));
    expect([name, await foundBySql(seesConceptSql, actor)]).toEqual([name, byPolicy]);
  }
});
