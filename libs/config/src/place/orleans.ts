import { outlines, viewBox } from './orleans-map.js';
import type { Place } from './place.js';

/**
 * Orléans Val de Loire Technopole and the metropolis around Orléans. It is the place of an installation that names no
 * other.
 */
export const orleans: Place = {
  operator: {
    short: { name: 'OVLT' },
    full: { name: 'Orléans Val de Loire Technopole' },
    alsoCalled: ['Val de Loire Technopole'],
    houses: ['Technopole d’Orléans', 'Orléans Technopole', 'LAB’O'],
    kind: { fr: 'la technopole d’Orléans', en: 'the technology park of Orléans' },
    seat: { fr: 'LAB’O, Orléans', en: 'LAB’O, Orléans, France' },
    notice: {
      fr: 'Passerelle est animée par OVLT, la technopole d’Orléans Val de Loire, dans le cadre de la convention signée par Orléans Métropole et la Fédération des services à la personne et de proximité (FESP).',
      en: 'Passerelle is run by OVLT, the technology park of Orléans Val de Loire, under the agreement signed by Orléans Métropole and the French federation of home services (FESP).',
    },
  },
  town: { name: 'Orléans' },
  area: { fr: 'la métropole d’Orléans', en: 'Orléans' },
  wholeArea: { fr: 'Toute la métropole d’Orléans', en: 'All of Orléans Métropole' },
  epci: { code: 'epci:244500468', name: 'Orléans Métropole' },
  // Centroids computed from the outlines of IGN Admin Express (2018), Licence Ouverte.
  communes: [
    { code: 'commune:45034', name: 'Boigny-sur-Bionne', longitude: 2.01916, latitude: 47.9321 },
    { code: 'commune:45043', name: 'Bou', longitude: 2.04718, latitude: 47.87021 },
    { code: 'commune:45072', name: 'Chanteau', longitude: 1.96483, latitude: 47.9764 },
    { code: 'commune:45075', name: 'La Chapelle-Saint-Mesmin', longitude: 1.82801, latitude: 47.88901 },
    { code: 'commune:45089', name: 'Chécy', longitude: 2.02309, latitude: 47.9025 },
    { code: 'commune:45100', name: 'Combleux', longitude: 1.98653, latitude: 47.90039 },
    { code: 'commune:45147', name: 'Fleury-les-Aubrais', longitude: 1.91961, latitude: 47.93857 },
    { code: 'commune:45169', name: 'Ingré', longitude: 1.82291, latitude: 47.91681 },
    { code: 'commune:45194', name: 'Mardié', longitude: 2.06892, latitude: 47.89714 },
    { code: 'commune:45197', name: 'Marigny-les-Usages', longitude: 2.01349, latitude: 47.95873 },
    { code: 'commune:45232', name: 'Olivet', longitude: 1.88884, latitude: 47.8548 },
    { code: 'commune:45234', name: 'Orléans', longitude: 1.91659, latitude: 47.88221 },
    { code: 'commune:45235', name: 'Ormes', longitude: 1.80618, latitude: 47.94755 },
    { code: 'commune:45272', name: 'Saint-Cyr-en-Val', longitude: 1.96039, latitude: 47.81406 },
    { code: 'commune:45274', name: 'Saint-Denis-en-Val', longitude: 1.97233, latitude: 47.88084 },
    { code: 'commune:45282', name: 'Saint-Hilaire-Saint-Mesmin', longitude: 1.83395, latitude: 47.84995 },
    { code: 'commune:45284', name: 'Saint-Jean-de-Braye', longitude: 1.97268, latitude: 47.91776 },
    { code: 'commune:45285', name: 'Saint-Jean-de-la-Ruelle', longitude: 1.87113, latitude: 47.91177 },
    { code: 'commune:45286', name: 'Saint-Jean-le-Blanc', longitude: 1.93331, latitude: 47.88277 },
    { code: 'commune:45298', name: 'Saint-Pryvé-Saint-Mesmin', longitude: 1.85495, latitude: 47.88052 },
    { code: 'commune:45302', name: 'Saran', longitude: 1.87797, latitude: 47.94961 },
    { code: 'commune:45308', name: 'Semoy', longitude: 1.96301, latitude: 47.93787 },
  ].map((commune) => ({ ...commune, outline: outlines[commune.code] })),
  // Admin Express COG 2018, simplified by Grégoire David (github.com/gregoiredavid/france-geojson).
  map: { viewBox, source: 'IGN, Licence Ouverte' },
  departement: { code: 'departement:45', name: 'Loiret', article: 'le' },
  region: { code: 'region:24', name: 'Centre-Val de Loire' },
  examples: { commune: 'Olivet', postcode: '45160' },
};
