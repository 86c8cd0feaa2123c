export { ImportFile } from './import-file.entity.js';
export { identifierOf, kindsOfImport } from './import-kinds.js';
export { ImportLine } from './import-line.entity.js';
export {
  type CellProblem,
  type ImportKind,
  importKinds,
  ImportPlan,
  type Likeness,
  type LikenessBy,
  MOST_LIKENESSES,
} from './import-plan.entity.js';
export {
  ImportConnection,
  type ImportColumnType,
  type ImportCountsType,
  type ImportFieldType,
  type ImportPermissions,
  type ImportProblemType,
  type ImportRemarkType,
  ImportResult,
  ImportType,
  type ImportUndoneType,
} from './import-plan.graphql.js';
export { isUndoable, mayOnImport, PLAN_LIVES, statesFor, UNDOABLE_FOR } from './import-plan.policy.js';
export { labelOf } from './import-labels.js';
export { forgetCells, ImportPlansService, lockPlan, type SentFile } from './import-plans.service.js';
export { MayNoLongerImport, mustStillImport } from './must-still-import.js';
