import { Injectable } from '@nestjs/common';
import { type Actor, PersonLoader } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import { Loader, type RequestContext } from '@passerelle/graphql';
import { NeedLoader } from '@passerelle/needs';
import type { Sentence } from '@passerelle/problems';
import { Taxonomy } from '@passerelle/taxonomy';
import type { Concept } from '../concept/index.js';
import { sentences } from '../concepts.sentences.js';
import { regimeOf } from '../regimes/index.js';
import { ConceptNeedsLoader } from '../sources/index.js';
import type { ItemKey } from './checklist.js';

interface CountOfConcept {
  conceptId: string;
  companies: number;
  solvers: number;
}

/** How many companies ask for what a concept answers, and how many solvers stand out for it, by its id. */
@Injectable()
export class CountsOfConceptLoader extends Loader<string, CountOfConcept> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(ids: readonly string[]): Promise<CountOfConcept[]> {
    return this.database.manager.query<CountOfConcept[]>(
      `SELECT link.concept_id AS "conceptId", count(DISTINCT need.organisation_id)::int AS companies,
         count(DISTINCT match.solver_id)::int AS solvers
       FROM concept_need AS link JOIN need ON need.id = link.need_id
         LEFT JOIN match ON match.need_id = need.id AND match.state = 'current' AND match.stands_out
       WHERE link.concept_id = ANY ($1) GROUP BY link.concept_id`,
      [ids],
    );
  }

  protected keyOf({ conceptId }: CountOfConcept): string {
    return conceptId;
  }
}

/** What the product knows of an item by itself, so that nobody has to write it. */
@Injectable()
export class KnownOfItems {
  constructor(
    private readonly counts: CountsOfConceptLoader,
    private readonly people: PersonLoader,
    private readonly taxonomy: Taxonomy,
    private readonly links: ConceptNeedsLoader,
    private readonly needs: NeedLoader,
  ) {}

  async of(concept: Concept, key: ItemKey, context: RequestContext<Actor>): Promise<Sentence[]> {
    return (await this.finders[key]?.(concept, context)) ?? [];
  }

  private readonly finders: Partial<
    Record<ItemKey, (concept: Concept, context: RequestContext<Actor>) => Promise<Sentence[]>>
  > = {
    two_companies: async ({ id }, context) => {
      const { companies = 0 } = (await this.counts.load(context, id)) ?? {};
      return [sentences.companiesKnown({ count: companies })];
    },
    carrier: async ({ carrierId }, context) => {
      const person = carrierId === null ? null : await this.people.load(context, carrierId);
      return person === null ? [] : [sentences.carrierKnown({ name: person.name })];
    },
    what_exists: async ({ id }, context) => {
      const { solvers = 0 } = (await this.counts.load(context, id)) ?? {};
      return solvers === 0 ? [] : [sentences.solversKnown({ count: solvers })];
    },
    regime: async (concept, context) => {
      const snapshot = await this.taxonomy.snapshot();
      const links = await this.links.load(context, concept.id);
      const needs = await this.needs.loadAll(
        context,
        links.map(({ needId }) => needId),
      );
      const tagIds = new Set([concept, ...needs].flatMap((each) => each.tagIds));
      return [...tagIds].flatMap((id) => {
        const tag = snapshot.current(id);
        const regime = tag === undefined ? null : regimeOf(tag);
        if (tag === undefined || regime === null) return [];
        const { labelFr, labelEn, fullOfferRequired } = tag;
        const activity = sentences.labelled({ fr: labelFr, en: labelEn });
        return [
          sentences[regime]({ activity }),
          ...(fullOfferRequired ? [sentences.fullOffer({ activity })] : []),
        ];
      });
    },
  };
}
