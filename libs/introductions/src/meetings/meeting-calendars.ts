import { Injectable } from '@nestjs/common';
import { Clock, introductionPath, type Language, Settings } from '@passerelle/config';
import { addressOf, type CalendarFile, listed } from '@passerelle/mail';
import type { Introduction, Meeting } from '../introduction/index.js';
import { OtherParties } from '../mailed-answers/index.js';
import type { Parties, PartySide } from '../parties/index.js';
import { meetingCalendar, meetingToKeep } from './meeting-calendar.js';

/** Makes the calendar files of meetings, one for each reader. It checks no permission: its callers ask the policy. */
@Injectable()
export class MeetingCalendars {
  constructor(
    private readonly others: OtherParties,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /**
   * The file that puts a meeting into a calendar or moves it. If the meeting is cancelled or the introduction withdrawn, the file removes
   * the meeting.
   * @param side for whom the reader speaks; undefined: a curator
   * @returns undefined if no meeting was arranged.
   */
  async fileOf(
    introduction: Introduction,
    parties: Parties,
    side: PartySide | undefined,
    language: Language,
  ): Promise<CalendarFile | undefined> {
    const meeting = introduction.meeting ?? calledOff(introduction);
    const isCancelled = introduction.state === 'withdrawn' || introduction.meeting === null;
    if (meeting === null || !(isCancelled || meetingToKeep(introduction))) return undefined;
    const { name, address } = addressOf(this.settings.mailFrom);
    const entry = {
      introduction,
      meeting,
      need: parties.need,
      who: listed(await this.others.namesFor(side, introduction, parties, language), language),
      url: `${this.settings.publicUrl}${introductionPath(introduction.id)}`,
      organizer: { name: name || 'Passerelle', email: address },
      isCancelled,
    };
    return meetingCalendar(entry, this.clock.now(), language);
  }
}

/** The meeting to remove from calendars; null: no meeting was cancelled, or the parties are no longer in touch. */
const calledOff = ({ state, calledOffMeeting }: Introduction): Meeting | null =>
  state === 'accepted' && calledOffMeeting !== null
    ? { at: new Date(calledOffMeeting.at), place: null, link: null }
    : null;
