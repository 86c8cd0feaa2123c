export { InterestLists } from './interest-lists.js';
export { Interest, type InterestDeclineReason } from './interest.entity.js';
export { InterestDeclined, interestEvents, InterestMarked } from './interest.events.js';
export { InterestLoader } from './interest.loader.js';
export { mayOnInterest } from './interest.policy.js';
export { type InterestState, interestStates } from './interest.transitions.js';
export { InterestsOfNeedResolver, InterestsResolver } from './interests.resolver.js';
export { InterestsService } from './interests.service.js';
export { MyInterestsLoader } from './my-interests.loader.js';
