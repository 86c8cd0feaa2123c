import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { Clock, dayInFrance } from '@passerelle/config';
import type { Transaction } from '@passerelle/database';
import { CoolDowns } from '@passerelle/matching';
import { Forbidden, IllegalTransition, parseInput } from '@passerelle/problems';
import { Solver } from '@passerelle/solvers';
import { ChangesADay } from '../introduction/changes-a-day.js';
import type { Introduction } from '../introduction/introduction.entity.js';
import {
  AcceptanceTakenBack,
  IntroductionAccepted,
  IntroductionDeclined,
  IntroductionHalfAccepted,
} from '../introduction/introduction.events.js';
import { reasonInput } from '../introduction/introduction.rules.js';
import { notAnswerable } from '../introduction/introduction.transitions.js';
import { type Change, IntroductionsService } from '../introduction/introductions.service.js';
import { sentences } from '../introductions.sentences.js';
import { partyOf } from '../parties/parties.js';
import { declineReasons, type Respondent } from '../parties/reply.js';
import { PromiseUpdater } from '../promises/promise-updater.js';
import type { DeclineIntroductionInput } from './replies.resolver.js';

export const declineInput = reasonInput(declineReasons);

/** After a decline, the same pair is not introduced again for ninety days (in milliseconds). */
export const COOL_DOWN = 90 * 24 * 3_600_000;

/** The parties answer for themselves: they accept, decline, or withdraw an acceptance. */
@Injectable()
export class RepliesService {
  constructor(
    private readonly introductions: IntroductionsService,
    private readonly promises: PromiseUpdater,
    private readonly coolDowns: CoolDowns,
    private readonly changes: ChangesADay,
    private readonly clock: Clock,
  ) {}

  async accept(actor: Actor, id: string): Promise<Introduction> {
    return this.introductions.change(actor, 'accept', id, (change) =>
      this.acceptAs(change, this.respondent(actor, change)),
    );
  }

  async decline(actor: Actor, id: string, input: DeclineIntroductionInput): Promise<Introduction> {
    return this.introductions.change(actor, 'decline', id, (change) =>
      this.declineAs(change, this.respondent(actor, change), input),
    );
  }

  /** Withdraws an acceptance, while the other party has not accepted. */
  async takeBack(actor: Actor, id: string): Promise<Introduction> {
    return this.introductions.change(actor, 'takeBack', id, (change) =>
      this.withdrawAcceptance(change, this.respondent(actor, change)),
    );
  }

  /** Accepts for a party. The caller has checked that the respondent speaks for it. */
  async acceptAs({ tx, introduction }: Change, respondent: Respondent): Promise<void> {
    const now = this.clock.now();
    await this.assertMayMeet(tx, introduction, respondent);
    await this.promises.count(tx.manager, introduction);
    introduction.accept(respondent, dayInFrance(now), now);
    const event = this.introductions.eventOf(introduction, respondent.personId);
    if (introduction.state === 'accepted') {
      await tx.record(IntroductionAccepted(event));
      return;
    }
    // Another party is awaited now, so other absences stop the clock.
    await this.promises.count(tx.manager, introduction);
    const { side, byMail } = respondent;
    await tx.record(IntroductionHalfAccepted({ ...event, data: { ...event.data, side, byMail } }));
  }

  /** Declines for a party. The caller has checked that the respondent speaks for it. */
  async declineAs(
    { tx, introduction }: Change,
    respondent: Respondent,
    input: DeclineIntroductionInput,
  ): Promise<string> {
    const { reason, note } = parseInput(declineInput, input);
    const now = this.clock.now();
    introduction.decline(respondent, reason, note || null, dayInFrance(now), now);
    const { needId, solverId } = introduction;
    await this.coolDowns.begin(tx, { needId, solverId, until: new Date(now.getTime() + COOL_DOWN) });
    const event = this.introductions.eventOf(introduction, respondent.personId);
    const { side } = respondent;
    await tx.record(IntroductionDeclined({ ...event, reason, data: { ...event.data, side } }));
    return note || reason;
  }

  async withdrawAcceptance({ tx, introduction }: Change, respondent: Respondent): Promise<void> {
    const { side, personId } = respondent;
    // Until now, only the other party was awaited. These days are counted before that changes.
    await this.promises.count(tx.manager, introduction);
    introduction.takeBack(side, this.clock.now());
    await this.promises.count(tx.manager, introduction);
    await this.changes.count(tx, 'takeBack', introduction);
    const event = this.introductions.eventOf(introduction, personId);
    await tx.record(AcceptanceTakenBack({ ...event, data: { ...event.data, side } }));
  }

  /**
   * Refuses an acceptance with a hidden solver. The introduction will be withdrawn in a moment, and until then
   * contact details must not leak. The solver is locked, so that a curator hides it either before or after.
   */
  private async assertMayMeet(
    { manager }: Transaction,
    { solverId: id, state }: Pick<Introduction, 'solverId' | 'state'>,
    { side }: Respondent,
  ): Promise<void> {
    const solver = await manager.findOneOrFail(Solver, { where: { id }, lock: { mode: 'pessimistic_read' } });
    if (solver.isHidden) throw notAnswerable('withdrawn');
    // The company does not learn the reason: it accepts, and waits.
    if (side === 'solver' && solver.isUnsupervised)
      throw new IllegalTransition(sentences.youAreUnsupervised(), state);
  }

  private respondent(actor: Actor, { parties }: Change): Respondent {
    const side = partyOf(actor, parties);
    if (side === undefined) throw new Forbidden();
    return { side, personId: actor.personId, byMail: false };
  }
}
