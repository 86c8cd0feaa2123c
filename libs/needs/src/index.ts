export {
  asKnownTo,
  belongsToCompanySql,
  type ClosingReason,
  closingReasons,
  mayOnNeed,
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
  NeedExpired,
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
  readByOf,
  seesNeedSql,
} from './need/index.js';
export { NeedEdit } from './edits/index.js';
export { NeedPool, NeedPoolMember, NeedPools } from './pools/index.js';
export {
  type ExportedNeed,
  type NeedColumn,
  needColumnNames,
  NeedExport,
  NeedImport,
  needLayout,
  UndoNeedImport,
} from './imports/index.js';
export { NeedLists } from './need-lists.js';
export { NeedsModule } from './needs.module.js';
export { NeedChecks } from './need-checks.js';
export { NeedsService } from './needs.service.js';
export { SimilarNeeds } from './duplicates/index.js';
export {
  type AboutNeed,
  followers,
  followersOf,
  type NeedMail,
  NeedNotices,
  sampleNeed,
  seesNeed,
  whileIn,
} from './notices/index.js';
