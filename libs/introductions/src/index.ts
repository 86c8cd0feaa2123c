export { MessageWritten } from './conversation.events.js';
export {
  type AuthorSide,
  authorSideOf,
  type Channel,
  channels,
  mayReadChannel,
} from './conversation.policy.js';
export { AskWhatCameOfMeetings } from './ask-what-came-of-meetings.js';
export { ConversationStates } from './conversation-states.js';
export { ConversationsLoader } from './conversations.loader.js';
export { ConversationsService } from './conversations.service.js';
export { IntroductionMessage } from './introduction-message.entity.js';
export { IntroductionReadMark } from './introduction-read-mark.entity.js';
export { CuratorDesk } from './curator-desk.js';
export { declineReasonInWords } from './decline-reason.words.js';
export { FollowUp, type FollowUpStep } from './follow-up.entity.js';
export { FollowUpAnswered, FollowUpAsked } from './follow-up.events.js';
export { FOLLOW_UP_LINK_DAYS, FollowUpLink } from './follow-up-link.js';
export { FollowUpsOfIntroductionLoader } from './follow-ups-of-introduction.loader.js';
export { FollowUpsService } from './follow-ups.service.js';
export { Interest, type InterestDeclineReason, interestDeclineReasons } from './interest.entity.js';
export { InterestDeclined, InterestMarked, InterestWithdrawn } from './interest.events.js';
export { InterestType } from './interest.graphql.js';
export { InterestLoader } from './interest.loader.js';
export { type InterestAction, mayOnInterest } from './interest.policy.js';
export { type InterestState, interestStates } from './interest.transitions.js';
export { InterestsService } from './interests.service.js';
export {
  Introduction,
  type Meeting,
  type Outcome,
  outcomes,
  type WithdrawalReason,
} from './introduction.entity.js';
export {
  AcceptanceTakenBack,
  IntroductionAccepted,
  IntroductionConcluded,
  IntroductionDeclined,
  IntroductionHalfAccepted,
  IntroductionLapsed,
  IntroductionMet,
  IntroductionProposed,
  IntroductionWithdrawn,
  MeetingPlanned,
} from './introduction.events.js';
export { IntroductionType } from './introduction.graphql.js';
export { IntroductionLoader } from './introduction.loader.js';
export { mayOnIntroduction, type Parties, partyOf } from './introduction.policy.js';
export { type IntroductionState, introductionStates } from './introduction.transitions.js';
export { KeepPromises } from './keep-promises.js';
export { IntroductionsModule } from './introductions.module.js';
export { IntroductionsService } from './introductions.service.js';
export { IntroductionReminder, type ReminderStep } from './introduction-reminder.entity.js';
export { MailedAnswers } from './mailed-answers.js';
export { NextBestSolvers } from './next-best-solvers.js';
export { AnswerReminded } from './reminder.events.js';
export { PartySilence } from './party-silence.entity.js';
export { speakerAtAddress } from './speaker-at-address.js';
export { type Teaser, Teasers } from './teasers.js';
export { type DeclineReason, declineReasons, otherSide, type PartySide, partySides, Reply } from './reply.js';
