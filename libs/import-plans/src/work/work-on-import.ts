import { Database, type EventOf, isDatabaseUnavailable } from '@passerelle/database';
import { EventHandler, Invalidations } from '@passerelle/jobs';
import { ImportApplyAsked, ImportPlanAsked, ImportSent, ImportUndoAsked } from '../import-plans.events.js';
import { sentences } from '../import-plans.sentences.js';
import { ImportPlan } from '../plan/import-plan.entity.js';
import { MayNoLongerImport } from '../plan/must-still-import.js';
import { UndoImport } from '../undo-import.js';
import { EndImport } from './end-import.js';
import { ImportWork } from './import-work.js';

/** Does the next step of an import, by its state. It may run twice, since each step begins by checking the state. */
@EventHandler(
  { id: 'WorkOnImport', queue: 'imports' },
  ImportSent,
  ImportPlanAsked,
  ImportApplyAsked,
  ImportUndoAsked,
)
export class WorkOnImport {
  constructor(
    private readonly database: Database,
    private readonly work: ImportWork,
    private readonly undoing: UndoImport,
    private readonly ends: EndImport,
    private readonly invalidations: Invalidations,
  ) {}

  handle({ data: { importId } }: EventOf<typeof ImportSent>): Promise<void> {
    return this.on(importId);
  }

  /** The curator who waits for the file reads that the import has ended. */
  async neverEnded({ data: { importId } }: EventOf<typeof ImportSent>): Promise<void> {
    const plan = await this.database.manager.findOneBy(ImportPlan, { id: importId });
    if (plan === null) return;
    await this.ends.neverEnded(plan);
    await this.invalidations.give([{ topic: 'import', id: importId }]);
  }

  /** Continues an import from its present state. */
  async on(id: string): Promise<void> {
    await this.step(id, 'reading', (plan) => this.work.read(plan));
    await this.step(id, 'planning', (plan) => this.work.plan(plan));
    await this.step(id, 'applying', (plan) => this.work.apply(plan));
    await this.step(id, 'undoing', (plan) => this.undo(plan));
  }

  private async step(
    id: string,
    state: ImportPlan['state'],
    work: (plan: ImportPlan) => Promise<void>,
  ): Promise<void> {
    const plan = await this.database.manager.findOneBy(ImportPlan, { id });
    if (plan?.state !== state) return;
    try {
      await work(plan);
    } catch (error) {
      // The import is not at fault.
      if (isDatabaseUnavailable(error)) throw error;
      await this.ends.afterTry(plan, error);
    } finally {
      await this.invalidations.give([{ topic: 'import', id }]);
    }
  }

  private async undo(plan: ImportPlan): Promise<void> {
    try {
      await this.undoing.undo(plan);
    } catch (error) {
      if (!(error instanceof MayNoLongerImport)) throw error;
      await this.ends.stopUndoing(plan, sentences.mayNoLongerUndo());
    }
  }
}
