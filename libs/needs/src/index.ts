export { asKnownTo } from './need/known-need.js';
export { belongsToCompanySql, mayOnNeed, type NeedAction, seesNeedSql } from './need/need.policy.js';
export {
  type ClosingReason,
  closingReasons,
  Need,
  NeedLoader,
  type NeedState,
  needStates,
} from './need/need.entity.js';
export {
  NeedChangesRequested,
  NeedClosed,
  NeedDecided,
  NeedDecisionUndone,
  NeedDrafted,
  NeedEdited,
  NeedExpired,
  NeedOffered,
  NeedLeftPool,
  NeedPublished,
  NeedRefused,
  NeedRenewed,
  NeedsPooled,
  NeedSubmitted,
  NeedsWithdrawn,
} from './need/need.events.js';
export { NeedConnection, NeedInput, NeedResult, NeedStateEnum, NeedType } from './need/need.graphql.js';
export { labelsOfNeedColumns } from './need/lists-of-fields.js';
export type { NeedContent } from './need/need-fields.js';
export { needTransitions } from './need/need.transitions.js';
export { readByOf } from './need/read-by.js';
export { NeedEdit } from './need-edit.entity.js';
export { NeedPool, NeedPoolMember } from './pools/need-pool.entity.js';
export { NeedPools } from './pools/need-pools.js';
export { type ExportedNeed, NeedExport } from './imports/need-export.js';
export { type NeedColumn, needColumnNames, needLayout } from './imports/imported-need.js';
export { NeedImport } from './imports/need-import.js';
export { UndoNeedImport } from './imports/undo-need-import.js';
export { NeedLists } from './need-lists.js';
export { NeedsModule } from './needs.module.js';
export { NeedChecks } from './need-checks.js';
export { NeedsService } from './needs.service.js';
export { SimilarNeeds } from './duplicates/similar-needs.js';
export { type AboutNeed, followersOf, NeedNotices } from './notices/need-notices.js';
export { followers, seesNeed, whileIn } from './notices/need.topic.js';
export type { NeedMail } from './notices/mails/need-mail.js';
export { sampleNeed } from './notices/mails/need.samples.js';
