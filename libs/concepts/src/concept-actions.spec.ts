import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { actorOf, somePeople } from '@passerelle/accounts/testing';
import { type Action, ActionAdded, ActionsService } from '@passerelle/actions';
import { newId } from '@passerelle/database';
import { anEvent, testDatabase } from '@passerelle/harness';
import { startContext } from '@passerelle/harness/contexts';
import { Forbidden, InvalidInput, NotFound } from '@passerelle/problems';
import { aConcept } from '../testing/index.js';
import { Concept } from './concept/concept.entity.js';
import { ConceptsModule } from './concepts.module.js';
import { NoteActiveOnActionChanged } from './concepts.service.js';

const given = testDatabase();
let app: INestApplicationContext;
let concept: Concept;
let [carrier, member, invited, curator]: Actor[] = [];
const act = (actor: Actor | undefined): Actor => actor as Actor;
const idOf = (actor: Actor | undefined): string => actor?.personId ?? '';

beforeAll(async () => {
  app = await startContext(given, ConceptsModule);
});
afterAll(() => app.close());
beforeEach(async () => {
  const { database } = given;
  const people = await somePeople(database, [{}, {}, {}, { role: 'curator' }]);
  const [carrierId, memberId, invitedId] = people.map(({ id }) => id) as [string, string, string];
  concept = await aConcept(database, { carrierId, joined: [carrierId, memberId], invited: [invitedId] });
  [carrier, member, invited, curator] = await Promise.all(people.map(({ id }) => actorOf(database, id)));
});

const service = (): ActionsService => app.get(ActionsService);
const subject = () => ({ subjectKind: 'concept', subjectId: concept.id }) as const;
const toDo = () => ({ title: 'Trouver cinq foyers', ownerId: idOf(member), dueOn: '2026-12-10' });
const add = (by: Actor | undefined, input = {}): Promise<Action> =>
  service().add(act(by), subject(), { ...toDo(), ...input });

describe('the actions of a concept', () => {
  beforeEach(() => given.clock.set(new Date('2026-11-24T09:00:00.000Z')));

  it('are added by those who take part and curators, for those who take part', async () => {
    for (const by of [carrier, member, curator]) await add(by);
    const owners = await service().ownersOf(act(carrier), subject());
    expect(owners.map(({ id }) => id).toSorted()).toEqual([idOf(carrier), idOf(member)].toSorted());
    await expect(add(carrier, { ownerId: idOf(invited) })).rejects.toThrow(InvalidInput);
  });

  it('may be given to the curator who follows it, and to no other', async () => {
    await expect(add(member, { ownerId: idOf(curator) })).rejects.toThrow(InvalidInput);
    await given.database.manager.update(Concept, { id: concept.id }, { curatorId: idOf(curator) });
    expect(await add(member, { ownerId: idOf(curator) })).toMatchObject({ ownerId: idOf(curator) });
    const owners = (await service().ownersOf(act(carrier), subject())).map(({ id }) => id);
    expect(owners.toSorted()).toEqual([carrier, member, curator].map(idOf).toSorted());
    expect(await service().ownersOf(act(curator), subject())).toHaveLength(3);
  });

  it('are not seen by the person who is only asked to take part, nor by others', async () => {
    const action = await add(carrier);
    const [stranger] = await somePeople(given.database, [{}]);
    for (const by of [invited, await actorOf(given.database, stranger?.id ?? '')]) {
      await expect(add(by)).rejects.toThrow(NotFound);
      await expect(service().see(act(by), action.id)).rejects.toThrow(NotFound);
      await expect(service().ofSubject(act(by), { ...subject(), first: 5 })).rejects.toThrow(NotFound);
    }
  });

  it('are read, and not changed, once it is stopped', async () => {
    const action = await add(carrier);
    const stopped = { status: 'stopped', statusReason: 'Sans suite' } as const;
    await given.database.manager.update(Concept, { id: concept.id }, stopped);
    await expect(add(carrier)).rejects.toThrow(Forbidden);
    expect(await service().see(act(carrier), action.id)).toMatchObject({ id: action.id });
    // The person with the action marks it as not done again.
    await service().setState(act(member), action.id, 'dropped');
  });

  it('are added by many at once, who wait for no second connection', async () => {
    const added = await Promise.all(Array.from({ length: 15 }, () => add(carrier)));
    expect(new Set(added.map(({ id }) => id)).size).toBe(15);
  });

  it('keep it awake, and nothing else does', async () => {
    const asleepSince = new Date('2026-08-01T09:00:00.000Z');
    const activeAt = async (): Promise<Date> =>
      (await given.database.manager.findOneByOrFail(Concept, { id: concept.id })).activeAt;
    await given.database.manager.update(Concept, { id: concept.id }, { activeAt: asleepSince });
    const handler = app.get(NoteActiveOnActionChanged);
    const event = anEvent(ActionAdded, { data: { actionId: newId(), ...subject() } });
    await handler.handle({ ...event, data: { ...event.data, subjectKind: 'group' } });
    expect(await activeAt()).toEqual(asleepSince);
    for (let i = 0; i < 2; i++) await handler.handle({ ...event, recordedAt: given.clock.now() });
    expect(await activeAt()).toEqual(given.clock.now());
    // A late event undoes nothing.
    await handler.handle({ ...event, recordedAt: asleepSince });
    expect(await activeAt()).toEqual(given.clock.now());
  });
});
