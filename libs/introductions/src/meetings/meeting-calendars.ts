import { Injectable } from '@nestjs/common';
import { Clock, introductionPath, type Language, meetingCalendarPath, Settings } from '@passerelle/config';
import { SignedSecrets } from '@passerelle/links';
import { addressOf, type CalendarFile, listed } from '@passerelle/mail';
import type { Introduction, Meeting } from '../introduction/introduction.entity.js';
import { hasMet } from '../introduction/introduction.transitions.js';
import { OtherParties } from '../mailed-answers/other-parties.js';
import { type Parties, type PartySide, partySides } from '../parties/parties.js';
import { meetingCalendar, meetingToKeep } from './meeting-calendar.js';

/** Makes the calendar files of meetings, one for each reader. It checks no permission: its callers ask the policy. */
@Injectable()
export class MeetingCalendars {
  private readonly secrets: SignedSecrets;

  constructor(
    private readonly others: OtherParties,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {
    this.secrets = new SignedSecrets(settings, clock, 'meeting-calendar');
  }

  /** The address of the file of a meeting for a reader who is not signed in. It is valid until the meeting moves or is cancelled. */
  urlFor(introduction: Introduction, side: PartySide): string {
    const secret = this.secrets.secretFor(introduction.id, readerOf(introduction, side));
    return `${this.settings.publicUrl}${meetingCalendarPath(introduction.id)}?cle=${secret}`;
  }

  /** The side for whose reader a secret was made. undefined: the secret is not valid for this meeting. */
  sideOf(secret: string, introduction: Introduction): PartySide | undefined {
    if (this.secrets.idIn(secret) !== introduction.id) return undefined;
    return partySides.find((side) => this.secrets.isOurs(secret, readerOf(introduction, side)));
  }

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

/** A secret is for the readers of one side, and for one meeting. A moved meeting has another number. */
const readerOf = ({ meetingSequence }: Introduction, side: PartySide): string => `${side} ${meetingSequence}`;

/** The meeting that calendars remove. null: no meeting was cancelled, or the parties are no longer in touch. */
const calledOff = ({ state, calledOffMeeting }: Introduction): Meeting | null =>
  (state === 'accepted' || hasMet(state)) && calledOffMeeting !== null
    ? { at: new Date(calledOffMeeting.at), place: null, link: null }
    : null;
