import { Injectable } from '@nestjs/common';
import { Clock, dayInFrance } from '@passerelle/config';
import { CoolDowns } from '@passerelle/matching';
import type { Need } from '@passerelle/needs';
import type { Solver } from '@passerelle/solvers';
import { type EntityManager, In } from 'typeorm';
import { Introduction } from '../introduction/introduction.entity.js';
import { blockingStates } from '../introduction/introduction.transitions.js';
import type { PairStatus } from './blockers.js';
import { IntroductionsLeft } from './introductions-left.js';

/** Finds the facts that decide whether a need and a solver can be introduced, besides the two objects themselves. */
@Injectable()
export class PairStatuses {
  constructor(
    private readonly left: IntroductionsLeft,
    private readonly coolDowns: CoolDowns,
    private readonly clock: Clock,
  ) {}

  /** For one need, by solver id. @param manager the manager of the transaction, if there is one */
  async of(
    manager: EntityManager,
    need: Need,
    solvers: readonly Solver[],
  ): Promise<ReadonlyMap<string, PairStatus>> {
    const statusOf = await this.ofNeeds(manager, [need], solvers);
    return new Map(solvers.map((solver) => [solver.id, statusOf(need, solver)]));
  }

  /** For several needs. Returns a function that gives the status of each pair. */
  async ofNeeds(
    manager: EntityManager,
    needs: readonly Need[],
    solvers: readonly Solver[],
  ): Promise<(need: Need, solver: Solver) => PairStatus> {
    const needIds = needs.map(({ id }) => id);
    const solverIds = solvers.map(({ id }) => id);
    // Not in parallel: a transaction has one connection.
    const introductions = await manager.find(Introduction, {
      select: { id: true, needId: true, solverId: true, isUnannounced: true },
      where: { needId: In(needIds), solverId: In(solverIds), state: In([...blockingStates]) },
    });
    const introduced = new Set(introductions.map(({ needId, solverId }) => pairKey(needId, solverId)));
    const unannounced = new Set(
      introductions
        .filter(({ isUnannounced }) => isUnannounced)
        .map(({ needId, solverId }) => pairKey(needId, solverId)),
    );
    const cooling = new Map(
      (await this.coolDowns.ofSide(manager, 'needId', needIds)).map(
        ({ needId, solverId, until }) => [pairKey(needId, solverId), until] as const,
      ),
    );
    const left = await this.left.of(solvers, manager);
    const sharing = await this.sharingPeople(manager, needs, solverIds);
    const today = dayInFrance(this.clock.now());
    return (need, solver) => ({
      today,
      standing: introduced.has(pairKey(need.id, solver.id)),
      isUnannounced: unannounced.has(pairKey(need.id, solver.id)),
      sharesPeople: sharing.has(pairKey(need.organisationId, solver.id)),
      coolsUntil: cooling.get(pairKey(need.id, solver.id)),
      left: left.get(solver.id) ?? 0,
    });
  }

  /** The pairs of a company and a solver that share a person. */
  private async sharingPeople(
    manager: EntityManager,
    needs: readonly Need[],
    solverIds: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const rows = await manager.query<{ organisation_id: string; solver_id: string }[]>(
      `SELECT company.organisation_id, solver.id AS solver_id FROM membership AS company
         JOIN solver ON solver.person_id = company.person_id
       WHERE company.organisation_id = ANY ($1) AND solver.id = ANY ($2)
       UNION
       SELECT company.organisation_id, solver.id FROM membership AS company
         JOIN membership AS theirs ON theirs.person_id = company.person_id
         JOIN solver ON solver.organisation_id = theirs.organisation_id
       WHERE company.organisation_id = ANY ($1) AND solver.id = ANY ($2)
       UNION
       SELECT company.organisation_id, solver.id FROM membership AS company
         JOIN solver ON solver.supervisor_id = company.person_id AND solver.minor_until IS NOT NULL
       WHERE company.organisation_id = ANY ($1) AND solver.id = ANY ($2)`,
      [needs.map(({ organisationId }) => organisationId), solverIds],
    );
    return new Set(rows.map((row) => pairKey(row.organisation_id, row.solver_id)));
  }
}

const pairKey = (one: string, other: string): string => `${one} ${other}`;
