import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Organisation, Person } from '@passerelle/accounts';
import { aMembership, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import { anEvent, testDatabase } from '@passerelle/harness';
import type { ReceivedMail } from '@passerelle/mail/testing';
import { aNeed } from '@passerelle/needs/testing';
import { MailNoticeOnNoticesStored, Notice, NoticesStored } from '@passerelle/notifications';
import { notificationsUnderTest } from '@passerelle/notifications/testing';
import { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { anIntroduction } from '../../../testing/index.js';
import { FollowUp, type FollowUpStep } from '../../follow-ups/follow-up.entity.js';
import { FollowUpAsked } from '../../follow-ups/follow-up.rules.js';
import { IntroductionsModule } from '../../introductions.module.js';
import type { PartySide } from '../../parties/parties.js';
import { followUpTopic } from './follow-up.topic.js';

const given = testDatabase();
const under = notificationsUnderTest(given, { module: IntroductionsModule });
const title = 'Repérer les chutes';

let company: Organisation;
let owner: Person;
let author: Person;
let holder: Person;
let solver: Solver;
let introductionId: string;
beforeEach(async () => {
  const { database } = given;
  await database.manager.deleteAll(Notice);
  company = await anOrganisation(database, { name: 'Mains Cachées' });
  [owner, author, holder] = [await aPerson(database), await aPerson(database), await aPerson(database)];
  const organisationId = company.id;
  await aMembership(database, { organisationId, personId: owner.id });
  await aMembership(database, { organisationId, personId: author.id, role: 'member' });
  await aMembership(database, { organisationId, role: 'member' });
  const curator = await aPerson(database, { role: 'curator' });
  const need = await aNeed(database, { organisationId, authorId: author.id, state: 'published', title });
  solver = await aSolver(database, { personId: holder.id, name: 'Nuit Sereine' });
  const accepted = { at: null, personId: null, byMail: false, inTime: true, declineReason: null };
  const introduction = await anIntroduction(database, {
    needId: need.id,
    solverId: solver.id,
    curatorId: curator.id,
    state: 'met',
    metOn: '2026-11-14',
    companyReply: { ...accepted, answer: 'accepted', declineNote: null },
    solverReply: { ...accepted, answer: 'accepted', declineNote: null },
  });
  introductionId = introduction.id;
});

/** Sends a question now. */
async function ask(side: PartySide, step: FollowUpStep = 10): Promise<FollowUp> {
  const { manager } = given.database;
  const id = newId();
  const askedAt = given.clock.now();
  await manager.insert(FollowUp, { id, introductionId, side, step, dueOn: '2026-11-24', askedAt });
  return manager.findOneByOrFail(FollowUp, { id });
}
async function notify({ id: followUpId }: FollowUp): Promise<void> {
  const event = anEvent(FollowUpAsked, { subjectId: followUpId, data: { introductionId, followUpId } });
  await under.app.get(followUpTopic.handlers.follow_up_asked).handle(event);
}
async function mailAll(): Promise<readonly ReceivedMail[]> {
  for (const { mailId } of await given.database.manager.find(Notice)) {
    const event = anEvent(NoticesStored, { subjectId: mailId, data: { mailId } });
    await under.app.get(MailNoticeOnNoticesStored).handle(event);
  }
  return under.mailbox.messages();
}
const readersOf = (mails: readonly ReceivedMail[]): string[] => mails.flatMap(({ to }) => to).toSorted();
const addressesOf = (...people: Person[]): string[] => people.map(({ email }) => email).toSorted();

describe('a question about what came of a meeting', () => {
  it('goes to those of the company who follow the need, and to nobody else', async () => {
    await notify(await ask('company'));
    const mails = await mailAll();
    expect(readersOf(mails)).toEqual(addressesOf(owner, author));
    expect(mails[0]?.text).toMatch(/https:\/\/passerelle\.example\.org\/lien\/suivi\?token=[\w-]{43}/);
    expect(mails[0]?.text.replaceAll(/\s+/g, ' ')).toContain(
      'Vous avez rencontré « Nuit Sereine » le 14 novembre 2026',
    );
    // Each secret shows which of the two people answers first.
    expect(new Set(mails.map(({ text }) => /token=(\S+)/.exec(text)?.[1])).size).toBe(2);
  });

  it('goes to the person who holds the profile, once', async () => {
    const question = await ask('solver');
    await notify(question);
    await notify(question);
    expect(readersOf(await mailAll())).toEqual(addressesOf(holder));
    expect(await given.database.manager.countBy(Notice, { recipientId: holder.id })).toBe(1);
  });

  it('goes to the contact of a profile that nobody holds, unless they have refused', async () => {
    const contactEmail = `${newId()}@veille.example`;
    const { manager } = given.database;
    await manager.update(Solver, solver.id, { personId: null, contactEmail });
    await notify(await ask('solver'));
    const [mail] = await mailAll();
    expect(mail?.to).toEqual([contactEmail]);
    expect(mail?.text).toContain('/lien/suivi?token=');
    // The reader has no account.
    expect(mail?.text).not.toContain('/mises-en-relation/');

    under.mailbox.clear();
    await manager.update(Solver, solver.id, { contactRefusedAt: given.clock.now() });
    await notify(await ask('solver', 90));
    expect(await mailAll()).toEqual([]);
  });

  it.each([
    ['was answered', { answeredAt: new Date(), happened: false }],
    ['is no longer asked', { askedAt: null }],
  ])('is not mailed once it %s', async (_, changes) => {
    const question = await ask('company');
    await notify(question);
    await given.database.manager.update(FollowUp, question.id, changes);
    expect(await mailAll()).toEqual([]);
  });

  it('is not mailed once the next one is asked', async () => {
    await notify(await ask('company'));
    await ask('company', 90);
    expect(await mailAll()).toEqual([]);
  });

  it.each([
    ['fr', 10, 'trois mois, puis un an après la rencontre'],
    ['fr', 90, 'une dernière fois'],
    ['fr', 365, 'la dernière fois que nous vous posons cette question'],
    ['en', 10, 'three months, then one year after the meeting'],
    ['en', 90, 'one last time'],
    ['en', 365, 'the last time that we ask you this'],
  ] as const)('says in %s how often it will be asked: after %i days', async (language, step, says) => {
    await given.database.manager.update(Person, holder.id, { language });
    await notify(await ask('solver', step));
    const [mail] = await mailAll();
    expect(mail?.text.replaceAll(/\s+/g, ' ')).toContain(says);
    expect(mail?.subject).toContain(title);
  });
});
