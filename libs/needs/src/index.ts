export {
  belongsToCompanySql,
  type ClosingReason,
  closingReasons,
  mayOnNeed,
  type ModerationReason,
  ModerationReasonEnum,
  Need,
  type NeedAction,
  NeedChangesRequested,
  NeedClosed,
  NeedConnection,
  type NeedContent,
  NeedDecided,
  NeedDecisionUndone,
  NeedDrafted,
  NeedEdited,
  type NeedEnding,
  NeedExpired,
  NeedLeftAsDraft,
  NeedOffered,
  NeedInput,
  NeedLeftPool,
  NeedLoader,
  NeedPublished,
  NeedRefused,
  NeedRenewed,
  NeedResult,
  NeedsPooled,
  type NeedState,
  NeedStateEnum,
  needStates,
  NeedSubmitted,
  NeedsWithdrawn,
  needTransitions,
  NeedType,
  type Remarks,
  seesNeedSql,
  sentencesOf,
} from './need/index.js';
export { type NeedChange, NeedEdit, NeedEditLoader } from './edits/index.js';
export { NeedPool, NeedPoolMember, NeedPools } from './pools/index.js';
export {
  type ExportedNeed,
  needColumnNames,
  NeedExport,
  NeedImport,
  needLayout,
  UndoNeedImport,
} from './imports/index.js';
export { NeedLists } from './need-lists.js';
export { NeedsModule } from './needs.module.js';
export { type NeedDecision, NeedsService } from './needs.service.js';
export { SimilarNeeds } from './duplicates/index.js';
