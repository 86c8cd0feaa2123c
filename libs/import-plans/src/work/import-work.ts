import { Injectable, Logger } from '@nestjs/common';
import { ContactImport } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { Database, isDatabaseUnavailable, type Transaction } from '@passerelle/database';
import {
  BatchUndone,
  type ImportProblem,
  type ImportSummary,
  nameColumns,
  type PackedTable,
  readPackedTable,
  unpackRows,
  UnusableFile,
  type WatchBatch,
  type WrittenBatch,
} from '@passerelle/imports';
import { Invalidations } from '@passerelle/jobs';
import { NeedImport } from '@passerelle/needs';
import type { Sentence } from '@passerelle/problems';
import { SolverImport } from '@passerelle/solvers';
import { QueryFailedError } from 'typeorm';
import { sentences } from '../import-plans.sentences.js';
import { ImportFile } from '../plan/import-file.entity.js';
import { kindsOfImport } from '../plan/import-kinds.js';
import { ImportLine } from '../plan/import-line.entity.js';
import type { CellProblem, ImportPlan } from '../plan/import-plan.entity.js';
import { PLAN_LIVES } from '../plan/import-plan.policy.js';
import { lockPlan } from '../plan/import-plans.service.js';
import { MayNoLongerImport, mustStillImport } from '../plan/must-still-import.js';
import { Decisions } from './decisions.js';
import { EndImport } from './end-import.js';
import { Likenesses } from './likenesses.js';
import { PrepareRows } from './prepare-rows.js';

/** People read no more of a cell. */
const LONGEST = 300;

/** Makes values of a file storable: the database accepts neither U+0000 nor half a surrogate pair. */
const storable = <Value>(value: Value): Value =>
  JSON.parse(
    JSON.stringify(value, (_, each: unknown) =>
      typeof each === 'string' ? each.slice(0, LONGEST).replace(/[\p{Cc}\p{Cs}]/gu, ' ') : each,
    ),
  ) as Value;

/** Most problems and remarks that are kept for a curator to read. */
const MOST_PROBLEMS = 20;
const SAMPLES = 3;
const LONGEST_SAMPLE = 60;

/** The data have changed while a plan was applied. */
class ChangedMeanwhile extends Error {
  constructor(readonly row: number) {
    super('The data have changed.');
  }
}

/** Another worker has taken over the import, or finished it. */
class NoLongerOurs extends Error {}

/** Result of processing all rows. */
interface Run {
  decisions: Decisions;
  summary: ImportSummary;
  remarks: ImportPlan['remarks'];
  likenesses: ImportPlan['likenesses'];
}

/** Reads files, plans and applies imports. Each step checks the state of the plan first, since it may run twice. */
@Injectable()
export class ImportWork {
  private readonly logger = new Logger(ImportWork.name);

  constructor(
    private readonly database: Database,
    private readonly solvers: SolverImport,
    private readonly needs: NeedImport,
    private readonly contacts: ContactImport,
    private readonly rows: PrepareRows,
    private readonly ends: EndImport,
    private readonly invalidations: Invalidations,
    private readonly clock: Clock,
  ) {}

  /** Reads the sent file. If its headings suffice, it can be planned at once. */
  async read(plan: ImportPlan): Promise<void> {
    const file = await this.database.manager.findOneBy(ImportFile, { planId: plan.id });
    if (file?.sent == null) return;
    const kind = kindsOfImport[plan.kind];
    let table: Awaited<ReturnType<typeof readPackedTable>>;
    try {
      table = await readPackedTable({ bytes: file.sent, fileName: plan.fileName, names: kind.names });
    } catch (error) {
      if (isDatabaseUnavailable(error)) throw error;
      return this.ends.giveUp(plan, 'reading', this.whyUnusable(error));
    }
    const columns = nameColumns(table.headings, kind.names);
    const isClear = kind.required.every((column) => columns.includes(column));
    await this.ends.change(plan, 'reading', async (tx, current) => {
      await tx.manager.update(ImportFile, { planId: plan.id }, { sent: null, rows: table.packed });
      Object.assign(current, {
        state: isClear ? 'planning' : 'read',
        headings: storable(table.headings),
        samples: storable(samplesOf(table)),
        columns,
        total: table.total,
        remarks: storable(table.remarks.map((message) => ({ row: null, message }))),
      });
    });
  }

  /** Does everything that applying would do, undoes it, and stores the decisions. */
  async plan(plan: ImportPlan): Promise<void> {
    let run: Run | undefined;
    try {
      run = await this.dryRun(plan);
    } catch (error) {
      if (error instanceof MayNoLongerImport)
        return this.ends.giveUp(plan, 'planning', sentences.mayNoLongerPlan());
      // An error that may be temporary is retried.
      const mayPass = isDatabaseUnavailable(error) || (error instanceof QueryFailedError && !isOfData(error));
      if (mayPass) throw error;
      return this.ends.giveUp(plan, 'planning', this.whyUnusable(error));
    }
    if (run === undefined) return;
    const found = run;
    await this.ends.change(plan, 'planning', (tx, current) => this.keepPlan(tx, current, found));
  }

  /** Applies the plan, batch by batch, if the decisions would still be the same. */
  async apply(plan: ImportPlan): Promise<void> {
    const file = await this.database.manager.findOneBy(ImportFile, { planId: plan.id });
    if (file?.decisions == null) return;
    try {
      if (await this.goesBackToReading(plan, Decisions.unpack(file.decisions))) return;
    } catch (error) {
      if (error instanceof NoLongerOurs) return;
      if (error instanceof MayNoLongerImport) return this.ends.stop(plan, sentences.mayNoLongerApply(error));
      if (error instanceof ChangedMeanwhile)
        return this.ends.stop(plan, sentences.changedWhileApplied({ row: error.row }));
      throw error;
    }
    await this.ends.finish(plan, 'applied', null);
  }

  /**
   * Writes all rows, unless the decisions differ by now.
   * @returns whether a curator must read the plan again
   */
  private async goesBackToReading(plan: ImportPlan, planned: Decisions): Promise<boolean> {
    if (plan.appliedThrough === 0) {
      const run = await this.dryRun(plan);
      if (run === undefined) return true;
      if (!run.decisions.equal(planned)) {
        let hasBegun = false;
        await this.ends.change(plan, 'applying', async (tx, current) => {
          // Another worker applies the plan already. The decisions differ because of its own writes.
          hasBegun = current.appliedThrough > 0;
          if (hasBegun) return;
          await this.keepPlan(tx, current, run);
          Object.assign(current, { planChanged: true, appliedById: null });
        });
        if (!hasBegun) return true;
      }
    }
    await this.goThrough(plan, (tx, batch) => this.writeBatch(tx, plan, planned, batch));
    return false;
  }

  private async dryRun(plan: ImportPlan): Promise<Run | undefined> {
    const decisions = new Decisions();
    const done = await this.goThrough(plan, async (tx, batch) => {
      await mustStillImport(tx, byWhom(plan), firstOf(batch));
      decisions.add(batch.decisions);
      throw new BatchUndone();
    });
    return done && { decisions, ...done };
  }

  /**
   * Imports all rows.
   * @returns undefined: the rows are deleted
   */
  private async goThrough(plan: ImportPlan, watch: WatchBatch): Promise<Omit<Run, 'decisions'> | undefined> {
    const file = await this.database.manager.findOneBy(ImportFile, { planId: plan.id });
    if (file?.rows == null) return undefined;
    const remarks: ImportPlan['remarks'] = [];
    const remark = ({ row, message }: Pick<ImportProblem, 'row' | 'message'>): void => {
      if (remarks.length < MOST_PROBLEMS) remarks.push({ row, message });
    };
    const onProgress = (done: number): void => {
      // Progress for the reader; a lost update does no harm.
      void this.database.manager
        .query('UPDATE import_plan SET done = $2 WHERE id = $1', [plan.id, done])
        .then(() => this.invalidations.give([{ topic: 'import', id: plan.id }]))
        .catch(() => undefined);
    };
    const likenesses = new Likenesses(plan.kind);
    const prepared = this.rows.prepare(unpackRows(file.rows), plan, remark, likenesses);
    const summary = await this.importerOf(plan.kind).importRows(prepared, {
      by: byWhom(plan),
      watch,
      onWarning: remark,
      onProgress,
    });
    return { summary, remarks, likenesses: likenesses.found };
  }

  private importerOf(kind: ImportPlan['kind']): SolverImport | NeedImport | ContactImport {
    return { solvers: this.solvers, needs: this.needs, contacts: this.contacts }[kind];
  }

  private async keepPlan(tx: Transaction, current: ImportPlan, run: Run): Promise<void> {
    const { created, updated, unchanged, rejected } = run.summary;
    await tx.manager.update(ImportFile, { planId: current.id }, { decisions: run.decisions.pack() });
    Object.assign(current, {
      state: 'planned',
      created,
      updated,
      unchanged,
      rejected: rejected.length,
      problems: storable(cellsOf(rejected, current.columns)),
      remarks: storable(
        [...current.remarks.filter(({ row }) => row === null), ...run.remarks].slice(0, MOST_PROBLEMS),
      ),
      likenesses: run.likenesses,
      planHash: run.decisions.hash(current.kind, current.columns, rejected.length),
      planChanged: false,
      done: current.total,
      expiresAt: new Date(this.clock.now().getTime() + PLAN_LIVES),
    });
  }

  /** Writes one batch, once: a second worker finds it applied. */
  private async writeBatch(
    tx: Transaction,
    { id, ...plan }: ImportPlan,
    planned: Decisions,
    batch: WrittenBatch,
  ): Promise<void> {
    const { decisions, objects } = batch;
    const last = decisions.reduce((most, { row }) => Math.max(most, row), 0);
    const current = await lockPlan(tx, id);
    if (current?.state !== 'applying') throw new NoLongerOurs();
    // An applied batch is processed again, only for its results and remarks.
    if (last <= current.appliedThrough) throw new BatchUndone();
    await mustStillImport(tx, byWhom(plan), firstOf(batch));
    if (!planned.include(decisions)) throw new ChangedMeanwhile(firstOf(batch));
    const lines = objects.map(({ id: objectId, kind, row, version, before }) => ({
      kind,
      row,
      version,
      before,
      planId: id,
      objectId,
      undone: null,
      why: null,
    }));
    if (lines.length > 0) await tx.manager.insert(ImportLine, lines);
    await tx.manager.query('UPDATE import_plan SET applied_through = $2 WHERE id = $1', [id, last]);
  }

  /** The log contains neither the content of the file nor more of the error than its kind. */
  private whyUnusable(error: unknown): Sentence {
    if (error instanceof UnusableFile) return error.sentence;
    this.logger.warn(`A file could not be read: ${error instanceof Error ? error.name : 'unknown'}`);
    return sentences.unreadable();
  }
}

const byWhom = ({ appliedById, authorId }: Pick<ImportPlan, 'appliedById' | 'authorId'>): string | null =>
  appliedById ?? authorId;

/** The first row of a batch. */
const firstOf = ({ decisions }: WrittenBatch): number =>
  decisions.reduce((least, { row }) => Math.min(least, row), Infinity);

/** The database refuses a value in a row, and will always do so: PostgreSQL’s class 22. */
const isOfData = ({ driverError }: QueryFailedError<Error & { code?: string }>): boolean =>
  driverError.code?.startsWith('22') === true;

function samplesOf({ headings, beginning }: Pick<PackedTable, 'headings' | 'beginning'>): string[][] {
  return headings.map((_, column) => {
    const found: string[] = [];
    for (const { cells } of beginning) {
      const cell = cells[column] ?? null;
      if (cell === null || found.length === SAMPLES) continue;
      const text = typeof cell === 'string' ? cell : JSON.stringify(cell);
      found.push(text.replace(/\s+/g, ' ').slice(0, LONGEST_SAMPLE));
    }
    return found;
  });
}

/** Without its own column, the identifier is made of other cells. The problems with these cells suffice. */
function toCorrect<Found extends { field: string }>(
  found: readonly Found[],
  columns: readonly (string | null)[],
): readonly Found[] {
  const others = found.filter(({ field }) => field !== 'externalId');
  return others.length === 0 || columns.includes('externalId') ? found : others;
}

/** The first problems, cell by cell. */
function cellsOf(rejected: readonly ImportProblem[], columns: readonly (string | null)[]): CellProblem[] {
  const cells: CellProblem[] = [];
  for (const problem of rejected) {
    for (const { field, rule, message } of toCorrect(problem.found ?? [problem], columns)) {
      if (cells.length === MOST_PROBLEMS) return cells;
      const column = columns.indexOf(field.split('.')[0] ?? field);
      cells.push({
        row: problem.row,
        column: column === -1 ? null : column,
        field,
        rule: rule ?? null,
        // The values of the API are not the words that people write.
        message: rule === 'invalid_value' ? sentences.unknownValue() : message,
      });
    }
  }
  return cells;
}
