import { placeIn } from '@passerelle/config/place';
import {
  declineReasonInWords,
  type DeclineReason,
  type Outcome,
  type PartySide,
} from '@passerelle/introductions';

type Stage = 'published' | 'proposed' | 'accepted' | 'met' | 'succeeded';

export const fr = {
  // Titles and definitions of the figures.
  needsTitle: 'Besoins publiés',
  needsDefinition:
    'Besoins publiés pour la première fois, mois par mois. Un besoin remis en ligne n’est pas compté une seconde fois.',
  funnelTitle: 'De la publication au succès',
  funnelDefinition:
    'Parmi les besoins publiés pendant la période : ceux pour lesquels au moins une rencontre a été proposée, puis acceptée des deux côtés, puis a eu lieu, puis a abouti. Les besoins publiés il y a moins de 90 jours sont aussi comptés à part : pour eux, rien n’est encore joué.',
  firstMatchTitle: 'Première correspondance',
  firstMatchDefinition:
    'Part des besoins publiés pour lesquels un porteur de solution est ressorti, et a pu être prévenu, dans les 24 heures ; délai médian de ceux pour lesquels il y en a eu un. Les porteurs venus d’un import ne sont prévenus que des besoins publiés ensuite.',
  firstMeetingTitle: 'Première rencontre',
  firstMeetingDefinition:
    'Part des besoins qui ont mené à une rencontre dans les 60 jours après leur publication. Pour chaque délai, seuls comptent les mois de publication terminés depuis au moins aussi longtemps. Le délai médian est celui des besoins qui ont mené à une rencontre.',
  answersTitle: 'Réponses à temps',
  answersDefinition:
    'Parmi les réponses attendues d’une entreprise ou d’un porteur de solution : celles données dans le délai promis, jours d’absence déduits. Une rencontre restée sans réponse compte comme un retard. Chacune est comptée dans le mois où elle a été proposée.',
  acceptancesTitle: 'Acceptations',
  acceptancesDefinition:
    'Parmi les rencontres proposées pendant la période et dont l’issue est connue : celles acceptées des deux côtés, restées sans réponse, ou déclinées, avec le motif donné. Celles que l’équipe a retirées avant cela ne sont pas comptées.',
  outcomesTitle: 'Ce que donnent les rencontres',
  outcomesDefinition:
    'Parmi les rencontres des mois terminés depuis au moins 90 jours : ce que les deux parties ou l’équipe en ont dit. « Sans nouvelle » : personne n’a encore rien dit.',
  inHomesTitle: 'Des concepts dans des foyers',
  inHomesDefinition:
    'Concepts qui ont franchi leurs quatre étapes, dans le mois où ils ont franchi la dernière ; et foyers où un essai a commencé, quelle que soit l’étape du concept, dans le mois du jour que donnent ses membres avec leur nombre.',
  activitiesTitle: 'Les 26 activités de services à la personne',
  activitiesDefinition:
    'Pour chaque activité de l’article D7231-1 du code du travail : les besoins en ligne et les porteurs de solution actifs qui peuvent intervenir sur le territoire. Servie : trois porteurs ou plus ; fragile : un ou deux ; sans réponse : aucun.',
  territoriesTitle: 'Commune par commune',
  territoriesDefinition:
    'Besoins publiés pendant la période qui nomment la commune, et porteurs de solution actifs qui la nomment ; puis les mêmes pour 10 000 habitants. Ceux qui nomment un territoire plus grand n’y sont pas comptés.',
  soughtTitle: 'Cherché en vain',
  soughtDefinition:
    'Recherches des 90 derniers jours dont aucun résultat n’a été ouvert, par étiquette, et celles qui n’ont rien trouvé du tout. Ce qui a été tapé n’est pas publié.',

  // For all figures.
  countedInFives:
    'Les nombres sont donnés par groupes de cinq : un groupe compte dans le mois où il est complet. Sous cinq, rien n’est dit ; sous vingt, aucune part.',
  fewerThanFive: 'moins de 5',
  recent: 'moins de 90 jours',

  // For rows and columns.
  month: 'Mois',
  needs: 'Besoins',
  stageLabel: 'Étape',
  stage: ({ stage }: { stage: Stage }) =>
    ({
      published: 'Publié',
      proposed: 'Rencontre proposée',
      accepted: 'Acceptée des deux côtés',
      met: 'Rencontre',
      succeeded: 'Succès',
    })[stage],
  shareOfPublished: 'Part des besoins publiés',
  youngNeeds: 'Dont publiés il y a moins de 90 jours',
  matchedInADay: 'Avec une correspondance en 24 h',
  shareInADay: 'Part en 24 h',
  medianHours: 'Délai médian, en heures',
  delay: 'Délai',
  withinDays: ({ days }: { days: number }) => `En ${days} jours`,
  needsOldEnough: 'Besoins assez anciens',
  needsMet: 'Suivis d’une rencontre',
  shareMet: 'Part',
  metInSixtyDays: 'Part en 60 jours',
  medianDays: 'Délai médian, en jours',
  answersDue: ({ side }: { side: PartySide }): string =>
    side === 'company' ? 'Réponses attendues des entreprises' : 'Réponses attendues des porteurs',
  answersInTime: ({ side }: { side: PartySide }): string =>
    side === 'company' ? 'À temps, entreprises' : 'À temps, porteurs',
  shareInTime: ({ side }: { side: PartySide }): string =>
    side === 'company' ? 'Part à temps, entreprises' : 'Part à temps, porteurs',
  ending: 'Issue',
  introductions: 'Rencontres',
  settled: 'Rencontres dont l’issue est connue',
  shareOfSettled: 'Part',
  acceptedByBoth: 'Acceptées des deux côtés',
  lapsed: 'Restées sans réponse',
  declined: ({ reason }: { reason: DeclineReason }) => `Déclinées : ${declineReasonInWords.fr[reason]}`,
  outcomeLabel: 'Résultat',
  meetings: 'Rencontres',
  shareOfMeetings: 'Part',
  outcome: ({ outcome }: { outcome: Outcome }) =>
    ({
      hired: 'Une embauche',
      trained: 'Une formation',
      pilot: 'Un essai sur le terrain',
      contract: 'Un contrat',
      nothing: 'Rien pour l’instant',
    })[outcome],
  noNews: 'Sans nouvelle',
  concepts: 'Concepts',
  homes: 'Foyers',
  activity: 'Activité',
  openNeeds: 'Besoins en ligne',
  activeSolvers: 'Porteurs de solution actifs',
  commune: 'Commune',
  needsDensity: 'Besoins pour 10 000 habitants',
  solversDensity: 'Porteurs pour 10 000 habitants',
  tag: 'Étiquette',
  searches: 'Recherches',
  withoutResult: 'Sans aucun résultat',
  shareWithoutResult: 'Part sans résultat',

  // For the table of a spreadsheet.
  figure: 'Chiffre',
  row: 'Ligne',
  measure: 'Mesure',
  value: 'Valeur',
  remark: 'Remarque',
  standing: ({ standing }: { standing: 'served' | 'fragile' | 'unanswered' }) =>
    ({ served: 'servie', fragile: 'fragile', unanswered: 'sans réponse' })[standing],
  everywhere: 'Tous les territoires',
  anyTheme: 'Tous les thèmes',

  // For the filter.
  notAMonth: 'Écrivez un mois depuis 2000, comme 03/2026.',
  fromLabel: 'Premier mois',
  untilLabel: 'Dernier mois',
  territoryLabel: 'Territoire',
  themeLabel: 'Thème',
  endsBeforeItBegins: 'Le dernier mois vient avant le premier. Choisissez-en un plus tard.',
  periodTooLong: ({ months }: { months: number }) => `Choisissez une période de ${months} mois au plus.`,
  unknownTheme: 'Ce thème n’existe pas. Choisissez-en un dans la liste.',
  unobservedPlace: () =>
    `Ce territoire n’est pas suivi. Choisissez la région, ${placeIn.fr.departement}, ${placeIn.fr.epciName} ou l’une de ses communes.`,
};
