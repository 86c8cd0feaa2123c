import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';
import { Need } from '@passerelle/needs';
import { Solver } from '@passerelle/solvers';
import { In } from 'typeorm';
import { blockedUntil, type Blocker, blockerForParty, blockerOf } from './blockers.js';
import { PairStatuses } from './pair-statuses.js';

/** A pair that cannot be introduced now. */
interface BlockedPair {
  pair: string;
  blocker: Blocker;
  /** The blocker as a party of the pair may know it. undefined: the party knows of none. */
  forParty: Blocker | undefined;
  until: string | undefined;
}

/** The key under which the loader finds a pair. */
export const pairOf = ({ needId, solverId }: { needId: string; solverId: string }): string =>
  `${needId} ${solverId}`;

/** Finds what blocks introductions, by {@link pairOf}; nothing for a pair that can be introduced. It checks no permission. */
@Injectable()
export class BlockedPairsLoader extends Loader<string, BlockedPair> {
  constructor(
    private readonly database: Database,
    private readonly statuses: PairStatuses,
  ) {
    super();
  }

  protected async find(pairs: readonly string[]): Promise<BlockedPair[]> {
    const ids = pairs.map((pair) => pair.split(' '));
    const { manager } = this.database;
    const needs = await manager.findBy(Need, { id: In(ids.map(([needId]) => needId)) });
    const solvers = await manager.findBy(Solver, { id: In(ids.map(([, solverId]) => solverId)) });
    const statusOf = await this.statuses.ofNeeds(manager, needs, solvers);
    return ids.flatMap(([needId = '', solverId = '']) => {
      const need = needs.find(({ id }) => id === needId);
      const solver = solvers.find(({ id }) => id === solverId);
      if (need === undefined || solver === undefined) return [];
      const status = statusOf(need, solver);
      const blocker = blockerOf(need, solver, status);
      if (blocker === undefined) return [];
      return [
        {
          pair: pairOf({ needId, solverId }),
          blocker,
          forParty: blockerForParty(need, solver, status),
          until: blockedUntil(blocker, solver, status),
        },
      ];
    });
  }

  protected keyOf({ pair }: BlockedPair): string {
    return pair;
  }
}
