import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import {
  Allow,
  CurrentActor,
  FieldOf,
  IdArg,
  Once,
  type RequestContext,
  VersionArg,
} from '@passerelle/graphql';
import { ConceptChanges } from '../concept/concept-changes.js';
import { ConceptPartiesLoader } from '../concept/concept-parties.loader.js';
import type { Concept } from '../concept/concept.entity.js';
import { ConceptResult, ConceptType, GateEnum, GateVerdictEnum } from '../concept/concept.graphql.js';
import { type Gate, gates, type GateVerdict } from '../concept/concept.transitions.js';
import { EvidenceFiles } from './evidence-files.js';
import { EvidenceSubjects } from './evidence-subjects.js';
import { FactsOfConceptLoader } from './facts-of-concept.js';
import {
  EvidenceResolver,
  GateDecisionResolver,
  GateItemResolver,
  type GateOfConcept,
  GateOfConceptResolver,
} from './gate-fields.resolver.js';
import type { ItemKey } from './gate-item.entity.js';
import { EvidenceInput, GateItemKeyEnum, GateOfConceptType } from './gate.graphql.js';
import { EvidenceLoader, GateDecisionLoader, GateDecisionsLoader, GateItemsLoader } from './gates.loader.js';
import { GatesService } from './gates.service.js';
import { KnownOfItems } from './known.js';

const item = { type: () => GateItemKeyEnum };

@Resolver(() => ConceptType)
export class GatesResolver {
  constructor(
    private readonly service: GatesService,
    private readonly changes: ConceptChanges,
    private readonly partiesById: ConceptPartiesLoader,
  ) {}

  @Mutation(() => ConceptResult, { description: 'Writes what there is to say of an item.' })
  @Allow('signedIn')
  answerGateItem(
    @CurrentActor() actor: Actor,
    @IdArg('the concept') conceptId: string,
    @Args('item', { ...item, description: 'Which item; once its gate is passed it is `IllegalTransition`.' })
    key: ItemKey,
    @Args('answer', { description: 'At most 5 000 characters.' }) answer: string,
    @Args('ready', { description: 'Whether the item is done.' }) ready: boolean,
    @Args('url', {
      type: () => String,
      nullable: true,
      description: 'An address that shows it: kept as evidence, once.',
    })
    url?: string | null,
  ): Promise<Concept> {
    return this.service.answer(actor, conceptId, key, { statement: answer, url, isReady: ready });
  }

  @Mutation(() => ConceptResult, { description: 'The gate does without an item.' })
  @Allow('curator')
  waiveGateItem(
    @CurrentActor() actor: Actor,
    @IdArg('the concept') conceptId: string,
    @Args('item', { ...item, description: 'Which item; once its gate is passed it is `IllegalTransition`.' })
    key: ItemKey,
    @Args('reason', { description: 'From 3 to 1 000 characters; whoever takes part reads it.' })
    reason: string,
  ): Promise<Concept> {
    return this.service.waive(actor, conceptId, key, reason);
  }

  @Mutation(() => ConceptResult, { description: 'An item that was waived is asked for again.' })
  @Allow('curator')
  askGateItemAgain(
    @CurrentActor() actor: Actor,
    @IdArg('the concept') conceptId: string,
    @Args('item', { ...item, description: 'Which item; once its gate is passed it is `IllegalTransition`.' })
    key: ItemKey,
  ): Promise<Concept> {
    return this.service.askAgain(actor, conceptId, key);
  }

  @Mutation(() => ConceptResult, {
    description: 'Shows something for an item: a link, or what the viewer may see.',
  })
  @Allow('signedIn')
  addEvidence(
    @CurrentActor() actor: Actor,
    @IdArg('the concept') conceptId: string,
    @Args('item', { ...item, description: 'Which item; once its gate is passed it is `IllegalTransition`.' })
    key: ItemKey,
    @Args('input', { description: 'What shows it; a twenty-first piece of an item is `LimitReached`.' })
    input: EvidenceInput,
    @Once() once: Once,
  ): Promise<Concept> {
    return once(
      () => this.service.addEvidence(actor, conceptId, key, input),
      (made) => this.changes.see(actor, made),
    );
  }

  @Mutation(() => ConceptResult, {
    description: 'Takes a piece of evidence away; one on which a decision rests stays: `IllegalTransition`.',
  })
  @Allow('signedIn')
  removeEvidence(
    @CurrentActor() actor: Actor,
    @IdArg('the concept') conceptId: string,
    @IdArg('the piece of evidence', 'evidenceId') evidenceId: string,
  ): Promise<Concept> {
    return this.service.removeEvidence(actor, conceptId, evidenceId);
  }

  @Mutation(() => ConceptResult, {
    description:
      'The carrier asks to pass the gate ahead: a curator reads it, and nothing changes meanwhile.',
  })
  @Allow('signedIn')
  requestGate(
    @CurrentActor() actor: Actor,
    @IdArg('the concept') conceptId: string,
    @VersionArg('concept') version: number,
  ): Promise<Concept> {
    return this.service.requestGate(actor, conceptId, version);
  }

  @Mutation(() => ConceptResult, { description: 'The carrier takes the request back, to change something.' })
  @Allow('signedIn')
  withdrawGateRequest(
    @CurrentActor() actor: Actor,
    @IdArg('the concept') conceptId: string,
  ): Promise<Concept> {
    return this.service.withdrawRequest(actor, conceptId);
  }

  @Mutation(() => ConceptResult, {
    description: 'Signs what becomes of a gate, as a curator who is no party. It is kept for good.',
  })
  @Allow('curator')
  decideGate(
    @CurrentActor() actor: Actor,
    @IdArg('the concept') conceptId: string,
    @VersionArg('concept') version: number,
    @Args('gate', { type: () => GateEnum, description: 'The gate ahead, or the one passed last.' })
    gate: Gate,
    @Args('decision', {
      type: () => GateVerdictEnum,
      description: 'One of those in the gate’s `viewerCan.decide`.',
    })
    verdict: GateVerdict,
    @Args('reason', {
      defaultValue: '',
      description: 'Needed unless it is passed; at most 2 000 characters.',
    })
    reason: string,
  ): Promise<Concept> {
    return this.service.decide(actor, conceptId, version, gate, { verdict, reason });
  }

  @ResolveField(() => [GateOfConceptType], {
    description:
      'The four gates, with what they ask for; none for those who have not agreed to take part yet.',
  })
  @FieldOf('Concept')
  async gates(concept: Concept, context: RequestContext<Actor>): Promise<GateOfConcept[]> {
    if (!(await this.partiesById.reads(context, concept))) return [];
    return gates.map((gate) => ({ concept, gate }));
  }
}

export const providersOfGates = [
  EvidenceFiles,
  EvidenceLoader,
  EvidenceResolver,
  EvidenceSubjects,
  FactsOfConceptLoader,
  GateDecisionLoader,
  GateDecisionResolver,
  GateDecisionsLoader,
  GateItemResolver,
  GateItemsLoader,
  GateOfConceptResolver,
  GatesResolver,
  GatesService,
  KnownOfItems,
];
