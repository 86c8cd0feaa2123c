import { loaderById } from '@passerelle/graphql';
import { Course } from '@passerelle/requests';
import { Check, Column, Entity, Index, VirtualColumn } from 'typeorm';
import { isAnswerUnannouncedSql } from '../introduction/introduction.events.js';
import { sentences } from '../introductions.sentences.js';
import {
  PairRequest,
  type PairRequestState,
  pairRequestSteps,
  reopened,
  REST_DAYS,
  unanswered,
} from '../pair-request.entity.js';
import { IntroductionRequestDeclined } from './introduction-request.events.js';

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

const sentenceOfState = {
  open: sentences.requestIsOpen(),
  withdrawn: sentences.requestIsWithdrawn(),
  declined: sentences.requestIsDeclined(),
  introduced: sentences.requestIsIntroduced(),
};

const steps = { ask: reopened, ...pairRequestSteps };

const introductionRequestCourse = new Course<PairRequestState, keyof typeof steps>(
  steps,
  (from) => sentenceOfState[from],
  { rest: { after: 'declined', days: REST_DAYS, sentence: sentences.requestRests } },
);

/** A company asks to meet a solver about its need. */
@Entity('introduction_request')
@Index(['needId', 'askedAt', 'id'])
@Index(['solverId'])
@Index('introduction_request_waiting_idx', ['askedAt', 'id'], { where: `state = 'open'` })
@Check('introduction_request_state_check', `state IN ('open', 'withdrawn', 'declined', 'introduced')`)
export class IntroductionRequest extends PairRequest<RequestDeclineReason, 'ask'> {
  /** Text of the company to the curators; may be empty. The solver does not read it. */
  @Column('text')
  note: string;

  /** When the request was last opened. This is its place in the queue. */
  @Column({ type: 'timestamptz', precision: 3 })
  askedAt: Date;

  /**
   * A curator has answered and may still undo the answer. The author is not notified of it yet. undefined: not read
   * from the database.
   */
  @VirtualColumn({
    type: 'boolean',
    query: (row) => isAnswerUnannouncedSql(row, IntroductionRequestDeclined),
  })
  isAnswerUnannounced: boolean | undefined;

  /** A new request. */
  static open(
    asked: Pick<IntroductionRequest, 'id' | 'needId' | 'solverId' | 'note' | 'personId'>,
    now: Date,
  ): IntroductionRequest {
    return Object.assign(new IntroductionRequest(), asked, { ...unanswered, state: 'open', askedAt: now });
  }

  /** Asks again. If the request is open, only the note changes and the request keeps its place in the queue. */
  ask(note: string, personId: string | null, now: Date): void {
    if (this.state !== 'open') {
      this.reopen('ask', now);
      Object.assign(this, { ...unanswered, askedAt: now });
    }
    Object.assign(this, { note, personId });
  }

  protected override get course() {
    return introductionRequestCourse;
  }
}

/** Finds requests by id, with their need and their solver. It checks no permission: its callers ask the policy. */
export class IntroductionRequestLoader extends loaderById(IntroductionRequest, {
  relations: { need: true, solver: true },
}) {}
