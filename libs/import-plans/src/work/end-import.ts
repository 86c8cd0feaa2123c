import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Database, type Transaction } from '@passerelle/database';
import { kindOfError } from '@passerelle/jobs';
import type { Sentence } from '@passerelle/problems';
import { ImportApplied } from '../import-plans.events.js';
import { sentences } from '../import-plans.sentences.js';
import { ImportFile } from '../plan/import-file.entity.js';
import type { ImportPlan } from '../plan/import-plan.entity.js';
import { UNDOABLE_FOR } from '../plan/import-plan.policy.js';
import { forgetCells, lockPlan } from '../plan/import-plans.service.js';

/** Tries of a failing step, unless the database is unavailable, within some four minutes. */
const MOST_TRIES = 8;

/** Ends the work on an import: complete, or early. */
@Injectable()
export class EndImport {
  private readonly logger = new Logger(EndImport.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Nothing is created from the file. */
  async giveUp(plan: ImportPlan, during: 'reading' | 'planning', failure: Sentence): Promise<void> {
    await this.change(plan, during, async (tx, current) => {
      await tx.manager.delete(ImportFile, { planId: plan.id });
      forgetCells(current);
      Object.assign(current, { state: 'unusable', failure });
    });
  }

  /** The rows applied so far stay. */
  async stop(plan: ImportPlan, failure: Sentence): Promise<void> {
    const [{ created, updated }] = await this.database.manager.query<[{ created: number; updated: number }]>(
      `SELECT count(*) FILTER (WHERE before IS NULL)::int AS created,
         count(*) FILTER (WHERE before IS NOT NULL)::int AS updated
       FROM import_line WHERE plan_id = $1 AND kind <> 'organisation'`,
      [plan.id],
    );
    await this.finish(plan, 'stopped', failure, { created, updated });
  }

  async finish(
    plan: ImportPlan,
    state: 'applied' | 'stopped',
    failure: Sentence | null,
    counts: Partial<ImportPlan> = {},
  ): Promise<void> {
    const now = this.clock.now();
    await this.change(plan, 'applying', async (tx, current) => {
      await tx.manager.delete(ImportFile, { planId: plan.id });
      Object.assign(current, {
        ...counts,
        state,
        failure,
        appliedAt: now,
        expiresAt: new Date(now.getTime() + UNDOABLE_FOR),
        // Samples show values of the file.
        samples: [],
      });
      const by = current.appliedById;
      await tx.record(ImportApplied({ subjectId: plan.id, actorId: by, data: { importId: plan.id } }));
    });
  }

  /** The objects undone so far stay undone; the rest can be undone by another request. */
  async stopUndoing(plan: ImportPlan, failure: Sentence): Promise<void> {
    await this.change(plan, 'undoing', async (_, current) => {
      Object.assign(current, { state: 'stopped', failure });
    });
  }

  /**
   * Counts a failed try. The last one ends the import with a sentence. Otherwise a permanent error would repeat for a
   * day, unnoticed.
   * @throws the error itself, while there are tries left
   */
  async afterTry(plan: ImportPlan, error: unknown): Promise<void> {
    const { id, state } = plan;
    const [rows] = await this.database.manager.query<[{ tries: number; through: number }[], number]>(
      `UPDATE import_plan SET tries = tries + 1 WHERE id = $1 AND state = $2
       RETURNING tries, applied_through AS through`,
      [id, state],
    );
    const [counted] = rows;
    if (counted === undefined || counted.tries < MOST_TRIES) throw error;
    this.logger.error(`An import is given up while ${state}: ${kindOfError(error)}`);
    await this.afterLastTry(plan, counted.through);
  }

  /** Ends an import whose work was begun too often and never ended. */
  async neverEnded(plan: ImportPlan): Promise<void> {
    this.logger.error(`An import is given up while ${plan.state}: its work never ended`);
    await this.afterLastTry(plan, plan.appliedThrough);
  }

  private async afterLastTry(plan: ImportPlan, through: number): Promise<void> {
    const { state } = plan;
    if (state === 'reading' || state === 'planning') await this.giveUp(plan, state, sentences.keepsFailing());
    if (state === 'applying')
      await this.stop(plan, sentences.failsWhileApplied({ row: Math.max(through, 1) + 1 }));
    if (state === 'undoing') await this.stopUndoing(plan, sentences.failsWhileUndone());
  }

  /** Changes the plan if it is still in the state in which the work began. */
  async change(
    { id }: ImportPlan,
    state: ImportPlan['state'],
    work: (tx: Transaction, current: ImportPlan) => Promise<void>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const current = await lockPlan(tx, id);
      if (current?.state !== state) return;
      await work(tx, current);
      await tx.manager.save(current);
    });
  }
}
