import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { Database, newId, type Transaction } from '@passerelle/database';
import { ServedSolvers } from '@passerelle/matching';
import { mayOnNeed, Need, NeedPools } from '@passerelle/needs';
import { Forbidden, identifier, InvalidInput, NotFound, parseInput } from '@passerelle/problems';
import { Solver } from '@passerelle/solvers';
import { In } from 'typeorm';
import { InterestsService } from '../interests/index.js';
import {
  auditSnapshotOf,
  Introduction,
  IntroductionProposed,
  IntroductionsService,
  mayIntroduce,
} from '../introduction/index.js';
import { sentences } from '../introductions.sentences.js';
import { PromiseKeeper } from '../promises/index.js';
import type { IntroduceInput } from './proposal.graphql.js';
import { introductionInput } from './proposal.input.js';
import { type ProposalProblem, ProposalProblems } from './proposal-problems.js';
import { Reply } from '../parties/index.js';
import { IntroductionRequestsService } from '../requests/index.js';

/** Curators propose introductions. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly database: Database,
    private readonly introductions: IntroductionsService,
    private readonly problems: ProposalProblems,
    private readonly promises: PromiseKeeper,
    private readonly pools: NeedPools,
    private readonly served: ServedSolvers,
    private readonly interests: InterestsService,
    private readonly requests: IntroductionRequestsService,
    private readonly clock: Clock,
  ) {}

  /**
   * Proposes to a need's company, and to each of one to five solvers, to meet. With `wholePool` it does so for
   * all needs of the pool. Either all are proposed or none.
   * @throws {InvalidInput} with each solver that cannot be introduced, and why.
   */
  async introduce(actor: Actor, input: IntroduceInput): Promise<Introduction[]> {
    const { needId, wholePool } = input;
    const said = parseInput(introductionInput, input);
    const solverIds = said.solvers.map(({ solverId }) => identifier(solverId));
    return this.database.transaction(async (tx) => {
      const asked = await tx.manager.findOneBy(Need, { id: identifier(needId) });
      if (asked === null || !mayOnNeed(actor, 'see', asked)) throw new NotFound();
      const pooled = wholePool ? await this.pools.membersWith(tx.manager, asked.id) : [asked];
      const isPooled = pooled.some(({ id }) => id === asked.id);
      const needs = await this.lockNeeds(tx, isPooled ? pooled : [asked]);
      const solvers = await this.lockSolvers(tx, solverIds);
      if (needs.some((need) => !mayIntroduce(actor, need))) throw new Forbidden();

      const problems: ProposalProblem[] = [];
      for (const need of needs) {
        const theirs = await this.problems.of(tx, need, solvers);
        // If there are several needs, say which one.
        problems.push(...(needs.length > 1 ? theirs.map((problem) => ofNeed(need, problem)) : theirs));
      }
      if (problems.length > 0) throw new InvalidInput(problems);

      const introductions: Introduction[] = [];
      for (const { id: solverId } of solvers) {
        const proposalId = newId();
        const note = said.solvers.find((each) => each.solverId === solverId)?.note ?? '';
        for (const need of needs) {
          const notes = { noteToCompany: said.noteToCompany, noteToSolver: note };
          introductions.push(await this.propose(tx, actor, need.id, solverId, proposalId, notes));
        }
        await this.served.countIntroduction(tx, solverId);
      }
      return introductions;
    });
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
    await this.interests.markIntroduced(tx, actor, { needId, solverId });
    await this.requests.markIntroduced(tx, actor, { needId, solverId });
    await tx.record(IntroductionProposed(this.introductions.eventOf(introduction, actor.personId)));
    return introduction;
  }

  /** Makes two proposals at the same moment run one after the other, so that caps and pairs are counted right. */
  private async lockNeeds(tx: Transaction, needs: readonly Need[]): Promise<Need[]> {
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
    // In the given order: problems refer to a solver by its position.
    return ids.map((id) => solvers.find((solver) => solver.id === id)).filter((found) => found !== undefined);
  }
}

const ofNeed = ({ title }: Need, problem: ProposalProblem): ProposalProblem => ({
  ...problem,
  message: sentences.problemOfNeed({ title, problem: problem.message }),
});
