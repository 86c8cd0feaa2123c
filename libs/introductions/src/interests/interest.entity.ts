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
import { InterestDeclined } from './interest.events.js';
import {
  type InterestState,
  type InterestTransition,
  interestTransitions,
  nextInterestState,
} from './interest.transitions.js';

/** Why a curator declines an interest. The solver reads it. */
export const interestDeclineReasons = [
  'does_not_fit',
  'too_far',
  'not_ready',
  'others_in_touch',
  'need_changed',
  'other',
] as const;
export type InterestDeclineReason = (typeof interestDeclineReasons)[number];

/** After a decline, the solver cannot mark the need again for ninety days (in milliseconds). */
const REST = 90 * 24 * 3_600_000;

/** A solver says "I want to answer" to a need. One row for each pair, however often the solver says so. */
@Entity('interest')
@Unique(['needId', 'solverId'])
@Index(['needId', 'markedAt', 'id'])
@Index(['solverId', 'markedAt', 'id'])
@Index('interest_waiting_idx', ['markedAt', 'id'], { where: `state = 'open'` })
@Check('interest_state_check', `state IN ('open', 'withdrawn', 'declined', 'introduced')`)
export class Interest {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  needId: string;

  @Column('uuid')
  solverId: string;

  @Column('text')
  state: InterestState;

  /** What the solver says to the company and the curators. */
  @Column('text')
  message: string;

  /** The person who wrote the message; null: their account is gone, or they had none. */
  @Column('uuid', { nullable: true })
  personId: string | null;

  /** When the interest was last opened. This is its place in the queue. */
  @Column({ type: 'timestamptz', precision: 3 })
  markedAt: Date;

  /** When a curator introduced the pair, or declined. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  answeredAt: Date | null;

  @Column('text', { nullable: true })
  declineReason: InterestDeclineReason | null;

  @Column('text', { nullable: true })
  declineNote: string | null;

  /** Its author is not notified yet of a curator's answer, who may still undo it. undefined: not read from the database. */
  @VirtualColumn({
    type: 'boolean',
    query: (row) => isAnswerUnannouncedSql(row, InterestDeclined),
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

  /** A new interest. */
  static open(
    said: Pick<Interest, 'id' | 'needId' | 'solverId' | 'message' | 'personId'>,
    now: Date,
  ): Interest {
    return Object.assign(new Interest(), said, {
      state: 'open',
      markedAt: now,
      answeredAt: null,
      declineReason: null,
      declineNote: null,
    });
  }

  /** Marks the interest again. If the interest is open, only the message changes and the interest keeps its place in the queue. */
  mark(message: string, personId: string | null, now: Date): void {
    if (this.state !== 'open') {
      this.assertRested(now);
      this.move('mark');
      this.markedAt = now;
      this.answeredAt = null;
      this.declineReason = null;
      this.declineNote = null;
    }
    this.message = message;
    this.personId = personId;
  }

  withdraw(): void {
    this.move('withdraw');
  }

  decline(reason: InterestDeclineReason, note: string | null, now: Date): void {
    this.move('decline');
    this.answeredAt = now;
    this.declineReason = reason;
    this.declineNote = note;
  }

  introduce(now: Date): void {
    this.move('introduce');
    this.answeredAt = now;
  }

  /** A curator's answer is taken back: the interest waits as before, in its place. */
  waitAgain(): void {
    this.move('waitAgain');
    this.answeredAt = null;
    this.declineReason = null;
    this.declineNote = null;
  }

  /** Whether the state allows this transition. The policy decides who may do it. */
  allows(transition: InterestTransition): boolean {
    const from: readonly InterestState[] = interestTransitions[transition].from;
    return from.includes(this.state);
  }

  private assertRested(now: Date): void {
    if (this.state !== 'declined' || this.answeredAt === null) return;
    const restsUntil = new Date(this.answeredAt.getTime() + REST);
    if (now < restsUntil)
      throw new IllegalTransition(
        sentences.interestRests({ until: dayInFrance(restsUntil) }),
        'declined',
        'open',
      );
  }

  private move(transition: InterestTransition): void {
    this.state = nextInterestState(transition, this.state);
  }
}

/** Finds interests by id, with their need and their solver. It checks no permission: its callers ask the policy. */
export class InterestLoader extends loaderById(Interest, { relations: { need: true, solver: true } }) {}
