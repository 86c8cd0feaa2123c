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
import { InterestDeclined } from './interest.events.js';

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

const actions = {
  mark: sentences.beMarkedAgain(),
  withdraw: sentences.beWithdrawn(),
  decline: sentences.beDeclined(),
  introduce: sentences.beIntroduced(),
  waitAgain: sentences.becomeOpen(),
};

const states = {
  open: sentences.waitingForAnAnswer(),
  withdrawn: sentences.withdrawn(),
  declined: sentences.declined(),
  introduced: sentences.introduced(),
};

const steps = { mark: reopened, ...pairRequestSteps };

export const interestCourse = new Course<PairRequestState, keyof typeof steps>(
  steps,
  (from, step) =>
    from === steps[step].to
      ? sentences.interestIsAlready({ state: states[from] })
      : sentences.interestCannot({ state: states[from], action: actions[step] }),
  { rest: { after: 'declined', days: REST_DAYS, sentence: sentences.interestRests } },
);

/** A solver wants to answer a need. */
@Entity('interest')
@Index(['needId', 'markedAt', 'id'])
@Index(['solverId', 'markedAt', 'id'])
@Index('interest_waiting_idx', ['markedAt', 'id'], { where: `state = 'open'` })
@Check('interest_state_check', `state IN ('open', 'withdrawn', 'declined', 'introduced')`)
export class Interest extends PairRequest<InterestDeclineReason, 'mark'> {
  /** The solver's message to the company and the curators. */
  @Column('text')
  message: string;

  /** When the interest was last opened. This is its place in the queue. */
  @Column({ type: 'timestamptz', precision: 3 })
  markedAt: Date;

  /**
   * A curator has answered and may still undo the answer. The author is not notified of it yet. undefined: not read
   * from the database.
   */
  @VirtualColumn({
    type: 'boolean',
    query: (row) => isAnswerUnannouncedSql(row, InterestDeclined),
  })
  isAnswerUnannounced: boolean | undefined;

  /** A new interest. */
  static open(
    input: Pick<Interest, 'id' | 'needId' | 'solverId' | 'message' | 'personId'>,
    now: Date,
  ): Interest {
    return Object.assign(new Interest(), input, { ...unanswered, state: 'open', markedAt: now });
  }

  /** Marks the interest again. If the interest is open, only the message changes and the interest keeps its place in the queue. */
  mark(message: string, personId: string | null, now: Date): void {
    if (this.state !== 'open') {
      this.reopen('mark', now);
      Object.assign(this, { ...unanswered, markedAt: now });
    }
    Object.assign(this, { message, personId });
  }

  protected override get course() {
    return interestCourse;
  }
}

/** Finds interests by id, with their need and their solver. It checks no permission: its callers ask the policy. */
export class InterestLoader extends loaderById(Interest, { relations: { need: true, solver: true } }) {}
