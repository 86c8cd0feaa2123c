/** Every address of the application, so that none is written twice. */
export const paths = {
  front: '/',
  help: '/aide',
  accessibility: '/accessibilite',
  legalNotice: '/mentions-legales',
  privacy: '/confidentialite',
  signIn: '/connexion',
  signInCode: '/connexion/code',
  home: '/accueil',
  newNeed: '/besoins/nouveau',
  newNeedStep: (step: string) => `/besoins/nouveau/${step}`,
  needStep: (id: string, step: string) => `/besoins/${id}/rediger/${step}`,
  ownNeeds: '/mes-besoins',
  need: (id: string) => `/besoins/${id}`,
  needs: '/besoins',
  forMe: '/pour-moi',
  solvers: '/solutions',
  solver: (id: string) => `/solutions/${id}`,
  profile: '/mon-profil',
  introductions: '/mises-en-relation',
  introduction: (id: string) => `/mises-en-relation/${id}`,
  organisation: (id: string) => `/structures/${id}`,
  newOrganisation: '/structures/nouvelle',
  account: '/compte',
  notices: '/avis',
  observatory: '/observatoire',
  organisations: '/structures',
  people: '/personnes',
  person: (id: string) => `/personnes/${id}`,
  reports: '/signalements',
  report: (id: string) => `/signalements/${id}`,
  administration: '/administration',
  desk: '/bureau',
  phone: '/bureau/au-telephone',
  phoneDraft: (id: string) => `/bureau/au-telephone/${id}`,
  deskNeed: (id: string) => `/bureau/besoins/${id}`,
  imports: '/imports',
  import: (id: string) => `/imports/${id}`,
  deskQueue: (slug: string) => `/bureau/${slug}`,
  tags: '/etiquettes',
  tag: (reference: string) => `/etiquettes?etiquette=${encodeURIComponent(reference)}`,
} as const;

/** After a question’s address: the review asked to correct it, and comes next. */
export const BACK_TO_REVIEW = 'retour=relire';

/** The address of the sign-in page that leads back here. */
export const signInFor = (back: string): string => `${paths.signIn}?next=${encodeURIComponent(back)}`;
