import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import {
  Database,
  type EventDefinition,
  type LoggedAction,
  newId,
  takeLock,
  type Transaction,
} from '@passerelle/database';
import { type ConnectionArgs, keysetPage, type Page } from '@passerelle/graphql';
import { MOST_COLUMNS } from '@passerelle/imports';
import {
  Conflict,
  Forbidden,
  type FoundProblem,
  identifier,
  IllegalTransition,
  InvalidInput,
  LimitReached,
  NotFound,
  type Sentence,
} from '@passerelle/problems';
import { In, LessThanOrEqual, MoreThan } from 'typeorm';
import {
  ImportApplyAsked,
  ImportDropped,
  ImportPlanAsked,
  ImportSent,
  ImportUndoAsked,
} from '../import-plans.events.js';
import { sentences } from '../import-plans.sentences.js';
import { ImportFile } from './import-file.entity.js';
import { kindsOfImport } from './import-kinds.js';
import { labelOf } from './import-labels.js';
import { ImportLine } from './import-line.entity.js';
import { type ImportKind, ImportPlan } from './import-plan.entity.js';
import { type ImportAction, isUndoable, mayOnImport, PLAN_LIVES, statesFor } from './import-plan.policy.js';

/** Most waiting files of one curator, and most files that they may send in a day. */
const MOST_WAITING = 5;
const MOST_A_DAY = 50;
const DAY = 24 * 3_600_000;

/** A file as it arrives. */
export interface SentFile {
  kind: ImportKind;
  fileName: string;
  bytes: Buffer;
}

/** Actions of curators on files; a job does the work itself. */
@Injectable()
export class ImportPlansService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** All imports, last first. */
  async list(page: ConnectionArgs): Promise<Page<ImportPlan>> {
    return keysetPage(this.database.manager.createQueryBuilder(ImportPlan, 'plan'), page, [
      { column: 'plan.id', kind: 'id', direction: 'DESC', value: ({ id }) => id },
    ]);
  }

  /** @throws {NotFound} */
  async see(actor: Actor, id: string): Promise<ImportPlan> {
    const plan = await this.database.manager.findOneBy(ImportPlan, { id: identifier(id) });
    if (plan === null || !actor.isCurator) throw new NotFound();
    return plan;
  }

  /**
   * Stores a file for reading.
   * @throws {LimitReached} if too many files of this curator wait, or came today.
   */
  async receive(actor: Actor, { kind, fileName, bytes }: SentFile): Promise<ImportPlan> {
    const authorId = actor.personId;
    if (authorId === null || !actor.isCurator) throw new Forbidden();
    if (bytes.length === 0)
      throw new InvalidInput([{ field: 'file', rule: 'empty', message: sentences.emptyFile() }]);
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      // Two simultaneous files are counted one after the other.
      await takeLock(tx.manager, `imports ${authorId}`);
      const waiting = await tx.manager.countBy(ImportPlan, { authorId, state: In([...statesFor.drop]) });
      if (waiting >= MOST_WAITING) throw new LimitReached(sentences.tooManyPlans({ count: MOST_WAITING }));
      const createdAt = MoreThan(new Date(now.getTime() - DAY));
      // The file that has to be a day old before another is taken.
      const [oldest] = await tx.manager.find(ImportPlan, {
        select: { id: true, createdAt: true },
        where: { authorId, createdAt },
        order: { createdAt: 'DESC' },
        skip: MOST_A_DAY - 1,
        take: 1,
      });
      if (oldest !== undefined) {
        const wait = oldest.createdAt.getTime() + DAY - now.getTime();
        throw new LimitReached(sentences.tooManyFiles({ count: MOST_A_DAY }), Math.ceil(wait / 1_000));
      }
      const plan = tx.manager.create(ImportPlan, {
        id: newId(),
        kind,
        state: 'reading',
        authorId,
        fileName: inOneLine(fileName),
        fileSize: bytes.length,
        createdAt: now,
        expiresAt: new Date(now.getTime() + PLAN_LIVES),
      });
      await tx.manager.save(plan);
      await tx.manager.insert(ImportFile, { planId: plan.id, sent: bytes, rows: null, decisions: null });
      await this.keep(tx, actor, plan, 'sendImport', ImportSent);
      return plan;
    });
  }

  /**
   * Starts a new plan, with these columns.
   * @param leftOut rows that are not to be imported, because they are like others
   * @throws {InvalidInput}
   */
  plan(
    actor: Actor,
    id: string,
    columns: readonly (string | null)[],
    leftOut: readonly number[] = [],
  ): Promise<ImportPlan> {
    return this.change(actor, id, 'plan', async (tx, plan) => {
      if (!statesFor.plan.includes(plan.state)) throw illegal(sentences.notToMap(), plan, 'planning');
      const wrong = [...problemsOfColumns(plan, columns), ...problemsOfLeftOut(plan, leftOut)];
      if (wrong.length > 0) throw new InvalidInput(wrong);
      Object.assign(plan, {
        state: 'planning',
        columns: [...columns],
        leftOut: [...new Set(leftOut)],
        planHash: null,
        done: 0,
        tries: 0,
      });
      await this.keep(tx, actor, plan, 'planImport', ImportPlanAsked);
    });
  }

  /**
   * Starts applying exactly the plan that the curator has read.
   * @throws {Conflict} if there is another plan by now.
   */
  apply(actor: Actor, id: string, planHash: string): Promise<ImportPlan> {
    return this.change(actor, id, 'apply', async (tx, plan) => {
      if (!statesFor.apply.includes(plan.state)) {
        const isApplied = plan.appliedById !== null;
        const why = isApplied ? sentences.alreadyApplied() : sentences.notPlanned();
        throw illegal(why, plan, 'applying');
      }
      if (plan.expiresAt !== null && plan.expiresAt <= this.clock.now())
        throw illegal(sentences.notPlanned(), plan, 'applying');
      if (plan.planHash !== planHash) throw new Conflict(sentences.planChanged());
      Object.assign(plan, {
        state: 'applying',
        done: 0,
        tries: 0,
        planChanged: false,
        appliedById: actor.personId,
      });
      // An import does not expire while it is applied.
      plan.expiresAt = null;
      await this.keep(tx, actor, plan, 'applyImport', ImportApplyAsked);
    });
  }

  /** Starts undoing all objects that nobody has used since. */
  undo(actor: Actor, id: string): Promise<ImportPlan> {
    return this.change(actor, id, 'undo', async (tx, plan) => {
      const isUndone = plan.state === 'undone' || plan.state === 'undoing';
      if (isUndone) throw illegal(sentences.alreadyUndone(), plan, 'undoing');
      if (!statesFor.undo.includes(plan.state)) throw illegal(sentences.notToUndo(), plan, 'undoing');
      if (!isUndoable(plan, this.clock.now())) throw illegal(sentences.tooLateToUndo(), plan, 'undoing');
      Object.assign(plan, { state: 'undoing', done: 0, tries: 0, undoneById: actor.personId });
      await this.keep(tx, actor, plan, 'undoImport', ImportUndoAsked);
    });
  }

  /** Discards a file that will not be applied. Nothing of it is stored. */
  drop(actor: Actor, id: string): Promise<ImportPlan> {
    return this.change(actor, id, 'drop', async (tx, plan) => {
      if (!statesFor.drop.includes(plan.state)) throw illegal(sentences.notToDrop(), plan, 'dropped');
      await forget(tx, plan);
      await this.keep(tx, actor, plan, 'dropImport', ImportDropped);
    });
  }

  /** Deletes files that nobody has applied in time, and the data to undo imports that were applied long ago. */
  async forgetOld(): Promise<void> {
    const due = await this.database.manager.find(ImportPlan, {
      select: { id: true },
      where: { expiresAt: LessThanOrEqual(this.clock.now()) },
    });
    for (const { id } of due) {
      await this.database.transaction(async (tx) => {
        const plan = await lockPlan(tx, id);
        if (plan === null || plan.expiresAt === null || plan.expiresAt > this.clock.now()) return;
        // The undoing was requested in time, and needs these lines.
        if (plan.state === 'undoing') return;
        const wasWaiting = statesFor.drop.includes(plan.state);
        if (wasWaiting) await forget(tx, plan);
        forgetCells(plan);
        plan.expiresAt = null;
        await tx.manager.delete(ImportLine, { planId: id });
        await tx.manager.save(plan);
        if (wasWaiting)
          await tx.record(ImportDropped({ subjectId: id, actorId: null, data: { importId: id } }));
      });
    }
  }

  private async change(
    actor: Actor,
    id: string,
    action: ImportAction,
    work: (tx: Transaction, plan: ImportPlan) => Promise<void>,
  ): Promise<ImportPlan> {
    return this.database.transaction(async (tx) => {
      const plan = await lockPlan(tx, identifier(id));
      if (plan === null || !actor.isCurator) throw new NotFound();
      if (!mayOnImport(actor, action, plan)) throw new Forbidden();
      await work(tx, plan);
      await tx.manager.save(plan);
      return plan;
    });
  }

  /** The log keeps the actions on an import, not its content. */
  private async keep(
    tx: Transaction,
    actor: Actor,
    plan: ImportPlan,
    action: LoggedAction,
    event: EventDefinition<{ importId: string }>,
  ): Promise<void> {
    const { id, state } = plan;
    await tx.record(event({ subjectId: id, actorId: actor.personId, data: { importId: id } }));
    await tx.audit({
      actorId: actor.personId,
      object: { kind: 'import', id },
      action,
      before: null,
      after: { state },
    });
  }
}

export async function lockPlan(tx: Transaction, id: string): Promise<ImportPlan | null> {
  return tx.manager.findOne(ImportPlan, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

/** Deletes the content of the file; only the record of the import stays. */
async function forget(tx: Transaction, plan: ImportPlan): Promise<void> {
  await tx.manager.delete(ImportFile, { planId: plan.id });
  forgetCells(plan);
  Object.assign(plan, { state: 'dropped', expiresAt: null });
}

/** Forgets values of the file's cells: they are kept only as long as a curator may have to correct them. */
export function forgetCells(plan: ImportPlan): void {
  Object.assign(plan, { samples: [], problems: [], remarks: [], likenesses: [] });
}

const illegal = (sentence: Sentence, { state }: ImportPlan, to: string): IllegalTransition =>
  new IllegalTransition(sentence, state, to);

/** A name for lists; files are called by anything. */
const inOneLine = (name: string): string =>
  name
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 120);

function problemsOfLeftOut({ likenesses }: ImportPlan, leftOut: readonly number[]): FoundProblem[] {
  const asked = new Set(likenesses.flatMap(({ row, like }) => [row, like]));
  return leftOut.every((row) => asked.has(row))
    ? []
    : [{ field: 'leftOut', rule: 'known', message: sentences.rowNotAlike() }];
}

function problemsOfColumns(
  { kind, headings }: ImportPlan,
  columns: readonly (string | null)[],
): FoundProblem[] {
  const { layout, required } = kindsOfImport[kind];
  const wrong = (rule: string, message: Sentence): FoundProblem => ({ field: 'columns', rule, message });
  if (columns.length !== headings.length || columns.length > MOST_COLUMNS)
    return [wrong('length', sentences.columnsOfFile({ count: headings.length }))];
  const used = columns.filter((column) => column !== null);
  if (used.some((column) => !layout.columns.some((known) => known === column)))
    return [wrong('known', sentences.columnUnknown())];
  const twice = layout.columns.filter((column) => used.indexOf(column) !== used.lastIndexOf(column));
  const missing = required.filter((column) => !used.includes(column));
  const all = [
    ...twice.map((column) => wrong('once', sentences.columnTwice({ column: labelOf(column) }))),
    ...missing.map((column) => wrong('required', sentences.columnMissing({ column: labelOf(column) }))),
  ];
  // Only one problem: all are about the same field.
  return all.slice(0, 1);
}
