import { placeIn } from '@passerelle/config/place';

/** A logged action, in words. */
interface LogEntryWords {
  who: string;
  action: string;
  /** The changed fields. */
  fields: readonly string[];
  /** The role before and after, if the action changed it. */
  from: string | null;
  to: string | null;
}

export const fr = {
  rows: 'Lignes',
  until: 'Jusqu’à quand',
  withinDaysLabel: 'Délai en jours',
  unansweredLabel: 'Rencontres sans réponse',
  person: 'Qui s’en occupe',
  toRead: 'Envoyé par l’entreprise, à relire.',
  toIntroduce: 'Un porteur au moins convient, et rien n’est en cours.',
  wantsToAnswer: 'Un porteur veut répondre.',
  wantsToMeet: 'L’entreprise aimerait rencontrer ce porteur.',
  companyAwaited: 'La réponse de l’entreprise manque.',
  solverAwaited: 'La réponse du porteur manque.',
  bothAwaited: 'Les deux réponses manquent.',
  noSolver:
    'Aucun porteur ne convient assez pour être prévenu, ou ceux qui convenaient n’ont pas donné suite.',
  silent: ({ count }: { count: number }) => `${count} rencontres de suite sont restées sans réponse.`,
  outOfReach:
    'Nos mails ne lui parviennent plus : cette adresse n’existe plus. Appelez, et demandez une autre adresse.',
  complained:
    'A signalé nos mails comme indésirables : n’en reçoit plus le récapitulatif. Appelez plutôt que d’écrire.',
  atCap: ({ count }: { count: number }) =>
    count === 1
      ? 'A déjà reçu la proposition de rencontre qu’il accepte ce mois-ci.'
      : `A déjà reçu les ${count} propositions de rencontre qu’il accepte ce mois-ci.`,
  dismissedByCompany: 'L’entreprise a écarté ce porteur.',
  dismissedBySolver: 'Le porteur a écarté ce besoin.',
  gateToSign: 'Le porteur demande le passage d’une étape.',
  conceptAsleep: 'Rien n’y a changé depuis soixante jours.',
  soughtInVain: ({ searches, withoutResult }: { searches: number; withoutResult: number }) =>
    `${searches} ${searches === 1 ? 'recherche' : 'recherches'}, ${
      withoutResult === searches
        ? 'sans aucun résultat'
        : withoutResult === 0
          ? 'sans rien ouvrir'
          : `dont ${withoutResult} sans aucun résultat`
    }.`,
  // Lines of the daily mail.
  countToRead: ({ count }: { count: number }) =>
    count === 1 ? 'Un besoin à relire' : `${count} besoins à relire`,
  countToIntroduce: ({ count }: { count: number }) =>
    count === 1 ? 'Un besoin à présenter à un porteur' : `${count} besoins à présenter à des porteurs`,
  countWantToAnswer: ({ count }: { count: number }) =>
    count === 1 ? 'Un porteur veut répondre' : `${count} porteurs veulent répondre`,
  countWantToMeet: ({ count }: { count: number }) =>
    count === 1 ? 'Une entreprise demande une rencontre' : `${count} demandes de rencontre`,
  countAboutToLapse: ({ count }: { count: number }) =>
    count === 1 ? 'Une rencontre bientôt sans réponse' : `${count} rencontres bientôt sans réponse`,
  countGates: ({ count }: { count: number }) =>
    count === 1 ? 'Une étape à signer' : `${count} étapes à signer`,
  noticed: 'Trop tard : un porteur de solution connaît déjà ce besoin. Il reste publié.',
  note: 'Note',
  tooManyNotes: ({ count }: { count: number }) =>
    `Il y a déjà ${count} notes ici. Retirez-en avant d’en ajouter.`,
  product: 'Passerelle',
  somebody: 'Quelqu’un qui n’a plus de compte',
  didSomething: 'a modifié',
  /** “Nadia Ferrand a changé le rôle de Léa Roux : responsable (avant : membre).” */
  did: ({ who, action, fields, from, to }: LogEntryWords) =>
    `${who} ${action}${from === null || to === null ? '' : ` : ${to} (avant : ${from})`}${
      fields.length === 0 ? '' : ` : ${fields.join(', ')}`
    }.`,
  because: ({ codes, note }: { codes: readonly string[]; note: readonly string[] }) =>
    [codes.join(', '), ...note].join(' : '),
  unknownRow: 'Cette ligne n’existe pas.',
  howManyRows: ({ max }: { max: number }) => `Choisissez de 1 à ${max} lignes.`,
  untilRange: ({ max }: { max: number }) => `Choisissez un moment à venir, dans ${max} jours au plus.`,
  onlyCurators: () => `Choisissez une personne de l’équipe ${placeIn.fr.ofOperator}.`,
  noLongerWaits: 'Une de ces lignes n’attend plus rien : quelqu’un s’en est occupé. Rafraîchissez la liste.',

  // Actions in the audit log.
  did_addNote: 'a écrit une note',
  did_editNote: 'a corrigé une note',
  did_removeNote: 'a retiré une note',
  did_snooze: 'a remis à plus tard',
  did_assign: 'a dit qui s’en occupe',
};
