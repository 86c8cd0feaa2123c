import type { TerritoryCloseness } from '@passerelle/matching-engine';

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
  previewUnavailable:
    'L’aperçu n’est pas disponible pour le moment. Vous pouvez continuer votre saisie et réessayer dans un instant.',
  nothingToRestore: 'Vous n’avez pas écarté cette correspondance : il n’y a rien à rétablir.',
  dismissedByNobody: 'Personne n’a écarté cette correspondance : il n’y a rien à rétablir.',
  tellsOnlineNeeds: 'On ne prévient que d’un besoin en ligne : celui-ci ne l’est pas.',
  reasonLabel: 'Motif',
  commentLabel: 'Commentaire',
  gradeLabel: 'Jugement',
  pairsLabel: 'Nombre de correspondances',
  judgedTooMany: ({ max }: { max: number }) =>
    `Vous avez jugé ${max} correspondances en un jour : c’est beaucoup, merci. Revenez demain.`,
  commentNeeded: 'Avec le motif « autre », dites en quelques mots ce qui ne convient pas.',
};
