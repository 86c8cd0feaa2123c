import type { Persona } from './table/index.js';
import type { Scene } from './scene.js';

/**
 * What is true of an introduction when somebody reads. `opened`: both have accepted, and it was not withdrawn since.
 * `everOpened`: both had accepted.
 */
export interface Circumstances {
  introduced: boolean;
  opened: boolean;
  everOpened: boolean;
  /** All that can be read of the company’s needs hides its name. */
  hidden: boolean;
}

export interface Secret {
  what: string;
  /** The strings that give it away. */
  texts: (scene: Scene) => string[];
  /** Who knows it whatever happens. */
  known: readonly Persona[];
  /** Who knows it too while both have accepted. */
  onceOpened?: readonly Persona[];
  /** Who knows it for good once both had accepted. */
  forGood?: readonly Persona[];
  /** What it is no secret in: there it is told of somebody, and not in connection with the introduction. */
  notIn?: Partial<Record<Persona, readonly string[]>>;
  /** Where there is nothing to keep. */
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

/** Where members and accounts are looked after, whatever these have to do with. */
const ofMembers = [
  'membersOfOrganisation',
  'changeMemberRole',
  'removeMember',
  'invitationsOfOrganisation',
  'inviteMember',
  'withdrawInvitation',
  // Whom a curator may ask into a concept.
  'candidatesForConcept',
];
const registers = {
  curator: ofMembers,
  ownCurator: ofMembers,
  admin: [...ofMembers, 'people', 'account', 'setPlatformRole'],
};

/** Where everybody who is signed in reads the profiles of solvers, and what they themselves have reported of one. */
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
/** Where curators read of solvers as such. */
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

/** Where those who take part in a concept see who else does. Nobody is shown before they agree to take part. */
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
/** Where those who are in a working group see who else is. */
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
/** Where everybody who is signed in reads who leads a group: it is whom to ask. */
const leads = ['answerGroupInvitation', 'requestToJoinGroup', 'withdrawGroupRequest'];
/** What a supervisor does for whoever learns. */
const asSupervisor = ['answerSupervision', 'cosignIdea', 'endSupervision', 'returnIdea', 'setMinority'];
/** Where a supervisor speaks for somebody under age, once both have accepted: as that party, and as whom the other reaches. */
const forMinors = ['planMeeting'];
/** Where everybody reads their own address. */
const ofOneself = ['me', 'updateMe', 'askForAddressProof', 'askForAddressChangeCode'];
const together = [...inConcepts, ...inGroups, ...leads];
/** Where curators read what people make together, also of whoever makes something of a need. */
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
  // What groups do for its objectives.
  'plan',
  'publishedNeeds',
  'requestsOfGroup',
  'search',
  'searchNeeds',
];

/**
 * Who knows what, and since when. Whoever is not named must not find it in any answer.
 *
 * What an organisation or a complete profile says of itself is public to those who are signed in, and solvers are found by
 * name; so are the candidates that a company sees among its matches, and whoever has marked an interest in its need. A company
 * therefore reads which solver a curator has asked from the start. What is kept is the connection: which company stands behind
 * a need that hides its name, until both have accepted, and from everybody else which solver is introduced. The words and the
 * identifier of either are therefore searched for everywhere but there. Addresses are read where
 * members and accounts are looked after; beside an introduction not even a curator reads them before both have accepted.
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
    // Who knows the identifier of an organisation may read what is public of it: what must not be told is the identifier.
    // Who was invited and accepts belongs to it.
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
      // To whom the solver has offered to answer as well.
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
      // Whoever has invited an address knows it.
      holder: ['withdrawGroupInvitation', ...forMinors],
      owner: ['withdrawInvitation', ...forMinors],
      member: forMinors,
      stranger: [...ofOneself, 'myGroupInvitations', ...forMinors],
      otherCompany: [...ofOneself, 'membersOfOrganisation'],
      otherHolder: ofOneself,
    },
  },
];

/** The secrets that an answer gives away to a persona who must not know them. */
export const givenAway = (answer: unknown, reading: Reading): { what: string; by: string }[] =>
  search(
    answer,
    reading,
    secrets.filter((secret) => !mayBeShown(secret, reading)),
  );

/** The secrets that an answer rightly tells. */
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

/** Who has read what. */
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

/** Every string in an answer in lower case: data, messages of errors, and the names of what is there. Made once an answer. */
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
