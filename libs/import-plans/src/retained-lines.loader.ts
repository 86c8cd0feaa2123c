import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { ListLoader } from '@passerelle/graphql';
import type { Sentence } from '@passerelle/problems';

/** Most kept objects that are named. */
const MOST_NAMED = 50;

/** An object that stays although its import was undone. */
export interface RetainedLine {
  planId: string;
  row: number;
  why: Sentence;
}

/** Finds the first objects that were kept when imports were undone. Callers are curators. */
@Injectable()
export class RetainedLinesLoader extends ListLoader<string, RetainedLine> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(planIds: readonly string[]): Promise<RetainedLine[]> {
    return this.database.manager.query(
      `SELECT plan.id AS "planId", line.row, line.why
       FROM unnest($1::uuid[]) AS plan (id) CROSS JOIN LATERAL (
         SELECT row, why, object_id FROM import_line WHERE plan_id = plan.id AND undone = 'kept'
         ORDER BY row, object_id LIMIT ${MOST_NAMED}) AS line
       ORDER BY line.row, line.object_id`,
      [planIds],
    );
  }

  protected keyOf({ planId }: RetainedLine): string {
    return planId;
  }
}
