import { isDeepStrictEqual } from 'node:util';
import { Person } from '@passerelle/accounts';
import { loaderById } from '@passerelle/graphql';
import { Need } from '@passerelle/needs';
import { Conflict, IllegalTransition } from '@passerelle/problems';
import { Solver } from '@passerelle/solvers';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
  VirtualColumn,
} from 'typeorm';
import { sentences } from '../introductions.sentences.js';
import { otherSide, type PartySide, partySides } from '../parties/parties.js';
import { type DeclineReason, Reply, type Respondent } from '../parties/reply.js';
import { isUnannouncedSql } from './introduction.events.js';
import {
  type IntroductionState,
  type IntroductionTransition,
  introductionTransitions,
  nextState,
  notAnswerable,
  openedStates,
} from './introduction.transitions.js';

/** Why a curator withdraws an introduction. */
export const withdrawalReasons = ['need_closed', 'party_unavailable', 'mistake', 'other'] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];

/** Outcome of a meeting. */
export const outcomes = ['hired', 'trained', 'pilot', 'contract', 'nothing'] as const;
export type Outcome = (typeof outcomes)[number];

/** Who named the outcome. The parties never replace a curator's outcome. */
export const outcomeSources = ['curator', 'parties'] as const;
export type OutcomeSource = (typeof outcomeSources)[number];

/** When and where the parties meet. */
export interface Meeting {
  at: Date;
  place: string | null;
  link: string | null;
}

/** Times to meet that one side proposes. The other side chooses one of them. */
export interface TimeOffer {
  by: PartySide;
  /** ISO texts, as in every column of JSON; the soonest first. */
  times: string[];
  place: string | null;
  link: string | null;
}

/** The meeting that was cancelled last. */
export interface CalledOffMeeting {
  /** When the meeting would have been: an ISO text. */
  at: string;
  by: PartySide | 'curator';
  /** Note for all people who would have met. */
  note: string | null;
}

/** Puts a need and one solver in touch, once both have accepted. */
@Entity('introduction')
@Index(['needId', 'id'])
@Index(['solverId', 'proposedAt', 'id'])
@Index('introduction_counted_idx', ['proposedAt', 'solverId', 'proposalId'], {
  where: `state <> 'withdrawn'`,
})
@Index('introduction_standing_idx', ['needId', 'solverId'], {
  unique: true,
  where: `state IN ('proposed', 'accepted', 'met', 'succeeded', 'fruitless')`,
})
@Index('introduction_awaited_idx', ['lapsesOn', 'id'], { where: `state = 'proposed'` })
@Check(
  'introduction_state_check',
  `state IN ('proposed', 'accepted', 'met', 'succeeded', 'fruitless', 'declined', 'lapsed', 'withdrawn')`,
)
@Check(
  'introduction_accepted_check',
  `state NOT IN ('accepted', 'met', 'succeeded', 'fruitless') OR (company_reply_answer = 'accepted' AND solver_reply_answer = 'accepted')`,
)
export class Introduction {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  needId: string;

  @Column('uuid')
  solverId: string;

  /** Shared by introductions proposed to one solver at once, for the needs of a pool. They count as one introduction. */
  @Column('uuid')
  proposalId: string;

  /** The curator who proposed it; null: their account is gone. */
  @Column('uuid', { nullable: true })
  curatorId: string | null;

  @Column('text')
  state: IntroductionState;

  /** The curator's note to each side. The other side does not see it. */
  @Column('text')
  noteToCompany: string;

  @Column('text')
  noteToSolver: string;

  @Column(() => Reply)
  companyReply: Reply;

  @Column(() => Reply)
  solverReply: Reply;

  @Column({ type: 'timestamptz', precision: 3 })
  proposedAt: Date;

  /** Days that the promise clock has counted, up to and including `countedUntil`. */
  @Column('int')
  countedDays: number;

  @Column('date')
  countedUntil: string;

  /** The last day on which an answer is in time. null: a party is away for longer than can be foreseen. */
  @Column('date', { nullable: true })
  replyDueOn: string | null;

  /** The day on which the introduction lapses without an answer; null: as for `replyDueOn`. */
  @Column('date', { nullable: true })
  lapsesOn: string | null;

  /** When both accepted, or the introduction was declined, withdrawn or lapsed. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  settledAt: Date | null;

  @Column('text', { nullable: true })
  withdrawalReason: WithdrawalReason | null;

  @Column('text', { nullable: true })
  withdrawalNote: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  meetingAt: Date | null;

  @Column('text', { nullable: true })
  meetingPlace: string | null;

  @Column('text', { nullable: true })
  meetingLink: string | null;

  /** How often the meeting was moved or cancelled. Calendars use the file with the highest number. */
  @Column('int', { default: 0 })
  meetingSequence: number;

  /** One offer of each side at most. */
  @Column('jsonb', { default: [] })
  timeOffers: TimeOffer[];

  /** null: no meeting was cancelled, or another has been arranged since. */
  @Column('jsonb', { nullable: true })
  calledOffMeeting: CalledOffMeeting | null;

  /** The day on which the parties met. */
  @Column('date', { nullable: true })
  metOn: string | null;

  /** The side that reported the meeting. null: none yet, or not known for an older meeting. */
  @Column('text', { nullable: true })
  metBy: PartySide | 'curator' | null;

  @Column('text', { nullable: true })
  outcome: Outcome | null;

  @Column('text', { nullable: true })
  outcomeNote: string | null;

  @Column('text', { nullable: true })
  outcomeSource: OutcomeSource | null;

  @Column({ type: 'timestamptz', precision: 3 })
  updatedAt: Date;

  /**
   * The parties are not notified yet and cannot see the introduction, since its curator may still undo it. undefined:
   * not read from the database.
   */
  @VirtualColumn({ type: 'boolean', query: isUnannouncedSql })
  isUnannounced: boolean | undefined;

  @ManyToOne(() => Need)
  @JoinColumn({ name: 'need_id' })
  need: Relation<Need>;

  @ManyToOne(() => Solver)
  @JoinColumn({ name: 'solver_id' })
  solver: Relation<Solver>;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'curator_id' })
  curator: Relation<Person> | null;

  /** The parties know each other's names and may write to each other. */
  get isOpened(): boolean {
    return openedStates.includes(this.state);
  }

  /** The sides whose answer is awaited. */
  get awaited(): PartySide[] {
    return this.state === 'proposed'
      ? partySides.filter((side) => this.replyOf(side).answer === 'pending')
      : [];
  }

  get meeting(): Meeting | null {
    const { meetingAt: at, meetingPlace: place, meetingLink: link } = this;
    return at === null ? null : { at, place, link };
  }

  /** The future times that a side proposes. */
  offerOf(side: PartySide, now: Date): TimeOffer | undefined {
    if (this.state !== 'accepted') return undefined;
    const offer = this.timeOffers.find(({ by }) => by === side);
    const times = offer?.times.filter((at) => new Date(at) > now) ?? [];
    return offer && times.length > 0 ? { ...offer, times } : undefined;
  }

  replyOf(side: PartySide): Reply {
    return side === 'company' ? this.companyReply : this.solverReply;
  }

  /**
   * One party accepts. The introduction is accepted once both parties have.
   * @param today the day in France
   */
  accept(respondent: Respondent, today: string, now: Date): void {
    const reply = this.answerable(respondent.side);
    if (reply.answer === 'accepted') throw new IllegalTransition(sentences.alreadyAccepted(), this.state);
    this.answer(reply, 'accepted', respondent, today, now);
    if (this.replyOf(otherSide(respondent.side)).answer === 'accepted') this.settle('accept', now);
  }

  /** One party declines, which ends the introduction for both. A party that has accepted may still decline, until the other accepts. */
  decline(
    respondent: Respondent,
    reason: DeclineReason,
    note: string | null,
    today: string,
    now: Date,
  ): void {
    const reply = this.answerable(respondent.side);
    this.settle('decline', now);
    this.answer(reply, 'declined', respondent, today, now);
    reply.declineReason = reason;
    reply.declineNote = note;
  }

  /** A party withdraws its acceptance. It may do so until the other has accepted. */
  takeBack(side: PartySide, now: Date): void {
    const reply = this.answerable(side);
    if (reply.answer !== 'accepted') throw new IllegalTransition(sentences.nothingToTakeBack(), this.state);
    Object.assign(reply, Reply.pending());
    this.updatedAt = now;
  }

  /** One party or both have not answered in time. */
  lapse(now: Date): void {
    for (const side of this.awaited) this.replyOf(side).inTime = false;
    this.settle('lapse', now);
  }

  withdraw(reason: WithdrawalReason, note: string | null, now: Date): void {
    this.settle('withdraw', now);
    // The calendar file that cancels a meeting needs a higher number than the file that arranged it.
    if (this.meetingAt !== null) this.meetingSequence += 1;
    this.withdrawalReason = reason;
    this.withdrawalNote = note;
  }

  /**
   * Arranges a meeting, or moves it. This replaces all times proposed before.
   * @returns false if the same meeting was already arranged.
   */
  planMeeting(meeting: Meeting, now: Date): boolean {
    this.assertMayMeet();
    this.timeOffers = [];
    if (!this.meetAt(meeting)) return false;
    this.updatedAt = now;
    return true;
  }

  /**
   * One side proposes times. They replace the times that the side proposed before.
   * @returns false if the side proposes the same times already.
   */
  proposeTimes(offer: TimeOffer, now: Date): boolean {
    this.assertMayMeet();
    if (this.timeOffers.some((known) => isDeepStrictEqual(known, offer))) return false;
    this.timeOffers = [...this.timeOffers.filter(({ by }) => by !== offer.by), offer];
    this.updatedAt = now;
    return true;
  }

  /**
   * The other side's offer with the time that this side chooses. undefined: the meeting is already at that time.
   * @throws {Conflict} if the other side does not propose this time any more.
   */
  offerChosen(side: PartySide, at: Date): TimeOffer | undefined {
    this.assertMayMeet();
    const chosen = at.toISOString();
    const offer = this.timeOffers.find(({ by, times }) => by === otherSide(side) && times.includes(chosen));
    if (offer !== undefined) return offer;
    if (this.meetingAt?.getTime() === at.getTime()) return undefined;
    throw new Conflict(this.meetingAt === null ? sentences.timeNotProposed() : sentences.meetingSince());
  }

  /**
   * Whether a meeting is planned and has not begun. Once it has begun, the parties report it, or arrange another.
   */
  hasMeetingToCome(now: Date): boolean {
    return this.state === 'accepted' && this.meetingAt !== null && this.meetingAt > now;
  }

  /** Cancels the meeting; another may be arranged. */
  callOffMeeting(by: PartySide | 'curator', note: string | null, now: Date): void {
    if (this.meetingAt === null || !this.hasMeetingToCome(now)) {
      throw new IllegalTransition(sentences.noMeetingToCallOff(), this.state);
    }
    this.calledOffMeeting = { at: this.meetingAt.toISOString(), by, note };
    this.meetingAt = null;
    this.meetingPlace = null;
    this.meetingLink = null;
    // The calendar file that cancels a meeting needs a higher number than the file that arranged it.
    this.meetingSequence += 1;
    this.updatedAt = now;
  }

  /**
   * Records the meeting as held. A planned meeting is cancelled before.
   * @param on the day in France on which they met
   * @param by the side that reports it
   */
  markMet(on: string, by: PartySide | 'curator', meeting: Meeting | null, now: Date): void {
    this.move('meet', now);
    this.metOn = on;
    this.metBy = by;
    if (meeting !== null) this.meetAt(meeting);
  }

  /** Records the outcome of the meeting; "nothing" makes the introduction fruitless. The same outcome again corrects only the note. */
  conclude(outcome: Outcome, note: string | null, source: OutcomeSource, now: Date): void {
    const transition = outcome === 'nothing' ? 'fail' : 'succeed';
    if (this.state !== introductionTransitions[transition].to) this.move(transition, now);
    this.outcome = outcome;
    this.outcomeNote = note;
    this.outcomeSource = source;
    this.updatedAt = now;
  }

  /** No answer supports the outcome any more, so it is removed. */
  reconsider(now: Date): void {
    this.move('reconsider', now);
    this.forgetOutcome();
  }

  /** No side reports the meeting any more, so the parties can arrange another. A past meeting stays. */
  denyMeeting(now: Date): void {
    this.move('deny', now);
    this.metOn = null;
    this.metBy = null;
    this.forgetOutcome();
  }

  /** Whether the state allows this transition. The policy decides who may do it. */
  allows(transition: IntroductionTransition): boolean {
    const from: readonly IntroductionState[] = introductionTransitions[transition].from;
    return from.includes(this.state);
  }

  private forgetOutcome(): void {
    this.outcome = null;
    this.outcomeNote = null;
    this.outcomeSource = null;
  }

  private assertMayMeet(): void {
    if (this.state !== 'accepted') throw new IllegalTransition(sentences.noMeetingNow(), this.state);
  }

  private answerable(side: PartySide): Reply {
    if (this.state !== 'proposed') throw notAnswerable(this.state);
    return this.replyOf(side);
  }

  private answer(
    reply: Reply,
    answer: 'accepted' | 'declined',
    { personId, byMail }: Respondent,
    today: string,
    now: Date,
  ): void {
    const inTime = this.replyDueOn === null || today <= this.replyDueOn;
    Object.assign(reply, { answer, at: now, personId, byMail, inTime });
    this.updatedAt = now;
  }

  private meetAt({ at, place, link }: Meeting): boolean {
    const { meetingAt, meetingPlace, meetingLink } = this;
    if (meetingAt?.getTime() === at.getTime() && meetingPlace === place && meetingLink === link) return false;
    // Calendars still know a cancelled meeting: the file of the next meeting needs a higher number.
    const isFirst = meetingAt === null && this.calledOffMeeting === null;
    this.meetingSequence = isFirst ? 0 : this.meetingSequence + 1;
    this.calledOffMeeting = null;
    this.meetingAt = at;
    this.meetingPlace = place;
    this.meetingLink = link;
    return true;
  }

  private settle(transition: IntroductionTransition, now: Date): void {
    this.move(transition, now);
    this.settledAt = now;
  }

  private move(transition: IntroductionTransition, now: Date): void {
    this.state = nextState(transition, this.state);
    this.updatedAt = now;
  }
}

/** Finds introductions by id. It checks no permission: its callers ask the policy. */
export class IntroductionLoader extends loaderById(Introduction) {}
