import { ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { FieldOf, type RequestContext } from '@passerelle/graphql';
import { mayOnNeed, type Need, NeedLoader, NeedType } from '@passerelle/needs';
import { NotFound } from '@passerelle/problems';
import { type Tag, TagLoader } from '@passerelle/taxonomy';
import { ConceptPartiesLoader } from '../concept/concept-parties.loader.js';
import { type Concept, ConceptLoader } from '../concept/concept.entity.js';
import { ConceptType } from '../concept/concept.graphql.js';
import { mayOnConcept } from '../concept/concept.policy.js';
import type { Stage } from '../concept/concept.transitions.js';
import { type Joining, JoiningsOfNeedLoader, OpenJoiningsOfConceptLoader } from './joining.entity.js';
import { JoiningType, type NearbyConceptPermissions, NearbyConceptType } from './joining.graphql.js';
import { type JoiningParties, mayOnJoining } from './joining.policy.js';
import { type NearbyConcept, NearbyConceptsLoader } from './nearby-concepts.js';

/** Whether the reader follows the progress of a need, as a member of its company or as a curator. */
const follows = (actor: Actor, need: Need): boolean =>
  actor.belongsTo(need.organisationId) || (actor.isCurator && mayOnNeed(actor, 'see', need));

/** Fields of a need: concepts that the need could join, and its joinings. */
@Resolver(() => NeedType)
export class ConceptsNearNeedResolver {
  constructor(
    private readonly nearby: NearbyConceptsLoader,
    private readonly joiningsOfNeed: JoiningsOfNeedLoader,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => [NearbyConceptType], {
    description:
      'Concepts that go on and may answer it, the nearest first, at most 5; for its company and curators. To a company that said no, or was told no, the same is not shown again for a while.',
  })
  @FieldOf('Need')
  async nearbyConcepts(need: Need, context: RequestContext<Actor>): Promise<NearbyConcept[]> {
    const { actor } = context;
    if (need.state !== 'published' || !follows(actor, need)) return [];
    const found = await this.nearby.load(context, need.id);
    if (!actor.belongsTo(need.organisationId)) return [...found];
    const joinings = await this.joiningsOfNeed.load(context, need.id);
    const now = this.clock.now();
    const resting = joinings.filter((joining) => joining.restsUntil(now) !== undefined);
    return found.filter(({ conceptId }) => !resting.some((joining) => joining.conceptId === conceptId));
  }

  @ResolveField(() => [JoiningType], {
    description:
      'The concepts that it may join, as far as an answer is waited for; for its company and curators.',
  })
  @FieldOf('Need')
  async joinings(need: Need, context: RequestContext<Actor>): Promise<Joining[]> {
    if (!follows(context.actor, need)) return [];
    const all = await this.joiningsOfNeed.load(context, need.id);
    return all.filter(({ state }) => state === 'proposed');
  }
}

/** Fields of a concept for its carrier and curators: the needs that may join it. */
@Resolver(() => ConceptType)
export class JoiningsOfConceptResolver {
  constructor(
    private readonly joiningsOfConcept: OpenJoiningsOfConceptLoader,
    private readonly partiesById: ConceptPartiesLoader,
  ) {}

  @ResolveField(() => [JoiningType], {
    description:
      'The needs that may join it, as far as an answer is waited for; for its carrier and curators.',
  })
  @FieldOf('Concept')
  async joinings(concept: Concept, context: RequestContext<Actor>): Promise<readonly Joining[]> {
    const parties = await this.partiesById.load(context, concept.id);
    if (parties === null || !mayOnConcept(context.actor, 'seeInvited', concept, parties)) return [];
    return this.joiningsOfConcept.load(context, concept.id);
  }
}

@Resolver(() => NearbyConceptType)
export class NearbyConceptResolver {
  constructor(
    private readonly concepts: ConceptLoader,
    private readonly partiesById: ConceptPartiesLoader,
    private readonly needs: NeedLoader,
    private readonly joiningsOfNeed: JoiningsOfNeedLoader,
    private readonly tags: TagLoader,
    private readonly clock: Clock,
  ) {}

  @FieldOf('NearbyConcept')
  id({ conceptId }: NearbyConcept): string {
    return conceptId;
  }

  @FieldOf('NearbyConcept')
  async stage(nearby: NearbyConcept, context: RequestContext): Promise<Stage> {
    return (await this.partiesOf(nearby, context)).concept.stage;
  }

  @FieldOf('NearbyConcept')
  sharedTags({ sharedTagIds }: NearbyConcept, context: RequestContext): Promise<Tag[]> {
    return this.tags.loadAll(context, sharedTagIds);
  }

  @FieldOf('NearbyConcept')
  async isPooled(nearby: NearbyConcept, context: RequestContext<Actor>): Promise<boolean> {
    const { need } = await this.partiesOf(nearby, context);
    // Curators only, since a pool would show a company which others have the same need.
    return nearby.isPooled && context.actor.isCurator && !context.actor.belongsTo(need.organisationId);
  }

  @FieldOf('NearbyConcept')
  async concept(nearby: NearbyConcept, context: RequestContext<Actor>): Promise<Concept | null> {
    const { concept, parties } = await this.partiesOf(nearby, context);
    return mayOnConcept(context.actor, 'see', concept, parties) ? concept : null;
  }

  @FieldOf('NearbyConcept')
  joining(nearby: NearbyConcept, context: RequestContext): Promise<Joining | null> {
    return this.lastOf(nearby, context);
  }

  @FieldOf('NearbyConcept')
  async viewerCan(nearby: NearbyConcept, context: RequestContext<Actor>): Promise<NearbyConceptPermissions> {
    const of = await this.partiesOf(nearby, context);
    const joining = await this.lastOf(nearby, context);
    const isFree =
      joining === null || (joining.allows('propose') && joining.restsUntil(this.clock.now()) === undefined);
    return {
      propose: isFree && mayOnJoining(context.actor, 'propose', of),
      ask: isFree && mayOnJoining(context.actor, 'ask', of),
    };
  }

  private async lastOf(
    { needId, conceptId }: NearbyConcept,
    context: RequestContext,
  ): Promise<Joining | null> {
    const all = await this.joiningsOfNeed.load(context, needId);
    return all.find((joining) => joining.conceptId === conceptId) ?? null;
  }

  private async partiesOf(
    { needId, conceptId }: NearbyConcept,
    context: RequestContext,
  ): Promise<JoiningParties & { concept: Concept }> {
    const [concept, need, parties] = await Promise.all([
      this.concepts.load(context, conceptId),
      this.needs.load(context, needId),
      this.partiesById.load(context, conceptId),
    ]);
    if (concept === null || need === null || parties === null) throw new NotFound();
    return { concept, need, parties };
  }
}
