import { beforeEach, describe, expect, it } from '@jest/globals';
import { newId, type Transaction } from '@passerelle/database';
import { countStatements, testDatabase } from '@passerelle/harness';
import { InvalidInput } from '@passerelle/problems';
import { RequestKeys } from './request-keys.js';

const given = testDatabase();
const HOUR = 3_600_000;
let keys: RequestKeys;
let personId: string;
let key: string;

beforeEach(() => {
  keys = new RequestKeys(given.database, given.clock);
  [personId, key] = [newId(), newId()];
});

const rows = async (): Promise<string[]> =>
  (
    await given.database.manager.query<{ key: string }[]>('SELECT key FROM rate_limit WHERE key LIKE $1', [
      `${personId}%`,
    ])
  ).map((row) => row.key.slice(-36));

/** Creates a row with an id, in one transaction. */
const make = (alsoDo: (tx: Transaction) => Promise<void> = async () => undefined) =>
  given.database.transaction(async (tx) => {
    const id = newId();
    await tx.manager.query('INSERT INTO rate_limit (key, count, ends_at) VALUES ($1, 1, now())', [
      `${personId} ${id}`,
    ]);
    await alsoDo(tx);
    return { id };
  });
interface Asked {
  key?: string | null;
  input?: unknown;
  operation?: string;
  by?: string | null;
}
const ask = (asked: Asked = {}, work: () => Promise<{ id: string }> = make) =>
  keys.once(
    {
      personId: asked.by === undefined ? personId : asked.by,
      key: asked.key === undefined ? key : asked.key,
      operation: asked.operation ?? 'test',
      input: asked.input ?? {},
    },
    work,
    async (id) => ({ id }),
  );

describe('a request with a key', () => {
  it('that is sent again makes nothing more, and is answered alike', async () => {
    const first = await ask({ input: { b: [1, { d: 1, c: new Date(0) }], a: 'x' } });
    const second = await ask({ input: { a: 'x', b: [1, { c: new Date(0), d: 1 }] } });
    expect(second).toEqual(first);
    expect(await rows()).toEqual([first.id]);
  });

  it('that is sent six times at once makes one', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => ask()));
    expect(await rows()).toHaveLength(1);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  });

  it('that failed may be sent again, and the one that waited for it goes on', async () => {
    const failing = (): Promise<{ id: string }> => make(() => Promise.reject(new Error('It failed.')));
    await expect(ask({}, failing)).rejects.toThrow('It failed.');
    expect(await rows()).toEqual([]);
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    let giveUp = (): void => undefined;
    const givenUp = new Promise<void>((resolve) => (giveUp = resolve));
    const failingLater = ask({}, () =>
      make(async () => {
        begin();
        await givenUp;
        throw new Error('It failed.');
      }),
    );
    await begun;
    const both = Promise.allSettled([failingLater, ask()]);
    giveUp();
    const [failed, made] = await both;
    expect([failed.status, made.status]).toEqual(['rejected', 'fulfilled']);
    expect(await rows()).toHaveLength(1);
  });

  it('is refused with other arguments, or for another operation', async () => {
    await ask({ input: { a: 1 } });
    for (const other of [{ input: { a: 2 } }, { input: {} }, { input: { a: 1 }, operation: 'other' }]) {
      const refusal = await ask(other).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(InvalidInput);
      expect(refusal).toMatchObject({ fields: [{ field: 'key', rule: 'key_used' }] });
    }
    expect(await rows()).toHaveLength(1);
  });

  it('shares it with nobody', async () => {
    const first = await ask();
    const another = await ask({ by: newId() });
    expect(another.id).not.toBe(first.id);
    expect(await rows()).toHaveLength(2);
  });

  it.each(['', ' ', 'a b', 'é', '\u0000', 'x'.repeat(101)])('is refused if that is %j', async (wrong) => {
    await expect(ask({ key: wrong })).rejects.toMatchObject({ fields: [{ field: 'key', rule: 'format' }] });
    expect(await rows()).toEqual([]);
  });

  it('makes another after a day, once', async () => {
    const first = await ask();
    given.clock.advance(24 * HOUR - 1);
    expect(await ask()).toEqual(first);
    given.clock.advance(1);
    const [second, third] = await Promise.all([ask(), ask()]);
    expect(second).toEqual(third);
    expect(second.id).not.toBe(first.id);
    await ask({ key: newId() });
    given.clock.advance(23 * HOUR);
    await keys.forgetOld();
    expect(await ask()).toEqual(second);
  });

  it('is one of a thousand a day', async () => {
    await given.database.manager.query(
      `INSERT INTO request_key (person_id, key, asked, created_at)
       SELECT $1, 'key ' || n, '', $2 FROM generate_series(1, 999) n`,
      [personId, given.clock.now()],
    );
    const { id } = await ask();
    await expect(ask({ key: newId() })).rejects.toThrow('Vous avez envoyé trop de demandes aujourd’hui.');
    expect(await ask()).toEqual({ id });
    expect(await ask({ key: null })).toHaveProperty('id');
  });

  it('costs three statements more, and one without a key none', async () => {
    const cost = async (work: () => Promise<unknown>): Promise<number> =>
      (await countStatements(given.database.dataSource, work)).statements.length;
    const without = await cost(() => ask({ key: null }));
    expect(await cost(() => make())).toBe(without);
    expect(await cost(() => ask())).toBe(without + 3);
    expect(await cost(() => ask())).toBe(1);
  });

  it('keeps it in the first transaction alone', async () => {
    let second = '';
    const two = async (): Promise<{ id: string }> => {
      const made = await make();
      ({ id: second } = await make());
      return made;
    };
    const first = await ask({}, two);
    expect(await ask()).toEqual(first);
    expect((await rows()).toSorted()).toEqual([first.id, second].toSorted());
  });
});
