import { Injectable } from '@nestjs/common';
import { Clock, dayInFrance } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { type ConnectionArgs, keysetPage, type OrderKey, type Page } from '@passerelle/graphql';
import { Need } from '@passerelle/needs';
import { parseInput } from '@passerelle/problems';
import { Solver } from '@passerelle/solvers';
import type { SelectQueryBuilder } from 'typeorm';
import type { LapsingIntroductionsArgs, SilentPartiesArgs } from './curator-desk.graphql.js';
import { lapsingWithin, silentFor } from './curator-desk.input.js';
import { countsThisMonthSql } from '../blockers/index.js';
import { Introduction, isStandingSql } from '../introduction/index.js';
import { dayAfter } from '../promises/index.js';
import { PartySilence } from '../parties/index.js';

const longestPublishedFirst: OrderKey<Need>[] = [
  { column: 'need.publishedAt', kind: 'time', direction: 'ASC', value: ({ publishedAt }) => publishedAt },
  { column: 'need.id', kind: 'id', direction: 'ASC', value: ({ id }) => id },
];
const soonestFirst: OrderKey<Introduction>[] = [
  { column: 'introduction.lapsesOn', kind: 'day', direction: 'ASC', value: ({ lapsesOn }) => lapsesOn },
  { column: 'introduction.id', kind: 'id', direction: 'ASC', value: ({ id }) => id },
];
const longestSilentFirst: OrderKey<PartySilence>[] = [
  { column: 'silence.since', kind: 'time', direction: 'ASC', value: ({ since }) => since },
  { column: 'silence.partyId', kind: 'id', direction: 'ASC', value: ({ partyId }) => partyId },
];
const byName: OrderKey<Solver>[] = [
  { column: 'solver.name', kind: 'text', direction: 'ASC', value: ({ name }) => name },
  { column: 'solver.id', kind: 'id', direction: 'ASC', value: ({ id }) => id },
];

/** What waits for a curator, beside `needsToModerate` and `interestsWaiting`. One statement for each page. */
@Injectable()
export class CuratorDesk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Published needs that no solver fits well enough to be notified, and whose introductions have all come to
   * nothing, if there are any.
   */
  needsWithoutCredibleSolver(page: ConnectionArgs): Promise<Page<Need>> {
    return keysetPage(this.withoutCredibleSolver(), page, longestPublishedFirst);
  }

  /** As a query on `need`, for callers that read only some of them. */
  withoutCredibleSolver(): SelectQueryBuilder<Need> {
    return this.database.manager
      .createQueryBuilder(Need, 'need')
      .where(`need.state = 'published'`)
      .andWhere(
        `NOT EXISTS (
          SELECT FROM match WHERE match.need_id = need.id AND match.state = 'current' AND match.stands_out)`,
      )
      .andWhere(
        `NOT EXISTS (
          SELECT FROM introduction
          WHERE introduction.need_id = need.id
            AND ${isStandingSql('introduction')})`,
      );
  }

  /** Introductions that still wait for an answer, those that lapse soonest first. */
  async introductionsAboutToLapse(args: LapsingIntroductionsArgs): Promise<Page<Introduction>> {
    const { withinDays } = parseInput(lapsingWithin, args);
    const last = dayAfter(dayInFrance(this.clock.now()), withinDays);
    const query = this.database.manager
      .createQueryBuilder(Introduction, 'introduction')
      .where(`introduction.state = 'proposed' AND introduction.lapsesOn <= :last`, { last });
    return keysetPage(query, args, soonestFirst);
  }

  /** Parties that have let at least so many introductions lapse in a row, the longest silent first. */
  async silentParties(args: SilentPartiesArgs): Promise<Page<PartySilence>> {
    const { unanswered } = parseInput(silentFor, args);
    const query = this.database.manager
      .createQueryBuilder(PartySilence, 'silence')
      .where('silence.unanswered >= :unanswered', { unanswered });
    return keysetPage(query, args, longestSilentFirst);
  }

  /** Solvers at their monthly cap. Those with a cap of 0 are left out. */
  solversAtTheirCap(page: ConnectionArgs): Promise<Page<Solver>> {
    // As `IntroductionsLeft`, but starting from this month's introductions, which are few.
    const query = this.database.manager.createQueryBuilder(Solver, 'solver').where(
      `solver.id IN (
        SELECT recent.solver_id FROM introduction AS recent JOIN solver AS busy ON busy.id = recent.solver_id
        WHERE ${countsThisMonthSql('recent', ':now')} AND busy.monthly_cap > 0
        GROUP BY recent.solver_id, busy.monthly_cap
        HAVING count(DISTINCT recent.proposal_id) >= busy.monthly_cap)`,
      { now: this.clock.now() },
    );
    return keysetPage(query, page, byName);
  }
}
