import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cloneDatabase, startTransactionPooler, type TransactionPooler } from '@passerelle/harness';
import { onOneConnection } from '../connection/on-one-connection.js';
import { type KnownMigration, migrations } from '../migrations/index.js';
import { assertDatabaseFits } from './database-checks.js';
import { assertSchemaFits, letGoOn, schemaState } from './schema-check.js';
import { assertServerFits, type ServerFacts, serverFacts } from './server-check.js';
import { keepsSessions } from './session-check.js';

let url: string;
let drop: () => Promise<void>;
beforeAll(async () => {
  ({ url, drop } = await cloneDatabase());
});
afterAll(() => drop());

/** A database created by this statement, while `work` runs. */
async function withDatabase(words: string, work: (url: string) => Promise<void>): Promise<void> {
  const name = `test_checks_${process.pid}_${performance.now().toFixed(0)}`;
  const address = new URL(url);
  address.pathname = `/${name}`;
  await onOneConnection(url, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0 ${words}`));
  try {
    await work(address.href);
  } finally {
    await onOneConnection(url, (client) => client.query(`DROP DATABASE ${name}`));
  }
}

describe('a server', () => {
  const well: ServerFacts = {
    versionNumber: 180_004,
    version: '18.4',
    encoding: 'UTF8',
    installed: ['plpgsql'],
    available: ['plpgsql', 'pg_trgm', 'unaccent'],
    mayInstall: true,
  };

  it('fits as it is here, and with extensions that can be added', async () => {
    assertServerFits(await onOneConnection(url, serverFacts));
    assertServerFits(well);
  });

  it.each([
    [
      { versionNumber: 170_006, version: '17.6' },
      /^La base de données est un PostgreSQL 17\.6 : il faut PostgreSQL 18 ou plus récent\. .*DATABASE_URL\.$/,
    ],
    [{ encoding: 'SQL_ASCII' }, /^La base de données est en SQL_ASCII, .* en UTF-8 .*DATABASE_URL\.$/],
    [
      { available: ['plpgsql', 'unaccent'] },
      /^Il manque à ce PostgreSQL l’extension pg_trgm : .*postgresql-contrib.*\.$/,
    ],
    [{ available: ['plpgsql'] }, /^Il manque à ce PostgreSQL les extensions pg_trgm et unaccent : /],
    [
      { mayInstall: false, installed: ['pg_trgm'] },
      /^Il manque à la base de données l’extension unaccent, .*CREATE EXTENSION unaccent;\)\.$/,
    ],
  ])('does not with %j, and one sentence says what to do', (facts, sentence) => {
    expect(() => assertServerFits({ ...well, ...facts })).toThrow(sentence);
  });

  it('does not with a database in another encoding', async () => {
    await withDatabase(`ENCODING 'LATIN1' LOCALE 'C'`, async (latin) => {
      await expect(assertDatabaseFits({ databaseUrl: latin })).rejects.toThrow(
        /^La base de données est en LATIN1, /,
      );
    });
  });
});

describe('the tables', () => {
  const stateFor = (known: readonly KnownMigration[]) =>
    onOneConnection(url, (client) => schemaState(client, known));
  const goOnFrom = (time: number) =>
    onOneConnection(url, (client) => client.query('UPDATE installation SET goes_on_from = $1', [time]));

  it('fit the version that made them', async () => {
    expect(await assertDatabaseFits({ databaseUrl: url })).toBeUndefined();
  });

  it('are missing from an empty database, and from one that does not exist', async () => {
    await withDatabase(`ENCODING 'UTF8'`, async (empty) => {
      await expect(assertDatabaseFits({ databaseUrl: empty })).rejects.toThrow(
        'La base de données n’est pas encore celle de Passerelle : préparez-la par « npm run -s cli -- migrate ».',
      );
      const nowhere = `${empty}_missing`;
      await expect(assertDatabaseFits({ databaseUrl: nowhere })).rejects.toThrow(
        /n’existe pas : .* migrate » la crée/,
      );
    });
  });

  it('of an older version must be migrated first', async () => {
    const known = [...migrations, { name: 'Later1999999999999' } as (typeof migrations)[number]];
    expect(() => assertSchemaFits(stateOf({ missing: ['Later1999999999999'] }), known)).toThrow(
      'La base de données est celle d’une version plus ancienne (il manque une migration, à partir de Later1999999999999) : mettez-la à niveau par « npm run -s cli -- migrate ».',
    );
    expect(await stateFor(known)).toEqual(stateOf({ missing: ['Later1999999999999'] }));
  });

  it('of a newer version are used, with a word about it, until that version forbids it', async () => {
    const change = (words: string) => onOneConnection(url, (client) => client.query(words));
    await change(`INSERT INTO migration (timestamp, name) VALUES (1999999999999, 'Later1999999999999')`);
    try {
      expect(assertSchemaFits(await stateFor(migrations))).toBe(
        'La base de données est déjà celle d’une version plus récente (jusqu’à Later1999999999999) ; celle-ci peut encore tourner.',
      );
      await goOnFrom(Number(migrations.at(-1)?.name.slice(-13)));
      expect(assertSchemaFits(await stateFor(migrations))).toContain('peut encore tourner');
      await goOnFrom(1999999999999);
      const state = await stateFor(migrations);
      expect(() => assertSchemaFits(state)).toThrow(
        /version plus récente \(jusqu’à .*\), sur laquelle celle-ci ne peut pas tourner : /,
      );
    } finally {
      await goOnFrom(0);
      await change(`DELETE FROM migration WHERE name = 'Later1999999999999'`);
    }
  });

  it('let an older release go on unless a migration says from which one', () => {
    const [before, newest] = ['Adds1999999999997', 'Adds1999999999998'];
    expect([letGoOn(before), letGoOn(newest)]).toEqual([true, true]);
    const known = [
      { name: before },
      { name: newest },
      { name: 'Removes1999999999999', goesOnFrom: 1999999999998 },
    ];
    expect([letGoOn(before, known), letGoOn(newest, known)]).toEqual([false, true]);
  });

  const stateOf = (fields: Partial<Awaited<ReturnType<typeof schemaState>>>) => ({
    missing: [],
    unknown: [],
    goesOnFrom: 0,
    ...fields,
  });
});

describe('an address', () => {
  let pooler: TransactionPooler;
  beforeAll(async () => {
    pooler = await startTransactionPooler(url);
  });
  afterAll(() => pooler.stop());

  it('of the server keeps a session', async () => {
    expect(await keepsSessions(url)).toBe(true);
  });

  it('of a pooler in transaction mode does not, and needs a direct one beside it', async () => {
    expect(await keepsSessions(pooler.url)).toBe(false);
    await expect(assertDatabaseFits({ databaseUrl: pooler.url })).rejects.toThrow(
      /^DATABASE_URL mène à un répartiteur de connexions .*DATABASE_DIRECT_URL/,
    );
    await expect(
      assertDatabaseFits({ databaseUrl: pooler.url, databaseDirectUrl: pooler.url }),
    ).rejects.toThrow(/^DATABASE_DIRECT_URL mène à un répartiteur/);
    expect(await assertDatabaseFits({ databaseUrl: pooler.url, databaseDirectUrl: url })).toBeUndefined();
  });

  it('of another database is not taken for a direct one', async () => {
    const other = await cloneDatabase();
    try {
      await expect(
        assertDatabaseFits({ databaseUrl: pooler.url, databaseDirectUrl: other.url }),
      ).rejects.toThrow(/^DATABASE_URL et DATABASE_DIRECT_URL mènent à deux bases de données différentes/);
    } finally {
      await other.drop();
    }
  });

  it('of a pooler that refuses our limits says how to have them ignored', async () => {
    const strict = await startTransactionPooler(url, { refuses: 'lock_timeout' });
    try {
      await expect(assertDatabaseFits({ databaseUrl: strict.url, databaseDirectUrl: url })).rejects.toThrow(
        /refuse « lock_timeout », .* « ignore_startup_parameters = statement_timeout,lock_timeout,/,
      );
    } finally {
      await strict.stop();
    }
  });

  it('of a pooler in session mode keeps one', async () => {
    const patient = await startTransactionPooler(url, { mode: 'session' });
    try {
      expect(await keepsSessions(patient.url)).toBe(true);
    } finally {
      await patient.stop();
    }
  });
});
