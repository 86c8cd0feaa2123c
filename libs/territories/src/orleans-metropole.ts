/** The EPCI that the product serves: its communes come first in every list of places. */
export const ORLEANS_METROPOLE = 'epci:244500468';

/** The département around Orléans Métropole, which comes next. */
export const LOIRET = 'departement:45';

/** The région around the Loiret. */
export const CENTRE_VAL_DE_LOIRE = 'region:24';

/**
 * The centres of its 22 communes, by INSEE code, in degrees (WGS 84).
 * Source: centroids computed from the outlines of IGN Admin Express (2018), Licence Ouverte.
 */
export const centresOfCommunes = [
  { code: '45034', longitude: 2.01916, latitude: 47.9321 }, // Boigny-sur-Bionne
  { code: '45043', longitude: 2.04718, latitude: 47.87021 }, // Bou
  { code: '45072', longitude: 1.96483, latitude: 47.9764 }, // Chanteau
  { code: '45075', longitude: 1.82801, latitude: 47.88901 }, // La Chapelle-Saint-Mesmin
  { code: '45089', longitude: 2.02309, latitude: 47.9025 }, // Chécy
  { code: '45100', longitude: 1.98653, latitude: 47.90039 }, // Combleux
  { code: '45147', longitude: 1.91961, latitude: 47.93857 }, // Fleury-les-Aubrais
  { code: '45169', longitude: 1.82291, latitude: 47.91681 }, // Ingré
  { code: '45194', longitude: 2.06892, latitude: 47.89714 }, // Mardié
  { code: '45197', longitude: 2.01349, latitude: 47.95873 }, // Marigny-les-Usages
  { code: '45232', longitude: 1.88884, latitude: 47.8548 }, // Olivet
  { code: '45234', longitude: 1.91659, latitude: 47.88221 }, // Orléans
  { code: '45235', longitude: 1.80618, latitude: 47.94755 }, // Ormes
  { code: '45272', longitude: 1.96039, latitude: 47.81406 }, // Saint-Cyr-en-Val
  { code: '45274', longitude: 1.97233, latitude: 47.88084 }, // Saint-Denis-en-Val
  { code: '45282', longitude: 1.83395, latitude: 47.84995 }, // Saint-Hilaire-Saint-Mesmin
  { code: '45284', longitude: 1.97268, latitude: 47.91776 }, // Saint-Jean-de-Braye
  { code: '45285', longitude: 1.87113, latitude: 47.91177 }, // Saint-Jean-de-la-Ruelle
  { code: '45286', longitude: 1.93331, latitude: 47.88277 }, // Saint-Jean-le-Blanc
  { code: '45298', longitude: 1.85495, latitude: 47.88052 }, // Saint-Pryvé-Saint-Mesmin
  { code: '45302', longitude: 1.87797, latitude: 47.94961 }, // Saran
  { code: '45308', longitude: 1.96301, latitude: 47.93787 }, // Semoy
] as const;

/** The codes of these communes. */
export const communesOfOrleansMetropole: readonly string[] = centresOfCommunes.map(
  ({ code }) => `commune:${code}`,
);
