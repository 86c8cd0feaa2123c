export {
  ImportApplied,
  ImportApplyAsked,
  ImportDropped,
  ImportPlanAsked,
  ImportSent,
  ImportUndoAsked,
  ImportUndone,
} from './import-plans.events.js';
export { ImportPlansModule } from './import-plans.module.js';
export { type ImportKind, ImportPlan, ImportPlansService } from './plan/index.js';
export { WorkOnImport } from './work/index.js';
