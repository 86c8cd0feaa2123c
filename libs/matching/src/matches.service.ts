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
import { keepThreshold, notifyThreshold } from './notify-threshold.js';

/** How many solvers a need keeps, and how many needs a solver. */
const KEPT = 50;

/** How many of one side are matched in one transaction. */
const BATCH = 100;

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

  /** Finds the best solvers for each need; one that is not published has none, and those it had are taken down. */
  matchNeeds(needIds: readonly string[]): Promise<void> {
    return this.match('needId', needIds);
  }

  /** Finds the best needs for each solver; one that may not be matched has none, and those it had are taken down. */
  matchSolvers(solverIds: readonly string[]): Promise<void> {
    return this.match('solverId', solverIds);
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
    let done = 0;
    const advance = (by: number): void => onProgress((done += by), total);
    for (const batch of batchesOf(ids)) {
      await this.matchNeeds(batch);
      advance(batch.length);
    }
    for (const batch of batchesOf(solvers.map(({ id }) => id))) {
      await this.matchSolvers(batch);
      advance(batch.length);
    }
    return { needs: ids.length, solvers: solvers.length };
  }

  private async match(side: Side, ids: readonly string[]): Promise<void> {
    for (const batch of batchesOf(ids)) {
      // Somebody may change either side while we compute: what is kept was computed from rows as they stand.
      while (!(await this.tryToMatch(side, batch)));
    }
  }

  private async tryToMatch(side: Side, ids: readonly string[]): Promise<boolean> {
    const collection = await this.index.upToDate();
    const other = otherThan(side);
    return this.database.transaction(async (tx) => {
      const known = await tx.manager.findBy(Match, { [side]: In([...ids]) });
      const dismissed = new Set(known.filter(({ state }) => state === 'dismissed').map(pairKey));
      const context = {
        history: (needId: string, solverId: string) => ({
          dismissed: dismissed.has(pairKey({ needId, solverId })),
          coolingDown: false,
        }),
      };
      const best = ids
        .flatMap((id) =>
          side === 'needId' ? collection.bestSolvers(id, KEPT, context) : collection.bestNeeds(id, KEPT, context),
        )
        .filter(({ score }) => score >= keepThreshold);

      // Pairs that were kept as the best of their other side stay, with a fresh score, as long as they may meet at all.
      const isBest = new Set(best.map(pairKey));
      const others = known.filter((match) => match.state === 'current' && !isBest.has(pairKey(match)));
      const rescored = others.map(({ needId, solverId }) => collection.scorePair(needId, solverId));
      const otherIds = new Set([...best, ...others].map((pair) => pair[other]));
      if (!(await this.holdAsComputed(tx, side, ids, [...otherIds]))) return false;

      const outdated = others.filter((_, i) => rescored[i] === undefined).map((match) => match.id);
      if (outdated.length > 0) await tx.manager.update(Match, { id: In(outdated) }, { state: 'outdated' });
      const stored = await this.store(tx, [...best, ...rescored.filter((pair) => pair !== undefined)]);
      const told = new Set(known.filter(isWorthTelling).map((match) => match.id));
      const matchIds = stored.filter((match) => isWorthTelling(match) && !told.has(match.id)).map((match) => match.id);
      const [subjectId] = ids;
      if (matchIds.length > 0 && subjectId !== undefined) {
        await tx.record(MatchesFound({ subjectId, actorId: null, data: { matchIds } }));
      }
      return true;
    });
  }

  /** Keeps anybody from changing the two sides until we commit. @returns false if one has changed since it was read. */
  private async holdAsComputed(
    tx: Transaction,
    side: Side,
    ids: readonly string[],
    others: readonly string[],
  ): Promise<boolean> {
    const [needs, solvers] = side === 'needId' ? [ids, others] : [others, ids];
    // Needs before solvers and each by id, so that nobody waits in a circle.
    for (const [table, sideIds] of [
      ['need', needs],
      ['solver', solvers],
    ] as const) {
      const rows = await tx.manager.query<{ id: string; version: string }[]>(
        `SELECT id, xmin::text AS version FROM ${table} WHERE id = ANY ($1::uuid[]) ORDER BY id FOR SHARE`,
        [sideIds],
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

function otherThan(side: Side): Side {
  return side === 'needId' ? 'solverId' : 'needId';
}

function pairKey({ needId, solverId }: Pick<Match, 'needId' | 'solverId'>): string {
  return `${needId} ${solverId}`;
}

function* batchesOf(ids: readonly string[]): Generator<readonly string[]> {
  for (let start = 0; start < ids.length; start += BATCH) yield ids.slice(start, start + BATCH);
}
