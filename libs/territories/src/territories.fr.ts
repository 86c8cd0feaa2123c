export const fr = {
  // Labels of the form field.
  territories: 'Territoires',

  tooManyTerritories: ({ max }: { max: number }) => `Pas plus de ${max} territoires.`,
  knownByCode: ({ name, code }: { name: string; code: string }) =>
    `Un territoire s’écrit par son code INSEE : pour ${name}, « ${code} ».`,
  unknownTerritory: ({ code }: { code: string }) => `Le territoire « ${code} » n’existe pas.`,
};
