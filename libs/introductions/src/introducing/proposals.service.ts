import { Injectable } from '@nestjs/common';
import { type Actor, InvitationsService, Membership } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { Database, newId, type Transaction } from '@passerelle/database';
import { ServedSolvers } from '@passerelle/matching';
import { mayOnNeed, Need, NeedPools } from '@passerelle/needs';
import {
  Forbidden,
  identifier,
  IllegalTransition,
  InvalidInput,
  NotFound,
  parseInput,
} from '@passerelle/problems';
import { Solver } from '@passerelle/solvers';
import { In } from 'typeorm';
import { IntroductionMessage } from '../conversations/introduction-message.entity.js';
import { InterestsService } from '../interests/interests.service.js';
import { auditSnapshotOf } from '../introduction/introduction.audit.js';
import { Introduction } from '../introduction/introduction.entity.js';
import {
  IntroductionDecided,
  IntroductionDecisionUndone,
  IntroductionProposed,
} from '../introduction/introduction.events.js';
import { mayIntroduce, mayOnIntroduction } from '../introduction/introduction.rules.js';
import { IntroductionsService } from '../introduction/introductions.service.js';
import { sentences } from '../introductions.sentences.js';
import { Reply } from '../parties/reply.js';
import { PromiseUpdater } from '../promises/promise-updater.js';
import { IntroductionRequestsService } from '../requests/introduction-requests.service.js';
import { type ProposalProblem, ProposalProblems } from './proposal-problems.js';
import { type IntroduceInput, introductionInput } from './proposal.graphql.js';

/** Curators propose introductions. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly database: Database,
    private readonly introductions: IntroductionsService,
    private readonly problems: ProposalProblems,
    private readonly promises: PromiseUpdater,
    private readonly pools: NeedPools,
    private readonly served: ServedSolvers,
    private readonly interests: InterestsService,
    private readonly requests: IntroductionRequestsService,
    private readonly invitations: InvitationsService,
    private readonly clock: Clock,
  ) {}

  /**
   * Proposes an introduction between a need's company and each of one to five solvers. With `wholePool`, it does so
   * for all needs of the pool. Either all introductions are proposed or none. The request to a company without any
   * member goes to `companyEmail`.
   * @throws {LimitReached} after too many mails to strangers.
   * @throws {InvalidInput} with each solver that cannot be introduced, and why.
   */
  async introduce(actor: Actor, input: IntroduceInput): Promise<Introduction[]> {
    const { needId, wholePool } = input;
    const checked = parseInput(introductionInput, input);
    const solverIds = checked.solvers.map(({ solverId }) => identifier(solverId));
    const invites = await this.countInvitation(actor, identifier(needId), checked.companyEmail);
    return this.database.transaction(async (tx) => {
      const asked = await tx.manager.findOneBy(Need, { id: identifier(needId) });
      if (asked === null || !mayOnNeed(actor, 'see', asked)) throw new NotFound();
      const pooled = wholePool ? await this.pools.membersWith(tx.manager, asked.id) : [asked];
      const isPooled = pooled.some(({ id }) => id === asked.id);
      const needs = await this.lockNeeds(tx, isPooled ? pooled : [asked]);
      const solvers = await this.lockSolvers(tx, solverIds);
      if (needs.some((need) => !mayIntroduce(actor, need))) throw new Forbidden();

      if (invites !== undefined) await this.invitations.inviteByOtherMail(tx, actor, invites);
      const problems: ProposalProblem[] = [];
      for (const need of needs) {
        const theirs = await this.problems.of(tx, need, solvers);
        // With several needs, the problem names its need.
        problems.push(...(needs.length > 1 ? theirs.map((problem) => ofNeed(need, problem)) : theirs));
      }
      if (problems.length > 0) throw new InvalidInput(problems);

      const introductions: Introduction[] = [];
      for (const { id: solverId } of solvers) {
        const proposalId = newId();
        const note = checked.solvers.find((each) => each.solverId === solverId)?.note ?? '';
        for (const need of needs) {
          const notes = { noteToCompany: checked.noteToCompany, noteToSolver: note };
          introductions.push(await this.propose(tx, actor, need.id, solverId, proposalId, notes));
        }
        await this.served.countIntroduction(tx, solverId);
      }
      return introductions;
    });
  }

  /**
   * Undoes proposals made together, without a trace for the parties. Neither side is notified, and the solver keeps
   * its place and its cap. Either all are undone or none.
   * @param ids of introductions; each stands for all introductions proposed together with it
   * @throws {NotFound} for an introduction that the actor may not see, {Forbidden} for one that the actor may not
   * withdraw.
   * @throws {IllegalTransition} once the sides are notified, or a side has found the proposal and answered.
   * @returns the needs for which the introductions were proposed
   */
  async undo(actor: Actor, ids: readonly string[]): Promise<Need[]> {
    const seen = await Promise.all(ids.map((id) => this.introductions.see(actor, id)));
    for (const introduction of seen) {
      const parties = await this.introductions.partiesOf(introduction);
      if (!mayOnIntroduction(actor, 'withdraw', introduction, parties)) throw new Forbidden();
    }
    return this.database.transaction(async (tx) => {
      const together = await tx.manager.find(Introduction, {
        where: { proposalId: In(seen.map(({ proposalId }) => proposalId)) },
        order: { id: 'ASC' },
      });
      if (together.length === 0) throw new IllegalTransition(sentences.alreadyUndone());
      const needIds = [...new Set(together.map(({ needId }) => needId))];
      // In the order in which proposals lock: needs, then solvers, then the rest.
      const needs = await this.lockNeeds(
        tx,
        needIds.map((id) => ({ id })),
      );
      await this.lockSolvers(tx, [...new Set(together.map(({ solverId }) => solverId))]);
      const solverOf = new Map<string, string>();
      for (const introduction of together) {
        const { proposalId, solverId } = await this.takeBack(tx, actor, introduction);
        solverOf.set(proposalId, solverId);
      }
      for (const solverId of solverOf.values()) await this.served.uncountIntroduction(tx, solverId);
      for (const needId of needIds) {
        const event = { subjectId: needId, actorId: actor.personId, data: { needId } };
        await tx.record(IntroductionDecisionUndone(event));
      }
      return needs;
    });
  }

  /** @returns the person to invite, of a company without any member. undefined: nobody */
  private async countInvitation(
    actor: Actor,
    needId: string,
    email: string | null,
  ): Promise<{ organisationId: string; email: string } | undefined> {
    if (email === null) return undefined;
    const { manager } = this.database;
    const need = await manager.findOneBy(Need, { id: needId });
    if (need === null || !mayOnNeed(actor, 'see', need)) throw new NotFound();
    const { organisationId } = need;
    if (await manager.existsBy(Membership, { organisationId })) return undefined;
    await this.invitations.countAsked(actor, organisationId, email);
    return { organisationId, email };
  }

  private async propose(
    tx: Transaction,
    actor: Actor,
    needId: string,
    solverId: string,
    proposalId: string,
    notes: Pick<Introduction, 'noteToCompany' | 'noteToSolver'>,
  ): Promise<Introduction> {
    const now = this.clock.now();
    const introduction = tx.manager.create(Introduction, {
      ...notes,
      id: newId(),
      needId,
      solverId,
      proposalId,
      curatorId: actor.personId,
      state: 'proposed',
      companyReply: Reply.pending(),
      solverReply: Reply.pending(),
      proposedAt: now,
      meetingAt: null,
      timeOffers: [],
      calledOffMeeting: null,
      updatedAt: now,
    });
    await this.promises.begin(tx.manager, introduction);
    await tx.manager.insert(Introduction, introduction);
    await this.promises.planReminders(tx.manager, introduction);
    await tx.audit({
      actorId: actor.personId,
      object: { kind: 'introduction', id: introduction.id },
      action: 'introduce',
      before: null,
      after: auditSnapshotOf(introduction),
    });
    await this.interests.markIntroduced(tx, actor, { needId, solverId }, now);
    await this.requests.markIntroduced(tx, actor, { needId, solverId }, now);
    await tx.recordUndoable(
      IntroductionProposed(this.introductions.eventOf(introduction, actor.personId)),
      IntroductionDecided({ subjectId: needId, actorId: actor.personId, data: { needId } }),
    );
    return introduction;
  }

  private async takeBack(
    tx: Transaction,
    actor: Actor,
    { id }: Introduction,
  ): Promise<Pick<Introduction, 'needId' | 'solverId' | 'proposalId'>> {
    const object = { kind: 'introduction', id };
    const introduction = await tx.manager.findOne(Introduction, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    // Another person has undone it while this transaction waited.
    if (introduction === null) throw new IllegalTransition(sentences.alreadyUndone());
    const { needId, solverId, proposedAt, state } = introduction;
    const [proposed] = await tx.withdraw(id, IntroductionProposed);
    if (proposed === undefined) throw new IllegalTransition(sentences.nothingToUndo(), state);
    const isAnswered = state !== 'proposed' || introduction.awaited.length < 2;
    if (isAnswered || (await tx.manager.existsBy(IntroductionMessage, { introductionId: id })))
      throw new IllegalTransition(sentences.alreadyAnswered(), state);
    await tx.manager.delete(Introduction, { id });
    await tx.audit({
      actorId: actor.personId,
      object,
      action: 'undo',
      before: auditSnapshotOf(introduction),
      after: null,
    });
    await this.interests.markWaitingAgain(tx, actor, { needId, solverId }, proposedAt);
    await this.requests.markWaitingAgain(tx, actor, { needId, solverId }, proposedAt);
    return introduction;
  }

  /**
   * Locks the needs. Two proposals at the same moment run one after the other, so that caps and pairs are counted
   * correctly.
   */
  private async lockNeeds(tx: Transaction, needs: readonly Pick<Need, 'id'>[]): Promise<Need[]> {
    return tx.manager.find(Need, {
      where: { id: In(needs.map(({ id }) => id)) },
      order: { id: 'ASC' },
      lock: { mode: 'for_no_key_update' },
    });
  }

  private async lockSolvers(tx: Transaction, ids: readonly string[]): Promise<Solver[]> {
    const solvers = await tx.manager.find(Solver, {
      where: { id: In([...ids]) },
      order: { id: 'ASC' },
      lock: { mode: 'for_no_key_update' },
    });
    if (solvers.length < ids.length) throw new NotFound();
    // In the given order, since problems refer to a solver by its position.
    return ids.map((id) => solvers.find((solver) => solver.id === id)).filter((found) => found !== undefined);
  }
}

const ofNeed = ({ title }: Need, problem: ProposalProblem): ProposalProblem => ({
  ...problem,
  message: sentences.problemOfNeed({ title, problem: problem.message }),
});
