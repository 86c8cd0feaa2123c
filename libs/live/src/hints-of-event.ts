import {
  AccountSuspended,
  AddressChanged,
  JoinRequestAnswered,
  JoinRequested,
  MailReachChanged,
  MemberJoined,
  MemberLeft,
  MemberRoleChanged,
  PlatformRoleChanged,
  SessionsEnded,
} from '@passerelle/accounts';
import { ActionAdded, ActionEdited, ActionStateChanged, type SubjectKey } from '@passerelle/actions';
import {
  ConceptCarrierNamed,
  ConceptEdited,
  ConceptGateDecided,
  ConceptGateRequested,
  ConceptGateRequestWithdrawn,
  ConceptMemberInvited,
  ConceptMemberJoined,
  ConceptMemberLeft,
  ConceptPageAnswered,
  ConceptPageAsked,
  ConceptPageShown,
  ConceptPageTakenBack,
  ConceptPaused,
  ConceptReminded,
  ConceptResumed,
  ConceptStarted,
  ConceptStopped,
  ConceptTaken,
  JoiningAgreed,
  JoiningDeclined,
  JoiningLapsed,
  JoiningProposed,
  JoiningWithdrawn,
  NeedJoinedConcept,
} from '@passerelle/concepts';
import type { DomainEvent, EventDefinition } from '@passerelle/database';
import { DeskChanged } from '@passerelle/desk';
import { FileScanned } from '@passerelle/files';
import {
  GroupClosed,
  GroupConceptLinked,
  GroupConceptUnlinked,
  GroupEdited,
  GroupFounded,
  GroupInvitationAnswered,
  GroupInvitationWithdrawn,
  GroupInvited,
  GroupLeadChanged,
  GroupLeft,
  GroupMeetingCancelled,
  GroupMeetingChanged,
  GroupMeetingEntered,
  GroupMeetingPlanned,
  GroupMeetingWritten,
  GroupNeedLinked,
  GroupNeedUnlinked,
  GroupRequestAnswered,
  GroupRequested,
  GroupRequestWithdrawn,
  MinutesPublished,
} from '@passerelle/groups';
import {
  AcceptanceTakenBack,
  FollowUpAnswered,
  FollowUpAsked,
  InterestDeclined,
  InterestMarked,
  InterestWithdrawn,
  IntroductionAccepted,
  IntroductionAsked,
  IntroductionConcluded,
  IntroductionDecided,
  IntroductionDecisionUndone,
  IntroductionDeclined,
  IntroductionHalfAccepted,
  IntroductionLapsed,
  IntroductionMet,
  IntroductionProposed,
  IntroductionRequestDeclined,
  IntroductionRequestWithdrawn,
  IntroductionWithdrawn,
  MeetingCalledOff,
  MeetingPlanned,
  MessageWritten,
  TimesProposed,
} from '@passerelle/introductions';
import type { Hint } from '@passerelle/jobs';
import { DismissalTakenBack, MatchDismissed, MatchesFound, MatchRestored } from '@passerelle/matching';
import {
  NeedChangesRequested,
  NeedClosed,
  NeedDecided,
  NeedDecisionUndone,
  NeedDrafted,
  NeedEdited,
  NeedExpired,
  NeedLeftPool,
  NeedOffered,
  NeedPublished,
  NeedRefused,
  NeedRenewed,
  NeedsPooled,
  NeedSubmitted,
  NeedsWithdrawn,
} from '@passerelle/needs';
import { NoticesStored, NoticesStoredForMany } from '@passerelle/notifications';
import { ContentReported, ContentReportSettled } from '@passerelle/reports';
import {
  CosignatureAsked,
  CosigningChanged,
  IdeaCosigned,
  IdeaReturned,
  MinorityChanged,
  type SolverChange,
  SolverProfileChanged,
  SupervisionAnswered,
  SupervisionEnded,
  SupervisorAsked,
  SupervisorFollowed,
  SupervisorRequestWithdrawn,
  SupervisorSchoolChanged,
} from '@passerelle/solvers';
import type { EntityManager } from 'typeorm';
import { ACCESS, type Topic } from './topics.js';

/** Hints that follow from an event: from its data and at most one statement. */
type HintsOf<Data> = (data: Data, manager: EntityManager) => Hint[] | Promise<Hint[]>;

const hint = (topic: Topic, id: string): Hint => ({ topic, id });
const desk: Hint = { topic: 'desk' satisfies Topic, id: null };

const ofNeed: HintsOf<{ needId: string }> = ({ needId }) => [hint('need', needId)];
const ofNeedAndDesk: HintsOf<{ needId: string }> = ({ needId }) => [hint('need', needId), desk];
/** A change of an introduction is progress of its need. */
const ofIntroduction: HintsOf<{ introductionId: string }> = async ({ introductionId }, manager) => {
  const needs = await manager.query<{ id: string }[]>(
    'SELECT need_id AS id FROM introduction WHERE id = $1',
    [introductionId],
  );
  return [hint('introduction', introductionId), ...needs.map(({ id }) => hint('need', id)), desk];
};
const ofMessage: HintsOf<{ introductionId: string; messageId: string }> = async (
  { introductionId, messageId },
  manager,
) => {
  const messages = await manager.query<{ channel: string }[]>(
    'SELECT channel FROM introduction_message WHERE id = $1',
    [messageId],
  );
  return messages.map(({ channel }) => ({ ...hint('conversation', introductionId), part: channel }));
};
const ofNotices: HintsOf<{ mailId: string } | { mailIds: string[] }> = async (data, manager) => {
  const recipients = await manager.query<{ id: string }[]>(
    'SELECT DISTINCT recipient_id AS id FROM notice WHERE mail_id = ANY ($1)',
    ['mailIds' in data ? data.mailIds : [data.mailId]],
  );
  return recipients.map(({ id }) => hint('notice', id));
};
/** People whom mails do not reach are told on their home page, beside the notices. */
const ofReach: HintsOf<{ personId: string | null }> = ({ personId }) =>
  personId === null ? [] : [hint('notice', personId)];
const ofMatches: HintsOf<{ matchIds: string[] }> = async ({ matchIds }, manager) => {
  const ids = await manager.query<{ id: string }[]>(
    `SELECT need_id AS id FROM match WHERE id = ANY ($1) UNION SELECT solver_id FROM match WHERE id = ANY ($1)`,
    [matchIds],
  );
  return [...ids.map(({ id }) => hint('matches', id)), desk];
};
const ofPair: HintsOf<{ needId: string; solverId: string }> = ({ needId, solverId }) => [
  hint('matches', needId),
  hint('matches', solverId),
];
/** The other side does not learn of the dismissal. */
const ofDismissal: HintsOf<{ needId: string; solverId: string; side: string }> = ({
  needId,
  solverId,
  side,
}) => [hint('matches', side === 'solver' ? solverId : needId)];
/** A company’s request to meet a solver is shown on the page of its need. */
const ofRequest: HintsOf<{ requestId: string }> = async ({ requestId }, manager) => {
  const needs = await manager.query<{ id: string }[]>(
    'SELECT need_id AS id FROM introduction_request WHERE id = $1',
    [requestId],
  );
  return [...needs.map(({ id }) => hint('need', id)), desk];
};
/** The page of the object with the file says whether the file may be read. */
const ofFile: HintsOf<{ subjectKind: string; subjectId: string }> = ({ subjectKind, subjectId }) =>
  subjectKind === 'concept' ? [hint('concept', subjectId)] : [];
const ofConceptAndDesk: HintsOf<{ conceptId: string }> = ({ conceptId }) => [
  hint('concept', conceptId),
  desk,
];
/** A joining is shown on the pages of the need and of the concept. */
const ofJoining: HintsOf<{ joiningId: string }> = async ({ joiningId }, manager) => {
  const pairs = await manager.query<{ needId: string; conceptId: string }[]>(
    'SELECT need_id AS "needId", concept_id AS "conceptId" FROM concept_joining WHERE id = $1',
    [joiningId],
  );
  return [
    ...pairs.flatMap(({ needId, conceptId }) => [hint('need', needId), hint('concept', conceptId)]),
    desk,
  ];
};
const ofGroup: HintsOf<{ groupId: string }> = ({ groupId }) => [hint('group', groupId)];
/** The link is shown on the pages of the group and of the concept. */
const ofGroupAndConcept: HintsOf<{ groupId: string; conceptId: string }> = ({ groupId, conceptId }) => [
  hint('group', groupId),
  hint('concept', conceptId),
];
/** An action is shown on the pages of its subjects. */
const ofAction: HintsOf<SubjectKey & { ties?: SubjectKey[] }> = ({ subjectKind, subjectId, ties = [] }) =>
  [{ subjectKind, subjectId }, ...ties].flatMap((each) =>
    each.subjectKind === 'objective' ? [] : [hint(each.subjectKind, each.subjectId)],
  );
const ofSupervision: HintsOf<{ solverId: string }> = ({ solverId }) => [hint('supervision', solverId)];
/** The former supervisor has no part in the profile any more, and is told where their notices are. */
const ofSupervisionEnded: HintsOf<{ solverId: string; supervisorId: string }> = ({
  solverId,
  supervisorId,
}) => [hint('supervision', solverId), hint('notice', supervisorId)];
/** The person who was asked before has no part in the request any more, if the event names them. */
const ofSupervisorRequest: HintsOf<{ solverId: string; formerId?: string }> = ({ solverId, formerId }) => [
  hint('supervision', solverId),
  ...(formerId === undefined ? [] : [hint('notice', formerId)]),
];
/** A supervisor reads the present words of an idea. */
const ofProfile: HintsOf<{ solverId: string; change: SolverChange }> = ({ solverId, change }) =>
  change === 'ideas' ? [hint('supervision', solverId)] : [];
/** The ideas of all learners of the school now wait for a co-signature, or wait no longer. */
const ofSchool: HintsOf<{ organisationId: string }> = async ({ organisationId }, manager) => {
  const solvers = await manager.query<{ id: string }[]>(
    'SELECT id FROM solver WHERE school_id = $1 AND supervisor_id IS NOT NULL',
    [organisationId],
  );
  return solvers.map(({ id }) => hint('supervision', id));
};
const ofDesk: HintsOf<object> = () => [desk];
/** Other curators who read the need at the desk see the decision before its company is told. */
const ofNeedAtDesk: HintsOf<{ needId: string }> = ({ needId }) => [{ ...desk, id: needId }];
const ofPerson: HintsOf<{ personId: string }> = ({ personId }) => [{ topic: ACCESS, id: personId }];

const rules = new Map<string, HintsOf<object>>();

/** Each event has the data that the hints read; it may have more. */
function hinting<Data extends object, Said extends Data[]>(
  hints: HintsOf<Data>,
  ...events: { [Each in keyof Said]: EventDefinition<Said[Each]> }
): EventDefinition[] {
  for (const { eventName } of events) rules.set(eventName, (data, manager) => hints(data as Data, manager));
  return events as EventDefinition[];
}

/** The events that give hints to browsers. */
export const hintedEvents: readonly EventDefinition[] = [
  ...hinting(ofNeed, NeedDrafted, NeedEdited, NeedOffered, NeedLeftPool),
  ...hinting(
    ofNeedAndDesk,
    NeedSubmitted,
    NeedChangesRequested,
    NeedRefused,
    NeedPublished,
    NeedDecisionUndone,
    NeedRenewed,
    NeedExpired,
    NeedClosed,
  ),
  ...hinting(({ needIds }: { needIds: string[] }) => needIds.map((id) => hint('need', id)), NeedsPooled),
  ...hinting(
    ofIntroduction,
    IntroductionProposed,
    IntroductionHalfAccepted,
    AcceptanceTakenBack,
    IntroductionAccepted,
    IntroductionDeclined,
    IntroductionLapsed,
    IntroductionWithdrawn,
    MeetingPlanned,
    TimesProposed,
    MeetingCalledOff,
    IntroductionMet,
    IntroductionConcluded,
    FollowUpAsked,
    FollowUpAnswered,
  ),
  ...hinting(ofMessage, MessageWritten),
  ...hinting(ofNotices, NoticesStored, NoticesStoredForMany),
  ...hinting(ofReach, MailReachChanged),
  ...hinting(ofMatches, MatchesFound),
  ...hinting(ofPair, MatchRestored),
  ...hinting(ofDismissal, MatchDismissed, DismissalTakenBack),
  ...hinting(
    ofDesk,
    DeskChanged,
    InterestMarked,
    InterestWithdrawn,
    InterestDeclined,
    ContentReported,
    ContentReportSettled,
    JoinRequested,
    JoinRequestAnswered,
    NeedsWithdrawn,
  ),
  ...hinting(ofNeedAtDesk, NeedDecided, IntroductionDecided, IntroductionDecisionUndone),
  ...hinting(ofFile, FileScanned),
  ...hinting(
    ofConceptAndDesk,
    ConceptStarted,
    ConceptReminded,
    ConceptEdited,
    ConceptPaused,
    ConceptResumed,
    ConceptStopped,
    ConceptTaken,
    ConceptCarrierNamed,
    ConceptMemberInvited,
    ConceptMemberJoined,
    ConceptMemberLeft,
    ConceptPageAnswered,
    ConceptPageAsked,
    ConceptPageShown,
    ConceptPageTakenBack,
  ),
  ...hinting(ofConceptAndDesk, ConceptGateRequested, ConceptGateRequestWithdrawn, ConceptGateDecided),
  ...hinting(
    ofJoining,
    JoiningProposed,
    JoiningAgreed,
    NeedJoinedConcept,
    JoiningDeclined,
    JoiningWithdrawn,
    JoiningLapsed,
  ),
  ...hinting(
    ofGroup,
    GroupFounded,
    GroupEdited,
    GroupClosed,
    GroupLeadChanged,
    GroupLeft,
    GroupInvited,
    GroupInvitationAnswered,
    GroupInvitationWithdrawn,
    GroupRequested,
    GroupRequestAnswered,
    GroupRequestWithdrawn,
    GroupNeedLinked,
    GroupNeedUnlinked,
    GroupMeetingPlanned,
    GroupMeetingEntered,
    GroupMeetingChanged,
    GroupMeetingCancelled,
    GroupMeetingWritten,
    MinutesPublished,
  ),
  ...hinting(ofGroupAndConcept, GroupConceptLinked, GroupConceptUnlinked),
  ...hinting(ofAction, ActionAdded, ActionEdited, ActionStateChanged),
  ...hinting(
    ofSupervision,
    SupervisionAnswered,
    SupervisorFollowed,
    SupervisorSchoolChanged,
    MinorityChanged,
    CosignatureAsked,
    IdeaCosigned,
    IdeaReturned,
  ),
  ...hinting(ofSupervisionEnded, SupervisionEnded),
  ...hinting(ofSupervisorRequest, SupervisorAsked, SupervisorRequestWithdrawn),
  ...hinting(ofProfile, SolverProfileChanged),
  ...hinting(ofSchool, CosigningChanged),
  ...hinting(ofRequest, IntroductionAsked, IntroductionRequestDeclined, IntroductionRequestWithdrawn),
  ...hinting(
    ofPerson,
    AccountSuspended,
    // Other devices are signed out.
    AddressChanged,
    MemberJoined,
    MemberLeft,
    MemberRoleChanged,
    PlatformRoleChanged,
    // The person who has ended the other sessions connects again.
    SessionsEnded,
  ),
];

/** Hints at the objects that an event has changed. At most one statement. */
export async function hintsOf({ name, data }: DomainEvent, manager: EntityManager): Promise<Hint[]> {
  return (await rules.get(name)?.(data, manager)) ?? [];
}
