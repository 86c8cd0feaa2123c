import { afterEach, describe, expect, it } from '@jest/globals';
import { testDatabase } from '@passerelle/harness';
import type { EntityManager, QueryRunner } from 'typeorm';
import { changesSince } from './changed-rows.js';
import { newId } from './new-id.js';

const given = testDatabase();
const runners: QueryRunner[] = [];
afterEach(async () => {
  for (const runner of runners.splice(0)) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
});
function aRunner(): QueryRunner {
  const runner = given.database.dataSource.createQueryRunner();
  runners.push(runner);
  return runner;
}

/** Stores the rows of a table that it has read, by id, like a reader that follows the changes. */
class Follower {
  readonly held = new Map<string, string>();
  wasGivenAll = false;
  private watermark: string | undefined;

  constructor(
    private readonly manager: EntityManager,
    private readonly table: string,
  ) {}

  /** @param betweenPages runs after each page. @returns how many rows it received */
  async look(betweenPages = async (): Promise<void> => undefined): Promise<number> {
    const changes = await changesSince(this.manager, this.watermark);
    this.wasGivenAll = changes.areAll;
    if (changes.areAll) this.held.clear();
    let count = 0;
    for await (const page of changes.of(this.table)) {
      for (const { id, version } of page) this.held.set(id, version);
      count += page.length;
      await betweenPages();
    }
    this.watermark = changes.watermark;
    return count;
  }
}

/** A table of the spec, with tracked changes like those of the product. */
async function aTable(): Promise<string> {
  const name = `tracked_${newId().replaceAll('-', '')}`;
  const { manager } = given.database;
  await manager.query(
    `CREATE TABLE ${name} (id uuid PRIMARY KEY, text text NOT NULL DEFAULT '', changed_in xid8 NOT NULL)`,
  );
  await manager.query(
    `CREATE TRIGGER ${name}_changed_in BEFORE INSERT OR UPDATE ON ${name} FOR EACH ROW EXECUTE FUNCTION set_changed_in()`,
  );
  await manager.query(`CREATE INDEX ON ${name} (changed_in, id)`);
  return name;
}

const committed = async (table: string): Promise<Map<string, string>> =>
  new Map(
    (
      await given.database.manager.query<{ id: string; version: string }[]>(
        `SELECT id, xmin::text AS version FROM ${table}`,
      )
    ).map(({ id, version }) => [id, version]),
  );

const insertMany = (manager: Pick<EntityManager, 'query'>, table: string, count: number): Promise<unknown> =>
  manager.query(`INSERT INTO ${table} (id) SELECT uuidv7() FROM generate_series(1, $1)`, [count]);

/** Numbers from 0 up to a limit, shuffled, the same at each run. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** The nodes of PostgreSQL's query plans, instead of the results. */
function plansOf(manager: EntityManager): { manager: EntityManager; plans: Plan[] } {
  const plans: Plan[] = [];
  const explaining = Object.create(manager, {
    query: {
      value: async (statement: string, parameters: unknown[]) => {
        if (statement.includes(' FROM "')) {
          const [explained] = await manager.query<[{ 'QUERY PLAN': { Plan: Plan }[] }]>(
            `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${statement}`,
            parameters,
          );
          plans.push(...explained['QUERY PLAN'].map(({ Plan }) => Plan));
        }
        return manager.query(statement, parameters);
      },
    },
  }) as EntityManager;
  return { manager: explaining, plans };
}
interface Plan {
  'Node Type': string;
  'Index Name'?: string;
  'Index Cond'?: string;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: Plan[];
}
const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

describe('a process that follows the changes of a table', () => {
  it.each([1, 2, 3, 4])('misses no row, however transactions overlap (%i)', async (seed) => {
    const table = await aTable();
    const random = numbers(seed);
    const follower = new Follower(given.database.manager, table);
    await insertMany(given.database.manager, table, 6);
    const writers: (QueryRunner & { rows?: Set<string> })[] = Array.from({ length: 4 }, aRunner);
    // A row that another transaction has changed would make the writer wait.
    const isTaken = (id: string): boolean => writers.some(({ rows }) => rows?.has(id));
    for (let step = 0; step < 150; step++) {
      const writer = writers[random(writers.length)];
      const ids = [...(await committed(table)).keys()].toSorted();
      const id = ids[random(ids.length)];
      const action = random(6);
      if (!writer.isTransactionActive) {
        await writer.startTransaction();
        writer.rows = new Set();
        // Some have their number long before they write, and some write in a subtransaction.
        if (action === 0) await writer.query('SELECT pg_current_xact_id()');
        if (action === 1) await writer.query('SAVEPOINT one');
      } else if (action === 0) await insertMany(writer, table, 1);
      else if (action === 1) {
        await (random(3) === 0 ? writer.rollbackTransaction() : writer.commitTransaction());
        writer.rows = undefined;
      } else if (!isTaken(id) || writer.rows?.has(id)) {
        writer.rows?.add(id);
        await writer.query(`UPDATE ${table} SET text = $2 WHERE id = $1`, [id, `${step}`]);
      }
      if (random(3) === 0) {
        await follower.look();
        expect(follower.held).toEqual(await committed(table));
      }
    }
    for (const writer of writers) if (writer.isTransactionActive) await writer.commitTransaction();
    await follower.look();
    expect(follower.held).toEqual(await committed(table));
  });

  it('finds at the next look what was written between two pages, by transactions old and new', async () => {
    const table = await aTable();
    const { manager } = given.database;
    const follower = new Follower(manager, table);
    await follower.look();
    const late = aRunner();
    await late.startTransaction();
    await insertMany(late, table, 1);
    await insertMany(manager, table, 4_500);
    let pages = 0;
    await follower.look(async () => {
      if (++pages !== 1) return;
      await late.query(
        `UPDATE ${table} SET text = 'late' WHERE id = (SELECT id FROM ${table} ORDER BY id DESC LIMIT 1)`,
      );
      await late.commitTransaction();
      await manager.query(
        `UPDATE ${table} SET text = 'new' WHERE id = (SELECT id FROM ${table} ORDER BY id LIMIT 1)`,
      );
      await insertMany(manager, table, 1);
    });
    expect(pages).toBe(3);
    await follower.look();
    expect(follower.held).toEqual(await committed(table));
  });

  it('reads everything again, and only once, in another history of the database', async () => {
    const table = await aTable();
    const { manager } = given.database;
    await insertMany(manager, table, 3);
    const follower = new Follower(manager, table);
    expect(await follower.look()).toBe(3);
    // The table gets another file, as with `pg_restore --clean`.
    await manager.query(`DELETE FROM ${table} WHERE id = (SELECT id FROM ${table} ORDER BY id LIMIT 1)`);
    await manager.query('VACUUM FULL migration');
    expect(await follower.look()).toBe(2);
    expect(follower.held).toEqual(await committed(table));
    expect(follower.wasGivenAll).toBe(true);
    await follower.look();
    expect(follower.wasGivenAll).toBe(false);
  });

  it.each([
    ['another cluster', (mark: string) => mark.replace(/^\d+/, '1')],
    ['another timeline', (mark: string) => mark.replace(/\.[0-9A-F]{8}\./, '.000000FF.')],
    ['more transactions', (mark: string) => mark.replace(/\d+$/, '999999999999')],
    ['a release before there were histories', (mark: string) => mark.replace(/^.* /, '')],
  ])('is given all rows for a watermark of %s', async (_, changed) => {
    const { manager } = given.database;
    const { watermark } = await changesSince(manager, undefined);
    expect(changed(watermark)).not.toBe(watermark);
    expect(await changesSince(manager, watermark)).toMatchObject({ areAll: false });
    expect(await changesSince(manager, changed(watermark))).toMatchObject({ areAll: true });
  });

  it('is not given the rows of a dump from a server with more transactions at every look', async () => {
    const table = await aTable();
    const { manager } = given.database;
    // A dump is restored before there are triggers.
    await manager.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
    await manager.query(
      `INSERT INTO ${table} SELECT uuidv7(), '', '999999999999' FROM generate_series(1, 3)`,
    );
    await manager.query(`ALTER TABLE ${table} ENABLE TRIGGER ALL`);
    const follower = new Follower(manager, table);
    expect(await follower.look()).toBe(3);
    expect(await follower.look()).toBe(0);
    await manager.query(
      `UPDATE ${table} SET text = 'x' WHERE id = (SELECT id FROM ${table} ORDER BY id LIMIT 1)`,
    );
    expect(await follower.look()).toBe(1);
    expect(follower.held).toEqual(await committed(table));
  });

  it('reads the index alone, however many rows there are', async () => {
    const { manager } = given.database;
    // Like rows written long ago: older than any transaction on the server now.
    await manager.query('ALTER TABLE organisation DISABLE TRIGGER ALL');
    await manager.query(
      `INSERT INTO organisation (id, name, kind, created_at, changed_in)
       SELECT uuidv7(), 'Maison ' || n, 'service_company', now(), '3' FROM generate_series(1, 20000) AS n`,
    );
    await manager.query('ALTER TABLE organisation ENABLE TRIGGER ALL');
    await manager.query('ALTER TABLE organisation ENABLE ALWAYS TRIGGER organisation_changed_in');
    const { watermark } = await changesSince(manager, undefined);
    await manager.query(`UPDATE organisation SET name = 'Autre' WHERE name = 'Maison 7'`);
    for (const statistics of ['no statistics', 'statistics']) {
      if (statistics === 'statistics') await manager.query('VACUUM ANALYZE organisation');
      const explained = plansOf(manager);
      const { of } = await changesSince(explained.manager, watermark);
      for await (const page of of('organisation')) expect(page).toHaveLength(1);
      const [plan] = explained.plans;
      const scans = nodesOf(plan).filter((node) => node['Node Type'].endsWith('Scan'));
      expect(scans.map((scan) => scan['Node Type'])).not.toContain('Seq Scan');
      const [scan] = scans.filter((each) => each['Index Name'] === 'organisation_changed_in_id_idx');
      expect(scan['Index Cond']).toContain('changed_in <');
      expect(plan['Shared Hit Blocks'] + plan['Shared Read Blocks']).toBeLessThan(20);
    }
  });
});

describe('the transaction that last changed a row', () => {
  it('is set for every entity whose changes are tracked, whatever the statement says', async () => {
    const tracked = await given.database.manager.query<{ table: string; enabled: string }[]>(
      `SELECT tgrelid::regclass::text AS table, tgenabled AS enabled FROM pg_trigger
       WHERE tgfoid = 'set_changed_in'::regproc AND tgrelid::regclass::text NOT LIKE 'tracked%' ORDER BY 1`,
    );
    // `A`: always, also for changes that replication applies.
    const tables = ['idea', 'need', 'need_vector', 'organisation', 'solver', 'solver_vector', 'tag'];
    expect(tracked).toEqual(tables.map((table) => ({ table, enabled: 'A' })));
    const [{ isOwn }] = await given.database.manager.query<[{ isOwn: boolean }]>(
      `INSERT INTO organisation (id, name, kind, created_at, changed_in)
       VALUES (uuidv7(), 'Maison', 'service_company', now(), '5')
       RETURNING changed_in = pg_current_xact_id() AS "isOwn"`,
    );
    expect(isOwn).toBe(true);
  });
});
