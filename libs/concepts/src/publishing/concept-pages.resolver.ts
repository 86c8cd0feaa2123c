import { Args, Int, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  type Organisation,
  OrganisationLoader,
  type Person,
  PersonLoader,
} from '@passerelle/accounts';
import { Allow, CurrentActor, FieldOf, IdArg, type RequestContext } from '@passerelle/graphql';
import { ConceptPartiesLoader } from '../concept/concept-parties.loader.js';
import { type Concept, ConceptLoader } from '../concept/concept.entity.js';
import { ConceptResult, ConceptType } from '../concept/concept.graphql.js';
import { mayOnConcept } from '../concept/concept.policy.js';
import { TestPlanLoader } from '../test-plans/test-plan.entity.js';
import type { ConceptPage } from './concept-page.entity.js';
import {
  ConceptPageInput,
  ConceptPagePartyType,
  ConceptPagePermissions,
  ConceptPageType,
  type PageState,
} from './concept-page.graphql.js';
import {
  ConceptPageLoader,
  MinorsLoader,
  NamedCompaniesLoader,
  PagePartiesLoader,
  type PageParty,
  ShownPagesLoader,
} from './concept-pages.loader.js';
import { ConceptPagesService } from './concept-pages.service.js';
import { PublicConceptLoader, PublicConcepts } from './public-concepts.js';
import { PublicConceptsResolver } from './public-concepts.resolver.js';

/** A page together with its concept. null: consent was never requested. */
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
    @IdArg('the concept') conceptId: string,
    @Args('number', { type: () => Int, description: 'Of the page that was read; 0: there was none.' })
    number: number,
    @Args('input', { description: 'What the page is to say.' }) {
      title,
      promise,
      homes,
      results,
    }: ConceptPageInput,
  ): Promise<Concept> {
    return this.service.ask(actor, conceptId, number, { title, promise, homes: homes ?? null, results });
  }

  @Mutation(() => ConceptResult, { description: 'The viewer, who takes part, agrees to the public page.' })
  @Allow('signedIn')
  agreeToConceptPage(
    @CurrentActor() actor: Actor,
    @IdArg('the concept') conceptId: string,
    @Args('number', { type: () => Int, description: 'Of the page that was read.' }) number: number,
  ): Promise<Concept> {
    return this.service.agree(actor, conceptId, number);
  }

  @Mutation(() => ConceptResult, {
    description:
      'The viewer does not want the public page, or no longer: it is gone at once, and they are not asked again.',
  })
  @Allow('signedIn')
  declineConceptPage(
    @CurrentActor() actor: Actor,
    @IdArg('the concept') conceptId: string,
  ): Promise<Concept> {
    return this.service.decline(actor, conceptId);
  }

  @Mutation(() => ConceptResult, { description: 'The carrier or a curator takes the page back for all.' })
  @Allow('signedIn')
  takeConceptPageBack(
    @CurrentActor() actor: Actor,
    @IdArg('the concept') conceptId: string,
  ): Promise<Concept> {
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
  async awaitsViewer(of: PageOfConcept, context: RequestContext<Actor>): Promise<boolean> {
    const { isAsked, hasAgreed, hasRefused } = await this.answerIn(of, context);
    return isAsked && !hasAgreed && !hasRefused;
  }

  @FieldOf('ConceptPage')
  async viewerCan(of: PageOfConcept, context: RequestContext<Actor>): Promise<ConceptPagePermissions> {
    const { concept, page } = of;
    const parties = await this.partiesById.load(context, concept.id);
    const asks = parties !== null && mayOnConcept(context.actor, 'askForPage', concept, parties);
    const { isAsked, hasAgreed, hasRefused } = await this.answerIn(of, context);
    return {
      ask: asks && concept.status !== 'stopped',
      agree: isAsked && !hasAgreed,
      decline: hasAgreed || (isAsked && !hasRefused),
      takeBack: asks && page !== null && page.takenBackAt === null,
    };
  }

  /** Whether the reader is asked for consent, and their answer. */
  private async answerIn(
    { concept, page }: PageOfConcept,
    context: RequestContext<Actor>,
  ): Promise<{ isAsked: boolean; hasAgreed: boolean; hasRefused: boolean }> {
    const parties = await this.partiesById.load(context, concept.id);
    const { actor } = context;
    if (parties === null || !mayOnConcept(actor, 'agreeToPage', concept, parties))
      return { isAsked: false, hasAgreed: false, hasRefused: false };
    const all = await this.pageParties.load(context, concept.id);
    const own = all.find(({ personId }) => personId === actor.personId);
    return {
      isAsked: page !== null && page.takenBackAt === null && concept.status !== 'stopped',
      hasAgreed: own !== undefined && own.agreedAt !== null,
      hasRefused: own !== undefined && own.refusedAt !== null,
    };
  }
}

@Resolver(() => ConceptPagePartyType)
export class ConceptPagePartyResolver {
  constructor(
    private readonly people: PersonLoader,
    private readonly organisations: OrganisationLoader,
    private readonly conceptsById: ConceptLoader,
    private readonly partiesById: ConceptPartiesLoader,
  ) {}

  /** Members see who has agreed, but not who has declined. */
  @FieldOf('ConceptPageParty')
  async refusedAt(
    { conceptId, personId, refusedAt, agreedAt }: PageParty,
    context: RequestContext<Actor>,
  ): Promise<Date | null> {
    if (refusedAt === null || agreedAt !== null) return null;
    const [concept, parties] = await Promise.all([
      this.conceptsById.load(context, conceptId),
      this.partiesById.load(context, conceptId),
    ]);
    if (concept === null || parties === null) return null;
    const isShown =
      personId === context.actor.personId || mayOnConcept(context.actor, 'askForPage', concept, parties);
    return isShown ? refusedAt : null;
  }

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

/**
 * Only curators see the parties for whom no member speaks yet, since companies of a pool do not know of each other.
 */
const knows = ({ actor }: RequestContext<Actor>, takesPart: boolean): boolean => takesPart || actor.isCurator;

export const providersOfPublishing = [
  ConceptPageFieldsResolver,
  ConceptPageLoader,
  ConceptPagePartyResolver,
  ConceptPagesResolver,
  ConceptPagesService,
  MinorsLoader,
  NamedCompaniesLoader,
  PagePartiesLoader,
  PublicConceptLoader,
  PublicConcepts,
  PublicConceptsResolver,
  ShownPagesLoader,
];
