import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Actor } from '@passerelle/accounts';
import { anOrganisation } from '@passerelle/accounts/testing';
import { newId, OutboxEvent } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { Forbidden, IllegalTransition, InvalidInput, LimitReached, NotFound } from '@passerelle/problems';
import { aNeed } from '../../testing/a-need.js';
import { Need, type NeedState } from '../need/need.entity.js';
import { NeedPool, NeedPoolMember } from './need-pool.entity.js';
import { NeedPools } from './need-pools.js';

const given = testDatabase();
const curator = new Actor(null, 'curator', [], undefined);
let pools: NeedPools;
let organisationId: string;
beforeAll(() => {
  pools = new NeedPools(given.database, given.clock);
});
beforeEach(async () => {
  await given.database.manager.deleteAll(NeedPool);
  await given.database.manager.deleteAll(OutboxEvent);
  organisationId = (await anOrganisation(given.database)).id;
});

const needIn = async (state: NeedState = 'submitted', wanted: Partial<Need> = {}): Promise<string> =>
  (await aNeed(given.database, { organisationId, state, ...wanted })).id;
const several = (count: number): Promise<string[]> =>
  Promise.all(Array.from({ length: count }, () => needIn()));
const pool = (...ids: string[]) => pools.pool(curator, ids);
/** The groups of needs that share a pool. */
const groups = async (): Promise<string[][]> => {
  const members = await given.database.manager.find(NeedPoolMember, { order: { needId: 'ASC' } });
  const all = await given.database.manager.find(NeedPool, { order: { id: 'ASC' } });
  return all.map(({ id }) => members.filter(({ poolId }) => poolId === id).map(({ needId }) => needId));
};
const events = async (): Promise<Partial<OutboxEvent>[]> =>
  given.database.manager.find(OutboxEvent, { order: { id: 'ASC' } });

describe('pooling', () => {
  it('links needs of one company or of several, once', async () => {
    const elsewhere = (await anOrganisation(given.database)).id;
    const [one, other] = [
      await needIn('published'),
      await needIn('submitted', { organisationId: elsewhere }),
    ];
    const first = await pool(other, one, other);
    expect(first.needIds).toEqual([one, other]);
    expect(await pool(one, other)).toEqual(first);
    expect(await groups()).toEqual([[one, other]]);
    expect(await events()).toMatchObject([
      { name: 'NeedsPooled', subjectId: first.id, data: { poolId: first.id, needIds: [one, other] } },
    ]);
  });

  it('knows a need in whichever case it is named', async () => {
    const [a, b, c, d] = (await several(4)) as [string, string, string, string];
    await pool(a, b);
    await pool(c, d);
    await pool(a, c.toUpperCase(), a.toUpperCase());
    expect(await groups()).toEqual([[a, b, c, d].toSorted()]);
  });

  it('does not carry a curator’s own need along with its neighbour', async () => {
    const own = (await anOrganisation(given.database)).id;
    const mine = await needIn('published', { organisationId: own });
    const [neighbour, other] = (await several(2)) as [string, string];
    await pool(mine, neighbour);
    const membership = { organisationId: own, organisationKind: 'service_company', role: 'member' } as const;
    const partial = new Actor(newId(), 'curator', [membership], undefined);
    await pool(other, await needIn());
    await expect(pools.pool(partial, [neighbour, other])).rejects.toThrow(Forbidden);
  });

  it('does not touch the needs, which would have them matched again', async () => {
    const ids = await several(2);
    const rows = () =>
      given.database.manager.query('SELECT id, xmin FROM need WHERE id = ANY ($1) ORDER BY id', [ids]);
    const before = await rows();
    await pool(...ids);
    expect(await rows()).toEqual(before);
  });

  it('brings pools together, in the oldest', async () => {
    const ids = (await several(5)).toSorted();
    const [a, b, c, d, e] = ids as [string, string, string, string, string];
    const first = await pool(a, b);
    await pool(c, d);
    expect(await pool(b, d, e)).toEqual({ id: first.id, needIds: ids });
    expect(await groups()).toEqual([ids]);
  });

  it('holds ten at most, those that come along too', async () => {
    const ids = await several(11);
    await expect(pool(...ids)).rejects.toThrow(InvalidInput);
    await expect(pool(ids[0] ?? '', ids[0] ?? '')).rejects.toThrow(InvalidInput);
    await pool(...ids.slice(0, 10));
    await expect(pool(...ids.slice(9))).rejects.toThrow(LimitReached);
  });

  it.each(['changes_requested', 'expired', 'closed'] as const)(
    'is not for a need that is %s',
    async (state) => {
      const [one, other] = [await needIn(), await needIn(state)];
      await expect(pool(one, other)).rejects.toThrow(IllegalTransition);
      expect(await groups()).toEqual([]);
    },
  );

  it('is for curators who are not of a company concerned, and of needs that they may see', async () => {
    const ids = await several(2);
    const memberships = [{ organisationId, organisationKind: 'service_company', role: 'member' }] as const;
    const of = (role: 'none' | 'curator') => new Actor(null, role, memberships, undefined);
    for (const actor of [of('none'), of('curator')])
      await expect(pools.pool(actor, ids)).rejects.toThrow(Forbidden);
    await expect(pools.pool(Actor.nobody, ids)).rejects.toThrow(NotFound);
    for (const unseen of [newId(), 'not an id', await needIn('draft')])
      await expect(pool(ids[0] ?? '', unseen)).rejects.toThrow(NotFound);
    await pool(...ids);
    await expect(pools.leave(of('curator'), ids[0] ?? '')).rejects.toThrow(Forbidden);
    expect(await groups()).toHaveLength(1);
  });

  it('leaves each need in one pool, however many curators link and part at once', async () => {
    const ids = (await several(6)).toSorted();
    for (let round = 0; round < 5; round++) {
      await Promise.all([
        pool(...ids.slice(0, 3)),
        pool(...ids.slice(2, 5)),
        pools.leave(curator, ids[2] ?? ''),
        pool(...ids.slice(4), ids[0] ?? ''),
        pool(...ids.slice(0, 3).toReversed()),
      ]);
      const together = (await groups()).flat();
      expect(new Set(together).size).toBe(together.length);
      await pool(...ids);
      expect(await groups()).toEqual([ids]);
    }
  });
});

describe('leaving a pool', () => {
  it('takes one need out, whatever its state, and dissolves what is left of two', async () => {
    const ids = (await several(3)).toSorted();
    const [one, two, three] = ids as [string, string, string];
    const { id } = await pool(...ids);
    await given.database.manager.update(Need, two, { state: 'closed' });
    await pools.leave(curator, two);
    await pools.leave(curator, two);
    expect(await groups()).toEqual([[one, three]]);
    await pools.leave(curator, three);
    expect(await groups()).toEqual([]);
    expect((await events()).slice(1)).toMatchObject(
      [two, three].map((needId) => ({
        name: 'NeedLeftPool',
        subjectId: needId,
        data: { needId, poolId: id },
      })),
    );
  });
});

describe('what is introduced with a need', () => {
  it('is what is published of its pool, itself among them, by id', async () => {
    const ids = (await Promise.all([needIn('published'), needIn('published'), needIn()])).toSorted();
    const published = await given.database.manager.find(Need, {
      where: { organisationId, state: 'published' },
      order: { id: 'ASC' },
    });
    const alone = await needIn('published');
    const { manager } = given.database;
    const membersWith = async (id: string) => (await pools.membersWith(manager, id)).map((need) => need.id);
    expect(await membersWith(alone)).toEqual([alone]);
    await pool(...ids);
    for (const id of ids) expect(await membersWith(id)).toEqual(published.map((need) => need.id));
    expect(await membersWith(alone)).toEqual([alone]);
  });
});
