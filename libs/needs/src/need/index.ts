export { type ModerationReason, type Remarks } from './moderation-reasons.js';
export { sentencesOf } from './moderation-reasons.words.js';
export { type HintTopic, hintsOf, type NeedHint, saysForWhom } from './need-hints.js';
export { auditOfNeed, onNeed } from './need.audit.js';
export {
  type ClosingReason,
  closingReasons,
  Need,
  type NeedEnding,
  type NeedState,
  needStates,
  NeedLoader,
} from './need.entity.js';
export {
  NeedChangesRequested,
  NeedClosed,
  NeedDecided,
  NeedDecisionUndone,
  NeedDrafted,
  NeedEdited,
  NeedExpired,
  NeedLeftAsDraft,
  NeedOffered,
  NeedLeftPool,
  NeedPublished,
  NeedRefused,
  NeedRenewed,
  NeedsPooled,
  NeedSubmitted,
  NeedsWithdrawn,
} from './need.events.js';
export {
  ClosingReasonEnum,
  ModerationReasonEnum,
  type ModerationRemarkType,
  NeedChangeInput,
  NeedConnection,
  NeedFilter,
  type NeedHintType,
  NeedInput,
  NeedPermissions,
  NeedPoolResult,
  NeedPoolType,
  NeedResult,
  NeedStateEnum,
  NeedType,
} from './need.graphql.js';
export {
  closingNote,
  mostPooled,
  type NeedContent,
  needDraft,
  needsToPool,
  needToSubmit,
  remarks,
} from './need.input.js';
export { isDecisionUnannouncedSql } from './is-decision-unannounced.sql.js';
export { asKnownTo } from './known-need.js';
export { belongsToCompanySql, seesNeedSql } from './need.policy.sql.js';
export { mayOnNeed, type NeedAction, needActions } from './need.policy.js';
export { type NeedTransition, needTransitions, notEditable, notPoolable } from './need.transitions.js';
export { needEvents } from './need.events.js';
export { readByOf } from './read-by.js';
