import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  type Organisation,
  OrganisationLoader,
  type Person,
  PersonLoader,
  PersonType,
} from '@passerelle/accounts';
import { Allow, CurrentActor, FieldOf, IdArg, type RequestContext } from '@passerelle/graphql';
import { ConceptPartiesLoader } from '../concept/concept-parties.loader.js';
import { type Concept, ConceptLoader } from '../concept/concept.entity.js';
import { ConceptResult, ConceptType } from '../concept/concept.graphql.js';
import { mayOnConcept } from '../concept/concept.policy.js';
import { type ConceptMember, ConceptMembersLoader } from './concept-member.entity.js';
import { ConceptMembersService } from './concept-members.service.js';
import { EndSeatsOnMemberLeft } from './end-seats-on-member-left.js';

@Resolver(() => ConceptType)
export class ConceptMembersResolver {
  constructor(
    private readonly service: ConceptMembersService,
    private readonly membersById: ConceptMembersLoader,
    private readonly partiesById: ConceptPartiesLoader,
    private readonly conceptsById: ConceptLoader,
    private readonly people: PersonLoader,
    private readonly organisations: OrganisationLoader,
  ) {}

  @Query(() => [PersonType], {
    description:
      'Whom its carrier and curators may ask to take part: of those concerned, at most 50, by name.',
  })
  @Allow('signedIn')
  candidatesForConcept(
    @CurrentActor() actor: Actor,
    @IdArg('the concept', 'conceptId') conceptId: string,
  ): Promise<Person[]> {
    return this.service.candidates(actor, conceptId);
  }

  @Mutation(() => ConceptResult, { description: 'Asks somebody to take part.' })
  @Allow('signedIn')
  inviteToConcept(
    @CurrentActor() actor: Actor,
    @IdArg('the concept') conceptId: string,
    @Args('personId', {
      type: () => ID,
      nullable: true,
      description: 'UUID of one of `candidatesForConcept`; null where an address is given.',
    })
    personId: string | null,
    @Args('email', {
      type: () => String,
      nullable: true,
      description: 'In the place of `personId`, for curators.',
    })
    email: string | null,
  ): Promise<Concept> {
    return this.service.invite(actor, conceptId, { personId, email });
  }

  @Mutation(() => ConceptResult, { description: 'Whether the viewer, who is asked to, takes part.' })
  @Allow('signedIn')
  answerConceptInvitation(
    @CurrentActor() actor: Actor,
    @IdArg('the concept') conceptId: string,
    @Args('accept', { description: 'True: take part from now on; false: no.' }) accept: boolean,
  ): Promise<Concept> {
    return this.service.answer(actor, conceptId, accept);
  }

  @Mutation(() => ConceptResult, {
    description: 'Ends that the viewer takes part; what was brought along stays.',
  })
  @Allow('signedIn')
  leaveConcept(@CurrentActor() actor: Actor, @IdArg('the concept') conceptId: string): Promise<Concept> {
    return this.service.leave(actor, conceptId);
  }

  @Mutation(() => ConceptResult, { description: 'Takes somebody out, or takes an invitation back.' })
  @Allow('signedIn')
  removeFromConcept(
    @CurrentActor() actor: Actor,
    @IdArg('the concept') conceptId: string,
    @IdArg('somebody who takes part', 'personId') personId: string,
  ): Promise<Concept> {
    return this.service.remove(actor, conceptId, personId);
  }

  @Mutation(() => ConceptResult, { description: 'Hands it over to another who takes part.' })
  @Allow('signedIn')
  nameConceptCarrier(
    @CurrentActor() actor: Actor,
    @IdArg('the concept') conceptId: string,
    @IdArg('somebody who takes part', 'personId') personId: string,
  ): Promise<Concept> {
    return this.service.nameCarrier(actor, conceptId, personId);
  }

  @FieldOf('Concept')
  async members(concept: Concept, context: RequestContext<Actor>): Promise<ConceptMember[]> {
    const parties = await this.partiesById.load(context, concept.id);
    const { actor } = context;
    const may = (action: 'read' | 'seeInvited'): boolean =>
      parties !== null && mayOnConcept(actor, action, concept, parties);
    const all = await this.membersById.load(context, concept.id);
    return all.filter(
      ({ state, personId }) => personId === actor.personId || may(state === 'joined' ? 'read' : 'seeInvited'),
    );
  }

  @FieldOf('Concept')
  async memberCount(concept: Concept, context: RequestContext<Actor>): Promise<number | null> {
    if (!(await this.partiesById.reads(context, concept))) return null;
    return (await this.partiesById.load(context, concept.id))?.members.length ?? 0;
  }

  @FieldOf('ConceptMember')
  person({ personId }: ConceptMember, context: RequestContext): Promise<Person | null> {
    return this.people.load(context, personId);
  }

  @FieldOf('ConceptMember')
  async organisation(
    { organisationId }: ConceptMember,
    context: RequestContext,
  ): Promise<Organisation | null> {
    return organisationId === null ? null : this.organisations.load(context, organisationId);
  }

  @FieldOf('ConceptMember')
  isInvited({ state }: ConceptMember): boolean {
    return state === 'invited';
  }

  @FieldOf('ConceptMember')
  async isCarrier(member: ConceptMember, context: RequestContext): Promise<boolean> {
    if (member.state === 'invited') return member.asCarrier;
    return (await this.conceptsById.load(context, member.conceptId))?.carrierId === member.personId;
  }
}

export const providersOfMembers = [
  ConceptMembersLoader,
  ConceptMembersResolver,
  ConceptMembersService,
  EndSeatsOnMemberLeft,
];
