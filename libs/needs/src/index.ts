export {
  type ClosingReason,
  closingReasons,
  Need,
  type NeedEnding,
  needStates,
  type NeedState,
} from './need.entity.js';
export { type ModerationReason, type Remarks, sentencesOf } from './moderation-reasons.js';
export { type NeedChange, NeedEdit } from './need-edit.entity.js';
export { NeedEditLoader } from './need-edit.loader.js';
export { NeedPool, NeedPoolMember } from './need-pool.entity.js';
export { NeedPools } from './need-pools.js';
export {
  NeedChangesRequested,
  NeedClosed,
  NeedDrafted,
  NeedEdited,
  NeedExpired,
  NeedLeftPool,
  NeedPublished,
  NeedRefused,
  NeedRenewed,
  NeedsPooled,
  NeedSubmitted,
} from './need.events.js';
export { ModerationReasonEnum, NeedConnection, NeedInput, NeedStateEnum, NeedType } from './need.graphql.js';
export { type ExportedNeed, NeedExport } from './need-export.js';
export { needLayout } from './imported-need.js';
export { NeedImport } from './need-import.js';
export type { NeedContent } from './need.input.js';
export { NeedLoader } from './need.loader.js';
export { mayOnNeed, type NeedAction } from './need.policy.js';
export { needTransitions } from './need.transitions.js';
export { NeedsModule } from './needs.module.js';
export { type NeedDecision, NeedsService } from './needs.service.js';
