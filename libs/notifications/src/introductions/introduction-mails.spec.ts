import { beforeEach, describe, expect, it } from '@jest/globals';
import { Membership, Organisation, Person } from '@passerelle/accounts';
import { aMembership, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import type { Language } from '@passerelle/config';
import { newId } from '@passerelle/database';
import { anEvent, testDatabase } from '@passerelle/harness';
import { Introduction, IntroductionReminder, type PartySide } from '@passerelle/introductions';
import { anIntroduction } from '@passerelle/introductions/testing';
import { OneTimeToken } from '@passerelle/links';
import type { ReceivedMail } from '@passerelle/mail/testing';
import { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { Solver, SolverContacts } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { aTag } from '@passerelle/taxonomy/testing';
import ICAL from 'ical.js';
import { introductionTopic } from './introduction.topic.js';
import { MailNoticeOnNoticesStored, Notice, NoticesStored } from '../notices/index.js';
import { notificationsUnderTest, publicUrl } from '../../testing/index.js';

type Kind = keyof typeof introductionTopic.notices;

const given = testDatabase();
const under = notificationsUnderTest(given);
const title = 'Repérer les chutes la nuit';
let company: Organisation;
let owner: Person;
let holder: Person;
let curator: Person;
let need: Need;
let solver: Solver;
let introduction: Introduction;

beforeEach(async () => {
  const { database } = given;
  await database.manager.deleteAll(Notice);
  await database.manager.update(Person, { role: 'curator' }, { role: 'none' });
  const key = newId();
  company = await anOrganisation(database, { name: `Mains Cachées ${key}` });
  owner = await aPerson(database, { name: 'Odile Meneuse', email: `odile-${key}@mains.example` });
  await aMembership(database, { personId: owner.id, organisationId: company.id });
  holder = await aPerson(database, { name: 'Karim Porteur', email: `karim-${key}@nuit.example` });
  curator = await aPerson(database, { name: 'Nadia Curatrice', role: 'curator' });
  need = await aNeed(database, { organisationId: company.id, state: 'published', title, confidential: true });
  const tag = await aTag(database, { labelFr: 'Détection de chute', labelEn: 'Fall detection' });
  solver = await aSolver(database, {
    personId: holder.id,
    name: `Nuit Sereine ${key}`,
    headline: `Nuit Sereine ${key}, le capteur`,
    website: `https://nuit-${key}.example`,
    tagIds: [tag.id],
  });
  introduction = await anIntroduction(database, {
    needId: need.id,
    solverId: solver.id,
    curatorId: curator.id,
    noteToCompany: 'Ils ont équipé une résidence à Blois.',
    noteToSolver: 'Une équipe très motivée.',
    replyDueOn: '2027-01-18',
    lapsesOn: '2027-01-25',
  });
});

/** The event that this kind of notice is about, as its handler receives it. */
async function happens(kind: Kind, details: { actorId?: string; data?: object } = {}): Promise<void> {
  const data = { introductionId: introduction.id, ...details.data };
  const { on } = introductionTopic.notices[kind];
  await under.app.get(introductionTopic.handlers[kind]).handle(anEvent(on, { ...details, data }));
}
/** Tells, and mails what there is to mail. */
async function tell(kind: Kind, side?: PartySide): Promise<readonly ReceivedMail[]> {
  const reminderId = side && kind === 'introduction_reminded' ? await remind(side) : undefined;
  await happens(kind, {
    data: { ...(side && { side, byMail: true }), ...(reminderId && { reminderId }) },
  });
  return mailAll();
}
async function remind(side: PartySide): Promise<string> {
  const reminder = { id: newId(), introductionId: introduction.id, side, step: 3 as const };
  await given.database.manager.insert(IntroductionReminder, reminder);
  return reminder.id;
}
async function mailAll(): Promise<readonly ReceivedMail[]> {
  for (const { mailId } of await given.database.manager.find(Notice, { order: { id: 'ASC' } }))
    await under.app
      .get(MailNoticeOnNoticesStored)
      .handle(anEvent(NoticesStored, { subjectId: mailId, data: { mailId } }));
  return under.mailbox.messages();
}
const changed = async (columns: Partial<Introduction>, replies: Partial<Record<PartySide, object>> = {}) => {
  Object.assign(introduction, columns);
  Object.assign(introduction.companyReply, replies.company);
  Object.assign(introduction.solverReply, replies.solver);
  await given.database.manager.save(introduction);
};
const accepted = { answer: 'accepted' };
const textOf = ({ text }: ReceivedMail): string => text.replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ');
const mailTo = (mails: readonly ReceivedMail[], { email }: { email: string }): ReceivedMail => {
  const found = mails.filter(({ to }) => to.includes(email));
  expect(found).toHaveLength(1);
  return found[0] as ReceivedMail;
};

/** What each kind needs to be so, whom it is mailed to, and what it says. */
const cases: Record<
  Kind,
  {
    side?: PartySide;
    arrange(): Promise<unknown>;
    readers: readonly ('company' | 'solver' | 'curator')[];
    says: Record<Language, string>;
  }
> = {
  introduction_proposed: {
    arrange: () => changed({}),
    readers: ['company', 'solver'],
    says: {
      fr: 'Répondez si possible avant la fin du 18 janvier 2027. Sans réponse, la proposition prendra fin le 25 janvier 2027.',
      en: 'If you can, answer by 18 January 2027. Without an answer, the proposal ends on 25 January 2027.',
    },
  },
  introduction_reminded: {
    side: 'solver',
    arrange: () => changed({}, { company: accepted }),
    readers: ['solver'],
    says: {
      fr: 'Votre réponse est attendue, même si c’est non.',
      en: 'Your answer is awaited, even if it is no.',
    },
  },
  acceptance_noted: {
    side: 'company',
    arrange: () => changed({}, { company: { ...accepted, byMail: true, personId: owner.id } }),
    readers: ['company'],
    says: {
      fr: 'tant que l’autre partie n’a pas accepté',
      en: 'as long as the other party has not accepted',
    },
  },
  introduction_accepted: {
    arrange: () => changed({ state: 'accepted' }, { company: accepted, solver: accepted }),
    readers: ['company', 'solver', 'curator'],
    says: { fr: title, en: title },
  },
  introduction_declined: {
    side: 'solver',
    arrange: () =>
      changed(
        { state: 'declined' },
        { solver: { answer: 'declined', declineReason: 'too_far', declineNote: 'Blois est à une heure.' } },
      ),
    readers: ['company', 'curator'],
    says: { fr: 'proposée pour', en: 'proposed for' },
  },
  introduction_lapsed: {
    arrange: () => changed({ state: 'lapsed' }, { company: accepted }),
    readers: ['company', 'solver', 'curator'],
    says: { fr: 'a pris fin', en: 'has ended' },
  },
  introduction_withdrawn: {
    arrange: () =>
      changed({ state: 'withdrawn', withdrawalReason: 'mistake', withdrawalNote: 'Erreur de ma part.' }),
    readers: ['company', 'solver'],
    says: { fr: 'Elle avait été proposée par erreur.', en: 'It had been proposed by mistake.' },
  },
  acceptance_taken_back: {
    side: 'company',
    arrange: () => changed({}),
    readers: ['curator'],
    says: { fr: 'vient de revenir sur son accord', en: 'has just taken that back' },
  },
  meeting_planned: {
    arrange: () =>
      changed(
        {
          state: 'accepted',
          meetingAt: new Date(given.clock.now().getTime() + 3_600_000),
          meetingPlace: 'LAB’O, Orléans',
          meetingLink: 'https://visio.example/salle',
        },
        { company: accepted, solver: accepted },
      ),
    readers: ['company', 'solver'],
    says: { fr: 'la visioconférence (visio.example) :', en: 'the video call (visio.example):' },
  },
  times_proposed: {
    side: 'company',
    arrange: () =>
      changed(
        {
          state: 'accepted',
          timeOffers: [
            {
              by: 'company',
              times: [3, 1].map((hours) =>
                new Date(given.clock.now().getTime() + hours * 3_600_000).toISOString(),
              ),
              place: 'LAB’O, Orléans',
              link: null,
            },
          ],
        },
        { company: accepted, solver: accepted },
      ),
    readers: ['solver'],
    says: { fr: '(heure de Paris) - Lieu : LAB’O, Orléans', en: '(Paris time) - Place: LAB’O, Orléans' },
  },
  meeting_called_off: {
    arrange: () =>
      changed(
        {
          state: 'accepted',
          meetingSequence: 1,
          calledOffMeeting: {
            at: '2027-01-14T13:00:00.000Z',
            by: 'company',
            note: 'Notre responsable est absente.',
          },
        },
        { company: accepted, solver: accepted },
      ),
    readers: ['company', 'solver'],
    says: {
      fr: 'Le fichier joint le retire de votre agenda. La rencontre reste possible',
      en: 'The attached file takes it out of your calendar. The introduction goes on',
    },
  },
  introduction_met: {
    arrange: () => changed({ state: 'met', metOn: '2027-01-12' }, { company: accepted, solver: accepted }),
    readers: ['company', 'solver'],
    says: { fr: 'le 12 janvier 2027', en: 'on 12 January 2027' },
  },
  introduction_concluded: {
    arrange: () =>
      changed(
        {
          state: 'succeeded',
          metOn: '2027-01-12',
          outcome: 'hired',
          outcomeNote: 'Deux postes.',
          outcomeSource: 'curator',
        },
        { company: accepted, solver: accepted },
      ),
    readers: ['company', 'solver'],
    says: {
      fr: 'Elle a mené à une embauche. « Deux postes. »',
      en: 'It has led to a hiring. “Deux postes.”',
    },
  },
};

/** Once both have accepted, and as long as it was not withdrawn. */
const knowEachOther = (): boolean => introduction.isOpened;
/**
 * What each must not read: how to reach the other, what is said to it or to curators alone and, before both have accepted,
 * the name of a company that hides it.
 */
const hiddenFrom = (reader: 'company' | 'solver' | 'curator'): string[] =>
  ({
    company: [holder.name, holder.email, solver.website ?? '', 'très motivée', 'Erreur de ma part'],
    solver: [
      ...(knowEachOther() ? [] : [company.name]),
      owner.name,
      owner.email,
      'résidence à Blois',
      'Erreur de ma part',
    ],
    curator: [owner.email, holder.email],
  })[reader];
/** Whom each reads of: a company reads the public profile by its name, as elsewhere in the product, and a curator both names. */
const namedTo = (reader: 'company' | 'solver' | 'curator'): string[] =>
  ({
    company: [solver.name],
    solver: [knowEachOther() ? company.name : 'ne entreprise de services à la personne'],
    curator: [company.name, solver.name],
  })[reader];

describe.each(Object.entries(cases))('the mails on %s', (name, { side, arrange, readers, says }) => {
  const kind = name as keyof typeof cases;
  const personOf = (reader: 'company' | 'solver' | 'curator'): Person =>
    ({ company: owner, solver: holder, curator })[reader];

  it.each(['fr', 'en'] as const)(
    'say in %s what there is to do, and nothing that is hidden',
    async (language) => {
      for (const person of [owner, holder, curator])
        await given.database.manager.update(Person, person.id, { language });
      await arrange();
      const mails = await tell(kind, side);
      expect(mails).toHaveLength(readers.length);
      for (const reader of readers) {
        const mail = mailTo(mails, personOf(reader));
        const all = `${mail.subject}\n${mail.text}\n${mail.html}`;
        for (const hidden of hiddenFrom(reader)) expect(all).not.toContain(hidden);
        if (language === 'fr') for (const named of namedTo(reader)) expect(textOf(mail)).toContain(named);
        if (reader !== 'curator') expect(all).not.toMatch(/Blois est à une heure|trop loin|too far/);
        expect(mail.subject.replace('\u00a0', '')).toBe(
          `${introductionTopic.notices[kind].words[language].heading}: ${title}`,
        );
        expect(mail.headers['content-language']).toBe(language);
        expect(textOf(mail)).toContain(says[language]);
        expect(all).not.toMatch(/undefined|null|\[object/);
        if (language === 'en') expect(mail.text).not.toMatch(/[Vv]ous |Bonjour/);
      }
    },
  );

  it('do not go out once it is withdrawn, or closed in another way, nor to those who have left', async () => {
    await arrange();
    await given.database.manager.update(Introduction, introduction.id, {
      state: kind === 'introduction_withdrawn' ? 'lapsed' : 'withdrawn',
    });
    expect(await tell(kind, side)).toEqual([]);
    await given.database.manager.update(Introduction, introduction.id, { state: introduction.state });
    await given.database.manager.delete(Membership, { personId: owner.id });
    await given.database.manager.update(Solver, solver.id, { personId: null });
    await given.database.manager.update(Person, curator.id, { role: 'none' });
    expect(await mailAll()).toEqual([]);
  });
});

describe('a mail that asks for an answer', () => {
  it('describes the other party, by its name unless that is hidden', async () => {
    const mails = await tell('introduction_proposed');
    expect(textOf(mailTo(mails, owner))).toContain(`OVLT vous propose de rencontrer « ${solver.name} »`);
    expect(textOf(mailTo(mails, owner))).toContain(solver.headline);
    expect(textOf(mailTo(mails, owner))).toContain('Domaines : Détection de chute');
    expect(textOf(mailTo(mails, owner))).toContain(
      'Un mot d’OVLT : « Ils ont équipé une résidence à Blois. »',
    );
    expect(textOf(mailTo(mails, holder))).toContain('Une entreprise de services à la personne');
  });

  it('names no solver whose profile nobody can read, before both have accepted', async () => {
    await given.database.manager.update(Solver, solver.id, { complete: false });
    const { text } = mailTo(await tell('introduction_proposed'), owner);
    expect(text).not.toContain(solver.name);
    expect(text).toContain('Une start-up');
  });

  it('names a company that does not hide its name', async () => {
    await given.database.manager.update(Need, need.id, { confidential: false });
    expect(textOf(mailTo(await tell('introduction_proposed'), holder))).toContain(company.name);
  });

  it('goes only to those who have not answered by then', async () => {
    await changed({}, { company: accepted });
    expect((await tell('introduction_proposed')).map(({ to }) => to)).toEqual([[holder.email]]);
    under.mailbox.clear();
    expect(await tell('introduction_reminded', 'company')).toEqual([]);
  });

  it('leads to two pages, by secrets of which only the hashes are kept, for three weeks', async () => {
    const { text } = mailTo(await tell('introduction_proposed'), owner);
    const links = ['accepter', 'decliner'].map(
      (page) => new RegExp(`${publicUrl}/lien/${page}\\?token=(\\S+)`).exec(text)?.[1] ?? '',
    );
    expect(links.map((secret) => secret.length)).toEqual([43, 43]);
    expect(text).toContain(`${publicUrl}/mises-en-relation/${introduction.id}`);
    const tokens = await given.database.manager.findBy(OneTimeToken, { subjectId: introduction.id });
    const expiresAt = new Date(given.clock.now().getTime() + 21 * 24 * 3_600_000);
    expect(tokens.filter(({ email }) => email === owner.email)).toHaveLength(2);
    for (const token of tokens) expect(token).toMatchObject({ expiresAt });
    expect(JSON.stringify(tokens)).not.toContain(links[0]);
  });

  it('says so where nobody can tell by when', async () => {
    await changed({ replyDueOn: null, lapsesOn: null });
    const text = textOf(mailTo(await tell('introduction_proposed'), owner));
    expect(text).toContain('Sans réponse, la proposition prendra fin.');
  });
});

describe('whoever asked to be left alone', () => {
  const refuse = async (): Promise<void> => {
    const contacts = under.app.get(SolverContacts, { strict: false });
    const secret = new URL(contacts.unsubscribeUrlOf(holder)).searchParams.get('token') ?? '';
    expect(await contacts.refuse(secret)).toBe(true);
  };

  it('gets nothing that they have not accepted, and what they have', async () => {
    await refuse();
    expect((await tell('introduction_proposed')).map(({ to }) => to)).toEqual([[owner.email]]);
    under.mailbox.clear();
    await given.database.manager.deleteAll(Notice);
    await changed({ state: 'accepted' }, { company: accepted, solver: accepted });
    expect((await tell('introduction_accepted')).flatMap(({ to }) => to)).toContain(holder.email);
  });

  it('is told how, in the mails that they may refuse', async () => {
    const proposed = mailTo(await tell('introduction_proposed'), holder);
    expect(proposed.headers['list-unsubscribe']).toContain(`token=${holder.id}.`);
    expect(mailTo(under.mailbox.messages(), owner).headers['list-unsubscribe']).toBeUndefined();
  });
});

describe('the contact address of a profile that nobody holds', () => {
  const email = 'contact@nuit.example';
  beforeEach(async () => {
    await given.database.manager.update(Solver, solver.id, { personId: null, contactEmail: email });
  });

  it('is told who writes and why, answers without an account, and can refuse', async () => {
    const mail = mailTo(await tell('introduction_proposed'), { email });
    expect(textOf(mail)).toContain(`Le projet « ${solver.name} » est décrit sur Passerelle`);
    expect(textOf(mail)).toContain('parce que cette adresse est indiquée comme contact');
    expect(mail.text).toContain(`${publicUrl}/lien/accepter?token=`);
    expect(mail.text).not.toContain('/mises-en-relation/');
    expect(mail.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
  });

  it.each(['introduction_accepted', 'meeting_planned'] as const)(
    'proposes a time without an account, and takes the profile over to see how to reach the other: %s',
    async (kind) => {
      await cases[kind].arrange();
      const { text } = mailTo(await tell(kind), { email });
      const pages = [...text.matchAll(/\/lien\/([\w-]+)\?token=/g)].map(([, page]) => page);
      expect(pages).toEqual(['rendez-vous', 'profil']);
      expect(text).not.toContain('/mises-en-relation/');
    },
  );

  it('gets nothing once it has refused', async () => {
    await given.database.manager.update(Solver, solver.id, { contactRefusedAt: new Date() });
    expect((await tell('introduction_proposed')).map(({ to }) => to)).toEqual([[owner.email]]);
  });
});

it('an acceptance is not noted any more once it is taken back, or was given after signing in', async () => {
  await changed({}, { company: { ...accepted, byMail: true, personId: owner.id } });
  await happens('acceptance_noted', { data: { side: 'company', byMail: true } });
  await changed({}, { company: { answer: 'pending' } });
  expect(await mailAll()).toEqual([]);
  await changed({}, { company: { answer: 'accepted', byMail: false } });
  expect(await mailAll()).toEqual([]);
  await changed({}, { company: { byMail: true } });
  expect(await mailAll()).toHaveLength(1);
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
    await cases.meeting_planned.arrange();
    const planned = await tell('meeting_planned');
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
    const moved = mailTo(await tell('meeting_planned'), owner);
    expect(moved.subject).toContain('Un rendez-vous a changé');
    expect(eventIn(moved).event).toMatchObject({ uid: introduction.id, sequence: 1, location: 'Salle 2' });

    under.mailbox.clear();
    await given.database.manager.deleteAll(Notice);
    introduction.withdraw('party_unavailable', null, given.clock.now());
    await given.database.manager.save(introduction);
    for (const person of [owner, holder]) {
      const mail = mailTo(await tell('introduction_withdrawn'), person);
      expect(textOf(mail)).toMatch(/Le rendez-vous du .* est annulé\./);
      const { method, event } = eventIn(mail);
      expect([method, event.uid, event.sequence]).toEqual(['CANCEL', introduction.id, 2]);
      expect(event.component.getFirstPropertyValue('status')).toBe('CANCELLED');
      under.mailbox.clear();
      await given.database.manager.deleteAll(Notice);
    }
  });

  it('takes a meeting that was called off out of both calendars, and a later one has a higher number', async () => {
    await cases.meeting_planned.arrange();
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
    const { method, event } = eventIn(mailTo(await tell('meeting_planned'), owner));
    expect([method, event.uid, event.sequence]).toEqual(['PUBLISH', introduction.id, 2]);
    expect(await tell('meeting_called_off')).toEqual(under.mailbox.messages());
  });

  it('is nowhere where no meeting was arranged', async () => {
    await cases.introduction_withdrawn.arrange();
    for (const { files } of await tell('introduction_withdrawn')) expect(files).toEqual([]);
  });

  it('goes to whoever arranged the meeting too, and to the company whose closed need takes it away', async () => {
    await cases.meeting_planned.arrange();
    await happens('meeting_planned', { actorId: owner.id });
    expect((await mailAll()).flatMap(({ to }) => to).toSorted()).toEqual(
      [owner.email, holder.email].toSorted(),
    );
    under.mailbox.clear();
    await given.database.manager.deleteAll(Notice);
    await changed({ state: 'withdrawn', withdrawalReason: 'need_closed' });
    expect((await tell('introduction_withdrawn')).flatMap(({ to }) => to)).toContain(owner.email);
  });
});

describe('the mail about a meeting', () => {
  const told = async (data: object): Promise<Record<'toCompany' | 'toSolver', string>> => {
    under.mailbox.clear();
    await given.database.manager.deleteAll(Notice);
    await happens('meeting_planned', { data });
    const mails = await mailAll();
    return { toCompany: textOf(mailTo(mails, owner)), toSolver: textOf(mailTo(mails, holder)) };
  };

  it('says who has proposed it: the other party, or a curator', async () => {
    await cases.meeting_planned.arrange();
    const byCompany = await told({ by: 'company', sequence: 0 });
    expect(byCompany.toSolver).toContain(`${company.name} vous propose ce rendez-vous`);
    expect(byCompany.toCompany).toContain('Vous avez rendez-vous avec');
    const byCurator = await told({ by: 'curator', sequence: 0 });
    for (const text of Object.values(byCurator))
      expect(text).toContain('L’équipe d’OVLT vous propose ce rendez-vous avec');

    await changed({ meetingSequence: 1 });
    const moved = await told({ by: 'solver', sequence: 1 });
    expect(moved.toCompany).toContain(`« ${solver.name} » vous propose un autre moment ou un autre lieu`);
    expect(moved.toSolver).toContain('Votre rendez-vous avec');
    // The mail shows the meeting as it is now, which somebody else may have moved since.
    const late = await told({ by: 'curator', sequence: 0 });
    expect(late.toCompany).not.toContain('L’équipe d’OVLT vous propose');
  });
});

it('a meeting that is over is told to nobody any more', async () => {
  await cases.meeting_planned.arrange();
  await changed({ meetingAt: new Date(given.clock.now().getTime() - 1) });
  expect(await tell('meeting_planned')).toEqual([]);
});

describe('what a curator has recorded', () => {
  it.each(['introduction_met', 'introduction_concluded'] as const)(
    'is told to both parties, and by no mail to whoever said it themselves: %s',
    async (kind) => {
      await cases[kind].arrange();
      await happens(kind, { actorId: owner.id });
      expect((await mailAll()).map(({ to }) => to)).toEqual([[holder.email]]);
    },
  );

  it('is told in the product alone where the answers of the parties have concluded it', async () => {
    await cases.introduction_concluded.arrange();
    await changed({ outcomeSource: 'parties' });
    expect(await tell('introduction_concluded')).toEqual([]);
    const told = { kind: 'introduction_concluded', recipientId: owner.id };
    expect(await given.database.manager.countBy(Notice, told)).toBe(1);
  });
});
