import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor, Membership, Organisation, Person } from '@passerelle/accounts';
import { actorOf, aMembership, aPerson } from '@passerelle/accounts/testing';
import { testDatabase } from '@passerelle/harness';
import { MailedLinks } from '@passerelle/links';
import { Need } from '@passerelle/needs';
import { MailNoticeOnNoticesStored, Notice, NoticesStored } from '@passerelle/notifications';
import { notificationsUnderTest, publicUrl, recorded } from '@passerelle/notifications/testing';
import { Solver, SolverContacts } from '@passerelle/solvers';
import { anIntroduction, aScene, type Scene } from '../../../testing/index.js';
import { type Channel, MessageWritten } from '../../conversations/conversation.rules.js';
import { ConversationsService } from '../../conversations/conversations.service.js';
import { IntroductionMessage } from '../../conversations/introduction-message.entity.js';
import { Introduction } from '../../introduction/introduction.entity.js';
import { IntroductionsModule } from '../../introductions.module.js';
import { Reply } from '../../parties/reply.js';
import { messageTopic } from './message.topic.js';
import { TellGatheredMessages } from './tell-gathered-messages.js';

const MINUTE = 60_000;
const given = testDatabase();
const under = notificationsUnderTest(given, { module: IntroductionsModule });
let scene: Scene;
let introduction: Introduction;
beforeEach(async () => {
  await given.database.manager.query('TRUNCATE notice, event, introduction_message');
  await given.database.manager.update(Person, { role: 'curator' }, { role: 'none' });
  scene = await aScene(given);
  introduction = await anIntroduction(given.database, {
    needId: scene.need.id,
    solverId: scene.solver.id,
    curatorId: scene.curator.personId,
  });
});

const conversations = (): ConversationsService => under.app.get(ConversationsService);
const write = (
  who: Actor,
  channel: Channel,
  body = 'Avez-vous des nouvelles ?',
): Promise<IntroductionMessage> => conversations().write(who, introduction.id, channel, { body });
const read = (who: Actor, { id, channel }: IntroductionMessage): Promise<unknown> =>
  conversations().markRead(who, introduction.id, channel, id);
const accept = async (): Promise<void> => {
  const accepted = (): Reply => Object.assign(Reply.pending(), { answer: 'accepted' });
  await given.database.manager.save(
    Object.assign(introduction, { state: 'accepted', companyReply: accepted(), solverReply: accepted() }),
  );
};
/** Sends the notices of the written messages, each event twice and at once. */
const notify = async (): Promise<void> => {
  const events = await recorded(given.database, MessageWritten);
  const handler = under.app.get(messageTopic.handlers.message_written);
  await Promise.all([...events, ...events].map((event) => handler.handle(event)));
};
const send = async (): Promise<void> => {
  for (const event of await recorded(given.database, NoticesStored))
    await under.app.get(MailNoticeOnNoticesStored).handle(event);
};
const notified = async (): Promise<(string | null)[]> =>
  (await given.database.manager.find(Notice, { order: { id: 'ASC' } })).map(({ recipientId }) => recipientId);
const mailsToAddress = (address: string) =>
  under.mailbox
    .messages()
    .filter(({ to }) => to.includes(address))
    // The text as a reader sees it: a line may end anywhere, and French has spaces that do not break.
    .map(({ subject, text }) => ({ subject, text: text.replaceAll(/\s+/g, ' ') }));
const mailsTo = async (personId: string | null) =>
  mailsToAddress((await given.database.manager.findOneByOrFail(Person, { id: personId ?? '' })).email);

describe('a message is notified', () => {
  it('to those on the other side of the conversation, and to nobody else', async () => {
    const first = await write(scene.company, 'company');
    await notify();
    expect(await notified()).toEqual([scene.curator.personId]);
    const second = await write(scene.curator, 'solver');
    await notify();
    expect(await notified()).toEqual([scene.curator.personId, scene.holder.personId]);
    const about = { needId: scene.need.id, introductionId: introduction.id };
    expect(await given.database.manager.find(Notice, { order: { id: 'ASC' } })).toMatchObject([
      { data: { ...about, channel: 'company', untilMessageId: first.id } },
      { data: { ...about, channel: 'solver', untilMessageId: second.id } },
    ]);
  });

  it('between the parties, without the curators', async () => {
    await accept();
    await write(scene.company, 'parties');
    await notify();
    await write(scene.holder, 'parties');
    await notify();
    expect((await notified()).toSorted()).toEqual([scene.company.personId, scene.holder.personId].toSorted());
  });

  it('again to somebody who has answered what came before', async () => {
    await accept();
    for (const author of [scene.company, scene.holder, scene.company]) {
      await write(author, 'parties');
      await notify();
    }
    expect((await notified()).filter((id) => id === scene.holder.personId)).toHaveLength(2);
  });

  it('at once, and what follows while it is unread together, within the hour', async () => {
    const gather = async (): Promise<void> => {
      await under.app.get(TellGatheredMessages).run();
      await send();
    };
    await write(scene.company, 'company', 'Une question.');
    await notify();
    await send();
    expect(await mailsTo(scene.curator.personId)).toHaveLength(1);

    given.clock.advance(5 * MINUTE);
    await write(scene.company, 'company', 'C’est urgent : la visite est avancée à demain.');
    given.clock.advance(10 * MINUTE);
    await write(scene.company, 'company', 'Pouvez-vous prévenir le porteur ?');
    await notify();
    await gather();
    given.clock.advance(35 * MINUTE);
    await gather();
    expect(await mailsTo(scene.curator.personId)).toHaveLength(1);

    given.clock.advance(10 * MINUTE);
    await gather();
    await gather();
    const [, gathered, ...others] = await mailsTo(scene.curator.personId);
    expect(others).toEqual([]);
    expect(gathered?.subject.replaceAll('\u00a0', ' ')).toContain('2 messages vous attendent : ');
    expect(gathered?.text).toContain('C’est urgent : la visite est avancée à demain.');
    expect(gathered?.text).toContain('Pouvez-vous prévenir le porteur ?');
    expect(gathered?.text).not.toContain('Une question.');

    // The same for later messages: each is in one mail.
    const last = await write(scene.company, 'company', 'Encore un mot.');
    await notify();
    given.clock.advance(55 * MINUTE);
    await gather();
    const mails = await mailsTo(scene.curator.personId);
    expect(mails).toHaveLength(3);
    expect(mails[2]?.text).toContain('Encore un mot.');
    expect(mails[2]?.text).not.toContain('prévenir le porteur');

    // A reader who has read the messages is notified at once again.
    await read(scene.curator, last);
    await write(scene.company, 'company', 'Merci de votre réponse.');
    await notify();
    await send();
    expect(await mailsTo(scene.curator.personId)).toHaveLength(4);
  });

  it('by no gathered mail, once it has been read', async () => {
    await write(scene.company, 'company', 'Une question.');
    await notify();
    const second = await write(scene.company, 'company', 'Une autre.');
    await notify();
    await read(scene.curator, second);
    given.clock.advance(55 * MINUTE);
    await under.app.get(TellGatheredMessages).run();
    expect(await notified()).toEqual([scene.curator.personId]);
  });

  it('once, where several workers gather at the same moment', async () => {
    await write(scene.company, 'company', 'Une question.');
    await notify();
    await write(scene.company, 'company', 'Une autre.');
    await notify();
    given.clock.advance(55 * MINUTE);
    const task = under.app.get(TellGatheredMessages);
    await Promise.all([task.run(), task.run(), task.run()]);
    expect(await notified()).toEqual([scene.curator.personId, scene.curator.personId]);
  });

  it('to an address that never marks anything as read, too', async () => {
    await given.database.manager.update(Solver, scene.solver.id, {
      personId: null,
      contactEmail: 'contact@veille.example',
    });
    for (const body of ['Êtes-vous disponible en mars ?', 'Ou plutôt en avril ?']) {
      await write(scene.curator, 'solver', body);
      await notify();
      await send();
    }
    expect(mailsToAddress('contact@veille.example')).toHaveLength(1);
    given.clock.advance(55 * MINUTE);
    await under.app.get(TellGatheredMessages).run();
    await send();
    const [, mail] = mailsToAddress('contact@veille.example');
    expect(mail?.text).toContain('Ou plutôt en avril ?');
  });

  it('in its own lines', async () => {
    await write(
      scene.company,
      'company',
      'Trois dates possibles :\n- lundi 9 h\n- mardi 14 h\n\nÀ vous de dire.',
    );
    await notify();
    await send();
    const { email } = await given.database.manager.findOneByOrFail(Person, {
      id: scene.curator.personId ?? '',
    });
    const mail = under.mailbox.messages().find(({ to }) => to.includes(email));
    const lines = ['« Trois dates possibles :', '- lundi 9 h', '- mardi 14 h', '', 'À vous de dire. »'];
    expect(mail?.text.replaceAll('\u00a0', ' ')).toContain(lines.join('\n'));
    expect(mail?.html.replaceAll('\u00a0', ' ')).toContain(lines.join('<br>'));
  });

  it('with whom the introduction is, since a need may have several', async () => {
    const { name: company } = await given.database.manager.findOneByOrFail(Organisation, {
      id: scene.need.organisationId,
    });
    const profile = `« ${scene.solver.name} »`;
    await write(scene.company, 'company', 'Une question.');
    await write(scene.curator, 'solver', 'Une réponse.');
    await notify();
    await accept();
    await write(scene.holder, 'parties', 'À lundi.');
    await notify();
    await send();
    await given.database.manager.query('TRUNCATE event');
    await given.database.manager.update(Solver, scene.solver.id, {
      personId: null,
      contactEmail: 'contact@veille.example',
    });
    await write(scene.company, 'parties', 'À lundi, donc.');
    await notify();
    await send();
    const [toCurator] = await mailsTo(scene.curator.personId);
    expect(toCurator?.text).toContain(`la rencontre entre ${company} et ${profile}`);
    const [toCompany] = await mailsTo(scene.company.personId);
    expect(toCompany?.text).toContain(`la rencontre avec ${profile}`);
    const [toAddress] = mailsToAddress('contact@veille.example');
    expect(toAddress?.text).toContain(`la rencontre avec ${company}`);
  });

  it('without the name of a company that hides it, before both have accepted', async () => {
    const { organisationId } = scene.need;
    await given.database.manager.update(Need, scene.need.id, { confidential: true });
    const { name } = await given.database.manager.findOneByOrFail(Organisation, { id: organisationId });
    await write(scene.curator, 'solver', 'Une question.');
    await notify();
    await send();
    const [mail] = await mailsTo(scene.holder.personId);
    expect(mail?.text).toContain('la rencontre avec une entreprise de services à la personne');
    expect(mail?.text).not.toContain(name);
  });

  it('by no mail, if it has been read meanwhile', async () => {
    const message = await write(scene.company, 'company');
    await notify();
    await read(scene.curator, message);
    await send();
    expect(await mailsTo(scene.curator.personId)).toEqual([]);
    // Messages that were read before any notice need no notice.
    await given.database.manager.query('TRUNCATE notice');
    await notify();
    expect(await notified()).toEqual([]);
  });

  it('goes to the people who have written in the conversation, as long as they may read it', async () => {
    const { organisationId } = scene.need;
    const { personId } = await aMembership(given.database, { organisationId, role: 'member' });
    const member = await actorOf(given.database, personId);
    const question = await write(member, 'company');
    await read(scene.company, question);
    await given.database.manager.query('TRUNCATE event');
    await write(scene.curator, 'company');
    await notify();
    expect((await notified()).toSorted()).toEqual([scene.company.personId, personId].toSorted());
    await given.database.manager.delete(Membership, { personId });
    await send();
    expect(await mailsTo(personId)).toEqual([]);
    expect(await mailsTo(scene.company.personId)).toHaveLength(1);
  });

  it('to the curator who made the introduction, not to all', async () => {
    await aPerson(given.database, { role: 'curator' });
    await write(scene.holder, 'solver');
    await notify();
    expect(await notified()).toEqual([scene.curator.personId]);
  });

  it('goes to the address of a profile that nobody holds, which answers from there and is notified at once again', async () => {
    await given.database.manager.update(Solver, scene.solver.id, {
      personId: null,
      contactEmail: 'contact@veille.example',
    });
    await write(scene.curator, 'solver', 'Êtes-vous disponible en mars ?');
    await notify();
    await send();
    const [mail] = mailsToAddress('contact@veille.example');
    expect(mail?.text).toContain('Êtes-vous disponible en mars ?');
    expect(mail?.text).toContain(`${publicUrl}/lien/profil?token=`);
    const secret = /\/lien\/message\?token=(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
    const links = under.app.get(MailedLinks, { strict: false });
    const press = (body: string) =>
      links.use('message', {
        secret,
        typed: (field) => (field === 'body' ? body : ''),
        headers: new Headers(),
        language: 'fr',
      });
    expect(await links.show('message', secret, 'fr')).toMatchObject({ status: 200 });
    expect((await press(' ')).status).toBe(422);
    expect(await press('Oui, dès le 2 mars.')).toMatchObject({
      status: 200,
      page: { title: 'Votre message est envoyé' },
    });
    await press('Une seconde fois.');
    const written = await given.database.manager.findBy(IntroductionMessage, { authorSide: 'solver' });
    expect(written).toMatchObject([{ authorId: null, channel: 'solver', body: 'Oui, dès le 2 mars.' }]);
    await notify();
    await send();
    expect((await mailsTo(scene.curator.personId)).at(-1)?.text).toContain('Oui, dès le 2 mars.');
    expect(mailsToAddress('contact@veille.example')).toHaveLength(1);
    // The author of an answer has read the earlier messages.
    await write(scene.curator, 'solver', 'Merci.');
    await notify();
    await send();
    const [, next, ...others] = mailsToAddress('contact@veille.example');
    expect(next?.text).toContain('Merci.');
    expect(next?.text).not.toContain('dès le 2 mars');
    expect(others).toEqual([]);
  });

  it('with a page on which its reader alone answers, for their side, while they may', async () => {
    await write(scene.company, 'company', 'Une question.');
    await notify();
    await send();
    const [mail] = await mailsTo(scene.curator.personId);
    const secret = /\/lien\/message\?token=(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
    const links = under.app.get(MailedLinks, { strict: false });
    await given.database.manager.update(Person, scene.curator.personId ?? '', { role: 'none' });
    expect(await links.show('message', secret, 'fr')).toMatchObject({ status: 410 });
    await given.database.manager.update(Person, scene.curator.personId ?? '', { role: 'curator' });
    const typed = (name: string): string => (name === 'body' ? 'Une réponse.' : '');
    const use = { secret, typed, headers: new Headers(), language: 'fr' } as const;
    expect(await links.use('message', use)).toMatchObject({ status: 200 });
    expect(
      await given.database.manager.findOneBy(IntroductionMessage, { authorSide: 'curator' }),
    ).toMatchObject({ authorId: scene.curator.personId, channel: 'company', body: 'Une réponse.' });
  });

  it('by mail to a solver with an account who wants no needs by mail', async () => {
    const person = await given.database.manager.findOneByOrFail(Person, { id: scene.holder.personId ?? '' });
    const contacts = under.app.get(SolverContacts);
    const secret = new URL(contacts.unsubscribeUrlOf(person)).searchParams.get('token') ?? '';
    expect(await contacts.refuse(secret)).toMatchObject({ hasAccount: true });
    await write(scene.curator, 'solver');
    await notify();
    await send();
    expect(await notified()).toEqual([scene.holder.personId]);
    expect(await mailsTo(scene.holder.personId)).toHaveLength(1);
  });
});
