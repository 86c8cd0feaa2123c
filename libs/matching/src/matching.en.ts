import type { CatalogueLike } from '@passerelle/problems';
import type { fr } from './matching.fr.js';

export const en: CatalogueLike<typeof fr> = {
  distance: ({ closeness }) =>
    ({
      same_commune: 'in the same town',
      same_epci: 'in the same group of towns',
      same_departement: 'in the same département',
      same_region: 'in the same region',
      remote: 'at a distance',
    })[closeness],
  oftenChosen: 'often chosen',
  previewUnavailable:
    'The preview is not available at the moment. You can go on writing and try again shortly.',
  nothingToRestore: 'You have not dismissed this match: there is nothing to restore.',
  dismissedByNobody: 'Nobody has dismissed this match: there is nothing to restore.',
  tellsOnlineNeeds: 'Solvers are told of needs that are online only: this one is not.',
  reasonLabel: 'Reason',
  commentLabel: 'Comment',
  gradeLabel: 'Grade',
  pairsLabel: 'Number of matches',
  judgedTooMany: ({ max }) =>
    `You have judged ${max} matches within a day: that is a lot, thank you. Come back tomorrow.`,
  commentNeeded: 'With the reason “other”, say in a few words what is wrong.',
};
