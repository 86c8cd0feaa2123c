import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@passerelle/database';
import { everyPage } from '@passerelle/graphql/testing';
import { countStatements, testDatabase } from '@passerelle/harness';
import { InvalidInput } from '@passerelle/problems';
import * as fc from 'fast-check';
import { Column, Entity, getMetadataArgsStorage, PrimaryColumn, type SelectQueryBuilder } from 'typeorm';
import { keysetPage, type OrderKey } from './keyset-page.js';

@Entity('lamp')
class Lamp {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  litAt: Date | null;

  @Column('text', { nullable: true })
  name: string | null;

  @Column('real')
  score: number;

  @Column('integer')
  rank: number;

  @Column('date', { nullable: true })
  day: string | null;
}

const id: OrderKey<Lamp> = { column: 'lamp.id', kind: 'id', direction: 'DESC', value: (lamp) => lamp.id };
const by = {
  litAt: { column: 'lamp.litAt', kind: 'time', direction: 'DESC', value: (lamp) => lamp.litAt },
  name: { column: 'lamp.name', kind: 'text', direction: 'ASC', value: (lamp) => lamp.name },
  score: { column: 'lamp.score', kind: 'number', direction: 'DESC', value: (lamp) => lamp.score },
  rank: { column: 'lamp.rank', kind: 'integer', direction: 'ASC', value: (lamp) => lamp.rank },
  day: { column: 'lamp.day', kind: 'day', direction: 'DESC', value: (lamp) => lamp.day },
  half: {
    column: '(lamp.rank / 2)',
    kind: 'integer',
    direction: 'DESC',
    value: (lamp) => Math.trunc(lamp.rank / 2),
  },
  // Null for some, although the column is not nullable. Only the database knows this.
  unlessTwo: {
    column: 'NULLIF(lamp.rank, 2)',
    kind: 'integer',
    direction: 'ASC',
    value: (lamp) => (lamp.rank === 2 ? null : lamp.rank),
  },
} satisfies Record<string, OrderKey<Lamp>>;

const test = testDatabase();
const lamps = (): SelectQueryBuilder<Lamp> => test.database.manager.createQueryBuilder(Lamp, 'lamp');

beforeAll(async () => {
  const { manager } = test.database;
  await manager.query(
    `CREATE TABLE lamp (id uuid PRIMARY KEY, lit_at timestamptz(3), name text, score real NOT NULL, rank integer NOT NULL, day date)`,
  );
  // Few values for many lamps, so that every key but the last has equals and nulls.
  await manager.insert(
    Lamp,
    Array.from({ length: 60 }, (_, i) => ({
      id: newId(),
      litAt: i % 4 === 0 ? null : new Date(Date.UTC(2026, 0, 1, 0, 0, 0, i % 5)),
      name: i % 7 === 0 ? null : ['é', 'a', 'Z', 'l’été', ''][i % 5]!,
      score: [0, 0.1, 1 / 3, -2.5e-7][i % 4]!,
      rank: (i % 6) - 3,
      day: i % 3 === 0 ? null : `2026-0${(i % 3) + 1}-28`,
    })),
  );
});

// Other files of this process read the metadata of entities, and lamps belong to this file only.
afterAll(() => {
  const { tables } = getMetadataArgsStorage();
  tables.splice(
    tables.findIndex(({ target }) => target === Lamp),
    1,
  );
});

async function walk(order: readonly OrderKey<Lamp>[], first: number): Promise<string[]> {
  const pages = await everyPage((after) => keysetPage(lamps(), { first, after }, order));
  for (const [index, { pageInfo, nodes }] of pages.entries()) {
    expect(pageInfo.hasPreviousPage).toBe(index > 0);
    if (pageInfo.hasNextPage) expect(nodes).toHaveLength(first);
  }
  return pages.flatMap(({ nodes }) => nodes.map((lamp) => lamp.id));
}

/** The whole list, sorted by PostgreSQL itself. */
async function sorted(order: readonly OrderKey<Lamp>[]): Promise<string[]> {
  const query = lamps();
  for (const { column, direction } of order) query.addOrderBy(column, direction);
  return (await query.getMany()).map((lamp) => lamp.id);
}

describe('keysetPage', () => {
  it('gives every row once, in the order of the whole list, whatever the order and the size of the pages', async () => {
    const key = fc.constantFrom(...Object.values(by));
    const direction = fc.constantFrom('ASC' as const, 'DESC' as const);
    const orders = fc.uniqueArray(fc.tuple(key, direction), {
      maxLength: 3,
      selector: ([{ column }]) => column,
    });
    await fc.assert(
      fc.asyncProperty(orders, direction, fc.integer({ min: 1, max: 70 }), async (keys, last, first) => {
        const order = [...keys.map(([one, way]) => ({ ...one, direction: way })), { ...id, direction: last }];
        expect(await walk(order, first)).toEqual(await sorted(order));
      }),
      { numRuns: 40 },
    );
  });

  it('keeps the conditions of the query, and takes one statement, and one more for who asks how many there are', async () => {
    const query = lamps().where('lamp.rank = :rank OR lamp.rank = :other', { rank: 1, other: 2 });
    const { statements } = await countStatements(test.database.dataSource, async () => {
      const start = await keysetPage(query, { first: 3 }, [by.litAt, id]);
      const { nodes } = await keysetPage(query, { first: 3, after: start.pageInfo.endCursor }, [
        by.litAt,
        id,
      ]);
      expect(nodes.every((lamp) => lamp.rank === 1 || lamp.rank === 2)).toBe(true);
    });
    expect(statements).toHaveLength(2);
    const start = await keysetPage(query, { first: 1 }, [by.litAt, id]);
    const page = await keysetPage(query, { first: 1, after: start.pageInfo.endCursor }, [by.litAt, id]);
    const counting = await countStatements(test.database.dataSource, () => page.totalCount);
    expect(counting).toMatchObject({ result: 20, statements: [expect.stringContaining('COUNT')] });
  });

  it('lets an index begin at the cursor, so that the last page costs what the first does', async () => {
    const { dataSource, manager } = test.database;
    await manager.query('CREATE INDEX ON lamp (rank, id)');
    const order = [by.rank, { ...id, direction: 'ASC' as const }];
    const { pageInfo } = await keysetPage(lamps(), { first: 1 }, order);
    const { statements } = await countStatements(dataSource, () =>
      keysetPage(lamps(), { first: 1, after: pageInfo.endCursor }, order),
    );
    const plan = await manager.transaction(async (tx) => {
      // For so small a table PostgreSQL would read all of it.
      await tx.query('SET LOCAL enable_seqscan = off');
      return JSON.stringify(await tx.query(`EXPLAIN (GENERIC_PLAN) ${statements[0]}`));
    });
    expect(plan).toContain('Index Cond: (rank >= $1)');
    expect(plan).not.toContain('Sort');
  });

  it('gives an empty page when nothing follows', async () => {
    const page = await keysetPage(lamps().where('FALSE'), { first: 20 }, [by.name, id]);
    expect(page).toMatchObject({
      edges: [],
      pageInfo: { hasNextPage: false, startCursor: null, endCursor: null },
    });
  });

  it('refuses a page of 0, 101 or half an element', async () => {
    for (const first of [0, 101, 0.5, -1]) {
      await expect(keysetPage(lamps(), { first }, [id])).rejects.toMatchObject({
        fields: [{ field: 'first' }],
      });
    }
  });

  it('leaves the query as it was', async () => {
    const query = lamps();
    const before = query.getQuery();
    const { pageInfo } = await keysetPage(query, { first: 1 }, [by.name, id]);
    await keysetPage(query, { first: 1, after: pageInfo.endCursor }, [by.name, id]);
    expect(query.getQuery()).toBe(before);
  });

  it('insists on the id', async () => {
    await expect(keysetPage(lamps(), { first: 1 }, [by.name])).rejects.toThrow('sorted by the id at last');
  });
});

describe('a cursor', () => {
  const everyKind = [by.litAt, by.day, by.name, by.rank, by.score, id];
  const refused = async (after: string, order: readonly OrderKey<Lamp>[] = everyKind): Promise<boolean> =>
    keysetPage(lamps(), { first: 1, after }, order).then(
      () => false,
      (error: unknown) => {
        if (!(error instanceof InvalidInput)) throw error;
        return error.fields[0]?.field === 'after';
      },
    );
  const written = async (): Promise<unknown[]> => {
    const { pageInfo } = await keysetPage(lamps(), { first: 1 }, everyKind);
    return JSON.parse(Buffer.from(pageInfo.endCursor!, 'base64url').toString()) as unknown[];
  };
  const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

  it('belongs to one order', async () => {
    const { pageInfo } = await keysetPage(lamps(), { first: 1 }, [by.name, id]);
    expect(await refused(pageInfo.endCursor!, [by.name, id])).toBe(false);
    expect(await refused(pageInfo.endCursor!, [{ ...by.name, direction: 'DESC' }, id])).toBe(true);
    expect(await refused(pageInfo.endCursor!, [id])).toBe(true);
  });

  it('that is garbled is refused', async () => {
    for (const after of [
      '',
      'x',
      '!!!',
      'null',
      encode(null),
      encode({}),
      encode([]),
      encode('a'),
      'W10',
      '\0',
    ]) {
      expect(await refused(after)).toBe(true);
    }
  });

  it('that is forged is refused, key by key, before the database sees it', async () => {
    const key = await written();
    const forged: [position: number, values: unknown[]][] = [
      [1, ['yesterday', 5, '2026-02-30T00:00:00.000Z', '+275760-09-13T00:00:00.000Z', '2026-01-01', true]],
      [2, ['2026-02-30', '0000-01-01', '2026-01-01T00:00:00.000Z', 1]],
      [3, ['a\0b', '\ud800', 5, ['a']]],
      [4, [2 ** 31, 1.5, '1', 1e300]],
      [5, [1e300, 1e-300, '0.1', 'NaN', [1]]],
      [6, ['1', null, "' OR 1=1 --", '00000000-0000-0000-0000-00000000000g']],
    ];
    for (const [position, values] of forged) {
      for (const value of values)
        expect([value, await refused(encode(key.with(position, value)))]).toEqual([value, true]);
    }
    expect(await refused(encode([...key, 1]))).toBe(true);
    expect(await refused(encode(key))).toBe(false);
  });

  it('never makes the database fail, whatever it says', async () => {
    const key = await written();
    const anything = fc.array(
      fc.oneof(fc.jsonValue(), fc.date({ noInvalidDate: true }), fc.double(), fc.string({ unit: 'binary' })),
      {
        minLength: 5,
        maxLength: 5,
      },
    );
    await fc.assert(
      fc.asyncProperty(anything, async (values) => {
        await refused(encode([key[0], ...values, key.at(-1)]));
      }),
      { numRuns: 100 },
    );
  });
});
