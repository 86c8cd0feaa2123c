// Paths of the pages of the web application, and of resources below them. Mailed links have their own paths (`libs/links`).

const signInPath = '/connexion';

/** Paths to which the forms to sign in and out are posted. `code` is also the page that asks for the code. */
export const signInPaths = {
  code: `${signInPath}/code`,
  enter: `${signInPath}/entrer`,
  password: `${signInPath}/mot-de-passe`,
  factor: `${signInPath}/verification`,
  /** Begins a sign-in at the provider of OpenID Connect, and takes its answer. */
  provider: `${signInPath}/fournisseur`,
  providerAnswer: `${signInPath}/fournisseur/retour`,
  signOut: '/deconnexion',
} as const;

/** Page with everything that awaits the reader. */
export const homePath = '/accueil';

/** A queue of the curators' desk, by its name in the address. */
export const deskQueuePath = (slug: string): string => `/bureau/${slug}`;
/** Page on which solvers edit their profiles. */
export const profilePath = '/mon-profil';

/** Section with a person's saved searches. */
export const savedSearchesPath = '/compte#recherches';

/** Page with the people whom the reader supervises. */
export const supervisionsPath = '/accompagnements';

/** Page to search needs. */
export const needsPath = '/besoins';
export const needPath = (id: string): string => `${needsPath}/${id}`;

/** Page for a company, with the concepts that its need may join, and the answers. */
export const conceptsOfNeedPath = (id: string): string => `${needPath(id)}/concepts`;

/** Page to write a need. Its steps have French names, like all addresses. */
export const needStepPath = (
  id: string,
  step: 'titre' | 'situation' | 'sujets' | 'lieu' | 'relire',
): string => `${needPath(id)}/rediger/${step}`;

export const solverPath = (id: string): string => `/solutions/${id}`;

/** Page of a report, for curators and for the person who reported. */
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
/** Page of a concept's sources, where the carrier answers for needs that may join. */
export const sourcesOfConceptPath = (id: string): string => `${conceptPath(id)}/besoins`;
/** The conversation, in the address of a page. The web application reads the same words. */
const conversations = { parties: 'partie', company: 'entreprise', solver: 'porteur' } as const;
export const conversationPath = (introductionId: string, channel: keyof typeof conversations): string =>
  `${introductionPath(introductionId)}?fil=${conversations[channel]}#echanges`;
export const meetingCalendarPath = (id: string): string => `${introductionPath(id)}/rendez-vous.ics`;

/** The observatory's figures as a spreadsheet file, below their page. */
export const observatoryTablePath = '/observatoire/chiffres.csv';

/** Curators post files to import here. */
export const importUploadPath = '/api/imports';

/** People post files here, as evidence. */
export const fileUploadPath = '/api/files';
/** Page of such a file, for the people who may read it. */
export const filePath = (id: string): string => `/fichiers/${id}`;

/** Mail programs post here to refuse mails for an address. */
export const oneClickRefusalPath = '/profil/desinscription';

/** Mail programs post here to end a person's daily mails. */
export const oneClickEndOfListsPath = '/compte/desinscription';

/** Mail programs post here to end the mails of a saved search. */
export const oneClickEndOfSearchPath = '/compte/recherches/desinscription';

/**
 * The address of a page to sign in.
 * @param next the page after signing in
 * @param input further query parameters of the page
 */
export function signInPageTo(
  next: string | null | undefined,
  input: Record<string, string> = {},
  page: string = signInPath,
): string {
  const query = new URLSearchParams({ ...input, ...(next ? { next } : {}) }).toString();
  return query === '' ? page : `${page}?${query}`;
}

/** Longest stored path, in characters. */
const LONGEST = 500;

/**
 * A checked path of this site for the next page. undefined: the value is no path, or leads to another site. Browsers
 * read "\" as "/", and leave out tabs and line breaks.
 */
export function ownPath(sent: unknown, longest = LONGEST): string | undefined {
  if (typeof sent !== 'string' || sent.length > longest) return undefined;
  if (!/^\/(?!\/)[^\\\p{C}\s]*$/u.test(sent)) return undefined;
  const origin = 'http://own.invalid';
  // Parsed like in a browser, where "/./" before "/elsewhere.example" disappears.
  const { origin: leadsTo, pathname, search, hash } = new URL(sent, origin);
  if (leadsTo !== origin || pathname.startsWith('//')) return undefined;
  return `${pathname}${search}${hash}`;
}
