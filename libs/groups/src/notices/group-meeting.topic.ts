import type { RenderedMail } from '@passerelle/mail';
import { type Audience, defineTopic, type Mailing, mailsFrom, inRole } from '@passerelle/notifications';
import { GroupMember } from '../group/group.entity.js';
import { readsGroupSql } from '../group/group.rules.js';
import type { GroupMeeting } from '../meetings/group-meeting.entity.js';
import {
  GroupMeetingCancelled,
  GroupMeetingChanged,
  GroupMeetingPlanned,
  MinutesPublished,
} from '../meetings/meeting.rules.js';
import { type GroupMeetingFacts, GroupMeetingNotices, whenAndWhere } from './group-meeting-notices.js';
import {
  groupMeetingCancelledMail,
  groupMeetingMovedMail,
  groupMeetingPlannedMail,
} from './mails/group-meeting.mail.js';
import { groupSamples } from './mails/group.samples.js';
import { minutesMail } from './mails/minutes.mail.js';

const mail = mailsFrom<GroupMeetingNotices>();
type MailOfMeeting = ReturnType<typeof mail>;

/** The mail with the file that updates its reader's calendar. */
function withCalendar(written: MailOfMeeting): MailOfMeeting {
  const compose = async (
    source: GroupMeetingNotices,
    mailing: Mailing<GroupMeeting>,
  ): Promise<RenderedMail | undefined> => {
    const rendered = await written(source, mailing);
    return rendered && { ...rendered, calendar: source.calendarOf(mailing) };
  };
  return Object.assign(compose, { template: written.template });
}

/** People who are in the group at the time of the notice. The role of the recipient matters to no mail here. */
const members: Audience<GroupMeeting> = async ({ groupId }, { manager }) => {
  const all = await manager.findBy(GroupMember, { groupId });
  return inRole(
    'company',
    all.map(({ personId }) => ({ kind: 'person' as const, id: personId })),
  );
};

const isAhead = ({ at, cancelledAt }: GroupMeeting, { now }: { now: Date }): boolean =>
  cancelledAt === null && now < at;

const cancelled = { fr: 'Une séance est annulée', en: 'A meeting is called off' };
const nowFr = ({ meeting }: GroupMeetingFacts) => (meeting.cancelledAt === null ? undefined : cancelled.fr);
const nowEn = ({ meeting }: GroupMeetingFacts) => (meeting.cancelledAt === null ? undefined : cancelled.en);

/** Notices to the members of a group about its meetings. */
export const groupMeetingTopic = defineTopic({
  name: 'group_meeting',
  source: GroupMeetingNotices,
  visible: `EXISTS (
    SELECT FROM working_group
    WHERE working_group.id = CAST(notice.data ->> 'groupId' AS uuid) AND ${readsGroupSql})`,
  samples: groupSamples,
  notices: {
    group_meeting_planned: {
      on: GroupMeetingPlanned,
      handler: 'NotifyMembersOnGroupMeetingPlanned',
      means: 'A group of the viewer meets.',
      to: 'the members of the group',
      mailed: { category: 'meetings', urgent: 'soon' },
      audience: members,
      // The person who arranged the meeting wants it in their calendar too.
      notifiesActor: true,
      mailedWhile: isAhead,
      words: {
        fr: {
          heading: 'Une séance est fixée',
          headingNow: nowFr,
          body: ({ meeting }: GroupMeetingFacts) => `${whenAndWhere(meeting, 'fr')}.`,
        },
        en: {
          heading: 'A meeting is arranged',
          headingNow: nowEn,
          body: ({ meeting }: GroupMeetingFacts) => `${whenAndWhere(meeting, 'en')}.`,
        },
      },
      mail: withCalendar(mail(groupMeetingPlannedMail)),
    },
    group_meeting_moved: {
      on: GroupMeetingChanged,
      handler: 'NotifyMembersOnGroupMeetingChanged',
      means: 'A meeting of a group was moved.',
      to: 'the members of the group',
      mailed: { category: 'meetings', urgent: 'soon' },
      audience: members,
      notifiesActor: true,
      when: ({ data }) => data.isMoved,
      mailedWhile: isAhead,
      words: {
        fr: {
          heading: 'Une séance a changé',
          headingNow: nowFr,
          body: ({ meeting }: GroupMeetingFacts) => `C’est maintenant ${whenAndWhere(meeting, 'fr')}.`,
        },
        en: {
          heading: 'A meeting has changed',
          headingNow: nowEn,
          body: ({ meeting }: GroupMeetingFacts) => `It is now ${whenAndWhere(meeting, 'en')}.`,
        },
      },
      mail: withCalendar(mail(groupMeetingMovedMail)),
    },
    group_meeting_cancelled: {
      on: GroupMeetingCancelled,
      handler: 'NotifyMembersOnGroupMeetingCancelled',
      means: 'A meeting of a group was called off.',
      to: 'the members of the group',
      mailed: { category: 'meetings', urgent: 'soon' },
      audience: members,
      notifiesActor: true,
      words: {
        fr: {
          heading: cancelled.fr,
          body: ({ meeting }: GroupMeetingFacts) => `C’était ${whenAndWhere(meeting, 'fr')}.`,
        },
        en: {
          heading: cancelled.en,
          body: ({ meeting }: GroupMeetingFacts) => `It was ${whenAndWhere(meeting, 'en')}.`,
        },
      },
      mail: withCalendar(mail(groupMeetingCancelledMail)),
    },
    minutes_published: {
      on: MinutesPublished,
      handler: 'NotifyMembersOnMinutesPublished',
      means: 'The minutes of a group’s meeting were sent.',
      to: 'the members of the group',
      mailed: { category: 'projects', urgent: 'never' },
      audience: members,
      notifiesActor: true,
      data: ({ data: { edition } }) => ({ edition }),
      words: {
        fr: {
          heading: 'Compte rendu d’une séance',
          body: ({ meeting }: GroupMeetingFacts) =>
            meeting.edition > 1
              ? `Séance du ${whenAndWhere(meeting, 'fr')}. Il a été corrigé depuis son premier envoi.`
              : `Séance du ${whenAndWhere(meeting, 'fr')}.`,
        },
        en: {
          heading: 'Minutes of a meeting',
          body: ({ meeting }: GroupMeetingFacts) =>
            meeting.edition > 1
              ? `Meeting of ${whenAndWhere(meeting, 'en')}. They have been corrected since they were first sent.`
              : `Meeting of ${whenAndWhere(meeting, 'en')}.`,
        },
      },
      mail: mail(minutesMail, (source, mailing) => source.editionOf(mailing)),
    },
  },
});
