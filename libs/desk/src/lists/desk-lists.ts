import { Injectable } from '@nestjs/common';
import { MailReach } from '@passerelle/accounts';
import { Clock, dayAfter, dayInFrance } from '@passerelle/config';
import { Database } from '@passerelle/database';
import {
  type ConnectionArgs,
  type KeysetList,
  keysetPage,
  type OrderKey,
  type Page,
} from '@passerelle/graphql';
import {
  COOL_DOWN,
  countsThisMonthSql,
  Introduction,
  isBlockingSql,
  PartySilence,
} from '@passerelle/introductions';
import { Need } from '@passerelle/needs';
import { parseInput } from '@passerelle/problems';
import { isContactSql, Solver } from '@passerelle/solvers';
import type { SelectQueryBuilder } from 'typeorm';
import type { LapsingIntroductionsArgs, SilentPartiesArgs } from './desk-lists.graphql.js';
import { lapsingWithin, silentFor } from './desk-lists.input.js';

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
const longestInTroubleFirst: OrderKey<MailReach>[] = [
  { column: 'reach.since', kind: 'time', direction: 'ASC', value: ({ since }) => since },
  { column: 'reach.id', kind: 'id', direction: 'ASC', value: ({ id }) => id },
];
const byName: OrderKey<Solver>[] = [
  { column: 'solver.name', kind: 'text', direction: 'ASC', value: ({ name }) => name },
  { column: 'solver.id', kind: 'id', direction: 'ASC', value: ({ id }) => id },
];

/**
 * In milliseconds after publication. Until then a need is not listed as one without a solver, since matches are
 * computed only once the publication can no longer be undone.
 */
const MATCHED_WITHIN = 10 * 60_000;

/**
 * States of an introduction that is in progress or had a result. While a need has such an introduction, no other
 * solver is searched.
 */
const underWay = ['proposed', 'accepted', 'met', 'succeeded'];

const hasNothingUnderWay = `NOT EXISTS (
  SELECT FROM introduction AS under_way
  WHERE under_way.need_id = need.id AND under_way.state IN (${underWay.map((state) => `'${state}'`).join(', ')}))`;

/**
 * The need has a match of which its solver would be notified. That solver was not introduced to the need, and has not
 * lately declined it or left it unanswered.
 */
const hasCredibleSolver = `EXISTS (
  SELECT FROM match
  WHERE match.need_id = need.id AND match.state = 'current' AND match.stands_out AND NOT EXISTS (
    SELECT FROM introduction AS tried
    WHERE tried.need_id = match.need_id AND tried.solver_id = match.solver_id
      AND (${isBlockingSql('tried')} OR (tried.state IN ('declined', 'lapsed') AND tried.settled_at > :triedSince))))`;

/**
 * The address belongs to a party whom curators introduce and write to: a member, the holder of a profile, or the
 * contact of a profile without a holder or of a company without members.
 */
const isOfParty = `(
  EXISTS (
    SELECT FROM person
    WHERE person.email = reach.email AND person.suspended_at IS NULL AND (
      EXISTS (SELECT FROM membership WHERE membership.person_id = person.id)
      OR EXISTS (SELECT FROM solver AS held WHERE held.person_id = person.id)))
  OR EXISTS (SELECT FROM invitation WHERE invitation.email = reach.email AND ${isContactSql})
  OR EXISTS (
    SELECT FROM solver AS unheld
    WHERE unheld.contact_email = reach.email AND unheld.person_id IS NULL AND unheld.organisation_id IS NULL))`;

/**
 * Everything that waits for a curator, besides `needsToModerate` and `interestsWaiting`. One statement for each page.
 * A published need with no introduction in progress is either to be introduced or without a credible solver.
 */
@Injectable()
export class DeskLists {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Published needs to which a credible solver could be introduced now, the longest published first. */
  toIntroduce(): KeysetList<Need> {
    const query = this.waitingForSolver().andWhere(hasCredibleSolver);
    return { query, order: longestPublishedFirst };
  }

  /**
   * Published needs that no solver fits well enough to be notified, or only solvers that did not answer. None of
   * their introductions is in progress. Needs published a moment ago are left out, since their matches are still
   * being computed.
   */
  needsWithoutCredibleSolver(page: ConnectionArgs): Promise<Page<Need>> {
    return keysetPage(this.withoutCredibleSolver(), page, longestPublishedFirst);
  }

  /**
   * Published needs to which a credible solver could be introduced now, and that have no introduction in progress.
   */
  needsToIntroduce(page: ConnectionArgs): Promise<Page<Need>> {
    const { query, order } = this.toIntroduce();
    return keysetPage(query, page, order);
  }

  /** The same as a query on `need`, for callers that read only some of the rows. */
  withoutCredibleSolver(): SelectQueryBuilder<Need> {
    const matchedBefore = new Date(this.clock.now().getTime() - MATCHED_WITHIN);
    return this.waitingForSolver()
      .andWhere(`NOT ${hasCredibleSolver}`)
      .andWhere('need.publishedAt <= :matchedBefore', { matchedBefore });
  }

  /** The list as a query, for callers that filter or count its rows. */
  withoutSolver(): KeysetList<Need> {
    return { query: this.withoutCredibleSolver(), order: longestPublishedFirst };
  }

  /** Introductions that still wait for an answer. The introduction that lapses soonest comes first. */
  async introductionsAboutToLapse(args: LapsingIntroductionsArgs): Promise<Page<Introduction>> {
    const { query, order } = this.aboutToLapse(args);
    return keysetPage(query, args, order);
  }

  aboutToLapse(args: Pick<LapsingIntroductionsArgs, 'withinDays'>): KeysetList<Introduction> {
    const { withinDays } = parseInput(lapsingWithin, args);
    const last = dayAfter(dayInFrance(this.clock.now()), withinDays);
    const query = this.database.manager
      .createQueryBuilder(Introduction, 'introduction')
      .where(`introduction.state = 'proposed' AND introduction.lapsesOn <= :last`, { last });
    return { query, order: soonestFirst };
  }

  /** Parties that have let at least this many introductions lapse in a row, the longest silent first. */
  async silentParties(args: SilentPartiesArgs): Promise<Page<PartySilence>> {
    const { query, order } = this.silent(args);
    return keysetPage(query, args, order);
  }

  silent(args: Pick<SilentPartiesArgs, 'unanswered'>): KeysetList<PartySilence> {
    const { unanswered } = parseInput(silentFor, args);
    const query = this.database.manager
      .createQueryBuilder(PartySilence, 'silence')
      .where('silence.unanswered >= :unanswered', { unanswered });
    return { query, order: longestSilentFirst };
  }

  /**
   * Addresses of parties that receive no mails, or whose readers reported the mails as unwanted. The longest known
   * come first.
   */
  outOfReach(): KeysetList<MailReach> {
    const query = this.database.manager
      .createQueryBuilder(MailReach, 'reach')
      .where(`(reach.state = 'unreachable' OR reach.complainedAt IS NOT NULL) AND ${isOfParty}`);
    return { query, order: longestInTroubleFirst };
  }

  /** Solvers at their monthly cap. Those with a cap of 0 are left out. */
  solversAtTheirCap(page: ConnectionArgs): Promise<Page<Solver>> {
    const { query, order } = this.atTheirCap();
    return keysetPage(query, page, order);
  }

  atTheirCap(): KeysetList<Solver> {
    // As `IntroductionsLeft`, but starting from this month's introductions, which are few.
    const query = this.database.manager.createQueryBuilder(Solver, 'solver').where(
      `solver.id IN (
        SELECT recent.solver_id FROM introduction AS recent JOIN solver AS busy ON busy.id = recent.solver_id
        WHERE ${countsThisMonthSql('recent', ':now')} AND busy.monthly_cap > 0
        GROUP BY recent.solver_id, busy.monthly_cap
        HAVING count(DISTINCT recent.proposal_id) >= busy.monthly_cap)`,
      { now: this.clock.now() },
    );
    return { query, order: byName };
  }

  private waitingForSolver(): SelectQueryBuilder<Need> {
    return this.database.manager
      .createQueryBuilder(Need, 'need')
      .where(`need.state = 'published'`)
      .andWhere(hasNothingUnderWay)
      .setParameter('triedSince', new Date(this.clock.now().getTime() - COOL_DOWN));
  }
}
