export const fr = {
  // Labels of the form field.
  territories: 'Territoires',

  tooManyTerritories: ({ max }: { max: number }) => `Pas plus de ${max} territoires.`,
  knownByCode: ({ name, code }: { name: string; code: string }) =>
    `Un territoire s’écrit par son code INSEE : pour ${name}, « ${code} ».`,
  unknownTerritory: ({ code }: { code: string }) =>
    `Le territoire « ${code} » n’existe pas. Écrivez son code INSEE, par exemple « commune:45234 », « epci:244500468 », « departement:45 » ou « region:24 ».`,
};
