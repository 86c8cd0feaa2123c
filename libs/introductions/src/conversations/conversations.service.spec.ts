import { beforeEach, describe, expect, it } from '@jest/globals';
import { Actor } from '@passerelle/accounts';
import { actorOf, aMembership, aPerson } from '@passerelle/accounts/testing';
import { Database, newId, OutboxEvent } from '@passerelle/database';
import { countStatements, testDatabase, waitingForLocks } from '@passerelle/harness';
import { IllegalTransition, InvalidInput, LimitReached, NotFound } from '@passerelle/problems';
import { anIntroduction, aScene, introductionsUnderTest, type Scene } from '../../testing/index.js';
import { Introduction } from '../introduction/introduction.entity.js';
import { IntroductionsService } from '../introduction/introductions.service.js';
import { Reply } from '../parties/reply.js';
import { ConversationStates } from './conversation-states.js';
import type { Channel } from './conversation.rules.js';
import { type Conversation, ConversationsService } from './conversations.service.js';
import { IntroductionMessage } from './introduction-message.entity.js';
import { IntroductionReadMark } from './introduction-read-mark.entity.js';

const start = new Date('2026-11-24T09:00:00.000Z');
const MINUTE = 60_000;
const given = testDatabase(start);
const under = introductionsUnderTest(given);
const service = (): ConversationsService => under.app.get(ConversationsService);

let scene: Scene;
let introduction: Introduction;
const accepted = (): Reply => Object.assign(Reply.pending(), { answer: 'accepted' });
beforeEach(async () => {
  given.clock.set(start);
  scene = await aScene(given);
  introduction = await anIntroduction(given.database, {
    needId: scene.need.id,
    solverId: scene.solver.id,
    curatorId: scene.curator.personId,
  });
});

const bothAccept = (): Promise<unknown> =>
  given.database.manager.save(
    Object.assign(introduction, { state: 'accepted', companyReply: accepted(), solverReply: accepted() }),
  );
const write = (
  who: Actor,
  channel: Channel,
  body = 'Quand pouvons-nous en parler ?',
): Promise<IntroductionMessage> => service().write(who, introduction.id, channel, { body });
const read = async (who: Actor, channel: Channel): Promise<string[]> =>
  (await service().list(who, introduction.id, channel, { first: 100 })).nodes.map(({ body }) => body);
const until = (who: Actor, channel: Channel, message: IntroductionMessage): Promise<Conversation> =>
  service().markRead(who, introduction.id, channel, message.id);
const unread = async (who: Actor, channel: Channel): Promise<number> =>
  (await under.app.get(ConversationStates).of([introduction.id], who.personId)).find(
    (state) => state.channel === channel,
  )?.unread ?? 0;
const refusedWith = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );

describe('somebody writes', () => {
  it('to the curators from the start, who answer, and the other party reads nothing of it', async () => {
    const message = await write(scene.company, 'company', '  Qui est cette équipe ? ');
    given.clock.advance(MINUTE);
    await write(scene.curator, 'company', 'Une jeune pousse d’Orléans.');
    await write(scene.holder, 'solver', 'Le besoin est-il urgent ?');
    expect(message).toMatchObject({
      channel: 'company',
      authorId: scene.company.personId,
      authorSide: 'company',
      body: 'Qui est cette équipe ?',
      writtenAt: start,
    });
    for (const reader of [scene.company, scene.curator])
      expect(await read(reader, 'company')).toEqual([
        'Une jeune pousse d’Orléans.',
        'Qui est cette équipe ?',
      ]);
    for (const reader of [scene.holder, scene.curator])
      expect(await read(reader, 'solver')).toEqual(['Le besoin est-il urgent ?']);
    await expect(read(scene.holder, 'company')).rejects.toThrow(NotFound);
    await expect(read(scene.company, 'solver')).rejects.toThrow(NotFound);
    await expect(write(scene.holder, 'company')).rejects.toThrow(NotFound);
  });

  it('which is recorded, without what was written', async () => {
    const { id } = await write(scene.company, 'company', 'Nous sommes trois.');
    const [event] = await given.database.manager.findBy(OutboxEvent, { subjectId: id });
    expect(event).toMatchObject({
      name: 'MessageWritten',
      actorId: scene.company.personId,
      data: { introductionId: introduction.id, messageId: id },
    });
    expect(JSON.stringify(event)).not.toContain('trois');
  });

  it('to the other party once both have accepted, and no curator reads it', async () => {
    for (const who of [scene.company, scene.holder, scene.curator])
      await expect(write(who, 'parties')).rejects.toThrow(NotFound);
    await bothAccept();
    await write(scene.company, 'parties', 'Mardi à dix heures ?');
    await write(scene.holder, 'parties', 'Avec plaisir.');
    for (const reader of [scene.company, scene.holder])
      expect(await read(reader, 'parties')).toEqual(['Avec plaisir.', 'Mardi à dix heures ?']);
    await expect(read(scene.curator, 'parties')).rejects.toThrow(NotFound);
    await expect(write(scene.curator, 'parties')).rejects.toThrow(NotFound);
  });

  it('to the curators still once it was withdrawn; the parties read what they wrote and write no more', async () => {
    await bothAccept();
    const message = await write(scene.company, 'parties', 'Mardi à dix heures ?');
    await under.app
      .get(IntroductionsService)
      .withdraw(scene.curator, introduction.id, { reason: 'mistake', note: '' });
    const problem = await refusedWith(write(scene.holder, 'parties'));
    expect(problem).toBeInstanceOf(IllegalTransition);
    expect(problem).toMatchObject({ from: 'withdrawn', message: expect.stringContaining('a été retirée') });
    expect(await read(scene.holder, 'parties')).toEqual(['Mardi à dix heures ?']);
    expect(await until(scene.holder, 'parties', message)).toMatchObject({ takesMessages: false, unread: 0 });
    await write(scene.company, 'company', 'Pourquoi l’avoir retirée ?');
    await write(scene.holder, 'solver', 'Dommage.');
  });

  it('not to the other party once it is being withdrawn', async () => {
    await bothAccept();
    let writing: Promise<unknown> | undefined;
    await given.database.transaction(async ({ manager }) => {
      await manager.update(Introduction, introduction.id, { state: 'withdrawn' });
      writing = refusedWith(write(scene.holder, 'parties'));
      await waitingForLocks(given);
    });
    expect(await writing).toBeInstanceOf(IllegalTransition);
    expect(await read(scene.company, 'parties')).toEqual([]);
  });

  it('if they are of a party, or a curator who is of neither', async () => {
    const stranger = await actorOf(given.database, (await aMembership(given.database)).personId);
    for (const actor of [stranger, Actor.nobody])
      for (const channel of ['parties', 'company', 'solver'] as const) {
        await expect(write(actor, channel)).rejects.toThrow(NotFound);
        await expect(read(actor, channel)).rejects.toThrow(NotFound);
      }
    const colleague = await aPerson(given.database, { role: 'curator' });
    const { organisationId } = scene.need;
    await aMembership(given.database, { personId: colleague.id, organisationId });
    const partial = await actorOf(given.database, colleague.id);
    expect(await write(partial, 'company')).toMatchObject({ authorSide: 'company' });
    await expect(read(partial, 'solver')).rejects.toThrow(NotFound);
    for (const id of ['', 'x', newId()])
      await expect(service().write(scene.company, id, 'company', { body: 'Oui.' })).rejects.toThrow(NotFound);
  });

  it('from 1 to 4 000 characters', async () => {
    for (const body of [' \n ', 'x'.repeat(4_001)])
      expect(await refusedWith(write(scene.company, 'company', body))).toBeInstanceOf(InvalidInput);
    await write(scene.company, 'company', 'x'.repeat(4_000));
    await write(scene.company, 'company', 'x');
  });

  it('sixty times an hour, wherever, counted right when they come at once', async () => {
    const other = await aScene(given);
    const elsewhere = await anIntroduction(given.database, {
      needId: scene.need.id,
      solverId: other.solver.id,
    });
    for (let i = 0; i < 59; i++) await write(scene.company, 'company', 'Oui.');
    given.clock.advance(59 * MINUTE);
    const writeIn = ({ id }: Introduction): Promise<unknown> =>
      refusedWith(service().write(scene.company, id, 'company', { body: 'Encore.' }));
    let problems: Promise<unknown[]> | undefined;
    await given.database.transaction(async ({ manager }) => {
      // Both transactions have counted, if they can, and neither message can be stored yet, because each refers to
      // its author.
      await manager.query('SELECT FROM person WHERE id = $1 FOR UPDATE', [scene.company.personId]);
      problems = Promise.all([introduction, elsewhere].map(writeIn));
      await waitingForLocks(given, 2);
    });
    const answers = (await problems) ?? [];
    expect(answers.filter((problem) => problem instanceof LimitReached)).toHaveLength(1);
    expect(answers.filter((problem) => problem === undefined)).toHaveLength(1);
    // Another person may write.
    await write(scene.curator, 'company');
    given.clock.advance(MINUTE);
    await write(scene.company, 'company');
  });
});

describe('somebody has read', () => {
  it('as far as they say, and has not read what others write afterwards', async () => {
    const first = await write(scene.company, 'company', 'Une.');
    await write(scene.company, 'company', 'Deux.');
    expect(await unread(scene.curator, 'company')).toBe(2);
    expect(await unread(scene.company, 'company')).toBe(0);
    given.clock.advance(MINUTE);
    expect(await until(scene.curator, 'company', first)).toEqual({
      introductionId: introduction.id,
      channel: 'company',
      takesMessages: true,
      unread: 1,
      lastMessageAt: start,
    });
    const third = await write(scene.curator, 'company', 'Trois.');
    // The author of a message has read the earlier messages.
    expect(await unread(scene.curator, 'company')).toBe(0);
    expect(await unread(scene.company, 'company')).toBe(1);
    expect(await until(scene.curator, 'company', third)).toMatchObject({ unread: 0 });
  });

  it('and it never goes back', async () => {
    const first = await write(scene.company, 'company', 'Une.');
    const second = await write(scene.company, 'company', 'Deux.');
    await until(scene.curator, 'company', second);
    given.clock.advance(MINUTE);
    expect(await until(scene.curator, 'company', first)).toMatchObject({ unread: 0 });
    expect(await given.database.manager.findBy(IntroductionReadMark, {})).toContainEqual(
      expect.objectContaining({ personId: scene.curator.personId, readUntil: second.id, readAt: start }),
    );
    await Promise.all([second, first, second, first].map((m) => until(scene.curator, 'company', m)));
    expect(await unread(scene.curator, 'company')).toBe(0);
  });

  it('each for themselves', async () => {
    const message = await write(scene.company, 'company');
    const colleague = await aPerson(given.database, { role: 'curator' });
    await until(scene.curator, 'company', message);
    expect(await unread(await actorOf(given.database, colleague.id), 'company')).toBe(1);
  });

  it('a message of the conversation that they may read, no other', async () => {
    const ofCompany = await write(scene.company, 'company');
    const ofSolver = await write(scene.holder, 'solver');
    await expect(until(scene.curator, 'company', ofSolver)).rejects.toThrow(NotFound);
    await expect(until(scene.holder, 'company', ofCompany)).rejects.toThrow(NotFound);
    await expect(until(scene.holder, 'solver', ofCompany)).rejects.toThrow(NotFound);
    const foreign = Object.assign(new IntroductionMessage(), { id: newId() });
    await expect(until(scene.company, 'company', foreign)).rejects.toThrow(NotFound);
  });
});

it('what is unread is counted in one statement, however many introductions there are', async () => {
  await write(scene.company, 'company');
  const { result, statements } = await countStatements(under.app.get(Database).dataSource, () =>
    under.app.get(ConversationStates).of([introduction.id, newId()], scene.curator.personId),
  );
  expect(result).toHaveLength(1);
  expect(statements).toHaveLength(1);
});

describe('what somebody has not read, in all introductions', () => {
  const unreadOf = async (who: Actor): Promise<number> => {
    const counted = await countStatements(under.app.get(Database).dataSource, () =>
      service().unreadCount(who),
    );
    expect(counted.statements).toHaveLength(1);
    return counted.result;
  };

  it('is counted in one statement: that of others, in conversations that they may read as a party', async () => {
    await bothAccept();
    await write(scene.company, 'parties', 'Mardi ?');
    const second = await write(scene.holder, 'parties', 'Avec plaisir.');
    await write(scene.curator, 'solver', 'Tout va bien ?');
    await write(scene.holder, 'solver', 'Oui.');
    await write(scene.curator, 'company', 'Et vous ?');
    // A message of another introduction of the same company.
    const other = await anIntroduction(given.database, {
      needId: (await aScene(given, { need: { organisationId: scene.need.organisationId } })).need.id,
      solverId: (await aScene(given)).solver.id,
    });
    await service().write(scene.curator, other.id, 'company', { body: 'Un autre' });
    await service().write(scene.curator, other.id, 'solver', { body: 'À l’autre' });
    // The holder has answered both messages.
    expect(await unreadOf(scene.holder)).toBe(0);
    expect(await unreadOf(scene.company)).toBe(3);
    await until(scene.company, 'parties', second);
    expect(await unreadOf(scene.company)).toBe(2);
    // Curators see the messages at the desk.
    expect(await unreadOf(scene.curator)).toBe(0);
    expect(await unreadOf(Actor.nobody)).toBe(0);
  });

  it('ends for a member who leaves', async () => {
    await write(scene.curator, 'company', 'Et vous ?');
    const member = await aMembership(given.database, { organisationId: scene.need.organisationId });
    expect(await unreadOf(await actorOf(given.database, member.personId))).toBe(1);
    await given.database.manager.query('DELETE FROM membership WHERE person_id = $1', [member.personId]);
    expect(await unreadOf(await actorOf(given.database, member.personId))).toBe(0);
  });
});
