import { beforeEach, expect, it } from '@jest/globals';
import { aMembership, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import { anEvent, testDatabase } from '@passerelle/harness';
import { aNeed } from '@passerelle/needs/testing';
import { Notice } from '@passerelle/notifications';
import { notificationsUnderTest } from '@passerelle/notifications/testing';
import { aConcept, aConceptPage } from '../../../testing/index.js';
import type { Concept } from '../../concept/concept.entity.js';
import {
  ConceptGateDecided,
  ConceptGateRequested,
  ConceptMemberInvited,
  ConceptPageAsked,
  ConceptPageShown,
  ConceptPageTakenBack,
  ConceptReminded,
} from '../../concept/concept.events.js';
import { ConceptsModule } from '../../concepts.module.js';
import { GateDecision } from '../../gates/gate-decision.entity.js';
import { ConceptMember } from '../../members/concept-member.entity.js';
import { ConceptRefusal } from '../../publishing/concept-page.entity.js';
import { conceptTopic } from './concept.topic.js';

const given = testDatabase();
const under = notificationsUnderTest(given, { module: ConceptsModule });
const { handlers } = conceptTopic;

let carrierId: string;
let askedId: string;
let curatorId: string;
let ownCuratorId: string;
let concept: Concept;
beforeEach(async () => {
  const { database } = given;
  await database.manager.query('TRUNCATE notice, event');
  await database.manager.query(`UPDATE person SET role = 'none'`);
  const { id: organisationId } = await anOrganisation(database);
  carrierId = (await aPerson(database)).id;
  askedId = (await aPerson(database)).id;
  curatorId = (await aPerson(database, { role: 'curator' })).id;
  ownCuratorId = (await aPerson(database, { role: 'curator' })).id;
  await aMembership(database, { organisationId, personId: ownCuratorId });
  const { id: needId } = await aNeed(database, { organisationId, state: 'published' });
  concept = await aConcept(database, {
    carrierId,
    joined: [carrierId],
    invited: [askedId],
    needIds: [needId],
    gateState: 'requested',
    gateAskedAt: new Date(),
  });
});

const notified = async (): Promise<[string, string][]> =>
  (await given.database.manager.find(Notice, { order: { id: 'ASC' } })).map(({ kind, recipientId }) => [
    kind,
    recipientId,
  ]);
const data = () => ({ conceptId: concept.id });

it('notifies the person who is asked to take part, once', async () => {
  const event = anEvent(ConceptMemberInvited, { data: { ...data(), personId: askedId } });
  for (let i = 0; i < 2; i++) await under.app.get(handlers.concept_invited).handle(event);
  expect(await notified()).toEqual([['concept_invited', askedId]]);
});

it('notifies of a gate the curator who accompanies the concept, or all, but none with a stake in it', async () => {
  const notify = async (): Promise<void> =>
    under.app.get(handlers.concept_gate_requested).handle(anEvent(ConceptGateRequested, { data: data() }));
  await notify();
  expect(await notified()).toEqual([['concept_gate_requested', curatorId]]);
  const { id } = await aPerson(given.database, { role: 'curator' });
  await given.database.manager.query('TRUNCATE notice');
  await given.database.manager.query('UPDATE concept SET curator_id = $1', [id]);
  await notify();
  expect(await notified()).toEqual([['concept_gate_requested', id]]);
  // If the accompanying curator belongs to a company of the concept, the other curators read it.
  await given.database.manager.query('TRUNCATE notice');
  await given.database.manager.query('UPDATE concept SET curator_id = $1', [ownCuratorId]);
  await notify();
  expect((await notified()).toSorted()).toEqual(
    [curatorId, id].map((each) => ['concept_gate_requested', each]).toSorted(),
  );
});

it('notifies those who take part of the signature, and that it sleeps', async () => {
  const decision = {
    id: newId(),
    conceptId: concept.id,
    gate: 'problem',
    verdict: 'passed',
    reason: '',
    personId: curatorId,
    at: new Date(),
  } as const;
  await given.database.manager.insert(GateDecision, decision);
  await under.app
    .get(handlers.concept_gate_decided)
    .handle(anEvent(ConceptGateDecided, { data: { ...data(), decisionId: decision.id } }));
  await under.app.get(handlers.concept_reminded).handle(anEvent(ConceptReminded, { data: data() }));
  expect(await notified()).toEqual([
    ['concept_gate_decided', carrierId],
    ['concept_reminded', carrierId],
  ]);
});

it('asks those who take part and do not agree yet, in each case, or the person whom it is about', async () => {
  const { id: agreedId } = await aPerson(given.database);
  const { id: otherId } = await aPerson(given.database);
  const { id: refusedId } = await aPerson(given.database);
  await given.database.manager.insert(
    ConceptMember,
    [agreedId, otherId, refusedId].map((personId) => ({
      conceptId: concept.id,
      personId,
      organisationId: null,
      state: 'joined' as const,
      asCarrier: false,
      since: new Date(),
    })),
  );
  await aConceptPage(given.database, concept, [agreedId]);
  const refusal = { conceptId: concept.id, personId: refusedId, refusedAt: new Date() };
  await given.database.manager.insert(ConceptRefusal, refusal);
  const notify = (about: { personId?: string }): Promise<void> =>
    under.app
      .get(handlers.concept_page_asked)
      .handle(anEvent(ConceptPageAsked, { actorId: otherId, data: { ...data(), ...about } }));
  await notify({});
  expect((await notified()).toSorted()).toEqual(
    [carrierId, otherId].map((id) => ['concept_page_asked', id]).toSorted(),
  );
  await given.database.manager.query('TRUNCATE notice');
  await notify({ personId: otherId });
  expect(await notified()).toEqual([['concept_page_asked', otherId]]);
  await given.database.manager.query('TRUNCATE notice');
  await notify({ personId: refusedId });
  expect(await notified()).toEqual([]);
});

it('notifies those who take part, and the curator who accompanies it, that its page is public, or no longer', async () => {
  await given.database.manager.query('UPDATE concept SET curator_id = $1', [curatorId]);
  await under.app.get(handlers.concept_page_shown).handle(anEvent(ConceptPageShown, { data: data() }));
  await under.app
    .get(handlers.concept_page_taken_back)
    .handle(anEvent(ConceptPageTakenBack, { actorId: carrierId, data: data() }));
  expect(await notified()).toEqual([
    ['concept_page_shown', carrierId],
    ['concept_page_shown', curatorId],
    ['concept_page_taken_back', curatorId],
  ]);
});
