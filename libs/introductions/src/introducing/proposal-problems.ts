import { Injectable } from '@nestjs/common';
import { Membership, Organisation } from '@passerelle/accounts';
import { Clock, dayInFrance, type Language } from '@passerelle/config';
import type { Transaction } from '@passerelle/database';
import { Match } from '@passerelle/matching';
import type { Need } from '@passerelle/needs';
import type { FieldProblem } from '@passerelle/problems';
import type { Solver } from '@passerelle/solvers';
import { dayInWords, blockerOf, PairStandings, saidToCurator } from '../blockers/index.js';
import { isReachable } from './reachable-solver.js';

/** Why a proposal cannot be made: the blockers of each pair, and parties that no message would reach. */
@Injectable()
export class ProposalProblems {
  constructor(
    private readonly standings: PairStandings,
    private readonly clock: Clock,
  ) {}

  /** All problems of introducing a need to these solvers, by field of the input; empty: it can be introduced. */
  async of(
    tx: Transaction,
    need: Need,
    solvers: readonly Solver[],
    language: Language,
  ): Promise<FieldProblem[]> {
    const problems: FieldProblem[] = [];
    if (!(await tx.manager.existsBy(Membership, { organisationId: need.organisationId }))) {
      problems.push({ field: 'needId', rule: 'nobody_of_company', message: nobodyOfCompany[language] });
    }
    const company = await tx.manager.findOneByOrFail(Organisation, { id: need.organisationId });
    if (company.isAway(dayInFrance(this.clock.now()))) {
      const message = companyAway[language](dayInWords(company.awayUntil, language));
      problems.push({ field: 'needId', rule: 'away', message });
    }
    const refusing = await this.refusingMails(tx, solvers);
    const standings = await this.standings.of(tx.manager, need, solvers);
    const dismissed = await tx.manager.findBy(Match, { needId: need.id, state: 'dismissed' });
    for (const [i, solver] of solvers.entries()) {
      const standing = standings.get(solver.id);
      const blocker = standing && blockerOf(need, solver, standing);
      if (standing && blocker) {
        const message = saidToCurator[language][blocker](solver, standing);
        problems.push({ field: `solvers.${i}.solverId`, rule: blocker, message });
      } else if (dismissed.some(({ solverId }) => solverId === solver.id)) {
        const message = dismissedMatch[language](solver.name);
        problems.push({ field: `solvers.${i}.solverId`, rule: 'dismissed', message });
      } else if (refusing.has(solver.id)) {
        const message = refusesMails[language](solver.name);
        problems.push({ field: `solvers.${i}.solverId`, rule: 'refuses_mails', message });
      } else if (!isReachable(solver)) {
        const message = nobodyOfSolver[language](solver.name);
        problems.push({ field: `solvers.${i}.solverId`, rule: 'nobody_of_solver', message });
      }
    }
    return problems;
  }

  /** Solvers that are held, but whose people all refuse mails: nobody would read the proposal. */
  private async refusingMails(tx: Transaction, solvers: readonly Solver[]): Promise<ReadonlySet<string>> {
    const rows = await tx.manager.query<{ id: string }[]>(
      `SELECT solver.id FROM solver
         JOIN person ON person.id = solver.person_id OR person.id IN (
           SELECT person_id FROM membership WHERE organisation_id = solver.organisation_id)
         LEFT JOIN contact_refusal AS refusal ON refusal.email = person.email
       WHERE solver.id = ANY ($1)
       GROUP BY solver.id HAVING bool_and(refusal.email IS NOT NULL)`,
      [solvers.map(({ id }) => id)],
    );
    return new Set(rows.map(({ id }) => id));
  }
}

const companyAway: Record<Language, (until: string) => string> = {
  fr: (until) => `L’entreprise s’absente jusqu’au ${until} : attendez son retour.`,
  en: (until) => `The company is away until ${until}: wait until it is back.`,
};
const refusesMails: Record<Language, (name: string) => string> = {
  fr: (name) =>
    `« ${name} » a demandé à ne plus recevoir nos messages : personne ne lirait la proposition. Appelez d’abord, ou présentez quelqu’un d’autre.`,
  en: (name) =>
    `“${name}” has asked not to receive our messages: nobody would read the proposal. Call first, or introduce somebody else.`,
};
const nobodyOfCompany: Record<Language, string> = {
  fr: 'Personne de cette entreprise n’a de compte pour répondre. Invitez d’abord quelqu’un à la rejoindre.',
  en: 'Nobody of this company has an account to answer. Invite somebody to join it first.',
};
/** Not a blocker: blockers are shown to solvers too, and a solver is not told that its match was dismissed. */
const dismissedMatch: Record<Language, (name: string) => string> = {
  fr: (name) =>
    `La correspondance de ce besoin avec « ${name} » a été écartée. Si elle convient tout de même, rétablissez-la d’abord.`,
  en: (name) =>
    `The match of this need with “${name}” was dismissed. If it fits all the same, restore it first.`,
};
const nobodyOfSolver: Record<Language, (name: string) => string> = {
  fr: (name) =>
    `Personne ne tient encore le profil « ${name} », et nous n’avons pas d’adresse à laquelle lui écrire. Invitez d’abord son porteur à le reprendre.`,
  en: (name) =>
    `Nobody holds the profile “${name}” yet, and we have no address to write to. Invite its holder to take it over first.`,
};
