import { Person } from '@passerelle/accounts';
import { Need } from '@passerelle/needs';
import { Request } from '@passerelle/requests';
import { Solver } from '@passerelle/solvers';
import { Column, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';

export const pairRequestStates = ['open', 'withdrawn', 'declined', 'introduced'] as const;
export type PairRequestState = (typeof pairRequestStates)[number];

/** After ninety days a declined party may ask again. */
export const REST_DAYS = 90;

/**
 * A request may start again, also after an introduction without a result. Blockers decide whether the pair may be
 * introduced again.
 */
export const reopened = { from: ['withdrawn', 'declined', 'introduced'], to: 'open' } as const;

/** The legal changes of an open request of a pair. Each kind adds how it is opened again. */
export const pairRequestSteps = {
  withdraw: { from: ['open'], to: 'withdrawn' },
  decline: { from: ['open'], to: 'declined' },
  /** A curator undoes a decline or an introduction before anybody was notified. */
  waitAgain: { from: ['declined', 'introduced'], to: 'open' },
  /** A curator has introduced the pair. The request then stays as it is, with any outcome of the introduction. */
  introduce: { from: ['open'], to: 'introduced' },
} as const;

type PairRequestStep = keyof typeof pairRequestSteps;

/**
 * One party of a pair requests the other from the curators: a solver marks its interest in a need, or a company asks
 * to meet a solver. Each pair has one row, also for repeated requests.
 */
@Unique(['needId', 'solverId'])
export abstract class PairRequest<
  Reason extends string = string,
  Step extends string = PairRequestStep,
> extends Request<PairRequestState, Step | PairRequestStep> {
  @Column('text')
  state: PairRequestState;

  @Column('uuid')
  needId: string;

  @Column('uuid')
  solverId: string;

  /** The person who asked; null: their account is gone, or they had none. */
  @Column('uuid', { nullable: true })
  personId: string | null;

  /** When a curator introduced the pair, or declined. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  answeredAt: Date | null;

  @Column('text', { nullable: true })
  declineReason: Reason | null;

  @Column('text', { nullable: true })
  declineNote: string | null;

  @ManyToOne(() => Need)
  @JoinColumn({ name: 'need_id' })
  need: Relation<Need>;

  @ManyToOne(() => Solver)
  @JoinColumn({ name: 'solver_id' })
  solver: Relation<Solver>;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person> | null;

  withdraw(): void {
    this.move('withdraw');
  }

  decline(reason: Reason, note: string | null, now: Date): void {
    this.move('decline');
    Object.assign(this, { answeredAt: now, declineReason: reason, declineNote: note });
  }

  introduce(now: Date): void {
    this.move('introduce');
    this.answeredAt = now;
  }

  /** A curator's answer is undone. The request waits as before, in its place. */
  waitAgain(): void {
    this.move('waitAgain');
    Object.assign(this, unanswered);
  }

  protected override get endedAt(): Date | null {
    return this.answeredAt;
  }
}

/** The answer of a waiting request. */
export const unanswered = { answeredAt: null, declineReason: null, declineNote: null };
