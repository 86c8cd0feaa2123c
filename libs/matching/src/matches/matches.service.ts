import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { batchesOf, Database, newId, pagesById, SharedRuns, type Transaction } from '@passerelle/database';
import {
  keepThreshold,
  type MatchCollection,
  type MatchContext,
  ownThreshold,
  type ScoredPair,
  type Worth,
} from '@passerelle/matching-engine';
import { Need } from '@passerelle/needs';
import { In, MoreThan, QueryFailedError } from 'typeorm';
import { CoolDowns } from '../cool-downs.js';
import { MatchIndex } from '../match-index.js';
import { Match, type MatchState } from '../match/match.entity.js';
import { MatchesFound } from '../match/match.events.js';
import { ServedSolvers } from '../match/served-solvers.js';
import { type DocumentKind, documentKinds } from '../vectors/document-texts.js';
import { Vectors } from '../vectors/vectors.service.js';
import {
  hasMissingVectors,
  isFew,
  isHalfKnown,
  type MissingVectors,
  missingOf,
} from './pairs-without-vectors.js';
import { AwaitedTelling } from './awaited-telling.entity.js';

/** Which pairs are stored: the fifty best of each need and of each solver, with at least this score and at least this many own points. */
export const worthKeeping: Worth = { limit: 50, minimum: keepThreshold, own: ownThreshold };

/** How many needs, or solvers, are matched in one transaction: a need has many more matches than a solver. */
const BATCH: Record<Side, number> = { needId: 10, solverId: 100 };

/** How many matches one statement writes. */
const STORED_AT_ONCE = 1_000;

/** After this many milliseconds a search pauses for other work. */
const SLICE = 15;

/** After this many failed attempts, a search no longer pauses for other work, so that the collection cannot change during the search. */
const ATTEMPTS_IN_SLICES = 5;

/** How many waiting needs are read at once. */
const WAITING_PAGE = 100;

/**
 * The matches of which people are notified, if a computation makes them stand out. By default none, since each import
 * and each rebuild changes the field of every need.
 */
export type NotificationScope =
  | 'nobody'
  | 'everybody'
  | ((pair: { needId: string; solverId: string }) => boolean);

/** A scored pair, and whether it stands out. */
type JudgedPair = ScoredPair & { standsOut: boolean };

/** Side that is being matched. */
type Side = 'needId' | 'solverId';

/** How many needs were matched again, with how many solvers. */
type Rebuilt = { needs: number; solvers: number };

/** Computes matches and stores them, with one row for each pair. A dismissed pair is never restored by a computation. */
@Injectable()
export class MatchesService {
  private readonly rebuilds = new SharedRuns<Rebuilt>();

  constructor(
    private readonly database: Database,
    private readonly index: MatchIndex,
    private readonly served: ServedSolvers,
    private readonly coolDowns: CoolDowns,
    private readonly clock: Clock,
    private readonly vectors: Vectors,
  ) {}

  /**
   * Computes the matches of needs. A need that is not published has none: its stored matches become outdated.
   * @param scope the people who are notified of matches that begin to stand out: nobody, unless a person has just
   * changed these needs
   */
  matchNeeds(needIds: readonly string[], scope: NotificationScope = 'nobody'): Promise<void> {
    return this.match('needId', needIds, scope);
  }

  /** As `matchNeeds`, for solvers. A solver that may not be matched has no matches. */
  matchSolvers(solverIds: readonly string[], notifying: NotificationScope = 'nobody'): Promise<void> {
    return this.match('solverId', solverIds, notifying);
  }

  /** The needs with matches of which nobody was notified, because vectors were still missing. In order, in batches. */
  async *needsThatWait(): AsyncGenerator<string[]> {
    const pages = pagesById(WAITING_PAGE, (after) => {
      const query = this.database.manager
        .createQueryBuilder(Match, 'match')
        .select('DISTINCT match.needId', 'id')
        .where(`match.state = 'current' AND match.awaitsVector`)
        .orderBy('id')
        .limit(WAITING_PAGE);
      if (after !== null) query.andWhere('match.needId > :after', { after });
      return query.getRawMany<{ id: string }>();
    });
    for await (const page of pages) yield page.map(({ id }) => id);
  }

  /** The needs, then the solvers, that were changed while vectors were missing, if people must still be notified of their matches. */
  async *awaitedNotifications(): AsyncGenerator<{ kind: DocumentKind; ids: string[] }> {
    for (const kind of documentKinds) {
      const pages = pagesById(WAITING_PAGE, (after) =>
        this.database.manager.find(AwaitedTelling, {
          where: { kind, ...(after !== null && { id: MoreThan(after) }) },
          order: { id: 'ASC' },
          take: WAITING_PAGE,
        }),
      );
      for await (const page of pages) yield { kind, ids: page.map(({ id }) => id) };
    }
  }

  /**
   * Computes the matches of every published need again. Matches that are no longer among the best become outdated,
   * and nobody is notified. Calls during a rebuild share the next rebuild, which begins after all of them.
   * @param onProgress not called if the next rebuild was already requested by another call
   */
  rebuild(onProgress: (done: number, total: number) => void = () => undefined): Promise<Rebuilt> {
    return this.rebuilds.run(() => this.rebuildNow(onProgress));
  }

  private async rebuildNow(onProgress: (done: number, total: number) => void): Promise<Rebuilt> {
    const withMatches = await this.database.manager
      .createQueryBuilder(Match, 'match')
      .select('DISTINCT match.needId', 'id')
      .where(`match.state = 'current'`)
      .getRawMany<{ id: string }>();
    const published = await this.database.manager.find(Need, {
      select: { id: true },
      where: { state: 'published' },
    });
    const ids = [...new Set([...published, ...withMatches].map(({ id }) => id))].toSorted();
    let done = 0;
    for (const batch of batchesOf(ids, BATCH.needId)) {
      await this.matchNeeds(batch);
      onProgress((done += batch.length), ids.length);
    }
    const { collection } = await this.index.upToDate();
    return { needs: ids.length, solvers: collection.size.solvers };
  }

  private async match(side: Side, ids: readonly string[], scope: NotificationScope): Promise<void> {
    for (const batch of batchesOf(ids, BATCH[side])) {
      // The need or the solver may change during the computation. Matches are stored only if the rows have not
      // changed since they were read. Otherwise we compute again.
      let mayEncode = true;
      for (let attempt = 1; ; attempt++) {
        const inSlices = attempt < ATTEMPTS_IN_SLICES;
        const outcome = await this.tryToMatch(side, batch, scope, { inSlices, mayEncode }).catch(
          falseIfDeadlocked,
        );
        if (outcome === true) break;
        if (outcome === false) continue;
        mayEncode = false;
        for (const kind of documentKinds) {
          await this.vectors.ensureIfPossible(kind, [...outcome[kind]]);
        }
      }
    }
  }

  /**
   * @param options.mayEncode whether missing vectors may be made
   * @returns false if documents have changed meanwhile, or the few documents without a vector. In both cases nothing
   * was stored
   */
  private async tryToMatch(
    side: Side,
    ids: readonly string[],
    notifying: NotificationScope,
    { inSlices, mayEncode }: { inSlices: boolean; mayEncode: boolean },
  ): Promise<boolean | MissingVectors> {
    const areComing = await this.vectors.areOnTheirWay();
    const indexed = await this.index.upToDate();
    const { collection, versions, taxonomy, vectors } = indexed;
    return this.database.transaction(async (tx) => {
      // Locked, so that the state of each pair is known. They are locked in the order of writing, to avoid deadlocks.
      const known = await tx.manager.find(Match, {
        select: { id: true, needId: true, solverId: true, state: true },
        where: { [side]: In([...ids]) },
        order: { needId: 'ASC', solverId: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      const dismissed = new Set(known.filter(({ state }) => state === 'dismissed').map(pairKey));
      const cooling = new Set((await this.coolDowns.ofSide(tx.manager, side, ids)).map(pairKey));
      const context = {
        servedCount: await this.served.counts(tx.manager),
        history: (needId: string, solverId: string) => ({
          dismissed: dismissed.has(pairKey({ needId, solverId })),
          coolingDown: cooling.has(pairKey({ needId, solverId })),
        }),
      };
      const pairs = await this.compute(side, ids, collection, context, inSlices);
      if (pairs === undefined) return false;
      const half = this.vectors.areOff ? [] : ids.filter((id) => isHalfKnown(indexed, kindOf(side), id));
      const kept = new Set(pairs.map(pairKey));
      const outdated = known.filter((match) => match.state === 'current' && !kept.has(pairKey(match)));

      const other = otherThan(side);
      const otherIds = [...new Set([...pairs, ...outdated].map((pair) => pair[other]))];
      // Read immediately after the collection, without `await` in between, because another job may update both while we wait.
      const computedFrom = new Map([...ids, ...otherIds].map((id) => [id, versions.get(id)]));
      const [needIds, solverIds] = side === 'needId' ? [ids, otherIds] : [otherIds, ids];
      const vectorsOfNeeds = new Map(needIds.map((id) => [id, vectors.need.versionOf(id)]));
      const vectorsOfSolvers = new Map(solverIds.map((id) => [id, vectors.solver.versionOf(id)]));
      const waiting = areComing ? pairs.filter((pair) => hasMissingVectors(indexed, pair)) : [];
      const withoutVector = missingOf(indexed, waiting);
      // The vectors are not made in this transaction, because it would hold its locks meanwhile.
      if (mayEncode && isFew(withoutVector)) return withoutVector;
      // Needs before solvers, both by id, to avoid deadlocks.
      if (!(await this.lock(tx, 'need', needIds, computedFrom))) return false;
      if (!(await this.lock(tx, 'solver', solverIds, computedFrom))) return false;
      // Checked after the documents are locked, because no other transaction writes the vector of a locked document.
      if (!(await this.holdsVectors(tx, 'need', vectorsOfNeeds))) return false;
      if (!(await this.holdsVectors(tx, 'solver', vectorsOfSolvers))) return false;
      if (!(await this.index.holdsTaxonomy(taxonomy, tx.manager))) return false;
      // A pair without a row could not be locked, so its cool-down may have begun during the computation: see `CoolDowns`.
      const coolingNow = await this.coolDowns.ofSide(tx.manager, side, ids);
      if (coolingNow.some((pair) => kept.has(pairKey(pair)))) return false;

      await tx.manager.update(Match, { id: In(outdated.map(({ id }) => id)) }, { state: 'outdated' });
      const stored = await this.store(tx, pairs, new Set(waiting.map(pairKey)));
      const [subjectId] = ids;
      if (subjectId !== undefined) await this.announce(tx, subjectId, stored, notifying);
      if (notifying === 'everybody') await this.awaitNotification(tx, kindOf(side), ids, half);
      return true;
    });
  }

  /**
   * Computes the pairs of several needs or solvers.
   * @param inSlices whether the search pauses for other work
   * @returns undefined if the collection has changed meanwhile
   */
  private async compute(
    side: Side,
    ids: readonly string[],
    collection: MatchCollection,
    context: MatchContext,
    inSlices: boolean,
  ): Promise<JudgedPair[] | undefined> {
    const { changes } = collection;
    const pairs: JudgedPair[] = [];
    const pause = async (): Promise<boolean> => {
      if (!inSlices || performance.now() - sliceBegan < SLICE) return true;
      await setImmediate();
      sliceBegan = performance.now();
      return collection.changes === changes;
    };
    let sliceBegan = performance.now();
    for (const id of ids) {
      const search =
        side === 'needId'
          ? collection.pairsOfNeed(id, worthKeeping, context)
          : collection.pairsOfSolver(id, worthKeeping, context);
      for (;;) {
        const step = search.next();
        if (!step.done) {
          if (!(await pause())) return undefined;
          continue;
        }
        for (const pair of step.value) {
          // For each need near a solver, one more search computes the field of the need.
          pairs.push({ ...pair, standsOut: collection.standsOut(pair) });
          if (!(await pause())) return undefined;
        }
        break;
      }
    }
    return pairs;
  }

  /**
   * Locks rows until the commit.
   * @returns false if a row has another version than the computation used
   */
  private async lock(
    tx: Transaction,
    table: 'need' | 'solver',
    ids: readonly string[],
    computedFrom: ReadonlyMap<string, string | undefined>,
  ): Promise<boolean> {
    const rows = await tx.manager.query<{ id: string; version: string }[]>(
      `SELECT id, xmin::text AS version FROM ${table} WHERE id = ANY ($1::uuid[]) ORDER BY id FOR SHARE`,
      [ids],
    );
    const found = new Map(rows.map(({ id, version }) => [id, version]));
    const gone = ids.filter((id) => !found.has(id) && computedFrom.get(id) !== undefined);
    this.index.forget(gone);
    return gone.length === 0 && rows.every(({ id, version }) => computedFrom.get(id) === version);
  }

  /** @returns whether the computation has used the vectors that are stored now */
  private async holdsVectors(
    tx: Transaction,
    kind: DocumentKind,
    computedFrom: ReadonlyMap<string, string | undefined>,
  ): Promise<boolean> {
    const now = await this.index.vectorVersions(kind, [...computedFrom.keys()], tx.manager);
    const others = [...computedFrom].filter(([id, version]) => now.get(id) !== version).map(([id]) => id);
    this.index.markStale(kind, others);
    return others.length === 0;
  }

  /** Records the event by which people are notified of the matches that stand out and were not announced before. */
  private async announce(
    tx: Transaction,
    subjectId: string,
    stored: readonly StoredMatch[],
    scope: NotificationScope,
  ): Promise<void> {
    const risen: string[] = [];
    const later: string[] = [];
    const silent: string[] = [];
    for (const match of stored) {
      const isToNotify = isInScope(scope, match) || awaitedNotification(match);
      const goesOn = match.standsOut && wasAnnounced(match);
      // A missing vector will change the score. The score with the vector decides.
      if (match.awaitsVector && isToNotify && !goesOn) later.push(match.id);
      else if (!match.awaitsVector && isToNotify && match.standsOut && !goesOn) risen.push(match.id);
      else if (!goesOn && (match.announcedBefore || match.awaitedTelling)) silent.push(match.id);
    }
    const nothing = { announced: false, awaitsTelling: false };
    await tx.manager.update(Match, { id: In(silent) }, nothing);
    await tx.manager.update(Match, { id: In(later) }, { ...nothing, awaitsTelling: true });
    await tx.manager.update(Match, { id: In(risen) }, { ...nothing, announced: true });
    if (risen.length > 0)
      await tx.record(MatchesFound({ subjectId, actorId: null, data: { matchIds: risen } }));
  }

  /** Stores which of the changed documents are matched again when their vectors exist, so that people are notified then. */
  private async awaitNotification(
    tx: Transaction,
    kind: DocumentKind,
    ids: readonly string[],
    half: readonly string[],
  ): Promise<void> {
    const rows = half.map((id) => ({ kind, id }));
    if (rows.length > 0)
      await tx.manager.createQueryBuilder().insert().into(AwaitedTelling).values(rows).orIgnore().execute();
    const whole = ids.filter((id) => !half.includes(id));
    if (whole.length > 0) await tx.manager.delete(AwaitedTelling, { kind, id: In(whole) });
  }

  /** @param waiting the keys of the pairs of which nobody is notified yet, because a vector is missing */
  private async store(
    tx: Transaction,
    pairs: readonly JudgedPair[],
    waiting: ReadonlySet<string>,
  ): Promise<StoredMatch[]> {
    const computedAt = this.clock.now();
    const inOrder = pairs.toSorted((a, b) => compare(a.needId, b.needId) || compare(a.solverId, b.solverId));
    const rows = inOrder.map(({ needId, solverId, score, points, standsOut, parts, reasons }) => ({
      id: newId(),
      needId,
      solverId,
      state: 'current' as const,
      score,
      points,
      standsOut,
      reasons: { parts, ...reasons },
      awaitsVector: waiting.has(pairKey({ needId, solverId })),
      computedAt,
    }));
    const stored: StoredMatch[] = [];
    for (const some of batchesOf(rows, STORED_AT_ONCE)) {
      const { raw } = await tx.manager
        .createQueryBuilder()
        .insert()
        .into(Match)
        .values([...some])
        .orUpdate(
          ['state', 'score', 'points', 'stands_out', 'reasons', 'awaits_vector', 'computed_at'],
          ['need_id', 'solver_id'],
          {
            overwriteCondition: { where: `match.state <> 'dismissed'` },
          },
        )
        .returning(
          'new.id, new.need_id AS "needId", new.solver_id AS "solverId", new.stands_out AS "standsOut", new.awaits_vector AS "awaitsVector", old.state AS "stateBefore", old.stands_out AS "stoodOutBefore", old.announced AS "announcedBefore", old.awaits_telling AS "awaitedTelling"',
        )
        .execute();
      stored.push(...(raw as StoredMatch[]));
    }
    return stored;
  }
}

/** A match that was just stored as current, with its state before. null: the match is new. */
interface StoredMatch {
  id: string;
  needId: string;
  solverId: string;
  standsOut: boolean;
  awaitsVector: boolean;
  stateBefore: MatchState | null;
  stoodOutBefore: boolean | null;
  announcedBefore: boolean | null;
  awaitedTelling: boolean | null;
}

/** Whether an event has contained the match since it began to stand out. */
function wasAnnounced({ stateBefore, stoodOutBefore, announcedBefore }: StoredMatch): boolean {
  return stateBefore === 'current' && stoodOutBefore === true && announcedBefore === true;
}

/** Whether at the last computation people would have been notified of the match without a missing vector. */
function awaitedNotification({ stateBefore, awaitedTelling: awaited }: StoredMatch): boolean {
  return stateBefore === 'current' && awaited === true;
}

function isInScope(scope: NotificationScope, pair: { needId: string; solverId: string }): boolean {
  return typeof scope === 'function' ? scope(pair) : scope === 'everybody';
}

function kindOf(side: Side): DocumentKind {
  return side === 'needId' ? 'need' : 'solver';
}

/** Returns false if two transactions waited for each other and PostgreSQL has ended ours, which can then be tried again. */
function falseIfDeadlocked(error: unknown): false {
  const deadlockDetected = '40P01';
  if (error instanceof QueryFailedError && error.driverError.code === deadlockDetected) return false;
  throw error;
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
