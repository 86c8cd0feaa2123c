export {
  type AuthorSide,
  authorSideOf,
  type Channel,
  ConversationRead,
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
export { type OwnerOfAddress, OwnerOfAddressLoader } from './mail-reach/index.js';
export {
  declineReasonInWords,
  InterestLink,
  MailedAnswers,
  MessageLink,
  MessageReply,
  neededByInWords,
  needFacts,
  OtherParties,
  type OtherParty,
} from './mailed-answers/index.js';
export {
  Interest,
  InterestDeclined,
  type InterestDeclineReason,
  InterestLists,
  InterestLoader,
  InterestMarked,
  InterestsService,
  type InterestState,
  interestStates,
  InterestType,
  InterestWithdrawn,
  mayOnInterest,
  seesInterestSql,
} from './interests/index.js';
export {
  IntroductionAsked,
  IntroductionRequest,
  IntroductionRequestLists,
  IntroductionRequestDeclined,
  IntroductionRequestWithdrawn,
  IntroductionRequestLoader,
  IntroductionRequestType,
  requestStates,
  IntroductionRequestsService,
  type RequestDeclineReason,
  seesRequestSql,
} from './requests/index.js';
export {
  AcceptanceTakenBack,
  hasMet,
  Introduction,
  IntroductionAccepted,
  IntroductionConcluded,
  IntroductionDecided,
  IntroductionDecisionUndone,
  IntroductionDeclined,
  IntroductionHalfAccepted,
  IntroductionLapsed,
  IntroductionLists,
  IntroductionLoader,
  IntroductionMet,
  IntroductionProposed,
  type IntroductionState,
  introductionStates,
  IntroductionType,
  IntroductionsService,
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
export { CosignaturesOverdue, CosignaturesReminded, RemindOfCosignatures } from './cosignatures/index.js';
export { calendarFile, MeetingCalendars, meetingPlace, videoLink } from './meetings/index.js';
export {
  AnswerReminded,
  IntroductionReminder,
  KeepPromises,
  isWorkingDay,
  workingDayAfter,
  workingDayBefore,
} from './promises/index.js';
export { IntroductionsModule } from './introductions.module.js';
export {
  type CompanyContact,
  companyContactsOf,
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
export { readByOf } from './need-progress/index.js';
export { Summaries, summaryOf } from './summary/index.js';
export { type ExposureReport, ExposureReports, type Spread } from './exposure/index.js';
