import { type Deed, tellsFields } from './deed.js';

/** What somebody did, by the action of the log. */
const deeds: Readonly<Record<string, string>> = {
  accept: 'a accepté',
  acceptJoinRequest: 'a accepté une demande',
  addNote: 'a écrit une note',
  answer: 'a répondu',
  ask: 'a demandé une rencontre',
  assign: 'a dit qui s’en occupe',
  callOffMeeting: 'a annulé le rendez-vous',
  changeRole: 'a changé le rôle d’un membre',
  chooseMails: 'a choisi ses mails',
  claim: 'a repris le profil',
  close: 'a clos',
  complainOfMails: 'a noté qu’un mail a été signalé comme indésirable',
  conclude: 'a dit ce qu’il en est sorti',
  copy: 'a commencé, d’après un autre besoin',
  create: 'a créé',
  decline: 'a décliné',
  dismiss: 'a écarté',
  draft: 'a commencé',
  edit: 'a modifié',
  editIdeas: 'a modifié les idées',
  editNote: 'a corrigé une note',
  endSessions: 'a déconnecté des appareils',
  expire: 'a retiré, arrivé à échéance',
  followHolder: 'a suivi l’état du compte de son titulaire',
  hide: 'a masqué',
  hideIdea: 'a masqué une idée',
  import: 'a importé',
  undoImport: 'a annulé un import',
  introduce: 'a proposé une rencontre',
  invite: 'a invité quelqu’un',
  join: 'a rejoint la structure',
  judge: 'a jugé ce rapprochement',
  lapse: 'a constaté l’absence de réponse',
  leave: 'a quitté la structure',
  leavePool: 'a sorti ce besoin du groupe',
  mark: 'a marqué son intérêt',
  markMet: 'a noté la rencontre',
  noteMailReach: 'a noté si les mails arrivent',
  pause: 'a mis en pause',
  planMeeting: 'a fixé le rendez-vous',
  pool: 'a regroupé avec d’autres besoins',
  proposeTimes: 'a proposé des horaires',
  proveAddress: 'a constaté que les mails arrivent',
  publish: 'a publié',
  refuse: 'a refusé',
  reinstate: 'a rouvert le compte',
  removeMember: 'a retiré un membre',
  removeNote: 'a retiré une note',
  renew: 'a prolongé',
  report: 'a signalé le texte',
  requestChanges: 'a demandé des corrections',
  resolve: 'a réglé le signalement',
  restore: 'a rétabli',
  resume: 'a repris',
  setAbsence: 'a déclaré une absence',
  setRole: 'a changé le rôle',
  snooze: 'a remis à plus tard',
  submit: 'a envoyé',
  suspend: 'a suspendu le compte',
  takeBack: 'a retiré son accord',
  tellStandingOut: 'a prévenu ceux qui conviennent',
  undo: 'a annulé la décision, sans que personne n’en soit averti',
  unhide: 'a rendu visible',
  unhideIdea: 'a rendu visible une idée',
  update: 'a modifié',
  withdraw: 'a retiré',
  withdrawInvitation: 'a retiré une invitation',
  // Of concepts.
  joinConcept: 'participe désormais',
  leaveConcept: 'ne participe plus',
  nameCarrier: 'a nommé le porteur',
  removeFromConcept: 'a retiré quelqu’un',
  start: 'a lancé le concept',
  stop: 'l’a arrêté',
  take: 's’en occupe désormais',
  'gate.passed': 'a signé le passage d’une étape',
  'gate.changes': 'a demandé de compléter une étape',
  'gate.refused': 'a refusé une étape',
  'gate.reopened': 'a rouvert une étape',
  addEvidence: 'a ajouté une preuve',
  answerItem: 'a répondu à un point',
  askItemAgain: 'a redemandé un point',
  removeEvidence: 'a retiré une preuve',
  requestGate: 'a demandé le passage',
  waiveItem: 'a dispensé d’un point',
  withdrawGateRequest: 'a repris la main',
  remind: 'a relancé les participants',
  saveBusinessModel: 'a enregistré le modèle économique',
  saveTestPlan: 'a enregistré le plan d’essai',
  askForPage: 'a demandé l’accord des participants pour une page publique',
  agreeToPage: 'a donné son accord à la page publique',
  withdrawFromPage: 'a retiré son accord à la page publique',
  takePageBack: 'a retiré la page publique',
  proposeNeed: 'a proposé qu’un besoin s’y joigne',
  askToJoin: 'a demandé à s’y joindre, avec un besoin',
  agreeToJoin: 'a accepté qu’un besoin s’y joigne, et l’autre partie n’a pas encore répondu',
  joinPool: 'a accepté : un besoin s’y est joint',
  declineJoining: 'a décliné : un besoin ne s’y joint pas',
  withdrawJoining: 'a retiré la proposition d’un besoin',
  lapseJoining: 'a constaté l’absence de réponse, pour un besoin proposé',
  linkNeed: 'y a lié un besoin',
  unlinkNeed: 'en a retiré un besoin',
  linkIdea: 'y a lié une idée',
  unlinkIdea: 'en a retiré une idée',
};

/** The same, where another word says it of a tag. */
const deedsOnTags: Readonly<Record<string, string>> = {
  merge: 'a fusionné des étiquettes',
  reinstate: 'l’a proposée de nouveau',
  retire: 'l’a retirée de celles qu’on propose',
};

/** The same, where it was done to somebody. */
const deedsTo: Readonly<Record<string, (whom: string) => string>> = {
  removeMember: (whom) => `a retiré ${whom} de la structure`,
  changeRole: (whom) => `a changé le rôle de ${whom}`,
  removeFromConcept: (whom) => `a retiré ${whom}`,
  nameCarrier: (whom) => `a confié le concept à ${whom}`,
};

/** What was changed. What is in no list is not told: it means nothing to a reader. */
const fields: Readonly<Record<string, string>> = {
  name: 'nom',
  kind: 'nature',
  siret: 'SIRET',
  siren: 'SIREN',
  website: 'site web',
  awayFrom: 'début d’absence',
  awayUntil: 'fin d’absence',
  title: 'titre',
  description: 'description',
  headline: 'accroche',
  tagIds: 'sujets',
  territoryCodes: 'lieux',
  wantedKinds: 'qui peut répondre',
  acceptsRemote: 'à distance',
  worksRemotely: 'à distance',
  confidential: 'confidentialité',
  neededBy: 'échéance',
  availability: 'disponibilité',
  monthlyCap: 'rencontres par mois',
  contactEmail: 'adresse de contact',
  ideas: 'idées',
  setting: 'cadre',
  organisationId: 'structure',
  personId: 'titulaire',
  noteToCompany: 'mot à l’entreprise',
  noteToSolver: 'mot au porteur',
  meetingAt: 'horaire',
  meetingPlace: 'lieu du rendez-vous',
  meetingLink: 'lien du rendez-vous',
  metOn: 'jour de la rencontre',
  labelFr: 'nom',
  labelEn: 'nom anglais',
  synonymsFr: 'synonymes',
  synonymsEn: 'synonymes anglais',
  broaderId: 'étiquette plus large',
  outcome: 'résultat',
  promise: 'promesse',
  carrierId: 'porteur',
  curatorId: 'animateur',
};

/** What somebody is, in an organisation or on the platform. */
const roles: Readonly<Record<string, string>> = {
  member: 'membre',
  owner: 'responsable',
  none: 'utilisateur',
  curator: 'animateur OVLT',
  admin: 'administrateur',
};

/** Codes that the log keeps as reasons. */
const reasons: Readonly<Record<string, string>> = {
  met_here: 'besoin satisfait ici',
  met_elsewhere: 'besoin satisfait ailleurs',
  dropped: 'abandonné',
  refused: 'refusé',
  unclear: 'pas clair',
  too_vague: 'trop vague',
  several_needs_in_one: 'plusieurs besoins en un',
  wrong_tags: 'sujets à revoir',
  wrong_territory: 'lieu à revoir',
  personal_data: 'données personnelles',
  advertising: 'publicité',
  not_a_need: 'ce n’est pas un besoin',
  out_of_scope: 'hors du sujet',
  duplicate: 'déjà déposé',
  unlawful: 'contraire à la loi',
  not_now: 'pas maintenant',
  no_capacity: 'pas de disponibilité',
  not_our_trade: 'pas leur métier',
  too_far: 'trop loin',
  too_costly: 'trop cher',
  already_in_contact: 'déjà en contact',
  already_solved: 'déjà résolu',
  need_closed: 'le besoin est clos',
  party_unavailable: 'une partie n’est pas disponible',
  mistake: 'une erreur',
  hired: 'une embauche',
  trained: 'une formation',
  pilot: 'un essai',
  contract: 'un contrat',
  nothing: 'rien',
  does_not_fit: 'ne convient pas',
  not_ready: 'pas prêt',
  others_in_touch: 'd’autres sont déjà en contact',
  need_changed: 'le besoin a changé',
  not_available: 'pas disponible',
  others_under_way: 'd’autres rencontres sont en cours',
  other_trade: 'un autre métier',
  too_small: 'trop petit',
  too_big: 'trop grand',
  need_misunderstood: 'besoin mal compris',
  wrong_tag: 'une étiquette fausse',
  other: 'autre raison',
};

/** « responsable (avant : membre) » */
const change = (from: string | null, to: string | null): string =>
  from === null || to === null ? '' : ` : ${roles[to] ?? to} (avant : ${roles[from] ?? from})`;

export const tellDeed = ({ who, kind, action, whom, changed, from, to }: Deed): string => {
  const deed =
    (whom === null ? undefined : deedsTo[action]?.(whom)) ??
    (kind === 'tag' ? deedsOnTags[action] : undefined) ??
    deeds[action] ??
    deeds['edit'];
  const named = tellsFields.has(action) ? changed.flatMap((field) => fields[field] ?? []) : [];
  const what = named.length === 0 ? '' : ` : ${named.join(', ')}`;
  return `${who} ${deed}${change(from, to)}${what}.`;
};

/** Codes in words, with the note that may follow them; somebody’s own words as they are. */
export function tellReason({ reason }: { reason: string }): string {
  const [codes = '', ...note] = reason.split(': ');
  const told = codes.split(', ').map((code) => reasons[code]);
  return told.every((words) => words !== undefined) ? [told.join(', '), ...note].join(' : ') : reason;
}
