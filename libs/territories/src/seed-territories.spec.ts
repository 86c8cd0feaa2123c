import { beforeAll, describe, expect, it } from '@jest/globals';
import { orleans } from '@passerelle/config/place';
import { aPlace } from '@passerelle/config/testing';
import { Database } from '@passerelle/database';
import { countStatements, testDatabase } from '@passerelle/harness';
import { In } from 'typeorm';
import { searchText } from './search-text.js';
import { seedTerritories } from './seed-territories.js';
import { isTerritoryCode, Territory, TerritoryEdition, territoryKinds } from './territory.entity.js';

const given = testDatabase();
let all: Territory[];
const place = (code: string): Territory => {
  const found = all.find((territory) => territory.code === code);
  if (found === undefined) throw new Error(`There is no ${code}.`);
  return found;
};

beforeAll(async () => {
  await given.database.manager.query('TRUNCATE territory, territory_edition');
  await seedTerritories(given.database, given.clock);
  all = await given.database.manager.find(Territory, { order: { rank: 'ASC' } });
});

describe('the geography of France', () => {
  it('has every commune, EPCI, département and région', () => {
    const count = (kind: string) => all.filter((territory) => territory.kind === kind).length;
    // 34 969 communes and 45 arrondissements of Paris, Lyon and Marseille; régions and départements with those overseas.
    expect(territoryKinds.map(count)).toEqual([34_969 + 45, 1255, 109, 26]);
    expect(all.filter(({ code }) => !isTerritoryCode(code))).toEqual([]);
  });

  it('says what contains a commune, from the closest up', () => {
    expect(place('commune:45234')).toMatchObject({
      kind: 'commune',
      name: 'Orléans',
      containedIn: [orleans.epci.code, orleans.departement.code, 'region:24'],
      postcodes: ['45000', '45100'],
      population: 116_357,
    });
    expect(place('commune:2A004').containedIn).toEqual(['epci:242010056', 'departement:2A', 'region:94']);
    expect(place('commune:97601').containedIn).toEqual(['epci:200060465', 'departement:976', 'region:06']);
  });

  it('puts an arrondissement into its commune, and counts its people once', () => {
    expect(place('commune:69383')).toMatchObject({
      name: 'Lyon 3e Arrondissement',
      containedIn: ['commune:69123', 'epci:200046977', 'departement:69', 'region:84'],
    });
    expect(place('departement:75').population).toBe(place('commune:75056').population);
  });

  it('knows the communes that are in no EPCI', () => {
    expect(place('commune:29155')).toMatchObject({
      name: 'Ouessant',
      containedIn: ['departement:29', 'region:53'],
    });
    expect(place('commune:98818')).toMatchObject({
      name: 'Nouméa',
      containedIn: ['departement:988', 'region:988'],
    });
  });

  it('puts an EPCI into the département and région that hold all of it', () => {
    expect(place(orleans.epci.code).containedIn).toEqual([orleans.departement.code, 'region:24']);
    // The Métropole du Grand Paris spans four départements of one région, Moulins Communauté two régions.
    expect(place('epci:200054781').containedIn).toEqual(['region:11']);
    expect(place('epci:200071140').containedIn).toEqual([]);
  });

  it('names in what contains a place only places that it has', () => {
    const codes = new Set(all.map(({ code }) => code));
    expect(all.flatMap(({ containedIn }) => containedIn).filter((code) => !codes.has(code))).toEqual([]);
  });

  it('begins with the 22 communes of Orléans Métropole, then has the Loiret, each by population', () => {
    const home = all.slice(0, 22);
    expect(home.map(({ code }) => code).toSorted()).toEqual(
      orleans.communes.map(({ code }) => code).toSorted(),
    );
    expect(home[0]?.name).toBe('Orléans');
    const near = all
      .slice(22)
      .filter(
        ({ code, containedIn }) =>
          code === orleans.departement.code || containedIn.includes(orleans.departement.code),
      );
    expect(all.slice(22, 22 + near.length)).toEqual(near);
    for (const tier of [home, near, all.slice(22 + near.length)]) {
      const populations = tier.map(({ population }) => population ?? -1);
      expect(populations).toEqual(populations.toSorted((a, b) => b - a));
    }
  });

  it('has coordinates for these communes alone', () => {
    expect(all.filter(({ latitude }) => latitude !== null)).toHaveLength(22);
    expect(place('commune:45232')).toMatchObject({ longitude: 1.88884, latitude: 47.8548 });
  });

  it('is searched by what a search looks for', () => {
    const differing = all.filter((territory) => {
      const alsoFoundBy =
        territory.kind === 'departement' ? [territory.code.split(':')[1]] : territory.postcodes;
      return territory.searchText !== searchText([territory.name, ...alsoFoundBy].join(' '));
    });
    expect(differing.map(({ name, searchText: text }) => [name, text])).toEqual([]);
  });
});

describe('seedTerritories', () => {
  it('does nothing when the edition was loaded before, at one statement', async () => {
    const { result, statements } = await countStatements(given.database.dataSource, () =>
      seedTerritories(given.database),
    );
    expect(result).toBe(false);
    expect(statements).toHaveLength(1);
  });

  it('brings places up to date with another edition, adds missing ones and deletes none', async () => {
    const { manager } = given.database;
    await manager.clear(TerritoryEdition);
    await manager.update(Territory, { code: 'commune:45234' }, { name: 'Cenabum', containedIn: [] });
    await manager.delete(Territory, { code: 'commune:45232' });
    const former = { ...place('commune:45234'), code: 'commune:99999', name: 'Ancienne', rank: 99_999 };
    await manager.insert(Territory, former);

    expect(await seedTerritories(given.database, given.clock)).toBe(true);
    const codes = ['commune:45234', 'commune:45232', 'commune:99999'];
    expect(await manager.find(Territory, { where: { code: In(codes) }, order: { rank: 'ASC' } })).toEqual([
      place('commune:45234'),
      place('commune:45232'),
      former,
    ]);
  });

  it('orders the places again when another place is served, and again when the first one is', async () => {
    const { manager } = given.database;
    const nantes = { ...aPlace(), epci: { code: 'epci:244400404', name: 'Nantes Métropole' } };
    const first = async (): Promise<string | undefined> =>
      (await manager.findOne(Territory, { where: { kind: 'commune' }, order: { rank: 'ASC' } }))?.name;
    expect(await seedTerritories(given.database, given.clock, nantes)).toBe(true);
    expect(await first()).toBe('Nantes');
    expect(await seedTerritories(given.database, given.clock, orleans)).toBe(true);
    expect(await first()).toBe('Orléans');
  });

  it('loads once when two processes start at the same moment', async () => {
    await given.database.manager.clear(TerritoryEdition);
    const loaded = await Database.use(given.url, (other) =>
      Promise.all([seedTerritories(given.database, given.clock), seedTerritories(other, given.clock)]),
    );
    expect(loaded.toSorted()).toEqual([false, true]);
  });
});
