import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Actor } from '@passerelle/accounts';
import { actorOf, aMembership, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import { emptyTables } from '@passerelle/database/testing';
import type { ConnectionArgs, Page } from '@passerelle/graphql';
import { everyPage } from '@passerelle/graphql/testing';
import { countStatements, testDatabase } from '@passerelle/harness';
import type { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { InvalidInput, NotFound } from '@passerelle/problems';
import type { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { anIntroduction } from '../../testing/index.js';
import { Reply } from '../parties/reply.js';
import { IntroductionLists } from './introduction-lists.js';
import { Introduction } from './introduction.entity.js';
import { introductionStates } from './introduction.transitions.js';

const given = testDatabase();
const all = { first: 100 };
let lists: IntroductionLists;

/** A member of a company, a person who holds a profile, and a member of an organisation that holds one. */
let company: Actor;
let holder: Actor;
let startup: Actor;
let curator: Actor;
let organisationId: string;
let startupId: string;

/** The introductions of the company, of the holder and of the start-up. */
let need: Need;
let held: Solver;
let heldByStartup: Solver;

beforeAll(async () => {
  const { database } = given;
  lists = new IntroductionLists(database);
  organisationId = (await anOrganisation(database)).id;
  startupId = (await anOrganisation(database, { kind: 'startup' })).id;
  const memberOf = async (id: string): Promise<Actor> =>
    actorOf(database, (await aMembership(database, { organisationId: id, role: 'member' })).personId);
  company = await memberOf(organisationId);
  startup = await memberOf(startupId);
  holder = await actorOf(database, (await aPerson(database)).id);
  curator = await actorOf(database, (await aPerson(database, { role: 'curator' })).id);
});
beforeEach(async () => {
  const { database } = given;
  await emptyTables(database.manager, 'need', 'solver');
  need = await aNeed(database, { organisationId, state: 'published', publishedAt: new Date() });
  held = await aSolver(database, { personId: holder.personId });
  heldByStartup = await aSolver(database, { organisationId: startupId });
});

const answered = (answer: Reply['answer']): Reply => Object.assign(Reply.pending(), { answer });
const introduced = async (wanted: Partial<Introduction> = {}): Promise<string> => {
  const isAccepted = ['accepted', 'met', 'succeeded', 'fruitless'].includes(wanted.state ?? 'proposed');
  const { id } = await anIntroduction(given.database, {
    needId: wanted.needId ?? (await somebodysNeed()).id,
    solverId: wanted.solverId ?? (await aSolver(given.database)).id,
    ...(isAccepted && { companyReply: answered('accepted'), solverReply: answered('accepted') }),
    ...wanted,
  });
  return id;
};
const somebodysNeed = async (): Promise<Need> =>
  aNeed(given.database, {
    organisationId: (await anOrganisation(given.database)).id,
    state: 'published',
    publishedAt: new Date(),
  });
const idsOf = ({ nodes }: Page<Introduction>): string[] => nodes.map(({ id }) => id);

/** Each list, and a reader for whom `add` adds one introduction to it. */
const readings: Record<
  string,
  { add(): Promise<string>; read(page: ConnectionArgs): Promise<Page<Introduction>> }
> = {
  'of a need': {
    add: () => introduced({ needId: need.id }),
    read: (page) => lists.ofNeed(company, need.id, page),
  },
  'of a solver': {
    add: () => introduced({ solverId: held.id }),
    read: (page) => lists.ofSolver(holder, held.id, page),
  },
  'of a company’s member': {
    add: async () => introduced({ needId: (await aNeed(given.database, { organisationId })).id }),
    read: (page) => lists.mine(company, page, false),
  },
  'of the holder of a profile': {
    add: () => introduced({ solverId: held.id }),
    read: (page) => lists.mine(holder, page, false),
  },
  'of a company’s member, awaiting them': {
    add: () => introduced({ needId: need.id, solverReply: answered('accepted') }),
    read: (page) => lists.mine(company, page, true),
  },
  'of a start-up’s member, awaiting them': {
    add: () => introduced({ solverId: heldByStartup.id, companyReply: answered('accepted') }),
    read: (page) => lists.mine(startup, page, true),
  },
};

describe.each(Object.entries(readings))('introductions %s', (_whose, { add, read }) => {
  it('come newest first, whatever the size of the pages, and are those alone', async () => {
    const expected: string[] = [];
    for (let i = 0; i < 5; i++) {
      await introduced();
      expected.unshift(await add());
    }
    for (const first of [1, 2, 5, 100]) {
      const pages = await everyPage((after) => read({ first, after }));
      for (const { totalCount } of pages) expect(await totalCount).toBe(5);
      expect([first, pages.flatMap(idsOf)]).toEqual([first, expected]);
    }
  });

  it('go on where the page before has ended, whatever comes and goes meanwhile', async () => {
    const [first, second, third, fourth] = [await add(), await add(), await add(), await add()];
    const page = await read({ first: 2 });
    expect(idsOf(page)).toEqual([fourth, third]);
    await given.database.manager.delete(Introduction, third);
    await given.database.manager.delete(Introduction, second);
    await add();
    expect(idsOf(await read({ first: 2, after: page.pageInfo.endCursor }))).toEqual([first]);
  });

  it('have pages of one to a hundred', async () => {
    for (const first of [0, 101]) await expect(read({ first })).rejects.toThrow(InvalidInput);
  });
});

describe('introductions of a need', () => {
  it.each(introductionStates)('are all of them: %s', async (state) => {
    const id = await introduced({ needId: need.id, state });
    expect(idsOf(await lists.ofNeed(company, need.id, all))).toEqual([id]);
    expect(idsOf(await lists.ofNeed(curator, need.id, all))).toEqual([id]);
  });

  it('are not for those who are introduced to it, nor for anybody else', async () => {
    await introduced({ needId: need.id, solverId: held.id, state: 'accepted' });
    const stranger = new Actor(newId(), 'none', [], undefined);
    for (const actor of [holder, startup, stranger]) {
      await expect(lists.ofNeed(actor, need.id, all)).rejects.toThrow(NotFound);
    }
    await expect(lists.ofNeed(curator, newId(), all)).rejects.toThrow(NotFound);
    await expect(lists.ofNeed(curator, 'no id', all)).rejects.toThrow(NotFound);
  });
});

describe('introductions of a solver', () => {
  it.each(introductionStates)('are all of them: %s', async (state) => {
    const id = await introduced({ solverId: heldByStartup.id, state });
    expect(idsOf(await lists.ofSolver(startup, heldByStartup.id, all))).toEqual([id]);
    expect(idsOf(await lists.ofSolver(curator, heldByStartup.id, all))).toEqual([id]);
  });

  it('are not for those who need it, nor for anybody else', async () => {
    await introduced({ needId: need.id, solverId: held.id, state: 'accepted' });
    const stranger = new Actor(newId(), 'none', [], undefined);
    for (const actor of [company, startup, stranger]) {
      await expect(lists.ofSolver(actor, held.id, all)).rejects.toThrow(NotFound);
    }
    await expect(lists.ofSolver(curator, newId(), all)).rejects.toThrow(NotFound);
    await expect(lists.ofSolver(curator, 'no id', all)).rejects.toThrow(NotFound);
  });
});

describe('introductions of somebody', () => {
  const mine = async (actor: Actor, awaitingMe = false): Promise<string[]> =>
    idsOf(await lists.mine(actor, all, awaitingMe));

  it.each(introductionStates)('are all in which they are a party: %s', async (state) => {
    const one = await introduced({ needId: need.id, solverId: held.id, state });
    const other = await introduced({ needId: need.id, solverId: heldByStartup.id, state });
    await introduced({ state });
    expect(await mine(company)).toEqual([other, one]);
    expect(await mine(holder)).toEqual([one]);
    expect(await mine(startup)).toEqual([other]);
  });

  it('are none of others’ for curators, who are no party', async () => {
    await introduced();
    expect(await mine(curator)).toEqual([]);
    expect(await mine(new Actor(newId(), 'none', [], undefined))).toEqual([]);
  });

  it('are there once where somebody has come to be on both sides', async () => {
    const { database } = given;
    const id = await introduced({ needId: need.id, solverId: heldByStartup.id });
    const { personId } = await aMembership(database, { organisationId });
    await aMembership(database, { personId, organisationId: startupId });
    const both = await actorOf(database, personId);
    expect(await mine(both)).toEqual([id]);
    expect(await mine(both, true)).toEqual([id]);
    expect(await (await lists.mine(both, all, false)).totalCount).toBe(1);
  });

  it.each<[Reply['answer'], Reply['answer'], boolean, boolean]>([
    ['pending', 'pending', true, true],
    ['accepted', 'pending', false, true],
    ['pending', 'accepted', true, false],
  ])(
    'await them while they have not answered: company %s, solver %s',
    async (ofCompany, ofSolver, awaitsCompany, awaitsSolver) => {
      const replies = { companyReply: answered(ofCompany), solverReply: answered(ofSolver) };
      const id = await introduced({ needId: need.id, solverId: held.id, ...replies });
      const other = await introduced({ needId: need.id, solverId: heldByStartup.id, ...replies });
      expect(await mine(company, true)).toEqual(awaitsCompany ? [other, id] : []);
      expect(await mine(holder, true)).toEqual(awaitsSolver ? [id] : []);
      expect(await mine(startup, true)).toEqual(awaitsSolver ? [other] : []);
    },
  );

  it.each(introductionStates.filter((state) => state !== 'proposed'))(
    'no longer await anybody once they are %s, even one who never answered',
    async (state) => {
      await introduced({ needId: need.id, solverId: held.id, state });
      expect(await mine(company, true)).toEqual([]);
      expect(await mine(holder, true)).toEqual([]);
    },
  );

  it('cost one statement', async () => {
    await introduced({ needId: need.id });
    for (const awaitingMe of [false, true]) {
      const { statements } = await countStatements(given.database.dataSource, () =>
        lists.mine(company, all, awaitingMe),
      );
      expect(statements).toHaveLength(1);
    }
  });
});
