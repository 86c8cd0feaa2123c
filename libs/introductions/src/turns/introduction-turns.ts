import { Injectable } from '@nestjs/common';
import { type Actor, parametersOf } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { type ConnectionArgs, keysetPage, type Page } from '@passerelle/graphql';
import { Introduction } from '../introduction/introduction.entity.js';
import { isPartySql } from '../introduction/introduction.rules.js';
import type { PartySide } from '../parties/parties.js';
import { type IntroductionTurn, introductionTurns, turnSql } from './introduction-turn.js';

const ofSideSql = (side: PartySide): string =>
  `SELECT introduction.id, ${turnSql(side)} AS turn FROM introduction
   JOIN need ON need.id = introduction.need_id JOIN solver ON solver.id = introduction.solver_id
   WHERE ${isPartySql[side]}`;

/** Introductions in which the actor is a party. One query for each side: joined by OR, PostgreSQL would read every introduction. */
const turnsSql = `(${ofSideSql('company')} UNION ALL ${ofSideSql('solver')})`;

/** The introductions in which a person is a party, by whose turn it is. */
@Injectable()
export class IntroductionTurns {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  ofTurn(actor: Actor, turn: IntroductionTurn, page: ConnectionArgs): Promise<Page<Introduction>> {
    const query = this.database.manager
      .createQueryBuilder(Introduction, 'introduction')
      .where(`introduction.id IN (SELECT turns.id FROM ${turnsSql} AS turns WHERE turns.turn = :turn)`, {
        ...this.parametersFor(actor),
        turn,
      });
    return keysetPage(query, page, [
      { column: 'introduction.id', kind: 'id', direction: 'DESC', value: ({ id }) => id },
    ]);
  }

  async count(actor: Actor): Promise<Record<IntroductionTurn, number>> {
    const counted = await this.database.manager
      .createQueryBuilder()
      .select('turns.turn', 'turn')
      .addSelect('count(*)::int', 'count')
      .from(turnsSql, 'turns')
      .groupBy('turns.turn')
      .setParameters(this.parametersFor(actor))
      .getRawMany<{ turn: IntroductionTurn; count: number }>();
    const counts = new Map(counted.map(({ turn, count }) => [turn, count]));
    const of = (turn: IntroductionTurn): number => counts.get(turn) ?? 0;
    const [mine, theirs, meeting, over] = introductionTurns;
    return { mine: of(mine), theirs: of(theirs), meeting: of(meeting), over: of(over) };
  }

  private parametersFor(actor: Actor): object {
    return { ...parametersOf(actor), now: this.clock.now() };
  }
}
