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
export { type ImportKind, ImportPlan } from './plan/import-plan.entity.js';
export { ImportPlansService } from './plan/import-plans.service.js';
export { RedactImportRows } from './plan/redact-import-rows.js';
export { WorkOnImport } from './work/work-on-import.js';
