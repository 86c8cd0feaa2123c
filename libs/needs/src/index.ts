export {
  type ClosingReason,
  closingReasons,
  Need,
  type NeedEnding,
  needStates,
  type NeedState,
} from './need/need.entity.js';
export { type ModerationReason, type Remarks, sentencesOf } from './need/moderation-reasons.js';
export { type NeedChange, NeedEdit } from './edits/need-edit.entity.js';
export { NeedEditLoader } from './edits/need-edit.loader.js';
export { NeedPool, NeedPoolMember } from './pools/need-pool.entity.js';
export { NeedPools } from './pools/need-pools.js';
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
} from './need/need.events.js';
export {
  ModerationReasonEnum,
  NeedConnection,
  NeedInput,
  NeedStateEnum,
  NeedType,
} from './need/need.graphql.js';
export { type ExportedNeed, NeedExport } from './imports/need-export.js';
export { needLayout } from './imports/imported-need.js';
export { NeedImport } from './imports/need-import.js';
export type { NeedContent } from './need/need.input.js';
export { NeedLoader } from './need/need.loader.js';
export { mayOnNeed, type NeedAction } from './need/need.policy.js';
export { needTransitions } from './need/need.transitions.js';
export { NeedsModule } from './needs.module.js';
export { type NeedDecision, NeedsService } from './needs.service.js';
