import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { Clock, dayInFrance } from '@passerelle/config';
import { parseInput } from '@passerelle/problems';
import {
  type Change,
  ChangesADay,
  type Introduction,
  IntroductionMet,
  IntroductionsService,
  MeetingPlanned,
} from '../introduction/index.js';
import type { MeetingInput, MetInput } from './meeting.graphql.js';
import { meetingInput, metInput } from './meeting.input.js';
import { planFollowUps } from '../follow-ups/index.js';
import { partyOf, type PartySide } from '../parties/index.js';

/** The parties arrange a meeting, and say that they have met. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly introductions: IntroductionsService,
    private readonly changes: ChangesADay,
    private readonly clock: Clock,
  ) {}

  /** Arranges a meeting of those who have accepted, or moves it. */
  async planMeeting(actor: Actor, id: string, input: MeetingInput): Promise<Introduction> {
    return this.introductions.change(actor, 'planMeeting', id, (change) =>
      this.planMeetingAs(
        change,
        { personId: actor.personId, side: partyOf(actor, change.parties) ?? 'curator' },
        input,
      ),
    );
  }

  /** The same for a side. The caller has checked that whoever asks speaks for it. */
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

  async markMet(actor: Actor, id: string, input: MetInput): Promise<Introduction> {
    return this.introductions.change(actor, 'markMet', id, async ({ tx, introduction }) => {
      const now = this.clock.now();
      const days = metInput(dayInFrance(introduction.proposedAt), dayInFrance(now));
      const { on, place, link } = parseInput(days, input);
      const kept = introduction.meeting;
      const isElsewhere = place !== null || link !== null;
      const meeting = isElsewhere ? { at: kept?.at ?? noonOf(on), place, link } : kept;
      introduction.markMet(on, meeting, now);
      await planFollowUps(tx, introduction);
      await tx.record(IntroductionMet(this.introductions.eventOf(introduction, actor.personId)));
    });
  }
}

/** The moment taken for a meeting of which only the day is known. */
const noonOf = (day: string): Date => new Date(`${day}T11:00:00.000Z`);
