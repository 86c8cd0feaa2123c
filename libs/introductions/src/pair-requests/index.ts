export {
  PairRequest,
  type PairRequestState,
  pairRequestStates,
  pairRequestSteps,
  reopened,
  REST_DAYS,
  unanswered,
} from './pair-request.entity.js';
export { type Pair, type PairRequestKind, PairRequestsService } from './pair-requests.service.js';
