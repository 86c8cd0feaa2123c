import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Database, newId, type Transaction } from '@passerelle/database';
import { Need } from '@passerelle/needs';
import { Solver } from '@passerelle/solvers';
import { In } from 'typeorm';
import type { ScoredPair } from './match-collection.js';
import { Match } from './match.entity.js';
import { MatchesFound } from './match.events.js';
import { MatchIndex } from './match-index.js';
import { notifyThreshold } from './notify-threshold.js';

/** How many solvers a need keeps, and how many needs a solver. */
const KEPT = 50;

/** Which of the two sides is being matched. */
type Side = 'needId' | 'solverId';

/** Computes matches and keeps them: one row a pair, never resurrected once dismissed. */
@Injectable()
export class MatchesService {
  constructor(
    private readonly database: Database,
    private readonly index: MatchIndex,
    private readonly clock: Clock,
  ) {}

  /** Finds the best solvers for a need; one that is not published has none, and those it had are taken down. */
  matchNeed(needId: string): Promise<void> {
    return this.match('needId', needId);
  }

  /** Finds the best needs for a solver; one that may not be matched has none, and those it had are taken down. */
  matchSolver(solverId: string): Promise<void> {
    return this.match('solverId', solverId);
  }

  /** Matches every published need again, and takes down what no longer holds. */
  async rebuild(
    onProgress: (done: number, total: number) => void = () => undefined,
  ): Promise<{ needs: number; solvers: number }> {
    const withMatches = await this.database.manager
      .createQueryBuilder(Match, 'match')
      .select('DISTINCT match.needId', 'id')
      .where(`match.state = 'current'`)
      .getRawMany<{ id: string }>();
    const published = await this.database.manager.find(Need, { select: { id: true }, where: { state: 'published' } });
    const ids = [...new Set([...published, ...withMatches].map(({ id }) => id))].toSorted();
    // A solver may be among nobody's best fifty and still have needs that fit.
    const solvers = await this.database.manager.find(Solver, { select: { id: true }, where: { complete: true }, order: { id: 'ASC' } });
    const total = ids.length + solvers.length;
    for (const [i, id] of ids.entries()) {
      await this.matchNeed(id);
      onProgress(i + 1, total);
    }
    for (const [i, { id }] of solvers.entries()) {
      await this.matchSolver(id);
      onProgress(ids.length + i + 1, total);
    }
    return { needs: ids.length, solvers: solvers.length };
  }

  private async match(side: Side, id: string): Promise<void> {
    // Somebody may change either side while we compute: what is kept was computed from rows as they stand.
    while (!(await this.tryToMatch(side, id)));
  }

  private async tryToMatch(side: Side, id: string): Promise<boolean> {
    const collection = await this.index.upToDate();
    const other = side === 'needId' ? 'solverId' : 'needId';
    return this.database.transaction(async (tx) => {
      const known = await tx.manager.findBy(Match, { [side]: id });
      const dismissed = new Set(known.filter(({ state }) => state === 'dismissed').map((match) => match[other]));
      const context = {
        history: (needId: string, solverId: string) => ({
          dismissed: dismissed.has(side === 'needId' ? solverId : needId),
          coolingDown: false,
        }),
      };
      const best =
        side === 'needId' ? collection.bestSolvers(id, KEPT, context) : collection.bestNeeds(id, KEPT, context);

      // Pairs that were kept as the best of their other side stay, with a fresh score, as long as they may meet at all.
      const isBest = new Set(best.map((pair) => pair[other]));
      const others = known.filter((match) => match.state === 'current' && !isBest.has(match[other]));
      const rescored = others.map(({ needId, solverId }) => collection.scorePair(needId, solverId));
      if (!(await this.holdAsComputed(tx, side, id, [...isBest, ...others.map((match) => match[other])]))) return false;

      const outdated = others.filter((_, i) => rescored[i] === undefined).map((match) => match.id);
      if (outdated.length > 0) await tx.manager.update(Match, { id: In(outdated) }, { state: 'outdated' });
      const stored = await this.store(tx, [...best, ...rescored.filter((pair) => pair !== undefined)]);
      const told = new Set(known.filter(isWorthTelling).map((match) => match.id));
      const matchIds = stored.filter((match) => isWorthTelling(match) && !told.has(match.id)).map((match) => match.id);
      if (matchIds.length > 0) await tx.record(MatchesFound({ subjectId: id, actorId: null, data: { matchIds } }));
      return true;
    });
  }

  /** Keeps anybody from changing the two sides until we commit. @returns false if one has changed since it was read. */
  private async holdAsComputed(tx: Transaction, side: Side, id: string, others: readonly string[]): Promise<boolean> {
    const [needs, solvers] = side === 'needId' ? [[id], others] : [others, [id]];
    // Needs before solvers and each by id, so that nobody waits in a circle.
    for (const [table, ids] of [
      ['need', needs],
      ['solver', solvers],
    ] as const) {
      const rows = await tx.manager.query<{ id: string; version: string }[]>(
        `SELECT id, xmin::text AS version FROM ${table} WHERE id = ANY ($1::uuid[]) ORDER BY id FOR SHARE`,
        [ids],
      );
      if (rows.some((row) => this.index.versionOf(row.id) !== row.version)) return false;
    }
    return true;
  }

  private async store(tx: Transaction, pairs: readonly ScoredPair[]): Promise<Match[]> {
    if (pairs.length === 0) return [];
    const computedAt = this.clock.now();
    const inOrder = pairs.toSorted((a, b) => compare(a.needId, b.needId) || compare(a.solverId, b.solverId));
    const rows = inOrder.map(({ needId, solverId, score, parts, reasons }) => ({
      id: newId(),
      needId,
      solverId,
      state: 'current' as const,
      score,
      reasons: { parts, ...reasons },
      computedAt,
    }));
    const { raw } = await tx.manager
      .createQueryBuilder()
      .insert()
      .into(Match)
      .values(rows)
      .orUpdate(['state', 'score', 'reasons', 'computed_at'], ['need_id', 'solver_id'], {
        overwriteCondition: { where: `match.state <> 'dismissed'` },
      })
      .returning(['id', 'state', 'score'])
      .execute();
    return raw as Match[];
  }
}

function isWorthTelling({ state, score }: Pick<Match, 'state' | 'score'>): boolean {
  return state === 'current' && score >= notifyThreshold;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
