import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anOrganisation } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import { emptyTables } from '@passerelle/database/testing';
import type { ConnectionArgs, Page } from '@passerelle/graphql';
import { everyPage } from '@passerelle/graphql/testing';
import { countStatements, testDatabase } from '@passerelle/harness';
import {
  Introduction,
  IntroductionsLeft,
  introductionStates,
  PartySilence,
  Reply,
} from '@passerelle/introductions';
import { anIntroduction } from '@passerelle/introductions/testing';
import { Match, type MatchState } from '@passerelle/matching';
import { Need, needStates } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { InvalidInput } from '@passerelle/problems';
import { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { DeskLists } from './desk-lists.js';

const now = new Date('2026-11-24T09:00:00.000Z');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const given = testDatabase(now);
const all = { first: 100 };
let desk: DeskLists;
let organisationId: string;

beforeAll(async () => {
  desk = new DeskLists(given.database, given.clock);
  organisationId = (await anOrganisation(given.database)).id;
});
beforeEach(async () => {
  given.clock.set(now);
  await emptyTables(given.database.manager, 'need', 'solver', 'party_silence');
});

const accepted = (): Reply => Object.assign(Reply.pending(), { answer: 'accepted' });
const published = (wanted: Partial<Need> = {}): Promise<Need> =>
  aNeed(given.database, {
    organisationId,
    state: 'published',
    publishedAt: new Date(now.getTime() - DAY),
    ...wanted,
  });
async function matched(needId: string, standsOut: boolean, state: MatchState): Promise<string> {
  const { id: solverId } = await aSolver(given.database);
  await given.database.manager.insert(Match, {
    id: newId(),
    needId,
    solverId,
    state,
    score: 0.5,
    points: 5_000,
    standsOut,
    reasons: {
      parts: { tags: 0, words: 0, territory: 0, freshness: 0 },
      tags: [],
      words: [],
      ideaId: undefined,
      territory: undefined,
    },
    computedAt: now,
  });
  return solverId;
}
/** By default of its own need and solver. Both have accepted if its state requires it. */
const introduced = async (wanted: Partial<Introduction> = {}): Promise<Introduction> => {
  const replies = ['proposed', 'declined', 'lapsed', 'withdrawn'].includes(wanted.state ?? 'proposed')
    ? {}
    : { companyReply: accepted(), solverReply: accepted() };
  return anIntroduction(given.database, {
    proposedAt: now,
    lapsesOn: '2026-11-26',
    ...replies,
    needId: wanted.needId ?? (await published()).id,
    solverId: wanted.solverId ?? (await aSolver(given.database)).id,
    ...wanted,
  });
};

type Listed = Pick<Page<Need | Introduction | PartySilence | Solver>, 'nodes' | 'pageInfo' | 'totalCount'>;

/** A list whose rows have a known order, whatever the order of adding. */
interface Desk {
  /** Adds an object to the list, at a place from 0 to 20. @returns the result of `idsOf` for it */
  add(place: number): Promise<string>;
  /** Removes it from the list, like an event. */
  leave(id: string): Promise<unknown>;
  read(page: ConnectionArgs): Promise<Listed>;
}

const lists: Record<string, Desk> = {
  needsWithoutCredibleSolver: {
    add: async (place) => (await published({ publishedAt: new Date(now.getTime() + (place - 30) * DAY) })).id,
    leave: (id) => matched(id, true, 'current'),
    read: (page) => desk.needsWithoutCredibleSolver(page),
  },
  needsToIntroduce: {
    async add(place) {
      const { id } = await published({ publishedAt: new Date(now.getTime() + (place - 30) * DAY) });
      await matched(id, true, 'current');
      return id;
    },
    leave: (id) => given.database.manager.update(Match, { needId: id }, { standsOut: false }),
    read: (page) => desk.needsToIntroduce(page),
  },
  introductionsAboutToLapse: {
    add: async (place) => (await introduced({ lapsesOn: `2026-11-${place + 10}` })).id,
    leave: (id) => given.database.manager.update(Introduction, id, { state: 'lapsed' }),
    read: (page) => desk.introductionsAboutToLapse({ ...page, withinDays: 10 }),
  },
  silentParties: {
    async add(place) {
      const since = new Date(now.getTime() + place * DAY);
      const silence: PartySilence = { partyId: newId(), side: 'solver', unanswered: 2, since };
      await given.database.manager.insert(PartySilence, silence);
      return silence.partyId;
    },
    leave: (partyId) => given.database.manager.delete(PartySilence, { partyId }),
    read: (page) => desk.silentParties({ ...page, unanswered: 2 }),
  },
  solversAtTheirCap: {
    async add(place) {
      const solver = await aSolver(given.database, {
        monthlyCap: 1,
        name: `Nuit ${String.fromCodePoint(65 + place)}`,
      });
      await introduced({ solverId: solver.id });
      return solver.id;
    },
    leave: (id) => given.database.manager.update(Solver, id, { monthlyCap: 2 }),
    read: (page) => desk.solversAtTheirCap(page),
  },
};

const idsOf = ({ nodes }: Pick<Listed, 'nodes'>): string[] =>
  nodes.map((node) => ('partyId' in node ? node.partyId : node.id));

describe.each(Object.entries(lists))('%s', (_name, { add, leave, read }) => {
  it('has an order, those of one place by their id, whatever the size of its pages', async () => {
    const at: Record<number, string[]> = { 3: [], 5: [], 9: [] };
    for (const place of [9, 3, 5, 3, 5, 3]) at[place]?.push(await add(place));
    const expected = Object.values(at).flatMap((ids) => ids.toSorted());
    for (const first of [1, 2, 4, 6, 100]) {
      const pages = await everyPage((after) => read({ first, after }));
      expect([first, pages.flatMap(idsOf)]).toEqual([first, expected]);
      for (const [index, { pageInfo, nodes }] of pages.entries()) {
        expect(pageInfo.hasPreviousPage).toBe(index > 0);
        if (pageInfo.hasNextPage) expect(nodes).toHaveLength(first);
      }
    }
  });

  it('goes on where the page before has ended, whatever comes and goes meanwhile', async () => {
    const [a, b, c, d, e] = [await add(2), await add(4), await add(6), await add(8), await add(10)];
    const page = await read({ first: 3 });
    expect(idsOf(page)).toEqual([a, b, c]);
    // The cursor's own row is among the removed ones.
    for (const gone of [a, c, d]) await leave(gone);
    await add(3);
    const between = await add(7);
    const last = await add(12);
    const next = await read({ first: 100, after: page.pageInfo.endCursor });
    expect(idsOf(next)).toEqual([between, e, last]);
    expect(await next.totalCount).toBe(5);
  });

  it('counts all that there is, in a statement that only who asks for it pays', async () => {
    for (const place of [1, 2, 3]) await add(place);
    const { result, statements } = await countStatements(given.database.dataSource, () => read({ first: 2 }));
    expect(statements).toHaveLength(1);
    expect(await result.totalCount).toBe(3);
  });

  it('may be empty', async () => {
    const page = await read(all);
    expect([idsOf(page), await page.totalCount, page.pageInfo.endCursor]).toEqual([[], 0, null]);
  });
});

describe('a need without a credible solver', () => {
  const isListed = async ({ id }: Need): Promise<boolean> =>
    idsOf(await desk.needsWithoutCredibleSolver(all)).includes(id);

  it.each(needStates)('is published: %s', async (state) => {
    expect(await isListed(await published({ state }))).toBe(state === 'published');
  });

  it.each<[string, boolean, MatchState, boolean]>([
    ['one who stands out', true, 'current', false],
    ['one who does not', false, 'current', true],
    ['one who no longer fits', true, 'outdated', true],
    ['one who was judged wrong', true, 'dismissed', true],
  ])('has nobody to notify, but may have %s', async (_who, standsOut, state, expected) => {
    const need = await published();
    await matched((await published()).id, true, 'current');
    await matched(need.id, false, 'current');
    await matched(need.id, standsOut, state);
    expect(await isListed(need)).toBe(expected);
  });

  it.each([
    [9, false],
    [10, true],
  ])('was published before its matches were looked for: %d minutes ago', async (minutes, expected) => {
    const publishedAt = new Date(now.getTime() - minutes * MINUTE);
    expect(await isListed(await published({ publishedAt }))).toBe(expected);
  });

  it.each(introductionStates)('has nobody whom it was introduced to with success: %s', async (state) => {
    const need = await published();
    await introduced({ needId: need.id, state });
    expect(await isListed(need)).toBe(['fruitless', 'declined', 'lapsed', 'withdrawn'].includes(state));
  });
});

describe('a need to introduce', () => {
  const isListed = async ({ id }: Need): Promise<boolean> =>
    idsOf(await desk.needsToIntroduce(all)).includes(id);
  const isWithoutSolver = async ({ id }: Need): Promise<boolean> =>
    idsOf(await desk.needsWithoutCredibleSolver(all)).includes(id);

  it.each(needStates)('is published: %s', async (state) => {
    const need = await published({ state });
    await matched(need.id, true, 'current');
    expect(await isListed(need)).toBe(state === 'published');
  });

  it.each(introductionStates)('has nothing under way with anybody: %s', async (state) => {
    const need = await published();
    await matched(need.id, true, 'current');
    await introduced({ needId: need.id, state });
    const isOver = ['fruitless', 'declined', 'lapsed', 'withdrawn'].includes(state);
    expect(await isListed(need)).toBe(isOver);
    // A need is never in both lists. It is in one of them unless an introduction is in progress.
    expect(await isWithoutSolver(need)).toBe(false);
  });

  it.each<[Introduction['state'], number, boolean]>([
    ['declined', 89, false],
    ['declined', 91, true],
    ['lapsed', 89, false],
    ['lapsed', 91, true],
    ['withdrawn', 0, true],
    ['fruitless', 0, false],
  ])('has a solver that was not asked in vain: %s %d days ago', async (state, days, expected) => {
    const need = await published();
    const solverId = await matched(need.id, true, 'current');
    await introduced({
      needId: need.id,
      solverId,
      state,
      settledAt: new Date(now.getTime() - days * DAY),
    });
    expect(await isListed(need)).toBe(expected);
    expect(await isWithoutSolver(need)).toBe(!expected);
    await matched(need.id, true, 'current');
    expect(await isListed(need)).toBe(true);
  });
});

describe('an introduction about to lapse', () => {
  const lapsing = async (withinDays: number): Promise<string[]> => {
    const { nodes } = await desk.introductionsAboutToLapse({ ...all, withinDays });
    return nodes.map(({ lapsesOn }) => lapsesOn ?? 'never');
  };

  it('lapses on one of the days to come, or should have lapsed already', async () => {
    const days = [
      '2026-11-20',
      '2026-11-24',
      '2026-11-25',
      '2026-11-29',
      '2026-11-30',
      '2027-01-23',
      '2027-01-24',
    ];
    for (const lapsesOn of [...days, null]) await introduced({ lapsesOn });
    expect(await lapsing(0)).toEqual(days.slice(0, 2));
    expect(await lapsing(1)).toEqual(days.slice(0, 3));
    expect(await lapsing(5)).toEqual(days.slice(0, 4));
    expect(await lapsing(60)).toEqual(days.slice(0, 6));
  });

  it('counts the days in France', async () => {
    await introduced({ lapsesOn: '2026-11-25' });
    given.clock.set(new Date('2026-11-24T22:30:00.000Z'));
    expect(await lapsing(0)).toEqual([]);
    given.clock.set(new Date('2026-11-24T23:30:00.000Z'));
    expect(await lapsing(0)).toEqual(['2026-11-25']);
  });

  it.each(introductionStates)('still waits for an answer: %s', async (state) => {
    await introduced({ state });
    expect(await lapsing(5)).toHaveLength(state === 'proposed' ? 1 : 0);
  });

  it('may have been accepted by one party', async () => {
    await introduced({ companyReply: accepted() });
    expect(await lapsing(5)).toHaveLength(1);
  });
});

describe('a silent party', () => {
  it('has let so many introductions lapse', async () => {
    for (const unanswered of [1, 2, 3, 7]) {
      await given.database.manager.insert(PartySilence, {
        partyId: newId(),
        side: unanswered === 2 ? 'company' : 'solver',
        unanswered,
        since: new Date(now.getTime() - unanswered * DAY),
      });
    }
    const silent = async (unanswered: number): Promise<number[]> =>
      (await desk.silentParties({ ...all, unanswered })).nodes.map((node) => node.unanswered);
    expect(await silent(1)).toEqual([7, 3, 2, 1]);
    expect(await silent(2)).toEqual([7, 3, 2]);
    expect(await silent(3)).toEqual([7, 3]);
    expect(await silent(100)).toEqual([]);
  });
});

describe('a solver at its cap', () => {
  it('is one that `IntroductionsLeft` leaves none, but not one that never welcomes any', async () => {
    const solvers = [];
    for (const monthlyCap of [0, 1, 2, 3]) {
      const thisMonth: Partial<Introduction>[][] = [
        [],
        [{}],
        [{}, { state: 'declined' }],
        [{}, { state: 'withdrawn' }],
        [{}, { proposedAt: new Date('2026-10-31T22:59:59.999Z') }],
        [{}, { proposedAt: new Date('2026-10-31T23:00:00.000Z'), state: 'lapsed' }],
        [{ state: 'met' }, { state: 'fruitless' }, { state: 'accepted' }, { state: 'succeeded' }],
      ];
      for (const wanted of thisMonth) {
        const solver = await aSolver(given.database, { monthlyCap });
        solvers.push(solver);
        for (const each of wanted) await introduced({ ...each, solverId: solver.id });
      }
      const pooled = await aSolver(given.database, { monthlyCap });
      solvers.push(pooled);
      const proposalId = newId();
      for (let i = 0; i < 3; i++) await introduced({ solverId: pooled.id, proposalId });
    }
    const left = await new IntroductionsLeft(given.database, given.clock).of(solvers);
    const full = solvers.filter(({ id, monthlyCap }) => left.get(id) === 0 && monthlyCap > 0);
    expect(full.map(({ monthlyCap }) => monthlyCap)).toEqual([1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 3]);
    const listed = idsOf(await desk.solversAtTheirCap(all));
    expect(listed.toSorted()).toEqual(full.map(({ id }) => id).toSorted());
  });
});

describe('what is asked for beyond reason', () => {
  type Asked = () => Promise<unknown>;
  const within =
    (withinDays: number): Asked =>
    () =>
      desk.introductionsAboutToLapse({ ...all, withinDays });
  const silentFor =
    (unanswered: number): Asked =>
    () =>
      desk.silentParties({ ...all, unanswered });

  it.each<[string, number, string, Asked]>([
    ['withinDays', -1, 'too_small', within(-1)],
    ['withinDays', 61, 'too_big', within(61)],
    ['unanswered', 0, 'too_small', silentFor(0)],
    ['unanswered', 101, 'too_big', silentFor(101)],
  ])('is refused, not put right in silence: %s %d', async (field, _value, rule, asked) => {
    const refused = (await asked().catch((error: unknown) => error)) as InvalidInput;
    expect(refused).toBeInstanceOf(InvalidInput);
    const [inFrench, inEnglish] = [refused.in('fr'), refused.in('en')];
    for (const read of [inFrench, inEnglish]) {
      expect(read).toBeInstanceOf(InvalidInput);
      expect(read).toMatchObject({ fields: [{ field, rule }] });
    }
    expect(inFrench.message).not.toBe(inEnglish.message);
  });

  it.each<[string, Asked]>([
    ['withinDays 0', within(0)],
    ['withinDays 60', within(60)],
    ['unanswered 1', silentFor(1)],
    ['unanswered 100', silentFor(100)],
  ])('begins beyond %s', async (_name, asked) => {
    await expect(asked()).resolves.toBeDefined();
  });

  it.each(Object.entries(lists))(
    'is refused of %s too: a page that is too long or none',
    async (_name, { read }) => {
      for (const first of [0, 101]) await expect(read({ first })).rejects.toThrow(InvalidInput);
      await expect(read({ first: 1, after: 'nothing of ours' })).rejects.toThrow(InvalidInput);
    },
  );
});
