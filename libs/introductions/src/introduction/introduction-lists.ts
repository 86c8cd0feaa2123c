import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import { type ConnectionArgs, keysetPage, type OrderKey, type Page } from '@passerelle/graphql';
import { Need } from '@passerelle/needs';
import { identifier, NotFound } from '@passerelle/problems';
import { holdsProfile, Solver } from '@passerelle/solvers';
import { Introduction } from './introduction.entity.js';
import { mayListOfNeed, mayListOfSolver } from './introduction.policy.js';
import type { PartySide } from './reply.js';

const newestFirst: OrderKey<Introduction>[] = [
  { column: 'introduction.id', kind: 'id', direction: 'DESC', value: ({ id }) => id },
];

/** The lists of introductions that people read. Whoever may read the list of a need or a solver reads all of it. */
@Injectable()
export class IntroductionLists {
  constructor(private readonly database: Database) {}

  async ofNeed(actor: Actor, needId: string, page: ConnectionArgs): Promise<Page<Introduction>> {
    const need = await this.database.manager.findOneBy(Need, { id: identifier(needId) });
    if (need === null || !mayListOfNeed(actor, need)) throw new NotFound();
    return keysetPage(this.all().where('introduction.needId = :id', { id: need.id }), page, newestFirst);
  }

  async ofSolver(actor: Actor, solverId: string, page: ConnectionArgs): Promise<Page<Introduction>> {
    const solver = await this.database.manager.findOneBy(Solver, { id: identifier(solverId) });
    if (solver === null || !mayListOfSolver(actor, solver)) throw new NotFound();
    const query = this.all().where('introduction.solverId = :id', { id: solver.id });
    // Who curates and is of a company learns no more of whom it is asked to meet than the company does.
    if (!holdsProfile(actor, solver)) {
      const organisationIds = actor.memberships.map(({ organisationId }) => organisationId);
      query.andWhere(
        'introduction.needId NOT IN (SELECT id FROM need WHERE organisation_id = ANY (:organisationIds))',
        { organisationIds },
      );
    }
    return keysetPage(query, page, newestFirst);
  }

  /**
   * Introductions in which the actor is a party, newest first.
   * @param awaitingMe only those that wait for the actor's answer
   */
  async mine(actor: Actor, page: ConnectionArgs, awaitingMe: boolean): Promise<Page<Introduction>> {
    const organisationIds = actor.memberships.map(({ organisationId }) => organisationId);
    const awaiting = (side: PartySide): string =>
      awaitingMe ? `AND theirs.state = 'proposed' AND theirs.${side}_reply_answer = 'pending'` : '';
    // From the needs and the profiles that are theirs: by OR, PostgreSQL would look at every introduction there ever was.
    const query = this.all().where(
      `introduction.id IN (
        SELECT theirs.id FROM introduction AS theirs JOIN need ON need.id = theirs.need_id
        WHERE need.organisation_id = ANY (:organisationIds) ${awaiting('company')}
        UNION
        SELECT theirs.id FROM introduction AS theirs JOIN solver ON solver.id = theirs.solver_id
        WHERE (solver.person_id = :personId OR solver.organisation_id = ANY (:organisationIds)) ${awaiting('solver')})`,
      { organisationIds, personId: actor.personId },
    );
    return keysetPage(query, page, newestFirst);
  }

  private all() {
    return this.database.manager.createQueryBuilder(Introduction, 'introduction');
  }
}
