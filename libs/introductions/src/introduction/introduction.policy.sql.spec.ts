import { beforeAll, describe, expect, it } from '@jest/globals';
import { Actor, parametersOf } from '@passerelle/accounts';
import { anOrganisation } from '@passerelle/accounts/testing';
import { everyPage } from '@passerelle/graphql/testing';
import { testDatabase } from '@passerelle/harness';
import { aNeed } from '@passerelle/needs/testing';
import { holdsProfile, holdsProfileSql, type Solver } from '@passerelle/solvers';
import { everySolver } from '@passerelle/solvers/testing';
import { anIntroduction } from '../../testing/index.js';
import { type Parties, partyOf, partySides } from '../parties/parties.js';
import { Reply, replyAnswers } from '../parties/reply.js';
import { IntroductionLists } from './introduction-lists.js';
import { Introduction } from './introduction.entity.js';
import {
  awaitsReaderSql,
  isListedOfSolver,
  isListedOfSolverSql,
  isPartySql,
  mayListOfNeed,
  mayListOfSolver,
  mayOnIntroduction,
  seesIntroductionSql,
} from './introduction.rules.js';
import {
  introductionStates,
  isBlockingSql,
  openedStates,
  blockingStates,
} from './introduction.transitions.js';

const given = testDatabase();

/** Introductions in every state, with every possible pair of answers, of every company and solver. */
const introductions: (Introduction & Parties)[] = [];
const solvers: Solver[] = [];
/** A visitor, and people of every role and of every relation to the companies and solvers. */
const actors: (readonly [string, Actor])[] = [];

beforeAll(async () => {
  const { database } = given;
  const every = await everySolver(database);
  solvers.push(...every.solvers);
  actors.push(...every.actors);
  const otherCompany = (await anOrganisation(database)).id;
  const answered = (answer: Reply['answer']): Reply => Object.assign(Reply.pending(), { answer });
  for (const organisationId of [every.company, otherCompany, every.startup]) {
    for (const solver of solvers) {
      for (const state of introductionStates) {
        for (const ofCompany of replyAnswers) {
          for (const ofSolver of replyAnswers) {
            const bothAccepted = ofCompany === 'accepted' && ofSolver === 'accepted';
            if (openedStates.includes(state) && !bothAccepted) continue;
            const need = await aNeed(database, { organisationId });
            const replies = { companyReply: answered(ofCompany), solverReply: answered(ofSolver) };
            const wanted = { needId: need.id, solverId: solver.id, state, ...replies };
            const introduction = await anIntroduction(database, wanted);
            introductions.push(Object.assign(introduction, { need, solver }));
          }
        }
      }
    }
  }
});

/** The introductions that meet a condition, in order. */
const foundBySql = async (condition: string, actor: Actor = Actor.nobody): Promise<string[]> => {
  const found = await given.database.manager
    .createQueryBuilder(Introduction, 'introduction')
    .select('introduction.id')
    .innerJoin('introduction.need', 'need')
    .innerJoin('introduction.solver', 'solver')
    .where(condition, parametersOf(actor))
    .getMany();
  return found.map(({ id }) => id).toSorted();
};
const foundByPolicy = (rule: (introduction: Introduction & Parties) => boolean): string[] =>
  introductions
    .filter(rule)
    .map(({ id }) => id)
    .toSorted();
const idsOf = ({ nodes }: { nodes: readonly Introduction[] }): string[] =>
  nodes.map(({ id }) => id).toSorted();
const all = { first: 100, after: null };

describe('in SQL and in the policy are the same:', () => {
  it('who holds a profile', async () => {
    for (const [name, actor] of actors) {
      const byPolicy = foundByPolicy(({ solver }) => holdsProfile(actor, solver));
      expect([name, await foundBySql(holdsProfileSql, actor)]).toEqual([name, byPolicy]);
    }
  });

  it('who sees an introduction', async () => {
    for (const [name, actor] of actors) {
      const byPolicy = foundByPolicy((introduction) =>
        mayOnIntroduction(actor, 'see', introduction, introduction),
      );
      expect([name, await foundBySql(seesIntroductionSql, actor)]).toEqual([name, byPolicy]);
    }
  });

  it.each(partySides)('who speaks for the %s', async (side) => {
    for (const [name, actor] of actors) {
      const byPolicy = foundByPolicy((introduction) => partyOf(actor, introduction) === side);
      expect([name, await foundBySql(isPartySql[side], actor)]).toEqual([name, byPolicy]);
    }
  });

  it.each(partySides)('what awaits the answer of the %s', async (side) => {
    for (const [name, actor] of actors) {
      const byPolicy = foundByPolicy(
        (introduction) =>
          introduction.awaited.includes(side) &&
          partyOf(actor, introduction) === side &&
          mayOnIntroduction(actor, 'accept', introduction, introduction),
      );
      const sql = `${isPartySql[side]} AND ${awaitsReaderSql(side)}`;
      expect([name, await foundBySql(sql, actor)]).toEqual([name, byPolicy]);
    }
  });

  it('what is in the list of a solver', async () => {
    for (const [name, actor] of actors) {
      const byPolicy = foundByPolicy((introduction) => isListedOfSolver(actor, introduction));
      expect([name, await foundBySql(isListedOfSolverSql, actor)]).toEqual([name, byPolicy]);
    }
  });

  it('what keeps a pair from being introduced once more', async () => {
    const byPolicy = foundByPolicy(({ state }) => blockingStates.includes(state));
    expect(await foundBySql(isBlockingSql('introduction'))).toEqual(byPolicy);
  });
});

describe('lists hold what the policy says:', () => {
  const lists = (): IntroductionLists => new IntroductionLists(given.database);
  const listed = async (
    read: (page: { first: number; after: string | null }) => ReturnType<IntroductionLists['mine']>,
  ): Promise<string[]> => {
    const pages = await everyPage((after) => read({ ...all, after }));
    return pages.flatMap(idsOf).toSorted();
  };

  it.each([false, true])('those of a party, awaiting it alone: %s', async (awaitingMe) => {
    for (const [name, actor] of actors) {
      const byPolicy = foundByPolicy((introduction) => {
        const side = partyOf(actor, introduction);
        if (side === undefined || !awaitingMe) return side !== undefined;
        const isTheirs = mayOnIntroduction(actor, 'accept', introduction, introduction);
        return isTheirs && introduction.awaited.includes(side);
      });
      const found = await listed((page) => lists().mine(actor, page, awaitingMe));
      expect([name, found]).toEqual([name, byPolicy]);
    }
  });

  it('those of a solver: nothing that a reader may not see', async () => {
    for (const [name, actor] of actors) {
      for (const solver of solvers.filter((each) => mayListOfSolver(actor, each))) {
        const found = await listed((page) => lists().ofSolver(actor, solver.id, page));
        const byPolicy = foundByPolicy(
          (introduction) => introduction.solverId === solver.id && isListedOfSolver(actor, introduction),
        );
        expect([name, found]).toEqual([name, byPolicy]);
        const seen = foundByPolicy((introduction) =>
          mayOnIntroduction(actor, 'see', introduction, introduction),
        );
        expect(found.filter((id) => !seen.includes(id))).toEqual([]);
      }
    }
  });

  it('those of a need: nothing that a reader may not see', () => {
    for (const [, actor] of actors) {
      for (const introduction of introductions.filter(({ need }) => mayListOfNeed(actor, need))) {
        expect(mayOnIntroduction(actor, 'see', introduction, introduction)).toBe(true);
      }
    }
  });
});
