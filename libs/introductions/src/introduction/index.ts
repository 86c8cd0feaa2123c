export { ChangesADay } from './changes-a-day.js';
export { IntroductionLists } from './introduction-lists.js';
export { auditSnapshotOf } from './introduction.audit.js';
export {
  Introduction,
  type Meeting,
  type Outcome,
  outcomes,
  type OutcomeSource,
  type CalledOffMeeting,
  type TimeOffer,
  type WithdrawalReason,
  IntroductionLoader,
} from './introduction.entity.js';
export {
  AcceptanceTakenBack,
  IntroductionAccepted,
  IntroductionConcluded,
  IntroductionDecided,
  IntroductionDecisionUndone,
  IntroductionDeclined,
  introductionEvents,
  IntroductionHalfAccepted,
  IntroductionLapsed,
  IntroductionMet,
  IntroductionProposed,
  IntroductionWithdrawn,
  MeetingCalledOff,
  MeetingPlanned,
  TimesProposed,
} from './introduction.events.js';
export {
  DeclineReasonEnum,
  IntroductionConnection,
  IntroductionResult,
  IntroductionType,
  OutcomeEnum,
  PartySideEnum,
} from './introduction.graphql.js';
export { LONGEST_NOTE, note, reasonInput } from './introduction.input.js';
export { isAnswerUnannouncedSql, isUnannouncedSql } from './is-unannounced.sql.js';
export { awaitsReaderSql, isPartySql, seesIntroductionSql } from './introduction.policy.sql.js';
export {
  mayBeNamed,
  mayIntroduce,
  mayListOfNeed,
  mayListOfSolver,
  mayOnIntroduction,
} from './introduction.policy.js';
export {
  hasMet,
  type IntroductionState,
  introductionStates,
  introductionTransitions,
  isStandingSql,
  isUnintroducedSql,
  notAnswerable,
  openedStates,
  standingStates,
} from './introduction.transitions.js';
export { IntroductionsResolver, providersOfIntroduction } from './introductions.resolver.js';
export { type Change, IntroductionsService } from './introductions.service.js';
