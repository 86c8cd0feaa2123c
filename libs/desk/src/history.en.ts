import { type Deed, tellsFields } from './deed.js';

/** What somebody did, by the action of the log. */
const deeds: Readonly<Record<string, string>> = {
  accept: 'accepted',
  acceptJoinRequest: 'accepted a request',
  addNote: 'wrote a note',
  answer: 'answered',
  ask: 'asked for an introduction',
  assign: 'said who takes care of it',
  callOffMeeting: 'called the meeting off',
  changeRole: 'changed the role of a member',
  chooseMails: 'chose their mails',
  claim: 'took the profile over',
  close: 'closed it',
  complainOfMails: 'noted that a mail was reported as unwanted',
  conclude: 'said what came of it',
  copy: 'began it, after another need',
  create: 'created it',
  decline: 'declined',
  dismiss: 'dismissed it',
  draft: 'began it',
  edit: 'changed it',
  editIdeas: 'changed the ideas',
  editNote: 'corrected a note',
  endSessions: 'signed devices out',
  expire: 'took it down, as its time had come',
  followHolder: 'followed the state of its holder’s account',
  hide: 'hid it',
  hideIdea: 'hid an idea',
  import: 'imported it',
  undoImport: 'undid an import',
  introduce: 'proposed an introduction',
  invite: 'invited somebody',
  join: 'joined the organisation',
  judge: 'judged this match',
  lapse: 'noted that nobody had answered',
  leave: 'left the organisation',
  leavePool: 'took this need out of its pool',
  mark: 'marked an interest',
  markMet: 'noted the meeting',
  noteMailReach: 'noted whether mails arrive',
  pause: 'paused it',
  planMeeting: 'arranged the meeting',
  pool: 'pooled it with other needs',
  proposeTimes: 'proposed times',
  proveAddress: 'noted that mails arrive',
  publish: 'published it',
  refuse: 'refused it',
  reinstate: 'opened the account again',
  removeMember: 'removed a member',
  removeNote: 'removed a note',
  renew: 'renewed it',
  report: 'reported the text',
  requestChanges: 'asked for changes',
  resolve: 'settled the report',
  restore: 'restored it',
  resume: 'resumed it',
  setAbsence: 'declared an absence',
  setRole: 'changed the role',
  snooze: 'put it off',
  submit: 'sent it',
  suspend: 'suspended the account',
  takeBack: 'took the acceptance back',
  tellStandingOut: 'told those who fit',
  undo: 'undid the decision, and nobody was told',
  unhide: 'showed it again',
  unhideIdea: 'showed an idea again',
  update: 'changed it',
  withdraw: 'withdrew it',
  withdrawInvitation: 'withdrew an invitation',
  // Of concepts.
  joinConcept: 'takes part from now on',
  leaveConcept: 'no longer takes part',
  nameCarrier: 'named the carrier',
  removeFromConcept: 'took somebody out',
  start: 'started the concept',
  stop: 'stopped it',
  take: 'accompanies it from now on',
  'gate.passed': 'signed that a step is passed',
  'gate.changes': 'asked to complete a step',
  'gate.refused': 'refused a step',
  'gate.reopened': 'reopened a step',
  addEvidence: 'added evidence',
  answerItem: 'answered an item',
  askItemAgain: 'asked for an item again',
  removeEvidence: 'removed evidence',
  requestGate: 'asked to pass',
  waiveItem: 'waived an item',
  withdrawGateRequest: 'took the request back',
  remind: 'reminded those who take part',
  saveBusinessModel: 'saved the business model',
  saveTestPlan: 'saved the test plan',
  askForPage: 'asked those who take part to agree to a public page',
  agreeToPage: 'agreed to the public page',
  withdrawFromPage: 'no longer agrees to the public page',
  takePageBack: 'took the public page back',
  proposeNeed: 'proposed that a need joins it',
  askToJoin: 'asked to join it with a need',
  agreeToJoin: 'agreed that a need joins it, and the other side has not answered yet',
  joinPool: 'agreed: a need has joined it',
  declineJoining: 'declined: a need does not join it',
  withdrawJoining: 'took the proposal of a need back',
  lapseJoining: 'found no answer, of a need that was proposed',
  linkNeed: 'linked a need to it',
  unlinkNeed: 'took a need out of it',
  linkIdea: 'linked an idea to it',
  unlinkIdea: 'took an idea out of it',
};

/** The same, where another word says it of a tag. */
const deedsOnTags: Readonly<Record<string, string>> = {
  merge: 'merged tags',
  reinstate: 'offered it again',
  retire: 'withdrew it from those that are offered',
};

/** The same, where it was done to somebody. */
const deedsTo: Readonly<Record<string, (whom: string) => string>> = {
  removeMember: (whom) => `removed ${whom} from the organisation`,
  changeRole: (whom) => `changed the role of ${whom}`,
  removeFromConcept: (whom) => `took ${whom} out`,
  nameCarrier: (whom) => `handed the concept to ${whom}`,
};

/** What was changed. What is in no list is not told: it means nothing to a reader. */
const fields: Readonly<Record<string, string>> = {
  name: 'name',
  kind: 'kind',
  siret: 'SIRET',
  siren: 'SIREN',
  website: 'website',
  awayFrom: 'start of the absence',
  awayUntil: 'end of the absence',
  title: 'title',
  description: 'description',
  headline: 'headline',
  tagIds: 'topics',
  territoryCodes: 'places',
  wantedKinds: 'who may answer',
  acceptsRemote: 'remotely',
  worksRemotely: 'remotely',
  confidential: 'confidentiality',
  neededBy: 'deadline',
  availability: 'availability',
  monthlyCap: 'introductions a month',
  contactEmail: 'contact address',
  ideas: 'ideas',
  setting: 'setting',
  organisationId: 'organisation',
  personId: 'holder',
  noteToCompany: 'word to the company',
  noteToSolver: 'word to the solver',
  meetingAt: 'time',
  meetingPlace: 'place of the meeting',
  meetingLink: 'link of the meeting',
  metOn: 'day of the meeting',
  labelFr: 'French name',
  labelEn: 'name',
  synonymsFr: 'synonyms',
  synonymsEn: 'English synonyms',
  broaderId: 'broader tag',
  outcome: 'outcome',
  promise: 'promise',
  carrierId: 'carrier',
  curatorId: 'curator',
};

/** What somebody is, in an organisation or on the platform. */
const roles: Readonly<Record<string, string>> = {
  member: 'member',
  owner: 'owner',
  none: 'user',
  curator: 'OVLT curator',
  admin: 'administrator',
};

/** Codes that the log keeps as reasons. */
const reasons: Readonly<Record<string, string>> = {
  met_here: 'met here',
  met_elsewhere: 'met elsewhere',
  dropped: 'dropped',
  refused: 'refused',
  unclear: 'unclear',
  too_vague: 'too vague',
  several_needs_in_one: 'several needs in one',
  wrong_tags: 'topics to look at again',
  wrong_territory: 'place to look at again',
  personal_data: 'personal data',
  advertising: 'advertising',
  not_a_need: 'not a need',
  out_of_scope: 'out of scope',
  duplicate: 'posted already',
  unlawful: 'against the law',
  not_now: 'not now',
  no_capacity: 'no capacity',
  not_our_trade: 'not their trade',
  too_far: 'too far',
  too_costly: 'too costly',
  already_in_contact: 'in contact already',
  already_solved: 'solved already',
  need_closed: 'the need is closed',
  party_unavailable: 'a party is not available',
  mistake: 'a mistake',
  hired: 'somebody was hired',
  trained: 'somebody was trained',
  pilot: 'a pilot',
  contract: 'a contract',
  nothing: 'nothing',
  does_not_fit: 'does not fit',
  not_ready: 'not ready',
  others_in_touch: 'others are in touch already',
  need_changed: 'the need has changed',
  not_available: 'not available',
  others_under_way: 'other introductions are under way',
  other_trade: 'another trade',
  too_small: 'too small',
  too_big: 'too big',
  need_misunderstood: 'need misunderstood',
  wrong_tag: 'a wrong tag',
  other: 'another reason',
};

/** “owner (before: member)” */
const change = (from: string | null, to: string | null): string =>
  from === null || to === null ? '' : `: ${roles[to] ?? to} (before: ${roles[from] ?? from})`;

export const tellDeed = ({ who, kind, action, whom, changed, from, to }: Deed): string => {
  const deed =
    (whom === null ? undefined : deedsTo[action]?.(whom)) ??
    (kind === 'tag' ? deedsOnTags[action] : undefined) ??
    deeds[action] ??
    deeds['edit'];
  const named = tellsFields.has(action) ? changed.flatMap((field) => fields[field] ?? []) : [];
  const what = named.length === 0 ? '' : `: ${named.join(', ')}`;
  return `${who} ${deed}${change(from, to)}${what}.`;
};

/** Codes in words, with the note that may follow them; somebody’s own words as they are. */
export function tellReason({ reason }: { reason: string }): string {
  const [codes = '', ...note] = reason.split(': ');
  const told = codes.split(', ').map((code) => reasons[code]);
  return told.every((words) => words !== undefined) ? [told.join(', '), ...note].join(': ') : reason;
}
