import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import { Loader, type RequestContext } from '@passerelle/graphql';
import type { EntityManager } from 'typeorm';
import type { Concept } from './concept.entity.js';
import { type ConceptParties, mayOnConcept } from './concept.policy.js';

/** The people and companies of each of these concepts, in one statement. */
export const partiesOf = (manager: EntityManager, conceptIds: readonly string[]): Promise<ConceptParties[]> =>
  manager.query<ConceptParties[]>(
    `WITH profile AS (
       SELECT link.concept_id, solver.organisation_id, solver.person_id
       FROM concept_idea AS link JOIN idea ON idea.id = link.idea_id JOIN solver ON solver.id = idea.solver_id
       WHERE link.concept_id = ANY ($1)
       UNION
       SELECT link.concept_id, solver.organisation_id, solver.person_id
       FROM concept_introduction AS link JOIN introduction ON introduction.id = link.introduction_id
         JOIN solver ON solver.id = introduction.solver_id
       WHERE link.concept_id = ANY ($1)
     )
     SELECT concept_id AS "conceptId",
       ARRAY(SELECT person_id FROM concept_member AS member
             WHERE member.concept_id = asked.concept_id AND member.state = 'joined' ORDER BY person_id) AS members,
       ARRAY(SELECT person_id FROM concept_member AS member
             WHERE member.concept_id = asked.concept_id AND member.state = 'invited' ORDER BY person_id) AS invited,
       ARRAY(SELECT need.organisation_id FROM concept_need AS link JOIN need ON need.id = link.need_id
             WHERE link.concept_id = asked.concept_id
             UNION SELECT organisation_id FROM profile
             WHERE profile.concept_id = asked.concept_id AND organisation_id IS NOT NULL
             UNION SELECT organisation_id FROM concept_member AS member
             WHERE member.concept_id = asked.concept_id AND member.state IN ('invited', 'joined')
               AND organisation_id IS NOT NULL) AS "organisationIds",
       ARRAY(SELECT DISTINCT organisation_id FROM concept_member AS member
             WHERE member.concept_id = asked.concept_id AND member.state = 'joined'
               AND organisation_id IS NOT NULL ORDER BY organisation_id) AS "openOrganisationIds",
       ARRAY(SELECT person_id FROM profile
             WHERE profile.concept_id = asked.concept_id AND person_id IS NOT NULL AND organisation_id IS NULL
            ) AS "holderIds"
     FROM unnest($1::uuid[]) AS asked (concept_id)`,
    [conceptIds],
  );

/** Finds the people and companies of a concept, by its id. */
@Injectable()
export class ConceptPartiesLoader extends Loader<string, ConceptParties> {
  constructor(private readonly database: Database) {
    super();
  }

  /** Whether the reader may read the whole concept. A person who is only invited sees a summary. */
  async reads(context: RequestContext<Actor>, concept: Concept): Promise<boolean> {
    const parties = await this.load(context, concept.id);
    return parties !== null && mayOnConcept(context.actor, 'read', concept, parties);
  }

  protected find(ids: readonly string[]): Promise<ConceptParties[]> {
    return partiesOf(this.database.manager, [...ids]);
  }

  protected keyOf({ conceptId }: ConceptParties): string {
    return conceptId;
  }
}
