import type { Persona, SampleData } from './sample-data.js';

/** A page as a person opens it. Nobody is signed in unless `as` is given. */
export interface Visit {
  as?: Persona;
  at: (data: SampleData) => string;
  /** The text of the page after its later requests. */
  saysLater?: RegExp;
}

/** The visits of a route. */
export interface PageRow {
  filled: readonly Visit[];
  /** The visit of a person without any data. */
  empty?: readonly Visit[];
  /** The page may show no error when the server does not answer, since it works without that answer. */
  mayStaySilent?: true;
  /** Its purpose requires script, and the page states that. */
  needsScript?: true;
  /** The readers who get “not found”, as for a page that does not exist. */
  hidden?: readonly Visit[];
  /** The status of the server’s answer. */
  status?: 404;
}

const to =
  (address: string): Visit['at'] =>
  () =>
    address;
const everybody = (address: string): PageRow => ({ filled: [{ at: to(address) }], mayStaySilent: true });

/** An identifier that does not exist. */
const nobodys = '01900000-0000-7000-8000-000000000000';

/** A row for every route of the application, by its path. A route without a row fails the walk. */
export const pages: Readonly<Record<string, PageRow>> = {
  '/': everybody('/'),
  '/aide': everybody('/aide'),
  '/accessibilite': everybody('/accessibilite'),
  '/mentions-legales': everybody('/mentions-legales'),
  '/conditions': everybody('/conditions'),
  '/confidentialite': { ...everybody('/confidentialite'), needsScript: true },
  // Its forms are sent by the browser itself: without the answers they still lead in.
  '/connexion': {
    filled: [{ at: to('/connexion') }, { at: to('/connexion?erreur=INVALID_EMAIL') }],
    mayStaySilent: true,
  },
  '/connexion/code': { filled: [{ at: to('/connexion/code?demande=x') }], mayStaySilent: true },
  '/accueil': {
    filled: [
      { as: 'company', at: to('/accueil') },
      { as: 'solver', at: to('/accueil') },
    ],
    empty: [
      { as: 'newcomer', at: to('/accueil') },
      { as: 'emptyCompany', at: to('/accueil') },
    ],
  },
  '/avis': {
    filled: [{ as: 'company', at: to('/avis') }],
    empty: [{ as: 'newcomer', at: to('/avis') }],
  },
  '/mes-besoins': {
    filled: [{ as: 'company', at: to('/mes-besoins') }],
    empty: [{ as: 'emptyCompany', at: to('/mes-besoins') }],
  },
  '/pour-moi': {
    filled: [{ as: 'solver', at: to('/pour-moi') }],
    empty: [{ as: 'emptySolver', at: to('/pour-moi') }],
  },
  '/besoins/:id': {
    filled: [
      { as: 'solver', at: ({ needs }) => `/besoins/${needs.published}` },
      { as: 'company', at: ({ needs }) => `/besoins/${needs.published}` },
      { as: 'company', at: ({ needs }) => `/besoins/${needs.draft}` },
      { as: 'company', at: ({ needs }) => `/besoins/${needs.toCorrect}` },
      { as: 'company', at: ({ needs }) => `/besoins/${needs.submitted}` },
      { as: 'company', at: ({ needs }) => `/besoins/${needs.planned}` },
    ],
    hidden: [
      { as: 'solver', at: ({ needs }) => `/besoins/${needs.draft}` },
      { as: 'emptyCompany', at: ({ needs }) => `/besoins/${needs.submitted}` },
      { as: 'company', at: to(`/besoins/${nobodys}`) },
    ],
  },
  '/besoins/:id/concepts': {
    filled: [
      { as: 'company', at: ({ needs }) => `/besoins/${needs.unanswered}/concepts` },
      { as: 'company', at: ({ needs }) => `/besoins/${needs.published}/concepts` },
      { as: 'curator', at: ({ needs }) => `/besoins/${needs.unanswered}/concepts` },
    ],
    empty: [{ as: 'company', at: ({ needs }) => `/besoins/${needs.submitted}/concepts` }],
    hidden: [
      { as: 'emptyCompany', at: ({ needs }) => `/besoins/${needs.submitted}/concepts` },
      { as: 'company', at: to(`/besoins/${nobodys}/concepts`) },
    ],
  },
  '/besoins': {
    filled: [{ as: 'solver', at: to('/besoins?mots=chute') }],
    empty: [{ as: 'solver', at: to('/besoins?mots=trottinette') }],
  },
  '/solutions': {
    filled: [{ as: 'company', at: to('/solutions?mots=chute') }],
    empty: [{ as: 'company', at: to('/solutions?mots=trottinette') }],
  },
  '/solutions/:id': {
    filled: [
      { as: 'company', at: ({ solverId }) => `/solutions/${solverId}` },
      { as: 'solver', at: ({ solverId }) => `/solutions/${solverId}` },
    ],
    hidden: [{ as: 'company', at: to(`/solutions/${nobodys}`) }],
  },
  '/mon-profil': {
    filled: [{ as: 'solver', at: to('/mon-profil') }],
    empty: [
      { as: 'emptySolver', at: to('/mon-profil') },
      { as: 'newcomer', at: to('/mon-profil') },
    ],
  },
  '/accompagnements': {
    filled: [{ as: 'company', at: to('/accompagnements') }],
    empty: [{ as: 'newcomer', at: to('/accompagnements') }],
  },
  '/mises-en-relation': {
    filled: [
      { as: 'company', at: to('/mises-en-relation') },
      { as: 'solver', at: to('/mises-en-relation') },
    ],
    empty: [{ as: 'newcomer', at: to('/mises-en-relation') }],
  },
  '/mises-en-relation/:id': {
    filled: [
      { as: 'company', at: ({ introductions }) => `/mises-en-relation/${introductions.proposed}` },
      { as: 'solver', at: ({ introductions }) => `/mises-en-relation/${introductions.planned}` },
    ],
    hidden: [
      { as: 'newcomer', at: ({ introductions }) => `/mises-en-relation/${introductions.proposed}` },
      { as: 'emptyCompany', at: ({ introductions }) => `/mises-en-relation/${introductions.planned}` },
    ],
  },
  '/structures/nouvelle': {
    filled: [{ as: 'newcomer', at: to('/structures/nouvelle') }],
    mayStaySilent: true,
  },
  '/structures/:id': {
    filled: [
      { as: 'company', at: ({ organisationId }) => `/structures/${organisationId}` },
      { as: 'curator', at: ({ organisationId }) => `/structures/${organisationId}` },
    ],
    hidden: [{ as: 'company', at: to(`/structures/${nobodys}`) }],
  },
  '/compte': { filled: [{ as: 'company', at: to('/compte') }] },
  '/compte/effacer': {
    filled: [{ as: 'company', at: to('/compte/effacer') }],
    empty: [{ as: 'newcomer', at: to('/compte/effacer') }],
  },
  '/besoins/nouveau/:etape?': {
    filled: [{ at: to('/besoins/nouveau') }, { as: 'company', at: to('/besoins/nouveau') }],
    mayStaySilent: true,
    needsScript: true,
  },
  '/besoins/:id/rediger/situation': {
    filled: [{ as: 'company', at: ({ needs }) => `/besoins/${needs.draft}/rediger/situation` }],
  },
  '/besoins/:id/rediger/titre': {
    filled: [{ as: 'company', at: ({ needs }) => `/besoins/${needs.draft}/rediger/titre` }],
    hidden: [{ as: 'solver', at: ({ needs }) => `/besoins/${needs.draft}/rediger/titre` }],
  },
  '/besoins/:id/rediger/envoye': {
    filled: [{ as: 'company', at: ({ needs }) => `/besoins/${needs.submitted}/rediger/envoye` }],
  },
  '/besoins/:id/rediger/relire': {
    filled: [{ as: 'company', at: ({ needs }) => `/besoins/${needs.draft}/rediger/relire` }],
  },
  '/besoins/:id/rediger/:etape': {
    filled: ['sujets', 'lieu', 'quand'].map((step) => ({
      as: 'company',
      at: ({ needs }) => `/besoins/${needs.draft}/rediger/${step}`,
      saysLater: /pourrai(en)?t répondre|Personne encore|could answer|Nobody yet/,
    })),
    hidden: [{ as: 'solver', at: ({ needs }) => `/besoins/${needs.draft}/rediger/lieu` }],
  },
  '*': { filled: [{ at: to('/rien-ici') }, { as: 'company', at: to('/rien-ici') }], status: 404 },
  '/bureau/:file?': {
    filled: [
      { as: 'curator', at: to('/bureau') },
      { as: 'curator', at: to('/bureau/a-relire') },
    ],
    empty: [{ as: 'curator', at: to('/bureau/silencieux') }],
    hidden: [
      { as: 'company', at: to('/bureau') },
      { as: 'solver', at: to('/bureau/a-relire') },
      { as: 'curator', at: to('/bureau/nulle-part') },
    ],
  },
  '/bureau/besoins/:id': {
    filled: [
      { as: 'curator', at: ({ needs }) => `/bureau/besoins/${needs.published}` },
      { as: 'curator', at: ({ needs }) => `/bureau/besoins/${needs.submitted}` },
    ],
    hidden: [
      { as: 'company', at: ({ needs }) => `/bureau/besoins/${needs.published}` },
      { as: 'curator', at: to(`/bureau/besoins/${nobodys}`) },
    ],
  },
  '/bureau/au-telephone': {
    filled: [{ as: 'curator', at: to('/bureau/au-telephone') }],
    hidden: [{ as: 'company', at: to('/bureau/au-telephone') }],
  },
  '/bureau/au-telephone/:id': {
    filled: [{ as: 'curator', at: ({ needs }) => `/bureau/au-telephone/${needs.byCurator}` }],
    hidden: [
      { as: 'company', at: ({ needs }) => `/bureau/au-telephone/${needs.byCurator}` },
      { as: 'curator', at: ({ needs }) => `/bureau/au-telephone/${needs.draft}` },
    ],
  },
  '/structures': {
    filled: [{ as: 'curator', at: to('/structures') }],
    empty: [{ as: 'curator', at: to('/structures?mots=trottinette') }],
    hidden: [{ as: 'company', at: to('/structures') }],
  },
  '/concepts': {
    filled: [
      { as: 'curator', at: to('/concepts') },
      { as: 'company', at: to('/concepts') },
      { as: 'curator', at: to('/concepts?etape=idee') },
    ],
    empty: [
      { as: 'emptyCompany', at: to('/concepts') },
      { as: 'curator', at: to('/concepts?etat=arretes') },
    ],
  },
  '/concepts/nouveau': {
    filled: [{ as: 'curator', at: ({ needs }) => `/concepts/nouveau?besoin=${needs.published}` }],
    empty: [
      { as: 'company', at: ({ introductions }) => `/concepts/nouveau?rencontre=${introductions.planned}` },
    ],
    hidden: [
      { as: 'company', at: ({ needs }) => `/concepts/nouveau?besoin=${needs.published}` },
      { as: 'curator', at: to('/concepts/nouveau') },
    ],
  },
  '/concepts/publics': {
    filled: [{ at: to('/concepts/publics') }, { at: to('/concepts/publics?etape=idee') }],
    empty: [{ at: to('/concepts/publics?etape=prototype') }],
  },
  '/concepts/publics/:id': {
    filled: [{ at: ({ publicConceptId }) => `/concepts/publics/${publicConceptId}` }],
    hidden: [
      { at: ({ conceptId }) => `/concepts/publics/${conceptId}` },
      { as: 'curator', at: to(`/concepts/publics/${nobodys}`) },
    ],
  },
  '/concepts/:id': {
    filled: [
      { as: 'solver', at: ({ conceptId }) => `/concepts/${conceptId}` },
      { as: 'newcomer', at: ({ conceptId }) => `/concepts/${conceptId}` },
    ],
    hidden: [
      { as: 'emptyCompany', at: ({ conceptId }) => `/concepts/${conceptId}` },
      { as: 'curator', at: to(`/concepts/${nobodys}`) },
    ],
  },
  '/concepts/:id/besoins': {
    filled: [
      { as: 'solver', at: ({ joinableId }) => `/concepts/${joinableId}/besoins` },
      { as: 'curator', at: ({ joinableId }) => `/concepts/${joinableId}/besoins` },
      { as: 'company', at: ({ conceptId }) => `/concepts/${conceptId}/besoins` },
    ],
    hidden: [
      { as: 'emptyCompany', at: ({ joinableId }) => `/concepts/${joinableId}/besoins` },
      { as: 'curator', at: to(`/concepts/${nobodys}/besoins`) },
    ],
  },
  '/groupes': {
    filled: [
      { as: 'company', at: to('/groupes') },
      { as: 'curator', at: to('/groupes') },
    ],
    empty: [
      { as: 'newcomer', at: to('/groupes?voir=miens') },
      { as: 'newcomer', at: to('/groupes?voir=termines') },
    ],
  },
  '/groupes/:id': {
    filled: [
      { as: 'company', at: ({ groupId }) => `/groupes/${groupId}` },
      { as: 'newcomer', at: ({ groupId }) => `/groupes/${groupId}` },
      { as: 'solver', at: ({ groupId }) => `/groupes/${groupId}` },
    ],
    hidden: [{ as: 'company', at: to(`/groupes/${nobodys}`) }],
  },
  '/groupes/:id/seances/:meetingId': {
    filled: [
      { as: 'company', at: ({ groupId, meetings }) => `/groupes/${groupId}/seances/${meetings.ahead}` },
      { as: 'company', at: ({ groupId, meetings }) => `/groupes/${groupId}/seances/${meetings.held}` },
      { as: 'curator', at: ({ groupId, meetings }) => `/groupes/${groupId}/seances/${meetings.sent}` },
    ],
    hidden: [
      { as: 'newcomer', at: ({ groupId, meetings }) => `/groupes/${groupId}/seances/${meetings.held}` },
    ],
  },
  '/plan/:id?': {
    filled: [
      { as: 'curator', at: to('/plan') },
      { as: 'curator', at: ({ planId }) => `/plan/${planId}` },
    ],
    empty: [{ as: 'company', at: to('/plan') }],
    hidden: [
      { as: 'company', at: ({ planId }) => `/plan/${planId}` },
      { as: 'curator', at: to(`/plan/${nobodys}`) },
    ],
  },
  '/signalements': {
    filled: [{ as: 'curator', at: to('/signalements') }],
    empty: [{ as: 'curator', at: to('/signalements?etat=sans-suite') }],
    hidden: [{ as: 'company', at: to('/signalements') }],
  },
  '/signalements/:id': {
    filled: [
      { as: 'curator', at: ({ reportId }) => `/signalements/${reportId}` },
      { as: 'newcomer', at: ({ reportId }) => `/signalements/${reportId}` },
    ],
    hidden: [
      { as: 'company', at: ({ reportId }) => `/signalements/${reportId}` },
      { as: 'curator', at: to(`/signalements/${nobodys}`) },
    ],
  },
  '/personnes': {
    filled: [{ as: 'admin', at: to('/personnes') }],
    empty: [{ as: 'admin', at: to('/personnes?mots=trottinette') }],
    hidden: [{ as: 'curator', at: to('/personnes') }],
  },
  '/personnes/:id': {
    filled: [{ as: 'admin', at: ({ personId }) => `/personnes/${personId}` }],
    hidden: [
      { as: 'curator', at: ({ personId }) => `/personnes/${personId}` },
      { as: 'admin', at: to(`/personnes/${nobodys}`) },
    ],
  },
  '/administration': {
    filled: [{ as: 'admin', at: to('/administration') }],
    hidden: [{ as: 'curator', at: to('/administration') }],
  },
  '/etiquettes': {
    filled: [
      { as: 'curator', at: to('/etiquettes') },
      { as: 'curator', at: to('/etiquettes?etiquette=technology%3Adetection-de-chute&champ=technologies') },
      { as: 'curator', at: to('/etiquettes?nouvelle=monte-escalier') },
    ],
    empty: [{ as: 'curator', at: to('/etiquettes?mots=trottinette') }],
    hidden: [
      { as: 'company', at: to('/etiquettes') },
      { as: 'solver', at: to('/etiquettes?etiquette=theme%3Asilver-economie') },
    ],
  },
  '/imports': {
    filled: [{ as: 'curator', at: to('/imports') }],
    hidden: [{ as: 'company', at: to('/imports') }],
    needsScript: true,
  },
  '/imports/:id': {
    filled: (['planned', 'toMap', 'applied', 'unusable'] as const).map((state) => ({
      as: 'curator',
      at: ({ imports }) => `/imports/${imports[state]}`,
    })),
    hidden: [
      { as: 'company', at: ({ imports }) => `/imports/${imports.planned}` },
      { as: 'curator', at: to(`/imports/${nobodys}`) },
    ],
  },
  '/observatoire': {
    filled: [{ at: to('/observatoire') }],
    empty: [{ at: to('/observatoire?de=2020-01&a=2020-02') }],
  },
};
