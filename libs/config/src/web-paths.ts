// Paths of the pages of the web application, and of what is served below them. Mailed links have paths of their own (`libs/links`).

const signInPath = '/connexion';

/** Where the forms to sign in and out are posted, below that page or beside it. `code` is also the page that asks for the code. */
export const signInPaths = {
  code: `${signInPath}/code`,
  enter: `${signInPath}/entrer`,
  password: `${signInPath}/mot-de-passe`,
  signOut: '/deconnexion',
} as const;

/** Where everybody finds what is waited for. */
export const homePath = '/accueil';

/** Where curators find a queue of their desk, under the name that its address has. */
export const deskQueuePath = (slug: string): string => `/bureau/${slug}`;
/** Where those who propose something keep their profiles. */
export const profilePath = '/mon-profil';

/** Where people find the searches that they keep. */
export const savedSearchesPath = '/compte#recherches';

/** Where people find those whom they supervise. */
export const supervisionsPath = '/accompagnements';

/** Where needs are searched. */
export const needsPath = '/besoins';
export const needPath = (id: string): string => `${needsPath}/${id}`;

/** Where a company reads of concepts that its need may join, and answers. */
export const conceptsOfNeedPath = (id: string): string => `${needPath(id)}/concepts`;

/** Where a need is written; the steps have French names, as all addresses have. */
export const needStepPath = (
  id: string,
  step: 'titre' | 'situation' | 'sujets' | 'lieu' | 'relire',
): string => `${needPath(id)}/rediger/${step}`;

export const solverPath = (id: string): string => `/solutions/${id}`;

/** Where curators read what was reported, and everybody what they have reported. */
export const reportPath = (id: string): string => `/signalements/${id}`;

export const organisationPath = (id: string): string => `/structures/${id}`;

export const planPath = (id: string): string => `/plan/${id}`;

export const groupPath = (id: string): string => `/groupes/${id}`;
export const groupMeetingPath = (groupId: string, id: string): string =>
  `${groupPath(groupId)}/seances/${id}`;
export const groupMeetingCalendarPath = (groupId: string, id: string): string =>
  `${groupMeetingPath(groupId, id)}/seance.ics`;

export const introductionPath = (id: string): string => `/mises-en-relation/${id}`;
export const conceptPath = (id: string): string => `/concepts/${id}`;
/** What a concept comes from: what may join it is answered there. */
export const sourcesOfConceptPath = (id: string): string => `${conceptPath(id)}/besoins`;
/** In the address of a page: who talks to whom. The web application reads the same. */
const conversations = { parties: 'partie', company: 'entreprise', solver: 'porteur' } as const;
export const conversationPath = (introductionId: string, channel: keyof typeof conversations): string =>
  `${introductionPath(introductionId)}?fil=${conversations[channel]}#echanges`;
export const meetingCalendarPath = (id: string): string => `${introductionPath(id)}/rendez-vous.ics`;

/** Where the figures of the observatory are downloaded for a spreadsheet, below their page. */
export const observatoryTablePath = '/observatoire/chiffres.csv';

/** Where curators send files to import. */
export const importUploadPath = '/api/imports';

/** Where people send files, as evidence. */
export const fileUploadPath = '/api/files';
/** Where such a file is read again, by those who may. */
export const filePath = (id: string): string => `/fichiers/${id}`;

/** Where mail programs post that an address wants no more mails. */
export const oneClickRefusalPath = '/profil/desinscription';

/** Where mail programs post that somebody wants no more mails of the day. */
export const oneClickEndOfListsPath = '/compte/desinscription';

/** Where mail programs post that somebody wants no more mails of a search that they keep. */
export const oneClickEndOfSearchPath = '/compte/recherches/desinscription';

/**
 * The address of a page to sign in.
 * @param next where to go on to
 * @param said what else the page is told
 */
export function signInPageTo(
  next: string | null | undefined,
  said: Record<string, string> = {},
  page: string = signInPath,
): string {
  const query = new URLSearchParams({ ...said, ...(next ? { next } : {}) }).toString();
  return query === '' ? page : `${page}?${query}`;
}
