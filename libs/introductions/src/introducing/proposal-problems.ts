import { Injectable } from '@nestjs/common';
import { Membership, Organisation } from '@passerelle/accounts';
import { Clock, dayInFrance } from '@passerelle/config';
import type { Transaction } from '@passerelle/database';
import { Match } from '@passerelle/matching';
import type { Need } from '@passerelle/needs';
import type { FoundProblem, Sentence } from '@passerelle/problems';
import { companyContactsOf, isContactable, type Solver } from '@passerelle/solvers';
import { sentenceForCurator } from '../blockers/blocker.sentences.js';
import { blockerOf } from '../blockers/blockers.js';
import { PairStatuses } from '../blockers/pair-statuses.js';
import { isBlockingSql } from '../introduction/introduction.transitions.js';
import { sentences } from '../introductions.sentences.js';
import { unreachedByMail } from '../unreached-by-mail.js';

/** Whether a message reaches a solver: a person or an organisation holds the profile, or its contact address accepts messages. */
export const isReachable = (solver: Solver): boolean => solver.isClaimed || isContactable(solver);

/**
 * Whether nobody holds the profile and its contact address refuses our messages. A profile without any known address
 * does not count here.
 */
export const addressRefuses = (solver: Solver): boolean =>
  !solver.isClaimed && solver.contactEmail !== null && solver.contactRefusedAt !== null;

/** The faults of a proposal, by field of its input. */
export interface ProposalProblem extends FoundProblem {
  message: Sentence;
}

/** Why a proposal cannot be made: the blockers of each pair, and parties that no message would reach. */
@Injectable()
export class ProposalProblems {
  constructor(
    private readonly statuses: PairStatuses,
    private readonly clock: Clock,
  ) {}

  /** All problems of introducing a need to these solvers, by field of the input; empty: the proposal can be made. */
  async of(tx: Transaction, need: Need, solvers: readonly Solver[]): Promise<ProposalProblem[]> {
    const problems = await this.ofCompany(tx, need);
    const company = await tx.manager.findOneByOrFail(Organisation, { id: need.organisationId });
    if (company.isAway(dayInFrance(this.clock.now()))) {
      const message = sentences.companyAway({ until: company.awayUntil });
      problems.push({ field: 'needId', rule: 'away', message });
    }
    const unreached = await unreachedByMail(
      tx.manager,
      solvers.map(({ id }) => id),
    );
    const statuses = await this.statuses.of(tx.manager, need, solvers);
    const dismissed = await tx.manager.findBy(Match, { needId: need.id, state: 'dismissed' });
    for (const [i, solver] of solvers.entries()) {
      const status = statuses.get(solver.id);
      const blocker = status && blockerOf(need, solver, status);
      if (status && blocker) {
        const message =
          (blocker === 'standing' ? await this.whoProposed(tx, need, solver) : undefined) ??
          sentenceForCurator[blocker](solver, status);
        problems.push({ field: `solvers.${i}.solverId`, rule: blocker, message });
      } else if (dismissed.some(({ solverId }) => solverId === solver.id)) {
        // Not a blocker. Solvers read blockers too, but a solver does not learn that its match was dismissed.
        const message = sentences.matchDismissed({ name: solver.name });
        problems.push({ field: `solvers.${i}.solverId`, rule: 'dismissed', message });
      } else if (addressRefuses(solver)) {
        const message = sentences.refusesMails({ name: solver.name });
        problems.push({ field: `solvers.${i}.solverId`, rule: 'refuses_mails', message });
      } else if (unreached.has(solver.id)) {
        const message = sentences.mailsDoNotReach({ name: solver.name });
        problems.push({ field: `solvers.${i}.solverId`, rule: 'mails_do_not_arrive', message });
      } else if (!isReachable(solver)) {
        const message = sentences.nobodyOfSolver({ name: solver.name });
        problems.push({ field: `solvers.${i}.solverId`, rule: 'nobody_of_solver', message });
      }
    }
    return problems;
  }

  /** Nobody of the company can be reached: nobody has an account, and no invited address takes our mails. */
  private async ofCompany({ manager }: Transaction, { organisationId }: Need): Promise<ProposalProblem[]> {
    if (await manager.existsBy(Membership, { organisationId })) return [];
    const [contact] = await companyContactsOf(manager, [organisationId]);
    const field = 'companyEmail';
    if (contact === undefined)
      return [{ field, rule: 'nobody_of_company', message: sentences.nobodyOfCompany() }];
    if (contact.refuses) return [{ field, rule: 'refuses_mails', message: sentences.companyRefusesMails() }];
    return contact.isUnreachable
      ? [{ field, rule: 'mails_do_not_arrive', message: sentences.mailsDoNotReachCompany() }]
      : [];
  }

  /**
   * The curator who introduced the pair, and when. It is shown to a second curator who introduces the same pair.
   * undefined: that curator's account is gone.
   */
  private async whoProposed(
    { manager }: Transaction,
    { id: needId }: Need,
    { id: solverId, name }: Solver,
  ): Promise<Sentence | undefined> {
    const [found] = await manager.query<{ curator: string; at: Date }[]>(
      `SELECT person.name AS curator, introduction.proposed_at AS at
       FROM introduction JOIN person ON person.id = introduction.curator_id
       WHERE introduction.need_id = $1 AND introduction.solver_id = $2 AND ${isBlockingSql('introduction')} AND person.name <> ''`,
      [needId, solverId],
    );
    return found && sentences.solverInTouchBy({ name, curator: found.curator, at: found.at.toISOString() });
  }
}
