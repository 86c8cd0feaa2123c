import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { assertPageLength, type ConnectionArgs, Page, readCursor, writeCursor } from '@passerelle/graphql';

/** Searches about one tag in one place that came to nothing. */
export interface Demand {
  /** Of the tag and the place. */
  key: string;
  tagId: string | null;
  territoryCode: string | null;
  searches: number;
  withoutResult: number;
  lastDay: string;
  words: string[];
}

const ORDER = 'unmet demand';
const EXAMPLES = 5;

/** Of so many tags and places of a search each makes a demand: nobody fills the list by naming all. */
const COUNTED = 3;

const clusters = `
  SELECT concat_ws(' ', tag_id::text, territory_code) AS key, tag_id AS "tagId",
    territory_code AS "territoryCode", sum(note.searches - cardinality(note.opened))::int AS searches,
    sum(CASE WHEN note.found THEN 0 ELSE note.searches END)::int AS "withoutResult",
    max(note.day)::text AS "lastDay",
    array_agg(note.words ORDER BY note.found, note.searches - cardinality(note.opened) DESC, note.words) AS words
  FROM search_note AS note
    LEFT JOIN LATERAL unnest(note.tag_ids[:${COUNTED}]) AS tag_id ON true
    LEFT JOIN LATERAL unnest(note.territory_codes[:${COUNTED}]) AS territory_code ON true
  WHERE note.searches > cardinality(note.opened)
  GROUP BY tag_id, territory_code`;

/** What people search for and do not find. */
@Injectable()
export class UnmetDemand {
  constructor(private readonly database: Database) {}

  /** The most searched for first; one statement a page. */
  async page({ first, after }: ConnectionArgs): Promise<Page<Demand>> {
    assertPageLength(first);
    const [searches, key] = after == null ? [null, null] : readCursor(after, ORDER, ['integer', 'text']);
    const rows = await this.database.manager.query<Demand[]>(
      `SELECT * FROM (${clusters}) AS cluster
       WHERE $1::int IS NULL OR searches < $1 OR (searches = $1 AND key > $2)
       ORDER BY searches DESC, key LIMIT $3`,
      [searches, key, first + 1],
    );
    return new Page(
      rows.slice(0, first).map((row) => ({ ...row, words: examplesOf(row.words) })),
      (demand) => writeCursor(ORDER, [demand.searches, demand.key]),
      { hasNextPage: rows.length > first, hasPreviousPage: after != null },
      async () => {
        const [counted] = await this.database.manager.query<[{ count: number }]>(
          `SELECT count(*)::int AS count FROM (${clusters}) AS cluster`,
        );
        return counted.count;
      },
    );
  }
}

const examplesOf = (words: readonly string[]): string[] =>
  [...new Set(words)].filter((each) => each !== '').slice(0, EXAMPLES);
