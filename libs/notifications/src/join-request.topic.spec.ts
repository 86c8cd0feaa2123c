import { beforeEach, expect, it } from '@jest/globals';
import {
  type JoinRequest,
  JoinRequestAnswered,
  JoinRequested,
  JoinRequestsService,
} from '@passerelle/accounts';
import { actorOf, aMembership, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import { testDatabase } from '@passerelle/harness';
import { notificationsUnderTest, recorded } from '../testing/index.js';
import { joinRequestTopic } from './join-request.topic.js';
import { Notice } from './notices/notice.entity.js';

const given = testDatabase();
const under = notificationsUnderTest(given);
const siret = '73282932000074';

let ownerIds: string[];
let askerId: string;
let request: JoinRequest;
beforeEach(async () => {
  const { manager } = given.database;
  await manager.query('TRUNCATE notice, event');
  await manager.query('UPDATE organisation SET siret = NULL');
  const { id: organisationId } = await anOrganisation(given.database, { siret });
  ownerIds = [];
  for (const role of ['owner', 'owner', 'member'] as const) {
    const { id: personId } = await aPerson(given.database);
    await aMembership(given.database, { organisationId, personId, role });
    if (role === 'owner') ownerIds.push(personId);
  }
  askerId = (await aPerson(given.database, { name: 'Zoé Petit' })).id;
  request = await service().request(await actorOf(given.database, askerId), { siret });
});

const service = (): JoinRequestsService => under.app.get(JoinRequestsService, { strict: false });
/** Sends the notices of the recorded events, each event twice. */
const notify = async (): Promise<void> => {
  const { join_requested, join_request_answered } = joinRequestTopic.handlers;
  for (const event of await recorded(given.database, JoinRequested))
    for (let i = 0; i < 2; i++) await under.app.get(join_requested).handle(event);
  for (const event of await recorded(given.database, JoinRequestAnswered))
    for (let i = 0; i < 2; i++) await under.app.get(join_request_answered).handle(event);
};
const notified = async (): Promise<[string, string][]> =>
  (await given.database.manager.find(Notice, { order: { id: 'ASC' } })).map(({ kind, recipientId }) => [
    kind,
    recipientId,
  ]);

it('notifies each owner once of a request, and nobody else', async () => {
  await notify();
  expect((await notified()).toSorted()).toEqual(ownerIds.map((id) => ['join_requested', id]).toSorted());
  const [notice] = await given.database.manager.find(Notice);
  expect(notice?.data).toEqual({ joinRequestId: request.id, organisationId: request.organisationId });
});

it('notifies the requester of the answer, and owners of nothing that is no longer open', async () => {
  await service().answer(await actorOf(given.database, ownerIds[0] ?? ''), request.id, 'accepted');
  await notify();
  expect(await notified()).toEqual([['join_request_answered', askerId]]);
});
