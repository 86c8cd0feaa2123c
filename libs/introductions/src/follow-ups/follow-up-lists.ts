import { Injectable } from '@nestjs/common';
import { type Actor, parametersOf } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import { type ConnectionArgs, keysetPage, type Page } from '@passerelle/graphql';
import { isPartySql } from '../introduction/introduction.rules.js';
import { otherSide, type PartySide } from '../parties/parties.js';
import { FollowUp } from './follow-up.entity.js';

/**
 * SQL condition: the question was sent, and is neither answered nor followed by a later question. On a row of
 * `follow_up` named `asked`.
 */
export const awaitsAnswerSql = `(
  asked.asked_at IS NOT NULL AND asked.answered_at IS NULL AND NOT EXISTS (
    SELECT FROM follow_up AS later WHERE later.introduction_id = asked.introduction_id
      AND later.side = asked.side AND later.step > asked.step AND later.asked_at IS NOT NULL))`;

/**
 * SQL condition: only the other side has reported the meeting or its result, and this side has not answered. On a row
 * of `introduction`.
 */
export const awaitsConfirmationSql = (side: PartySide): string =>
  `(((introduction.state = 'met' AND introduction.met_by = '${otherSide(side)}')
     OR (introduction.state = 'succeeded' AND introduction.outcome_source = 'parties'))
    AND NOT EXISTS (
      SELECT FROM follow_up AS said
      WHERE said.introduction_id = introduction.id AND said.side = '${side}' AND said.answered_at IS NOT NULL))`;

/** The questions that a person may answer. */
@Injectable()
export class FollowUpLists {
  constructor(private readonly database: Database) {}

  /** The last question to each side of the actor, if the side has not answered it; the longest waiting first. */
  toAnswer(actor: Actor, page: ConnectionArgs): Promise<Page<FollowUp>> {
    const ofSide = (side: PartySide): string =>
      `SELECT asked.id FROM introduction
       JOIN need ON need.id = introduction.need_id JOIN solver ON solver.id = introduction.solver_id
       JOIN follow_up AS asked ON asked.introduction_id = introduction.id AND asked.side = '${side}'
       WHERE ${isPartySql[side]} AND ${awaitsAnswerSql}`;
    const query = this.database.manager
      .createQueryBuilder(FollowUp, 'follow_up')
      // One query for each side: joined by OR, PostgreSQL would read every introduction.
      .where(`follow_up.id IN (${ofSide('company')} UNION ${ofSide('solver')})`, parametersOf(actor));
    return keysetPage(query, page, [
      { column: 'follow_up.askedAt', kind: 'time', direction: 'ASC', value: ({ askedAt }) => askedAt },
      { column: 'follow_up.id', kind: 'id', direction: 'ASC', value: ({ id }) => id },
    ]);
  }
}
