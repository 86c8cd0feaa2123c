import { Database, type EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { ImportApplyAsked, ImportPlanAsked, ImportSent, ImportUndoAsked } from '../import-plans.events.js';
import { ImportPlan } from '../plan/index.js';
import { UndoImport } from '../undo/index.js';
import { ImportWork } from './import-work.js';

/** Does what the state of an import asks for. Twice does no harm: each step begins by looking at the state. */
@EventHandler('WorkOnImport', ImportSent, ImportPlanAsked, ImportApplyAsked, ImportUndoAsked)
export class WorkOnImport {
  constructor(
    private readonly database: Database,
    private readonly work: ImportWork,
    private readonly undoing: UndoImport,
  ) {}

  handle({ data: { importId } }: EventOf<typeof ImportSent>): Promise<void> {
    return this.on(importId);
  }

  /** Goes on with an import from where it is. */
  async on(id: string): Promise<void> {
    const sent = await this.now(id);
    if (sent?.state === 'reading') await this.work.read(sent);
    const plan = await this.now(id);
    if (plan?.state === 'planning') await this.work.plan(plan);
    if (plan?.state === 'applying') await this.work.apply(plan);
    if (plan?.state === 'undoing') await this.undoing.undo(plan);
  }

  private now(id: string): Promise<ImportPlan | null> {
    return this.database.manager.findOneBy(ImportPlan, { id });
  }
}
