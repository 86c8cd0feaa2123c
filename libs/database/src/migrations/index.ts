import { Platform1764000000000 } from './1764000000000-platform.js';
import { Accounts1764000000100 } from './1764000000100-accounts.js';
import { Taxonomy1764000000200 } from './1764000000200-taxonomy.js';
import { Territories1764000000300 } from './1764000000300-territories.js';
import { Solvers1764000000400 } from './1764000000400-solvers.js';
import { Needs1764000000500 } from './1764000000500-needs.js';
import { Matching1764000000600 } from './1764000000600-matching.js';
import { Notifications1764000000700 } from './1764000000700-notifications.js';
import { Questions1764000000800 } from './1764000000800-questions.js';
import { Dismissals1764000000900 } from './1764000000900-dismissals.js';
import { Introductions1764000001000 } from './1764000001000-introductions.js';
import { Audit1764000001100 } from './1764000001100-audit.js';
import { Moderation1764000001200 } from './1764000001200-moderation.js';
import { Absences1764000001300 } from './1764000001300-absences.js';
import { CoolDowns1764000001400 } from './1764000001400-cool-downs.js';
import { Reminders1764000001500 } from './1764000001500-reminders.js';
import { Interests1764000001600 } from './1764000001600-interests.js';
import { Conversations1764000001700 } from './1764000001700-conversations.js';
import { FollowUps1764000001800 } from './1764000001800-follow-ups.js';
import { Search1764000001900 } from './1764000001900-search.js';
import { SearchCopies1764000002000 } from './1764000002000-search-copies.js';
import { Discovery1764000002100 } from './1764000002100-discovery.js';
import { WordsInOrder1764000002200 } from './1764000002200-words-in-order.js';
import { CommonWords1764000002600 } from './1764000002600-common-words.js';
import { OutboxWords1764000002700 } from './1764000002700-outbox-words.js';
import { DeliveriesAndMails1764000002810 } from './1764000002810-deliveries-and-mails.js';
import { RequestIds1764000002820 } from './1764000002820-request-ids.js';
import { Installation1764000002830 } from './1764000002830-installation.js';
import { ChangedIn1764000002840 } from './1764000002840-changed-in.js';
import { Hiding1764000002850 } from './1764000002850-hiding.js';
import { Reports1764000002851 } from './1764000002851-reports.js';
import { BarredReports1764000002852 } from './1764000002852-barred-reports.js';
import { MessagesByTime1764000002860 } from './1764000002860-messages-by-time.js';
import { SolverSetting1764000002870 } from './1764000002870-solver-setting.js';
import { Vectors1764000002900 } from './1764000002900-vectors.js';
import { AwaitedTelling1764000002901 } from './1764000002901-awaited-telling.js';
import { StandingOut1764000002910 } from './1764000002910-standing-out.js';
import { ProfilesAndLabels1764000002920 } from './1764000002920-profiles-and-labels.js';
import { ImportLabels1764000002921 } from './1764000002921-import-labels.js';
import { Learning1764000002930 } from './1764000002930-learning.js';
import { IntroductionRequests1764000002940 } from './1764000002940-introduction-requests.js';
import { SignInCodes1764000002950 } from './1764000002950-sign-in-codes.js';
import { RequestKeys1764000002951 } from './1764000002951-request-keys.js';
import { JoinRequests1764000002952 } from './1764000002952-join-requests.js';
import { MeetingTimes1764000002970 } from './1764000002970-meeting-times.js';
import { Versions1764000002971 } from './1764000002971-versions.js';
import { DraftReminders1764000002980 } from './1764000002980-draft-reminders.js';
import { Desk1764000003000 } from './1764000003000-desk.js';
import { Observatory1764000003100 } from './1764000003100-observatory.js';
import { TagVersions1764000003200 } from './1764000003200-tag-versions.js';
import { ImportPlans1764000003300 } from './1764000003300-import-plans.js';
import { ScheduledTaskRuns1764000003400 } from './1764000003400-scheduled-task-runs.js';
import { AddressChanges1764000003500 } from './1764000003500-address-changes.js';
import { DraftsByCurators1764000003600 } from './1764000003600-drafts-by-curators.js';
import { ImportsThatEnd1764000003700 } from './1764000003700-imports-that-end.js';
import { Concepts1764000004000 } from './1764000004000-concepts.js';
import { ConceptGates1764000004001 } from './1764000004001-concept-gates.js';
import { ConceptFigures1764000004002 } from './1764000004002-concept-figures.js';
import { Actions1764000004020 } from './1764000004020-actions.js';
import { Groups1764000004021 } from './1764000004021-groups.js';
import { GroupMeetings1764000004022 } from './1764000004022-group-meetings.js';
import { Files1764000004040 } from './1764000004040-files.js';
import { Plan1764000004041 } from './1764000004041-plan.js';
import { EvidenceFiles1764000004042 } from './1764000004042-evidence-files.js';
import { ConceptPages1764000004050 } from './1764000004050-concept-pages.js';
import { ConceptInvitations1764000004051 } from './1764000004051-concept-invitations.js';
import { ConceptJoinings1764000004060 } from './1764000004060-concept-joinings.js';
import { Supervision1764000004070 } from './1764000004070-supervision.js';
import { ObjectivesInOrder1764000004080 } from './1764000004080-objectives-in-order.js';
import { MailPreferences1764000004090 } from './1764000004090-mail-preferences.js';
import { ActionLists1764000004091 } from './1764000004091-action-lists.js';
import { ReceivedReplies1764000004110 } from './1764000004110-received-replies.js';
import { Cosignatures1764000004120 } from './1764000004120-cosignatures.js';
import { SuspendedSupervisors1764000004121 } from './1764000004121-suspended-supervisors.js';
import { IdeaAttributions1764000004122 } from './1764000004122-idea-attributions.js';
import { SavedSearches1764000004130 } from './1764000004130-saved-searches.js';
import { MailReach1764000004140 } from './1764000004140-mail-reach.js';
import { UnsureMails1764000004150 } from './1764000004150-unsure-mails.js';
import { SolverPeriods1764000004160 } from './1764000004160-solver-periods.js';
import { ActionTies1764000004170 } from './1764000004170-action-ties.js';
import { MeetingsAsEvidence1764000004171 } from './1764000004171-meetings-as-evidence.js';
import { ConceptRefusals1764000004180 } from './1764000004180-concept-refusals.js';
import { KnownGateItems1764000004181 } from './1764000004181-known-gate-items.js';
import { IdeasThatConceptsTookUp1764000004230 } from './1764000004230-ideas-that-concepts-took-up.js';
import { StartsAreCounted1764000005000 } from './1764000005000-starts-are-counted.js';
import { TriesOfCodes1764000005100 } from './1764000005100-tries-of-codes.js';
import { OrganisationsSeen1764000005101 } from './1764000005101-organisations-seen.js';
import { ProofOfOwner1764000005102 } from './1764000005102-proof-of-owner.js';
import { NewestOrganisations1764000005200 } from './1764000005200-newest-organisations.js';
import { WhoSaidTheyMet1764000005300 } from './1764000005300-who-said-they-met.js';
import { HomesBegun1764000005400 } from './1764000005400-homes-begun.js';
import { NoticesToCompanies1764000005401 } from './1764000005401-notices-to-companies.js';
import { UnitsOfSale1764000005500 } from './1764000005500-units-of-sale.js';
import { RowsThatAreAlike1764000005501 } from './1764000005501-rows-that-are-alike.js';
import type { MigrationInterface } from 'typeorm';

/** A migration, as the check of the schema sees it. Its name ends with its time. */

export interface KnownMigration {
  readonly name: string;
  /**
   * For a migration that removes something that releases read: the time of the newest migration of the first release that
   * can run without it. Older releases refuse to start from now on. Without a value, every release that has this check
   * can run on.
   */
  readonly goesOnFrom?: number;
  new (): MigrationInterface;
}

/** Every migration, oldest first. A new one is added at the end; one that has run anywhere is never edited. */
export const migrations = [
  Platform1764000000000,
  Accounts1764000000100,
  Taxonomy1764000000200,
  Territories1764000000300,
  Solvers1764000000400,
  Needs1764000000500,
  Matching1764000000600,
  Notifications1764000000700,
  Questions1764000000800,
  Dismissals1764000000900,
  Introductions1764000001000,
  Audit1764000001100,
  Moderation1764000001200,
  Absences1764000001300,
  CoolDowns1764000001400,
  Reminders1764000001500,
  Interests1764000001600,
  Conversations1764000001700,
  FollowUps1764000001800,
  Search1764000001900,
  SearchCopies1764000002000,
  Discovery1764000002100,
  WordsInOrder1764000002200,
  CommonWords1764000002600,
  OutboxWords1764000002700,
  DeliveriesAndMails1764000002810,
  RequestIds1764000002820,
  Installation1764000002830,
  ChangedIn1764000002840,
  Hiding1764000002850,
  Reports1764000002851,
  BarredReports1764000002852,
  MessagesByTime1764000002860,
  SolverSetting1764000002870,
  Vectors1764000002900,
  AwaitedTelling1764000002901,
  StandingOut1764000002910,
  ProfilesAndLabels1764000002920,
  ImportLabels1764000002921,
  Learning1764000002930,
  IntroductionRequests1764000002940,
  SignInCodes1764000002950,
  RequestKeys1764000002951,
  JoinRequests1764000002952,
  MeetingTimes1764000002970,
  Versions1764000002971,
  DraftReminders1764000002980,
  Desk1764000003000,
  Observatory1764000003100,
  TagVersions1764000003200,
  ImportPlans1764000003300,
  ScheduledTaskRuns1764000003400,
  AddressChanges1764000003500,
  DraftsByCurators1764000003600,
  ImportsThatEnd1764000003700,
  Concepts1764000004000,
  ConceptGates1764000004001,
  ConceptFigures1764000004002,
  Actions1764000004020,
  Groups1764000004021,
  GroupMeetings1764000004022,
  Files1764000004040,
  Plan1764000004041,
  EvidenceFiles1764000004042,
  ConceptPages1764000004050,
  ConceptInvitations1764000004051,
  ConceptJoinings1764000004060,
  Supervision1764000004070,
  ObjectivesInOrder1764000004080,
  MailPreferences1764000004090,
  ActionLists1764000004091,
  ReceivedReplies1764000004110,
  Cosignatures1764000004120,
  SuspendedSupervisors1764000004121,
  IdeaAttributions1764000004122,
  SavedSearches1764000004130,
  MailReach1764000004140,
  UnsureMails1764000004150,
  SolverPeriods1764000004160,
  ActionTies1764000004170,
  MeetingsAsEvidence1764000004171,
  ConceptRefusals1764000004180,
  KnownGateItems1764000004181,
  IdeasThatConceptsTookUp1764000004230,
  StartsAreCounted1764000005000,
  TriesOfCodes1764000005100,
  OrganisationsSeen1764000005101,
  ProofOfOwner1764000005102,
  NewestOrganisations1764000005200,
  WhoSaidTheyMet1764000005300,
  HomesBegun1764000005400,
  NoticesToCompanies1764000005401,
  UnitsOfSale1764000005500,
  RowsThatAreAlike1764000005501,
] as const satisfies readonly KnownMigration[];
