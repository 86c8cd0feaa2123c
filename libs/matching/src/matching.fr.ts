import type { ScoreParts, TerritoryCloseness } from '@passerelle/matching-engine';

export const fr = {
  distance: ({ closeness }: { closeness: TerritoryCloseness }) =>
    ({
      same_commune: 'dans la même commune',
      same_epci: 'dans la même intercommunalité',
      same_departement: 'dans le même département',
      same_region: 'dans la même région',
      remote: 'à distance',
    })[closeness],
  oftenChosen: 'souvent retenu',
  partLabel: ({ part }: { part: keyof ScoreParts }) =>
    ({
      tags: 'Sujets',
      words: 'Mots',
      meaning: 'Même sens',
      territory: 'Lieu',
      freshness: 'Fraîcheur',
      acceptance: 'Souvent retenu',
    })[part],
  partExplanation: ({ part, most }: { part: keyof ScoreParts; most: number }) =>
    ({
      tags: 'Les sujets du besoin que le profil traite aussi.',
      words: 'Les mots que les deux textes ont en commun ; plus un mot est rare, plus il compte.',
      meaning:
        most > 0
          ? 'Ce que les deux textes veulent dire, même avec d’autres mots.'
          : 'Le sens des deux textes n’a pas encore été comparé : pour l’instant, les mots comptent double.',
      territory: 'La distance entre les deux.',
      freshness: 'Le temps passé depuis la dernière mise à jour du profil.',
      acceptance: 'Ce profil a souvent été retenu pour d’autres besoins.',
    })[part],
  previewUnavailable:
    'L’aperçu n’est pas disponible pour le moment. Vous pouvez continuer votre saisie et réessayer dans un instant.',
  nothingToRestore: 'Vous n’avez pas écarté ce rapprochement : il n’y a rien à rétablir.',
  dismissedByNobody: 'Personne n’a écarté ce rapprochement : il n’y a rien à rétablir.',
  tellsOnlineNeeds: 'On ne prévient que d’un besoin en ligne : celui-ci ne l’est pas.',
  reasonLabel: 'Motif',
  commentLabel: 'Commentaire',
  gradeLabel: 'Jugement',
  pairsLabel: 'Nombre de rapprochements',
  judgedTooMany: ({ max }: { max: number }) =>
    `Vous avez jugé ${max} rapprochements en un jour : c’est beaucoup, merci. Revenez demain.`,
  commentNeeded: 'Avec le motif « autre », dites en quelques mots ce qui ne convient pas.',

  // Actions in the audit log.
  did_dismiss: 'a écarté',
  did_restore: 'a rétabli',
  did_judge: 'a jugé ce rapprochement',
  did_tellStandingOut: 'a prévenu ceux qui conviennent',

  // Codes that the audit log stores as reasons.
  reason_other_trade: 'un autre métier',
  reason_wrong_territory: 'lieu à revoir',
  reason_too_small: 'trop petit',
  reason_too_big: 'trop grand',
  reason_not_ready: 'pas prêt',
  reason_already_in_contact: 'déjà en contact',
  reason_need_misunderstood: 'besoin mal compris',
  reason_wrong_tag: 'une étiquette fausse',
  reason_other: 'autre raison',
};
