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
};
