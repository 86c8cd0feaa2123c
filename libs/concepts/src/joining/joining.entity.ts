import { Person } from '@passerelle/accounts';
import { dayInFrance } from '@passerelle/config';
import { listLoaderBy, loaderById } from '@passerelle/graphql';
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
import { Concept } from '../concept/concept.entity.js';
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
/** How long both sides may answer, in milliseconds: three weeks. */
const ANSWERED_WITHIN = 21 * DAY;
/** How long a declined pair cannot be proposed again, in milliseconds: ninety days. */
const REST = 90 * DAY;

/** A need that may join the pool of a concept, once its company and the concept's carrier agree. One row a pair. */
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

  /** True: the company asked for it. False: a curator proposed it. */
  @Column('boolean')
  byCompany: boolean;

  /** The person who proposed it; null: their account is gone. */
  @Column('uuid', { nullable: true })
  proposedById: string | null;

  @Column('text')
  companyAnswer: JoiningAnswer;

  /** The person who answered for the company; null: none yet, or their account is gone. */
  @Column('uuid', { nullable: true })
  companyPersonId: string | null;

  @Column('text')
  conceptAnswer: JoiningAnswer;

  /** The person who answered for the concept: its carrier, or a curator if it has no carrier. */
  @Column('uuid', { nullable: true })
  conceptPersonId: string | null;

  /** Why it was declined, for curators; may be empty. */
  @Column('text')
  reason: string;

  @Column({ type: 'timestamptz', precision: 3 })
  proposedAt: Date;

  /** End of the time to answer. */
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

  /** A new row for a pair about which nothing was proposed yet. */
  static of(pair: Pick<Joining, 'id' | 'conceptId' | 'needId'>): Joining {
    return Object.assign(new Joining(), pair, { state: 'withdrawn', settledAt: new Date(0) });
  }

  /**
   * A curator proposes the joining: both sides are asked. If the concept has no carrier, the curator has agreed in its
   * name.
   * @throws {IllegalTransition} while the joining waits for an answer, or rests after a refusal.
   */
  propose(curatorId: string | null, isCarried: boolean, now: Date): void {
    this.open(curatorId, now);
    Object.assign(this, { byCompany: false, companyAnswer: 'pending', companyPersonId: null });
    if (!isCarried) Object.assign(this, { conceptAnswer: 'accepted', conceptPersonId: curatorId });
  }

  /**
   * The company asks for the joining, and has thereby agreed.
   * @throws {IllegalTransition} while the joining waits for an answer, or rests after a refusal.
   */
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

  /** The time to answer has passed, or there is nothing to answer any more. */
  lapse(now: Date): void {
    this.settle('lapse', now);
  }

  answerOf(side: JoiningSide): JoiningAnswer {
    return side === 'company' ? this.companyAnswer : this.conceptAnswer;
  }

  /** The sides that have agreed. */
  get agreed(): JoiningSide[] {
    return joiningSides.filter((side) => this.answerOf(side) === 'accepted');
  }

  /** Whether the answer of this side is still awaited. */
  awaits(side: JoiningSide, now: Date): boolean {
    return this.state === 'proposed' && now < this.expiresAt && this.answerOf(side) === 'pending';
  }

  /** Whether the state allows this transition. The policy says who may do it. */
  allows(transition: JoiningTransition): boolean {
    const from: readonly JoiningState[] = joiningTransitions[transition].from;
    return from.includes(this.state);
  }

  /** Until when a declined joining cannot be proposed again; undefined: it can now. */
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

/** Finds joinings by their id. It checks no permission: the caller asks the policy. */
export class JoiningLoader extends loaderById(Joining) {}

/** Finds all joinings of a need, in any state, by the need's id. */
export class JoiningsOfNeedLoader extends listLoaderBy(Joining, 'needId', { order: { id: 'DESC' } }) {}

/** Finds the joinings of a concept that await an answer, by the concept's id. */
export class OpenJoiningsOfConceptLoader extends listLoaderBy(Joining, 'conceptId', {
  where: { state: 'proposed' },
  order: { id: 'ASC' },
}) {}
