import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { Clock, groupMeetingPath, type Language, Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import type { RequestContext } from '@passerelle/graphql';
import { type CalendarFile, momentInWords } from '@passerelle/mail';
import type { Mailing, Notice, NoticeData, SubjectSource } from '@passerelle/notifications';
import { NotFound } from '@passerelle/problems';
import type { EntityManager } from 'typeorm';
import { GroupMeeting, GroupMeetingLoader } from '../meetings/group-meeting.entity.js';
import { GroupMeetingCalendars } from '../meetings/meeting-calendars.js';
import { MinutesEdition } from '../minutes/minutes-edition.entity.js';

export interface GroupMeetingFacts {
  /** Name of the group. */
  about: string;
  meeting: GroupMeeting;
  isAhead: boolean;
}

export interface GroupMeetingMail {
  /** Name of the reader; empty: unknown. */
  name: string;
  heading: string;
  /** Name of the group. */
  group: string;
  meeting: GroupMeeting;
  url: string;
}

/** Finds the meetings of groups that notices are about. */
@Injectable()
export class GroupMeetingNotices implements SubjectSource<GroupMeeting, GroupMeetingFacts, GroupMeetingMail> {
  constructor(
    private readonly database: Database,
    private readonly meetings: GroupMeetingLoader,
    private readonly calendars: GroupMeetingCalendars,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  find({ data }: { data: Partial<NoticeData> }, manager: EntityManager): Promise<GroupMeeting | null> {
    return manager.findOne(GroupMeeting, {
      where: { id: data.meetingId ?? '' },
      relations: { group: true },
    });
  }

  dataOf({ id, groupId }: GroupMeeting): NoticeData {
    return { groupId, meetingId: id, page: groupMeetingPath(groupId, id) };
  }

  async factsOf({ data }: Notice, context: RequestContext<Actor>): Promise<GroupMeetingFacts> {
    const meeting = await this.meetings.load(context, data.meetingId ?? '');
    if (meeting === null) throw new NotFound();
    return { about: meeting.group.title, meeting, isAhead: meeting.isAheadAt(this.clock.now()) };
  }

  happensAt({ at }: GroupMeeting): Date {
    return at;
  }

  mailPropsOf({ subject, reader, heading }: Mailing<GroupMeeting>): GroupMeetingMail {
    return {
      name: reader.to.name,
      heading,
      group: subject.group.title,
      meeting: subject,
      url: `${this.settings.publicUrl}${groupMeetingPath(subject.groupId, subject.id)}`,
    };
  }

  /** The file that updates the reader's calendar. */
  calendarOf({ subject, reader }: Mailing<GroupMeeting>): CalendarFile {
    return this.calendars.fileOf(subject, subject.group, reader.language);
  }

  /**
   * The edition of the minutes that was sent. undefined: it has been corrected since, and the correction has its own
   * mail.
   */
  async editionOf({
    subject,
    notice,
  }: Mailing<GroupMeeting>): Promise<{ edition: MinutesEdition } | undefined> {
    if (notice.data.edition !== subject.edition) return undefined;
    const key = { meetingId: subject.id, edition: subject.edition };
    return { edition: await this.database.manager.findOneByOrFail(MinutesEdition, key) };
  }
}

/** “jeudi 3 décembre 2026 à 14 h 30, Maison des services”. */
export function whenAndWhere({ at, place }: Pick<GroupMeeting, 'at' | 'place'>, language: Language): string {
  const online = { fr: 'en visioconférence', en: 'by video call' }[language];
  return `${momentInWords(at, language)}, ${place ?? online}`;
}
