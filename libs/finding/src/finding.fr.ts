import type { NeedState } from '@passerelle/needs';
import { type SolverKind, solverKindInWords } from '@passerelle/solvers';

export const fr = {
  // Values of search filters.
  kind: ({ kind }: { kind: SolverKind }) => solverKindInWords(kind, 'fr').label,
  state: ({ state }: { state: NeedState }) =>
    ({
      draft: 'Brouillon',
      submitted: 'En attente de relecture',
      changes_requested: 'À préciser',
      published: 'Publié',
      expired: 'Arrivé à son terme',
      closed: 'Clos',
    })[state],
  remote: 'À distance',
  onSite: 'Sur place',

  searchName: 'Le nom de la recherche',
  searchedWords: 'Les mots',
  searchedKinds: 'Qui peut répondre',
  nothingAsked: 'Écrivez quelques mots, ou choisissez un filtre : sans cela, tout serait nouveau.',
  tooManySearches: ({ max }: { max: number }) =>
    `Vous gardez déjà ${max} recherches. Supprimez-en une pour garder celle-ci.`,
  savedTooOften: ({ max }: { max: number }) =>
    `On peut garder ${max} recherches par jour au plus. Revenez demain.`,

  noProfile:
    'Ce tri compare les besoins à votre profil, et vous n’en avez pas encore : créez-le ou choisissez un autre tri.',
  whichProfile: 'Choisissez le profil dont vous voulez voir les besoins proches.',
  aboutNothing: 'Ni étiquette ni lieu reconnus',

  // For the page that ends a saved search.
  endOfSearchTitle: 'Mettre cette recherche en pause',
  endOfSearchMeans: ({ name }: { name: string }) =>
    `Nous ne vous dirons plus rien des besoins que trouve votre recherche « ${name} ». Elle reste gardée : vous pourrez la reprendre sur la page « Moi ».`,
  agreeToEndSearch: 'Oui, je ne veux plus rien recevoir de cette recherche.',
  endOfSearch: 'Mettre en pause',
  searchEndedTitle: 'C’est noté',
  searchEnded: ({ name }: { name: string }) =>
    `Votre recherche « ${name} » est en pause. Vous pouvez la reprendre quand vous voulez, sur la page « Moi ».`,
  seeSearches: 'Voir mes recherches',
  anotherEndOfSearch:
    'Ouvrez celui du dernier message que vous avez reçu, ou connectez-vous : vos recherches sont sur la page « Moi ».',

  // Actions in the audit log.
  did_repair: 'a demandé la réparation de la recherche',
  did_saveSearch: 'a gardé une recherche',
  did_renameSearch: 'a renommé une recherche gardée',
  did_pauseSearch: 'a mis en pause une recherche gardée',
  did_resumeSearch: 'a repris une recherche gardée',
  did_deleteSearch: 'a supprimé une recherche gardée',
};
