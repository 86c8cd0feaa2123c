import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Organisation, Person } from '@passerelle/accounts';
import { testDatabase } from '@passerelle/harness';
import type { ReceivedMail } from '@passerelle/mail/testing';
import { Notice } from '@passerelle/notifications';
import type { Solver } from '@passerelle/solvers';
import ICAL from 'ical.js';
import { mailsAboutAnIntroduction, mailTo, textOf } from '../../../testing/mails-about-an-introduction.js';
import type { Introduction } from '../../introduction/introduction.entity.js';

const given = testDatabase();
const { about, under, happens, notify, mailAll, changed, arrange } = mailsAboutAnIntroduction(given);
let company: Organisation;
let owner: Person;
let holder: Person;
let solver: Solver;
let introduction: Introduction;
beforeEach(() => {
  ({ company, owner, holder, solver, introduction } = about);
});

describe('the calendar file of a mail', () => {
  const eventIn = (mail: ReceivedMail) => {
    const files = mail.files.filter(({ name }) => name === 'rendez-vous.ics');
    expect(files).not.toEqual([]);
    const calendar = new ICAL.Component(ICAL.parse(files[0]?.content ?? '') as unknown[]);
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
    return { method: calendar.getFirstPropertyValue('method'), event };
  };

  it('says with whom they meet, moves with the meeting, and leaves with it', async () => {
    await arrange.meeting_planned();
    const planned = await notify('meeting_planned');
    const toCompany = eventIn(mailTo(planned, owner));
    expect([toCompany.method, toCompany.event.uid, toCompany.event.sequence]).toEqual([
      'PUBLISH',
      introduction.id,
      0,
    ]);
    expect(toCompany.event.summary).toBe(`Rendez-vous avec «\u00a0${solver.name}\u00a0»`);
    expect(eventIn(mailTo(planned, holder)).event.summary).toBe(`Rendez-vous avec ${company.name}`);

    under.mailbox.clear();
    await given.database.manager.deleteAll(Notice);
    await changed({ meetingSequence: 1, meetingPlace: 'Salle 2' });
    const moved = mailTo(await notify('meeting_planned'), owner);
    expect(moved.subject).toContain('Un rendez-vous a changé');
    expect(eventIn(moved).event).toMatchObject({ uid: introduction.id, sequence: 1, location: 'Salle 2' });

    under.mailbox.clear();
    await given.database.manager.deleteAll(Notice);
    introduction.withdraw('party_unavailable', null, given.clock.now());
    await given.database.manager.save(introduction);
    for (const person of [owner, holder]) {
      const mail = mailTo(await notify('introduction_withdrawn'), person);
      expect(textOf(mail)).toMatch(/Le rendez-vous du .* est annulé\./);
      const { method, event } = eventIn(mail);
      expect([method, event.uid, event.sequence]).toEqual(['CANCEL', introduction.id, 2]);
      expect(event.component.getFirstPropertyValue('status')).toBe('CANCELLED');
      under.mailbox.clear();
      await given.database.manager.deleteAll(Notice);
    }
  });

  it('takes a meeting that was called off out of both calendars, and a later one has a higher number', async () => {
    await arrange.meeting_planned();
    introduction.callOffMeeting('solver', 'Une grippe.', given.clock.now());
    await given.database.manager.save(introduction);
    await happens('meeting_called_off', { actorId: holder.id });
    const mails = await mailAll();
    for (const person of [owner, holder]) {
      const mail = mailTo(mails, person);
      expect(textOf(mail)).toContain('« Une grippe. »');
      const { method, event } = eventIn(mail);
      expect([method, event.uid, event.sequence]).toEqual(['CANCEL', introduction.id, 1]);
    }
    expect(textOf(mailTo(mails, owner))).toMatch(/« Nuit Sereine .* » a annulé votre rendez-vous du/);
    expect(textOf(mailTo(mails, holder))).toMatch(
      /Votre rendez-vous du .* est annulé, comme vous l’avez demandé/,
    );

    under.mailbox.clear();
    await given.database.manager.deleteAll(Notice);
    const at = new Date(given.clock.now().getTime() + 7_200_000);
    introduction.planMeeting({ at, place: 'Salle 3', link: null }, given.clock.now());
    await given.database.manager.save(introduction);
    const { method, event } = eventIn(mailTo(await notify('meeting_planned'), owner));
    expect([method, event.uid, event.sequence]).toEqual(['PUBLISH', introduction.id, 2]);
    expect(await notify('meeting_called_off')).toEqual(under.mailbox.messages());
  });

  it('is nowhere where no meeting was arranged', async () => {
    await arrange.introduction_withdrawn();
    for (const { files } of await notify('introduction_withdrawn')) expect(files).toEqual([]);
  });

  it('goes to the person who arranged the meeting too, and to the company whose closed need takes it away', async () => {
    await arrange.meeting_planned();
    await happens('meeting_planned', { actorId: owner.id });
    expect((await mailAll()).flatMap(({ to }) => to).toSorted()).toEqual(
      [owner.email, holder.email].toSorted(),
    );
    under.mailbox.clear();
    await given.database.manager.deleteAll(Notice);
    await changed({ state: 'withdrawn', withdrawalReason: 'need_closed' });
    expect((await notify('introduction_withdrawn')).flatMap(({ to }) => to)).toContain(owner.email);
  });
});

describe('the mail about a meeting', () => {
  const notified = async (data: object): Promise<Record<'toCompany' | 'toSolver', string>> => {
    under.mailbox.clear();
    await given.database.manager.deleteAll(Notice);
    await happens('meeting_planned', { data });
    const mails = await mailAll();
    return { toCompany: textOf(mailTo(mails, owner)), toSolver: textOf(mailTo(mails, holder)) };
  };

  it('says who has arranged it: the other party, or a curator', async () => {
    await arrange.meeting_planned();
    const byCompany = await notified({ by: 'company', sequence: 0 });
    expect(byCompany.toSolver).toContain(`${company.name} a fixé votre rendez-vous`);
    expect(byCompany.toCompany).toContain('Vous avez rendez-vous avec');
    const byCurator = await notified({ by: 'curator', sequence: 0 });
    for (const text of Object.values(byCurator))
      expect(text).toContain('L’équipe d’OVLT a fixé votre rendez-vous avec');

    await changed({ meetingSequence: 1 });
    const moved = await notified({ by: 'solver', sequence: 1 });
    expect(moved.toCompany).toContain(`« ${solver.name} » a changé le moment ou le lieu`);
    expect(moved.toSolver).toContain('Votre rendez-vous avec');
    // The mail would describe the meeting as it is now. A later mail does that.
    under.mailbox.clear();
    await given.database.manager.deleteAll(Notice);
    await happens('meeting_planned', { data: { by: 'curator', sequence: 0 } });
    expect(await mailAll()).toEqual([]);
  });
});

it('a meeting that is over is reported to nobody any more', async () => {
  await arrange.meeting_planned();
  await changed({ meetingAt: new Date(given.clock.now().getTime() - 1) });
  expect(await notify('meeting_planned')).toEqual([]);
});

describe('what a curator has recorded', () => {
  it.each(['introduction_met', 'introduction_concluded'] as const)(
    'goes to both parties, and by no mail to the person who answered: %s',
    async (kind) => {
      await arrange[kind]();
      await happens(kind, { actorId: owner.id });
      expect((await mailAll()).map(({ to }) => to)).toEqual([[holder.email]]);
    },
  );

  it('is reported only in the product where the answers of the parties have concluded it', async () => {
    await arrange.introduction_concluded();
    await changed({ outcomeSource: 'parties' });
    expect(await notify('introduction_concluded')).toEqual([]);
    const notified = { kind: 'introduction_concluded', recipientId: owner.id };
    expect(await given.database.manager.countBy(Notice, notified)).toBe(1);
  });
});
