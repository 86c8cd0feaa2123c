import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { isReachableSql, Solver } from '@passerelle/solvers';
import { type EntityManager, In } from 'typeorm';
import { Match } from '../match/match.entity.js';
import { oneOfEach } from './one-of-each.js';

/** The solvers that stand out from the field of a need: the notified ones, and the unreachable ones. */
export interface SolversToNotify {
  /** The best solvers first. Of several profiles that count as one, only the best is included. */
  reached: Solver[];
  /** Solvers that no mail reaches and that no other profile represents, in the same order. */
  unreached: Solver[];
}

/** Finds out which of the solvers that stand out can be notified. */
@Injectable()
export class SolversToNotifyFinder {
  constructor(private readonly database: Database) {}

  /**
   * @param lists lists of solvers that stand out, the best first. Each list is processed separately
   * @returns the solvers to notify from each list, in the order of the lists
   */
  async among(lists: readonly (readonly string[])[]): Promise<SolversToNotify[]> {
    const found = await this.find(lists.flat(), this.database.manager);
    return lists.map((ids) => sorted(ids, found));
  }

  /** As `among`, for stored matches, by need. A profile that was just hidden is left out. */
  async ofNeeds(
    needIds: readonly string[],
    manager: EntityManager = this.database.manager,
  ): Promise<ReadonlyMap<string, SolversToNotify>> {
    const matches = await manager.find(Match, {
      select: { needId: true, solverId: true },
      where: { needId: In([...needIds]), state: 'current', standsOut: true, solver: { complete: true } },
      order: { score: 'DESC', id: 'ASC' },
    });
    const found = await this.find(
      matches.map(({ solverId }) => solverId),
      manager,
    );
    const needs = new Set(matches.map((match) => match.needId));
    return new Map(
      [...needs].map((needId) => {
        const ofNeed = matches.filter((match) => match.needId === needId);
        return [
          needId,
          sorted(
            ofNeed.map(({ solverId }) => solverId),
            found,
          ),
        ];
      }),
    );
  }

  private async find(ids: readonly string[], manager: EntityManager): Promise<FoundSolvers> {
    const { entities, raw } = await manager
      .createQueryBuilder(Solver, 'solver')
      .addSelect(isReachableSql, 'reachable')
      .where('solver.id = ANY (:ids)', { ids: [...new Set(ids)] })
      .getRawAndEntities<{ solver_id: string; reachable: boolean }>();
    return {
      solvers: new Map(entities.map((solver) => [solver.id, solver])),
      reachable: new Set(raw.filter((row) => row.reachable).map((row) => row.solver_id)),
    };
  }
}

interface FoundSolvers {
  solvers: ReadonlyMap<string, Solver>;
  reachable: ReadonlySet<string>;
}

function sorted(ids: readonly string[], { solvers, reachable }: FoundSolvers): SolversToNotify {
  const inOrder = ids.flatMap((id) => solvers.get(id) ?? []);
  const reached = oneOfEach(inOrder.filter(({ id }) => reachable.has(id))).first;
  // If a solver can be notified through another profile, it does not count as unreached.
  const { first } = oneOfEach([...reached, ...inOrder.filter(({ id }) => !reachable.has(id))]);
  return { reached, unreached: first.filter(({ id }) => !reachable.has(id)) };
}
