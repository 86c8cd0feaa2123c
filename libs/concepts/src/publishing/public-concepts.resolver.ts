import { Args, Query, Resolver } from '@nestjs/graphql';
import { FieldOf, IdArg, type Page, Public, type RequestContext } from '@passerelle/graphql';
import { type Tag, TagLoader } from '@passerelle/taxonomy';
import { type Territory, TerritoryLoader } from '@passerelle/territories';
import type { Stage } from '../concept/concept.transitions.js';
import type { ConceptPage } from './concept-page.entity.js';
import { PublicConceptConnection, PublicConceptsArgs, PublicConceptType } from './concept-page.graphql.js';
import { MinorsLoader, NamedCompaniesLoader } from './concept-pages.loader.js';
import { PublicConcepts } from './public-concepts.js';

@Resolver(() => PublicConceptType)
export class PublicConceptsResolver {
  constructor(
    private readonly concepts: PublicConcepts,
    private readonly companies: NamedCompaniesLoader,
    private readonly minors: MinorsLoader,
    private readonly tagsById: TagLoader,
    private readonly territoriesByCode: TerritoryLoader,
  ) {}

  @Query(() => PublicConceptType, { description: 'For everybody, while all who take part agree.' })
  @Public()
  publicConcept(@IdArg('the concept') id: string): Promise<ConceptPage> {
    return this.concepts.find(id);
  }

  @Query(() => PublicConceptConnection, {
    description: 'The concepts that everybody may read, those that came last into their stage first.',
  })
  @Public()
  publicConcepts(@Args() { stage, tag, territory, ...page }: PublicConceptsArgs): Promise<Page<ConceptPage>> {
    return this.concepts.list(page, { stage, tag, territory });
  }

  @FieldOf('PublicConcept')
  id({ conceptId }: ConceptPage): string {
    return conceptId;
  }

  @FieldOf('PublicConcept')
  stage({ concept: { stage } }: ConceptPage): Stage {
    return stage;
  }

  @FieldOf('PublicConcept')
  stageSince({ concept: { stageSince } }: ConceptPage): Date {
    return stageSince;
  }

  @FieldOf('PublicConcept')
  async carrier({ concept: { carrier } }: ConceptPage, context: RequestContext): Promise<string> {
    if (carrier === null) return '';
    const isMinor = (await this.minors.load(context, carrier.id)) !== null;
    return isMinor ? '' : carrier.name;
  }

  @FieldOf('PublicConcept')
  async organisations({ conceptId }: ConceptPage, context: RequestContext): Promise<string[]> {
    return (await this.companies.load(context, conceptId)).map(({ name }) => name);
  }

  @FieldOf('PublicConcept')
  tags({ concept: { tagIds } }: ConceptPage, context: RequestContext): Promise<Tag[]> {
    return this.tagsById.loadAll(context, tagIds);
  }

  @FieldOf('PublicConcept')
  territories({ concept: { territoryCodes } }: ConceptPage, context: RequestContext): Promise<Territory[]> {
    return this.territoriesByCode.loadAll(context, territoryCodes);
  }
}
