export { AcceptLink } from './accept-link.js';
export { DeclineLink } from './decline-link.js';
export { declineReasonInWords } from './decline-reason.words.js';
export { InterestLink } from './interest-link.js';
export { MessageLink } from './message-link.js';
export { standingInWords } from './mailed-answer.words.js';
export { answerPaths, type AskedByMail, MailedAnswers } from './mailed-answers.js';
export { inFull, OtherParties, type OtherParty } from './other-parties.js';
export { TakeBackLink } from './take-back-link.js';
