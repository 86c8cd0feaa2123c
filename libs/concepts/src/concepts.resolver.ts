import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, AuditEntryConnection, AuditLog, type Person, PersonLoader } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import type { AuditEntry } from '@passerelle/database';
import {
  Allow,
  ConnectionArgs,
  CurrentActor,
  FieldOf,
  IdArg,
  Once,
  type Page,
  type RequestContext,
  VersionArg,
} from '@passerelle/graphql';
import { NotFound } from '@passerelle/problems';
import { type Tag, TagLoader } from '@passerelle/taxonomy';
import { type Territory, TerritoryLoader } from '@passerelle/territories';
import { ConceptLists } from './concept-lists.js';
import { ConceptChanges } from './concept/concept-changes.js';
import { ConceptPartiesLoader } from './concept/concept-parties.loader.js';
import type { Concept } from './concept/concept.entity.js';
import {
  ConceptChangeInput,
  ConceptConnection,
  ConceptPermissions,
  ConceptResult,
  ConceptsArgs,
  ConceptType,
} from './concept/concept.graphql.js';
import { type ConceptAction, mayOnConcept } from './concept/concept.policy.js';
import type { Gate, GateState } from './concept/concept.transitions.js';
import { ConceptsService } from './concepts.service.js';
import { StartConceptInput } from './start-concept.graphql.js';
import { StartConcept } from './start-concept.js';

const why = { description: 'From 3 to 1 000 characters; whoever takes part reads it.' };

@Resolver(() => ConceptType)
export class ConceptsResolver {
  constructor(
    private readonly service: ConceptsService,
    private readonly changes: ConceptChanges,
    private readonly starting: StartConcept,
    private readonly lists: ConceptLists,
    private readonly partiesById: ConceptPartiesLoader,
    private readonly people: PersonLoader,
    private readonly tagsById: TagLoader,
    private readonly territoriesByCode: TerritoryLoader,
    private readonly log: AuditLog,
    private readonly clock: Clock,
  ) {}

  @Query(() => ConceptType, {
    description:
      'For those who take part, and curators. Whoever is asked to take part sees a summary: what it is, who asks, how far it has come, and what is their own.',
  })
  @Allow('signedIn')
  concept(@CurrentActor() actor: Actor, @IdArg('the concept') conceptId: string): Promise<Concept> {
    return this.service.see(actor, conceptId);
  }

  @Query(() => ConceptConnection, {
    description: 'The concepts that the viewer may see, the last active first.',
  })
  @Allow('signedIn')
  concepts(
    @CurrentActor() actor: Actor,
    @Args() { stage, statuses, mine, search, ...page }: ConceptsArgs,
  ): Promise<Page<Concept>> {
    return this.lists.seen(actor, page, { stage, statuses, mine, search });
  }

  @Query(() => AuditEntryConnection, { description: 'What was done to a concept, the last first.' })
  @Allow('curator')
  async auditLogOfConcept(
    @CurrentActor() actor: Actor,
    @IdArg('the concept', 'conceptId') conceptId: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<AuditEntry>> {
    const { concept, parties } = await this.changes.seeWithParties(actor, conceptId);
    if (!mayOnConcept(actor, 'seeLog', concept, parties)) throw new NotFound();
    return this.log.of('concept', concept.id, page);
  }

  @Mutation(() => ConceptResult, {
    description:
      'Makes a concept of needs and an idea, for curators; or of an introduction that succeeded, for its two sides too. Those concerned are asked to take part.',
  })
  @Allow('signedIn')
  startConcept(
    @CurrentActor() actor: Actor,
    @Args('input', {
      description:
        'What it says, and what it comes from. At most ten that go on for one person, two hundred for a curator: then `LimitReached`.',
    })
    input: StartConceptInput,
    @Once() once: Once,
  ): Promise<Concept> {
    return once(
      () => this.starting.start(actor, input),
      (made) => this.service.see(actor, made),
    );
  }

  @Mutation(() => ConceptResult, {
    description:
      'Replaces what a concept says; who may: `viewerCan.edit`. While a curator reads its gate it is `IllegalTransition`.',
  })
  @Allow('signedIn')
  editConcept(
    @CurrentActor() actor: Actor,
    @IdArg('the concept') conceptId: string,
    @VersionArg('concept') version: number,
    @Args('input', { description: 'The fields that change.' }) input: ConceptChangeInput,
  ): Promise<Concept> {
    return this.service.edit(actor, conceptId, version, input);
  }

  @Mutation(() => ConceptResult, { description: 'The viewer accompanies it from now on.' })
  @Allow('curator')
  takeConcept(@CurrentActor() actor: Actor, @IdArg('the concept') conceptId: string): Promise<Concept> {
    return this.service.take(actor, conceptId);
  }

  @Mutation(() => ConceptResult, {
    description:
      'Lets an active concept rest; for its carrier and curators. Any other is `IllegalTransition`.',
  })
  @Allow('signedIn')
  pauseConcept(
    @CurrentActor() actor: Actor,
    @IdArg('the concept') conceptId: string,
    @Args('reason', why) reason: string,
  ): Promise<Concept> {
    return this.service.pause(actor, conceptId, reason);
  }

  @Mutation(() => ConceptResult, {
    description:
      'Gives a concept up, which may be resumed; for its carrier and curators. A stopped one is `IllegalTransition`.',
  })
  @Allow('signedIn')
  stopConcept(
    @CurrentActor() actor: Actor,
    @IdArg('the concept') conceptId: string,
    @Args('reason', why) reason: string,
  ): Promise<Concept> {
    return this.service.stop(actor, conceptId, reason);
  }

  @Mutation(() => ConceptResult, { description: 'Goes on with one that was paused or stopped.' })
  @Allow('signedIn')
  resumeConcept(@CurrentActor() actor: Actor, @IdArg('the concept') conceptId: string): Promise<Concept> {
    return this.service.resume(actor, conceptId);
  }

  @Mutation(() => ConceptResult, {
    description: 'Reminds those who take part that nothing has happened for sixty days; once a week at most.',
  })
  @Allow('curator')
  remindConcept(@CurrentActor() actor: Actor, @IdArg('the concept') conceptId: string): Promise<Concept> {
    return this.service.remind(actor, conceptId);
  }

  @FieldOf('Concept')
  async statusReason(concept: Concept, context: RequestContext<Actor>): Promise<string | null> {
    return (await this.partiesById.reads(context, concept)) ? concept.statusReason : null;
  }

  @FieldOf('Concept')
  async gateState(concept: Concept, context: RequestContext<Actor>): Promise<GateState | null> {
    return (await this.partiesById.reads(context, concept)) ? concept.gateState : null;
  }

  @FieldOf('Concept')
  async gateAskedAt(concept: Concept, context: RequestContext<Actor>): Promise<Date | null> {
    return (await this.partiesById.reads(context, concept)) ? concept.gateAskedAt : null;
  }

  @FieldOf('Concept')
  async remindedAt(concept: Concept, context: RequestContext<Actor>): Promise<Date | null> {
    return (await this.partiesById.reads(context, concept)) ? concept.remindedAt : null;
  }

  @FieldOf('Concept')
  isAsleep(concept: Concept): boolean {
    return concept.isAsleep(this.clock.now());
  }

  @FieldOf('Concept')
  gate({ gate }: Concept): Gate | null {
    return gate ?? null;
  }

  @FieldOf('Concept')
  async carrier({ carrierId }: Concept, context: RequestContext): Promise<Person | null> {
    return carrierId === null ? null : this.people.load(context, carrierId);
  }

  @FieldOf('Concept')
  async curator({ curatorId }: Concept, context: RequestContext): Promise<Person | null> {
    return curatorId === null ? null : this.people.load(context, curatorId);
  }

  @FieldOf('Concept')
  tags({ tagIds }: Concept, context: RequestContext): Promise<Tag[]> {
    return this.tagsById.loadAll(context, tagIds);
  }

  @FieldOf('Concept')
  territories({ territoryCodes }: Concept, context: RequestContext): Promise<Territory[]> {
    return this.territoriesByCode.loadAll(context, territoryCodes);
  }

  @FieldOf('Concept')
  async viewerCan(concept: Concept, context: RequestContext<Actor>): Promise<ConceptPermissions> {
    const parties = await this.partiesById.load(context, concept.id);
    const { actor } = context;
    const may = (action: ConceptAction): boolean =>
      parties !== null && mayOnConcept(actor, action, concept, parties);
    const goesOn = concept.status !== 'stopped';
    return {
      edit: concept.isOpen && may('edit'),
      invite: goesOn && may('invite'),
      link: concept.isOpen && may('link'),
      answer: goesOn && may('answer'),
      leave: may('leave'),
      nameCarrier: concept.isOpen && may('nameCarrier'),
      pause: concept.allows('pause') && may('pause'),
      resume: concept.allows('resume') && may('resume'),
      stop: concept.allows('stop') && may('stop'),
      take: goesOn && concept.curatorId !== actor.personId && may('take'),
      remind: concept.mayBeReminded(this.clock.now()) && may('remind'),
      seeLog: may('seeLog'),
    };
  }
}
