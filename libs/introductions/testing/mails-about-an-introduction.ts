import { beforeEach, expect } from '@jest/globals';
import { type Organisation, Person } from '@passerelle/accounts';
import { aMembership, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import { anEvent, type TestDatabase } from '@passerelle/harness';
import {
  FollowUp,
  type Introduction,
  IntroductionReminder,
  type PartySide,
  partySides,
} from '@passerelle/introductions';
import type { ReceivedMail } from '@passerelle/mail/testing';
import type { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { MailNoticeOnNoticesStored, Notice, NoticesStored } from '@passerelle/notifications';
import { notificationsUnderTest } from '@passerelle/notifications/testing';
import type { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { aTag } from '@passerelle/taxonomy/testing';
import { IntroductionsModule } from '../src/introductions.module.js';
import { introductionTopic } from '../src/notices/introductions/introduction.topic.js';
import { anIntroduction } from './index.js';

export type IntroductionKind = keyof typeof introductionTopic.notices;

/** Title of the need in each test. */
export const title = 'Repérer les chutes la nuit';

/** The people in the mails of a test. */
export interface Introduced {
  company: Organisation;
  owner: Person;
  holder: Person;
  curator: Person;
  need: Need;
  solver: Solver;
  introduction: Introduction;
}

/** On one line, with plain spaces. */
export const textOf = ({ text }: ReceivedMail): string =>
  text.replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ');

/** The only mail that this person got. */
export const mailTo = (mails: readonly ReceivedMail[], { email }: { email: string }): ReceivedMail => {
  const found = mails.filter(({ to }) => to.includes(email));
  expect(found).toHaveLength(1);
  return found[0] as ReceivedMail;
};

export const accepted = { answer: 'accepted' };

/**
 * For the specs of a file. Each test has an introduction of a need that hides its company, and the mails sent about
 * it.
 */
export function mailsAboutAnIntroduction(given: TestDatabase) {
  const under = notificationsUnderTest(given, { module: IntroductionsModule });
  const about = {} as Introduced;
  beforeEach(async () => {
    const { database } = given;
    await database.manager.deleteAll(Notice);
    await database.manager.update(Person, { role: 'curator' }, { role: 'none' });
    const key = newId();
    about.company = await anOrganisation(database, { name: `Mains Cachées ${key}` });
    about.owner = await aPerson(database, { name: 'Odile Meneuse', email: `odile-${key}@mains.example` });
    await aMembership(database, { personId: about.owner.id, organisationId: about.company.id });
    about.holder = await aPerson(database, { name: 'Karim Porteur', email: `karim-${key}@nuit.example` });
    about.curator = await aPerson(database, { name: 'Nadia Curatrice', role: 'curator' });
    about.need = await aNeed(database, {
      organisationId: about.company.id,
      state: 'published',
      title,
      confidential: true,
    });
    const tag = await aTag(database, { labelFr: 'Détection de chute', labelEn: 'Fall detection' });
    about.solver = await aSolver(database, {
      personId: about.holder.id,
      name: `Nuit Sereine ${key}`,
      headline: `Nuit Sereine ${key}, le capteur`,
      website: `https://nuit-${key}.example`,
      tagIds: [tag.id],
    });
    about.introduction = await anIntroduction(database, {
      needId: about.need.id,
      solverId: about.solver.id,
      curatorId: about.curator.id,
      noteToCompany: 'Ils ont équipé une résidence à Blois.',
      noteToSolver: 'Une équipe très motivée.',
      replyDueOn: '2027-01-18',
      lapsesOn: '2027-01-25',
    });
  });

  /** Runs the handler of this kind of notice with its event. */
  async function happens(
    kind: IntroductionKind,
    details: { actorId?: string; data?: object } = {},
  ): Promise<void> {
    const data = { introductionId: about.introduction.id, ...details.data };
    const { on } = introductionTopic.notices[kind];
    await under.app.get(introductionTopic.handlers[kind]).handle(anEvent(on, { ...details, data }));
  }
  /** Stores the notices, and sends their mails. */
  async function notify(kind: IntroductionKind, side?: PartySide): Promise<readonly ReceivedMail[]> {
    const reminderId = side && kind === 'introduction_reminded' ? await remind(side) : undefined;
    await happens(kind, {
      data: { ...(side && { side, byMail: true }), ...(reminderId && { reminderId }) },
    });
    return mailAll();
  }
  async function remind(side: PartySide): Promise<string> {
    const reminder = { id: newId(), introductionId: about.introduction.id, side, step: 3 as const };
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
  const changed = async (
    columns: Partial<Introduction>,
    replies: Partial<Record<PartySide, object>> = {},
  ) => {
    Object.assign(about.introduction, columns);
    Object.assign(about.introduction.companyReply, replies.company);
    Object.assign(about.introduction.solverReply, replies.solver);
    await given.database.manager.save(about.introduction);
  };

  /** Puts the introduction into the state that each kind of notice needs. */
  const arrange: Record<IntroductionKind, () => Promise<unknown>> = {
    introduction_proposed: () => changed({}),
    introduction_reminded: () => changed({}, { company: accepted }),
    acceptance_noted: () => changed({}, { company: { ...accepted, byMail: true, personId: about.owner.id } }),
    introduction_accepted: () => changed({ state: 'accepted' }, { company: accepted, solver: accepted }),
    introduction_declined: () =>
      changed(
        { state: 'declined' },
        { solver: { answer: 'declined', declineReason: 'too_far', declineNote: 'Blois est à une heure.' } },
      ),
    introduction_lapsed: () => changed({ state: 'lapsed' }, { company: accepted }),
    introduction_withdrawn: () =>
      changed({ state: 'withdrawn', withdrawalReason: 'mistake', withdrawalNote: 'Erreur de ma part.' }),
    acceptance_taken_back: () => changed({}),
    meeting_planned: () =>
      changed(
        {
          state: 'accepted',
          meetingAt: new Date(given.clock.now().getTime() + 3_600_000),
          meetingPlace: 'LAB’O, Orléans',
          meetingLink: 'https://visio.example/salle',
        },
        { company: accepted, solver: accepted },
      ),
    times_proposed: () =>
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
    meeting_called_off: () =>
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
    introduction_met: async () => {
      await changed(
        { state: 'met', metOn: '2027-01-12', metBy: 'curator' },
        { company: accepted, solver: accepted },
      );
      for (const side of partySides)
        await given.database.manager.insert(FollowUp, {
          id: newId(),
          introductionId: about.introduction.id,
          side,
          step: 10,
          dueOn: '2027-01-22',
        });
    },
    introduction_concluded: () =>
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
  };
  return { under, about, happens, notify, mailAll, changed, arrange };
}
