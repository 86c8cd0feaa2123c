import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cloneDatabase } from '@passerelle/harness';
import { catalogueOf } from '../catalogue-of.js';
import { DatabaseUnfit } from '../connection/database-errors.js';
import { onOneConnection } from '../connection/on-one-connection.js';
import { createDataSource, migrate } from '../data-source.js';
import { migrations } from './index.js';

const [BASELINE] = migrations;

let url: string;
let drop: () => Promise<void>;
beforeEach(async () => {
  ({ url, drop } = await cloneDatabase('empty'));
});
afterEach(() => drop());

const change = (words: string) => onOneConnection(url, (client) => client.query<{ name: string }>(words));
const catalogue = () => onOneConnection(url, catalogueOf);
const namesOfRun = async (): Promise<string[]> =>
  (await change('SELECT name FROM migration ORDER BY id')).rows.map(({ name }) => name);

/** Lists the migrations before the baseline as run, up to one of them. */
const listAsRun = (...names: string[]) =>
  change(
    `DELETE FROM migration; INSERT INTO migration (timestamp, name) VALUES ${names
      .map((name) => `(${name.slice(-13)}, '${name}')`)
      .join(', ')}`,
  );

async function takeBack(last: readonly unknown[]): Promise<void> {
  const dataSource = await createDataSource(url, 1, 'migration').initialize();
  try {
    for (const _ of last) await dataSource.undoLastMigration();
  } finally {
    await dataSource.destroy();
  }
}

describe('the baseline', () => {
  it('takes back all that it made but the extensions, and makes it again', async () => {
    await migrate(url);
    const made = await catalogue();
    await takeBack(migrations);
    expect((await catalogue()).filter((line) => !/\bmigration(_|\b)/.test(line))).toEqual([
      'extension pg_trgm',
      'extension unaccent',
    ]);
    await migrate(url);
    expect(await catalogue()).toEqual(made);
  });

  it('is taken for done where all migrations before it have run, and what was written stays', async () => {
    await migrate(url);
    await takeBack(migrations.slice(1));
    await listAsRun('Platform1764000000000', 'RowsThatAreAlike1764000005501');
    await change(`INSERT INTO common_word VALUES ('jardin')`);
    expect(await migrate(url)).toEqual(migrations.slice(1).map(({ name }) => name));
    expect(await namesOfRun()).toEqual(migrations.map(({ name }) => name));
    expect((await change('SELECT word AS name FROM common_word')).rows).toEqual([{ name: 'jardin' }]);
    expect(await migrate(url)).toEqual([]);
  });

  it('refuses a database that lacks some of them in a sentence, and leaves it alone', async () => {
    await migrate(url);
    await listAsRun('Platform1764000000000', 'UnitsOfSale1764000005500');
    const before = await catalogue();
    await expect(migrate(url)).rejects.toThrow(
      new DatabaseUnfit(
        'La base de données date d’avant la première version et ne peut plus être mise à niveau : effacez-la (pour celle qui vient avec Passerelle, le dossier « .data »), puis relancez.',
      ),
    );
    expect(await namesOfRun()).not.toContain(BASELINE.name);
    expect(await catalogue()).toEqual(before);
  });
});
