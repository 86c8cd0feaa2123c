import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import {
  Allow,
  ConnectionArgs,
  CurrentActor,
  FieldOf,
  type Page,
  type RequestContext,
} from '@passerelle/graphql';
import { ConceptPartiesLoader } from '../concept/concept-parties.loader.js';
import type { Concept } from '../concept/concept.entity.js';
import { ConceptConnection, ConceptType } from '../concept/concept.graphql.js';
import type { ItemOfConcept } from '../gates/gate-fields.resolver.js';
import { GateDecisionsLoader, GateItemsLoader } from '../gates/gates.loader.js';
import { openItemsOf } from '../gates/item-status.js';
import { KnownOfItems } from '../gates/known.js';
import { type AwaitedDeed, AwaitedOfConceptType } from './awaited.graphql.js';
import { AwaitingConcepts, partIn } from './awaited.js';
import { PagesToAgreeLoader } from './pages-to-agree.loader.js';

interface AwaitedOfConcept {
  deed: AwaitedDeed;
  reason: string | null;
  lacking: ItemOfConcept[];
}

@Resolver(() => ConceptType)
export class AwaitingResolver {
  constructor(
    private readonly list: AwaitingConcepts,
    private readonly partiesById: ConceptPartiesLoader,
    private readonly toAgree: PagesToAgreeLoader,
    private readonly itemsById: GateItemsLoader,
    private readonly decisionsById: GateDecisionsLoader,
    private readonly knownOfItems: KnownOfItems,
    private readonly clock: Clock,
  ) {}

  @Query(() => ConceptConnection, {
    description: 'The concepts that await something of the viewer, the longest idle first.',
  })
  @Allow('signedIn')
  conceptsAwaitingMe(@CurrentActor() actor: Actor, @Args() page: ConnectionArgs): Promise<Page<Concept>> {
    return this.list.of(actor, page);
  }

  @ResolveField(() => AwaitedOfConceptType, {
    nullable: true,
    description: 'What it awaits of the viewer; null: nothing.',
  })
  @FieldOf('Concept')
  async awaits(concept: Concept, context: RequestContext<Actor>): Promise<AwaitedOfConcept | null> {
    const parties = await this.partiesById.load(context, concept.id);
    if (parties === null) return null;
    const isAskedToAgree = (await this.toAgree.load(context, concept.id)) !== null;
    const part = partIn(context.actor, concept, parties, this.clock.now(), isAskedToAgree);
    if (part === undefined) return null;
    return part === 'work' ? this.workOn(concept, context) : { deed: part, reason: null, lacking: [] };
  }

  /** The carrier's next step for the gate ahead. */
  private async workOn(concept: Concept, context: RequestContext): Promise<AwaitedOfConcept> {
    const { id, gate } = concept;
    const [rows, decisions, known] = await Promise.all([
      this.itemsById.load(context, id),
      this.decisionsById.load(context, id),
      this.knownOfItems.of(id, context),
    ]);
    const last = decisions.findLast((decision) => decision.gate === gate);
    const missing = (gate === undefined ? [] : openItemsOf(gate, rows, known)).map((key) => ({
      concept,
      key,
      row: rows.find((row) => row.key === key),
    }));
    if (last?.verdict === 'changes' || last?.verdict === 'reopened')
      return { deed: 'complete', reason: last.reason, lacking: missing };
    return { deed: missing.length > 0 ? 'show' : 'ask', reason: null, lacking: missing };
  }
}

export const providersOfAwaiting = [AwaitingConcepts, AwaitingResolver, PagesToAgreeLoader];
