import { Injectable } from '@nestjs/common';
import { UndoContactImport } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import { Database, type Transaction } from '@passerelle/database';
import type { UndoneObject } from '@passerelle/imports';
import { Invalidations } from '@passerelle/jobs';
import { UndoNeedImport } from '@passerelle/needs';
import { UndoSolverImport } from '@passerelle/solvers';
import { IsNull } from 'typeorm';
import { ImportUndone } from './import-plans.events.js';
import { ImportLine } from './plan/import-line.entity.js';
import type { ImportPlan } from './plan/import-plan.entity.js';
import { forgetCells, lockPlan } from './plan/import-plans.service.js';
import { mustStillImport } from './plan/must-still-import.js';
import { whatsBuiltOn } from './whats-built-on.js';

const BATCH = 200;

/** Undoes an import, except for objects that people have used since. */
@Injectable()
export class UndoImport {
  constructor(
    private readonly database: Database,
    private readonly solvers: UndoSolverImport,
    private readonly needs: UndoNeedImport,
    private readonly contacts: UndoContactImport,
    private readonly invalidations: Invalidations,
    private readonly clock: Clock,
  ) {}

  async undo({ id }: ImportPlan): Promise<void> {
    while ((await this.undoSome(id)) > 0) await this.invalidations.give([{ topic: 'import', id }]);
  }

  /**
   * Undoes one batch, or finishes.
   * @returns the number of lines
   */
  private undoSome(id: string): Promise<number> {
    return this.database.transaction(async (tx) => {
      const plan = await lockPlan(tx, id);
      if (plan?.state !== 'undoing') return 0;
      const lines = await tx.manager.find(ImportLine, {
        where: { planId: id, undone: IsNull() },
        // Companies must come after their invitations and needs, which the alphabetical order of the kinds ensures.
        order: { kind: 'ASC', row: 'ASC', objectId: 'ASC' },
        take: BATCH,
      });
      const [first] = lines;
      if (first === undefined) {
        await this.finish(tx, plan);
        return 0;
      }
      await mustStillImport(tx, plan.undoneById ?? plan.authorId, first.row);
      const some = lines.filter(({ kind }) => kind === first.kind);
      const outcomes = await this.undoLines(tx, plan, first.kind, some);
      await keepOutcomes(tx, id, outcomes);
      await tx.manager.query('UPDATE import_plan SET done = done + $2 WHERE id = $1', [id, some.length]);
      return some.length;
    });
  }

  private async undoLines(
    tx: Transaction,
    { id: importId, undoneById, authorId }: ImportPlan,
    kind: ImportLine['kind'],
    lines: readonly ImportLine[],
  ): Promise<Map<string, UndoneObject>> {
    const objects = lines.map(({ objectId, version, before }) => ({ id: objectId, version, before }));
    const ids = lines.map(({ objectId }) => objectId);
    const who = { by: undoneById ?? authorId, importId };
    if (kind === 'invitation') return this.contacts.undo(tx, objects, who);
    const kept = () => whatsBuiltOn(tx, kind, ids);
    if (kind === 'solver') return this.solvers.undo(tx, objects, kept, who);
    if (kind === 'need') return this.needs.undo(tx, objects, kept, who);
    return this.needs.undoCompanies(tx, objects, kept, who);
  }

  private async finish(tx: Transaction, plan: ImportPlan): Promise<void> {
    const [counts] = await tx.manager.query<[Pick<ImportPlan, 'withdrawn' | 'restored' | 'kept'>]>(
      // A company created with its needs or contacts was not counted as created, so it is not counted as withdrawn.
      `SELECT count(*) FILTER (WHERE undone = 'withdrawn' AND kind <> 'organisation')::int AS withdrawn,
         count(*) FILTER (WHERE undone = 'restored')::int AS restored,
         count(*) FILTER (WHERE undone = 'kept')::int AS kept
       FROM import_line WHERE plan_id = $1`,
      [plan.id],
    );
    Object.assign(plan, counts, { state: 'undone', failure: null, undoneAt: this.clock.now() });
    forgetCells(plan);
    await tx.manager.save(plan);
    const { id, undoneById } = plan;
    await tx.record(ImportUndone({ subjectId: id, actorId: undoneById, data: { importId: id } }));
  }
}

/** Stores the results. The states before the import are no longer needed. */
async function keepOutcomes(
  tx: Transaction,
  planId: string,
  outcomes: ReadonlyMap<string, UndoneObject>,
): Promise<void> {
  const all = [...outcomes];
  const isKept = (outcome: UndoneObject): boolean => typeof outcome !== 'string';
  await tx.manager.query(
    `UPDATE import_line AS line SET undone = said.undone, why = said.why, before = NULL
     FROM unnest($2::uuid[], $3::text[], $4::jsonb[]) AS said (id, undone, why)
     WHERE line.plan_id = $1 AND line.object_id = said.id`,
    [
      planId,
      all.map(([id]) => id),
      all.map(([, outcome]) => (isKept(outcome) ? 'kept' : outcome)),
      all.map(([, outcome]) => (isKept(outcome) ? JSON.stringify(outcome) : null)),
    ],
  );
}
