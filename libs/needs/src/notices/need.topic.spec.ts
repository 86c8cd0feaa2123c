import { beforeEach, describe, expect, it } from '@jest/globals';
import { Membership, Person } from '@passerelle/accounts';
import { aMembership, aPerson } from '@passerelle/accounts/testing';
import { type EventDefinition, newId } from '@passerelle/database';
import { anEvent, testDatabase } from '@passerelle/harness';
import { Notice, NoticesStored } from '@passerelle/notifications';
import { notificationsUnderTest, recorded } from '@passerelle/notifications/testing';
import { aNeed } from '../../testing/index.js';
import { Need } from '../need/need.entity.js';
import {
  NeedChangesRequested,
  NeedClosed,
  NeedEdited,
  NeedExpired,
  NeedPublished,
  NeedRefused,
  NeedSubmitted,
} from '../need/need.events.js';
import { NeedsModule } from '../needs.module.js';
import { needTopic } from './need.topic.js';

const given = testDatabase();
const under = notificationsUnderTest(given, { module: NeedsModule });
let owner: Membership;
let author: Membership;
let need: Need;
beforeEach(async () => {
  await given.database.manager.deleteAll(Notice);
  await given.database.manager.update(Person, { role: 'curator' }, { role: 'none' });
  await given.database.manager.update(Person, { role: 'admin' }, { role: 'none' });
  owner = await aMembership(given.database);
  const { organisationId } = owner;
  author = await aMembership(given.database, { organisationId, role: 'member' });
  await aMembership(given.database, { organisationId, role: 'member' });
  need = await aNeed(given.database, { organisationId, authorId: author.personId, state: 'submitted' });
});

const handlers = [
  [NeedChangesRequested, needTopic.handlers.need_changes_requested, 'need_changes_requested'],
  [NeedRefused, needTopic.handlers.need_refused, 'need_refused'],
  [NeedPublished, needTopic.handlers.need_published, 'need_published'],
  [NeedExpired, needTopic.handlers.need_expired, 'need_expired'],
] as const;
const happened = (definition: EventDefinition<{ needId: string }>, actorId: string | null = null) =>
  anEvent(definition, { subjectId: need.id, actorId, data: { needId: need.id } });
const notified = async (kind: keyof typeof needTopic.notices): Promise<string[]> =>
  (await given.database.manager.findBy(Notice, { kind })).map(({ recipientId }) => recipientId).toSorted();

describe.each(handlers)('after %p', (definition, handler, kind) => {
  it('notifies the author and the owners', async () => {
    const event = happened(definition);
    await under.app.get(handler).handle(event);
    expect(await notified(kind)).toEqual([owner.personId, author.personId].toSorted());
    expect(await given.database.manager.findBy(Notice, { kind })).toMatchObject([
      { recipientKind: 'person', subjectId: event.id, data: { needId: need.id } },
      { recipientKind: 'person', subjectId: event.id, data: { needId: need.id } },
    ]);
  });

  it('does not notify the person who did it', async () => {
    await under.app.get(handler).handle(happened(definition, author.personId));
    expect(await notified(kind)).toEqual([owner.personId]);
  });

  it('does not notify an author who has left the company', async () => {
    await given.database.manager.delete(Membership, { personId: author.personId });
    await under.app.get(handler).handle(happened(definition));
    expect(await notified(kind)).toEqual([owner.personId]);
  });

  it('notifies once an event, each by a mail of its own, even at the same moment', async () => {
    const [first, second] = [happened(definition), happened(definition)];
    const before = (await recorded(given.database, NoticesStored)).length;
    await Promise.all([first, first, first].map((event) => under.app.get(handler).handle(event)));
    await under.app.get(handler).handle(first);
    expect(await notified(kind)).toHaveLength(2);
    await under.app.get(handler).handle(second);
    expect(await notified(kind)).toHaveLength(4);
    expect((await recorded(given.database, NoticesStored)).length - before).toBe(4);
  });
});

describe('after NeedClosed', () => {
  it('notifies the company of a curator’s action, not of a member’s', async () => {
    await under.app.get(needTopic.handlers.need_closed).handle(happened(NeedClosed, author.personId));
    expect(await notified('need_closed')).toEqual([]);
    const curator = await aPerson(given.database, { role: 'curator' });
    await under.app.get(needTopic.handlers.need_closed).handle(happened(NeedClosed, curator.id));
    expect(await notified('need_closed')).toEqual([owner.personId, author.personId].toSorted());
  });
});

describe('after NeedEdited', () => {
  it('notifies the company of a curator’s change, not of its own', async () => {
    const editId = newId();
    const edited = anEvent(NeedEdited, { subjectId: need.id, data: { needId: need.id } });
    await under.app.get(needTopic.handlers.need_edited).handle(edited);
    expect(await notified('need_edited')).toEqual([]);
    const byCurator = anEvent(NeedEdited, { subjectId: need.id, data: { needId: need.id, editId } });
    await under.app.get(needTopic.handlers.need_edited).handle(byCurator);
    await under.app.get(needTopic.handlers.need_edited).handle(byCurator);
    expect(await notified('need_edited')).toEqual([owner.personId, author.personId].toSorted());
    expect(await given.database.manager.findBy(Notice, { kind: 'need_edited' })).toMatchObject(
      [owner, author].map(() => ({ subjectId: byCurator.id, data: { needId: need.id, editId } })),
    );
  });
});

describe('after NeedSubmitted', () => {
  const submit = (actorId: string | null = null): Promise<void> =>
    under.app.get(needTopic.handlers.need_submitted).handle(happened(NeedSubmitted, actorId));

  it('notifies every curator, not the admins', async () => {
    const curators = [
      await aPerson(given.database, { role: 'curator' }),
      await aPerson(given.database, { role: 'curator' }),
    ];
    await aPerson(given.database, { role: 'admin' });
    await submit(author.personId);
    expect(await notified('need_submitted')).toEqual(curators.map(({ id }) => id).toSorted());
  });

  it('notifies the admins where there is no curator', async () => {
    const admin = await aPerson(given.database, { role: 'admin' });
    await submit();
    expect(await notified('need_submitted')).toEqual([admin.id]);
  });

  it('notifies no curator who is of the company: another has to moderate', async () => {
    await given.database.manager.update(Person, { id: owner.personId }, { role: 'curator' });
    const admin = await aPerson(given.database, { role: 'admin' });
    await submit(author.personId);
    expect(await notified('need_submitted')).toEqual([admin.id]);
  });

  it('notifies nobody where nobody moderates, and of nothing about a deleted need', async () => {
    await submit();
    await aPerson(given.database, { role: 'curator' });
    await given.database.manager.delete(Need, { id: need.id });
    await submit();
    expect(await notified('need_submitted')).toEqual([]);
  });
});
