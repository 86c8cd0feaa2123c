import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';
import type { EntityManager } from 'typeorm';
import type { BusinessModel } from '../models/business-model.entity.js';
import type { TestPlan } from '../test-plans/test-plan.entity.js';

/** Stored facts about a concept, from which the product derives its own findings about the gates. */
export interface FactsOfConcept {
  conceptId: string;
  /** Companies with a need that the concept answers. */
  companies: number;
  /** Solvers that stand out for its needs. */
  solvers: number;
  /** Name of the carrier. null: none. */
  carrier: string | null;
  /** The tags of the concept, then the tags of its needs. */
  tagIds: string[];
  /** The latest saved version. */
  model: Pick<
    BusinessModel,
    | 'payer'
    | 'unit'
    | 'hourlyPrice'
    | 'aidPerHour'
    | 'hoursPerMonth'
    | 'directCostPerHour'
    | 'fixedCostsPerMonth'
    | 'hasTaxCredit'
  > | null;
  plan: Omit<TestPlan, 'conceptId' | 'number' | 'savedById' | 'savedAt' | 'concept' | 'savedBy'> | null;
}

/** The facts of each of these concepts, in one statement. */
export const factsOf = (manager: EntityManager, conceptIds: readonly string[]): Promise<FactsOfConcept[]> =>
  manager.query<FactsOfConcept[]>(
    `SELECT concept.id AS "conceptId", person.name AS carrier,
       (SELECT count(DISTINCT need.organisation_id)::int FROM concept_need AS link JOIN need ON need.id = link.need_id
        WHERE link.concept_id = concept.id) AS companies,
       (SELECT count(DISTINCT match.solver_id)::int FROM concept_need AS link JOIN match ON match.need_id = link.need_id
        WHERE link.concept_id = concept.id AND match.state = 'current' AND match.stands_out) AS solvers,
       concept.tag_ids || ARRAY(
         SELECT tag.id FROM concept_need AS link JOIN need ON need.id = link.need_id,
           unnest(need.tag_ids) WITH ORDINALITY AS tag (id, place)
         WHERE link.concept_id = concept.id ORDER BY link.since, link.need_id, tag.place) AS "tagIds",
       (SELECT json_build_object('payer', payer, 'unit', unit, 'hourlyPrice', hourly_price, 'aidPerHour', aid_per_hour,
          'hoursPerMonth', hours_per_month, 'directCostPerHour', direct_cost_per_hour,
          'fixedCostsPerMonth', fixed_costs_per_month, 'hasTaxCredit', has_tax_credit)
        FROM concept_business_model AS model WHERE model.concept_id = concept.id ORDER BY number DESC LIMIT 1) AS model,
       (SELECT json_build_object('homes', homes, 'homesBegun', homes_begun, 'begunOn', begun_on, 'weeks', weeks, 'consent', consent, 'insurance', insurance,
          'measures', measures, 'stopsWhen', stops_when, 'results', results, 'incidents', incidents)
        FROM concept_test_plan AS plan WHERE plan.concept_id = concept.id) AS plan
     FROM concept LEFT JOIN person ON person.id = concept.carrier_id
     WHERE concept.id = ANY ($1)`,
    [conceptIds],
  );

/** Finds the facts of a concept, by its id. It checks no permission: the caller may read the concept. */
@Injectable()
export class FactsOfConceptLoader extends Loader<string, FactsOfConcept> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<FactsOfConcept[]> {
    return factsOf(this.database.manager, ids);
  }

  protected keyOf({ conceptId }: FactsOfConcept): string {
    return conceptId;
  }
}
