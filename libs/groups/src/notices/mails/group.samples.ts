import { calendarFile } from '@passerelle/introductions';
import { type MailSample, type SampleFrom, sampleOf, sampleUrl } from '@passerelle/mail';
import { GroupMeeting } from '../../meetings/group-meeting.entity.js';
import { MinutesEdition } from '../../minutes/minutes-edition.entity.js';
import type { GroupMeetingMail } from '../group-meeting-notices.js';
import type { GroupMail } from '../group-notices.js';
import {
  groupMeetingCancelledMail,
  groupMeetingMovedMail,
  groupMeetingPlannedMail,
} from './group-meeting.mail.js';
import { groupRequestAnsweredMail, groupRequestedMail } from './group-request.mail.js';
import { minutesMail } from './minutes.mail.js';

const url = sampleUrl('/groupes/0190');
const at = new Date('2027-03-01T13:00:00Z');

const about =
  (isAccepted: boolean) =>
  ({ words, heading }: SampleFrom): GroupMail => ({
    name: words.reader,
    heading,
    group: words.group,
    who: words.other,
    message: words.note,
    isAccepted,
    url,
  });

const sampleMeeting = ({ words, heading }: SampleFrom): GroupMeetingMail => ({
  name: words.reader,
  heading,
  group: words.group,
  meeting: Object.assign(new GroupMeeting(), {
    at,
    place: words.place,
    link: 'https://visio.example/salle-du-conseil',
    agenda: `${words.action}\n${words.need}\n${words.idea}`,
    cancelNote: words.note,
  }),
  url,
});

const calendar =
  (sequence: number, isCancelled = false) =>
  ({ words, language }: SampleFrom) =>
    calendarFile(
      {
        id: '01900000-0000-7000-8000-000000000002',
        sequence,
        at,
        summary: words.group,
        location: words.place,
        description: words.action,
        url,
        organizer: { name: 'Passerelle', email: 'bonjour@passerelle.example.org' },
        isCancelled,
        fileName: language === 'fr' ? 'seance.ics' : 'meeting.ics',
      },
      at,
      language,
    );

const minutesOf = (edition: number) =>
  sampleOf(
    minutesMail,
    (from) => ({
      ...sampleMeeting(from),
      edition: Object.assign(new MinutesEdition(), {
        edition,
        correction: from.words.note,
        content: {
          minutes: from.words.text,
          decisions: [from.words.idea, from.words.need],
          actions: [{ title: from.words.action, owner: from.words.other, dueOn: '2027-03-15' }],
          present: [from.words.reader, from.words.other],
          absent: [from.words.curator],
        },
      }),
    }),
    { as: edition > 1 ? 'corrigé' : '' },
  );

export const groupSamples: Readonly<Record<string, readonly MailSample[]>> = {
  group_requested: [sampleOf(groupRequestedMail, about(false))],
  group_request_answered: [true, false].map((isAccepted) =>
    sampleOf(groupRequestAnsweredMail, about(isAccepted), { as: isAccepted ? 'oui' : 'non' }),
  ),
  group_meeting_planned: [sampleOf(groupMeetingPlannedMail, sampleMeeting, { calendar: calendar(0) })],
  group_meeting_moved: [sampleOf(groupMeetingMovedMail, sampleMeeting, { calendar: calendar(1) })],
  group_meeting_cancelled: [
    sampleOf(groupMeetingCancelledMail, sampleMeeting, { calendar: calendar(2, true) }),
  ],
  minutes_published: [minutesOf(1), minutesOf(2)],
};
