export { IntroductionRequestType } from './introduction-request.graphql.js';
export { IntroductionRequestLists } from './introduction-request-lists.js';
export {
  IntroductionRequest,
  type RequestDeclineReason,
  IntroductionRequestLoader,
} from './introduction-request.entity.js';
export {
  IntroductionAsked,
  IntroductionRequestDeclined,
  IntroductionRequestWithdrawn,
  introductionRequestEvents,
} from './introduction-request.events.js';
export { seesRequestSql } from './introduction-request.policy.sql.js';
export { type RequestState, requestStates } from './introduction-request.transitions.js';
export {
  IntroductionRequestsResolver,
  providersOfRequests,
  RequestOfMatchResolver,
} from './introduction-requests.resolver.js';
export { IntroductionRequestsService } from './introduction-requests.service.js';
export { RequestOfPairLoader } from './request-of-pair.loader.js';
