import { orleans } from '@passerelle/config/place';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Language } from '@passerelle/config';
import { countStatements, testDatabase } from '@passerelle/harness';
import { type FoundProblem, InvalidInput, NotFound } from '@passerelle/problems';
import { seedTerritories } from './seed-territories.js';
import { TerritoriesService, type TerritoryFilter } from './territories.service.js';

const given = testDatabase();
let service: TerritoriesService;

beforeAll(async () => {
  await seedTerritories(given.database, given.clock);
  await given.database.manager.query('ANALYZE territory');
  service = new TerritoriesService(given.database);
});

const search = (filter: TerritoryFilter | string, first = 10, after: string | null = null) =>
  service.search(typeof filter === 'string' ? { search: filter } : filter, { first, after });
const codesFor = async (filter: TerritoryFilter | string, first?: number) =>
  (await search(filter, first)).nodes.map(({ code }) => code);

const count = async (work: () => Promise<unknown>) =>
  (await countStatements(given.database.dataSource, work)).statements.length;

describe('search', () => {
  it('puts Orléans Métropole’s communes first, then the Loiret, then the most populated', async () => {
    expect(await codesFor('orlé')).toEqual([
      'commune:45234',
      orleans.epci.code,
      'commune:63265',
      'commune:65340',
    ]);
    const found = (await search('saint-jean', 100)).nodes;
    expect(found.slice(0, 3).map(({ name }) => name)).toEqual([
      'Saint-Jean-de-Braye',
      'Saint-Jean-de-la-Ruelle',
      'Saint-Jean-le-Blanc',
    ]);
  });

  it('puts names that begin so before others', async () => {
    const found = (await search({ search: 'braye', kind: 'commune' })).nodes.map(({ name }) => name);
    expect(found.slice(0, 2).every((name) => name.startsWith('Braye'))).toBe(true);
    expect(found).toContain('Saint-Jean-de-Braye');
  });

  it.each(['ORLEANS', 'orle', 'Orléans 45000', '45100 orl', '  orléans  '])(
    'takes %j for Orléans',
    async (text) => {
      expect((await codesFor(text))[0]).toBe('commune:45234');
    },
  );

  it.each(['st jean de braye', 'Saint Jean de Braye', 'braye jean', 'SAINT-JEAN-DE-BRAYE', '45800 braye'])(
    'takes %j for Saint-Jean-de-Braye',
    async (text) => {
      expect(await codesFor(text)).toContain('commune:45284');
    },
  );

  it('finds by postcode, and a département by its number', async () => {
    expect((await codesFor('45160')).slice(0, 2)).toEqual(['commune:45232', 'commune:45282']);
    expect(await codesFor({ search: '45', kind: 'departement' })).toEqual(['departement:45']);
    expect(await codesFor('75116')).toContain('commune:75056');
  });

  it('lists a kind without a search', async () => {
    expect(await codesFor({ kind: 'departement' }, 2)).toEqual(['departement:45', 'departement:59']);
    expect(await search({ kind: 'region' }, 100).then(({ nodes }) => nodes.length)).toBe(26);
  });

  it('takes signs of its own language for signs', async () => {
    expect(await codesFor('100%_zz')).toEqual([]);
    expect(await codesFor('%')).toEqual(await codesFor(''));
  });

  it('is one statement a page, two from the second on, and reads an index', async () => {
    expect(await count(() => search('saint'))).toBe(1);
    expect(await count(() => search('saint', 10, 'commune:45284'))).toBe(2);
    const plan = await given.database.manager.query<{ 'QUERY PLAN': string }[]>(
      `EXPLAIN SELECT * FROM territory WHERE search_text LIKE '% saint%' AND search_text LIKE '% j%'`,
    );
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('territory_search_text_idx');
  });

  it('can be read page by page without a gap', async () => {
    for (const each of ['sully', 'braye', 'nulle part']) {
      const whole = await codesFor(each, 100);
      const seen: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const page = await search(each, 3, after);
        seen.push(...page.nodes.map(({ code }) => code));
        after = page.pageInfo.endCursor;
        more = page.pageInfo.hasNextPage;
        expect(await page.totalCount).toBe(whole.length);
      }
      expect(seen).toEqual(whole);
    }
  });

  it.each([
    ['first', () => search('', 0)],
    ['first', () => search('', 101)],
    ['search', () => search('x'.repeat(101))],
    ['search', () => search('\0')],
    ['after', () => search('', 10, '\0')],
    ['after', () => search('', 10, 'commune:99999')],
  ])('refuses a wrong %s by name', async (field, run) => {
    const refused = await run().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InvalidInput);
    expect(refused).toMatchObject({ fields: [{ field }] });
  });
});

describe('whole names', () => {
  it.each([
    ['ré', []],
    ['OO', ['commune:31404']],
    ['st jean le blanc', ['commune:45286']],
    ['loiret', ['departement:45']],
    ['45', ['departement:45']],
    ['5', []],
    ['2a', ['departement:2A']],
    ['ol', []],
    ['.*', []],
    ['!', []],
  ])('%s', async (name, codes) => {
    expect((await service.named(name)).map(({ code }) => code)).toEqual(codes);
  });
});

describe('codes', () => {
  it('have chains', async () => {
    const chains = await service.chains([
      'commune:45234',
      'region:24',
      'commune:99999',
      'nulle part',
      'region:24',
    ]);
    expect(Object.fromEntries(chains)).toEqual({
      'commune:45234': ['commune:45234', orleans.epci.code, 'departement:45', 'region:24'],
      'region:24': ['region:24'],
    });
  });

  it('are contained in one another', async () => {
    expect(await service.contains('region:24', 'commune:45234')).toBe(true);
    expect(await service.contains('commune:75056', 'commune:75101')).toBe(true);
    expect(await service.contains('departement:45', 'departement:45')).toBe(true);
    expect(await service.contains('commune:45234', 'region:24')).toBe(false);
    expect(await service.contains('departement:45', 'commune:37261')).toBe(false);
  });

  it('of the outermost leave out no place of France, and are few', async () => {
    const outermost = await service.outermost();
    expect(outermost).toEqual(expect.arrayContaining(['region:24', 'region:11', 'region:01']));
    const [{ others }] = await given.database.manager.query<[{ others: number }]>(
      'SELECT count(*)::int AS others FROM territory WHERE code <> ALL ($1) AND NOT contained_in && $1',
      [outermost],
    );
    expect(others).toBe(0);
    expect(outermost.length).toBeLessThan(100);
    expect(await count(() => service.outermost())).toBe(1);
  });

  it('may be unknown', async () => {
    const codes = ['commune:45234', 'commune:99999', 'commune:99999', '\0', '45234'];
    expect(await service.unknownAmong(codes)).toEqual(['commune:99999', '\0', '45234']);
    await expect(service.find('commune:99999')).rejects.toThrow(NotFound);
    expect((await service.find('commune:45234')).name).toBe('Orléans');
  });

  it('that are none are looked for by name, but never thousands of them', async () => {
    const names = Array.from({ length: 300 }, (_, i) => `nulle part ${i}`);
    expect(await count(() => service.explainUnknown(names))).toBeLessThanOrEqual(50);
    expect((await service.explainUnknown(names)).size).toBe(300);
  });

  it('cost one statement, and none when there are none', async () => {
    expect(await count(() => service.chains(['commune:45234', 'commune:45232']))).toBe(1);
    expect(await count(() => service.resolve(['commune:45234']))).toBe(1);
    expect(await count(() => service.resolve([]))).toBe(0);
  });
});

const inWords = (problems: FoundProblem[], language: Language) =>
  new InvalidInput(problems).in(language).fields;

describe('resolve', () => {
  it('gives each code once, in order', async () => {
    const references = ['region:24', ' commune:45234 ', 'epci:244500468', 'departement:45', 'region:24'];
    expect(await service.resolve(references)).toEqual({
      codes: ['region:24', 'commune:45234', 'epci:244500468', 'departement:45'],
      problems: [],
    });
  });

  it('names what it does not know', async () => {
    const { codes, problems } = await service.resolve(['commune:00000', 'commune:45234', 'x'.repeat(10_000)]);
    expect(codes).toEqual(['commune:45234']);
    expect(problems.map(({ field, rule }) => `${field} ${rule}`)).toEqual([
      'territories unknown_territory',
      'territories unknown_territory',
    ]);
    const [unknown, endless] = inWords(problems, 'en');
    expect(unknown?.message).toContain('There is no territory “commune:00000”.');
    expect(endless?.message.length).toBeLessThan(300);
  });

  it('takes fifty at most', async () => {
    const references = Array.from({ length: 51 }, (_, i) => `region:${i}`);
    expect(inWords((await service.resolve(references)).problems, 'fr')).toMatchObject([
      { field: 'territories', rule: 'too_big', message: 'Pas plus de 50 territoires.' },
    ]);
  });
});
