import { Person } from '@passerelle/accounts';
import { dayInFrance } from '@passerelle/config';
import { loaderById } from '@passerelle/graphql';
import { Need } from '@passerelle/needs';
import { IllegalTransition } from '@passerelle/problems';
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
  Unique,
  VirtualColumn,
} from 'typeorm';
import { isAnswerUnannouncedSql } from '../introduction/introduction.events.js';
import { sentences } from '../introductions.sentences.js';
import { IntroductionRequestDeclined } from './introduction-request.events.js';
import {
  nextRequestState,
  type RequestState,
  type RequestTransition,
  requestTransitions,
} from './introduction-request.transitions.js';

/** Why a curator declines a request. The company reads it. */
export const requestDeclineReasons = [
  'does_not_fit',
  'too_far',
  'not_ready',
  'not_available',
  'others_under_way',
  'other',
] as const;
export type RequestDeclineReason = (typeof requestDeclineReasons)[number];

/** After a decline, the company cannot ask for the same solver again for ninety days (in milliseconds). */
const REST = 90 * 24 * 3_600_000;

/** A company asks to meet a solver about its need. One row for each pair, however often the company asks. */
@Entity('introduction_request')
@Unique(['needId', 'solverId'])
@Index(['needId', 'askedAt', 'id'])
@Index(['solverId'])
@Index('introduction_request_waiting_idx', ['askedAt', 'id'], { where: `state = 'open'` })
@Check('introduction_request_state_check', `state IN ('open', 'withdrawn', 'declined', 'introduced')`)
export class IntroductionRequest {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  needId: string;

  @Column('uuid')
  solverId: string;

  @Column('text')
  state: RequestState;

  /** Text of the company to the curators; may be empty. The solver does not read it. */
  @Column('text')
  note: string;

  /** The person who asked; null: their account is gone. */
  @Column('uuid', { nullable: true })
  personId: string | null;

  /** When the request was last opened. This is its place in the queue. */
  @Column({ type: 'timestamptz', precision: 3 })
  askedAt: Date;

  /** When a curator introduced the pair, or declined. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  answeredAt: Date | null;

  @Column('text', { nullable: true })
  declineReason: RequestDeclineReason | null;

  @Column('text', { nullable: true })
  declineNote: string | null;

  /** Its author is not notified yet of a curator's answer, who may still undo it. undefined: not read from the database. */
  @VirtualColumn({
    type: 'boolean',
    query: (row) => isAnswerUnannouncedSql(row, IntroductionRequestDeclined),
  })
  isAnswerUnannounced: boolean | undefined;

  @ManyToOne(() => Need)
  @JoinColumn({ name: 'need_id' })
  need: Relation<Need>;

  @ManyToOne(() => Solver)
  @JoinColumn({ name: 'solver_id' })
  solver: Relation<Solver>;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person> | null;

  /** A new request. */
  static open(
    asked: Pick<IntroductionRequest, 'id' | 'needId' | 'solverId' | 'note' | 'personId'>,
    now: Date,
  ): IntroductionRequest {
    return Object.assign(new IntroductionRequest(), asked, {
      state: 'open',
      askedAt: now,
      answeredAt: null,
      declineReason: null,
      declineNote: null,
    });
  }

  /** Asks again. If the request is open, only the note changes and the request keeps its place in the queue. */
  ask(note: string, personId: string | null, now: Date): void {
    if (this.state !== 'open') {
      const until = this.restsUntil(now);
      if (until !== undefined) {
        const sentence = sentences.requestRests({ until: dayInFrance(until) });
        throw new IllegalTransition(sentence, 'declined', 'open');
      }
      this.move('ask');
      this.askedAt = now;
      this.answeredAt = null;
      this.declineReason = null;
      this.declineNote = null;
    }
    this.note = note;
    this.personId = personId;
  }

  withdraw(): void {
    this.move('withdraw');
  }

  decline(reason: RequestDeclineReason, note: string | null, now: Date): void {
    this.move('decline');
    this.answeredAt = now;
    this.declineReason = reason;
    this.declineNote = note;
  }

  introduce(now: Date): void {
    this.move('introduce');
    this.answeredAt = now;
  }

  /** A curator's answer is taken back: the request waits as before, in its place. */
  waitAgain(): void {
    this.move('waitAgain');
    this.answeredAt = null;
    this.declineReason = null;
    this.declineNote = null;
  }

  /** Whether the state allows this transition. The policy decides who may do it. */
  allows(transition: RequestTransition): boolean {
    const from: readonly RequestState[] = requestTransitions[transition].from;
    return from.includes(this.state);
  }

  /** Until when the company cannot ask again after a decline; undefined: it can ask. */
  restsUntil(now: Date): Date | undefined {
    if (this.state !== 'declined' || this.answeredAt === null) return undefined;
    const until = new Date(this.answeredAt.getTime() + REST);
    return now < until ? until : undefined;
  }

  private move(transition: RequestTransition): void {
    this.state = nextRequestState(transition, this.state);
  }
}

/** Finds requests by id, with their need and their solver. It checks no permission: its callers ask the policy. */
export class IntroductionRequestLoader extends loaderById(IntroductionRequest, {
  relations: { need: true, solver: true },
}) {}
