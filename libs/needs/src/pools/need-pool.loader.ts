import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';

/** The pool of a need. */
export interface PoolOfNeed {
  id: string;
  askedId: string;
  needIds: string[];
}

/** Finds the pool of a need, by the need’s id. It checks no permission: pools are for curators. */
@Injectable()
export class NeedPoolLoader extends Loader<string, PoolOfNeed> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(needIds: readonly string[]): Promise<PoolOfNeed[]> {
    return this.database.manager.query<PoolOfNeed[]>(
      `SELECT asked.pool_id AS id, asked.need_id AS "askedId", array_agg(member.need_id ORDER BY member.need_id) AS "needIds"
       FROM need_pool_member asked JOIN need_pool_member member USING (pool_id)
       WHERE asked.need_id = ANY ($1)
       GROUP BY asked.pool_id, asked.need_id`,
      [needIds],
    );
  }

  protected keyOf({ askedId }: PoolOfNeed): string {
    return askedId;
  }
}
