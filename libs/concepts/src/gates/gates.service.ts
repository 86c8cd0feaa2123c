import { Injectable } from '@nestjs/common';
import { type Actor, decidedOnce } from '@passerelle/accounts';
import { newId, type Transaction } from '@passerelle/database';
import { FilesService, type StoredFile } from '@passerelle/files';
import { Need } from '@passerelle/needs';
import {
  type FoundProblem,
  identifier,
  IllegalTransition,
  InvalidInput,
  LimitReached,
  NotFound,
  parseInput,
  type Sentence,
} from '@passerelle/problems';
import { In, MoreThanOrEqual } from 'typeorm';
import {
  changedSince,
  type ConceptChange,
  ConceptChanges,
  eventOf,
  type LoggedChange,
} from '../concept/concept-changes.js';
import type { Concept } from '../concept/concept.entity.js';
import {
  ConceptEdited,
  ConceptGateDecided,
  ConceptGateRequested,
  ConceptGateRequestWithdrawn,
} from '../concept/concept.events.js';
import { reasonInput } from '../concept/concept.input.js';
import type { Gate, GateVerdict } from '../concept/concept.transitions.js';
import { sentences } from '../concepts.sentences.js';
import { ConceptNeed } from '../sources.entity.js';
import { EvidenceSubjects, type Pointed, pointsNowhere } from './evidence-subjects.js';
import { Evidence, type EvidenceKind } from './evidence.entity.js';
import { GateDecision } from './gate-decision.entity.js';
import { checklists, GateItem, gateOf, type ItemKey } from './gate-item.entity.js';
import { answerInput, decisionInput, evidenceInput } from './gate.input.js';
import { isPassed, isReadyByItself, isUnproven, openItemsOf } from './item-status.js';
import { type Known, KnownOfItems } from './known.js';

/** Most pieces of evidence for one item, and for one concept. */
const MOST_EVIDENCE = { ofItem: 20, ofConcept: 150 };

/** A piece of evidence with its object or address, as in the columns of `Evidence`. */
type Shown = Pick<Evidence, 'kind'> & Pointed;

/** Evidence that a person adds. */
export interface ShownEvidence {
  kind: EvidenceKind;
  label: string;
  url?: string | null;
  subjectId?: string | null;
}

/** The checklists of the four gates, and the decisions of curators. */
@Injectable()
export class GatesService {
  constructor(
    private readonly changes: ConceptChanges,
    private readonly subjects: EvidenceSubjects,
    private readonly files: FilesService,
    private readonly knownOfItems: KnownOfItems,
  ) {}

  /**
   * Writes the answer to an item, and stores the given address, if any, as evidence.
   * @throws {InvalidInput} for a ready item without answer or evidence. Also if the actor declares an item not ready
   * without an explanation although known facts make it ready.
   */
  async answer(
    actor: Actor,
    id: string,
    key: ItemKey,
    { statement, url: given, isReady }: { statement: string; url?: string | null; isReady: boolean },
  ): Promise<Concept> {
    const { answer, url } = parseInput(answerInput, { answer: statement, url: given ?? null });
    return this.changeItem(actor, id, key, 'edit', async (item, change) => {
      const { tx, concept, now } = change;
      const logged = url === null ? {} : await this.showLink(actor, change, key, url);
      const itemKey = { conceptId: concept.id, itemKey: key };
      const isBare = answer === '' && !(await tx.manager.existsBy(Evidence, itemKey));
      const { suffices } = (await this.knownOfItems.within(tx.manager, concept.id))[key];
      if (isReady && isBare && !suffices) throw gaveNoAnswer(sentences.saySomething());
      if (!isReady && answer === '' && suffices) throw gaveNoAnswer(sentences.sayWhatLacks());
      // An item without an answer stays open in its row. Known facts make it ready only as long as they are true.
      item.write(answer, isReady && !isBare, now);
      return logged;
    });
  }

  /** A curator waives an item, with the reason. */
  async waive(actor: Actor, id: string, key: ItemKey, given: string): Promise<Concept> {
    const { reason } = parseInput(reasonInput, { reason: given });
    return this.changeItem(actor, id, key, 'waive', async (item, { now }) => {
      item.waive(reason, actor.personId, now);
      return { reason };
    });
  }

  /** A curator requires a waived item again. */
  askAgain(actor: Actor, id: string, key: ItemKey): Promise<Concept> {
    return this.changeItem(actor, id, key, 'waive', async (item, { now }) => {
      item.askAgain(now);
      return { action: 'askItemAgain' };
    });
  }

  /**
   * Adds evidence for an item.
   * @throws {NotFound} if the actor may not see the object, {LimitReached} at twenty for an item.
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
      // Only readers of the minutes may read them. Other people see only the day of the meeting, so the label is
      // always ours.
      label: label === '' || kind === 'group_meeting' ? ownLabel.slice(0, 200) : label,
    });
  }

  /**
   * Adds a file as evidence for an item.
   * @param keep records, in the same transaction, that the file is kept
   */
  async addFile(
    actor: Actor,
    key: ItemKey,
    { id: fileId, subjectId, name }: StoredFile,
    keep: (tx: Transaction) => Promise<void>,
  ): Promise<void> {
    const shown = { ...pointsNowhere, fileId, kind: 'file', label: name } as const;
    await this.insertEvidence(actor, subjectId, key, shown, keep);
  }

  /** @throws {NotFound} if the evidence does not exist, or no longer, {IllegalTransition} once a decision rests on it. */
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
      // An item that was ready by this evidence alone is open again.
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
   * The carrier requests the gate ahead. A curator reads it, and nothing changes meanwhile. Known facts that make an
   * item ready are stored, so that they stay as the curator read them.
   * @throws {InvalidInput} naming the open items.
   * @throws {Conflict} if the concept changed after `version` was read.
   */
  requestGate(actor: Actor, id: string, version: number): Promise<Concept> {
    return this.changes.change(actor, 'requestGate', id, async ({ tx, concept, now }) => {
      const isCurrentVersion = concept.version === version;
      const { gate } = concept;
      if (gate === undefined) throw new IllegalTransition(sentences.allPassed(), concept.stage);
      concept.requestGate(gate, now);
      if (!isCurrentVersion) throw await changedSince(tx, concept);
      const rows = await tx.manager.findBy(GateItem, { conceptId: concept.id });
      const known = await this.knownOfItems.within(tx.manager, concept.id);
      const missing = openItemsOf(gate, rows, known);
      if (missing.length > 0) throw new InvalidInput(missing.map(openItem));
      await writeKnown(tx, concept, gate, { rows, known, now });
      await tx.record(ConceptGateRequested(eventOf(actor, concept)));
    });
  }

  /** The carrier withdraws the request, to change something. */
  withdrawRequest(actor: Actor, id: string): Promise<Concept> {
    return this.changes.change(actor, 'requestGate', id, async ({ tx, concept, now }) => {
      concept.withdrawRequest(now);
      await tx.record(ConceptGateRequestWithdrawn(eventOf(actor, concept)));
      return { action: 'withdrawGateRequest' };
    });
  }

  /**
   * A curator without a stake signs the decision on a gate. The decision is permanent, and the stage follows it.
   * @throws {InvalidInput} for a gate that is passed without a reason although an item of it is unproven.
   * @throws {Conflict} if the concept changed after `version` was read, since a curator signs only a text that they
   * have read.
   */
  async decide(
    actor: Actor,
    id: string,
    version: number,
    gate: Gate,
    statement: { verdict: GateVerdict; reason: string },
  ): Promise<Concept> {
    const { verdict, reason } = parseInput(decisionInput, statement);
    return this.changes.change(actor, 'decideGate', id, async ({ tx, concept, now }) => {
      const isCurrentVersion = concept.version === version;
      await decidedOnce(tx, actor, { kind: 'concept', id: concept.id }, async () =>
        concept.decide(gate, verdict, now),
      );
      if (!isCurrentVersion) throw await changedSince(tx, concept);
      if (verdict === 'passed' && reason === '') await this.assertProven(tx, concept.id, gate);
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

  /** @throws {InvalidInput} if the product does not confirm an item that people declared ready. */
  private async assertProven({ manager }: Transaction, conceptId: string, gate: Gate): Promise<void> {
    const rows = await manager.findBy(GateItem, { conceptId, key: In([...checklists[gate]]) });
    const known = await this.knownOfItems.within(manager, conceptId);
    const unproven = rows.find((row) => isUnproven(row, known[row.key]));
    if (unproven === undefined) return;
    const message = sentences.unprovenNeedsReason({ label: sentences[`item_${unproven.key}`]() });
    throw new InvalidInput([{ field: 'reason', rule: 'unproven', message }]);
  }

  private insertEvidence(
    actor: Actor,
    id: string,
    key: ItemKey,
    shown: Shown,
    alsoDo: (tx: Transaction) => Promise<void> = async () => undefined,
  ): Promise<Concept> {
    return this.changeItem(actor, id, key, 'edit', async (_, change) => {
      await assertRoomForEvidence(change, key);
      await alsoDo(change.tx);
      return { action: 'addEvidence', ...(await addEvidenceTo(actor, change, key, shown)) };
    });
  }

  /** A known address is not added again. */
  private async showLink(
    actor: Actor,
    change: ConceptChange,
    key: ItemKey,
    url: string,
  ): Promise<LoggedChange> {
    const same = { conceptId: change.concept.id, itemKey: key, url };
    if (await change.tx.manager.existsBy(Evidence, same)) return {};
    await assertRoomForEvidence(change, key);
    const label = new URL(url).hostname.replace(/^www\./, '');
    return addEvidenceTo(actor, change, key, { ...pointsNowhere, kind: 'link', label, url });
  }

  private changeItem(
    actor: Actor,
    id: string,
    key: ItemKey,
    action: 'edit' | 'waive',
    work: (item: GateItem, change: ConceptChange) => Promise<LoggedChange | void>,
  ): Promise<Concept> {
    return this.changes.change(actor, action, id, async (change) => {
      const { tx, concept, now } = change;
      if (action === 'waive') concept.assertNotStopped();
      else concept.assertOpen();
      assertAhead(concept, key);
      const known = await tx.manager.findOneBy(GateItem, { conceptId: concept.id, key });
      const item = known ?? GateItem.open(concept.id, key, now);
      const [before, text] = [item.state, item.answer];
      const logged = (await work(item, change)) ?? {};
      await tx.manager.save(item);
      // A waiver changes the version of the concept, since the curator who signs must have read it.
      if (action === 'waive') concept.touch(now);
      else await this.changes.noteActive(change);
      await tx.record(ConceptEdited(eventOf(actor, concept)));
      return {
        action: action === 'waive' ? 'waiveItem' : 'answerItem',
        ...logged,
        before: { [key]: before, answer: text, ...logged.before },
        after: { [key]: item.state, answer: item.answer, ...logged.after },
      };
    });
  }
}

/** @throws {IllegalTransition} once the gate of the item is passed, since a signed gate does not change. */
function assertAhead(concept: Concept, key: ItemKey): void {
  if (isPassed(concept, gateOf(key))) throw new IllegalTransition(sentences.gatePassed(), concept.stage);
}

function assertWritable(concept: Concept, key: ItemKey): void {
  concept.assertOpen();
  assertAhead(concept, key);
}

/**
 * @throws {IllegalTransition} for evidence on which any decision rests. So later readers find the evidence that the
 * curator read.
 */
async function assertUndecided(tx: Transaction, { conceptId, itemKey, addedAt }: Evidence): Promise<void> {
  const rests = { conceptId, gate: gateOf(itemKey), at: MoreThanOrEqual(addedAt) };
  if (await tx.manager.existsBy(GateDecision, rests))
    throw new IllegalTransition(sentences.decisionRestsOnIt(), 'decided');
}

/** @throws {LimitReached} */
async function assertRoomForEvidence({ tx, concept }: ConceptChange, itemKey: ItemKey): Promise<void> {
  const ofConcept = { conceptId: concept.id };
  const full =
    (await tx.manager.countBy(Evidence, { ...ofConcept, itemKey })) >= MOST_EVIDENCE.ofItem ||
    (await tx.manager.countBy(Evidence, ofConcept)) >= MOST_EVIDENCE.ofConcept;
  if (full) throw new LimitReached(sentences.tooMuchEvidence({ max: MOST_EVIDENCE.ofItem }));
}

async function addEvidenceTo(
  { personId: addedById }: Pick<Actor, 'personId'>,
  { tx, concept, now: addedAt }: Pick<ConceptChange, 'tx' | 'concept' | 'now'>,
  itemKey: ItemKey,
  shown: Shown,
): Promise<Pick<LoggedChange, 'before' | 'after'>> {
  const evidence = { ...shown, id: newId(), conceptId: concept.id, itemKey, addedById, addedAt };
  await tx.manager.insert(Evidence, evidence);
  return { before: { evidenceId: null }, after: { evidenceId: evidence.id } };
}

/**
 * Stores the known facts that make items of a gate ready, and adds the published needs of two companies as evidence.
 */
async function writeKnown(
  tx: Transaction,
  concept: Concept,
  gate: Gate,
  { rows, known, now }: { rows: readonly GateItem[]; known: Known; now: Date },
): Promise<void> {
  for (const key of checklists[gate]) {
    const row = rows.find((each) => each.key === key);
    if (!isReadyByItself(row, known[key])) continue;
    const item = row ?? GateItem.open(concept.id, key, now);
    item.know(known[key].facts, now);
    await tx.manager.save(item);
    if (key === 'two_companies') await showNeeds(tx, concept, now);
  }
}

/** Added by the product itself, without a person as author. */
async function showNeeds(tx: Transaction, concept: Concept, now: Date): Promise<void> {
  const { manager } = tx;
  const ofConcept = { conceptId: concept.id };
  const links = await manager.find(ConceptNeed, { where: ofConcept, order: { since: 'ASC', needId: 'ASC' } });
  const needs = await manager.findBy(Need, { id: In(links.map(({ needId }) => needId)) });
  const shown = await manager.findBy(Evidence, { ...ofConcept, itemKey: 'two_companies' });
  for (const { needId } of links) {
    const need = needs.find(({ id }) => id === needId);
    if (need === undefined || shown.some((evidence) => evidence.needId === needId)) continue;
    const evidence = { ...pointsNowhere, kind: 'need', needId, label: need.title } as const;
    await addEvidenceTo({ personId: null }, { tx, concept, now }, 'two_companies', evidence);
  }
}

const gaveNoAnswer = (message: Sentence): InvalidInput =>
  new InvalidInput([{ field: 'answer', rule: 'said', message }]);

const openItem = (key: ItemKey): FoundProblem => ({
  field: key,
  rule: 'item_open',
  message: sentences.itemOpen({ label: sentences[`item_${key}`]() }),
});
