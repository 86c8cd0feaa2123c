import {
  beginningOf,
  type MailSample,
  quoted,
  type SampleFrom,
  sampleLink,
  sampleOf,
  sampleUrl,
} from '@passerelle/mail';
import type { RecipientRole } from '@passerelle/notifications';
import { Introduction } from '../../../introduction/introduction.entity.js';
import type { OtherParty } from '../../../mailed-answers/other-parties.js';
import { calendarFile } from '../../../meetings/calendar-file.js';
import { acceptanceNotedMail, acceptanceTakenBackMail } from './acceptance.mail.js';
import { introductionAcceptedMail } from './introduction-accepted.mail.js';
import { introductionConcludedMail } from './introduction-concluded.mail.js';
import { introductionDeclinedMail } from './introduction-declined.mail.js';
import { introductionLapsedMail } from './introduction-lapsed.mail.js';
import type { IntroductionMail, MeetingMail } from './introduction-mail.js';
import { introductionMetMail } from './introduction-met.mail.js';
import { introductionProposedMail } from './introduction-proposed.mail.js';
import { introductionWithdrawnMail } from './introduction-withdrawn.mail.js';
import { meetingCalledOffMail } from './meeting-called-off.mail.js';
import { meetingPlannedMail } from './meeting-planned.mail.js';
import { timesProposedMail } from './times-proposed.mail.js';

const meetingAt = new Date('2027-01-21T13:30:00Z');
const link = 'https://visio.example/salle-du-conseil';
const url = sampleUrl('/mises-en-relation/0190');
/** For the contact address of a profile without a holder, which has no mail choices. */
const unclaimed = { unsubscribeUrl: sampleUrl('/profil/desinscription?token=9fJx2Qv7Wn4Lr8Ts1Yb6') };

/** How the subjects of samples differ from each other. */
interface Wanted {
  introduction?: Partial<Introduction>;
  answers?: { company?: 'accepted' | 'declined'; solver?: 'accepted' | 'declined' };
  isUnclaimed?: boolean;
}

/** Props for the sample of a mail about an introduction. */
export function sampleIntroduction(
  as: RecipientRole,
  { introduction, answers, isUnclaimed = false }: Wanted = {},
) {
  return ({ words, heading, language }: SampleFrom): IntroductionMail => {
    const replyOf = (side: 'company' | 'solver') => ({
      answer: answers?.[side] ?? 'pending',
      declineReason: answers?.[side] === 'declined' ? 'too_far' : null,
      declineNote: answers?.[side] === 'declined' ? words.note : null,
    });
    return {
      name: isUnclaimed ? '' : words.reader,
      heading,
      as,
      introduction: Object.assign(new Introduction(), {
        state: 'proposed',
        proposedAt: new Date('2027-01-11T09:00:00Z'),
        replyDueOn: '2027-01-18',
        lapsesOn: '2027-01-25',
        companyReply: replyOf('company'),
        solverReply: replyOf('solver'),
        withdrawalReason: null,
        meetingAt: null,
        meetingSequence: 0,
        ...introduction,
      }),
      title: words.need,
      url,
      company: words.company,
      profile: words.profile,
      other: { company: quoted(words.profile, language), solver: words.company, curator: '' }[as],
      isUnclaimed,
    };
  };
}

const sampleMeeting =
  (as: RecipientRole, wanted: Wanted = {}) =>
  (from: SampleFrom): MeetingMail => ({
    ...sampleIntroduction(as, wanted)(from),
    planUrl: as === 'curator' ? undefined : sampleLink('rendez-vous'),
    claimUrl: wanted.isUnclaimed ? sampleLink('reprendre') : undefined,
  });

const partyOf = (as: 'company' | 'solver', { words, language }: SampleFrom): OtherParty => {
  const isFrench = language === 'fr';
  const where = isFrench ? 'Où\u00a0: Blois, à distance aussi' : 'Where: Blois, from a distance too';
  return as === 'company'
    ? {
        who: quoted(words.profile, language),
        kind: isFrench ? 'une start-up' : 'a start-up',
        asks: undefined,
        facts: [words.headline, where],
      }
    : {
        who: words.company,
        kind: isFrench ? 'une entreprise de services à la personne' : 'a home-service company',
        asks: { title: words.need, beginning: beginningOf(words.text, 220) },
        facts: [where],
      };
};

const offer =
  (as: 'company' | 'solver', isReminder: boolean, wanted: Wanted = {}) =>
  (from: SampleFrom) => ({
    ...sampleIntroduction(as, wanted)(from),
    isReminder,
    party: partyOf(as, from),
    note: from.words.note,
    acceptUrl: sampleLink('accepter'),
    declineUrl: sampleLink('decliner'),
  });

const calendar =
  (sequence: number, isCancelled = false) =>
  ({ words, language }: SampleFrom) =>
    calendarFile(
      {
        id: '01900000-0000-7000-8000-000000000001',
        sequence,
        at: meetingAt,
        summary: words.company,
        location: words.place,
        description: words.need,
        url,
        organizer: { name: 'Passerelle', email: 'bonjour@passerelle.example.org' },
        isCancelled,
        fileName: language === 'fr' ? 'rendez-vous.ics' : 'meeting.ics',
      },
      meetingAt,
      language,
    );

const both = ['company', 'solver'] as const;
const to = { company: 'à l’entreprise', solver: 'au porteur', curator: 'à l’animateur' };
const accepted: Wanted = {
  introduction: { state: 'accepted' },
  answers: { company: 'accepted', solver: 'accepted' },
};

const meetingPlanned = (as: 'company' | 'solver', meetingSequence: number) =>
  sampleOf(
    meetingPlannedMail,
    (from) => ({
      ...sampleMeeting(as, {
        ...accepted,
        introduction: { ...accepted.introduction, meetingAt, meetingSequence },
      })(from),
      meeting: { at: meetingAt, place: from.words.place, link },
      plannedBy: 'company' as const,
    }),
    {
      as: `${to[as]}${meetingSequence > 0 ? ', déplacé' : ''}`,
      calendar: calendar(meetingSequence),
    },
  );

/** Mails until both have accepted, or until an earlier end of the introduction. */
const beforeBothAccept: Readonly<Record<string, readonly MailSample[]>> = {
  introduction_proposed: [
    ...both.map((as) => sampleOf(introductionProposedMail, offer(as, false), { as: to[as] })),
    sampleOf(introductionProposedMail, offer('solver', false, { isUnclaimed: true }), {
      as: 'sans compte',
      choices: unclaimed,
    }),
    sampleOf(introductionProposedMail, offer('company', false, { isUnclaimed: true }), {
      as: 'à une entreprise sans compte',
      choices: unclaimed,
    }),
  ],
  introduction_reminded: both.map((as) =>
    sampleOf(introductionProposedMail, offer(as, true), { as: to[as] }),
  ),
  acceptance_noted: [
    sampleOf(acceptanceNotedMail, (from) => ({
      ...sampleIntroduction('company')(from),
      takeBackUrl: sampleLink('revenir'),
    })),
  ],
  introduction_declined: (['company', 'curator'] as const).map((as) =>
    sampleOf(
      introductionDeclinedMail,
      (from) => ({
        ...sampleIntroduction(as, { answers: { company: 'accepted', solver: 'declined' } })(from),
        side: 'solver' as const,
      }),
      { as: to[as] },
    ),
  ),
  introduction_lapsed: (['company', 'solver', 'curator'] as const).map((as) =>
    sampleOf(introductionLapsedMail, sampleIntroduction(as, { answers: { company: 'accepted' } }), {
      as: to[as],
    }),
  ),
  introduction_withdrawn: [
    sampleOf(
      introductionWithdrawnMail,
      sampleIntroduction('solver', { introduction: { withdrawalReason: 'need_closed', meetingAt } }),
      { calendar: calendar(2, true) },
    ),
  ],
  acceptance_taken_back: [
    sampleOf(acceptanceTakenBackMail, (from) => ({
      ...sampleIntroduction('curator')(from),
      side: 'company' as const,
    })),
  ],
};

/** Mails once both have accepted. */
const onceAccepted: Readonly<Record<string, readonly MailSample[]>> = {
  introduction_accepted: [
    ...(['company', 'solver', 'curator'] as const).map((as) =>
      sampleOf(introductionAcceptedMail, sampleMeeting(as, accepted), { as: to[as] }),
    ),
    ...both.map((as) =>
      sampleOf(introductionAcceptedMail, sampleMeeting(as, { ...accepted, isUnclaimed: true }), {
        as: as === 'company' ? 'à une entreprise sans compte' : 'sans compte',
        choices: unclaimed,
      }),
    ),
  ],
  meeting_planned: [meetingPlanned('solver', 0), meetingPlanned('company', 0), meetingPlanned('solver', 2)],
  times_proposed: [
    sampleOf(timesProposedMail, (from) => ({
      ...sampleMeeting('solver', accepted)(from),
      offer: {
        by: 'company' as const,
        times: ['2027-01-21T13:30:00Z', '2027-01-22T08:00:00Z', '2027-01-25T16:00:00Z'],
        place: from.words.place,
        link: null,
      },
    })),
  ],
  meeting_called_off: [
    sampleOf(
      meetingCalledOffMail,
      (from) => ({
        ...sampleMeeting('solver', accepted)(from),
        calledOffMeeting: { at: meetingAt.toISOString(), by: 'company' as const, note: from.words.note },
      }),
      { calendar: calendar(3, true) },
    ),
  ],
  introduction_met: ([false, true] as const).map((isOwn) =>
    sampleOf(
      introductionMetMail,
      (from) => ({
        ...sampleIntroduction('company', accepted)(from),
        isOwn,
        summary:
          from.language === 'fr'
            ? `${isOwn ? 'Vous' : `D’après ${quoted(from.words.profile, 'fr')}, vous`} vous êtes rencontrés le 1er février 2027.`
            : `${isOwn ? 'You' : `According to ${quoted(from.words.profile, 'en')}, you`} met on 1 February 2027.`,
        answerUrl: sampleLink('suivi'),
      }),
      { as: isOwn ? 'dit par les siens' : 'dit par l’autre partie' },
    ),
  ),
  introduction_concluded: [
    sampleOf(introductionConcludedMail, (from) => ({
      ...sampleIntroduction('solver', accepted)(from),
      summary: from.language === 'fr' ? 'Votre rencontre a abouti.' : 'Your meeting has led to something.',
      outcomeNote: from.words.note,
    })),
  ],
};

export const introductionSamples = { ...beforeBothAccept, ...onceAccepted };
