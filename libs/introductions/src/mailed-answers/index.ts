export { AcceptLink } from './accept-link.js';
export { DeclineLink } from './decline-link.js';
export { declineReasonInWords } from './decline-reason.words.js';
export { MailedAnswers } from './mailed-answers.js';
export { TakeBackLink } from './take-back-link.js';
export { type Teaser, Teasers } from './teasers.js';
