import type { Persona } from './table/index.js';
import type { Scene } from './scene.js';

/**
 * The state of an introduction at the time of reading. `opened`: both have accepted, and it was not withdrawn since.
 * `everOpened`: both had accepted.
 */
export interface Circumstances {
  introduced: boolean;
  opened: boolean;
  everOpened: boolean;
  /** All readable needs of the company hide its name. */
  hidden: boolean;
}

export interface Secret {
  what: string;
  /** The strings that reveal it. */
  texts: (scene: Scene) => string[];
  /** The people who always know it. */
  known: readonly Persona[];
  /** The people who also know it while both have accepted. */
  onceOpened?: readonly Persona[];
  /** The people who know it permanently once both had accepted. */
  forGood?: readonly Persona[];
  /** Fields in which it is no secret: they describe a person, without a connection to the introduction. */
  notIn?: Partial<Record<Persona, readonly string[]>>;
  /** Cases without anything to protect. */
  unless?: (circumstances: Circumstances) => boolean;
}

const company: readonly Persona[] = ['owner', 'member', 'ownCurator'];
const curators: readonly Persona[] = ['curator', 'admin'];
const staff: readonly Persona[] = ['curator', 'ownCurator', 'admin'];

const everybody = (fields: readonly string[]): Record<Persona, readonly string[]> => ({
  nobody: [],
  stranger: fields,
  owner: fields,
  member: fields,
  otherCompany: fields,
  holder: fields,
  otherHolder: fields,
  curator: fields,
  ownCurator: fields,
  admin: fields,
});

/** Fields about members and accounts, for any purpose. */
const ofMembers = [
  'membersOfOrganisation',
  'changeMemberRole',
  'removeMember',
  'invitationsOfOrganisation',
  'inviteMember',
  'withdrawInvitation',
  // People whom a curator may invite to a concept.
  'candidatesForConcept',
];
const registers = {
  curator: ofMembers,
  ownCurator: ofMembers,
  admin: [...ofMembers, 'people', 'account', 'setPlatformRole'],
};

/** Fields in which every signed-in person reads the profiles of solvers, and their own reports of one. */
const directory = [
  'solver',
  'solvers',
  'search',
  'searchSolvers',
  'searchIdeas',
  'contentReport',
  'myContentReports',
  'reportContent',
];
/** Fields in which curators read about solvers in general. */
const ofSolvers = [
  'matchesOfSolver',
  'interestsOfSolver',
  'interestsWaiting',
  'dismissals',
  'pairsToJudge',
  'auditLogOfSolver',
  'silentParties',
  'solversAtTheirCap',
  'organisations',
  'membersOfOrganisation',
];

/** Fields in which participants of a concept see the others. Nobody is shown before they agree to take part. */
const inConcepts = [
  'addEvidence',
  'agreeToConceptPage',
  'answerConceptInvitation',
  'askForConceptPage',
  'answerGateItem',
  'editConcept',
  'leaveConcept',
  'linkToConcept',
  'nameConceptCarrier',
  'pauseConcept',
  'removeFromConcept',
  'resumeConcept',
  'saveBusinessModel',
  'saveTestPlan',
  'stopConcept',
  'takeConceptPageBack',
  'declineConceptPage',
  'unlinkFromConcept',
  'withdrawGateRequest',
];
/** Fields in which members of a working group see the others. */
const inGroups = [
  'addAction',
  'addMeetingAction',
  'addMeetingDecision',
  'answerGroupRequest',
  'cancelGroupMeeting',
  'changeGroupLead',
  'closeGroup',
  'editAction',
  'editGroup',
  'editGroupMeeting',
  'editMeetingDecision',
  'inviteToGroup',
  'leaveGroup',
  'linkConceptToGroup',
  'linkNeedToGroup',
  'planGroupMeeting',
  'publishMinutes',
  'removeGroupMember',
  'setActionState',
  'setAttendance',
  'unlinkConceptFromGroup',
  'unlinkNeedFromGroup',
  'withdrawGroupInvitation',
  'writeMinutes',
];
/** Fields in which every signed-in person reads the lead of a group, since the lead is its contact. */
const leads = ['answerGroupInvitation', 'requestToJoinGroup', 'withdrawGroupRequest'];
/** A supervisor's view of a learner. */
const asSupervisor = ['answerSupervision', 'cosignIdea', 'endSupervision', 'returnIdea', 'setMinority'];
/** Fields in which a supervisor speaks for a minor, once both have accepted: as that party, and as its contact. */
const forMinors = ['planMeeting'];
/** Fields in which everybody reads their own address. */
const ofOneself = [
  'me',
  'updateMe',
  'askForAddressProof',
  'askForAddressChangeCode',
  'askForErasureCode',
  'offerAuthenticatorApp',
  'offerPasskey',
];
const together = [...inConcepts, ...inGroups, ...leads];
/** Fields in which curators read joint work, including its use of needs. */
const ofTogether = [
  'action',
  'actions',
  'actionOwners',
  'actionTies',
  'candidatesForConcept',
  'concept',
  'concepts',
  'desk',
  'deskQueue',
  'group',
  'groups',
  'groupMeeting',
  'groupMeetings',
  'invitationsOfGroup',
  'meetingsOfConcept',
  'meetingsOfGroup',
  'membersOfGroup',
  'needsOfOrganisation',
  'needsWithoutCredibleSolver',
  // The tasks of groups for its objectives.
  'plan',
  'publishedNeeds',
  'requestsOfGroup',
  'search',
  'searchNeeds',
];

/**
 * Who knows what, and since when. People who are not listed must not find it in any answer.
 *
 * The profiles of organisations and complete solvers are public to signed-in people, and solvers are found by name.
 * So are the candidates that a company sees among its matches, and the authors of interests in its need. A company
 * therefore reads from the start which solver a curator has asked. The secret is the connection: which company is
 * behind a need that hides its name, until both have accepted, and from everybody else which solver is introduced.
 * The words and the identifier of either are therefore searched everywhere else. Addresses are read where members and
 * accounts are managed. Beside an introduction not even a curator reads them before both have accepted.
 */
export const secrets: readonly Secret[] = [
  {
    what: 'what a draft says',
    texts: ({ mark }) => [`Basilicotte${mark}`, `Ciboulettine${mark}`],
    known: company,
  },
  {
    what: 'what a need says before it is published',
    texts: ({ mark }) => [`Echalotine${mark}`, `Cerfeuillette${mark}`],
    known: [...company, ...curators],
  },
  {
    what: 'which company hides its name',
    texts: ({ mark, company: { id, siret } }) => [`Bleuvaleur${mark}`, `bleuciel${mark}`, id, siret ?? id],
    known: [...company, ...curators],
    onceOpened: ['holder'],
    // A person who knows the identifier of an organisation may read its public data, so the identifier is the secret.
    // A person who was invited and accepts belongs to it.
    notIn: { ...everybody(['organisation']), stranger: ['organisation', 'acceptInvitation', ...forMinors] },
    unless: ({ hidden }) => !hidden,
  },
  {
    what: 'when the company is away',
    texts: () => ['2031-08-19'],
    known: [...company, ...curators],
    notIn: { stranger: ['acceptInvitation'] },
  },
  {
    what: 'who follows the need',
    texts: ({ mark }) => [`Quatrevents${mark}`],
    known: [...company, ...curators],
    onceOpened: ['holder'],
    forGood: ['holder'],
    notIn: { holder: together, otherHolder: ['answerConceptInvitation'], stranger: forMinors },
  },
  {
    what: 'the address of who follows the need',
    texts: ({ mark }) => [`quatrebrises${mark}`],
    known: company,
    onceOpened: ['holder', ...curators],
    notIn: { ...registers, stranger: forMinors },
  },
  {
    what: 'who else works for the company',
    texts: ({ mark }) => [`Cinqsous${mark}`],
    known: [...company, ...curators],
  },
  {
    what: 'the addresses of those who work for the company',
    texts: ({ mark }) => [`cinqsols${mark}`],
    known: company,
    notIn: registers,
  },
  {
    what: 'which solver is introduced',
    texts: ({ mark, solver, startup }) => [
      ...['Indigotte', 'safranelle', 'turquoisine', 'amaranthine', 'indienne'].map((word) => word + mark),
      ...['Vermillonde', 'vermeil'].map((word) => word + mark),
      solver.id,
      startup.id,
    ],
    known: ['holder', ...company, ...curators],
    notIn: {
      ...everybody([...directory, 'organisation']),
      stranger: [...directory, 'organisation', ...forMinors],
      // The other company to which the solver has offered an answer.
      otherCompany: [...directory, 'organisation', 'interest', 'interestsOfNeed'],
    },
    unless: ({ introduced }) => !introduced,
  },
  {
    what: 'who holds the profile',
    texts: ({ mark }) => [`Septmoulins${mark}`],
    known: ['holder', ...curators],
    onceOpened: company,
    notIn: {
      stranger: [...leads, ...asSupervisor, ...forMinors],
      member: leads,
      otherCompany: leads,
      otherHolder: [...leads, 'answerConceptInvitation'],
      owner: together,
      ownCurator: [
        ...ofSolvers,
        ...ofTogether,
        ...together,
        'askToJoin',
        'answerJoining',
        'interest',
        'interestsOfNeed',
      ],
    },
  },
  {
    what: 'the address of who holds the profile',
    texts: ({ mark }) => [`septmeules${mark}`],
    known: ['holder'],
    onceOpened: [...company, ...curators],
    notIn: registers,
  },
  {
    what: 'who else works for the startup, and at what address',
    texts: ({ mark }) => [`Huitrois${mark}`, `huitsous${mark}`],
    known: ['holder'],
    notIn: registers,
  },
  {
    what: 'the address by which the profile was imported',
    texts: ({ mark }) => [`pastelliere${mark}`],
    known: ['holder', ...staff],
  },
  {
    what: 'what the curator says to the company',
    texts: ({ mark }) => [`Coquelicotte${mark}`],
    known: [...company, ...curators],
  },
  {
    what: 'what the curator says to the solver',
    texts: ({ mark }) => [`Myosotisse${mark}`],
    known: ['holder', ...curators],
    notIn: { stranger: forMinors },
  },
  {
    what: 'why the company declines',
    texts: ({ mark }) => [`Pivoinerie${mark}`],
    known: [...company, ...curators],
  },
  {
    what: 'why the solver declines',
    texts: ({ mark }) => [`Jonquillade${mark}`],
    known: ['holder', ...curators],
  },
  { what: 'why a curator withdraws', texts: ({ mark }) => [`Dahliette${mark}`], known: curators },
  {
    what: 'what a curator says against the need',
    texts: ({ mark }) => [`Glycinette${mark}`],
    known: [...company, ...curators],
  },
  {
    what: 'why the solver wants to answer',
    texts: ({ mark }) => [`Capucinette${mark}`],
    known: ['holder', ...company, ...curators],
  },
  {
    what: 'what the company says when it asks to meet the solver',
    texts: ({ mark }) => [`Mauvette${mark}`],
    known: [...company, ...curators],
  },
  {
    what: 'why a curator does not follow it up',
    texts: ({ mark }) => [`Violettine${mark}`],
    known: ['holder', ...curators],
    notIn: { ownCurator: ['interest', 'interestsOfNeed', 'interestsOfSolver', 'auditLogOfInterest'] },
  },
  {
    what: 'what somebody has reported of a profile, and why',
    texts: ({ mark }) => [`Lauriette${mark}`],
    known: ['stranger', ...staff],
  },
  {
    what: 'what the company says against a match',
    texts: ({ mark }) => [`Bruyerette${mark}`],
    known: [...curators, 'ownCurator'],
  },
  {
    what: 'what the solver says against a match',
    texts: ({ mark }) => [`Genetine${mark}`],
    known: curators,
  },
  {
    what: 'what the company says came of it',
    texts: ({ mark }) => [`Aubepinette${mark}`],
    known: [...company, ...curators],
  },
  {
    what: 'what the solver says came of it',
    texts: ({ mark }) => [`Fougeraie${mark}`],
    known: ['holder', ...curators],
  },
  {
    what: 'what the parties write to each other',
    texts: ({ mark }) => [`Bambouseraie${mark}`],
    known: [],
    forGood: [...company, 'holder'],
  },
  {
    what: 'what the company and the curators write to each other',
    texts: ({ mark }) => [`Cyprierette${mark}`],
    known: [...company, ...curators],
  },
  {
    what: 'what the solver and the curators write to each other',
    texts: ({ mark }) => [`Sapinelle${mark}`],
    known: ['holder', ...curators],
  },
  {
    what: 'which other company asks for the same',
    texts: ({ mark, otherCompany: { id } }) => [`Ocregarance${mark}`, id],
    known: ['otherCompany', ...staff],
    notIn: everybody(['organisation']),
    unless: ({ hidden }) => !hidden,
  },
  {
    what: 'who asks for the same',
    texts: ({ mark }) => [`Sixfours${mark}`],
    known: ['otherCompany', ...staff],
  },
  {
    what: 'the addresses of those who have nothing to do with it',
    texts: ({ mark }) => [`sixfournils${mark}`, `neufpres${mark}`, `zelie@passante${mark}`],
    known: [],
    notIn: {
      curator: [...registers.curator, 'invitationsOfGroup', 'withdrawGroupInvitation', ...forMinors],
      ownCurator: [...registers.ownCurator, 'invitationsOfGroup', 'withdrawGroupInvitation', ...forMinors],
      admin: [...registers.admin, 'invitationsOfGroup', 'withdrawGroupInvitation', ...forMinors],
      // The inviting person knows the address.
      holder: ['withdrawGroupInvitation', ...forMinors],
      owner: ['withdrawInvitation', ...forMinors],
      member: forMinors,
      stranger: [...ofOneself, 'myGroupInvitations', ...forMinors],
      otherCompany: [...ofOneself, 'membersOfOrganisation'],
      otherHolder: ofOneself,
    },
  },
];

/** The secrets that an answer reveals to a persona who must not know them. */
export const givenAway = (answer: unknown, reading: Reading): { what: string; by: string }[] =>
  search(
    answer,
    reading,
    secrets.filter((secret) => !mayBeShown(secret, reading)),
  );

/** The secrets that an answer may contain. */
export const secretsIn = (answer: unknown, reading: Reading): string[] =>
  search(
    answer,
    reading,
    secrets.filter((secret) => mayBeShown(secret, reading)),
  ).map(({ what }) => what);

const mayBeShown = (secret: Secret, { persona, field, circumstances }: Reading): boolean =>
  isKnown(secret, persona, circumstances) || secret.notIn?.[persona]?.includes(field) === true;

function search(
  answer: unknown,
  { scene }: Reading,
  among: readonly Secret[],
): { what: string; by: string }[] {
  const found = textOf(answer);
  return among.flatMap(({ what, texts }) =>
    texts(scene)
      .filter((word) => found.includes(word.toLowerCase()))
      .map((by) => ({ what, by })),
  );
}

/** The reader and the answer. */
export interface Reading {
  persona: Persona;
  /** The field of the query or mutation. */
  field: string;
  scene: Scene;
  circumstances: Circumstances;
}

function isKnown(
  { known, onceOpened = [], forGood = [], unless }: Secret,
  persona: Persona,
  circumstances: Circumstances,
): boolean {
  return (
    known.includes(persona) ||
    (circumstances.opened && onceOpened.includes(persona)) ||
    (circumstances.everOpened && forGood.includes(persona)) ||
    unless?.(circumstances) === true
  );
}

/**
 * Every string in an answer in lower case: data, messages of errors, and the names of fields. Computed once for each
 * answer.
 */
function textOf(answer: unknown): string {
  if (answer !== lastRead.answer) {
    const strings: string[] = [];
    collect(answer, strings);
    lastRead = { answer, text: strings.join('\n').toLowerCase() };
  }
  return lastRead.text;
}

let lastRead: { answer: unknown; text: string } = { answer: undefined, text: '' };

/** However deep. */
function collect(value: unknown, strings: string[]): void {
  if (typeof value === 'string') strings.push(value);
  if (typeof value !== 'object' || value === null) return;
  for (const [name, within] of Object.entries(value)) {
    strings.push(name);
    collect(within, strings);
  }
}
