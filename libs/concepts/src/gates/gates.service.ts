import { Injectable } from '@nestjs/common';
import { type Actor, decidedOnce } from '@passerelle/accounts';
import { newId, type Transaction } from '@passerelle/database';
import { FilesService, type StoredFile } from '@passerelle/files';
import {
  type FoundProblem,
  identifier,
  IllegalTransition,
  InvalidInput,
  LimitReached,
  NotFound,
  parseInput,
} from '@passerelle/problems';
import {
  changedSince,
  type Concept,
  type ConceptChange,
  ConceptChanges,
  ConceptEdited,
  ConceptGateDecided,
  ConceptGateRequested,
  ConceptGateRequestWithdrawn,
  eventOf,
  type Gate,
  gateAfter,
  gates,
  type GateVerdict,
  saidWhy,
  type Told,
} from '../concept/index.js';
import { sentences } from '../concepts.sentences.js';
import { MoreThanOrEqual } from 'typeorm';
import { checklists, gateOf, type ItemKey } from './checklist.js';
import { Evidence, type EvidenceKind } from './evidence.entity.js';
import { EvidenceSubjects, type Pointed, pointsNowhere } from './evidence-subjects.js';
import { answerInput, decisionInput, evidenceInput } from './gate.input.js';
import { GateDecision } from './gate-decision.entity.js';
import { GateItem } from './gate-item.entity.js';

/** How much can be shown for one item, and for one concept. */
const MOST_EVIDENCE = { ofItem: 20, ofConcept: 150 };

/** What somebody shows. */
export interface ShownEvidence {
  kind: EvidenceKind;
  label: string;
  url?: string | null;
  subjectId?: string | null;
}

/** The checklists of the four gates, and what curators sign. */
@Injectable()
export class GatesService {
  constructor(
    private readonly changes: ConceptChanges,
    private readonly subjects: EvidenceSubjects,
    private readonly files: FilesService,
  ) {}

  /** Writes what there is to say of an item. @throws {InvalidInput} for one that is ready and says nothing. */
  async answer(actor: Actor, id: string, key: ItemKey, said: string, isReady: boolean): Promise<Concept> {
    const { answer } = parseInput(answerInput, { answer: said });
    return this.changeItem(actor, id, key, 'edit', async (item, { tx, concept, now }) => {
      const itemKey = { conceptId: concept.id, itemKey: key };
      if (isReady && answer === '' && !(await tx.manager.existsBy(Evidence, itemKey)))
        throw new InvalidInput([{ field: 'answer', rule: 'said', message: sentences.saySomething() }]);
      item.write(answer, isReady, now);
    });
  }

  /** A curator says that the gate can do without an item, and why. */
  async waive(actor: Actor, id: string, key: ItemKey, said: string): Promise<Concept> {
    const { reason } = parseInput(saidWhy, { reason: said });
    return this.changeItem(actor, id, key, 'waive', async (item, { now }) => {
      item.waive(reason, actor.personId, now);
      return { reason };
    });
  }

  /** A curator asks for an item again that was waived. */
  askAgain(actor: Actor, id: string, key: ItemKey): Promise<Concept> {
    return this.changeItem(actor, id, key, 'waive', async (item, { now }) => {
      item.askAgain(now);
      return { action: 'askItemAgain' };
    });
  }

  /**
   * Shows something for an item.
   * @throws {NotFound} for what the actor may not see, {LimitReached} at twenty for an item.
   */
  async addEvidence(actor: Actor, id: string, key: ItemKey, shown: ShownEvidence): Promise<Concept> {
    const { kind, label, url, subjectId } = parseInput(evidenceInput, {
      ...shown,
      url: shown.url ?? null,
      subjectId: shown.subjectId ?? null,
    });
    const { label: ownLabel, ...pointed } = await this.subjects.find(actor, id, { kind, url, subjectId });
    return this.insertEvidence(actor, id, key, {
      ...pointed,
      kind,
      // What was said at a meeting is for those who read it: of others it has its day alone.
      label: label === '' || kind === 'group_meeting' ? ownLabel.slice(0, 200) : label,
    });
  }

  /** Shows a file for an item. @param keep writes that the file is kept, in the same transaction */
  async addFile(
    actor: Actor,
    key: ItemKey,
    { id: fileId, subjectId, name }: StoredFile,
    keep: (tx: Transaction) => Promise<void>,
  ): Promise<void> {
    const shown = { ...pointsNowhere, fileId, kind: 'file', label: name } as const;
    await this.insertEvidence(actor, subjectId, key, shown, keep);
  }

  /** @throws {NotFound} if it is not shown, or no longer, {IllegalTransition} once a decision rests on it. */
  async removeEvidence(actor: Actor, id: string, evidenceId: string): Promise<Concept> {
    const conceptId = identifier(id);
    return this.changes.change(actor, 'edit', conceptId, async (change) => {
      const { tx, concept, now } = change;
      const one = { id: identifier(evidenceId), conceptId: concept.id };
      const evidence = await tx.manager.findOneBy(Evidence, one);
      if (evidence === null) throw new NotFound();
      assertWritable(concept, evidence.itemKey);
      await assertUndecided(tx, evidence);
      await tx.manager.delete(Evidence, one);
      if (evidence.fileId !== null) await this.files.remove(tx, actor.personId, [evidence.fileId]);
      // What was ready by it alone is open again.
      const { itemKey } = evidence;
      const item = await tx.manager.findOneBy(GateItem, { conceptId: concept.id, key: itemKey });
      const isBare = !(await tx.manager.existsBy(Evidence, { conceptId: concept.id, itemKey }));
      if (item !== null && item.state === 'ready' && item.answer === '' && isBare) {
        item.write('', false, now);
        await tx.manager.save(item);
      }
      await this.changes.noteActive(change);
      await tx.record(ConceptEdited(eventOf(actor, concept)));
      return { action: 'removeEvidence', before: { evidenceId: evidence.id }, after: { evidenceId: null } };
    });
  }

  /**
   * The carrier says that the gate ahead is ready: a curator reads it, and nothing changes meanwhile.
   * @throws {InvalidInput} naming the items that are open.
   * @throws {Conflict} if the concept changed after `version` was read.
   */
  requestGate(actor: Actor, id: string, version: number): Promise<Concept> {
    return this.changes.change(actor, 'requestGate', id, async ({ tx, concept, now }) => {
      const isCurrentVersion = concept.version === version;
      const gate = gateAfter(concept.stage);
      if (gate === undefined) throw new IllegalTransition(sentences.allPassed(), concept.stage);
      concept.requestGate(gate, now);
      if (!isCurrentVersion) throw await changedSince(tx, concept);
      const items = await tx.manager.findBy(GateItem, { conceptId: concept.id });
      const lacking = openItemsOf(gate, items);
      if (lacking.length > 0) throw new InvalidInput(lacking.map(openItem));
      await tx.record(ConceptGateRequested(eventOf(actor, concept)));
    });
  }

  /** The carrier takes the request back, to change something. */
  withdrawRequest(actor: Actor, id: string): Promise<Concept> {
    return this.changes.change(actor, 'requestGate', id, async ({ tx, concept, now }) => {
      concept.withdrawRequest(now);
      await tx.record(ConceptGateRequestWithdrawn(eventOf(actor, concept)));
      return { action: 'withdrawGateRequest' };
    });
  }

  /**
   * A curator who is no party signs what becomes of a gate. It is kept for good, and the stage follows it.
   * @throws {Conflict} if the concept changed after `version` was read: only what a curator has read is signed.
   */
  async decide(
    actor: Actor,
    id: string,
    version: number,
    gate: Gate,
    said: { verdict: GateVerdict; reason: string },
  ): Promise<Concept> {
    const { verdict, reason } = parseInput(decisionInput, said);
    return this.changes.change(actor, 'decideGate', id, async ({ tx, concept, now }) => {
      const isCurrentVersion = concept.version === version;
      await decidedOnce(tx, actor, { kind: 'concept', id: concept.id }, async () =>
        concept.decide(gate, verdict, now),
      );
      if (!isCurrentVersion) throw await changedSince(tx, concept);
      const decision = {
        id: newId(),
        conceptId: concept.id,
        gate,
        verdict,
        reason,
        personId: actor.personId,
        at: now,
      };
      await tx.manager.insert(GateDecision, decision);
      await tx.record(
        ConceptGateDecided({
          ...eventOf(actor, concept),
          data: { conceptId: concept.id, decisionId: decision.id },
        }),
      );
      return {
        action: `gate.${verdict}`,
        reason: reason || undefined,
        before: { decisionId: null },
        after: { decisionId: decision.id },
      };
    });
  }

  private insertEvidence(
    actor: Actor,
    id: string,
    key: ItemKey,
    shown: Pick<Evidence, 'kind'> & Pointed,
    alsoDo: (tx: Transaction) => Promise<void> = async () => undefined,
  ): Promise<Concept> {
    return this.changeItem(actor, id, key, 'edit', async (_, { tx, concept, now }) => {
      const ofConcept = { conceptId: concept.id };
      const full =
        (await tx.manager.countBy(Evidence, { ...ofConcept, itemKey: key })) >= MOST_EVIDENCE.ofItem ||
        (await tx.manager.countBy(Evidence, ofConcept)) >= MOST_EVIDENCE.ofConcept;
      if (full) throw new LimitReached(sentences.tooMuchEvidence({ max: MOST_EVIDENCE.ofItem }));
      await alsoDo(tx);
      const evidence = {
        ...shown,
        ...ofConcept,
        id: newId(),
        itemKey: key,
        addedById: actor.personId,
        addedAt: now,
      };
      await tx.manager.insert(Evidence, evidence);
      return { action: 'addEvidence', before: { evidenceId: null }, after: { evidenceId: evidence.id } };
    });
  }

  private changeItem(
    actor: Actor,
    id: string,
    key: ItemKey,
    action: 'edit' | 'waive',
    work: (item: GateItem, change: ConceptChange) => Promise<Told | void>,
  ): Promise<Concept> {
    return this.changes.change(actor, action, id, async (change) => {
      const { tx, concept, now } = change;
      if (action === 'waive') concept.assertNotStopped();
      else concept.assertOpen();
      assertAhead(concept, key);
      const known = await tx.manager.findOneBy(GateItem, { conceptId: concept.id, key });
      const item = known ?? GateItem.open(concept.id, key, now);
      const [before, text] = [item.state, item.answer];
      const told = (await work(item, change)) ?? {};
      await tx.manager.save(item);
      // A curator who signs has read what is waived.
      if (action === 'waive') concept.touch(now);
      else await this.changes.noteActive(change);
      await tx.record(ConceptEdited(eventOf(actor, concept)));
      return {
        action: action === 'waive' ? 'waiveItem' : 'answerItem',
        ...told,
        before: { [key]: before, answer: text, ...told.before },
        after: { [key]: item.state, answer: item.answer, ...told.after },
      };
    });
  }
}

/** @throws {IllegalTransition} once its gate is passed: what was signed stays as it was. */
function assertAhead({ stage }: Concept, key: ItemKey): void {
  const ahead = gateAfter(stage);
  if (ahead === undefined || gates.indexOf(gateOf(key)) < gates.indexOf(ahead))
    throw new IllegalTransition(sentences.gatePassed(), stage);
}

function assertWritable(concept: Concept, key: ItemKey): void {
  concept.assertOpen();
  assertAhead(concept, key);
}

/** @throws {IllegalTransition} for what a decision rests on, whatever was decided: whoever asks later finds what was read then. */
async function assertUndecided(tx: Transaction, { conceptId, itemKey, addedAt }: Evidence): Promise<void> {
  const rests = { conceptId, gate: gateOf(itemKey), at: MoreThanOrEqual(addedAt) };
  if (await tx.manager.existsBy(GateDecision, rests))
    throw new IllegalTransition(sentences.decisionRestsOnIt(), 'decided');
}

/** The items of a gate that are neither ready nor waived. */
export const openItemsOf = (gate: Gate, items: readonly GateItem[]): ItemKey[] =>
  checklists[gate].filter((key) => (items.find((item) => item.key === key)?.state ?? 'open') === 'open');

const openItem = (key: ItemKey): FoundProblem => ({
  field: key,
  rule: 'item_open',
  message: sentences.itemOpen({ label: sentences[`item_${key}`]() }),
});
