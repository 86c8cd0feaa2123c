// Generated from the schema by `npm run web:documents`; do not edit.
export type AbsenceInput = {
  /** The first day. */
  from: string;
  /** The last day. */
  until: string;
};

export type AccountInput = {
  language: Language;
  /** From 1 to 120 characters. */
  name: string;
};

export type ActionInput = {
  /** Today or later, where it is new. */
  dueOn: string;
  /** One of `actionOwners`, or the viewer. */
  ownerId: string;
  /** Of `actionTies`, at most one of each kind. Null: they stay as they are. What the viewer may not see stays tied, and another of its kind is refused. */
  ties?: Array<ActionTieInput> | null | undefined;
  /** One line, at most 200 characters. */
  title: string;
};

/** How far an action is. `dropped`: it will not be done. */
export type ActionState = 'doing' | 'done' | 'dropped' | 'todo';

/** What has actions. `objective`: one of the plan. */
export type ActionSubjectKind = 'concept' | 'group' | 'objective';

/** What else an action is for. */
export type ActionTieInput = {
  id: string;
  kind: ActionSubjectKind;
};

/** Active solvers of an activity: three or more, one or two, none. */
export type ActivityStanding = 'fragile' | 'served' | 'unanswered';

export type AddActionInput = {
  /** Today or later, where it is new. */
  dueOn: string;
  /** One of `actionOwners`, or the viewer. */
  ownerId: string;
  subjectId: string;
  subjectKind: ActionSubjectKind;
  /** Of `actionTies`, at most one of each kind. Null: they stay as they are. What the viewer may not see stays tied, and another of its kind is refused. */
  ties?: Array<ActionTieInput> | null | undefined;
  /** One line, at most 200 characters. */
  title: string;
};

export type AnswersBy = 'account' | 'mail' | 'nobody';

/** For whom somebody writes. */
export type AuthorSide = 'company' | 'curator' | 'solver';

/** `answer`: say whether one takes part. `agree`: say whether one agrees to its public page. `complete`: bring what a curator asked for. `wake`: say how far it is, after sixty idle days. `show`: bring what the gate ahead still lacks. `ask`: all is ready, ask a curator to read it. `sign`: read and sign. */
export type AwaitedDeed = 'agree' | 'answer' | 'ask' | 'complete' | 'show' | 'sign' | 'wake';

/** Why two cannot be introduced now. `same_organisation`: somebody belongs to both; `standing`: they are being asked already, or know each other; `cooling_down`: one of them declined lately; `unsupervised`: the solver is under age and nobody of age answers for them; `full`: the solver has had all the introductions that it wants this month. */
export type Blocker =
  | 'away'
  | 'cooling_down'
  | 'full'
  | 'hidden'
  | 'incomplete'
  | 'not_published'
  | 'paused'
  | 'same_organisation'
  | 'standing'
  | 'unsupervised';

/** Money in cents, all taxes included. A figure that is null is one that could not be read: it is refused together with all else that is wrong. */
export type BusinessModelInput = {
  aidPerHour?: number | null | undefined;
  directCostPerHour?: number | null | undefined;
  fixedCostsPerMonth?: number | null | undefined;
  hasTaxCredit: boolean;
  hourlyPrice?: number | null | undefined;
  hoursPerMonth?: number | null | undefined;
  /** At most 5 000 characters. */
  note?: string;
  payer: Payer;
};

/** What the year of somebody who learns is made of. `company` and `school`: the weeks of an apprentice there. */
export type CalendarKind = 'company' | 'exams' | 'holidays' | 'school';

/** Who talks to whom about an introduction. `parties`: the two parties, once both have accepted; curators do not read it. `company`, `solver`: that party and the curators. */
export type Channel = 'company' | 'parties' | 'solver';

export type ClosingReason = 'dropped' | 'met_elsewhere' | 'met_here';

/** `problem`: the problem is true; `payer`: somebody will pay; `trial`: it can be tried; `holds`: it holds. */
export type ConceptGate = 'holds' | 'payer' | 'problem' | 'trial';

export type ConceptInput = {
  /** At most 2 000 characters. */
  promise?: string;
  /** Such as "theme:silver-economie", or ids. */
  tags?: Array<string>;
  /** Such as "commune:45234". */
  territories?: Array<string>;
  /** From 5 to 140 characters. */
  title: string;
};

export type ConceptJoiningAnswer = 'accepted' | 'declined' | 'pending';

/** The company of the need; whoever carries the concept, or a curator while nobody does. */
export type ConceptJoiningSide = 'company' | 'concept';

/** `lapsed`: nobody answered in time, or the need or the concept ended meanwhile. */
export type ConceptJoiningState = 'declined' | 'joined' | 'lapsed' | 'proposed' | 'withdrawn';

export type ConceptPageInput = {
  /** In how many homes it has been. */
  homes?: number | null | undefined;
  /** From 20 to 2 000 characters. */
  promise: string;
  /** At most 3 000 characters. */
  results?: string;
  /** From 5 to 140 characters. */
  title: string;
};

/** `asked`: those who take part have not all agreed. `public`: everybody may read it. */
export type ConceptPageState = 'asked' | 'private' | 'public';

/** How far a concept has come. */
export type ConceptStage = 'business_model' | 'concept' | 'idea' | 'in_homes' | 'prototype';

export type ConceptStatus = 'active' | 'paused' | 'stopped';

/** `resolved`: something was done about the text; `dismissed`: there was nothing to do. */
export type ContentReportState = 'dismissed' | 'open' | 'resolved';

/** What a delivery has failed of, as far as its error says. */
export type DeadLetterCause =
  | 'database'
  | 'disk'
  | 'gone'
  | 'mail'
  | 'network'
  | 'no_handler'
  | 'other'
  | 'search';

export type DeclineInterestInput = {
  /** For the solver to read, at most 1 000 characters; needed with the reason `other`. */
  note?: string;
  reason: InterestDeclineReason;
};

export type DeclineIntroductionInput = {
  /** At most 1 000 characters; needed with the reason `other`. */
  note?: string;
  reason: DeclineReason;
};

export type DeclineIntroductionRequestInput = {
  /** For the company to read, at most 1 000 characters; needed with the reason `other`. */
  note?: string;
  reason: IntroductionRequestDeclineReason;
};

export type DeclineReason =
  | 'already_in_contact'
  | 'already_solved'
  | 'no_capacity'
  | 'not_now'
  | 'not_our_trade'
  | 'other'
  | 'too_costly'
  | 'too_far';

/** What waits for curators, in the order in which the desk shows it. */
export type DeskQueueName =
  | 'about_to_lapse'
  | 'at_cap'
  | 'dismissed'
  | 'gates_to_sign'
  | 'out_of_reach'
  | 'silent'
  | 'sleeping_concepts'
  | 'sought_in_vain'
  | 'to_introduce'
  | 'to_moderate'
  | 'wants_to_answer'
  | 'wants_to_meet'
  | 'without_solver';

export type DeskSubjectKind = 'introduction' | 'need' | 'organisation' | 'solver';

export type DismissMatchInput = {
  /** At most 500 characters, for curators to read; needed with the reason `other`. Without one, what was said before for the same reason stays. */
  comment?: string | null | undefined;
  reason: DismissalReason;
};

/** Why a match is wrong. `not_ready`: the solution is not finished enough; `need_misunderstood`: the need asks for something else; `wrong_tag`: a tag of either side is wrong. */
export type DismissalReason =
  | 'already_in_contact'
  | 'need_misunderstood'
  | 'not_ready'
  | 'other'
  | 'other_trade'
  | 'too_big'
  | 'too_small'
  | 'wrong_tag'
  | 'wrong_territory';

export type EvidenceInput = {
  kind: EvidenceKind;
  /** At most 200 characters; needed for a link. */
  label?: string;
  /** Of the need, or of the introduction. */
  subjectId?: string | null | undefined;
  /** For a link. */
  url?: string | null | undefined;
};

/** `meeting`: of an introduction whose sides have met; `file`: sent by `POST /api/files`, and not by `addEvidence`. */
export type EvidenceKind = 'file' | 'group_meeting' | 'introduction' | 'link' | 'meeting' | 'need';

export type Facet = 'activity' | 'audience' | 'skill' | 'technology' | 'theme' | 'trade';

/** What a file is, by what it holds. */
export type FileKind = 'document' | 'image' | 'pdf' | 'presentation' | 'spreadsheet' | 'text';

/** `scanning`: nobody reads it until an antivirus has; `refused`: that has found a program that does harm, and the file is gone. */
export type FileReadiness = 'ready' | 'refused' | 'scanning';

export type FollowUpAnswerInput = {
  /** Whether they met. */
  happened: boolean;
  /** For curators and one’s own side; at most 1 000 characters. */
  note?: string;
  /** Needed if they met, and only then. */
  outcome?: Outcome | null | undefined;
};

/** What the gates ask for. */
export type GateItemKey =
  | 'business_model'
  | 'carrier'
  | 'consent'
  | 'contract'
  | 'homes'
  | 'incidents'
  | 'insurance'
  | 'interviews'
  | 'partner'
  | 'payer'
  | 'price'
  | 'regime'
  | 'results'
  | 'test_plan'
  | 'two_companies'
  | 'what_exists';

/** `waived`: the gate does without it. */
export type GateItemState = 'open' | 'ready' | 'waived';

/** Where the gate ahead stands. `requested`: a curator reads it, and nothing is changed meanwhile. */
export type GateState = 'open' | 'refused' | 'requested';

/** `changes`: something is missing. `refused`: not like this; a curator may reopen it, as they may the gate that was passed last. */
export type GateVerdict = 'changes' | 'passed' | 'refused' | 'reopened';

/** `bad`: something does not work; `warn`: it works, and somebody should look. */
export type Gravity = 'bad' | 'warn';

export type GroupInput = {
  /** From 20 to 4 000 characters. Everybody who is signed in reads it. */
  purpose: string;
  /** One line, from 3 to 120 characters. */
  title: string;
};

export type GroupMeetingInput = {
  /** At most 4 000 characters. */
  agenda?: string;
  at: string;
  /** To a video call; begins with https://. */
  link?: string;
  /** One line, at most 200 characters; this or the link is needed. */
  place?: string;
};

export type GroupRequestState = 'accepted' | 'open' | 'refused' | 'withdrawn';

export type IdeaInput = {
  /** At most 80 characters; null: the name of the profile. Left as it is when not given. */
  attribution?: string | null | undefined;
  /** At most 4 000 characters. */
  description?: string;
  /** One line, from 3 to 200 characters. */
  title: string;
};

/** What the rows of a file describe. */
export type ImportKind = 'needs' | 'solvers';

/** `read`: it waits until somebody says which column is which. `stopped`: the data changed meanwhile, the rest was left. `dropped`: nobody applied it. */
export type ImportState =
  | 'applied'
  | 'applying'
  | 'dropped'
  | 'planned'
  | 'planning'
  | 'read'
  | 'reading'
  | 'stopped'
  | 'undoing'
  | 'undone'
  | 'unusable';

/** Why a curator does not follow an interest up. `not_ready`: the solution is not finished enough; `others_in_touch`: the company is in touch with others. */
export type InterestDeclineReason =
  | 'does_not_fit'
  | 'need_changed'
  | 'not_ready'
  | 'other'
  | 'others_in_touch'
  | 'too_far';

export type InterestState = 'declined' | 'introduced' | 'open' | 'withdrawn';

export type IntroduceInput = {
  /** Address of somebody at the company, where nobody has an account: the mail asks there, and is answered without an account. It counts as an invitation to join the company. Not needed where an address was invited already; at most 254 characters. */
  companyEmail?: string | null | undefined;
  needId: string;
  /** What is said to the company alone; at most 1 000 characters. */
  noteToCompany?: string;
  /** From one to five. */
  solvers: Array<SolverToIntroduceInput>;
  /** For all published needs of its pool. */
  wholePool?: boolean;
};

/** Why a curator does not introduce the two. `not_ready`: the solution is not finished enough; `not_available`: the solver takes no introduction for now; `others_under_way`: other introductions of this need come first. */
export type IntroductionRequestDeclineReason =
  | 'does_not_fit'
  | 'not_available'
  | 'not_ready'
  | 'other'
  | 'others_under_way'
  | 'too_far';

export type IntroductionRequestState = 'declined' | 'introduced' | 'open' | 'withdrawn';

export type IntroductionState =
  | 'accepted'
  | 'declined'
  | 'fruitless'
  | 'lapsed'
  | 'met'
  | 'proposed'
  | 'succeeded'
  | 'withdrawn';

/** Whose turn it is in an introduction, for the viewer’s side: its own, the other’s, nobody’s until they meet, or it is over. */
export type IntroductionTurn = 'meeting' | 'mine' | 'over' | 'theirs';

export type JoinRequestState = 'accepted' | 'open' | 'refused' | 'withdrawn';

export type Language = 'en' | 'fr';

export type MailCategory =
  | 'actions'
  | 'desk'
  | 'introductions'
  | 'matches'
  | 'meetings'
  | 'messages'
  | 'own'
  | 'projects';

export type MailChoiceInput = {
  category: MailCategory;
  timing: MailTiming;
};

/** Why a mail did not arrive. `full`: the mailbox is full; `policy`: the server does not want it; `unknown`: nobody says. */
export type MailFailureKind = 'full' | 'permanent' | 'policy' | 'temporary' | 'unknown';

export type MailPreferencesInput = {
  /** What is not named stays as it is. */
  choices: Array<MailChoiceInput>;
  /** From 5 to 21. */
  hour?: number | null | undefined;
  quietAugust?: boolean | null | undefined;
  version: number;
  zone?: string | null | undefined;
};

/** `doubtful`: several mails of the last days have not arrived, and we go on. `unreachable`: the address does not exist any more, and no mails but codes are sent. */
export type MailReachState = 'doubtful' | 'reachable' | 'unreachable';

export type MailTiming = 'at_once' | 'daily' | 'never' | 'weekly';

export type MatchPartName = 'acceptance' | 'freshness' | 'meaning' | 'tags' | 'territory' | 'words';

/** How strong a match is: `very_close`: people are told of it, and a curator would rather introduce the two than not; `close`: people are told of it; `to_check`: it is listed, and nobody is told. */
export type MatchStrength = 'close' | 'to_check' | 'very_close';

export type MeetingInput = {
  at: string;
  /** To a video call; begins with https://. */
  link?: string;
  /** One line, at most 200 characters; this or the link is needed. */
  place?: string;
};

export type MemberRole = 'member' | 'owner';

export type MetInput = {
  link?: string;
  /** The day on which they met. */
  on: string;
  place?: string;
};

export type ModerationReason =
  | 'advertising'
  | 'duplicate'
  | 'not_a_need'
  | 'other'
  | 'out_of_scope'
  | 'personal_data'
  | 'several_needs_in_one'
  | 'too_vague'
  | 'unclear'
  | 'unlawful'
  | 'wrong_tags'
  | 'wrong_territory';

export type NeedDecision = 'publish' | 'refuse' | 'request_changes';

export type NeedEnding = 'dropped' | 'met_elsewhere' | 'met_here' | 'refused';

export type NeedHintTopic =
  | 'audience'
  | 'deadline'
  | 'past_date'
  | 'quantity'
  | 'situation'
  | 'tags'
  | 'territories'
  | 'title';

export type NeedInput = {
  acceptsRemote?: boolean;
  confidential?: boolean;
  /** At most 10 000 characters. */
  description?: string;
  neededBy?: string | null | undefined;
  /** References, such as "theme:silver-economie". */
  tags?: Array<string>;
  /** Codes, such as "commune:45234" or "epci:244500468". */
  territories?: Array<string>;
  /** One line, at most 140 characters. */
  title?: string;
  wantedKinds?: Array<SolverKind>;
};

/** How far the introductions of a need have come. */
export type NeedProgress = 'being_introduced' | 'in_discussion' | 'met' | 'unmet' | 'waiting';

export type NeedSearchFilter = {
  /** Needs that such a solver may answer. */
  kinds?: Array<SolverKind> | null | undefined;
  states?: Array<NeedState> | null | undefined;
  /** Such as "theme:silver-economie": of tags of one facet, one is enough; of several facets, one of each is needed. */
  tags?: Array<string> | null | undefined;
  /** That concern one of these, such as "commune:45234". */
  territories?: Array<string> | null | undefined;
};

/** `relevance`: where no words are given, the newest first. `deadline`: the nearest first, those that can wait last. `match`: how well a need fits the viewer’s profile, then those that do not fit by relevance. */
export type NeedSearchSort = 'deadline' | 'match' | 'newest' | 'relevance';

export type NeedState = 'changes_requested' | 'closed' | 'draft' | 'expired' | 'published' | 'submitted';

export type NewTagInput = {
  /** The reference of a tag of the same facet. */
  broader?: string | null | undefined;
  /** Any but activity: those are set by law. */
  facet: Facet;
  /** One line, 2 to 120 characters. */
  labelEn: string;
  /** One line, 2 to 120 characters. */
  labelFr: string;
  /** Of a trade: its ROME code. */
  officialCode?: string | null | undefined;
  /** Lower-case letters without accents, digits and hyphens. It never changes. */
  slug: string;
  /** At most 40, of at most 80 characters each. */
  synonymsEn?: Array<string>;
  /** At most 40, of at most 80 characters each. */
  synonymsFr?: Array<string>;
};

export type ObjectiveInput = {
  axisId: string;
  baseline?: number;
  dueOn: string;
  /** What is counted; one line, at most 120 characters. */
  figure: string;
  observed?: ObservedFigure | null | undefined;
  startsOn: string;
  target: number;
  territoryCode?: string | null | undefined;
  theme?: string | null | undefined;
  /** One line, at most 200 characters. */
  title: string;
  unit: ObjectiveUnit;
};

export type ObjectiveMeasureInput = {
  /** Today or earlier; noted again for the same day, the last one counts. */
  measuredOn: string;
  /** At most 300 characters. */
  note?: string;
  value: number;
};

export type ObjectiveUnit = 'count' | 'days' | 'euros' | 'hours' | 'percent';

export type ObservatoryFigureKey =
  | 'acceptances'
  | 'activities'
  | 'answers_in_time'
  | 'concepts_in_homes'
  | 'first_match'
  | 'first_meeting'
  | 'funnel'
  | 'needs'
  | 'outcomes'
  | 'sought_in_vain'
  | 'territories';

/** `count`: in groups of five; `share`: from 0 to 1; `per_ten_thousand`: inhabitants. */
export type ObservatoryUnit = 'count' | 'days' | 'hours' | 'per_ten_thousand' | 'share';

/** A number of the observatory that can measure an objective. */
export type ObservedFigure =
  | 'company_answers_in_time'
  | 'first_match_hours'
  | 'first_match_in_a_day'
  | 'first_meeting_days'
  | 'homes'
  | 'introductions_accepted'
  | 'introductions_settled'
  | 'meetings'
  | 'met_in_sixty_days'
  | 'needs'
  | 'needs_succeeded'
  | 'solver_answers_in_time';

export type OrganisationInput = {
  kind: OrganisationKind;
  /** From 2 to 120 characters. */
  name: string;
  /** 14 digits with a right key; spaces are welcome. */
  siret?: string | null | undefined;
  /** An address that begins with https:// or http://. */
  website?: string | null | undefined;
};

export type OrganisationKind = 'cfa' | 'cluster' | 'public_body' | 'school' | 'service_company' | 'startup';

/** What came of a meeting. */
export type Outcome = 'contract' | 'hired' | 'nothing' | 'pilot' | 'trained';

export type OutcomeInput = {
  /** At most 1 000 characters. */
  note?: string;
  outcome: Outcome;
};

export type PartySide = 'company' | 'solver';

/** Who pays for it. */
export type Payer = 'company' | 'departement' | 'household' | 'insurer' | 'other' | 'pension_fund';

/** A period, which may come again every so many weeks. */
export type PeriodInput = {
  /** They do not answer on these days: promise clocks stop, and no need is proposed. */
  away: boolean;
  /** From 2 to 12; null: it comes once. */
  everyWeeks?: number | null | undefined;
  from: string;
  kind: CalendarKind;
  /** The last day on which it may begin again. */
  repeatUntil?: string | null | undefined;
  /** The last day: at most a year later, and not past. */
  until: string;
};

/** `absence`: the one that `setAbsence` declares. On a day of two periods, the kind that stands first counts. */
export type PeriodKind = 'absence' | 'company' | 'exams' | 'holidays' | 'school';

export type PlanAxisInput = {
  /** Of one that is there; null: it is new. */
  id?: string | null | undefined;
  /** One line, at most 120 characters. */
  title: string;
};

export type PlanInput = {
  /** In their order, at most eight. One that is left out is removed, if it has no objectives. */
  axes: Array<PlanAxisInput>;
  fromYear: number;
  /** At most 1 000 characters. */
  purpose?: string;
  shared?: boolean;
  /** One line, at most 120 characters. */
  title: string;
  /** From 1 to 5. */
  years?: number;
};

export type PlatformRole = 'admin' | 'curator' | 'none';

/** `to_come`: it has not begun; `not_measured`: there is no measure of the last 120 days; `late`: more than a tenth of the way behind an even pace on the day of its last measure, or its day is over. */
export type ProgressState = 'done' | 'late' | 'not_measured' | 'on_time' | 'to_come';

/** What an admin can do about it here. */
export type RemedialAct = 'repair_search' | 'replay';

export type ReplyAnswer = 'accepted' | 'declined' | 'pending';

export type ReportContentInput = {
  /** At most 1 000 characters; needed with the reason `other`. */
  comment?: string;
  contentId: string;
  kind: ReportedKind;
  reason: ReportReason;
};

/** What is wrong with a text. `misleading`: a false address, a false name, a fraud. */
export type ReportReason = 'advertising' | 'illegal' | 'insulting' | 'misleading' | 'other' | 'personal_data';

/** What is reported. `person`: somebody’s name; `message`: one in a conversation of an introduction. */
export type ReportedKind = 'idea' | 'interest' | 'message' | 'need' | 'organisation' | 'person' | 'solver';

export type SaveSearchInput = {
  kinds?: Array<SolverKind>;
  /** One line, at most 100 characters. */
  name: string;
  /** Such as "theme:silver-economie". */
  tags?: Array<string>;
  /** Such as "commune:45234". */
  territories?: Array<string>;
  /** Words, at most 200 characters. */
  text?: string;
};

/** By what a search is narrowed. Values of the facets of the taxonomy are for the filter `tags`, those of `territory` for `territories`, of `kind` for `kinds`, of `status` (of needs) for `states`, of `remote` (of solvers: "yes" or "no") for `remote`. */
export type SearchFacet =
  | 'activity'
  | 'audience'
  | 'kind'
  | 'remote'
  | 'skill'
  | 'status'
  | 'technology'
  | 'territory'
  | 'theme'
  | 'trade';

/** What is searched. */
export type SearchedCollection = 'ideas' | 'needs' | 'solvers';

/** `waiting`: the supervisor is to read it, and others do not see it yet. `returned`: they have sent it back, and it may be changed. */
export type Signature = 'returned' | 'signed' | 'waiting';

export type SolverHintTopic = 'description' | 'headline' | 'ideas' | 'tags' | 'territories';

export type SolverInput = {
  /** At most 300 characters. */
  availability?: string | null | undefined;
  /** Left as it is when not given. */
  contactEmail?: string | null | undefined;
  /** At most 10 000 characters; with the headline, 50 make it complete. */
  description?: string;
  /** One line, at most 600 characters. */
  headline?: string;
  /** At most 20; left as they are when not given. */
  keywords?: Array<string> | null | undefined;
  /** Introductions a month, from 1 to 50; to have none, pause the profile. */
  monthlyCap?: number;
  /** One line, from 2 to 200 characters. */
  name: string;
  /** For a project holder only; left as it is when not given. */
  setting?: SolverSetting | null | undefined;
  /** Nine digits. */
  siren?: string | null | undefined;
  /** At most 20 references, such as "theme:silver-economie". */
  tags?: Array<string>;
  /** At most 50 codes, such as "commune:45234" or "epci:244500468". */
  territories?: Array<string>;
  /** Begins with https:// or http://. */
  website?: string | null | undefined;
  worksRemotely?: boolean;
};

/** `project_holder`: somebody with a project; an apprentice only where the profile’s `setting` is `cfa`. */
export type SolverKind = 'entrepreneur' | 'project_holder' | 'startup' | 'student';

export type SolverSearchFilter = {
  kinds?: Array<SolverKind> | null | undefined;
  /** Works at a distance, or does not. */
  remote?: boolean | null | undefined;
  /** Such as "theme:silver-economie": of tags of one facet, one is enough; of several facets, one of each is needed. */
  tags?: Array<string> | null | undefined;
  /** That concern one of these, such as "commune:45234". */
  territories?: Array<string> | null | undefined;
};

/** `relevance`: where no words are given, the newest first. */
export type SolverSearchSort = 'newest' | 'relevance';

/** Where a project is carried. `cfa`: in an apprentice training centre. */
export type SolverSetting = 'cfa';

export type SolverToIntroduceInput = {
  /** What is said to this solver alone; at most 1 000 characters. */
  note?: string;
  solverId: string;
};

/** A concept, and what it comes from. */
export type StartConceptInput = {
  ideaId?: string | null | undefined;
  /** One that succeeded; its need and its solver come along. */
  introductionId?: string | null | undefined;
  /** The needs that it answers, as those of a pool; at most 10. */
  needIds?: Array<string>;
  /** At most 2 000 characters. */
  promise?: string;
  /** Such as "theme:silver-economie", or ids. */
  tags?: Array<string>;
  /** Such as "commune:45234". */
  territories?: Array<string>;
  /** From 5 to 140 characters. */
  title: string;
};

/** What changes; what is left out stays. */
export type TagInput = {
  /** The reference of a tag of the same facet; null: none. */
  broader?: string | null | undefined;
  /** One line, 2 to 120 characters. */
  labelEn?: string | null | undefined;
  /** One line, 2 to 120 characters. */
  labelFr?: string | null | undefined;
  /** Of a trade: its ROME code. */
  officialCode?: string | null | undefined;
  /** At most 40, of at most 80 characters each. */
  synonymsEn?: Array<string> | null | undefined;
  /** At most 40, of at most 80 characters each. */
  synonymsFr?: Array<string> | null | undefined;
};

export type TerritoryKind = 'commune' | 'departement' | 'epci' | 'region';

export type TestPlanInput = {
  /** Day on which so many homes had begun, YYYY-MM-DD, not after today; absent: as it is. */
  begunOn?: string | null | undefined;
  /** At most 3 000 characters; may be empty. */
  consent?: string;
  /** Number of homes planned. */
  homes: number;
  /** Number of homes in which the trial has begun, 1 to 10 000; null: none yet; absent: as it is. */
  homesBegun?: number | null | undefined;
  /** At most 3 000 characters; may be empty. */
  incidents?: string;
  /** At most 3 000 characters; may be empty. */
  insurance?: string;
  /** At most 3 000 characters; may be empty. */
  measures?: string;
  /** At most 3 000 characters; may be empty. */
  results?: string;
  /** At most 3 000 characters; may be empty. */
  stopsWhen?: string;
  weeks: number;
};

/** What may be undone for a while. */
export type UndoableAct =
  | 'decline_interest'
  | 'decline_request'
  | 'introduce'
  | 'publish'
  | 'refuse'
  | 'request_changes';

export type WithdrawIntroductionInput = {
  /** At most 1 000 characters; needed with the reason `other`. */
  note?: string;
  reason: WithdrawalReason;
};

export type WithdrawalReason = 'mistake' | 'need_closed' | 'other' | 'party_unavailable';
