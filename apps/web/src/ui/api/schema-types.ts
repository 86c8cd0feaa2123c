// Generated from the schema by `npm run web:documents`; do not edit.
/** Days on which nobody answers. They are days in France, today or later; a present absence may keep its first day. */
export type AbsenceInput = {
  /** The first day. */
  from: string;
  /** The last day. */
  until: string;
};

/** What a person says of themselves; both are replaced. */
export type AccountInput = {
  /** In which pages, mails and problems are to be from now on. */
  language: Language;
  /** From 1 to 120 characters. */
  name: string;
};

/** What an action says; an edit replaces it. */
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

/** How far an action is. */
export type ActionState =
  /** It is under way. */
  | 'doing'
  /** It is finished. */
  | 'done'
  /** It will not be done. */
  | 'dropped'
  /** It is not begun. */
  | 'todo';

/** What has actions. */
export type ActionSubjectKind =
  /** A concept in which people take part. */
  | 'concept'
  /** A working group. */
  | 'group'
  /** An objective of the plan. */
  | 'objective';

/** What else an action is for. */
export type ActionTieInput = {
  /** UUID of it. */
  id: string;
  /** What it is. */
  kind: ActionSubjectKind;
};

/** How well an activity is served. */
export type ActivityStanding =
  /** By one or two active solvers. */
  | 'fragile'
  /** By three active solvers or more. */
  | 'served'
  /** By no active solver. */
  | 'unanswered';

/** A new action, and what it is for. */
export type AddActionInput = {
  /** Today or later, where it is new. */
  dueOn: string;
  /** One of `actionOwners`, or the viewer. */
  ownerId: string;
  /** UUID of what it is for. */
  subjectId: string;
  /** What it is for. */
  subjectKind: ActionSubjectKind;
  /** Of `actionTies`, at most one of each kind. Null: they stay as they are. What the viewer may not see stays tied, and another of its kind is refused. */
  ties?: Array<ActionTieInput> | null | undefined;
  /** One line, at most 200 characters. */
  title: string;
};

/** Shows that whoever is signed in owns the account: one of the two. */
export type AddressChangeProof = {
  /** Six digits, mailed to the present address by `askForAddressChangeCode`. */
  code?: string | null | undefined;
  /** The password of the account; at most 128 characters. */
  password?: string | null | undefined;
};

/** Who answers for a company that is asked to meet a solver. */
export type AnswersBy =
  /** A member, with an account. */
  | 'account'
  /** An address that was invited, from the mail. */
  | 'mail'
  /** Nobody: the company has neither members nor an invited address. */
  | 'nobody';

/** For whom somebody writes. */
export type AuthorSide =
  /** For the company of the need. */
  | 'company'
  /** As a curator. */
  | 'curator'
  /** For the solver. */
  | 'solver';

/** What a concept awaits of somebody. */
export type AwaitedDeed =
  /** Say whether one agrees to its public page. */
  | 'agree'
  /** Say whether one takes part. */
  | 'answer'
  /** All is ready: ask a curator to read it. */
  | 'ask'
  /** Bring what a curator asked for. */
  | 'complete'
  /** Bring what the gate ahead still lacks. */
  | 'show'
  /** Read the gate, and sign. */
  | 'sign'
  /** Say how far it is, after sixty idle days. */
  | 'wake';

/** Why two cannot be introduced now, the gravest first. */
export type Blocker =
  /** The solver is away today. */
  | 'away'
  /** One of them declined lately. */
  | 'cooling_down'
  /** The solver has had all the introductions that it wants this month. */
  | 'full'
  /** A curator has hidden the profile, or nobody may answer for it. */
  | 'hidden'
  /** The profile lacks something that others must see. */
  | 'incomplete'
  /** The need is not published. */
  | 'not_published'
  /** The solver wants no need for the time being. */
  | 'paused'
  /** Somebody belongs to both. */
  | 'same_organisation'
  /** They are being asked already, or know each other. */
  | 'standing'
  /** The solver is under age, and nobody of age answers for them. */
  | 'unsupervised';

/** Money in cents, all taxes included. A figure that is null is one that could not be read: it is refused together with all else that is wrong. */
export type BusinessModelInput = {
  /** What others pay of that, in cents: from 0 to 1 000 000 (10 000 €). */
  aidPerHour?: number | null | undefined;
  /** What a unit costs to provide, in cents: from 0 to 1 000 000 (10 000 €). */
  directCostPerHour?: number | null | undefined;
  /** What a month costs whatever is sold, in cents: from 0 to 1 000 000 000 (10 million euros). */
  fixedCostsPerMonth?: number | null | undefined;
  /** Whether the household gets half of what it pays back as a tax credit. */
  hasTaxCredit: boolean;
  /** Price of a unit, in cents: from 0 to 1 000 000 (10 000 €). */
  hourlyPrice?: number | null | undefined;
  /** Units sold in a month, from 0 to 100 000. */
  hoursPerMonth?: number | null | undefined;
  /** What the figures rest on; at most 5 000 characters. */
  note?: string;
  /** Who pays most of it. */
  payer: Payer;
  /** The unit that is sold. The fields named after the hour are about this unit. */
  unit?: SaleUnit;
};

/** What the year of somebody who learns is made of. `company` and `school`: the weeks of an apprentice there. */
export type CalendarKind =
  /** An apprentice’s weeks in the company. */
  | 'company'
  /** Days of exams. */
  | 'exams'
  /** Days without school and work. */
  | 'holidays'
  /** An apprentice’s weeks at school or at the CFA. */
  | 'school';

/** Who talks to whom about an introduction. */
export type Channel =
  /** The company and the curators. */
  | 'company'
  /** The two parties, from when both have accepted; curators do not read it. */
  | 'parties'
  /** Those who speak for the solver, and the curators. */
  | 'solver';

/** Why its company closes a need. */
export type ClosingReason =
  /** It is no longer a need. */
  | 'dropped'
  /** Somebody else answers it. */
  | 'met_elsewhere'
  /** Somebody found through this product answers it. */
  | 'met_here';

/** A gate between two stages of a concept. */
export type ConceptGate =
  /** It holds in homes. */
  | 'holds'
  /** Somebody will pay. */
  | 'payer'
  /** The problem is true. */
  | 'problem'
  /** It can be tried. */
  | 'trial';

/** What a concept says; an edit replaces all of it. */
export type ConceptInput = {
  /** What it promises to households and companies; at most 2 000 characters. */
  promise?: string;
  /** What it is about: at most 20, such as "theme:silver-economie", or ids. */
  tags?: Array<string>;
  /** Where it is meant for: at most 50, such as "commune:45234". */
  territories?: Array<string>;
  /** One line, from 5 to 140 characters. */
  title: string;
};

/** What one side says to a need joining a concept. */
export type ConceptJoiningAnswer =
  /** It agrees to the joining. */
  | 'accepted'
  /** It does not agree to it. */
  | 'declined'
  /** It has not answered yet. */
  | 'pending';

/** The company of the need; whoever carries the concept, or a curator while nobody does. */
export type ConceptJoiningSide =
  /** The company of the need. */
  | 'company'
  /** Whoever carries the concept, or a curator while nobody does. */
  | 'concept';

/** How far it is that a need joins a concept. */
export type ConceptJoiningState =
  /** A side said no. */
  | 'declined'
  /** Both agreed: the concept answers the need. */
  | 'joined'
  /** Nobody answered in time, or the need or the concept ended meanwhile. */
  | 'lapsed'
  /** A side has still to answer. */
  | 'proposed'
  /** Whoever proposed it, or a side that had agreed, took it back. */
  | 'withdrawn';

/** What a public page is to say. */
export type ConceptPageInput = {
  /** In how many homes it has been, from 0 to 10 000; null: not said. */
  homes?: number | null | undefined;
  /** What it promises; from 20 to 2 000 characters. */
  promise: string;
  /** What came of it; at most 3 000 characters. */
  results?: string;
  /** One line, from 5 to 140 characters. */
  title: string;
};

/** How far the public page of a concept is. */
export type ConceptPageState =
  /** Those who take part have not all agreed. */
  | 'asked'
  /** Nobody was asked, or it was taken back. */
  | 'private'
  /** Everybody may read it. */
  | 'public';

/** How far a concept has come. */
export type ConceptStage =
  /** Somebody will pay. */
  | 'business_model'
  /** The problem is true: two companies have it. */
  | 'concept'
  /** An idea, not checked yet. */
  | 'idea'
  /** It holds, and is used in homes: all four gates are passed. */
  | 'in_homes'
  /** It can be tried: tests in homes may begin. */
  | 'prototype';

/** Whether a concept goes on. */
export type ConceptStatus =
  /** People work on it. */
  | 'active'
  /** It rests for a while; `statusReason` says why. */
  | 'paused'
  /** It was given up; it may be resumed. */
  | 'stopped';

/** How far a report is. */
export type ContentReportState =
  /** There was nothing to do. */
  | 'dismissed'
  /** It waits for a curator. */
  | 'open'
  /** Something was done about the text. */
  | 'resolved';

/** What a delivery has failed of, as far as its error says. */
export type DeadLetterCause =
  /** PostgreSQL refused a statement, or took too long. */
  | 'database'
  /** A disk or the memory is full. */
  | 'disk'
  /** What the event is about is not there any more. */
  | 'gone'
  /** The mail server is away, or did not take a mail. */
  | 'mail'
  /** Something outside did not answer. */
  | 'network'
  /** It was begun three times and never ended: its process was killed or stuck each time. */
  | 'never_ended'
  /** No worker has the event handler, as after a downgrade. */
  | 'no_handler'
  /** Something else; `lastError` says it. */
  | 'other'
  /** The search engine is away, or did not take a document. */
  | 'search';

/** Why an interest is not followed up, for the solver to read. */
export type DeclineInterestInput = {
  /** For the solver to read, at most 1 000 characters; needed with the reason `other`. */
  note?: string;
  /** One of the list. */
  reason: InterestDeclineReason;
};

/** Why one’s side declines, for curators. */
export type DeclineIntroductionInput = {
  /** At most 1 000 characters; needed with the reason `other`. */
  note?: string;
  /** One of the list. */
  reason: DeclineReason;
};

/** Why two are not introduced, for the company to read. */
export type DeclineIntroductionRequestInput = {
  /** For the company to read, at most 1 000 characters; needed with the reason `other`. */
  note?: string;
  /** One of the list. */
  reason: IntroductionRequestDeclineReason;
};

/** Why a party declines an introduction; the other party does not read it. */
export type DeclineReason =
  /** The two know each other already. */
  | 'already_in_contact'
  /** The need is answered already. */
  | 'already_solved'
  /** It has no capacity for it. */
  | 'no_capacity'
  /** It is not the moment. */
  | 'not_now'
  /** It has another trade. */
  | 'not_our_trade'
  /** Something else, which the note says. */
  | 'other'
  /** It would cost too much. */
  | 'too_costly'
  /** The other is too far away. */
  | 'too_far';

/** What waits for curators, in the order in which the desk shows it. */
export type DeskQueueName =
  /** Introductions that end within five days for want of an answer. */
  | 'about_to_lapse'
  /** Solvers who have had all the introductions that they want this month. */
  | 'at_cap'
  /** Matches that a company or a solver said in the last thirty days are wrong. */
  | 'dismissed'
  /** Concepts that ask to pass a gate. */
  | 'gates_to_sign'
  /** People whom mails do not reach, or who called them unwanted. */
  | 'out_of_reach'
  /** Companies and solvers that left two introductions or more in a row without an answer. */
  | 'silent'
  /** Concepts to which nothing has happened for sixty days. */
  | 'sleeping_concepts'
  /** What people searched for and did not find. */
  | 'sought_in_vain'
  /** Published needs that a solver fits, and for which nothing is under way. */
  | 'to_introduce'
  /** Needs that companies have sent, to be read. */
  | 'to_moderate'
  /** Solvers who want to answer a need. */
  | 'wants_to_answer'
  /** Companies that ask to meet a solver. */
  | 'wants_to_meet'
  /** Published needs that no solver fits well enough. */
  | 'without_solver';

/** About what curators note and read a history. */
export type DeskSubjectKind =
  /** What was made of a need and a profile to meet. */
  | 'introduction'
  /** What a company asks for. */
  | 'need'
  /** A company, a school or any other that people belong to. */
  | 'organisation'
  /** The profile of a solver. */
  | 'solver';

/** Why a match is wrong. */
export type DismissMatchInput = {
  /** At most 500 characters, for curators to read; needed with the reason `other`. Without one, what was said before for the same reason stays. */
  comment?: string | null | undefined;
  /** One of the list. */
  reason: DismissalReason;
};

/** Why a match is wrong. */
export type DismissalReason =
  /** The two know each other already. */
  | 'already_in_contact'
  /** The need asks for something else. */
  | 'need_misunderstood'
  /** The solution is not finished enough. */
  | 'not_ready'
  /** Something else, which the comment says. */
  | 'other'
  /** The solver has another trade. */
  | 'other_trade'
  /** What is asked, or offered, is too big for the other. */
  | 'too_big'
  /** What is asked, or offered, is too small for the other. */
  | 'too_small'
  /** A tag of either side is wrong. */
  | 'wrong_tag'
  /** The two are too far apart. */
  | 'wrong_territory';

/** Something that shows that an item holds: a link, or an object of the product by its id. */
export type EvidenceInput = {
  /** What it is; `file` is not taken here. */
  kind: EvidenceKind;
  /** At most 200 characters; needed for a link. */
  label?: string;
  /** UUID of the need, of the introduction or of the group’s meeting; null for a link. */
  subjectId?: string | null | undefined;
  /** For a link: an address that begins with https:// or http://, at most 500 characters. */
  url?: string | null | undefined;
};

/** What shows that an item holds. */
export type EvidenceKind =
  /** A file, sent by `POST /api/files` and not by `addEvidence`. */
  | 'file'
  /** A meeting that a working group has held. */
  | 'group_meeting'
  /** An introduction of the product. */
  | 'introduction'
  /** An address of the web. */
  | 'link'
  /** The meeting of an introduction whose sides have met. */
  | 'meeting'
  /** A need of the product. */
  | 'need';

/** What a tag is about. Each tag is in one. */
export type Facet =
  /** An activity of services at home, as the law lists them (code du travail, article D7231-1); the list is closed. */
  | 'activity'
  /** For whom: older people, children, staff and so on. */
  | 'audience'
  /** What somebody knows how to do. */
  | 'skill'
  /** What a solution is made with. */
  | 'technology'
  /** What it is about, such as care for older people. */
  | 'theme'
  /** A trade (métier), with its ROME code. */
  | 'trade';

/** What a file is, by what it holds. */
export type FileKind =
  /** A text from a word processor: .docx or .odt. */
  | 'document'
  /** A picture: JPEG, PNG or WebP. */
  | 'image'
  /** A document with fixed pages: .pdf. */
  | 'pdf'
  /** Slides: .pptx or .odp. */
  | 'presentation'
  /** Tables from a spreadsheet program: .xlsx or .ods. */
  | 'spreadsheet'
  /** Plain text, as in .txt, .csv and .md files. */
  | 'text';

/** `scanning`: nobody reads it until an antivirus has; `refused`: that has found a program that does harm, and the file is gone. */
export type FileReadiness =
  /** Those who may see it download it. */
  | 'ready'
  /** The antivirus found a harmful program: the file is gone. */
  | 'refused'
  /** An antivirus has not read it yet: nobody downloads it. */
  | 'scanning';

/** What one side says: whether they met, and what came of it. */
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
  /** A business model on one page. */
  | 'business_model'
  /** One person carries the concept. */
  | 'carrier'
  /** How the people agree to the trial, and how they withdraw. */
  | 'consent'
  /** With whom a contract is signed, and for what. */
  | 'contract'
  /** How many homes have tried it; five are expected. */
  | 'homes'
  /** What went wrong, and what was changed. */
  | 'incidents'
  /** Who is insured, for what, until when. */
  | 'insurance'
  /** What five people who would pay have said. */
  | 'interviews'
  /** A company that tries it. */
  | 'partner'
  /** Who pays, and why. */
  | 'payer'
  /** A price, and how it is reckoned. */
  | 'price'
  /** What the law asks for to do it at home: declaration, approval or authorisation. */
  | 'regime'
  /** What was measured, beside what was meant to be. */
  | 'results'
  /** In which homes it is tried, for how long, what is measured, and what would stop it. */
  | 'test_plan'
  /** At least two companies have the problem, and say so in their own words. */
  | 'two_companies'
  /** What has been tried already, and why it is not enough. */
  | 'what_exists';

/** How far an item of a checklist is. */
export type GateItemState =
  /** Still to be done. */
  | 'open'
  /** Done: somebody said so, or it is known without. */
  | 'ready'
  /** The gate does without it; `waiverReason` says why. */
  | 'waived';

/** Where the gate ahead stands. */
export type GateState =
  /** Its checklist is being filled in. */
  | 'open'
  /** A curator said no; a curator may reopen it. */
  | 'refused'
  /** A curator reads it, and nothing is changed meanwhile. */
  | 'requested';

/** What a curator signs at a gate. */
export type GateVerdict =
  /** Something is missing: its people bring it and ask again. */
  | 'changes'
  /** The concept enters the next stage. */
  | 'passed'
  /** Not like this; a curator may reopen it. */
  | 'refused'
  /** A refused gate, or the one passed last, is open again. */
  | 'reopened';

/** How grave a finding is. */
export type Gravity =
  /** Something does not work. */
  | 'bad'
  /** It works, and somebody should look. */
  | 'warn';

/** Name and purpose of a group; an edit replaces both. */
export type GroupInput = {
  /** From 20 to 4 000 characters. Everybody who is signed in reads it. */
  purpose: string;
  /** One line, from 3 to 120 characters. */
  title: string;
};

/** When and where a group meets; a place or a link is needed. */
export type GroupMeetingInput = {
  /** What it is to be about; at most 4 000 characters. */
  agenda?: string;
  /** When it begins: within two years; a new one may have been held in the last thirty days. */
  at: string;
  /** To a video call; begins with https://. */
  link?: string;
  /** One line, at most 200 characters; this or the link is needed. */
  place?: string;
};

/** How far a request to be in a group is. */
export type GroupRequestState =
  /** The person has become a member. */
  | 'accepted'
  /** It waits for an answer of the lead or a curator. */
  | 'open'
  /** The lead or a curator said no. */
  | 'refused'
  /** Whoever asked no longer wants to be in it. */
  | 'withdrawn';

/** What an idea says; an update replaces it. */
export type IdeaInput = {
  /** At most 80 characters; null: the name of the profile. Left as it is when not given. */
  attribution?: string | null | undefined;
  /** At most 4 000 characters. */
  description?: string;
  /** One line, from 3 to 200 characters. */
  title: string;
};

/** What the rows of a file describe. */
export type ImportKind =
  /** Needs, with their companies. */
  | 'needs'
  /** Profiles of solvers, with their ideas. */
  | 'solvers';

/** What two rows share. */
export type ImportLikenessBy =
  /** The name, whatever its capitals and accents. */
  | 'name'
  /** The SIREN of the company. */
  | 'siren'
  /** The description. */
  | 'text'
  /** The address of the website. */
  | 'website';

/** How far a file is. */
export type ImportState =
  /** Its rows are imported; this may be undone until `expiresAt`. */
  | 'applied'
  /** Its rows are being imported. */
  | 'applying'
  /** It was put aside, or nobody applied it in time. */
  | 'dropped'
  /** The plan is there, and may be applied. */
  | 'planned'
  /** It is being worked out what would become of its rows. */
  | 'planning'
  /** It waits until somebody says which column is which. */
  | 'read'
  /** It is being read. */
  | 'reading'
  /** The data changed while it was applied: the rest was left. */
  | 'stopped'
  /** What it did is being undone. */
  | 'undoing'
  /** What it did was undone, but for what `undone` names. */
  | 'undone'
  /** It cannot be read; `failure` says why. */
  | 'unusable';

/** Why a curator does not follow an interest up. */
export type InterestDeclineReason =
  /** The solution does not fit the need. */
  | 'does_not_fit'
  /** The need has changed. */
  | 'need_changed'
  /** The solution is not finished enough. */
  | 'not_ready'
  /** Something else, which the note says. */
  | 'other'
  /** The company is in touch with others. */
  | 'others_in_touch'
  /** The two are too far apart. */
  | 'too_far';

/** How far an interest is. */
export type InterestState =
  /** A curator does not follow it up, and said why. */
  | 'declined'
  /** A curator has introduced the two, whatever came of that. */
  | 'introduced'
  /** It waits for a curator. */
  | 'open'
  /** The solver does not want to answer any more. */
  | 'withdrawn';

/** A need and the solvers whom a curator proposes to it. */
export type IntroduceInput = {
  /** Address of somebody at the company, where nobody has an account: the mail asks there, and is answered without an account. It counts as an invitation to join the company. Not needed where an address was invited already; at most 254 characters. */
  companyEmail?: string | null | undefined;
  /** UUID of a need that is published. */
  needId: string;
  /** What is said to the company alone; at most 1 000 characters. */
  noteToCompany?: string;
  /** From one to five. */
  solvers: Array<SolverToIntroduceInput>;
  /** For all published needs of its pool. */
  wholePool?: boolean;
};

/** Why a curator does not introduce the two. */
export type IntroductionRequestDeclineReason =
  /** The solution does not fit the need. */
  | 'does_not_fit'
  /** The solver takes no introduction for now. */
  | 'not_available'
  /** The solution is not finished enough. */
  | 'not_ready'
  /** Something else, which the note says. */
  | 'other'
  /** Other introductions of this need come first. */
  | 'others_under_way'
  /** The two are too far apart. */
  | 'too_far';

/** How far a request to be introduced is. */
export type IntroductionRequestState =
  /** A curator does not introduce the two, and said why. */
  | 'declined'
  /** A curator has introduced the two, whatever came of that. */
  | 'introduced'
  /** It waits for a curator. */
  | 'open'
  /** The company does not ask any more. */
  | 'withdrawn';

/** How far an introduction is. */
export type IntroductionState =
  /** Both have accepted: they know each other and may arrange a meeting. */
  | 'accepted'
  /** One of them declined, which ends it for both. */
  | 'declined'
  /** They have met, and nothing came of it. */
  | 'fruitless'
  /** An answer did not come in time. */
  | 'lapsed'
  /** They have met; what came of it is not known yet. */
  | 'met'
  /** A curator proposed it: one party, or both, has still to answer. */
  | 'proposed'
  /** They have met, and something came of it. */
  | 'succeeded'
  /** A curator took it back, or its need was closed, or its profile hidden. */
  | 'withdrawn';

/** Whose turn it is in an introduction, for the viewer’s side. */
export type IntroductionTurn =
  /** Nobody’s until they meet, or until they are asked what came of it. */
  | 'meeting'
  /** The viewer’s side has to answer, to propose or choose times, or to say what came of it. */
  | 'mine'
  /** Nobody’s any more. */
  | 'over'
  /** The other side has to answer, or to choose a time. */
  | 'theirs';

/** How far a request to join an organisation is. */
export type JoinRequestState =
  /** The person has become a member. */
  | 'accepted'
  /** It waits for an answer of an owner or a curator. */
  | 'open'
  /** An owner or a curator said no. */
  | 'refused'
  /** Whoever asked no longer wants to join. */
  | 'withdrawn';

/** The languages of the product. */
export type Language =
  /** English, the second language. */
  | 'en'
  /** French, the first language. */
  | 'fr';

/** By what people choose their mails. */
export type MailCategory =
  /** What one is to do, and has given others to do. */
  | 'actions'
  /** What waits for curators. */
  | 'desk'
  /** Introductions that are proposed to one’s side, and what becomes of them. */
  | 'introductions'
  /** Needs that fit a profile, or that a saved search finds. */
  | 'matches'
  /** Meetings, and proposed times. */
  | 'meetings'
  /** Messages of conversations. */
  | 'messages'
  /** One’s own needs, profiles, requests and reports. */
  | 'own'
  /** Concepts and working groups. */
  | 'projects';

/** When to mail about something. */
export type MailChoiceInput = {
  /** What the mails are about. */
  category: MailCategory;
  /** When they are sent. */
  timing: MailTiming;
};

/** Why a mail did not arrive. `full`: the mailbox is full; `policy`: the server does not want it; `unknown`: nobody says. */
export type MailFailureKind =
  /** The mailbox is full. */
  | 'full'
  /** The address does not exist any more. */
  | 'permanent'
  /** The server does not want this mail, or mails of ours; the address may be fine. */
  | 'policy'
  /** Its server could not take the mail for now. */
  | 'temporary'
  /** The report does not say. */
  | 'unknown';

/** Which mails the viewer wants; what is not given stays as it is. */
export type MailPreferencesInput = {
  /** What is not named stays as it is. */
  choices: Array<MailChoiceInput>;
  /** The hour of the mail of the day, from 5 to 21; null: it stays. */
  hour?: number | null | undefined;
  /** In August, only what cannot wait is mailed; null: it stays. */
  quietAugust?: boolean | null | undefined;
  /** The `version` that was read; changed since, as on another device, it is a `Conflict`. */
  version: number;
  /** Time zone of the hour, such as "Europe/Paris"; null: it stays. */
  zone?: string | null | undefined;
};

/** `doubtful`: several mails of the last days have not arrived, and we go on. `unreachable`: the address does not exist any more, and no mails but codes are sent. */
export type MailReachState =
  /** Several mails of the last days have not arrived; we go on sending. */
  | 'doubtful'
  /** Mails arrive, as far as we know. */
  | 'reachable'
  /** The address does not exist any more: only codes are sent, all other mails are kept back. */
  | 'unreachable';

/** When mails about something are sent. */
export type MailTiming =
  /** As soon as something happens. */
  | 'at_once'
  /** In the mail of the day. */
  | 'daily'
  /** Not at all; what cannot wait is still read in the application. */
  | 'never'
  /** In one mail a week. */
  | 'weekly';

/** The parts of a score. */
export type MatchPartName =
  /** How often the profile was chosen for other needs. */
  | 'acceptance'
  /** How long ago the profile was last updated. */
  | 'freshness'
  /** What the two texts mean, even in other words. */
  | 'meaning'
  /** The topics of the need that the profile deals with too. */
  | 'tags'
  /** How far apart the two are. */
  | 'territory'
  /** The words that both texts have in common; the rarer a word, the more it counts. */
  | 'words';

/** How strong a match is. */
export type MatchStrength =
  /** People are told of it. */
  | 'close'
  /** It is listed, and nobody is told. */
  | 'to_check'
  /** People are told of it, and a curator would rather introduce the two than not. */
  | 'very_close';

/** Whether the matches of a need are those of what it says now. */
export type MatchingState =
  /** They are up to date: an empty list means that nobody fits. */
  | 'computed'
  /** They are still to be computed: for two minutes after it was published, while that may be undone, and for some seconds after a change; longer while the meaning of its text is not known yet. */
  | 'waiting';

/** When and where they meet; a place or a link is needed. */
export type MeetingInput = {
  /** When it begins: to come, and within two years. */
  at: string;
  /** To a video call; begins with https://. */
  link?: string;
  /** One line, at most 200 characters; this or the link is needed. */
  place?: string;
};

/** Role of somebody in an organisation. */
export type MemberRole =
  /** Speaks for the organisation: writes its needs, answers for it. */
  | 'member'
  /** May also change the organisation, and invite, promote and remove members. There is always one at least. */
  | 'owner';

/** When and where they have met. */
export type MetInput = {
  /** True: they have met although a meeting is still ahead. Without it, this is refused then, with the rule `meeting_ahead`. */
  despiteMeeting?: boolean | null | undefined;
  /** Of a video call; begins with https://, at most 500 characters; may be empty. */
  link?: string;
  /** The day on which they met. */
  on: string;
  /** One line, at most 200 characters; may be empty. */
  place?: string;
};

/** Why a curator sends a need back or refuses it. */
export type ModerationReason =
  /** It sells something. */
  | 'advertising'
  /** The company has asked for the same already. */
  | 'duplicate'
  /** It asks for nothing, or offers something. */
  | 'not_a_need'
  /** Something else, which the curator’s note says. */
  | 'other'
  /** It is not about services at home. */
  | 'out_of_scope'
  /** It says things about a person that should not be published. */
  | 'personal_data'
  /** It asks for several things, which belong in one need each. */
  | 'several_needs_in_one'
  /** Too little is said for anybody to answer. */
  | 'too_vague'
  /** Readers would not understand it. */
  | 'unclear'
  /** It asks for something that the law forbids. */
  | 'unlawful'
  /** Its tags do not fit what it says. */
  | 'wrong_tags'
  /** Its territories do not fit what it says. */
  | 'wrong_territory';

/** A curator’s decision on a submitted need. */
export type NeedDecision =
  /** Show it to everybody who is signed in. */
  | 'publish'
  /** Close it with reasons. */
  | 'refuse'
  /** Send it back with reasons. */
  | 'request_changes';

/** How a closed need ended. */
export type NeedEnding =
  /** The company no longer needs it. */
  | 'dropped'
  /** Somebody else answers it. */
  | 'met_elsewhere'
  /** Somebody found through this product answers it. */
  | 'met_here'
  /** A curator did not publish it; `moderationReasons` says why. */
  | 'refused';

/** The part of a need that a hint is about. */
export type NeedHintTopic =
  /** It does not say for whom, neither by a tag nor in words. */
  | 'audience'
  /** It names no day by which an answer is needed. */
  | 'deadline'
  /** The day by which an answer is needed is over. */
  | 'past_date'
  /** It gives no number, such as of people or homes. */
  | 'quantity'
  /** Its description is shorter than 80 characters, too short for a situation. */
  | 'situation'
  /** It has no tag. */
  | 'tags'
  /** It has no territory. */
  | 'territories'
  /** Its title is missing or shorter than 5 characters. */
  | 'title';

/** What a need says; an edit replaces all of it. A draft may be incomplete; a need that others read must have a title of 5 characters or more, a tag and a territory. */
export type NeedInput = {
  /** A solver from elsewhere who works at a distance is welcome. */
  acceptsRemote?: boolean;
  /** Hide the company’s name from solvers until an introduction is accepted. */
  confidential?: boolean;
  /** At most 10 000 characters. */
  description?: string;
  /** The day by which an answer is needed, today or later when it is submitted; null: none. */
  neededBy?: string | null | undefined;
  /** References, such as "theme:silver-economie". */
  tags?: Array<string>;
  /** Codes, such as "commune:45234" or "epci:244500468". */
  territories?: Array<string>;
  /** One line, at most 140 characters. */
  title?: string;
  /** Which kinds of solvers may answer; empty: any. */
  wantedKinds?: Array<SolverKind>;
};

/** How far the introductions of a need have come. */
export type NeedProgress =
  /** A party is being asked. */
  | 'being_introduced'
  /** Two parties have accepted, and have not met yet. */
  | 'in_discussion'
  /** They have met, and it was not in vain; or the company closed the need as met here. */
  | 'met'
  /** The need is closed or expired, and nobody answers it. */
  | 'unmet'
  /** Nobody is being asked. */
  | 'waiting';

/** Which needs: those that meet every part that is given. */
export type NeedSearchFilter = {
  /** Needs that such a solver may answer. */
  kinds?: Array<SolverKind> | null | undefined;
  /** In one of these states; empty or null: in any that the viewer may see. */
  states?: Array<NeedState> | null | undefined;
  /** Such as "theme:silver-economie": of tags of one facet, one is enough; of several facets, one of each is needed. */
  tags?: Array<string> | null | undefined;
  /** That concern one of these, such as "commune:45234". */
  territories?: Array<string> | null | undefined;
};

/** In which order needs are found. */
export type NeedSearchSort =
  /** Those that need an answer the soonest first, those that can wait last. */
  | 'deadline'
  /** Those that fit the viewer’s profile best first, then those that do not fit, by relevance. */
  | 'match'
  /** The last published first. */
  | 'newest'
  /** Those that the words fit best first; without words, the newest first. */
  | 'relevance';

/** How far a need is. */
export type NeedState =
  /** A curator sent it back and said why: the company changes it, then submits it again. */
  | 'changes_requested'
  /** Over for good: `closingReason` says how. */
  | 'closed'
  /** Being written: only its company sees it, and curators if one of them wrote it. */
  | 'draft'
  /** Its time is over; the company may renew it. */
  | 'expired'
  /** Everybody signed in reads it, and it is matched, until `expiresAt`. */
  | 'published'
  /** Sent; it waits for a curator. */
  | 'submitted';

/** A tag to add to the taxonomy. */
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

/** What a notice tells. */
export type NoticeKind =
  /** The viewer’s acceptance from a mail has arrived. */
  | 'acceptance_noted'
  /** A party took its acceptance back. */
  | 'acceptance_taken_back'
  /** The viewer was given an action. */
  | 'action_added'
  /** An action that the viewer gave to somebody else is done or dropped. */
  | 'action_done'
  /** Actions of the viewer are due. */
  | 'action_due'
  /** An action that was there already was given to the viewer. */
  | 'action_given'
  /** A curator signed a gate of a concept. */
  | 'concept_gate_decided'
  /** A concept asks to pass a gate. */
  | 'concept_gate_requested'
  /** The viewer is asked to take part in a concept. */
  | 'concept_invited'
  /** A need has joined a concept in which the viewer takes part. */
  | 'concept_joined_by_need'
  /** The viewer is asked whether a concept may have a public page. */
  | 'concept_page_asked'
  /** The public page of a concept is shown. */
  | 'concept_page_shown'
  /** The public page of a concept was taken back. */
  | 'concept_page_taken_back'
  /** Nothing has happened to a concept for sixty days. */
  | 'concept_reminded'
  /** A curator settled the viewer’s report. */
  | 'content_report_settled'
  /** Somebody reported a text. */
  | 'content_reported'
  /** Ideas have waited long for supervisors of the viewer’s school. */
  | 'cosignatures_overdue'
  /** Ideas still wait for the viewer, who supervises their authors. */
  | 'cosignatures_reminded'
  /** The viewer’s side is asked what came of a meeting. */
  | 'follow_up_asked'
  /** Somebody whom the viewer invited to a group has answered. */
  | 'group_invitation_answered'
  /** The viewer is invited to a group. */
  | 'group_invited'
  /** The viewer leads a group from now on. */
  | 'group_lead_changed'
  /** The viewer was removed from a group. */
  | 'group_left'
  /** A meeting of a group was called off. */
  | 'group_meeting_cancelled'
  /** A meeting of a group was moved. */
  | 'group_meeting_moved'
  /** A group of the viewer meets. */
  | 'group_meeting_planned'
  /** The viewer’s request to be in a group was accepted or refused. */
  | 'group_request_answered'
  /** Somebody asks to be in a group that the viewer leads. */
  | 'group_requested'
  /** The supervisor agreed to the viewer’s idea. */
  | 'idea_cosigned'
  /** A curator hid an idea of the viewer. */
  | 'idea_hidden'
  /** The supervisor sent the viewer’s idea back, and said why. */
  | 'idea_returned'
  /** An idea of the viewer is shown again. */
  | 'idea_shown'
  /** An idea waits for the viewer, who supervises its author. */
  | 'idea_to_cosign'
  /** A curator does not follow the viewer’s interest up. */
  | 'interest_declined'
  /** A solver wants to answer a need. */
  | 'interest_marked'
  /** Both sides of an introduction have accepted. */
  | 'introduction_accepted'
  /** A company asks to be introduced to a solver. */
  | 'introduction_asked'
  /** It was said what came of a meeting. */
  | 'introduction_concluded'
  /** One side of an introduction declined. */
  | 'introduction_declined'
  /** An introduction ended for want of an answer. */
  | 'introduction_lapsed'
  /** Two parties have met. */
  | 'introduction_met'
  /** A curator proposes to meet: the viewer’s side is to answer. */
  | 'introduction_proposed'
  /** The viewer’s side has not answered an introduction yet. */
  | 'introduction_reminded'
  /** A curator does not introduce the company to the solver it asked for. */
  | 'introduction_request_declined'
  /** An introduction was taken back. */
  | 'introduction_withdrawn'
  /** The viewer’s request to join was accepted or refused. */
  | 'join_request_answered'
  /** Somebody asks to join an organisation that the viewer owns. */
  | 'join_requested'
  /** The company is asked whether its need joins a concept. */
  | 'joining_asked_of_company'
  /** A concept is asked whether a need joins it. */
  | 'joining_asked_of_concept'
  /** A need does not join a concept: one side said no. */
  | 'joining_declined'
  /** A need does not join a concept: nobody answered in time. */
  | 'joining_lapsed'
  /** A need does not join a concept: it was taken back. */
  | 'joining_withdrawn'
  /** A need fits a profile of the viewer. */
  | 'match_found'
  /** A meeting was called off. */
  | 'meeting_called_off'
  /** A meeting was arranged or moved. */
  | 'meeting_planned'
  /** There are messages in a conversation that the viewer has not read. */
  | 'message_written'
  /** The minutes of a group’s meeting were sent. */
  | 'minutes_published'
  /** A curator sent a need back, and said why. */
  | 'need_changes_requested'
  /** A need was closed. */
  | 'need_closed'
  /** A curator changed a need. */
  | 'need_edited'
  /** A need is no longer published, unless it is renewed. */
  | 'need_expired'
  /** A saved search of the viewer finds a new need. */
  | 'need_found'
  /** A need of the viewer’s company has joined a concept. */
  | 'need_joined_concept'
  /** A draft that the viewer began was left for a day. */
  | 'need_left_as_draft'
  /** The first solvers fit a need of the viewer’s company. */
  | 'need_matched'
  /** A curator wrote a need for the company, which is to read and to send it. */
  | 'need_offered'
  /** A curator published a need of the viewer’s company. */
  | 'need_published'
  /** A need of the viewer’s company was sent to the curators: the receipt. */
  | 'need_received'
  /** A curator did not publish a need, and said why. */
  | 'need_refused'
  /** A need waits for a curator. */
  | 'need_submitted'
  /** A curator hid a profile of the viewer. */
  | 'profile_hidden'
  /** A profile of the viewer is shown again. */
  | 'profile_shown'
  /** The other side proposes times to meet. */
  | 'times_proposed';

/** What an objective says; an edit replaces all of it. */
export type ObjectiveInput = {
  /** UUID of the axis of the plan in which it stands. */
  axisId: string;
  /** What it was at the start, in its unit; a count is a whole number. */
  baseline?: number;
  /** The day by which it is to be reached: after the first, within five years of it. */
  dueOn: string;
  /** What is counted; one line, at most 120 characters. */
  figure: string;
  /** The number of the observatory that measures it; null: people note it. */
  observed?: ObservedFigure | null | undefined;
  /** The day from which it is pursued. */
  startsOn: string;
  /** What it is to be in the end, in its unit; not the baseline. */
  target: number;
  /** Where the observatory looks, such as "commune:45234"; null: everywhere. Only with `observed`. */
  territoryCode?: string | null | undefined;
  /** About what the observatory looks, such as "theme:silver-economie"; null: about anything. Only with `observed`. */
  theme?: string | null | undefined;
  /** One line, at most 200 characters. */
  title: string;
  /** In what baseline, target and measures are given; for one that the observatory measures, the unit of that number. */
  unit: ObjectiveUnit;
};

/** How much it was on a day, as somebody has counted. */
export type ObjectiveMeasureInput = {
  /** Today or earlier; noted again for the same day, the last one counts. */
  measuredOn: string;
  /** At most 300 characters. */
  note?: string;
  /** In the unit of the objective; a count is a whole number. */
  value: number;
};

/** In what an objective is counted. */
export type ObjectiveUnit =
  /** A whole number of things. */
  | 'count'
  /** A time, in days. */
  | 'days'
  /** An amount of money, in euros. */
  | 'euros'
  /** A time, in hours. */
  | 'hours'
  /** A share of a whole, in per cent. */
  | 'percent';

/** The eleven figures of the observatory. */
export type ObservatoryFigureKey =
  /** What became of introductions: accepted, left without an answer, or declined and why. */
  | 'acceptances'
  /** For each activity of the law, the needs online and the active solvers. */
  | 'activities'
  /** Answers of companies and of solvers that came by the promised day. */
  | 'answers_in_time'
  /** Concepts that have passed all four gates, and the homes in which a trial has begun, whatever the gate. */
  | 'concepts_in_homes'
  /** Needs for which a solver stood out within 24 hours, and the median time. */
  | 'first_match'
  /** Needs that led to a meeting within so many days, and the median time. */
  | 'first_meeting'
  /** Of those needs, how many were introduced, accepted, met and succeeded. */
  | 'funnel'
  /** Needs published for the first time, by month. */
  | 'needs'
  /** What meetings of at least 90 days ago led to. */
  | 'outcomes'
  /** Searches of the last 90 days without a result that was opened, by tag. */
  | 'sought_in_vain'
  /** For each commune, needs and active solvers, also per 10 000 inhabitants. */
  | 'territories';

/** In what a number is given. */
export type ObservatoryUnit =
  /** A number of things, in groups of five. */
  | 'count'
  /** A time, in days. */
  | 'days'
  /** A time, in hours. */
  | 'hours'
  /** So many for each 10 000 inhabitants. */
  | 'per_ten_thousand'
  /** A share of a whole, from 0 to 1. */
  | 'share';

/** A number of the observatory that can measure an objective. */
export type ObservedFigure =
  /** How many answers of companies, in per cent, came by the promised day. */
  | 'company_answers_in_time'
  /** Hours until the first match, in the median. */
  | 'first_match_hours'
  /** How many of them, in per cent, had a match within 24 hours. */
  | 'first_match_in_a_day'
  /** Days until the first meeting, in the median. */
  | 'first_meeting_days'
  /** Homes in which concepts were tried. */
  | 'homes'
  /** How many of them, in per cent, both sides accepted. */
  | 'introductions_accepted'
  /** Introductions whose end is known. */
  | 'introductions_settled'
  /** Meetings that were held. */
  | 'meetings'
  /** How many needs, in per cent, led to a meeting within 60 days. */
  | 'met_in_sixty_days'
  /** Needs published in the period. */
  | 'needs'
  /** How many of them, in per cent, ended with success. */
  | 'needs_succeeded'
  /** How many answers of solvers, in per cent, came by the promised day. */
  | 'solver_answers_in_time';

/** What an organisation says of itself; an update replaces all of it. */
export type OrganisationInput = {
  /** What it is. */
  kind: OrganisationKind;
  /** From 2 to 120 characters. */
  name: string;
  /** 14 digits with a right key; spaces are welcome. */
  siret?: string | null | undefined;
  /** An address that begins with https:// or http://. */
  website?: string | null | undefined;
};

/** What an organisation is. */
export type OrganisationKind =
  /** A training centre for apprentices. It may ask that the ideas of those whom its members supervise are read first. */
  | 'cfa'
  /** A network of companies. */
  | 'cluster'
  /** A public authority, such as a métropole or a département. */
  | 'public_body'
  /** A school or university. It may ask that the ideas of those whom its members supervise are read first. */
  | 'school'
  /** Provides services at home, and may ask for solutions: only such a company has needs. */
  | 'service_company'
  /** A young company: only such an organisation holds the profile of a startup. */
  | 'startup';

/** What came of a meeting. */
export type Outcome =
  /** A contract was signed. */
  | 'contract'
  /** Somebody was hired. */
  | 'hired'
  /** Nothing came of it. */
  | 'nothing'
  /** A trial has begun. */
  | 'pilot'
  /** Somebody was or will be trained. */
  | 'trained';

/** What came of an introduction. */
export type OutcomeInput = {
  /** At most 1 000 characters. */
  note?: string;
  /** One of the list; `nothing` makes the introduction fruitless. */
  outcome: Outcome;
};

/** The two sides of an introduction. */
export type PartySide =
  /** The company of the need. */
  | 'company'
  /** Those who speak for the profile: whoever holds it, and the supervisor of a holder under age. */
  | 'solver';

/** Who pays for it. */
export type Payer =
  /** The company that provides it. */
  | 'company'
  /** The département pays, as part of its aid. */
  | 'departement'
  /** The household itself. */
  | 'household'
  /** An insurance company. */
  | 'insurer'
  /** Somebody else, whom the note names. */
  | 'other'
  /** A fund that pays pensions (caisse de retraite). */
  | 'pension_fund';

/** A period, which may come again every so many weeks. */
export type PeriodInput = {
  /** They do not answer on these days: promise clocks stop, and no need is proposed. */
  away: boolean;
  /** After how many weeks it comes again, from 2 to 12; null: it comes once. */
  everyWeeks?: number | null | undefined;
  /** The first day: at most a year ago, at most two years ahead. */
  from: string;
  /** What the days are. */
  kind: CalendarKind;
  /** The last day on which it may begin again. */
  repeatUntil?: string | null | undefined;
  /** The last day: at most a year later, and not past. */
  until: string;
};

/** `absence`: the one that `setAbsence` declares. On a day of two periods, the kind that stands first counts. */
export type PeriodKind =
  /** The absence that `setAbsence` declares; there is one at most. */
  | 'absence'
  /** An apprentice’s weeks in the company. */
  | 'company'
  /** Days of exams. */
  | 'exams'
  /** Days without school and work. */
  | 'holidays'
  /** An apprentice’s weeks at school or at the CFA. */
  | 'school';

/** An axis of a plan, with what it is called. */
export type PlanAxisInput = {
  /** Of one that is there; null: it is new. */
  id?: string | null | undefined;
  /** One line, at most 120 characters. */
  title: string;
};

/** What a plan says; an edit replaces all of it. */
export type PlanInput = {
  /** In their order, at most eight. One that is left out is removed, if it has no objectives. */
  axes: Array<PlanAxisInput>;
  /** The first of its years, from 2015 to 2100. */
  fromYear: number;
  /** What it is for; at most 1 000 characters. */
  purpose?: string;
  /** Whether everybody who is signed in sees it; otherwise curators alone. */
  shared?: boolean;
  /** One line, at most 120 characters. */
  title: string;
  /** How many it lasts, from 1 to 5. */
  years?: number;
};

/** Role of an account on the whole platform, whatever organisations its person belongs to. */
export type PlatformRole =
  /** Runs the product: accounts and their roles, dead letters, settings. May do all that a curator may. */
  | 'admin'
  /** OVLT staff: moderates needs, makes introductions, keeps the taxonomy and the plan. */
  | 'curator'
  /** No role: what the person may do follows from their organisations and profiles. */
  | 'none';

/** How an objective fares. */
export type ProgressState =
  /** The target is reached. */
  | 'done'
  /** More than a tenth of the way behind an even pace on the day of its last measure, or its day is over. */
  | 'late'
  /** There is no measure of the last 120 days. */
  | 'not_measured'
  /** On the day of its last measure it was no more than a tenth of the way behind an even pace. */
  | 'on_time'
  /** It has not begun. */
  | 'to_come';

/** What an admin can do about it here. */
export type RemedialAct =
  /** Have the search index compared with the database: `repairSearchIndex`. */
  | 'repair_search'
  /** Have dead-lettered deliveries tried again: `replayDeliveries`. */
  | 'replay';

/** What one party has said to an introduction. */
export type ReplyAnswer =
  /** It wants to meet the other. */
  | 'accepted'
  /** It does not want to. */
  | 'declined'
  /** It has not answered yet. */
  | 'pending';

/** What does harm, and why. */
export type ReportContentInput = {
  /** At most 1 000 characters; needed with the reason `other`. */
  comment?: string;
  /** UUID of what is reported. */
  contentId: string;
  /** What is reported. */
  kind: ReportedKind;
  /** What is wrong with it. */
  reason: ReportReason;
};

/** What is wrong with a text. */
export type ReportReason =
  /** It sells something. */
  | 'advertising'
  /** It breaks the law. */
  | 'illegal'
  /** It insults somebody. */
  | 'insulting'
  /** A false address, a false name, a fraud. */
  | 'misleading'
  /** Something else, which the comment says. */
  | 'other'
  /** It says things about a person that should not be told. */
  | 'personal_data';

/** What is reported. */
export type ReportedKind =
  /** One of the ideas of a profile. */
  | 'idea'
  /** What a solver says when it wants to answer a need. */
  | 'interest'
  /** A message in a conversation of an introduction. */
  | 'message'
  /** What a need says. */
  | 'need'
  /** What an organisation says of itself. */
  | 'organisation'
  /** The name by which somebody calls themselves. */
  | 'person'
  /** What a profile says. */
  | 'solver';

/** The unit in which a service is sold. */
export type SaleUnit =
  /** A home that is served or equipped. */
  | 'home'
  /** An hour of service. */
  | 'hour'
  /** A month of service. */
  | 'month'
  /** A piece, such as a device or a meal. */
  | 'piece'
  /** A subscription, counted for one month. */
  | 'subscription';

/** A search of needs to keep; it has words or a filter at least. */
export type SaveSearchInput = {
  /** As the filter `kinds` of `searchNeeds` takes them; empty: any. */
  kinds?: Array<SolverKind>;
  /** One line, at most 100 characters. */
  name: string;
  /** As the filter `tags` of `searchNeeds` takes them, such as "theme:silver-economie". */
  tags?: Array<string>;
  /** As the filter `territories` of `searchNeeds` takes them, such as "commune:45234". */
  territories?: Array<string>;
  /** Words, at most 200 characters. */
  text?: string;
};

/** By what a search is narrowed. */
export type SearchFacet =
  /** By tags of this facet; its values are for the filter `tags`. */
  | 'activity'
  /** By tags of this facet; its values are for the filter `tags`. */
  | 'audience'
  /** By kinds of solvers; its values are for the filter `kinds`. */
  | 'kind'
  /** Of profiles and ideas: whether the solver works at a distance, “yes” or “no”; for the filter `remote`. */
  | 'remote'
  /** By tags of this facet; its values are for the filter `tags`. */
  | 'skill'
  /** Of needs: by their state; its values are for the filter `states`. */
  | 'status'
  /** By tags of this facet; its values are for the filter `tags`. */
  | 'technology'
  /** By places; its values are for the filter `territories`. */
  | 'territory'
  /** By tags of this facet; its values are for the filter `tags`. */
  | 'theme'
  /** By tags of this facet; its values are for the filter `tags`. */
  | 'trade';

/** What is searched. */
export type SearchedCollection =
  /** Ideas of profiles. */
  | 'ideas'
  /** What companies ask for. */
  | 'needs'
  /** Profiles of solvers. */
  | 'solvers';

/** What the supervisor has decided on an idea. */
export type Signature =
  /** The supervisor has sent it back with a reason: it may be changed, and then waits again. */
  | 'returned'
  /** The supervisor agrees: others see it. */
  | 'signed'
  /** The supervisor is to read it, and others do not see it yet. */
  | 'waiting';

/** The part of a profile that a hint is about. */
export type SolverHintTopic =
  /** Headline and description have fewer than 50 characters together. */
  | 'description'
  /** It has no headline. */
  | 'headline'
  /** It has no idea. */
  | 'ideas'
  /** It has no tag: only its words are matched. */
  | 'tags'
  /** No place is named, and the solver does not work at a distance. */
  | 'territories';

/** What a profile says; an update replaces all of it, but for the fields that are left as they are when not given. */
export type SolverInput = {
  /** When they have time, in a few words; at most 300 characters. */
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
  /** Of the company: nine digits; null: none. */
  siren?: string | null | undefined;
  /** At most 20 references, such as "theme:silver-economie". */
  tags?: Array<string>;
  /** At most 50 codes, such as "commune:45234" or "epci:244500468". */
  territories?: Array<string>;
  /** Begins with https:// or http://. */
  website?: string | null | undefined;
  /** Also works at a distance, wherever the need is. */
  worksRemotely?: boolean;
};

/** What a solver is. */
export type SolverKind =
  /** Somebody who runs a business; they hold the profile, or their organisation does. */
  | 'entrepreneur'
  /** Somebody with a project; an apprentice only where the profile’s `setting` is `cfa`. */
  | 'project_holder'
  /** A young company; its organisation holds the profile. */
  | 'startup'
  /** Somebody who studies, with a project of theirs. */
  | 'student';

/** Which profiles, or ideas of which profiles: those that meet every part that is given. */
export type SolverSearchFilter = {
  /** Of one of these kinds; empty or null: of any. */
  kinds?: Array<SolverKind> | null | undefined;
  /** Works at a distance, or does not. */
  remote?: boolean | null | undefined;
  /** Such as "theme:silver-economie": of tags of one facet, one is enough; of several facets, one of each is needed. */
  tags?: Array<string> | null | undefined;
  /** That concern one of these, such as "commune:45234". */
  territories?: Array<string> | null | undefined;
};

/** In which order profiles and ideas are found. */
export type SolverSearchSort =
  /** Those whose profile was changed last first. */
  | 'newest'
  /** Those that the words fit best first; without words, the newest first. */
  | 'relevance';

/** Where a project is carried. `cfa`: in an apprentice training centre. */
export type SolverSetting =
  /** In an apprentice training centre. */
  'cfa';

/** One of the solvers whom a need is introduced to. */
export type SolverToIntroduceInput = {
  /** What is said to this solver alone; at most 1 000 characters. */
  note?: string;
  /** UUID of the profile; each may be named once. */
  solverId: string;
};

/** A concept, and what it comes from. */
export type StartConceptInput = {
  /** UUID of the idea that it takes up; null: none. */
  ideaId?: string | null | undefined;
  /** One that succeeded; its need and its solver come along. */
  introductionId?: string | null | undefined;
  /** The needs that it answers, as those of a pool; at most 10. */
  needIds?: Array<string>;
  /** What it promises to households and companies; at most 2 000 characters. */
  promise?: string;
  /** What it is about: at most 20, such as "theme:silver-economie", or ids. */
  tags?: Array<string>;
  /** Where it is meant for: at most 50, such as "commune:45234". */
  territories?: Array<string>;
  /** One line, from 5 to 140 characters. */
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

/** Level of a place in France’s official geography. */
export type TerritoryKind =
  /** A town or village, by its INSEE code. */
  | 'commune'
  /** A département, such as the Loiret (45). */
  | 'departement'
  /** A group of communes, such as Orléans Métropole, by its SIREN. */
  | 'epci'
  /** A région, such as Centre-Val de Loire. */
  | 'region';

/** How a concept is tried in homes, and what came of it; all of it is replaced. */
export type TestPlanInput = {
  /** Day on which so many homes had begun, YYYY-MM-DD, not after today; absent: as it is. */
  begunOn?: string | null | undefined;
  /** How the people agree, and how they withdraw; at most 3 000 characters. */
  consent?: string;
  /** In how many homes it is planned, from 0 to 10 000. */
  homes: number;
  /** Number of homes in which the trial has begun, 1 to 10 000; null: none yet; absent: as it is. */
  homesBegun?: number | null | undefined;
  /** What went wrong; at most 3 000 characters. */
  incidents?: string;
  /** Who is insured, for what; at most 3 000 characters. */
  insurance?: string;
  /** What is measured; at most 3 000 characters. */
  measures?: string;
  /** What came of it; at most 3 000 characters. */
  results?: string;
  /** What would stop it; at most 3 000 characters. */
  stopsWhen?: string;
  /** For how many weeks, from 0 to 260. */
  weeks: number;
};

/** What may be undone for a while. */
export type UndoableAct =
  /** An interest was declined. */
  | 'decline_interest'
  /** A request to be introduced was declined. */
  | 'decline_request'
  /** A need was introduced to a solver. */
  | 'introduce'
  /** A need was published. */
  | 'publish'
  /** A need was refused. */
  | 'refuse'
  /** A need was sent back. */
  | 'request_changes';

/** Why an introduction is taken back. */
export type WithdrawIntroductionInput = {
  /** At most 1 000 characters; needed with the reason `other`. */
  note?: string;
  /** One of the list; the parties read it. */
  reason: WithdrawalReason;
};

/** Why a curator takes an introduction back. */
export type WithdrawalReason =
  /** It was proposed by mistake. */
  | 'mistake'
  /** Its company closed the need, or it ended. */
  | 'need_closed'
  /** Something else, which the note says. */
  | 'other'
  /** One party is not available any more. */
  | 'party_unavailable';
