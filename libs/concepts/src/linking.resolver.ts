import { Args, Field, ID, Mutation, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { Allow, CurrentActor, FieldOf, IdArg, type RequestContext } from '@passerelle/graphql';
import { type Need, NeedType } from '@passerelle/needs';
import { holdsProfile } from '@passerelle/solvers';
import { ConceptPartiesLoader } from './concept/concept-parties.loader.js';
import type { Concept } from './concept/concept.entity.js';
import { ConceptIdeaType, ConceptNeedType, ConceptResult } from './concept/concept.graphql.js';
import { mayOnConcept } from './concept/concept.policy.js';
import { DropIdeasOnIdeasRemoved } from './drop-ideas-on-ideas-removed.js';
import { type LinkableIdea, LinkingService } from './linking.service.js';
import type { IdeaInConcept, NeedInConcept } from './sources.resolver.js';

@ObjectType({ description: 'What may be linked to a concept, at most 50 of each kind.' })
export class LinkableToConcept {
  @Field(() => [NeedType], { description: 'Needs that are published, of companies that take part.' })
  needs: NeedType[];

  @Field(() => [ConceptIdeaType], { description: 'Ideas of solvers who take part, each with its profile.' })
  ideas: ConceptIdeaType[];
}

const source = { type: () => ID, nullable: true };

@Resolver(() => ConceptNeedType)
export class LinkingResolver {
  constructor(
    private readonly service: LinkingService,
    private readonly partiesById: ConceptPartiesLoader,
  ) {}

  @Query(() => LinkableToConcept, {
    description: 'Needs that are online, and ideas, of those who take part; for its carrier and curators.',
  })
  @Allow('signedIn')
  linkableToConcept(
    @CurrentActor() actor: Actor,
    @IdArg('the concept', 'conceptId') conceptId: string,
  ): Promise<{ needs: Need[]; ideas: LinkableIdea[] }> {
    return this.service.linkable(actor, conceptId);
  }

  @Mutation(() => ConceptResult, { description: 'Links a need, or an idea, of somebody who takes part.' })
  @Allow('signedIn')
  linkToConcept(
    @CurrentActor() actor: Actor,
    @IdArg('the concept') conceptId: string,
    @Args('needId', { ...source, description: 'UUID of the need; null where an idea is given.' }) needId:
      | string
      | null,
    @Args('ideaId', { ...source, description: 'UUID of the idea; null where a need is given.' }) ideaId:
      | string
      | null,
  ): Promise<Concept> {
    return this.service.link(actor, conceptId, { needId, ideaId });
  }

  @Mutation(() => ConceptResult, {
    description:
      'Takes a need, or an idea, out of a concept: for its carrier, curators, and whoever brought it along. An item of the first gate that counted it is open again.',
  })
  @Allow('signedIn')
  unlinkFromConcept(
    @CurrentActor() actor: Actor,
    @IdArg('the concept') conceptId: string,
    @Args('needId', { ...source, description: 'UUID of the need; null where an idea is given.' }) needId:
      | string
      | null,
    @Args('ideaId', { ...source, description: 'UUID of the idea; null where a need is given.' }) ideaId:
      | string
      | null,
  ): Promise<Concept> {
    return this.service.unlink(actor, conceptId, { needId, ideaId });
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may take it out of the concept.' })
  @FieldOf('ConceptNeed')
  async mayUnlink({ concept, isOwn }: NeedInConcept, context: RequestContext<Actor>): Promise<boolean> {
    return mayTakeOut(concept, isOwn, context, this.partiesById);
  }
}

@Resolver(() => ConceptIdeaType)
export class LinkedIdeaResolver {
  constructor(private readonly partiesById: ConceptPartiesLoader) {}

  @ResolveField(() => Boolean, { description: 'Whether the viewer may take it out of the concept.' })
  @FieldOf('ConceptIdea')
  async mayUnlink(
    { concept, solver }: Partial<IdeaInConcept>,
    context: RequestContext<Actor>,
  ): Promise<boolean> {
    // A need or idea for linking belongs to no concept yet.
    if (concept === undefined || solver === undefined) return false;
    return mayTakeOut(concept, holdsProfile(context.actor, solver), context, this.partiesById);
  }
}

async function mayTakeOut(
  concept: Concept,
  isOwn: boolean,
  context: RequestContext<Actor>,
  partiesById: ConceptPartiesLoader,
): Promise<boolean> {
  const parties = await partiesById.load(context, concept.id);
  if (parties === null || !concept.isOpen || !mayOnConcept(context.actor, 'edit', concept, parties))
    return false;
  return isOwn || mayOnConcept(context.actor, 'link', concept, parties);
}

export const providersOfLinking = [
  DropIdeasOnIdeasRemoved,
  LinkedIdeaResolver,
  LinkingResolver,
  LinkingService,
];
