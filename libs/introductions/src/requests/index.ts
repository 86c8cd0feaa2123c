export { IntroductionRequestType } from './introduction-request.graphql.js';
export { IntroductionRequestLists } from './introduction-request-lists.js';
export { IntroductionRequest, type RequestDeclineReason } from './introduction-request.entity.js';
export {
  IntroductionAsked,
  IntroductionRequestDeclined,
  IntroductionRequestWithdrawn,
  introductionRequestEvents,
} from './introduction-request.events.js';
export { IntroductionRequestLoader, RequestOfPairLoader } from './introduction-request.loader.js';
export { seesRequestSql } from './introduction-request.policy.js';
export { IntroductionRequestsResolver, RequestOfMatchResolver } from './introduction-requests.resolver.js';
export { IntroductionRequestsService } from './introduction-requests.service.js';
