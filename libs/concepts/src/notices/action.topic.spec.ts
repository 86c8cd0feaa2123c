import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor, Person } from '@passerelle/accounts';
import { actorOf, aPerson } from '@passerelle/accounts/testing';
import {
  type Action,
  ActionAdded,
  ActionEdited,
  ActionsService,
  ActionStateChanged,
  actionTopic,
} from '@passerelle/actions';
import { OutboxEvent } from '@passerelle/database';
import { emptyTables } from '@passerelle/database/testing';
import { testDatabase } from '@passerelle/harness';
import { MailNoticeOnNoticesStored, Notice, NoticesStored } from '@passerelle/notifications';
import { notificationsUnderTest, recorded } from '@passerelle/notifications/testing';
import { aConcept } from '../../testing/index.js';
import type { Concept } from '../concept/concept.entity.js';
import { ConceptsModule } from '../concepts.module.js';
import { ConceptMember } from '../members/concept-member.entity.js';

const MINUTE = 60_000;
const given = testDatabase();
const under = notificationsUnderTest(given, { module: ConceptsModule });
const { handlers } = actionTopic;

let concept: Concept;
let [giver, doer, other]: Actor[] = [];
const idOf = (actor: Actor | undefined): string => actor?.personId ?? '';
const act = (actor: Actor | undefined): Actor => actor as Actor;

beforeEach(async () => {
  given.clock.set(new Date('2026-11-24T09:00:00.000Z'));
  const { database } = given;
  await emptyTables(database.manager, 'notice', 'event', 'action');
  const names = ['Claire Martin', 'Karim Haddad', 'Léa Petit'];
  const people = await Promise.all(names.map((name) => aPerson(database, { name })));
  concept = await aConcept(database, {
    joined: people.map(({ id }) => id),
    carrierId: people[0]?.id ?? null,
  });
  [giver, doer, other] = await Promise.all(people.map(({ id }) => actorOf(database, id)));
});

const service = (): ActionsService => under.app.get(ActionsService);
const give = (by: Actor | undefined, to: Actor | undefined, title = 'Écrire aux lycées'): Promise<Action> =>
  service().add(
    act(by),
    { subjectKind: 'concept', subjectId: concept.id },
    { title, ownerId: idOf(to), dueOn: '2026-12-10' },
  );
/** Each event twice and at once. */
const notify = async (): Promise<void> => {
  const notified = async (
    events: readonly object[],
    handle: (event: never) => Promise<void>,
  ): Promise<void> => {
    await Promise.all([...events, ...events].map((event) => handle(event as never)));
  };
  const get = (kind: keyof typeof handlers) => (event: never) => under.app.get(handlers[kind]).handle(event);
  const { database } = given;
  await notified(await recorded(database, ActionAdded), get('action_added'));
  await notified(await recorded(database, ActionEdited), get('action_given'));
  await notified(await recorded(database, ActionStateChanged), get('action_done'));
};
const notifiedNow = async (): Promise<[string, string][]> =>
  (await given.database.manager.find(Notice, { order: { id: 'ASC' } })).map(({ kind, recipientId }) => [
    kind,
    recipientId,
  ]);
/** Sends the mails that are due. */
const send = async (): Promise<void> => {
  const now = given.clock.now();
  const due = await given.database.manager.findBy(OutboxEvent, { name: NoticesStored.eventName });
  const ids = new Set(
    due.filter(({ notBefore }) => notBefore === null || notBefore <= now).map(({ id }) => id),
  );
  for (const event of await recorded(given.database, NoticesStored))
    if (ids.has(event.id)) await under.app.get(MailNoticeOnNoticesStored).handle(event);
};
const mails = () =>
  under.mailbox
    .messages()
    .map(({ to, subject, text }) => ({ to, subject, text: text.replaceAll(/\s+/g, ' ') }));

describe('what somebody is given', () => {
  it('goes to them, once, and not to a person who does it themselves', async () => {
    await give(giver, doer);
    await give(giver, giver, 'Relire le plan');
    await notify();
    expect(await notifiedNow()).toEqual([['action_added', idOf(doer)]]);
  });

  it('is mailed a minute later, all of that minute together', async () => {
    await give(giver, doer, 'Écrire aux lycées');
    await notify();
    given.clock.advance(MINUTE / 2);
    await give(giver, doer, 'Réserver la salle');
    await notify();
    await send();
    expect(mails()).toEqual([]);
    given.clock.advance(MINUTE / 2);
    await send();
    await send();
    const { email } = await given.database.manager.findOneByOrFail(Person, { id: idOf(doer) });
    expect(mails()).toEqual([
      expect.objectContaining({ to: [email], subject: expect.stringMatching(/^2.actions pour vous$/) }),
    ]);
    expect(mails()[0]?.text).toMatch(
      /Claire Martin vous confie 2 actions : .*Écrire aux lycées.*Réserver la salle/,
    );
    // Later events have their own mail.
    await give(other, doer, 'Appeler la mairie');
    await notify();
    given.clock.advance(MINUTE);
    await send();
    expect(mails().map(({ text }) => /Léa Petit vous confie une action/.test(text))).toEqual([false, true]);
  });

  it('is not mailed once it is done, or somebody else’s', async () => {
    const [done, passed] = [await give(giver, doer, 'Écrire'), await give(giver, doer, 'Appeler')];
    await notify();
    await service().setState(act(doer), done.id, 'done');
    const { title, dueOn, version } = passed;
    await service().edit(act(giver), passed.id, version, { title, dueOn, ownerId: idOf(other) });
    given.clock.advance(MINUTE);
    await send();
    expect(mails()).toEqual([]);
    await notify();
    expect(await notifiedNow()).toContainEqual(['action_given', idOf(other)]);
    given.clock.advance(MINUTE);
    await send();
    expect(mails().map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^Une action pour vous.+Appeler$/),
    ]);
  });

  it('names no concept to somebody who does not take part in it any more', async () => {
    await give(giver, doer);
    await notify();
    await given.database.manager.update(ConceptMember, { personId: idOf(doer) }, { state: 'left' });
    given.clock.advance(MINUTE);
    await send();
    expect(mails()[0]?.text).toContain('Écrire aux lycées');
    expect(mails()[0]?.text).not.toContain(concept.title);
  });
});

describe('what somebody has given', () => {
  it('is reported as done, once, to the person who gave it, and not to the person who reports it', async () => {
    const [theirs, own] = [await give(giver, doer), await give(doer, doer, 'Relire')];
    await service().setState(act(doer), own.id, 'done');
    for (const state of ['doing', 'done', 'todo', 'done'] as const)
      await service().setState(act(doer), theirs.id, state);
    await notify();
    expect((await notifiedNow()).filter(([kind]) => kind === 'action_done')).toEqual([
      ['action_done', idOf(giver)],
    ]);
  });

  it('does not go to somebody who does not see the concept any more', async () => {
    const action = await give(giver, doer);
    await given.database.manager.update(ConceptMember, { personId: idOf(giver) }, { state: 'left' });
    await service().setState(act(doer), action.id, 'done');
    await notify();
    expect((await notifiedNow()).filter(([kind]) => kind === 'action_done')).toEqual([]);
  });
});
