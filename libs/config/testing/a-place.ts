import { type Place, placeProfile } from '@passerelle/config/place';

/** A place that does not exist. Its names have other articles than those of Orléans: “de la Ruche”, “au Bourg”. */
export const aPlace = (): Place =>
  placeProfile.parse({
    operator: {
      short: { name: 'Ruche', article: 'la' },
      full: { name: 'Agence des Trois Rivières', article: 'l’', isFeminine: true },
      houses: ['Moulin Neuf'],
      kind: { fr: 'l’agence du Bourg', en: 'the agency of Le Bourg' },
      seat: { fr: 'Moulin Neuf, Le Bourg', en: 'Moulin Neuf, Le Bourg, France' },
      notice: {
        fr: 'Passerelle est animée par la Ruche, avec les communes des Trois Rivières.',
        en: 'Passerelle is run by La Ruche, with the communes of Trois Rivières.',
      },
    },
    town: { name: 'Bourg', article: 'le' },
    area: { fr: 'l’agglomération du Bourg', en: 'Le Bourg' },
    wholeArea: { fr: 'Toute l’agglomération du Bourg', en: 'All of Trois Rivières' },
    epci: { code: 'epci:200000099', name: 'Trois Rivières Agglomération' },
    communes: [
      { code: 'commune:99001', name: 'Le Bourg', longitude: 3.1, latitude: 46.1, outline: 'M0 0l9 0 0 9z' },
      { code: 'commune:99002', name: 'Vieux-Pont', longitude: 3.2, latitude: 46.2, outline: 'M9 9l9 0 0 9z' },
    ],
    map: { viewBox: '0 0 20 20', source: 'Cadastre du Bourg' },
    departement: { code: 'departement:99', name: 'Mont-Bleu', article: 'le' },
    region: { code: 'region:99', name: 'Hauts-Plateaux' },
    examples: { commune: 'Vieux-Pont', postcode: '99160' },
  });
