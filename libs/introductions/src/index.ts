export {
  type AuthorSide,
  authorSideOf,
  type Channel,
  ConversationsLoader,
  ConversationsService,
  ConversationStates,
  IntroductionMessage,
  IntroductionReadMark,
  mayReadChannel,
  MessageWritten,
  readsChannelSql,
  takesMessages,
} from './conversations/index.js';
export {
  AskWhatCameOfMeetings,
  FOLLOW_UP_LINK_DAYS,
  FollowUp,
  FollowUpAnswered,
  FollowUpAsked,
  FollowUpLink,
  FollowUpsOfIntroductionLoader,
  FollowUpsService,
  type FollowUpStep,
} from './follow-ups/index.js';
export { IntroductionsLeft } from './blockers/index.js';
export { CuratorDesk } from './desk/index.js';
export {
  declineReasonInWords,
  InterestLink,
  MailedAnswers,
  MessageLink,
  neededByInWords,
  needFacts,
  OtherParties,
  type OtherParty,
} from './mailed-answers/index.js';
export {
  Interest,
  InterestDeclined,
  type InterestDeclineReason,
  InterestLoader,
  InterestMarked,
  InterestsService,
  type InterestState,
  interestStates,
  InterestWithdrawn,
  mayOnInterest,
  seesInterestSql,
} from './interests/index.js';
export {
  IntroductionAsked,
  IntroductionRequest,
  IntroductionRequestDeclined,
  IntroductionRequestWithdrawn,
  IntroductionRequestLoader,
  requestStates,
  IntroductionRequestsService,
  type RequestDeclineReason,
  seesRequestSql,
} from './requests/index.js';
export {
  AcceptanceTakenBack,
  Introduction,
  IntroductionAccepted,
  IntroductionConcluded,
  IntroductionDeclined,
  IntroductionHalfAccepted,
  IntroductionLapsed,
  IntroductionLoader,
  IntroductionMet,
  IntroductionProposed,
  type IntroductionState,
  introductionStates,
  IntroductionType,
  IntroductionWithdrawn,
  mayBeNamed,
  mayOnIntroduction,
  type Meeting,
  MeetingCalledOff,
  MeetingPlanned,
  type Outcome,
  outcomes,
  type CalledOffMeeting,
  seesIntroductionSql,
  type TimeOffer,
  TimesProposed,
  type WithdrawalReason,
} from './introduction/index.js';
export { MeetingCalendars } from './meetings/index.js';
export { AnswerReminded, IntroductionReminder, KeepPromises } from './promises/index.js';
export { IntroductionsModule } from './introductions.module.js';
export {
  type DeclineReason,
  declineReasons,
  otherSide,
  type Parties,
  partyOf,
  type PartySide,
  partySides,
  PartySilence,
  Reply,
} from './parties/index.js';
export { type ExposureReport, ExposureReports, type Spread } from './exposure/index.js';
