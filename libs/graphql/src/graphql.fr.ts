export const fr = {
  pageLength: 'Une page compte de 1 à 100 éléments.',
  notACursor:
    'Ce repère de page n’en est pas un : donnez celui d’une page reçue (endCursor), ou aucun pour lire la première.',
  unknownCursor: 'Cette liste a changé ou n’est plus la même : reprenez à sa première page.',
  notAKey: 'La clé d’une demande compte de 1 à 100 lettres, chiffres, tirets, points ou deux-points.',
  keyUsed: 'Cette clé a déjà servi pour une autre demande : donnez-en une nouvelle.',
  tooManyKeys: 'Vous avez envoyé trop de demandes aujourd’hui. Continuez demain.',
  unexpected: ({ reference }: { reference: string }) =>
    `Une erreur inattendue s’est produite (référence ${reference}).`,
};
