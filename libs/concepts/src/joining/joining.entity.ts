import { Person } from '@passerelle/accounts';
import { dayInFrance } from '@passerelle/config';
import { Need } from '@passerelle/needs';
import { IllegalTransition } from '@passerelle/problems';
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
} from 'typeorm';
import { Concept } from '../concept/index.js';
import { sentences } from '../concepts.sentences.js';
import {
  type JoiningAnswer,
  type JoiningSide,
  joiningSides,
  type JoiningState,
  type JoiningTransition,
  joiningTransitions,
  nextJoiningState,
} from './joining.transitions.js';

const DAY = 24 * 3_600_000;
/** So long both sides may answer, in milliseconds: three weeks. */
const ANSWERED_WITHIN = 21 * DAY;
/** After a no, the same pair cannot be proposed again for ninety days, in milliseconds. */
const REST = 90 * DAY;

/** A need that may join the pool of a concept, once its company and whoever carries the concept agree. One row a pair. */
@Entity('concept_joining')
@Unique(['conceptId', 'needId'])
@Index(['needId', 'id'])
@Index(['proposedById'])
@Index(['companyPersonId'])
@Index(['conceptPersonId'])
@Index('concept_joining_open_idx', ['expiresAt', 'id'], { where: `state = 'proposed'` })
@Check('concept_joining_state_check', `state IN ('proposed', 'joined', 'declined', 'withdrawn', 'lapsed')`)
@Check('concept_joining_company_check', `company_answer IN ('pending', 'accepted', 'declined')`)
@Check('concept_joining_concept_check', `concept_answer IN ('pending', 'accepted', 'declined')`)
@Check('concept_joining_settled_check', `(state = 'proposed') = (settled_at IS NULL)`)
export class Joining {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  conceptId: string;

  @Column('uuid')
  needId: string;

  @Column('text')
  state: JoiningState;

  /** Its company asked for it; else a curator proposed it. */
  @Column('boolean')
  byCompany: boolean;

  /** Null: their account is gone. */
  @Column('uuid', { nullable: true })
  proposedById: string | null;

  @Column('text')
  companyAnswer: JoiningAnswer;

  /** Who answered for the company; null: nobody, or their account is gone. */
  @Column('uuid', { nullable: true })
  companyPersonId: string | null;

  @Column('text')
  conceptAnswer: JoiningAnswer;

  /** Who answered for the concept: its carrier, or a curator where nobody carries it. */
  @Column('uuid', { nullable: true })
  conceptPersonId: string | null;

  /** Why it was declined, for curators; may be empty. */
  @Column('text')
  reason: string;

  @Column({ type: 'timestamptz', precision: 3 })
  proposedAt: Date;

  /** Until then it may be answered. */
  @Column({ type: 'timestamptz', precision: 3 })
  expiresAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  settledAt: Date | null;

  @ManyToOne(() => Concept, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'concept_id' })
  concept: Relation<Concept>;

  @ManyToOne(() => Need, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'need_id' })
  need: Relation<Need>;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'proposed_by_id' })
  proposedBy: Relation<Person> | null;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'company_person_id' })
  companyPerson: Relation<Person> | null;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'concept_person_id' })
  conceptPerson: Relation<Person> | null;

  /** A pair of which nothing was said yet. */
  static of(pair: Pick<Joining, 'id' | 'conceptId' | 'needId'>): Joining {
    return Object.assign(new Joining(), pair, { state: 'withdrawn', settledAt: new Date(0) });
  }

  /**
   * A curator proposes it: both sides are asked. Where nobody carries the concept, the curator has agreed in its name.
   * @throws {IllegalTransition} while it waits, or rests after a no.
   */
  propose(curatorId: string | null, isCarried: boolean, now: Date): void {
    this.open(curatorId, now);
    Object.assign(this, { byCompany: false, companyAnswer: 'pending', companyPersonId: null });
    if (!isCarried) Object.assign(this, { conceptAnswer: 'accepted', conceptPersonId: curatorId });
  }

  /** The company asks for it, and so has agreed. @throws {IllegalTransition} while it waits, or rests after a no. */
  ask(personId: string | null, now: Date): void {
    this.open(personId, now);
    Object.assign(this, { byCompany: true, companyAnswer: 'accepted', companyPersonId: personId });
  }

  /** A side says yes. Once both have, the need has joined. */
  accept(side: JoiningSide, personId: string | null, now: Date): void {
    this.answer(side, 'accepted', personId, now);
    if (this.agreed.length === joiningSides.length) this.settle('join', now);
  }

  /** A side says no. */
  decline(side: JoiningSide, reason: string, personId: string | null, now: Date): void {
    this.answer(side, 'declined', personId, now);
    this.settle('decline', now);
    this.reason = reason;
  }

  withdraw(now: Date): void {
    this.settle('withdraw', now);
  }

  /** Nobody has answered in time, or there is nothing to answer any more. */
  lapse(now: Date): void {
    this.settle('lapse', now);
  }

  answerOf(side: JoiningSide): JoiningAnswer {
    return side === 'company' ? this.companyAnswer : this.conceptAnswer;
  }

  /** The sides that have said yes. */
  get agreed(): JoiningSide[] {
    return joiningSides.filter((side) => this.answerOf(side) === 'accepted');
  }

  /** Whether this side is still waited for. */
  awaits(side: JoiningSide, now: Date): boolean {
    return this.state === 'proposed' && now < this.expiresAt && this.answerOf(side) === 'pending';
  }

  /** Whether its state allows this. Who may do it, the policy decides. */
  allows(transition: JoiningTransition): boolean {
    const from: readonly JoiningState[] = joiningTransitions[transition].from;
    return from.includes(this.state);
  }

  /** Until when it cannot be proposed again after a no; undefined: it can. */
  restsUntil(now: Date): Date | undefined {
    if (this.state !== 'declined' || this.settledAt === null) return undefined;
    const until = new Date(this.settledAt.getTime() + REST);
    return now < until ? until : undefined;
  }

  private open(proposedById: string | null, now: Date): void {
    const until = this.restsUntil(now);
    if (until !== undefined)
      throw new IllegalTransition(
        sentences.joiningRests({ until: dayInFrance(until) }),
        'declined',
        'proposed',
      );
    this.state = nextJoiningState('propose', this.state);
    Object.assign(this, {
      proposedById,
      conceptAnswer: 'pending',
      conceptPersonId: null,
      reason: '',
      proposedAt: now,
      expiresAt: new Date(now.getTime() + ANSWERED_WITHIN),
      settledAt: null,
    });
  }

  private answer(
    side: JoiningSide,
    answer: 'accepted' | 'declined',
    personId: string | null,
    now: Date,
  ): void {
    const to = answer === 'accepted' ? 'joined' : 'declined';
    nextJoiningState(answer === 'accepted' ? 'join' : 'decline', this.state);
    if (now >= this.expiresAt) throw new IllegalTransition(sentences.joiningLapsed(), 'lapsed', to);
    if (this.answerOf(side) !== 'pending')
      throw new IllegalTransition(sentences.joiningAnswered(), this.state, to);
    if (side === 'company') Object.assign(this, { companyAnswer: answer, companyPersonId: personId });
    else Object.assign(this, { conceptAnswer: answer, conceptPersonId: personId });
  }

  private settle(transition: Exclude<JoiningTransition, 'propose'>, now: Date): void {
    this.state = nextJoiningState(transition, this.state);
    this.settledAt = now;
  }
}
