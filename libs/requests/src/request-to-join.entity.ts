import type { Sentence } from '@passerelle/problems';
import { Column, Index } from 'typeorm';
import { Course, Request } from './request.entity.js';

export const requestToJoinStates = ['open', 'accepted', 'refused', 'withdrawn'] as const;
export type RequestToJoinState = (typeof requestToJoinStates)[number];

const steps = {
  accept: { from: ['open'], to: 'accepted' },
  refuse: { from: ['open'], to: 'refused' },
  withdraw: { from: ['open'], to: 'withdrawn' },
} as const;

type StepToJoin = keyof typeof steps;

/** The days after a refusal in which the same person cannot request again. */
const REST_DAYS = 30;

/**
 * @param settled the sentence for a request that has ended already
 * @param refusedLately the sentence for a person who requests again in the waiting time
 */
export const courseToJoin = (
  settled: (values: { state: Exclude<RequestToJoinState, 'open'> }) => Sentence,
  refusedLately: () => Sentence,
) =>
  new Course<RequestToJoinState, StepToJoin>(
    steps,
    (state) => settled({ state: state as Exclude<RequestToJoinState, 'open'> }),
    { rest: { after: 'refused', days: REST_DAYS, sentence: refusedLately } },
  );

/** A person’s request to become a member of something. A later request of the same person has its own row. */
@Index(['personId', 'id'])
export abstract class RequestToJoin extends Request<RequestToJoinState, StepToJoin> {
  @Column('text', { default: 'open' })
  state: RequestToJoinState;

  @Column('uuid')
  personId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  requestedAt: Date;

  /** When the request was accepted, refused or withdrawn. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  settledAt: Date | null;

  /** @throws {IllegalTransition} once the request is settled. */
  settle(step: StepToJoin, now: Date): void {
    this.move(step);
    this.settledAt = now;
  }

  protected override get endedAt(): Date | null {
    return this.settledAt;
  }
}
