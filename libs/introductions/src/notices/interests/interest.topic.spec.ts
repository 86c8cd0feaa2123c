import { beforeEach, describe, expect, it } from '@jest/globals';
import { Membership, Person } from '@passerelle/accounts';
import { actorOf, aMembership, aPerson } from '@passerelle/accounts/testing';
import { testDatabase } from '@passerelle/harness';
import { Need } from '@passerelle/needs';
import { MailNoticeOnNoticesStored, Notice, NoticesStored } from '@passerelle/notifications';
import { notificationsUnderTest, publicUrl, recorded } from '@passerelle/notifications/testing';
import { Solver } from '@passerelle/solvers';
import { aScene, type Scene } from '../../../testing/index.js';
import { Interest } from '../../interests/interest.entity.js';
import { InterestDeclined, InterestMarked } from '../../interests/interest.events.js';
import { InterestsService } from '../../interests/interests.service.js';
import { IntroductionsModule } from '../../introductions.module.js';
import { interestTopic } from './interest.topic.js';

const given = testDatabase();
const under = notificationsUnderTest(given, { module: IntroductionsModule });
const message = 'Nous équipons déjà deux résidences de votre quartier.';
const reasoned = { reason: 'too_far', note: 'Le besoin est à Bourges.' } as const;

let scene: Scene;
beforeEach(async () => {
  await given.database.manager.query('TRUNCATE notice, event');
  await given.database.manager.update(Person, { role: 'curator' }, { role: 'none' });
  scene = await aScene(given, { solver: { contactEmail: 'contact@veille.example' } });
});

const service = (): InterestsService => under.app.get(InterestsService);
const mark = (): Promise<Interest> =>
  service().mark(scene.holder, scene.need.id, scene.solver.id, { message });
/** Sends the notices of the recorded events, each event twice. */
const notify = async (): Promise<void> => {
  for (const event of await recorded(given.database, InterestMarked))
    for (let i = 0; i < 2; i++) await under.app.get(interestTopic.handlers.interest_marked).handle(event);
  for (const event of await recorded(given.database, InterestDeclined))
    for (let i = 0; i < 2; i++) await under.app.get(interestTopic.handlers.interest_declined).handle(event);
};
const send = async (): Promise<void> => {
  for (const event of await recorded(given.database, NoticesStored))
    await under.app.get(MailNoticeOnNoticesStored).handle(event);
};
const notified = async (): Promise<unknown[]> =>
  (await given.database.manager.find(Notice, { order: { id: 'ASC' } })).map(({ kind, recipientId, data }) => [
    kind,
    recipientId,
    data,
  ]);
const mailsTo = async (personId: string | null) => {
  const { email } = await given.database.manager.findOneByOrFail(Person, { id: personId ?? '' });
  const mails = under.mailbox.messages().filter(({ to }) => to.includes(email));
  // The text as a reader sees it: a line may end anywhere, and French has spaces that do not break.
  return mails.map(({ subject, text }) => ({ subject, text: text.replaceAll(/\s+/g, ' ') }));
};

describe('an interest that is marked', () => {
  it('goes to the company and the curators, once, however often it is marked again', async () => {
    const { id } = await mark();
    const data = { needId: scene.need.id, interestId: id };
    const all = [
      ['interest_marked', scene.company.personId, data],
      ['interest_marked', scene.curator.personId, data],
    ];
    await notify();
    expect(await notified()).toEqual(expect.arrayContaining(all));
    await service().withdraw(scene.holder, id);
    await mark();
    await notify();
    expect(await notified()).toHaveLength(2);
    await send();
    await send();
    expect(under.mailbox.messages()).toHaveLength(2);
  });

  it('is mailed with its message, without how to reach the solver', async () => {
    await mark();
    await notify();
    await send();
    const [toCompany] = await mailsTo(scene.company.personId);
    expect(toCompany?.subject).toContain('Un porteur de solution a répondu');
    expect(toCompany?.text).toContain(message);
    expect(toCompany?.text).toContain('« Veille Douce » a répondu à votre besoin');
    expect(toCompany?.text).toContain(`${publicUrl}/besoins/${scene.need.id}`);
    expect(toCompany?.text).not.toContain('contact@veille.example');
    const [toCurator] = await mailsTo(scene.curator.personId);
    expect(toCurator?.text).toContain('de Loire Aide à Domicile');
    expect(toCurator?.text).toContain('Vous pouvez leur proposer une rencontre, ou décliner');
    const { email } = await given.database.manager.findOneByOrFail(Person, {
      id: scene.holder.personId ?? '',
    });
    expect(toCompany?.text).not.toContain(email);
  });

  it('goes to no curator of either party', async () => {
    const { organisationId } = scene.need;
    const colleague = await aPerson(given.database, { role: 'curator' });
    await aMembership(given.database, { personId: colleague.id, organisationId, role: 'member' });
    await given.database.manager.update(Person, scene.holder.personId ?? '', { role: 'curator' });
    await mark();
    await notify();
    const recipients = (await given.database.manager.find(Notice)).map(({ recipientId }) => recipientId);
    expect(recipients.toSorted()).toEqual([scene.company.personId, scene.curator.personId].toSorted());
  });

  it.each([
    ['it was withdrawn', async (id: string) => service().withdraw(scene.holder, id)],
    ['a curator has answered', async (id: string) => service().decline(scene.curator, id, reasoned)],
    [
      'the need is no longer online',
      async () => given.database.manager.update(Need, scene.need.id, { state: 'expired' }),
    ],
  ])('is not mailed once %s', async (_, changed) => {
    const { id } = await mark();
    await notify();
    await changed(id);
    await send();
    expect(await mailsTo(scene.company.personId)).toEqual([]);
    expect(await mailsTo(scene.curator.personId)).toEqual([]);
  });

  it('is not mailed to somebody who has left the company', async () => {
    await mark();
    await notify();
    await given.database.manager.delete(Membership, { personId: scene.company.personId ?? '' });
    await send();
    expect(await mailsTo(scene.company.personId)).toEqual([]);
  });
});

describe('an interest that a curator declines', () => {
  it('goes to those who hold the profile, kindly, with why', async () => {
    await given.database.manager.update(Need, scene.need.id, { confidential: true });
    const { id } = await mark();
    await service().decline(scene.curator, id, reasoned);
    await notify();
    await send();
    const [mail, ...others] = await mailsTo(scene.holder.personId);
    expect(others).toEqual([]);
    expect(mail?.subject).toContain('Votre proposition n’est pas retenue');
    expect(mail?.text).toContain('Merci d’avoir proposé de répondre');
    expect(mail?.text).toContain('Le besoin est trop loin des territoires où vous intervenez.');
    expect(mail?.text).toContain('Le besoin est à Bourges.');
    expect(`${mail?.subject} ${mail?.text}`).not.toContain('Loire Aide à Domicile');
  });

  it('goes to the address of a profile that nobody holds yet, which has answered from a mail', async () => {
    const { id } = await mark();
    await given.database.manager.update(Solver, scene.solver.id, { personId: null });
    await service().decline(scene.curator, id, reasoned);
    await notify();
    await send();
    const mails = under.mailbox.messages().filter(({ to }) => to.includes('contact@veille.example'));
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text.replaceAll(/\s+/g, ' ')).toContain('cette adresse est indiquée comme contact');
    expect(mails[0]?.text).not.toContain(`${publicUrl}/besoins`);
  });

  it('is reported in the language of the reader', async () => {
    await given.database.manager.update(Person, scene.holder.personId ?? '', { language: 'en' });
    scene = { ...scene, holder: await actorOf(given.database, scene.holder.personId ?? '') };
    const { id } = await mark();
    await service().decline(scene.curator, id, { reason: 'not_ready', note: '' });
    await notify();
    await send();
    const [mail] = await mailsTo(scene.holder.personId);
    expect(mail?.text).toContain('Your solution is not finished enough for this need yet.');
  });

  it('is not mailed where that no longer holds', async () => {
    const { id } = await mark();
    await service().decline(scene.curator, id, reasoned);
    await notify();
    given.clock.advance(91 * 24 * 3_600_000);
    await mark();
    await send();
    expect(await mailsTo(scene.holder.personId)).toEqual([]);
  });
});
