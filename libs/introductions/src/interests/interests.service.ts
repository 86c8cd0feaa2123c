import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import type { Transaction } from '@passerelle/database';
import { mayOnNeed } from '@passerelle/needs';
import {
  Forbidden,
  identifier,
  IllegalTransition,
  LimitReached,
  NotFound,
  parseInput,
} from '@passerelle/problems';
import { mayOnSolver } from '@passerelle/solvers';
import { type Blocker, type PairStatus } from '../blockers/blockers.js';
import { sentenceForSolver } from '../blockers/blocker.sentences.js';
import { sentences } from '../introductions.sentences.js';
import { type Pair, type PairRequestKind, PairRequestsService } from '../pair-requests.service.js';
import type { Parties } from '../parties/parties.js';
import type { Speaker } from '../parties/speaker-at-address.js';
import { auditOfInterest } from './interest.audit.js';
import { Interest } from './interest.entity.js';
import { InterestDeclined, InterestMarked, InterestWithdrawn, type OfInterest } from './interest.events.js';
import { interestDeclineInput, interestMessage } from './interest.input.js';
import { type InterestAction, mayOnInterest } from './interest.policy.js';

/** In how many published needs one solver may have an open interest. Companies and curators read each interest. */
const MOST_OPEN = 20;

const kind: PairRequestKind<Interest, InterestAction, OfInterest> = {
  entity: Interest,
  object: 'interest',
  asking: 'mark',
  counted: 'markInterest',
  may: mayOnInterest,
  snapshotOf: auditOfInterest,
  declineInput: interestDeclineInput,
  events: { asked: InterestMarked, withdrawn: InterestWithdrawn, declined: InterestDeclined },
  dataOf: ({ id }) => ({ interestId: id }),
  textOf: ({ message }) => message,
  open: ({ text: message, ...fields }, now) => Interest.open({ ...fields, message }, now),
  askAgain: (interest, message, personId, now) => interest.mark(message, personId, now),
  locks: { need: 'pessimistic_read', solver: 'for_no_key_update' },
};

/** Solvers mark interests in needs, and curators answer. */
@Injectable()
export class InterestsService extends PairRequestsService<Interest, InterestAction, OfInterest> {
  protected override readonly kind = kind;

  /**
   * Marks the interest of a solver in a need. A repetition in the same words changes nothing; in other words, the last message counts.
   * @throws {IllegalTransition} whose `from` is the blocker, or `declined` if a curator declined the interest lately.
   * @throws {LimitReached} at the solver's monthly cap, if the solver waits for too many needs already, or marks the need again too often in
   * a day.
   */
  async mark(actor: Actor, needId: string, solverId: string, input: { message: string }): Promise<Interest> {
    const { message } = parseInput(interestMessage, input);
    const pair = { needId: identifier(needId), solverId: identifier(solverId) };
    return this.database.transaction(async (tx) => {
      const parties = await this.holdPair(tx, pair);
      const { need, solver } = parties;
      if (!mayOnSolver(actor, 'see', solver)) throw new NotFound();
      const known = await this.lock(tx, pair);
      const mayMark = mayOnInterest(actor, 'mark', parties);
      // A solver that has marked a need may still see the need after it has gone offline.
      if (!mayOnNeed(actor, 'see', need) && !(known !== null && mayMark)) throw new NotFound();
      if (!mayMark) throw new Forbidden();
      return this.say(tx, parties, known, { personId: actor.personId, text: message });
    });
  }

  /**
   * As `mark`, from a mail, for the person who speaks for the solver, perhaps without an account.
   * @param speakerOf finds who speaks, once the need and the solver are locked. undefined: nobody speaks for the
   * solver any more
   * @throws {NotFound} if nobody speaks for the solver, and the problems of `mark`.
   */
  async markByMail(
    tx: Transaction,
    pair: Pair,
    given: { message: string },
    speakerOf: (parties: Parties) => Promise<Speaker | undefined>,
  ): Promise<Interest> {
    const { message } = parseInput(interestMessage, given);
    const parties = await this.holdPair(tx, pair);
    const speaker = await speakerOf(parties);
    if (speaker === undefined) throw new NotFound();
    const known = await this.lock(tx, pair);
    return this.say(tx, parties, known, { personId: speaker.personId, text: message });
  }

  protected override refuse(blocker: Blocker, { solver }: Parties, status: PairStatus): void {
    const sentence = sentenceForSolver[blocker](solver, status);
    throw blocker === 'full' ? new LimitReached(sentence) : new IllegalTransition(sentence, blocker, 'open');
  }

  /** The solver's row is locked, so two interests marked at the same time are counted one after the other. */
  protected override async assertFew(tx: Transaction, { solver }: Parties): Promise<void> {
    const waiting = { solverId: solver.id, state: 'open', need: { state: 'published' } } as const;
    if ((await tx.manager.countBy(Interest, waiting)) >= MOST_OPEN)
      throw new LimitReached(sentences.tooManyInterests({ count: MOST_OPEN }));
  }
}
