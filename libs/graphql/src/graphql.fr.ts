export const fr = {
  pageLength: 'Une page compte de 1 à 100 éléments.',
  unknownCursor: 'Cette liste a changé ou n’est plus la même : reprenez à sa première page.',
  unexpected: ({ reference }: { reference: string }) =>
    `Une erreur inattendue s’est produite (référence ${reference}).`,
};
