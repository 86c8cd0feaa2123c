import { beforeAll, describe, expect, it } from '@jest/globals';
import { anOrganisation } from '@passerelle/accounts/testing';
import { type GraphqlClient, graphqlClient } from '@passerelle/graphql/testing';
import { countStatements } from '@passerelle/harness';
import { ask, refusal } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { aNeed } from '@passerelle/needs/testing';
import { ObservatoryCounts } from '@passerelle/observatory';

const product = bootProduct({ worker: false, now: new Date('2026-11-24T09:00:00.000Z') });

/** Everything that the page may show at once. */
const whole = `query ($from: String, $until: String, $territory: ID, $theme: ID) {
  observatory(from: $from, until: $until, territory: $territory, theme: $theme) {
    from until countedAt rule tablePath territory { name } theme { label }
    territories { code name population centre { latitude longitude } } themes { reference label }
    figures { key title definition rowLabel tablePath
      headlines { key label unit value } columns { key label unit }
      rows { key label month isYoung standing values tag { label } territory { code centre { latitude longitude } } } } } }`;

interface Answer {
  from: string;
  until: string;
  tablePath: string;
  figures: {
    key: string;
    title: string;
    tablePath: string;
    columns: unknown[];
    rows: { label: string; values: (number | null)[] }[];
  }[];
  territories: { name: string }[];
  themes: { label: string }[];
}

let anybody: GraphqlClient;
beforeAll(async () => {
  const { database } = product;
  anybody = product.anybody();
  const { id: organisationId } = await anOrganisation(database);
  for (let i = 0; i < 7; i += 1)
    await aNeed(database, {
      organisationId,
      state: 'published',
      publishedAt: new Date('2026-10-05T10:00:00Z'),
      territoryCodes: ['commune:45232'],
    });
  await product.app.get(ObservatoryCounts).catchUp();
});

describe('the observatory', () => {
  it('shows eleven figures to somebody without an account, with five statements and none more for all of it', async () => {
    const { result, statements } = await countStatements(product.database.dataSource, () =>
      ask<Answer>(anybody, whole),
    );
    // A request that selects nothing of it has a cost too.
    expect(statements.length).toBe(5);
    expect([result.from, result.until]).toEqual(['2025-12', '2026-11']);
    expect(result.figures.map(({ key, rows }) => [key, rows.length])).toEqual([
      ['needs', 12],
      ['funnel', 5],
      ['first_match', 12],
      ['first_meeting', 11],
      ['answers_in_time', 12],
      ['acceptances', 10],
      ['outcomes', 6],
      ['concepts_in_homes', 12],
      ['activities', 26],
      ['territories', 22],
      ['sought_in_vain', 0],
    ]);
    for (const { columns, rows } of result.figures)
      for (const { values } of rows) expect(values).toHaveLength(columns.length);
    expect(result.figures[0]?.rows.find(({ label }) => label === 'octobre 2026')?.values).toEqual([5]);
    expect(result.territories.map(({ name }) => name).slice(0, 3)).toEqual([
      'Centre-Val de Loire',
      'Loiret',
      'Orléans Métropole',
    ]);
    expect(result.themes.length).toBeGreaterThan(1);
  });

  it('narrows by place and theme, in the language of the reader', async () => {
    const inEnglish = graphqlClient(product.url, { language: 'en' });
    const needsIn = async (variables: Record<string, string>) => {
      const { figures } = await ask<Answer>(inEnglish, whole, {
        from: '2026-10',
        until: '2026-10',
        ...variables,
      });
      return [figures[0]?.title, figures[0]?.rows[0]?.label, figures[0]?.rows[0]?.values];
    };
    expect(await needsIn({ territory: 'commune:45232' })).toEqual(['Needs published', 'October 2026', [5]]);
    expect(await needsIn({ territory: 'commune:45234' })).toEqual([
      'Needs published',
      'October 2026',
      [null],
    ]);
    expect(await needsIn({ theme: 'theme:silver-economie' })).toEqual([
      'Needs published',
      'October 2026',
      [null],
    ]);
  });

  it.each([{ from: '2026-10-05' }, { territory: 'commune:75056' }, { theme: 'activity:bricolage' }])(
    'refuses %j',
    async (variables) => {
      expect(await refusal(anybody, whole, variables)).toBe('BAD_REQUEST');
    },
  );

  it('is downloaded for a spreadsheet, one figure or all of them', async () => {
    const { tablePath, figures } = await ask<Answer>(anybody, whole, { territory: 'commune:45232' });
    const download = async (address: string, headers: Record<string, string> = {}) => {
      const response = await fetch(`${product.url}${address}`, { headers });
      return { status: response.status, headers: response.headers, text: await response.text() };
    };
    const one = await download(figures[0]?.tablePath ?? '');
    expect(one.status).toBe(200);
    expect(one.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(one.headers.get('content-disposition')).toBe('attachment; filename="observatoire-needs.csv"');
    // `text()` removes the byte order mark.
    expect(one.text).toMatch(/^Mois;Besoins;Remarque\r\ndécembre 2025;moins de 5;\r\n/);
    expect(one.text).toContain('octobre 2026;5;\r\n');
    expect(one.text).toContain('Olivet · Tous les thèmes');
    const bytes = await (await fetch(`${product.url}${figures[0]?.tablePath}`)).arrayBuffer();
    expect([...new Uint8Array(bytes.slice(0, 3))]).toEqual([0xef, 0xbb, 0xbf]);

    const all = await download(tablePath, { cookie: 'language=en' });
    expect(all.text).toContain('Needs published;October 2026;Needs;5;\r\n');

    const refusals = [
      'from=hier',
      'territory=commune:75056',
      'theme=x',
      'from=2026-13',
      'from=2026-05&until=2026-01',
    ];
    const table = '/observatoire/chiffres.csv';
    for (const query of refusals) expect((await download(`${table}?${query}`)).status).toBe(400);
    expect((await download(`${table}?figure=secrets`)).status).toBe(404);
  });
});
