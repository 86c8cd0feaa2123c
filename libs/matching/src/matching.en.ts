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
  partLabel: ({ part }) =>
    ({
      tags: 'Topics',
      words: 'Words',
      meaning: 'Same meaning',
      territory: 'Place',
      freshness: 'Freshness',
      acceptance: 'Often chosen',
    })[part],
  partExplanation: ({ part, most }) =>
    ({
      tags: 'The topics of the need that the profile deals with too.',
      words: 'The words that both texts have in common; the rarer a word, the more it counts.',
      meaning:
        most > 0
          ? 'What the two texts mean, even in other words.'
          : 'The meaning of the two texts has not been compared yet: for now, words count twice.',
      territory: 'How far apart the two are.',
      freshness: 'How long ago the profile was last updated.',
      acceptance: 'This profile was often chosen for other needs.',
    })[part],
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

  // Actions in the audit log.
  did_dismiss: 'dismissed it',
  did_restore: 'restored it',
  did_judge: 'judged this match',
  did_tellStandingOut: 'told those who fit',

  // Codes that the audit log stores as reasons.
  reason_other_trade: 'another trade',
  reason_wrong_territory: 'place to look at again',
  reason_too_small: 'too small',
  reason_too_big: 'too big',
  reason_not_ready: 'not ready',
  reason_already_in_contact: 'in contact already',
  reason_need_misunderstood: 'need misunderstood',
  reason_wrong_tag: 'a wrong tag',
  reason_other: 'another reason',
};
