import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { Clock, dayInFrance } from '@passerelle/config';
import { InvalidInput, parseInput } from '@passerelle/problems';
import { planFollowUps } from '../follow-ups/follow-ups.service.js';
import { ChangesADay } from '../introduction/changes-a-day.js';
import type { Introduction } from '../introduction/introduction.entity.js';
import {
  IntroductionMet,
  MeetingCalledOff,
  MeetingPlanned,
  TimesProposed,
} from '../introduction/introduction.events.js';
import { type Change, IntroductionsService } from '../introduction/introductions.service.js';
import { sentences } from '../introductions.sentences.js';
import { type Parties, partyOf, type PartySide } from '../parties/parties.js';
import type { MeetingInput, MetInput } from './meeting.graphql.js';
import { callOffInput, meetingInput, metInput, timesInput } from './meeting.input.js';

/** The parties arrange a meeting, and report it as held. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly introductions: IntroductionsService,
    private readonly changes: ChangesADay,
    private readonly clock: Clock,
  ) {}

  /** Arranges or moves a meeting of parties who have both accepted. */
  async planMeeting(actor: Actor, id: string, input: MeetingInput): Promise<Introduction> {
    return this.introductions.change(actor, 'planMeeting', id, (change) =>
      this.planMeetingAs(
        change,
        { personId: actor.personId, side: partyOf(actor, change.parties) ?? 'curator' },
        input,
      ),
    );
  }

  /** As `planMeeting`, for a side. The caller has checked that the person speaks for that side. */
  async planMeetingAs(
    { tx, introduction }: Change,
    { personId, side }: { personId: string | null; side: PartySide | 'curator' },
    input: MeetingInput,
  ): Promise<void> {
    const now = this.clock.now();
    const meeting = parseInput(meetingInput(now), input);
    if (!introduction.planMeeting(meeting, now)) return;
    await this.changes.count(tx, 'planMeeting', introduction);
    const event = this.introductions.eventOf(introduction, personId);
    const about = { by: side, sequence: introduction.meetingSequence };
    await tx.record(MeetingPlanned({ ...event, data: { ...event.data, ...about } }));
  }

  /** Proposes times, of which the other side chooses one. */
  async proposeTimes(
    actor: Actor,
    id: string,
    input: { times: readonly Date[]; place: string; link: string },
  ): Promise<Introduction> {
    const now = this.clock.now();
    const { times, place, link } = parseInput(timesInput(now), input);
    return this.introductions.change(actor, 'proposeTimes', id, async ({ tx, introduction, parties }) => {
      const side = sideOf(actor, parties);
      const inOrder = times.toSorted((a, b) => a.getTime() - b.getTime()).map((at) => at.toISOString());
      if (!introduction.proposeTimes({ by: side, times: inOrder, place, link }, now)) return;
      await this.changes.count(tx, 'proposeTimes', introduction);
      const event = this.introductions.eventOf(introduction, actor.personId);
      await tx.record(TimesProposed({ ...event, data: { ...event.data, side } }));
    });
  }

  /**
   * Arranges a meeting at a time that the other side proposes.
   * @throws {Conflict} if the other side does not propose this time any more, as when both sides choose at once.
   */
  async chooseTime(actor: Actor, id: string, input: MeetingInput): Promise<Introduction> {
    return this.introductions.change(actor, 'chooseTime', id, (change) =>
      this.chooseTimeAs(change, { personId: actor.personId, side: sideOf(actor, change.parties) }, input),
    );
  }

  /** As `chooseTime`, for a side. The caller has checked that the person speaks for that side. */
  async chooseTimeAs(
    change: Change,
    respondent: { personId: string | null; side: PartySide },
    { at, place, link }: MeetingInput,
  ): Promise<void> {
    const offer = change.introduction.offerChosen(respondent.side, at);
    if (offer === undefined) return;
    const saysWhere = place.trim() !== '' || link !== '';
    const where = saysWhere ? { place, link } : { place: offer.place ?? '', link: offer.link ?? '' };
    await this.planMeetingAs(change, respondent, { at, ...where });
  }

  /** Cancels the meeting. */
  async callOff(actor: Actor, id: string, input: { note: string }): Promise<Introduction> {
    const { note } = parseInput(callOffInput, input);
    return this.introductions.change(actor, 'callOffMeeting', id, async ({ tx, introduction, parties }) => {
      const by = partyOf(actor, parties) ?? 'curator';
      introduction.callOffMeeting(by, note || null, this.clock.now());
      await this.changes.count(tx, 'callOffMeeting', introduction);
      await tx.record(MeetingCalledOff(this.introductions.eventOf(introduction, actor.personId)));
      return note || undefined;
    });
  }

  async markMet(actor: Actor, id: string, input: MetInput): Promise<Introduction> {
    return this.introductions.change(actor, 'markMet', id, async ({ tx, introduction, parties }) => {
      const now = this.clock.now();
      const by = partyOf(actor, parties) ?? 'curator';
      const days = metInput(dayInFrance(introduction.proposedAt), dayInFrance(now));
      const { on, place, link, despiteMeeting } = parseInput(days, input);
      if (!despiteMeeting) assertNoMeetingToCome(introduction, now);
      const event = this.introductions.eventOf(introduction, actor.personId);
      // Calendars keep a meeting until a file removes it.
      const isCalledOff = introduction.hasMeetingToCome(now);
      if (isCalledOff) introduction.callOffMeeting(by, null, now);
      const kept = introduction.meeting;
      // The other place of the meeting is not stored then. Otherwise the file would move the cancelled meeting there.
      const isElsewhere = !isCalledOff && (place !== null || link !== null);
      const meeting = isElsewhere ? { at: kept?.at ?? noonOf(on), place, link } : kept;
      introduction.markMet(on, by, meeting, now);
      await planFollowUps(tx, introduction);
      if (isCalledOff) await tx.record(MeetingCalledOff(event));
      await tx.record(IntroductionMet({ ...event, data: { ...event.data, by } }));
    });
  }
}

/**
 * The side for which a person speaks.
 * @throws if there is none, since the policy lets only a party do this.
 */
function sideOf(actor: Actor, parties: Parties): PartySide {
  const side = partyOf(actor, parties);
  if (side === undefined) throw new Error('Only a party proposes and chooses times.');
  return side;
}

/**
 * A person who reports a meeting as held before it begins has perhaps pressed the wrong button.
 * @throws {InvalidInput} that requests a confirmation.
 */
function assertNoMeetingToCome(introduction: Introduction, now: Date): void {
  const { meeting } = introduction;
  if (meeting === null || !introduction.hasMeetingToCome(now)) return;
  const message = sentences.meetingLiesAhead({ at: meeting.at.toISOString() });
  throw new InvalidInput([{ field: 'despiteMeeting', rule: 'meeting_ahead', message }]);
}

/** The time stored for a meeting of which only the day is known. */
const noonOf = (day: string): Date => new Date(`${day}T11:00:00.000Z`);
