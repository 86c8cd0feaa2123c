export { IntroductionMessage } from './conversations/introduction-message.entity.js';
export { IntroductionReadMark } from './conversations/introduction-read-mark.entity.js';
export { mayReadChannel, MessageWritten, readsChannelSql } from './conversations/conversation.rules.js';
export { AskWhatCameOfMeetings } from './follow-ups/ask-what-came-of-meetings.js';
export { FollowUp } from './follow-ups/follow-up.entity.js';
export { FollowUpAnswered, FollowUpAsked } from './follow-ups/follow-up.rules.js';
export { countsThisMonthSql, IntroductionsLeft } from './blockers/introductions-left.js';
export { type OwnerOfAddress, OwnerOfAddressLoader } from './mail-reach.loaders.js';
export { declineReasonInWords, neededByInWords } from './mailed-answers/need-facts.words.js';
export { Interest, InterestLoader } from './interests/interest.entity.js';
export { InterestDeclined, InterestMarked, InterestWithdrawn } from './interests/interest.events.js';
export { InterestLists } from './interests/interest-lists.js';
export { InterestType } from './interests/interest.graphql.js';
export { mayOnInterest } from './interests/interest.policy.js';
export {
  IntroductionAsked,
  IntroductionRequestDeclined,
  IntroductionRequestWithdrawn,
} from './requests/introduction-request.events.js';
export { IntroductionRequest, IntroductionRequestLoader } from './requests/introduction-request.entity.js';
export { IntroductionRequestLists } from './requests/introduction-request-lists.js';
export { IntroductionRequestType } from './requests/introduction-request.graphql.js';
export { pairRequestStates } from './pair-request.entity.js';
export {
  AcceptanceTakenBack,
  IntroductionAccepted,
  IntroductionConcluded,
  IntroductionDecided,
  IntroductionDecisionUndone,
  IntroductionDeclined,
  IntroductionHalfAccepted,
  IntroductionLapsed,
  IntroductionMet,
  IntroductionProposed,
  IntroductionWithdrawn,
  MeetingCalledOff,
  MeetingPlanned,
  TimesProposed,
} from './introduction/introduction.events.js';
export {
  Introduction,
  IntroductionLoader,
  type Outcome,
  outcomes,
} from './introduction/introduction.entity.js';
export {
  IntroductionConnection,
  IntroductionType,
  PartySideEnum,
} from './introduction/introduction.graphql.js';
export { IntroductionLists } from './introduction/introduction-lists.js';
export {
  type IntroductionState,
  introductionStates,
  isBlockingSql,
  openedStates,
} from './introduction/introduction.transitions.js';
export { IntroductionsService } from './introduction/introductions.service.js';
export { mayOnIntroduction, seesIntroductionSql } from './introduction/introduction.rules.js';
export { RemindOfCosignatures } from './cosignatures/remind-of-cosignatures.js';
export { calendarFile } from './meetings/calendar-file.js';
export { meetingPlace, videoLink } from './meetings/meeting.input.js';
export { IntroductionReminder } from './promises/introduction-reminder.entity.js';
export { KeepPromises } from './promises/keep-promises.js';
export { COOL_DOWN } from './replies/replies.service.js';
export { IntroductionsModule } from './introductions.module.js';
export { type DeclineReason, declineReasons, Reply } from './parties/reply.js';
export { type Parties, partyOf, type PartySide, partySides } from './parties/parties.js';
export { PartySilence } from './parties/party-silence.entity.js';
export { type ExposureReport, ExposureReports, type Spread } from './exposure-report.js';
