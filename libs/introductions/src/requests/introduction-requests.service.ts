import { Injectable } from '@nestjs/common';
import { type Actor, type Rate, RateLimits } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { Database, type Transaction } from '@passerelle/database';
import { mayOnNeed } from '@passerelle/needs';
import {
  Forbidden,
  identifier,
  IllegalTransition,
  labelled,
  LimitReached,
  NotFound,
  parseInput,
  text,
} from '@passerelle/problems';
import type { Doer } from '@passerelle/requests';
import { mayOnSolver } from '@passerelle/solvers';
import { z } from 'zod';
import { sentenceForCompany } from '../blockers/blocker.sentences.js';
import type { Blocker, PairStatus } from '../blockers/blockers.js';
import { PairStatuses } from '../blockers/pair-statuses.js';
import { ChangesADay } from '../introduction/changes-a-day.js';
import { reasonInput } from '../introduction/introduction.rules.js';
import { sentences } from '../introductions.sentences.js';
import { type PairRequestKind, PairRequestsService } from '../pair-requests.service.js';
import type { Parties } from '../parties/parties.js';
import { auditOfRequest } from './introduction-request.audit.js';
import { IntroductionRequest, requestDeclineReasons } from './introduction-request.entity.js';
import {
  IntroductionAsked,
  IntroductionRequestDeclined,
  IntroductionRequestWithdrawn,
  type OfRequest,
} from './introduction-request.events.js';
import { mayOnRequest, type RequestAction } from './introduction-request.policy.js';

/** In characters. */
const LONGEST_NOTE = 500;

/** The note is optional. One tap is enough, as the need and the profile contain the rest. */
export const requestInput = labelled(z.object({ note: text({ min: 0, max: LONGEST_NOTE }) }), {
  note: sentences.messageLabel(),
});

const requestDeclineInput = reasonInput(requestDeclineReasons);

/** How many requests of one need may wait at once. Curators read each request. */
const MOST_OPEN = 10;
/** How often one person may ask. Curators are notified of each request. */
const aDay: Rate = { window: 24 * 3_600, max: 30 };

const kind: PairRequestKind<IntroductionRequest, RequestAction, OfRequest> = {
  entity: IntroductionRequest,
  object: 'introduction_request',
  asking: 'ask',
  counted: 'askForIntroduction',
  may: mayOnRequest,
  snapshotOf: auditOfRequest,
  declineInput: requestDeclineInput,
  events: {
    asked: IntroductionAsked,
    withdrawn: IntroductionRequestWithdrawn,
    declined: IntroductionRequestDeclined,
  },
  dataOf: ({ id }) => ({ requestId: id }),
  textOf: ({ note }) => note,
  open: ({ text: note, ...fields }, now) => IntroductionRequest.open({ ...fields, note }, now),
  askAgain: (request, note, personId, now) => request.ask(note, personId, now),
  locks: { need: 'for_no_key_update', solver: 'pessimistic_read' },
};

/** Companies ask to meet solvers. Curators introduce them, or decline. */
@Injectable()
export class IntroductionRequestsService extends PairRequestsService<
  IntroductionRequest,
  RequestAction,
  OfRequest
> {
  protected override readonly kind = kind;

  constructor(
    database: Database,
    clock: Clock,
    statuses: PairStatuses,
    changes: ChangesADay,
    private readonly limits: RateLimits,
  ) {
    super(database, clock, statuses, changes);
  }

  /**
   * Opens a company's request to meet a solver about a need. A solver that is paused, away or at its cap is no
   * obstacle: the request waits.
   * @throws {IllegalTransition} whose `from` is the blocker, or `declined` if a curator declined the request lately.
   * @throws {LimitReached} if too many requests of the need wait already, or the person asks too often, or for this
   * solver again.
   */
  async ask(
    actor: Actor,
    needId: string,
    solverId: string,
    input: { note: string },
  ): Promise<IntroductionRequest> {
    const { note } = parseInput(requestInput, input);
    const pair = { needId: identifier(needId), solverId: identifier(solverId) };
    return this.database.transaction(async (tx) => {
      const parties = await this.holdPair(tx, pair);
      if (!mayOnNeed(actor, 'see', parties.need) || !mayOnSolver(actor, 'see', parties.solver))
        throw new NotFound();
      if (!mayOnRequest(actor, 'ask', parties)) throw new Forbidden();
      const known = await this.lock(tx, pair);
      return this.say(tx, parties, known, { personId: actor.personId, text: note });
    });
  }

  protected override refuse(blocker: Blocker, _: Parties, status: PairStatus): void {
    const sentence = sentenceForCompany(blocker, status);
    if (sentence !== undefined) throw new IllegalTransition(sentence, blocker, 'open');
  }

  protected override async assertFew(
    { manager }: Transaction,
    { need }: Parties,
    { personId }: Doer,
  ): Promise<void> {
    const open = await manager.countBy(IntroductionRequest, { needId: need.id, state: 'open' });
    if (open >= MOST_OPEN) throw new LimitReached(sentences.tooManyRequests({ count: MOST_OPEN }));
    await this.limits.assertAllowed(manager, {
      key: `ask for introductions ${personId}`,
      rate: aDay,
      sentence: sentences.askedTooOften({ count: aDay.max }),
    });
  }
}
