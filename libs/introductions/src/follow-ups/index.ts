export { AskWhatCameOfMeetings } from './ask-what-came-of-meetings.js';
export { FOLLOW_UP_LINK_DAYS, FollowUpLink } from './follow-up-link.js';
export { awaitsAnswerSql, awaitsConfirmationSql, FollowUpLists } from './follow-up-lists.js';
export { FollowUp, type FollowUpStep, FollowUpsOfIntroductionLoader } from './follow-up.entity.js';
export { FollowUpAnswered, FollowUpAsked, followUpEvents } from './follow-up.events.js';
export {
  FollowUpsOfIntroductionResolver,
  FollowUpsResolver,
  providersOfFollowUps,
} from './follow-ups.resolver.js';
export { FollowUpsService } from './follow-ups.service.js';
export { metAccordingTo, type MetAccordingTo, metInWords } from './met.words.js';
export { answersDiffer, onlyAccordingTo, saysMet } from './outcome-of-answers.js';
export { planFollowUps } from './plan-follow-ups.js';
