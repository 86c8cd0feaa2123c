import { Args, ID, Int, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  type Organisation,
  OrganisationLoader,
  type Person,
  PersonLoader,
} from '@passerelle/accounts';
import { Allow, CurrentActor, FieldOf, type RequestContext } from '@passerelle/graphql';
import {
  type Concept,
  ConceptPartiesLoader,
  ConceptResult,
  ConceptType,
  mayOnConcept,
} from '../concept/index.js';
import { TestPlanLoader } from '../test-plans/index.js';
import {
  ConceptPageInput,
  ConceptPagePartyType,
  ConceptPagePermissions,
  ConceptPageType,
  type PageState,
} from './concept-page.graphql.js';
import type { ConceptPage } from './concept-page.entity.js';
import {
  ConceptPageLoader,
  type PageParty,
  PagePartiesLoader,
  ShownPagesLoader,
} from './concept-pages.loader.js';
import { ConceptPagesService } from './concept-pages.service.js';

const id = { type: () => ID };

/** A page as seen from its concept; without a row it was never asked for. */
interface PageOfConcept {
  concept: Concept;
  page: ConceptPage | null;
}

@Resolver(() => ConceptType)
export class ConceptPagesResolver {
  constructor(
    private readonly service: ConceptPagesService,
    private readonly pagesById: ConceptPageLoader,
    private readonly partiesById: ConceptPartiesLoader,
  ) {}

  @Mutation(() => ConceptResult, {
    description:
      'Asks all who take part whether a public page may say this. It is shown once all agree, and while they do.',
  })
  @Allow('signedIn')
  askForConceptPage(
    @CurrentActor() actor: Actor,
    @Args('id', id) conceptId: string,
    @Args('number', { type: () => Int, description: 'Of the page that was read; 0: there was none.' })
    number: number,
    @Args('input') { title, promise, homes, results }: ConceptPageInput,
  ): Promise<Concept> {
    return this.service.ask(actor, conceptId, number, { title, promise, homes: homes ?? null, results });
  }

  @Mutation(() => ConceptResult, { description: 'The viewer, who takes part, agrees to the public page.' })
  @Allow('signedIn')
  agreeToConceptPage(
    @CurrentActor() actor: Actor,
    @Args('id', id) conceptId: string,
    @Args('number', { type: () => Int, description: 'Of the page that was read.' }) number: number,
  ): Promise<Concept> {
    return this.service.agree(actor, conceptId, number);
  }

  @Mutation(() => ConceptResult, { description: 'The viewer takes their consent back: the page is gone.' })
  @Allow('signedIn')
  withdrawFromConceptPage(@CurrentActor() actor: Actor, @Args('id', id) conceptId: string): Promise<Concept> {
    return this.service.withdraw(actor, conceptId);
  }

  @Mutation(() => ConceptResult, { description: 'The carrier or a curator takes the page back for all.' })
  @Allow('signedIn')
  takeConceptPageBack(@CurrentActor() actor: Actor, @Args('id', id) conceptId: string): Promise<Concept> {
    return this.service.takeBack(actor, conceptId);
  }

  @ResolveField(() => ConceptPageType, {
    nullable: true,
    description: 'Its public page, for those who take part and curators.',
  })
  @FieldOf('Concept')
  async page(concept: Concept, context: RequestContext<Actor>): Promise<PageOfConcept | null> {
    const parties = await this.partiesById.load(context, concept.id);
    if (parties === null || !mayOnConcept(context.actor, 'seePage', concept, parties)) return null;
    return { concept, page: await this.pagesById.load(context, concept.id) };
  }
}

@Resolver(() => ConceptPageType)
export class ConceptPageFieldsResolver {
  constructor(
    private readonly partiesById: ConceptPartiesLoader,
    private readonly pageParties: PagePartiesLoader,
    private readonly shown: ShownPagesLoader,
    private readonly plans: TestPlanLoader,
    private readonly people: PersonLoader,
  ) {}

  @FieldOf('ConceptPage')
  number({ page }: PageOfConcept): number {
    return page?.number ?? 0;
  }

  @FieldOf('ConceptPage')
  async state({ concept, page }: PageOfConcept, context: RequestContext): Promise<PageState> {
    if (page === null || page.takenBackAt !== null) return 'private';
    return (await this.shown.load(context, concept.id)) === null ? 'asked' : 'public';
  }

  @FieldOf('ConceptPage')
  title({ concept, page }: PageOfConcept): string {
    return (page ?? concept).title;
  }

  @FieldOf('ConceptPage')
  promise({ concept, page }: PageOfConcept): string {
    return (page ?? concept).promise;
  }

  @FieldOf('ConceptPage')
  homes({ page }: PageOfConcept): number | null {
    return page?.homes ?? null;
  }

  @FieldOf('ConceptPage')
  async results({ concept, page }: PageOfConcept, context: RequestContext): Promise<string> {
    return page?.results ?? (await this.plans.load(context, concept.id))?.results ?? '';
  }

  @FieldOf('ConceptPage')
  askedAt({ page }: PageOfConcept): Date | null {
    return page?.askedAt ?? null;
  }

  @FieldOf('ConceptPage')
  async askedBy({ page }: PageOfConcept, context: RequestContext): Promise<Person | null> {
    const askedById = page?.askedById ?? null;
    return askedById === null ? null : this.people.load(context, askedById);
  }

  @FieldOf('ConceptPage')
  parties({ concept }: PageOfConcept, context: RequestContext): Promise<readonly PageParty[]> {
    return this.pageParties.load(context, concept.id);
  }

  @FieldOf('ConceptPage')
  async viewerCan(
    { concept, page }: PageOfConcept,
    context: RequestContext<Actor>,
  ): Promise<ConceptPagePermissions> {
    const parties = await this.partiesById.load(context, concept.id);
    const { actor } = context;
    const asks = parties !== null && mayOnConcept(actor, 'askForPage', concept, parties);
    const answers = parties !== null && mayOnConcept(actor, 'agreeToPage', concept, parties);
    const isAsked = page !== null && page.takenBackAt === null;
    const goesOn = concept.status !== 'stopped';
    const own = answers
      ? (await this.pageParties.load(context, concept.id)).find(({ personId }) => personId === actor.personId)
      : undefined;
    const agrees = (own?.agreedAt ?? null) !== null;
    return {
      ask: asks && goesOn,
      agree: answers && isAsked && goesOn && !agrees,
      withdraw: answers && agrees,
      takeBack: asks && isAsked,
    };
  }
}

@Resolver(() => ConceptPagePartyType)
export class ConceptPagePartyResolver {
  constructor(
    private readonly people: PersonLoader,
    private readonly organisations: OrganisationLoader,
  ) {}

  @FieldOf('ConceptPageParty')
  async person({ personId, takesPart }: PageParty, context: RequestContext<Actor>): Promise<Person | null> {
    return personId !== null && knows(context, takesPart) ? this.people.load(context, personId) : null;
  }

  @FieldOf('ConceptPageParty')
  async organisation(
    { organisationId, takesPart }: PageParty,
    context: RequestContext<Actor>,
  ): Promise<Organisation | null> {
    return organisationId !== null && knows(context, takesPart)
      ? this.organisations.load(context, organisationId)
      : null;
  }
}

/** Those for whom nobody takes part yet are known to curators alone: decision 146. */
const knows = ({ actor }: RequestContext<Actor>, takesPart: boolean): boolean => takesPart || actor.isCurator;
