import { Injectable } from '@nestjs/common';
import { Clock, groupMeetingPath, type Language, Settings } from '@passerelle/config';
import { calendarFile } from '@passerelle/introductions';
import { addressOf, type CalendarFile, withoutAddresses } from '@passerelle/mail';
import type { Group } from '../group/group.entity.js';
import type { GroupMeeting } from './group-meeting.entity.js';

/** Groups meet for longer than two parties do. */
const LASTS = 2 * 3_600_000;

const words = {
  fr: {
    agenda: 'Ordre du jour :',
    video: (link: string) => `Visioconférence : ${link}`,
    page: (url: string) => `Notes et compte rendu : ${url}`,
    file: 'seance.ics',
  },
  en: {
    agenda: 'Agenda:',
    video: (link: string) => `Video call: ${link}`,
    page: (url: string) => `Notes and minutes: ${url}`,
    file: 'meeting.ics',
  },
};

/** Makes the calendar files of meetings. It checks no permission: the callers ask the policy. */
@Injectable()
export class GroupMeetingCalendars {
  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** The calendar file that adds a meeting, moves it or, once it is cancelled, removes it. */
  fileOf(meeting: GroupMeeting, group: Pick<Group, 'title'>, language: Language): CalendarFile {
    const say = words[language];
    const { name, address } = addressOf(this.settings.mailFrom);
    const { id, sequence, at, place, link, agenda, cancelledAt } = meeting;
    const url = this.pageOf(meeting);
    // The file goes with a mail. It contains only one typed address, the link of the call.
    const plain = (text: string): string => withoutAddresses(text, language);
    const event = {
      id,
      sequence,
      at,
      lasts: LASTS,
      summary: plain(group.title),
      location: place === null ? link : plain(place),
      description: [
        ...(agenda === '' ? [] : [say.agenda, ...agenda.split('\n').map(plain)]),
        ...(link === null ? [] : [say.video(link)]),
        say.page(url),
      ].join('\n'),
      url,
      organizer: { name: name || 'Passerelle', email: address },
      isCancelled: cancelledAt !== null,
      fileName: say.file,
    };
    return calendarFile(event, this.clock.now(), language);
  }

  pageOf({ id, groupId }: Pick<GroupMeeting, 'id' | 'groupId'>): string {
    return `${this.settings.publicUrl}${groupMeetingPath(groupId, id)}`;
  }
}
