import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import type { Transaction } from '@passerelle/database';
import type { ObjectToUndo, UndoneObject } from '@passerelle/imports';
import type { Sentence } from '@passerelle/problems';
import { In } from 'typeorm';
import { ContactRefusals } from '../contacts/contact-refusal.entity.js';
import { Idea } from '../solver/idea.entity.js';
import { importLock } from '../solver/one-profile-each.js';
import { auditOfIdeas, auditOfSolver, onSolver } from '../solver/solver.audit.js';
import { Solver } from '../solver/solver.entity.js';
import { SolversImported, SolversWithdrawn } from '../solver/solver.events.js';
import { sentences } from '../solvers.sentences.js';
import { withIds } from './ids-of-ideas.js';
import { readBefore } from './solver-before.js';

/** Undoes the changes of an import to profiles, unless people have used them since. */
@Injectable()
export class UndoSolverImport {
  constructor(
    private readonly refusals: ContactRefusals,
    private readonly clock: Clock,
  ) {}

  /**
   * Withdraws the profiles that the import created, and restores the former content of the profiles that it changed.
   * @param findRetained finds why some profiles have to stay, by id. It is called once they are locked, so that
   * nobody uses one meanwhile
   */
  async undo(
    tx: Transaction,
    objects: readonly ObjectToUndo[],
    findRetained: () => Promise<ReadonlyMap<string, Sentence>>,
    { by, importId }: { by: string | null; importId: string },
  ): Promise<Map<string, UndoneObject>> {
    await tx.manager.query('SELECT pg_advisory_xact_lock($1)', [importLock]);
    const solvers = await solversById(
      tx,
      objects.map(({ id }) => id),
    );
    const kept = await findRetained();
    const outcomes = new Map<string, UndoneObject>();
    const withdrawn: Solver[] = [];
    const restored: string[] = [];
    for (const { id, version, before } of objects) {
      const solver = solvers.get(id);
      const why = solver === undefined ? sentences.goneSince() : whyRetained(solver, version, before, kept);
      if (solver === undefined || why !== undefined) outcomes.set(id, why ?? sentences.goneSince());
      else if (before === null) withdrawn.push(solver);
      else {
        await this.restore(tx, solver, before, by);
        restored.push(id);
      }
    }
    await withdraw(tx, withdrawn, by);
    if (withdrawn.length > 0) {
      const data = { solverIds: withdrawn.map(({ id }) => id) };
      await tx.record(SolversWithdrawn({ subjectId: importId, actorId: by, data }));
    }
    if (restored.length > 0)
      await tx.record(SolversImported({ subjectId: importId, actorId: by, data: { solverIds: restored } }));
    for (const { id } of withdrawn) outcomes.set(id, 'withdrawn');
    for (const id of restored) outcomes.set(id, 'restored');
    return outcomes;
  }

  private async restore(tx: Transaction, solver: Solver, kept: unknown, by: string | null): Promise<void> {
    const { content, ideas, importFingerprint } = readBefore(kept, solver);
    const asItWas = { ...auditOfSolver(solver), ideas: auditOfIdeas(solver.ideas) };
    solver.describe(content, this.clock.now());
    Object.assign(solver, { importFingerprint, version: solver.version + 1 });
    // The reader of the former address may have refused mails while the profile had another address.
    await this.refusals.apply(tx.manager, [solver]);
    await tx.manager.upsert(Solver, [solver], ['id']);
    await tx.manager.delete(Idea, { solverId: solver.id });
    // An idea that still exists keeps the fields that an import does not change, such as its author.
    const present = new Map(solver.ideas.map((idea) => [idea.id, idea]));
    const rows = withIds(ideas, solver.ideas).map(({ hiddenAt, ...idea }) => ({
      ...present.get(idea.id),
      ...idea,
      hiddenAt: hiddenAt === null ? null : new Date(hiddenAt),
      solverId: solver.id,
    }));
    if (rows.length > 0) await tx.manager.insert(Idea, rows);
    await tx.audit({
      ...onSolver({ personId: by }, solver.id, 'undoImport'),
      before: asItWas,
      after: { ...auditOfSolver(solver), ideas: auditOfIdeas(rows) },
    });
  }
}

function whyRetained(
  solver: Solver,
  version: number,
  before: unknown,
  kept: ReadonlyMap<string, Sentence>,
): Sentence | undefined {
  if (solver.isClaimed) return sentences.isClaimed();
  if (solver.version !== version) return sentences.changedSinceImport();
  return before === null ? kept.get(solver.id) : undefined;
}

async function solversById(tx: Transaction, ids: readonly string[]): Promise<Map<string, Solver>> {
  const lock = { mode: 'pessimistic_write' } as const;
  const found = await tx.manager.find(Solver, { where: { id: In(ids) }, order: { id: 'ASC' }, lock });
  const byId = new Map(found.map((solver) => [solver.id, Object.assign(solver, { ideas: [] as Idea[] })]));
  const ideas = await tx.manager.find(Idea, { where: { solverId: In(ids) }, order: { id: 'ASC' } });
  for (const idea of ideas) byId.get(idea.solverId)?.ideas.push(idea);
  return byId;
}

/**
 * The log records that the profile existed, but not its content. The import was undone because the profile should not
 * have been created.
 */
async function withdraw(tx: Transaction, solvers: readonly Solver[], by: string | null): Promise<void> {
  if (solvers.length === 0) return;
  await tx.audit(
    ...solvers.map((solver) => ({
      ...onSolver({ personId: by }, solver.id, 'undoImport'),
      before: auditOfSolver(solver),
      after: null,
      actionOnly: true,
    })),
  );
  await tx.manager.delete(Solver, { id: In(solvers.map(({ id }) => id)) });
}
