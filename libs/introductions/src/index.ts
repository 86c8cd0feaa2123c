export {
  IntroductionMessage,
  IntroductionReadMark,
  mayReadChannel,
  MessageWritten,
  readsChannelSql,
} from './conversations/index.js';
export { AskWhatCameOfMeetings, FollowUp, FollowUpAnswered, FollowUpAsked } from './follow-ups/index.js';
export { CuratorDesk } from './desk/index.js';
export { type OwnerOfAddress, OwnerOfAddressLoader } from './mail-reach/index.js';
export { declineReasonInWords, neededByInWords } from './mailed-answers/index.js';
export {
  Interest,
  InterestDeclined,
  InterestLists,
  InterestLoader,
  InterestMarked,
  InterestType,
  InterestWithdrawn,
  mayOnInterest,
} from './interests/index.js';
export {
  IntroductionAsked,
  IntroductionRequest,
  IntroductionRequestLists,
  IntroductionRequestDeclined,
  IntroductionRequestWithdrawn,
  IntroductionRequestLoader,
  IntroductionRequestType,
} from './requests/index.js';
export { pairRequestStates } from './pair-requests/index.js';
export {
  AcceptanceTakenBack,
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
  mayOnIntroduction,
  MeetingCalledOff,
  MeetingPlanned,
  type Outcome,
  outcomes,
  seesIntroductionSql,
  TimesProposed,
} from './introduction/index.js';
export { RemindOfCosignatures } from './cosignatures/index.js';
export { calendarFile, meetingPlace, videoLink } from './meetings/index.js';
export { IntroductionReminder, KeepPromises } from './promises/index.js';
export { IntroductionsModule } from './introductions.module.js';
export {
  type DeclineReason,
  declineReasons,
  type Parties,
  partyOf,
  type PartySide,
  partySides,
  PartySilence,
  Reply,
} from './parties/index.js';
export { type ExposureReport, ExposureReports, type Spread } from './exposure/index.js';
