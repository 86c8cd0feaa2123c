import type { DomainEvent } from '@passerelle/database';
import type { RenderedMail } from '@passerelle/mail';
import {
  defineTopic,
  type Mailing,
  mailsFrom,
  type NoticeData,
  type RecipientRole,
} from '@passerelle/notifications';
import type { EntityManager } from 'typeorm';
import {
  AcceptanceTakenBack,
  IntroductionAccepted,
  IntroductionConcluded,
  IntroductionDeclined,
  IntroductionHalfAccepted,
  IntroductionLapsed,
  IntroductionMet,
  IntroductionProposed,
  IntroductionWithdrawn,
  MeetingCalledOff,
  MeetingPlanned,
  TimesProposed,
} from '../../introduction/introduction.events.js';
import { seesIntroductionSql } from '../../introduction/introduction.rules.js';
import { hasMet, type IntroductionState } from '../../introduction/introduction.transitions.js';
import { type PartySide, partySides } from '../../parties/parties.js';
import { AnswerReminded, IntroductionReminder } from '../../promises/introduction-reminder.entity.js';
import {
  bothParties,
  curatorAlone,
  everybodyOf,
  type Introduced,
  itsSide,
  otherParty,
  otherPartyAndCurator,
  partiesAndCurator,
  accepter,
} from './introduction-audience.js';
import { IntroductionNotices } from './introduction-notices.js';
import {
  awaitedInWords,
  calledOffInWords,
  declinedBy,
  declinedInWords,
  lapsedInWords,
  meetingInWords,
  meetingNow,
  standing,
  timesInWords,
  withdrawalInWords,
} from './introduction.words.js';
import { acceptanceNotedMail, acceptanceTakenBackMail } from './mails/acceptance.mail.js';
import { introductionAcceptedMail } from './mails/introduction-accepted.mail.js';
import { introductionConcludedMail } from './mails/introduction-concluded.mail.js';
import { introductionDeclinedMail } from './mails/introduction-declined.mail.js';
import { introductionLapsedMail } from './mails/introduction-lapsed.mail.js';
import { introductionMetMail } from './mails/introduction-met.mail.js';
import { introductionProposedMail } from './mails/introduction-proposed.mail.js';
import { introductionWithdrawnMail } from './mails/introduction-withdrawn.mail.js';
import { introductionSamples } from './mails/introduction.samples.js';
import { meetingCalledOffMail } from './mails/meeting-called-off.mail.js';
import { meetingPlannedMail } from './mails/meeting-planned.mail.js';
import { timesProposedMail } from './mails/times-proposed.mail.js';

const mail = mailsFrom<IntroductionNotices>();

/** The party that has acted. */
const sideOf = ({ data: { side } }: DomainEvent<{ side: PartySide }>) => ({ side });

/** The party that is reminded. */
async function sideOfReminder(
  { data }: DomainEvent<{ reminderId: string }>,
  manager: EntityManager,
): Promise<{ side?: PartySide }> {
  const reminder = await manager.findOneBy(IntroductionReminder, { id: data.reminderId });
  return reminder === null ? {} : { side: reminder.side };
}

const whileIn =
  (wanted: IntroductionState) =>
  ({ introduction: { state } }: Introduced): boolean =>
    state === wanted;

/** The answer of this side is awaited, and the solver is not hidden. */
const isAwaited = (
  { introduction: { awaited }, solver }: Introduced,
  { as }: { as: RecipientRole },
): boolean => !solver.isHidden && awaited.some((side) => side === as);

/** An acceptance from a mail is still valid, and the other party has not answered. */
function isNoted({ introduction }: Introduced, { data: { side } }: { data: NoticeData }): boolean {
  if (introduction.state !== 'proposed' || side === undefined) return false;
  const { answer, byMail } = introduction.replyOf(side);
  return answer === 'accepted' && byMail;
}

/** The meeting is in the future, and was not moved since. If it was moved, a later notice reports that. */
const isAhead = (
  { introduction: { state, meetingAt, meetingSequence } }: Introduced,
  { now, data }: { now: Date; data: NoticeData },
): boolean =>
  state === 'accepted' &&
  meetingAt !== null &&
  meetingAt > now &&
  (data.meetingSequence ?? meetingSequence) === meetingSequence;

/**
 * Only the last notice about a meeting is shown, since all of them would describe the meeting as it is now. A
 * cancelled meeting has its own notice.
 */
const isLastOfMeeting = `(notice.kind <> 'meeting_planned' OR NOT EXISTS (
  SELECT FROM notice AS later
  WHERE later.recipient_id = notice.recipient_id AND later.kind IN ('meeting_planned', 'meeting_called_off') AND later.id > notice.id
    AND later.data ->> 'introductionId' = notice.data ->> 'introductionId'))`;

const withOffer = <Offer extends object>(offer: Offer | undefined, isReminder: boolean) =>
  offer && { ...offer, isReminder };

/** The mail with the file that updates its reader's calendar, if a meeting was arranged. */
function withCalendar(written: ReturnType<typeof mail>): typeof written {
  const compose = async (
    source: IntroductionNotices,
    mailing: Mailing<Introduced>,
  ): Promise<RenderedMail | undefined> => {
    const rendered = await written(source, mailing);
    if (rendered === undefined) return undefined;
    const calendar = await source.calendarOf(mailing);
    return calendar === undefined ? rendered : { ...rendered, calendar };
  };
  return Object.assign(compose, { template: written.template });
}

/** The reader sees the introduction in any state of the need. */
export const seesIntroduction = `EXISTS (
  SELECT FROM introduction
  JOIN need ON need.id = introduction.need_id
  JOIN solver ON solver.id = introduction.solver_id
  WHERE introduction.id = CAST(notice.data ->> 'introductionId' AS uuid)
    AND ${seesIntroductionSql})`;

/** Notices about an introduction, from its proposal to its end. */
export const introductionTopic = defineTopic({
  name: 'introduction',
  source: IntroductionNotices,
  visible: `${seesIntroduction} AND ${isLastOfMeeting}`,
  samples: introductionSamples,
  notices: {
    introduction_proposed: {
      on: IntroductionProposed,
      handler: 'NotifyPartiesOnIntroductionProposed',
      means: 'A curator proposes to meet: the viewer’s side is to answer.',
      to: 'both parties',
      mailed: { category: 'introductions', urgent: 'always', asks: 'answer' },
      audience: bothParties,
      mailedWhile: isAwaited,
      words: {
        fr: {
          heading: 'Une rencontre vous est proposée',
          body: (facts) => awaitedInWords(facts, 'fr'),
        },
        en: {
          heading: 'A meeting is proposed to you',
          body: (facts) => awaitedInWords(facts, 'en'),
        },
      },
      mail: mail(introductionProposedMail, async (source, mailing) =>
        withOffer(await source.offerOf(mailing), false),
      ),
    },
    introduction_reminded: {
      on: AnswerReminded,
      handler: 'NotifyPartyOnAnswerReminded',
      means: 'The viewer’s side has not answered an introduction yet.',
      to: 'the party that is awaited',
      mailed: { category: 'introductions', urgent: 'never', asks: 'answer' },
      audience: itsSide,
      // Once for each reminder, even if other events happen.
      once: ({ data }) => data.reminderId,
      data: sideOfReminder,
      mailedWhile: isAwaited,
      words: {
        fr: {
          heading: 'Votre réponse est attendue',
          body: (facts) => awaitedInWords(facts, 'fr'),
        },
        en: {
          heading: 'Your answer is awaited',
          body: (facts) => awaitedInWords(facts, 'en'),
        },
      },
      mail: mail(introductionProposedMail, async (source, mailing) =>
        withOffer(await source.offerOf(mailing), true),
      ),
    },
    acceptance_noted: {
      on: IntroductionHalfAccepted,
      handler: 'NotifyWhoeverAcceptedOnIntroductionHalfAccepted',
      means: 'The viewer’s acceptance from a mail has arrived.',
      to: 'the party that has accepted from a mail',
      mailed: { category: 'introductions', urgent: 'always' },
      audience: accepter,
      // Signed-in people know their own actions. But another person may have read a mail and pressed its button.
      when: ({ data }) => data.byMail,
      data: sideOf,
      notifiesActor: true,
      mailedWhile: isNoted,
      words: {
        fr: {
          heading: 'Votre accord est noté',
          body: (facts) => awaitedInWords(facts, 'fr'),
        },
        en: {
          heading: 'Your acceptance is noted',
          body: (facts) => awaitedInWords(facts, 'en'),
        },
      },
      mail: mail(acceptanceNotedMail, (source, mailing) => source.takeBackOf(mailing)),
    },
    introduction_accepted: {
      on: IntroductionAccepted,
      handler: 'NotifyPartiesOnIntroductionAccepted',
      means: 'Both sides of an introduction have accepted.',
      to: 'both parties and their curator',
      mailed: { category: 'introductions', urgent: 'always' },
      audience: partiesAndCurator,
      notifiesActor: true,
      mailedWhile: whileIn('accepted'),
      words: {
        fr: {
          heading: 'Les deux parties ont accepté',
          body: ({ introduction, side }) => {
            if (!introduction.isOpened) return standing.fr[introduction.state];
            return side === undefined
              ? 'Elles peuvent se parler. À elles de fixer un rendez-vous, ou à vous de le faire.'
              : 'Vous pouvez lire les coordonnées de l’autre partie et fixer un rendez-vous.';
          },
        },
        en: {
          heading: 'Both parties have accepted',
          body: ({ introduction, side }) => {
            if (!introduction.isOpened) return standing.en[introduction.state];
            return side === undefined
              ? 'They can talk to each other. It is up to them to arrange a meeting, or to you.'
              : 'You can read whom to talk to on the other side, and arrange a meeting.';
          },
        },
      },
      mail: mail(introductionAcceptedMail, (source, mailing) => source.meetingPagesOf(mailing)),
    },
    introduction_declined: {
      on: IntroductionDeclined,
      handler: 'NotifyOtherPartyOnIntroductionDeclined',
      means: 'One side of an introduction declined.',
      to: 'the other party and the curator',
      mailed: { category: 'introductions', urgent: 'always' },
      audience: otherPartyAndCurator,
      data: sideOf,
      mailedWhile: whileIn('declined'),
      words: {
        fr: {
          heading: 'Cette rencontre n’aura pas lieu',
          body: (facts) => declinedInWords(facts, 'fr'),
        },
        en: {
          heading: 'This meeting will not take place',
          body: (facts) => declinedInWords(facts, 'en'),
        },
      },
      mail: mail(introductionDeclinedMail, (_, { subject: { introduction } }) => {
        const side = declinedBy(introduction);
        return side && { side };
      }),
    },
    introduction_lapsed: {
      on: IntroductionLapsed,
      handler: 'NotifyPartiesOnIntroductionLapsed',
      means: 'An introduction ended for want of an answer.',
      to: 'both parties and their curator',
      mailed: { category: 'introductions', urgent: 'never' },
      audience: partiesAndCurator,
      mailedWhile: whileIn('lapsed'),
      words: {
        fr: {
          heading: 'Une rencontre restée sans réponse',
          body: (facts) => lapsedInWords(facts, 'fr'),
        },
        en: {
          heading: 'An introduction has had no answer',
          body: (facts) => lapsedInWords(facts, 'en'),
        },
      },
      mail: mail(introductionLapsedMail),
    },
    introduction_withdrawn: {
      on: IntroductionWithdrawn,
      handler: 'NotifyPartiesOnIntroductionWithdrawn',
      means: 'An introduction was taken back.',
      to: 'the people who had been asked, and the curator',
      mailed: { category: 'introductions', urgent: 'soon' },
      // A company knows that it has closed its need, but its calendar must remove the meeting.
      audience: everybodyOf(({ withdrawalReason, meetingAt }) =>
        withdrawalReason === 'need_closed' && meetingAt === null ? ['solver'] : partySides,
      ),
      mailedWhile: whileIn('withdrawn'),
      words: {
        fr: {
          heading: 'Une rencontre est retirée',
          body: ({ introduction: { withdrawalReason } }) => withdrawalInWords.fr[withdrawalReason ?? 'other'],
        },
        en: {
          heading: 'An introduction is withdrawn',
          body: ({ introduction: { withdrawalReason } }) => withdrawalInWords.en[withdrawalReason ?? 'other'],
        },
      },
      mail: withCalendar(mail(introductionWithdrawnMail)),
    },
    acceptance_taken_back: {
      on: AcceptanceTakenBack,
      handler: 'NotifyCuratorOnAcceptanceTakenBack',
      means: 'A party took its acceptance back.',
      to: 'the curator',
      mailed: { category: 'desk', urgent: 'never' },
      audience: curatorAlone,
      data: sideOf,
      mailedWhile: ({ introduction: { awaited } }, { data: { side } }) =>
        side !== undefined && awaited.includes(side),
      words: {
        fr: {
          heading: 'Un accord a été annulé',
          body: ({ introduction }) => standing.fr[introduction.state],
        },
        en: {
          heading: 'An acceptance has been taken back',
          body: ({ introduction }) => standing.en[introduction.state],
        },
      },
      mail: mail(acceptanceTakenBackMail, (_, { notice: { data } }) => data.side && { side: data.side }),
    },
    meeting_planned: {
      on: MeetingPlanned,
      handler: 'NotifyPartiesOnMeetingPlanned',
      means: 'A meeting was arranged or moved.',
      to: 'both parties',
      // The page that arranges the meeting announces the calendar file to both.
      mailed: { category: 'meetings', urgent: 'always' },
      audience: bothParties,
      data: ({ data: { by, sequence } }) =>
        by === undefined || sequence === undefined ? {} : { plannedBy: by, meetingSequence: sequence },
      // The person who arranged the meeting wants it in their calendar too.
      notifiesActor: true,
      mailedWhile: isAhead,
      words: {
        fr: {
          heading: 'Un rendez-vous est fixé',
          headingNow: (facts) => meetingNow(facts, 'fr'),
          body: ({ introduction: { meeting } }) => meetingInWords(meeting, 'fr'),
        },
        en: {
          heading: 'A meeting is arranged',
          headingNow: (facts) => meetingNow(facts, 'en'),
          body: ({ introduction: { meeting } }) => meetingInWords(meeting, 'en'),
        },
      },
      mail: withCalendar(
        mail(meetingPlannedMail, async (source, mailing) => {
          const { meeting, meetingSequence } = mailing.subject.introduction;
          if (meeting === null) return undefined;
          // The mail shows the present meeting. If the meeting was moved since, perhaps another person arranged it.
          const { data } = mailing.notice;
          const plannedBy = data.meetingSequence === meetingSequence ? data.plannedBy : undefined;
          return { meeting, plannedBy, ...(await source.meetingPagesOf(mailing)) };
        }),
      ),
    },
    times_proposed: {
      on: TimesProposed,
      handler: 'NotifyOtherPartyOnTimesProposed',
      means: 'The other side proposes times to meet.',
      to: 'the other party',
      mailed: { category: 'meetings', urgent: 'always', asks: 'answer' },
      audience: otherParty,
      data: sideOf,
      mailedWhile: ({ introduction }, { data: { side }, now }) =>
        side !== undefined && introduction.offerOf(side, now) !== undefined,
      words: {
        fr: {
          heading: 'Choisissez un moment pour vous rencontrer',
          body: ({ introduction, side }) => timesInWords(introduction, side, 'fr'),
        },
        en: {
          heading: 'Choose a time to meet',
          body: ({ introduction, side }) => timesInWords(introduction, side, 'en'),
        },
      },
      mail: mail(timesProposedMail, async (source, mailing) => {
        const { side } = mailing.notice.data;
        const offer = side && mailing.subject.introduction.timeOffers.find(({ by }) => by === side);
        return offer && { offer, ...(await source.meetingPagesOf(mailing)) };
      }),
    },
    meeting_called_off: {
      on: MeetingCalledOff,
      handler: 'NotifyPartiesOnMeetingCalledOff',
      means: 'A meeting was called off.',
      to: 'both parties',
      mailed: { category: 'meetings', urgent: 'soon' },
      audience: bothParties,
      // The person who cancelled the meeting wants it out of their calendar too.
      notifiesActor: true,
      mailedWhile: ({ introduction: { state, calledOffMeeting } }) =>
        (state === 'accepted' || hasMet(state)) && calledOffMeeting !== null,
      words: {
        fr: {
          heading: 'Un rendez-vous est annulé',
          body: ({ introduction }) => calledOffInWords(introduction, 'fr'),
        },
        en: {
          heading: 'A meeting is cancelled',
          body: ({ introduction }) => calledOffInWords(introduction, 'en'),
        },
      },
      mail: withCalendar(
        mail(meetingCalledOffMail, async (source, mailing) => {
          const { calledOffMeeting } = mailing.subject.introduction;
          if (calledOffMeeting === null) return undefined;
          // Parties who have met arrange no other time.
          if (hasMet(mailing.subject.introduction.state))
            return { calledOffMeeting, planUrl: undefined, claimUrl: undefined };
          return { calledOffMeeting, ...(await source.meetingPagesOf(mailing)) };
        }),
      ),
    },
    introduction_met: {
      on: IntroductionMet,
      handler: 'NotifyPartiesOnIntroductionMet',
      means: 'Two parties have met.',
      to: 'both parties and their curator',
      mailed: { category: 'introductions', urgent: 'never', asks: 'confirm' },
      audience: partiesAndCurator,
      // The person who reported the meeting already knows. A curator reads it in the product. `questionOfMeeting`
      // checks whether the side has answered.
      mailedWhile: ({ introduction: { state } }, { as }) => hasMet(state) && as !== 'curator',
      words: {
        fr: {
          heading: 'Une rencontre à confirmer',
          headingNow: ({ isToConfirm }) => (isToConfirm ? undefined : 'Votre rencontre'),
          body: ({ summary }) => summary,
        },
        en: {
          heading: 'A meeting to confirm',
          headingNow: ({ isToConfirm }) => (isToConfirm ? undefined : 'Your meeting'),
          body: ({ summary }) => summary,
        },
      },
      mail: mail(introductionMetMail, (source, mailing) => source.questionOfMeeting(mailing)),
    },
    introduction_concluded: {
      on: IntroductionConcluded,
      handler: 'NotifyPartiesOnIntroductionConcluded',
      means: 'It was said what came of a meeting.',
      to: 'both parties',
      mailed: { category: 'introductions', urgent: 'never' },
      audience: bothParties,
      // The parties named this outcome themselves, so it needs no mail.
      mailedWhile: ({ introduction: { state, outcomeSource } }) =>
        (state === 'succeeded' || state === 'fruitless') && outcomeSource === 'curator',
      words: {
        fr: {
          heading: 'Ce qu’a donné votre rencontre',
          body: ({ summary }) => summary,
        },
        en: {
          heading: 'What came of your meeting',
          body: ({ summary }) => summary,
        },
      },
      mail: mail(introductionConcludedMail, async (source, mailing) => ({
        summary: await source.summaryOf(mailing),
        outcomeNote: mailing.subject.introduction.outcomeNote,
      })),
    },
  },
});
