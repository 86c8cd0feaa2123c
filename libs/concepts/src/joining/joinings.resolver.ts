import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, type Person, PersonLoader } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { provideEvents } from '@passerelle/database';
import {
  Allow,
  ConnectionArgs,
  CurrentActor,
  FieldOf,
  IdArg,
  Once,
  type Page,
  type RequestContext,
} from '@passerelle/graphql';
import { mayOnNeed, type Need, NeedLoader } from '@passerelle/needs';
import { NotFound } from '@passerelle/problems';
import { type Tag, TagLoader } from '@passerelle/taxonomy';
import { ConceptPartiesLoader } from '../concept/concept-parties.loader.js';
import { type Concept, ConceptLoader } from '../concept/concept.entity.js';
import { mayOnConcept } from '../concept/concept.policy.js';
import type { Stage } from '../concept/concept.transitions.js';
import { ConceptNeedsLoader } from '../sources.entity.js';
import { JoiningLists } from './joining-lists.js';
import {
  type Joining,
  JoiningLoader,
  type JoiningSide,
  JoiningsOfNeedLoader,
  OpenJoiningsOfConceptLoader,
} from './joining.entity.js';
import { joiningEvents } from './joining.events.js';
import {
  type ConceptJoiningPermissions,
  JoiningConnection,
  JoiningResult,
  JoiningType,
} from './joining.graphql.js';
import { type JoiningParties, mayOnJoining, sidesOf } from './joining.policy.js';
import { JoiningsService } from './joinings.service.js';
import { LapseJoinings } from './lapse-joinings.js';
import { NearbyConceptsLoader } from './nearby-concepts.js';
import {
  ConceptsNearNeedResolver,
  JoiningsOfConceptResolver,
  NearbyConceptResolver,
} from './nearby-concepts.resolver.js';

/** A joining with the concept, its parties and the need, which the policy requires. */
type Seen = JoiningParties & { concept: Concept; need: Need };

@Resolver(() => JoiningType)
export class JoiningsResolver {
  constructor(
    private readonly service: JoiningsService,
    private readonly lists: JoiningLists,
    private readonly concepts: ConceptLoader,
    private readonly partiesById: ConceptPartiesLoader,
    private readonly links: ConceptNeedsLoader,
    private readonly needs: NeedLoader,
    private readonly tags: TagLoader,
    private readonly people: PersonLoader,
    private readonly clock: Clock,
  ) {}

  @Query(() => JoiningConnection, {
    description:
      'Needs that may join concepts and wait for the viewer, for their company or a concept that they carry; the soonest to end first.',
  })
  @Allow('signedIn')
  joiningsToAnswer(@CurrentActor() actor: Actor, @Args() page: ConnectionArgs): Promise<Page<Joining>> {
    return this.lists.awaiting(actor, page);
  }

  @Mutation(() => JoiningResult, {
    description:
      'Proposes that a published need joins a concept: its company is asked, and whoever carries the concept.',
  })
  @Allow('curator')
  proposeJoining(
    @CurrentActor() actor: Actor,
    @IdArg('the concept', 'conceptId') conceptId: string,
    @IdArg('a need that is published', 'needId') needId: string,
    @Once() once: Once,
  ): Promise<Joining> {
    return once(
      () => this.service.propose(actor, { conceptId, needId }),
      (made) => this.service.see(actor, made),
    );
  }

  @Mutation(() => JoiningResult, {
    description:
      'Asks, for the company of a published need, to join one of its `nearbyConcepts`: whoever carries it answers.',
  })
  @Allow('signedIn')
  askToJoin(
    @CurrentActor() actor: Actor,
    @IdArg('a need that is published', 'needId') needId: string,
    @IdArg('the concept', 'conceptId') conceptId: string,
    @Once() once: Once,
  ): Promise<Joining> {
    return once(
      () => this.service.ask(actor, { conceptId, needId }),
      (made) => this.service.see(actor, made),
    );
  }

  @Mutation(() => JoiningResult, { description: 'Says yes or no for the side that is waited for.' })
  @Allow('signedIn')
  answerJoining(
    @CurrentActor() actor: Actor,
    @IdArg('the joining') joiningId: string,
    @Args('accept', { description: 'True: the side agrees; false: it does not.' }) accept: boolean,
    @Args('reason', { defaultValue: '', description: 'Of a no, for curators: at most 500 characters.' })
    reason: string,
  ): Promise<Joining> {
    return this.service.answer(actor, joiningId, accept, { reason });
  }

  @Mutation(() => JoiningResult, { description: 'For a side that has said yes, and for curators.' })
  @Allow('signedIn')
  withdrawJoining(@CurrentActor() actor: Actor, @IdArg('the joining') joiningId: string): Promise<Joining> {
    return this.service.withdraw(actor, joiningId);
  }

  @FieldOf('ConceptJoining')
  async awaitsViewerAs(joining: Joining, context: RequestContext<Actor>): Promise<JoiningSide | null> {
    return this.awaitedOf(joining, await this.seen(joining, context), context);
  }

  @FieldOf('ConceptJoining')
  async reason(joining: Joining, context: RequestContext<Actor>): Promise<string | null> {
    const may = mayOnJoining(context.actor, 'seeReason', await this.seen(joining, context));
    return may && joining.reason !== '' ? joining.reason : null;
  }

  @FieldOf('ConceptJoining')
  async stage(joining: Joining, context: RequestContext<Actor>): Promise<Stage> {
    return (await this.seen(joining, context)).concept.stage;
  }

  @FieldOf('ConceptJoining')
  async sharedTags(joining: Joining, context: RequestContext<Actor>): Promise<Tag[]> {
    const { concept, need } = await this.seen(joining, context);
    const links = await this.links.load(context, concept.id);
    const others = await this.needs.loadAll(
      context,
      links.map(({ needId }) => needId).filter((each) => each !== need.id),
    );
    const theirs = new Set([concept, ...others].flatMap(({ tagIds }) => tagIds));
    return this.tags.loadAll(
      context,
      need.tagIds.filter((each) => theirs.has(each)),
    );
  }

  @FieldOf('ConceptJoining')
  async need(joining: Joining, context: RequestContext<Actor>): Promise<Need | null> {
    const { need } = await this.seen(joining, context);
    return mayOnNeed(context.actor, 'see', need) ? need : null;
  }

  @FieldOf('ConceptJoining')
  async concept(joining: Joining, context: RequestContext<Actor>): Promise<Concept | null> {
    const { concept, parties } = await this.seen(joining, context);
    return mayOnConcept(context.actor, 'see', concept, parties) ? concept : null;
  }

  @FieldOf('ConceptJoining')
  async proposedBy({ proposedById }: Joining, context: RequestContext<Actor>): Promise<Person | null> {
    return proposedById === null || !context.actor.isCurator ? null : this.people.load(context, proposedById);
  }

  @FieldOf('ConceptJoining')
  async viewerCan(joining: Joining, context: RequestContext<Actor>): Promise<ConceptJoiningPermissions> {
    const seen = await this.seen(joining, context);
    const of = { ...seen, agreed: joining.agreed };
    return {
      answer: this.awaitedOf(joining, seen, context) !== null,
      withdraw: joining.allows('withdraw') && mayOnJoining(context.actor, 'withdraw', of),
    };
  }

  private awaitedOf(joining: Joining, seen: Seen, { actor }: RequestContext<Actor>): JoiningSide | null {
    const now = this.clock.now();
    return sidesOf(actor, seen).find((side) => joining.awaits(side, now)) ?? null;
  }

  private async seen({ conceptId, needId }: Joining, context: RequestContext<Actor>): Promise<Seen> {
    const [concept, need, parties] = await Promise.all([
      this.concepts.load(context, conceptId),
      this.needs.load(context, needId),
      this.partiesById.load(context, conceptId),
    ]);
    if (concept === null || need === null || parties === null) throw new NotFound();
    return { concept, need, parties };
  }
}

export const providersOfJoining = [
  provideEvents(joiningEvents),
  ConceptsNearNeedResolver,
  JoiningLists,
  JoiningLoader,
  JoiningsOfConceptResolver,
  JoiningsOfNeedLoader,
  JoiningsResolver,
  JoiningsService,
  LapseJoinings,
  NearbyConceptResolver,
  NearbyConceptsLoader,
  OpenJoiningsOfConceptLoader,
];
