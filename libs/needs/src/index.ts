export { type ClosingReason, closingReasons, Need, needStates, type NeedState } from './need.entity.js';
export {
  NeedChangesRequested,
  NeedClosed,
  NeedDrafted,
  NeedEdited,
  NeedExpired,
  NeedPublished,
  NeedRenewed,
  NeedSubmitted,
} from './need.events.js';
export { NeedConnection, NeedInput, NeedType } from './need.graphql.js';
export { type ExportedNeed, NeedExport } from './need-export.js';
export { needLayout } from './imported-need.js';
export { NeedImport } from './need-import.js';
export type { NeedContent } from './need.input.js';
export { NeedLoader } from './need.loader.js';
export { mayOnNeed, type NeedAction } from './need.policy.js';
export { needTransitions } from './need.transitions.js';
export { NeedsModule } from './needs.module.js';
export { NeedsService } from './needs.service.js';
