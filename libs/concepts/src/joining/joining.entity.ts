import { listLoaderBy, loaderById } from '@passerelle/graphql';
import { Person } from '@passerelle/accounts';
import { Need } from '@passerelle/needs';
import { IllegalTransition } from '@passerelle/problems';
import { Course, Request } from '@passerelle/requests';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';
import { Concept } from '../concept/concept.entity.js';
import { sentences } from '../concepts.sentences.js';

export const joiningStates = ['proposed', 'joined', 'declined', 'withdrawn', 'lapsed'] as const;
export type JoiningState = (typeof joiningStates)[number];

/** The two sides that must agree: the company of the need, and the carrier of the concept. */
export const joiningSides = ['company', 'concept'] as const;
export type JoiningSide = (typeof joiningSides)[number];

export const joiningAnswers = ['pending', 'accepted', 'declined'] as const;
export type JoiningAnswer = (typeof joiningAnswers)[number];

/** How long both sides may answer, in milliseconds: three weeks. */
const ANSWERED_WITHIN = 21 * 24 * 3_600_000;

const steps = {
  /** A need that was removed from its concept may be proposed again. */
  propose: { from: ['joined', 'declined', 'withdrawn', 'lapsed'], to: 'proposed' },
  join: { from: ['proposed'], to: 'joined' },
  decline: { from: ['proposed'], to: 'declined' },
  withdraw: { from: ['proposed'], to: 'withdrawn' },
  lapse: { from: ['proposed'], to: 'lapsed' },
} as const;
type JoiningStep = keyof typeof steps;

const saidOf = {
  proposed: sentences.joiningIsOpen(),
  joined: sentences.joiningIsJoined(),
  declined: sentences.joiningIsDeclined(),
  withdrawn: sentences.joiningIsWithdrawn(),
  lapsed: sentences.joiningLapsed(),
};

const course = new Course<JoiningState, JoiningStep>(steps, (from) => saidOf[from], {
  rest: { after: 'declined', days: 90, sentence: sentences.joiningRests },
  late: { as: 'lapsed', sentence: sentences.joiningLapsed() },
});

/**
 * A need that may join the pool of a concept, once its company and the concept's carrier agree. Each pair has one
 * row.
 */
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
export class Joining extends Request<JoiningState, JoiningStep> {
  @Column('uuid')
  conceptId: string;

  @Column('uuid')
  needId: string;

  @Column('text')
  state: JoiningState;

  /** True: the company requested it. False: a curator proposed it. */
  @Column('boolean')
  byCompany: boolean;

  /** The person who proposed it. null: their account is gone. */
  @Column('uuid', { nullable: true })
  proposedById: string | null;

  @Column('text')
  companyAnswer: JoiningAnswer;

  /** The person who answered for the company. null: none yet, or their account is gone. */
  @Column('uuid', { nullable: true })
  companyPersonId: string | null;

  @Column('text')
  conceptAnswer: JoiningAnswer;

  /** The person who answered for the concept: its carrier, or a curator if it has no carrier. */
  @Column('uuid', { nullable: true })
  conceptPersonId: string | null;

  /** Why it was declined, for curators. May be empty. */
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

  /** A new row for a pair without a proposal so far. */
  static of(pair: Pick<Joining, 'id' | 'conceptId' | 'needId'>): Joining {
    return Object.assign(new Joining(), pair, { state: 'withdrawn', settledAt: new Date(0) });
  }

  /**
   * A curator proposes the joining to both sides. If the concept has no carrier, the curator has agreed in its name.
   * @throws {IllegalTransition} while the joining waits for an answer, or rests after a refusal.
   */
  propose(curatorId: string | null, isCarried: boolean, now: Date): void {
    this.open(curatorId, now);
    Object.assign(this, { byCompany: false, companyAnswer: 'pending', companyPersonId: null });
    if (!isCarried) Object.assign(this, { conceptAnswer: 'accepted', conceptPersonId: curatorId });
  }

  /**
   * The company requests the joining, and has thereby agreed.
   * @throws {IllegalTransition} while the joining waits for an answer, or rests after a refusal.
   */
  ask(personId: string | null, now: Date): void {
    this.open(personId, now);
    Object.assign(this, { byCompany: true, companyAnswer: 'accepted', companyPersonId: personId });
  }

  /** A side agrees. Once both have, the need has joined. */
  accept(side: JoiningSide, personId: string | null, now: Date): void {
    this.answer(side, 'accepted', personId, now);
    if (this.agreed.length === joiningSides.length) this.settle('join', now);
  }

  /** A side declines. */
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

  private open(proposedById: string | null, now: Date): void {
    this.reopen('propose', now);
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
    const step = answer === 'accepted' ? 'join' : 'decline';
    const to = course.answer(step, this.state, { expiresAt: this.expiresAt, now });
    if (this.answerOf(side) !== 'pending')
      throw new IllegalTransition(sentences.joiningAnswered(), this.state, to);
    if (side === 'company') Object.assign(this, { companyAnswer: answer, companyPersonId: personId });
    else Object.assign(this, { conceptAnswer: answer, conceptPersonId: personId });
  }

  private settle(step: Exclude<JoiningStep, 'propose'>, now: Date): void {
    this.move(step);
    this.settledAt = now;
  }

  protected override get course() {
    return course;
  }

  protected override get endedAt(): Date | null {
    return this.settledAt;
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
