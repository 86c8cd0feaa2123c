export { AskWhatCameOfMeetings } from './ask-what-came-of-meetings.js';
export { FOLLOW_UP_LINK_DAYS, FollowUpLink } from './follow-up-link.js';
export { awaitsAnswerSql, FollowUpLists } from './follow-up-lists.js';
export { FollowUp, type FollowUpStep } from './follow-up.entity.js';
export { FollowUpAnswered, FollowUpAsked, followUpEvents } from './follow-up.events.js';
export { FollowUpsOfIntroductionLoader } from './follow-ups-of-introduction.loader.js';
export { FollowUpsOfIntroductionResolver, FollowUpsResolver } from './follow-ups.resolver.js';
export { FollowUpsService } from './follow-ups.service.js';
export { planFollowUps } from './plan-follow-ups.js';
