import type { Database } from '@passerelle/database';
import { searchText } from '../src/search-text.js';
import { Territory, type TerritoryKind } from '../src/territory.entity.js';

const places: [code: string, name: string, containedIn: string[], facts?: Partial<Territory>][] = [
  [
    'commune:45234',
    'Orléans',
    ['epci:244500468', 'departement:45', 'region:24'],
    { postcodes: ['45000', '45100'], population: 116357, longitude: 1.91659, latitude: 47.88221 },
  ],
  [
    'commune:45232',
    'Olivet',
    ['epci:244500468', 'departement:45', 'region:24'],
    { postcodes: ['45160'], population: 23507, longitude: 1.88884, latitude: 47.8548 },
  ],
  ['departement:45', 'Loiret', ['region:24'], { population: 691268 }],
  ['epci:244500468', 'Orléans Métropole', ['departement:45', 'region:24'], { population: 293673 }],
  ['commune:45208', 'Montargis', ['epci:244500203', 'departement:45', 'region:24'], { postcodes: ['45200'] }],
  ['epci:244500203', 'CA Montargoise et Rives du Loing (AME)', ['departement:45', 'region:24']],
  ['region:11', 'Île-de-France', []],
  ['region:24', 'Centre-Val de Loire', []],
  ['commune:75056', 'Paris', ['departement:75', 'region:11'], { postcodes: ['75001'], population: 2103778 }],
  ['departement:75', 'Paris', ['region:11']],
  ['commune:37261', 'Tours', ['departement:37', 'region:24'], { postcodes: ['37000'] }],
  ['departement:37', 'Indre-et-Loire', ['region:24']],
];

/**
 * A dozen places around Orléans, in Tours and Paris, for specs that need no more of France. Existing ones stay as
 * they are.
 */
export async function someTerritories(database: Database): Promise<void> {
  await database.manager
    .createQueryBuilder()
    .insert()
    .into(Territory)
    .values(
      places.map(([code, name, containedIn, facts], i) => ({
        code,
        kind: code.slice(0, code.indexOf(':')) as TerritoryKind,
        name,
        containedIn,
        postcodes: [],
        rank: i + 1,
        searchText: searchText([name, ...(facts?.postcodes ?? [])].join(' ')),
        ...facts,
      })),
    )
    .orIgnore()
    .execute();
}
