import { placeIn } from '@passerelle/config/place';
import { dayInWords } from '@passerelle/mail';
import { numbersIn } from '@passerelle/problems';
import { eurosIn } from './euros.js';

const statuses = {
  active: 'en cours',
  paused: 'en pause',
  stopped: 'arrêté',
};
type Status = keyof typeof statuses;

const actions = {
  pause: 'être mis en pause',
  resume: 'être repris',
  stop: 'être arrêté',
};

/** The unit of sale: after a price, one, several. */
const units = {
  hour: ['l’heure', 'heure', 'heures'],
  month: ['le mois', 'mois', 'mois'],
  piece: ['la pièce', 'pièce', 'pièces'],
  home: ['le foyer', 'foyer', 'foyers'],
  subscription: ['l’abonnement d’un mois', 'abonnement', 'abonnements'],
} as const;
/** The payer, after “c’est”. */
const payers = {
  household: 'le foyer',
  company: 'l’entreprise',
  pension_fund: 'la caisse de retraite',
  departement: 'le département',
  insurer: 'l’assureur',
  other: 'quelqu’un d’autre',
};

export const fr = {
  // Labels of form fields.
  title: 'Titre',
  promise: 'Promesse',
  reason: 'Raison',
  needs: 'Besoins',
  idea: 'Idée',
  introduction: 'Mise en relation',
  carrier: 'Porteur',
  email: 'Adresse électronique',

  // Sources of a concept.
  sourceNeeded: 'Un concept part d’un besoin ou d’une rencontre : choisissez-en un.',
  notSucceeded: 'Cette rencontre n’a pas encore abouti : un concept naît de ce qui en est sorti.',
  ledToConcept: 'Cette rencontre a déjà donné un concept.',
  tooManyConcepts: ({ max }: { max: number }) =>
    `Vous avez déjà lancé ${max} concepts qui continuent. Arrêtez-en un avant d’en lancer un autre.`,

  // Members of a concept.
  tooManyConceptsOfNeed: ({ max }: { max: number }) =>
    `Ce besoin a déjà ${max} concepts en cours : complétez l’un d’eux, ou arrêtez-en un d’abord.`,
  alreadyMember: 'Cette personne participe déjà à ce concept, ou y est déjà invitée.',
  notMember: 'Cette personne ne participe pas, ou plus, à ce concept.',
  onlyMembers: 'Choisissez quelqu’un qui participe à ce concept.',
  tooManyMembers: ({ max }: { max: number }) =>
    `Ce concept compte déjà ${max} personnes. Au-delà, formez un groupe de travail.`,
  askedTooOften: ({ max }: { max: number }) =>
    `Cette personne a déjà été invitée ${max} fois. Parlez-en avec elle, ou demandez ${placeIn.fr.toOperator}.`,
  nobodyAt: 'Personne n’a de compte à cette adresse.',

  // Actions that the state of a concept does not allow.
  already: ({ status }: { status: Status }) => `Ce concept est déjà ${statuses[status]}.`,
  cannot: ({ status, transition }: { status: Status; transition: keyof typeof actions }) =>
    `Ce concept est ${statuses[status]} : il ne peut pas ${actions[transition]}.`,
  notAsleep: 'Ce concept n’est pas en sommeil.',
  remindedLately: 'Ses participants ont été relancés il y a moins d’une semaine.',
  isStopped: 'Ce concept est arrêté. Reprenez-le avant de le modifier.',
  notActive: 'Ce concept est en pause. Reprenez-le avant de demander le passage.',
  beingRead: () =>
    `Un animateur ${placeIn.fr.ofOperator} relit cette étape : rien ne change pendant ce temps. Le porteur peut reprendre la main.`,
  alreadyRequested: 'Le passage de cette étape est déjà demandé.',
  gateRefused: () => `Cette étape a été refusée. Un animateur ${placeIn.fr.ofOperator} peut la rouvrir.`,
  notRequested: 'Le passage de cette étape n’est pas demandé.',
  otherGate: 'Ce concept n’en est pas, ou plus, à cette étape.',
  nothingToReopen: 'Cette étape ne se rouvre pas : seule la dernière franchie ou refusée le peut.',
  changedMeanwhile: 'Ce concept a changé depuis que vous l’avez lu. Relisez-le, puis recommencez.',

  // Public page of a concept.
  homesReached: 'Foyers concernés',
  pageNotAsked: 'Aucune page publique n’est proposée pour ce concept, ou elle a été retirée.',
  pageAskedTooOften: ({ max }: { max: number }) =>
    `L’accord des participants a déjà été demandé ${max} fois. Écrivez ${placeIn.fr.toOperator} pour aller plus loin.`,
  agreedAlready: 'Vous avez déjà donné votre accord.',
  declinedAlready: 'Vous avez déjà dit que vous ne souhaitez pas cette page.',

  // Gates: labels of form fields.
  answer: 'Réponse',
  evidence: 'Preuve',
  evidenceKind: 'Nature de la preuve',
  evidenceLabel: 'Ce que c’est',
  address: 'Adresse web',
  verdict: 'Décision',

  // Problems with entries at a gate.
  notAWebAddress: 'Copiez une adresse entière, qui commence par « https:// ».',
  labelNeeded: 'Dites en quelques mots ce que montre ce lien.',
  reasonNeeded: 'Dites pourquoi : ceux qui portent le concept le liront.',
  saySomething: 'Écrivez une réponse ou ajoutez une preuve avant de dire que c’est prêt.',
  sayWhatLacks: 'Passerelle tient ce point pour prêt. S’il ne l’est pas, dites en une phrase ce qui manque.',
  notMetYet: 'Cette rencontre n’a pas encore eu lieu.',
  itemOpen: ({ label }: { label: string }) => `« ${label} » n’est pas encore prêt.`,
  decisionRestsOnIt:
    'Une décision a été signée après cette preuve : elle reste, pour qui la relira. Ajoutez-en une autre.',
  tooMuchEvidence: ({ max }: { max: number }) =>
    `Il y a déjà ${max} preuves ici, ou trop dans tout le concept. Retirez celles qui n’apportent plus rien.`,

  // Actions that the state of a gate does not allow.
  isWaived: () => `${placeIn.fr.Operator} dispense ce concept de ce point : il n’y a rien à y écrire.`,
  isNotWaived: 'Ce concept n’est pas dispensé de ce point.',
  gatePassed: 'Cette étape est franchie : ce qui a été signé reste comme il était.',
  allPassed: 'Les quatre étapes sont déjà franchies.',

  // Facts that the product knows by itself.
  companiesKnown: ({ count }: { count: number }) =>
    count === 0
      ? 'Aucune entreprise du réseau n’y est encore liée par un besoin.'
      : count === 1
        ? 'Une entreprise du réseau l’a demandé. Il en faut deux.'
        : `${count} entreprises du réseau l’ont demandé.`,
  noHomeBegun: 'L’essai n’a encore commencé dans aucun foyer, d’après ce plan.',
  homesBegunKnown: ({ homes, planned, day }: { homes: number; planned: number; day: string }) =>
    `L’essai a commencé dans ${homes} ${homes > 1 ? 'foyers' : 'foyer'}, au ${dayInWords(day, 'fr')}.${homes > planned ? ` Le plan en prévoit ${planned}.` : ''}${homes < 5 ? ' Il en faut cinq.' : ''}`,
  unprovenNeedsReason: ({ label }: { label: string }) =>
    `Passerelle ne constate pas « ${label} ». Dites pourquoi vous signez quand même : ceux qui portent le concept le liront.`,
  carrierKnown: ({ name }: { name: string }) => `${name} porte ce concept.`,
  solversKnown: ({ count }: { count: number }) =>
    count === 1
      ? 'Une solution du réseau répond déjà, en partie, à ses besoins.'
      : `${count} solutions du réseau répondent déjà, en partie, à ses besoins.`,
  payerKnown: ({ payer }: { payer: keyof typeof payers }) =>
    `D’après le modèle économique, c’est ${payers[payer]} qui paie.`,
  priceKnown: ({ cents, unit }: { cents: number; unit: keyof typeof units }) =>
    `D’après le modèle économique, le prix est de ${eurosIn('fr')(cents)} ${units[unit][0]}.`,
  planSays: ({ said }: { said: string }) => `D’après le plan d’essai : « ${said} »`,
  labelled: ({ fr: label }: { fr: string; en: string }) => label,
  declaration: ({ activity }: { activity: string }) =>
    `${activity} : une déclaration suffit, et ouvre le crédit d’impôt (code du travail, articles L7232-1-1 et D7231-1).`,
  approval: ({ activity }: { activity: string }) =>
    `${activity} : il faut l’agrément de l’État (code du travail, articles L7232-1 et D7231-1).`,
  authorisation: ({ activity }: { activity: string }) =>
    `${activity} : il faut l’autorisation du département, ou l’agrément de l’État pour qui ne fait que placer des intervenants (code de l’action sociale et des familles, article L313-1 ; code du travail, articles L7232-1 et D7231-1).`,
  fullOffer: ({ activity }: { activity: string }) =>
    `${activity} : seulement au sein d’un ensemble de services rendus à domicile (code du travail, article D7231-1).`,

  // Items of each gate.
  item_two_companies: 'Deux entreprises le demandent',
  hint_two_companies: 'Deux entreprises au moins rencontrent ce problème, et le disent avec leurs mots.',
  item_carrier: 'Quelqu’un le porte',
  hint_carrier: 'Une personne réunit les preuves et rend compte de l’avancée.',
  item_what_exists: 'On sait ce qui existe',
  hint_what_exists: 'Ce qui a déjà été essayé, ici ou ailleurs, et pourquoi cela ne suffit pas.',
  item_payer: 'On sait qui paie',
  hint_payer: 'Le foyer, l’entreprise, la caisse de retraite, le département… et pourquoi.',
  item_price: 'Le prix est dit',
  hint_price: 'Un prix, comment il est calculé, et à quoi il se compare.',
  item_interviews: 'Cinq entretiens sont faits',
  hint_interviews: 'Cinq personnes qui paieraient, ce qu’elles ont dit, et ce qui les ferait renoncer.',
  item_regime: 'Le régime de l’activité est connu',
  hint_regime: 'Déclaration, agrément ou autorisation : ce que la loi demande pour le faire à domicile.',
  item_business_model: 'Le modèle tient en une page',
  hint_business_model:
    'Qui paie, combien, ce que cela coûte, et le nombre de ventes à partir duquel on ne perd plus d’argent.',
  item_test_plan: 'Le plan d’essai est écrit',
  hint_test_plan: 'Dans quels foyers, combien de temps, ce qu’on mesure, et ce qui ferait arrêter.',
  item_partner: 'Une entreprise essaie avec nous',
  hint_partner: 'L’entreprise partenaire, qui y travaillera, et ce qu’elle en attend.',
  item_consent: 'Les personnes ont dit oui',
  hint_consent: 'Comment on explique l’essai, comment on recueille l’accord, comment on se retire.',
  item_insurance: 'L’essai est assuré',
  hint_insurance: 'Qui est assuré, pour quoi, jusqu’à quand.',
  item_homes: 'Cinq foyers l’ont essayé',
  hint_homes: 'Combien de foyers, sans leurs noms, depuis quand, et combien continuent.',
  item_results: 'Les résultats sont écrits',
  hint_results: 'Ce qu’on avait dit vouloir mesurer, et ce qu’on a mesuré.',
  item_incidents: 'Les incidents sont dits',
  hint_incidents: 'Ce qui s’est mal passé, ce qu’on a fait, ce qu’on a changé. « Aucun » se dit aussi.',
  item_contract: 'Un contrat est signé',
  hint_contract: 'Avec qui, pour quoi, pour combien de temps.',

  // Business model and test plan: labels of form fields.
  payer: 'Qui paie',
  saleUnit: 'Unité de vente',
  hourlyPrice: 'Prix',
  aidPerHour: 'Dont payé par d’autres',
  hoursPerMonth: 'Vendu par mois',
  directCostPerHour: 'Coût direct',
  fixedCostsPerMonth: 'Frais fixes par mois',
  taxCredit: 'Crédit d’impôt',
  amountTooBig: ({ max }: { max: number }) => `Écrivez ${eurosIn('fr')(max)} ou moins.`,
  modelNote: 'Ce sur quoi reposent ces chiffres',
  homes: 'Foyers prévus',
  homesBegun: 'Foyers où l’essai a commencé',
  begunOn: 'Jour du début',
  notBegunYet: 'Ce jour est à venir : seul ce qui a commencé se compte.',
  beginningNeeded: 'Donnez le nombre de foyers et le jour, ou ni l’un ni l’autre.',
  weeks: 'Semaines',
  consent: 'Accord des personnes',
  insurance: 'Assurance',
  measures: 'Ce qu’on mesure',
  stopsWhen: 'Ce qui ferait arrêter',
  results: 'Résultats',
  incidents: 'Incidents',
  tooManyModels: ({ max }: { max: number }) => `Ce concept garde déjà ${max} versions de son modèle.`,
  breakEvenKnown: ({ count, unit }: { count: number; unit: keyof typeof units }) =>
    `Le modèle économique s’équilibre à partir de ${numbersIn('fr')(count)} ${units[unit][count > 1 ? 2 : 1]} par mois.`,
  neverBreaksEven: 'Avec ces chiffres, le modèle économique ne s’équilibre jamais.',
  planKnown: ({ homes, weeks }: { homes: number; weeks: number }) =>
    `Le plan d’essai prévoit ${homes} ${homes > 1 ? 'foyers' : 'foyer'} pendant ${weeks} ${weeks > 1 ? 'semaines' : 'semaine'}.`,

  // Needs that may join a concept.
  joiningIsOpen: 'C’est déjà proposé : on attend une réponse.',
  joiningIsJoined: 'Ce besoin fait déjà partie du concept.',
  joiningIsDeclined: 'Ce rapprochement a été décliné.',
  joiningIsWithdrawn: 'Ce rapprochement a été retiré.',
  joiningLapsed: 'Le délai pour répondre est passé.',
  joiningAnswered: 'Votre réponse est déjà notée : on attend celle de l’autre partie.',
  joiningRests: ({ until }: { until: string }) =>
    `Ce rapprochement a été décliné. Il pourra être proposé de nouveau à partir du ${dayInWords(until, 'fr')}.`,
  alreadyInPool: 'Ce besoin fait déjà partie du concept.',
  needIsOffline: 'Ce besoin n’est plus en ligne.',
  tooManyJoiningsOfNeed: ({ max }: { max: number }) =>
    `${max} propositions attendent déjà une réponse pour ce besoin.`,
  tooManyJoiningsOfConcept: ({ max }: { max: number }) =>
    `${max} besoins attendent déjà une réponse de ce concept.`,
  askedToJoinTooOften: ({ max }: { max: number }) =>
    `Vous avez déjà fait ${max} demandes depuis hier. Revenez demain.`,
  poolIsFull: ({ max }: { max: number }) =>
    `Ce concept répond déjà à ${max} besoins. Parlez-en avec ${placeIn.fr.operator}.`,

  // Needs and ideas that are linked to a concept later, or removed.
  onlyOfMembers: 'Choisissez un besoin ou une idée de quelqu’un qui participe à ce concept.',
  alreadyLinked: 'C’est déjà lié à ce concept.',
  notLinked: 'Ce n’est pas, ou plus, lié à ce concept.',
  lastNeed: 'Un concept répond à un besoin au moins : liez-en un autre avant de retirer celui-ci.',
  tooManyIdeas: ({ max }: { max: number }) => `Ce concept reprend déjà ${max} idées.`,

  // Actions in the audit log.
  did_start: 'a lancé le concept',
  did_edit: 'a modifié',
  did_stop: 'l’a arrêté',
  did_take: 's’en occupe désormais',
  did_nameCarrier: ({ whom }: { whom: string | null }) =>
    whom === null ? 'a nommé le porteur' : `a confié le concept à ${whom}`,
  did_invite: 'a invité quelqu’un',
  did_joinConcept: 'participe désormais',
  did_decline: 'a décliné',
  did_leaveConcept: 'ne participe plus',
  did_removeFromConcept: ({ whom }: { whom: string | null }) =>
    whom === null ? 'a retiré quelqu’un' : `a retiré ${whom}`,
  did_remind: 'a relancé les participants',
  'did_gate.passed': 'a signé le passage d’une étape',
  'did_gate.changes': 'a demandé de compléter une étape',
  'did_gate.refused': 'a refusé une étape',
  'did_gate.reopened': 'a rouvert une étape',
  did_addEvidence: 'a ajouté une preuve',
  did_answerItem: 'a répondu à un point',
  did_askItemAgain: 'a redemandé un point',
  did_removeEvidence: 'a retiré une preuve',
  did_requestGate: 'a demandé le passage',
  did_waiveItem: 'a dispensé d’un point',
  did_withdrawGateRequest: 'a repris la main',
  did_saveBusinessModel: 'a enregistré le modèle économique',
  did_saveTestPlan: 'a enregistré le plan d’essai',
  did_linkNeed: 'y a lié un besoin',
  did_unlinkNeed: 'en a retiré un besoin',
  did_linkIdea: 'y a lié une idée',
  did_unlinkIdea: 'en a retiré une idée',
  did_loseIdea: 'a constaté qu’une idée n’existe plus',
  did_askForPage: 'a demandé l’accord des participants pour une page publique',
  did_agreeToPage: 'a donné son accord à la page publique',
  did_declinePage: 'a dit ne pas souhaiter de page publique',
  did_withdrawFromPage: 'a retiré son accord à la page publique',
  did_takePageBack: 'a retiré la page publique',
  did_proposeNeed: 'a proposé qu’un besoin s’y joigne',
  did_askToJoin: 'a demandé à s’y joindre, avec un besoin',
  did_agreeToJoin: 'a accepté qu’un besoin s’y joigne, et l’autre partie n’a pas encore répondu',
  did_joinPool: 'a accepté : un besoin s’y est joint',
  did_declineJoining: 'a décliné : un besoin ne s’y joint pas',
  did_withdrawJoining: 'a retiré la proposition d’un besoin',
  did_lapseJoining: 'a constaté l’absence de réponse, pour un besoin proposé',

  // Names of changed fields in the audit log. A field without a name is not shown.
  field_title: 'titre',
  field_promise: 'promesse',
  field_carrierId: 'porteur',
  field_curatorId: 'animateur',
  field_tagIds: 'sujets',
  field_territoryCodes: 'lieux',
};
