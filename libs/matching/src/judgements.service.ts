import { Injectable } from '@nestjs/common';
import { type Actor, parametersOf, type Rate, RateLimits } from '@passerelle/accounts';
import { Clock, dayInFrance } from '@passerelle/config';
import { Database, newId, snapshotOf } from '@passerelle/database';
import { leastPointsToStandOut } from '@passerelle/matching-engine';
import { belongsToCompanySql, Need } from '@passerelle/needs';
import { identifier, labelled, LimitReached, NotFound, parseInput } from '@passerelle/problems';
import { holdsProfileSql, Solver } from '@passerelle/solvers';
import { In, type SelectQueryBuilder } from 'typeorm';
import { z } from 'zod';
import { type Grade, MatchJudgement } from './match-judgement.entity.js';
import { Match } from './match/match.entity.js';
import { PairJudged } from './match/match.events.js';
import { mayOnMatch, sideOf } from './match/match.policy.js';
import { sentences } from './matching.sentences.js';

/**
 * The columns of a judgement that are logged, and those that are not. A new column must be in one of the two lists.
 * The author of the log entry is the curator who judged.
 */
export const auditedOfJudgement = ['grade'] as const satisfies (keyof MatchJudgement)[];
export const notAuditedOfJudgement = [
  'id',
  'matchId',
  'personId',
  'judgedAt',
] as const satisfies (keyof MatchJudgement)[];

/** How many pairs a curator gets at once. */
export const mostPairsToJudge = 50;

/** A grade: 0, 1 or 2. */
export const judgementInput = labelled(z.object({ grade: z.int().min(0).max(2) }), {
  grade: sentences.gradeLabel(),
});

export const pairsToJudgeInput = labelled(z.object({ first: z.int().min(1).max(mostPairsToJudge) }), {
  first: sentences.pairsLabel(),
});

/** How often one curator may judge in a day: some hours of judging. */
const fiveHundredADay: Rate = { window: 24 * 3_600, max: 500 };
/**
 * One in this many pairs is chosen at random. Otherwise we would learn nothing about pairs far from the threshold.
 */
const oneAtRandomIn = 5;
/** How many pairs of one need a curator gets at once. */
const mostOfOneNeed = 2;
/** How many times more candidates are read than a curator gets, since one need may have many near its threshold. */
const candidatesPerPair = 10;

/**
 * The points from which people are notified of a match of a need. They are those of the need's weakest match that
 * stands out. If no match stands out, they are those of the best match or the lowest points that could stand out,
 * whichever is higher.
 */
const lineOfNeed = `(
  SELECT need_id, coalesce(min(points) FILTER (WHERE stands_out), greatest(:least::int, max(points))) AS points
  FROM match WHERE state = 'current' GROUP BY need_id)`;

/** Judgements of curators on pairs. We measure the score by these judgements, and learn acceptance and probability from them. */
@Injectable()
export class JudgementsService {
  constructor(
    private readonly database: Database,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /**
   * Pairs for a curator to judge: those whose points are nearest to the threshold of their need, and one in five at
   * random. Pairs that nobody has judged come first. Left out are pairs that this curator has judged, pairs of their
   * own company or profile, and pairs that others cannot see. A need has two pairs at most. On the same day, the list
   * stays the same until a pair is judged.
   * @param first from 1 to 50
   * @throws {InvalidInput}
   */
  async pairsToJudge(actor: Actor, first: number): Promise<Match[]> {
    const { first: wanted } = parseInput(pairsToJudgeInput, { first });
    const byChance = Math.floor(wanted / oneAtRandomIn);
    const unsure = await this.candidates(actor, wanted, (query) =>
      query
        .innerJoin(lineOfNeed, 'line', 'line.need_id = match.need_id', { least: leastPointsToStandOut })
        .orderBy('judged', 'ASC')
        .addOrderBy('abs(match.points - line.points)', 'ASC'),
    );
    const random = await this.candidates(actor, wanted, (query) =>
      query
        .orderBy('md5(match.id::text || :seed)', 'ASC')
        .setParameter('seed', `${actor.personId} ${dayInFrance(this.clock.now())}`),
    );
    const ids = chosen(unsure, random, wanted, byChance);
    const found = await this.database.manager.findBy(Match, { id: In(ids) });
    const byId = new Map(found.map((match) => [match.id, match]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /**
   * Judges a pair, or corrects this curator's judgement. The same grade again changes nothing.
   * @param grade 2: to be introduced; 1: worth a look; 0: no
   * @throws {NotFound} for a match that the actor may not see, or of which they are a party: nobody judges their own.
   * @throws {InvalidInput} for another grade; {LimitReached} for too many in a day.
   */
  async judge(actor: Actor, matchId: string, grade: number): Promise<Match> {
    const id = identifier(matchId);
    const checked = parseInput(judgementInput, { grade }).grade as Grade;
    return this.database.transaction(async (tx) => {
      // The same person may answer twice at the same time. The lock on the match's row makes the second answer wait
      // for the first.
      const match = await tx.manager.findOne(Match, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (match === null) throw new NotFound();
      const need = await tx.manager.findOneByOrFail(Need, { id: match.needId });
      const solver = await tx.manager.findOneByOrFail(Solver, { id: match.solverId });
      const pair = { need, solver };
      const { personId } = actor;
      const judges = sideOf(actor, pair) === 'curator' && mayOnMatch(actor, 'see', pair);
      if (personId === null || !judges) throw new NotFound();
      const before = await tx.manager.findOneBy(MatchJudgement, { matchId: id, personId });
      if (before?.grade === checked) return match;
      const { allowed, retryAfter } = await this.limits.consume(
        `judgePair ${personId}`,
        fiveHundredADay,
        tx.manager,
      );
      if (!allowed) throw new LimitReached(sentences.judgedTooMany({ max: fiveHundredADay.max }), retryAfter);
      const after = { grade: checked, judgedAt: this.clock.now() };
      if (before === null) {
        await tx.manager.insert(MatchJudgement, { ...after, id: newId(), matchId: id, personId });
      } else await tx.manager.update(MatchJudgement, before.id, after);
      const { needId, solverId } = match;
      await tx.record(
        PairJudged({ subjectId: id, actorId: personId, data: { matchId: id, needId, solverId } }),
      );
      await tx.audit({
        actorId: personId,
        object: { kind: 'match', id },
        action: 'judge',
        before: before === null ? {} : snapshotOf(before, auditedOfJudgement),
        after: { grade: checked },
      });
      return match;
    });
  }

  private candidates(
    actor: Actor,
    wanted: number,
    inOrder: (query: SelectQueryBuilder<Match>) => SelectQueryBuilder<Match>,
  ): Promise<Candidate[]> {
    const query = this.database.manager
      .createQueryBuilder(Match, 'match')
      .select('match.id', 'id')
      .addSelect('match.needId', 'needId')
      .addSelect('EXISTS (SELECT FROM match_judgement AS other WHERE other.match_id = match.id)', 'judged')
      .innerJoin('match.need', 'need', `need.state = 'published'`)
      .innerJoin('match.solver', 'solver', 'solver.complete')
      .where(`match.state = 'current'`)
      .andWhere(`(${belongsToCompanySql}) IS NOT TRUE`)
      .andWhere(`(${holdsProfileSql}) IS NOT TRUE`)
      .andWhere(
        `NOT EXISTS (SELECT FROM match_judgement AS own WHERE own.match_id = match.id AND own.person_id = :judgeId)`,
      )
      .setParameters({ ...parametersOf(actor), judgeId: actor.personId });
    return inOrder(query)
      .addOrderBy('match.id', 'ASC')
      .limit(wanted * candidatesPerPair)
      .getRawMany<Candidate>();
  }
}

interface Candidate {
  id: string;
  needId: string;
}

/**
 * The ids of the chosen pairs, the random ones at the end. At most two are of one need, unless there are too few
 * needs.
 */
function chosen(
  unsure: readonly Candidate[],
  random: readonly Candidate[],
  wanted: number,
  byChance: number,
): string[] {
  const ids = new Set<string>();
  const ofNeed = new Map<string, number>();
  const take = (from: readonly Candidate[], until: number, mostOfNeed: number): void => {
    for (const { id, needId } of from) {
      if (ids.size >= until) return;
      const sofar = ofNeed.get(needId) ?? 0;
      if (ids.has(id) || sofar >= mostOfNeed) continue;
      ids.add(id);
      ofNeed.set(needId, sofar + 1);
    }
  };
  take(unsure, wanted - byChance, mostOfOneNeed);
  take(unsure, wanted - byChance, Infinity);
  take(random, wanted, mostOfOneNeed);
  take(random, wanted, Infinity);
  return [...ids];
}
