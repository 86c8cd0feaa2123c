import { Injectable } from '@nestjs/common';
import { Clock, dayInFrance } from '@passerelle/config';
import { Match, oneOfEach } from '@passerelle/matching';
import { Notice, type NoticeToStore, type Recipient } from '@passerelle/notifications';
import { recipientsOf, Solver } from '@passerelle/solvers';
import { type EntityManager, In } from 'typeorm';
import { alreadyNotified, matchesToNotify } from './matches-to-notify.js';
import { SolverTelling } from './solver-telling.entity.js';

/** The number of new needs of which a solver is notified on one day in France. */
export const MOST_A_DAY = 3;
/**
 * How many matches of a solver wait at most. Solvers would never be notified of more: the best matches of several
 * weeks come first.
 */
const MOST_WAITING = 30;

/**
 * Decides which matches solvers are notified of now: the best first, few a day, and each need once for profiles of
 * the same people.
 */
@Injectable()
export class MatchNoticeLimiter {
  constructor(private readonly clock: Clock) {}

  /**
   * The notices for matches that have begun to stand out, and for waiting matches of the same solvers. Matches beyond
   * the number of a day wait for the next day. If two workers notify the same solvers, or of the same need, one waits
   * for the other.
   */
  async take(matchIds: readonly string[], manager: EntityManager): Promise<Omit<NoticeToStore, 'kind'>[]> {
    const found = await matchesToNotify(matchIds, manager);
    return this.notify(
      found.map(({ solverId }) => solverId),
      matchIds,
      manager,
    );
  }

  /** The notices for waiting matches of these solvers. */
  takeWaiting(solverIds: readonly string[], manager: EntityManager): Promise<Omit<NoticeToStore, 'kind'>[]> {
    return this.notify(solverIds, [], manager);
  }

  /** The solvers whose matches have waited since an earlier day. */
  async waiting(manager: EntityManager): Promise<string[]> {
    const rows = await manager
      .createQueryBuilder(SolverTelling, 'telling')
      .select('telling.solverId', 'id')
      .where(`telling.waiting <> '{}' AND telling.day < :today`, { today: this.today() })
      .orderBy('telling.solverId')
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  private async notify(
    solverIds: readonly string[],
    matchIds: readonly string[],
    manager: EntityManager,
  ): Promise<Omit<NoticeToStore, 'kind'>[]> {
    const records = await this.lock(solverIds, manager);
    const ids = [...new Set([...matchIds, ...records.flatMap(({ waiting }) => waiting)])];
    // Read after the lock is taken, since another worker may have notified some of the recipients meanwhile.
    const notified = await alreadyNotified('match_found', ids, manager);
    const candidates = await matchesToNotify(
      ids.filter((id) => !notified.has(id)),
      manager,
    );
    await this.takeLocks(
      candidates.map(({ needId }) => needId),
      manager,
    );
    const { first, recipients } = await this.firstOfEach(candidates, manager);
    const known = await notifiedNeeds([...recipients.values()].flat(), first, manager);
    const recordOf = new Map(records.map((record) => [record.solverId, record]));
    for (const record of records) record.waiting = [];
    const notices: Omit<NoticeToStore, 'kind'>[] = [];
    // Best first: a person who speaks for several profiles is notified of a need for the best profile, and the need
    // does not count for the other profiles.
    for (const match of first) {
      const record = recordOf.get(match.solverId);
      const keyOf = ({ id }: Recipient): string => `${id} ${match.needId}`;
      const to = (recipients.get(match.solverId) ?? []).filter((recipient) => !known.has(keyOf(recipient)));
      if (record === undefined || to.length === 0) continue;
      if (record.told >= MOST_A_DAY) {
        if (record.waiting.length < MOST_WAITING) record.waiting.push(match.id);
        continue;
      }
      record.told++;
      for (const recipient of to) {
        known.add(keyOf(recipient));
        notices.push(noticeOf(match, recipient));
      }
    }
    for (const { solverId, told: count, waiting } of records)
      await manager.update(SolverTelling, solverId, { told: count, waiting });
    return notices;
  }

  /**
   * The rows of these solvers for today, locked until the commit. They are always in the same order, to avoid
   * deadlocks.
   */
  private async lock(solverIds: readonly string[], manager: EntityManager): Promise<SolverTelling[]> {
    const ids = [...new Set(solverIds)].toSorted();
    const rows = await manager.query<{ solver_id: string; day: string; told: number; waiting: string[] }[]>(
      `INSERT INTO solver_telling AS known (solver_id, day, told)
       SELECT solver.id, $2::date, 0 FROM solver WHERE solver.id = ANY ($1::uuid[]) ORDER BY solver.id
       ON CONFLICT (solver_id) DO UPDATE
         SET told = CASE WHEN known.day = excluded.day THEN known.told ELSE 0 END, day = excluded.day
       RETURNING solver_id, day::text, told, waiting`,
      [ids, this.today()],
    );
    return rows.map(({ solver_id: solverId, ...row }) =>
      Object.assign(new SolverTelling(), { solverId, ...row }),
    );
  }

  /**
   * No other worker notifies of these needs until the commit, since another profile of the same person, or a copy of
   * a profile, may be notified of one at the same moment. The rows of the needs are not locked, so that their
   * companies can change them meanwhile.
   */
  private async takeLocks(needIds: readonly string[], manager: EntityManager): Promise<void> {
    // Always in the same order, and after the rows of the solvers, to avoid deadlocks.
    const ids = [...new Set(needIds)].toSorted();
    await manager.query(
      `SELECT pg_advisory_xact_lock(hashtextextended('match_found ' || id, 0)) FROM unnest($1::text[]) AS id`,
      [ids],
    );
  }

  /**
   * The first match of each solver and need. Profiles of one organisation, and copies of a profile, count as one
   * solver: a match is left out if another of these profiles stands out more for the same need, or was notified of
   * it. A solver without any recipient displaces no other.
   * @returns also the recipients of all solvers that stand out for these needs
   */
  private async firstOfEach(
    matches: readonly Match[],
    manager: EntityManager,
  ): Promise<{ first: Match[]; recipients: ReadonlyMap<string, readonly Recipient[]> }> {
    const standingOut = await manager.find(Match, {
      select: { id: true, needId: true, solverId: true },
      where: {
        needId: In([...new Set(matches.map(({ needId }) => needId))]),
        state: 'current',
        standsOut: true,
      },
      order: { score: 'DESC', id: 'ASC' },
    });
    const rivals = await manager.findBy(Solver, {
      id: In([...new Set(standingOut.map(({ solverId }) => solverId))]),
    });
    const recipients = await recipientsOf(rivals, manager);
    const solverOf = new Map(rivals.map((solver) => [solver.id, solver]));
    const notified = await alreadyNotified(
      'match_found',
      standingOut.map(({ id }) => id),
      manager,
    );
    const leftOut = new Set<string>();
    for (const needId of new Set(standingOut.map((match) => match.needId))) {
      const ofNeed = standingOut.filter(
        (match) => match.needId === needId && (recipients.get(match.solverId) ?? []).length > 0,
      );
      const notifiedFirst = [
        ...ofNeed.filter(({ id }) => notified.has(id)),
        ...ofNeed.filter(({ id }) => !notified.has(id)),
      ];
      const { standsFor } = oneOfEach(notifiedFirst.flatMap(({ solverId }) => solverOf.get(solverId) ?? []));
      for (const { id, solverId } of ofNeed) if (standsFor.has(solverId)) leftOut.add(id);
    }
    return { first: matches.filter(({ id }) => !leftOut.has(id)), recipients };
  }

  private today(): string {
    return dayInFrance(this.clock.now());
  }
}

function noticeOf(
  { id, needId, solverId }: Match,
  recipient: Recipient,
): Omit<NoticeToStore, 'kind'> & { data: { needId: string } } {
  return { subjectId: id, recipient, data: { needId, matchId: id, solverId } };
}

/** The recipients that were notified of a need, for any profile: the two ids, with a space between them. */
async function notifiedNeeds(
  recipients: readonly Recipient[],
  matches: readonly Match[],
  manager: EntityManager,
): Promise<Set<string>> {
  const known = await manager
    .createQueryBuilder(Notice, 'notice')
    .select('notice.recipientId', 'recipientId')
    .addSelect(`notice.data->>'needId'`, 'needId')
    .where(`notice.recipientId = ANY (:ids) AND notice.kind = 'match_found'`, {
      ids: [...new Set(recipients.map(({ id }) => id))],
    })
    .andWhere(`notice.data->>'needId' = ANY (:needIds)`, {
      needIds: [...new Set(matches.map(({ needId }) => needId))],
    })
    .getRawMany<{ recipientId: string; needId: string }>();
  return new Set(known.map(({ recipientId, needId }) => `${recipientId} ${needId}`));
}
