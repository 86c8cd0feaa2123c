import { Resolver } from '@nestjs/graphql';
import { type Actor, type Person, PersonLoader } from '@passerelle/accounts';
import { type StoredFile, StoredFileLoader } from '@passerelle/files';
import { FieldOf, type RequestContext } from '@passerelle/graphql';
import { type Introduction, IntroductionLoader, mayOnIntroduction } from '@passerelle/introductions';
import { mayOnNeed, type Need, NeedLoader } from '@passerelle/needs';
import { sentenceIn } from '@passerelle/problems';
import { SolverLoader } from '@passerelle/solvers';
import { ConceptPartiesLoader } from '../concept/concept-parties.loader.js';
import type { Concept } from '../concept/concept.entity.js';
import { mayOnConcept } from '../concept/concept.policy.js';
import type { Gate } from '../concept/concept.transitions.js';
import { sentences } from '../concepts.sentences.js';
import { ConceptNeedsLoader } from '../sources.entity.js';
import { isBroughtAlong, type NeedInConcept, SourcesResolver } from '../sources.resolver.js';
import type { Evidence } from './evidence.entity.js';
import type { GateDecision } from './gate-decision.entity.js';
import { checklists, type GateItem, gateOf, type ItemKey } from './gate-item.entity.js';
import {
  EvidenceType,
  GateDecisionType,
  GateItemPermissions,
  GateItemType,
  GateOfConceptType,
  GatePermissions,
} from './gate.graphql.js';
import { EvidenceLoader, GateDecisionsLoader, GateItemsLoader } from './gates.loader.js';
import { isPassed, isRead, isReadyByItself, isUnproven, stateOf } from './item-status.js';
import { KnownOfItems } from './known.js';

/** A gate together with its concept. */
export interface GateOfConcept {
  concept: Concept;
  gate: Gate;
}

/** An item together with its concept. An item without a row is open. */
export interface ItemOfConcept {
  concept: Concept;
  key: ItemKey;
  row: GateItem | undefined;
}

@Resolver(() => GateOfConceptType)
export class GateOfConceptResolver {
  constructor(
    private readonly partiesById: ConceptPartiesLoader,
    private readonly itemsById: GateItemsLoader,
    private readonly decisionsById: GateDecisionsLoader,
  ) {}

  @FieldOf('GateOfConcept')
  isPassed({ concept, gate }: GateOfConcept): boolean {
    return isPassed(concept, gate);
  }

  @FieldOf('GateOfConcept')
  isAhead({ concept, gate }: GateOfConcept): boolean {
    return concept.gate === gate;
  }

  @FieldOf('GateOfConcept')
  async items({ concept, gate }: GateOfConcept, context: RequestContext): Promise<ItemOfConcept[]> {
    const rows = await this.itemsById.load(context, concept.id);
    return checklists[gate].map((key) => ({ concept, key, row: rows.find((row) => row.key === key) }));
  }

  @FieldOf('GateOfConcept')
  async decisions({ concept, gate }: GateOfConcept, context: RequestContext): Promise<GateDecision[]> {
    return (await this.decisionsById.load(context, concept.id)).filter((each) => each.gate === gate);
  }

  @FieldOf('GateOfConcept')
  async viewerCan(
    { concept, gate }: GateOfConcept,
    context: RequestContext<Actor>,
  ): Promise<GatePermissions> {
    const parties = await this.partiesById.load(context, concept.id);
    const { actor } = context;
    const asks = parties !== null && mayOnConcept(actor, 'requestGate', concept, parties);
    const signs = parties !== null && mayOnConcept(actor, 'decideGate', concept, parties);
    const isAhead = concept.gate === gate && concept.status !== 'stopped';
    return {
      request: asks && isAhead && concept.status === 'active' && concept.gateState === 'open',
      withdraw: asks && isAhead && concept.gateState === 'requested',
      decide: signs ? (concept.decidable.find((each) => each.gate === gate)?.verdicts ?? []) : [],
    };
  }
}

@Resolver(() => GateItemType)
export class GateItemResolver {
  constructor(
    private readonly partiesById: ConceptPartiesLoader,
    private readonly evidenceById: EvidenceLoader,
    private readonly knownOfItems: KnownOfItems,
    private readonly people: PersonLoader,
    private readonly sources: SourcesResolver,
  ) {}

  @FieldOf('GateItem')
  label({ key }: ItemOfConcept, { language }: RequestContext): string {
    return sentenceIn(sentences[`item_${key}`](), language);
  }

  @FieldOf('GateItem')
  hint({ key }: ItemOfConcept, { language }: RequestContext): string {
    return sentenceIn(sentences[`hint_${key}`](), language);
  }

  @FieldOf('GateItem')
  async state({ concept, key, row }: ItemOfConcept, context: RequestContext): Promise<GateItem['state']> {
    if (isRead(concept, gateOf(key))) return row?.state ?? 'open';
    return stateOf(row, (await this.knownOfItems.of(concept.id, context))[key]);
  }

  @FieldOf('GateItem')
  async isKnown({ concept, key, row }: ItemOfConcept, context: RequestContext): Promise<boolean> {
    const kept = row?.known ?? null;
    if (isRead(concept, gateOf(key))) return kept !== null;
    return isReadyByItself(row, (await this.knownOfItems.of(concept.id, context))[key]);
  }

  @FieldOf('GateItem')
  async isUnproven({ concept, key, row }: ItemOfConcept, context: RequestContext): Promise<boolean> {
    return isUnproven(row, (await this.knownOfItems.of(concept.id, context))[key]);
  }

  @FieldOf('GateItem')
  async needs({ concept, key }: ItemOfConcept, context: RequestContext<Actor>): Promise<NeedInConcept[]> {
    if (key !== 'two_companies' || isRead(concept, gateOf(key))) return [];
    const shown = await this.evidenceById.load(context, concept.id);
    const needs = await this.sources.needs(concept, context);
    return needs.filter(({ id }) => !shown.some(({ itemKey, needId }) => itemKey === key && needId === id));
  }

  @FieldOf('GateItem')
  answer({ row }: ItemOfConcept): string {
    return row?.answer ?? '';
  }

  @FieldOf('GateItem')
  waiverReason({ row }: ItemOfConcept): string | null {
    return row?.waiverReason ?? null;
  }

  @FieldOf('GateItem')
  async waivedBy({ row }: ItemOfConcept, context: RequestContext): Promise<Person | null> {
    const waivedById = row?.waivedById ?? null;
    return waivedById === null ? null : this.people.load(context, waivedById);
  }

  @FieldOf('GateItem')
  async known({ concept, key, row }: ItemOfConcept, context: RequestContext): Promise<string[]> {
    const kept = isRead(concept, gateOf(key)) ? (row?.known ?? null) : null;
    const facts = kept ?? (await this.knownOfItems.of(concept.id, context))[key].facts;
    return facts.map((sentence) => sentenceIn(sentence, context.language));
  }

  @FieldOf('GateItem')
  async evidence({ concept, key }: ItemOfConcept, context: RequestContext): Promise<Evidence[]> {
    return (await this.evidenceById.load(context, concept.id)).filter(({ itemKey }) => itemKey === key);
  }

  @FieldOf('GateItem')
  async viewerCan(
    { concept, key, row }: ItemOfConcept,
    context: RequestContext<Actor>,
  ): Promise<GateItemPermissions> {
    const parties = await this.partiesById.load(context, concept.id);
    const { actor } = context;
    const isToCome = concept.status !== 'stopped' && !isPassed(concept, gateOf(key));
    const isWaived = row?.state === 'waived';
    const writes = parties !== null && mayOnConcept(actor, 'edit', concept, parties);
    const waives = parties !== null && mayOnConcept(actor, 'waive', concept, parties) && isToCome;
    return {
      write: isToCome && concept.isOpen && writes && !isWaived,
      waive: waives && !isWaived,
      askAgain: waives && isWaived,
    };
  }
}

@Resolver(() => EvidenceType)
export class EvidenceResolver {
  constructor(
    private readonly people: PersonLoader,
    private readonly partiesById: ConceptPartiesLoader,
    private readonly links: ConceptNeedsLoader,
    private readonly needsById: NeedLoader,
    private readonly solversById: SolverLoader,
    private readonly introductionsById: IntroductionLoader,
    private readonly filesById: StoredFileLoader,
  ) {}

  /** No label if the reader may not see the object. A title, or the names of two people who met, would reveal it. */
  @FieldOf('Evidence')
  async label(evidence: Evidence, context: RequestContext<Actor>): Promise<string> {
    return (await this.isShown(evidence, context)) ? evidence.label : '';
  }

  private async isShown(evidence: Evidence, context: RequestContext<Actor>): Promise<boolean> {
    switch (evidence.kind) {
      case 'link':
      case 'file':
      case 'group_meeting':
        return true;
      case 'need':
        return (await this.need(evidence, context)) !== null || this.isBroughtAlong(evidence, context);
      case 'introduction':
      case 'meeting':
        return (await this.introduction(evidence, context)) !== null;
    }
  }

  /** Same rule as for the title of a need on the concept's page. */
  private async isBroughtAlong(
    { conceptId, needId }: Evidence,
    context: RequestContext<Actor>,
  ): Promise<boolean> {
    const links = await this.links.load(context, conceptId);
    if (!links.some((link) => link.needId === needId)) return false;
    const [need, parties] = await Promise.all([
      this.needsById.load(context, needId ?? ''),
      this.partiesById.load(context, conceptId),
    ]);
    return need !== null && isBroughtAlong(context.actor, need, parties);
  }

  @FieldOf('Evidence')
  async file({ fileId }: Evidence, context: RequestContext): Promise<StoredFile | null> {
    return fileId === null ? null : this.filesById.load(context, fileId);
  }

  @FieldOf('Evidence')
  async need({ needId }: Evidence, context: RequestContext<Actor>): Promise<Need | null> {
    const need = needId === null ? null : await this.needsById.load(context, needId);
    return need !== null && mayOnNeed(context.actor, 'see', need) ? need : null;
  }

  @FieldOf('Evidence')
  async introduction(
    { introductionId }: Evidence,
    context: RequestContext<Actor>,
  ): Promise<Introduction | null> {
    const found = introductionId === null ? null : await this.introductionsById.load(context, introductionId);
    if (found === null) return null;
    const [need, solver] = await Promise.all([
      this.needsById.load(context, found.needId),
      this.solversById.load(context, found.solverId),
    ]);
    if (need === null || solver === null) return null;
    return mayOnIntroduction(context.actor, 'see', found, { need, solver }) ? found : null;
  }

  @FieldOf('Evidence')
  isGone({ kind, needId, introductionId, fileId, groupMeetingId }: Evidence): boolean {
    return kind !== 'link' && [needId, introductionId, fileId, groupMeetingId].every((id) => id === null);
  }

  @FieldOf('Evidence')
  async addedBy({ addedById }: Evidence, context: RequestContext): Promise<Person | null> {
    return addedById === null ? null : this.people.load(context, addedById);
  }
}

@Resolver(() => GateDecisionType)
export class GateDecisionResolver {
  constructor(private readonly people: PersonLoader) {}

  @FieldOf('GateDecision')
  async person({ personId }: GateDecision, context: RequestContext): Promise<Person | null> {
    return personId === null ? null : this.people.load(context, personId);
  }
}
