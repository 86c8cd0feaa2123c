import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { ListLoader } from '@passerelle/graphql';
import { isIdeaShownSql } from '@passerelle/solvers';
import type { EntityManager } from 'typeorm';

/** A running concept that a published need could join. */
export interface NearbyConcept {
  needId: string;
  conceptId: string;
  /** A curator has pooled this need with a need that the concept answers. */
  isPooled: boolean;
  /** Tags that the need shares with the concept, or with the needs that the concept answers. */
  sharedTagIds: string[];
}

/** Most concepts that are shown for a need. */
const MOST = 5;

/**
 * The active concepts that published needs could join, by need, nearest first. Either a curator has pooled the need with
 * a need that the concept answers. Or the concept shares a tag with the need, and one of the concept's solvers stands out
 * among the matches of the need. One statement.
 */
export const nearbyConceptsOf = (
  manager: EntityManager,
  needIds: readonly string[],
): Promise<NearbyConcept[]> =>
  manager.query<NearbyConcept[]>(
    `WITH near AS (
       SELECT match.need_id, link.concept_id, false AS pooled
       FROM match JOIN idea ON idea.solver_id = match.solver_id JOIN concept_idea AS link ON link.idea_id = idea.id
       WHERE match.need_id = ANY ($1) AND match.state = 'current' AND match.stands_out AND ${isIdeaShownSql}
       UNION ALL
       SELECT match.need_id, link.concept_id, false
       FROM match JOIN introduction ON introduction.solver_id = match.solver_id
         JOIN concept_introduction AS link ON link.introduction_id = introduction.id
       WHERE match.need_id = ANY ($1) AND match.state = 'current' AND match.stands_out
       UNION ALL
       SELECT asked.need_id, link.concept_id, true
       FROM need_pool_member AS asked JOIN need_pool_member AS other ON other.pool_id = asked.pool_id
         JOIN concept_need AS link ON link.need_id = other.need_id
       WHERE asked.need_id = ANY ($1)
     ), candidate AS (
       SELECT near.need_id, near.concept_id, bool_or(near.pooled) AS pooled FROM near GROUP BY near.need_id, near.concept_id
     ), ranked AS (
       SELECT candidate.need_id, candidate.concept_id, candidate.pooled, shared.tag_ids,
         row_number() OVER (
           PARTITION BY candidate.need_id
           ORDER BY candidate.pooled DESC, cardinality(shared.tag_ids) DESC, concept.active_at DESC, concept.id) AS place
       FROM candidate
         JOIN need ON need.id = candidate.need_id AND need.state = 'published'
         JOIN concept ON concept.id = candidate.concept_id AND concept.status = 'active'
         CROSS JOIN LATERAL (
           SELECT ARRAY(
             SELECT unnest(need.tag_ids) INTERSECT (
               SELECT unnest(concept.tag_ids)
               UNION SELECT unnest(answered.tag_ids) FROM concept_need AS link JOIN need AS answered ON answered.id = link.need_id
               WHERE link.concept_id = concept.id)
             ORDER BY 1) AS tag_ids) AS shared
       WHERE (candidate.pooled OR cardinality(shared.tag_ids) > 0)
         AND NOT EXISTS (
           SELECT FROM concept_need AS link WHERE link.concept_id = concept.id AND link.need_id = candidate.need_id)
     )
     SELECT need_id AS "needId", concept_id AS "conceptId", pooled AS "isPooled", tag_ids AS "sharedTagIds"
     FROM ranked WHERE place <= $2 ORDER BY need_id, place`,
    [needIds, MOST],
  );

/** Finds the concepts that a need could join, by the need's id. It checks no permission: the caller asks the policies. */
@Injectable()
export class NearbyConceptsLoader extends ListLoader<string, NearbyConcept> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(needIds: readonly string[]): Promise<NearbyConcept[]> {
    return nearbyConceptsOf(this.database.manager, [...needIds]);
  }

  protected keyOf({ needId }: NearbyConcept): string {
    return needId;
  }
}
