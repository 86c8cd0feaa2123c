import { beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { Actor } from '@passerelle/accounts';
import { anOrganisation } from '@passerelle/accounts/testing';
import { newId, type Transaction } from '@passerelle/database';
import { testDatabase, waitingForLocks } from '@passerelle/harness';
import type { ImportRow } from '@passerelle/imports';
import { type FoundDocument, fullScore, MatchCollection, type ScoredPair } from '@passerelle/matching-engine';
import { Need, NeedsService } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { Solver, SolverImport, SolversService } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { matchTaxonomy, Taxonomy } from '@passerelle/taxonomy';
import { randomNumbers } from '@passerelle/text';
import { resetMatching, workersUnderTest } from '../../testing/index.js';
import { DocumentSource } from '../document-source.js';
import { MatchIndex } from '../match-index.js';
import { Match } from '../match/match.entity.js';
import { MatchesService, worthKeeping } from './matches.service.js';

const now = new Date('2026-11-24T09:00:00.000Z');
const given = testDatabase(now);
const workers = workersUnderTest(given, 2);
const curator = new Actor(newId(), 'curator', [], undefined);
let organisationId: string;
beforeAll(async () => {
  organisationId = (await anOrganisation(given.database)).id;
});

const sentences = [
  'Repérer les chutes la nuit grâce à des capteurs discrets',
  'Former les aides à domicile aux gestes de transfert',
  'Remplacer au pied levé une intervenante absente',
  'Planifier les tournées à vélo dans la métropole',
  'Rompre l’isolement des personnes âgées par la musique',
  'Traduire les consignes pour des salariées allophones',
  'Livrer des repas mixés aux personnes dénutries',
  'Tondre les pelouses avec un robot partagé',
];
const places = [
  'commune:45234',
  'commune:45232',
  'epci:244500468',
  'departement:45',
  'region:24',
  'departement:75',
];

/** A pair with the score that decides whether it is stored. */
type ExpectedPair = ScoredPair & { plainScore: number };

/** The expected matches, computed from every pair of rows in their present state. */
async function bruteForce(worker: INestApplicationContext): Promise<Map<string, ExpectedPair>> {
  const source = worker.get(DocumentSource);
  const collection = new MatchCollection(
    matchTaxonomy(await worker.get(Taxonomy, { strict: false }).snapshot()),
  );
  const idsOf = async (of: typeof Need | typeof Solver): Promise<string[]> =>
    (await given.database.manager.find<Need | Solver>(of, { select: { id: true } })).map(({ id }) => id);
  const [needIds, solverIds] = [await idsOf(Need), await idsOf(Solver)];
  for (const need of await source.needs(needIds, 0)) collection.putNeed(need);
  for (const solver of await source.solvers(solverIds, 0)) collection.putSolver(solver);
  const { limit, minimum } = worthKeeping;
  const expectedPair = (
    needId: string,
    solverId: string,
    { pointsWithoutNgrams }: FoundDocument,
  ): ExpectedPair[] => {
    const pair = collection.scorePair(needId, solverId);
    if (pair === undefined || pointsWithoutNgrams < minimum * fullScore) return [];
    return [{ ...pair, plainScore: pointsWithoutNgrams / fullScore }];
  };
  const pairs = [
    ...needIds.flatMap((needId) =>
      collection.find({ needId }, limit).flatMap((found) => expectedPair(needId, found.id, found)),
    ),
    ...solverIds.flatMap((solverId) =>
      collection.find({ solverId }, limit).flatMap((found) => expectedPair(found.id, solverId, found)),
    ),
  ];
  return new Map(pairs.map((pair) => [`${pair.needId} ${pair.solverId}`, pair]));
}

async function storedScores(): Promise<Map<string, number>> {
  const matches = await given.database.manager.findBy(Match, { state: 'current' });
  return new Map(matches.map(({ needId, solverId, score }) => [`${needId} ${solverId}`, score]));
}

/** The differences, pair by pair, since a whole map would be hard to read. */
function differences(
  stored: ReadonlyMap<string, number>,
  expected: ReadonlyMap<string, ScoredPair>,
): string[] {
  return [...new Set([...stored.keys(), ...expected.keys()])]
    .filter((pair) => stored.get(pair) !== expected.get(pair)?.score)
    .map((pair) => `${pair}: ${stored.get(pair)} instead of ${expected.get(pair)?.score}`);
}

/**
 * How much a stored score may differ from the one computed now. A pair is scored when one of its sides changes, with
 * the IDF of that moment. Later changes elsewhere change the IDF a little. So after many changes, stored scores may
 * differ by `drift`, and a pair may be missing if its score is less than `drift` above the minimum. No ineligible
 * pair may be stored. After a rebuild, pairs and scores are compared exactly.
 */
const drift = 0.1;

describe.each([1, 2, 3])('needs and solvers saved at the same moments, seed %d', (seed) => {
  it('leave the matches that anybody would compute from the rows as they are', async () => {
    await resetMatching(given, workers);
    const random = randomNumbers(seed);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)];
    const texts = (): { description: string; territoryCodes: string[] } => ({
      description: `${pick(sentences)}. ${pick(sentences)}. ${pick(sentences)}.`,
      territoryCodes: [pick(places)],
    });
    // Enough documents that the changes of others make no word rare or common.
    for (let i = 0; i < 40; i++) {
      await aSolver(given.database, { headline: pick(sentences), ...texts(), updatedAt: now });
    }
    await workers[0].get(MatchesService).rebuild();

    const handlers: (() => Promise<void>)[] = [];
    const queue = (side: 'matchNeeds' | 'matchSolvers', id: string): void => {
      // Delivered at least once, by any worker.
      for (let times = random() < 0.3 ? 2 : 1; times > 0; times--) {
        const worker = pick(workers);
        handlers.push(() => worker.get(MatchesService)[side]([id]));
      }
    };
    const saveNeed = async (): Promise<void> => {
      const need = await aNeed(given.database, {
        organisationId,
        title: pick(sentences),
        ...texts(),
        acceptsRemote: random() < 0.5,
        state: 'submitted',
        updatedAt: now,
      });
      await workers[0].get(NeedsService).publish(curator, need.id, need.version);
      queue('matchNeeds', need.id);
      if (random() < 0.2) {
        await given.database.manager.update(Need, need.id, { state: 'expired' });
        queue('matchNeeds', need.id);
      }
    };
    const saveSolver = async (): Promise<void> => {
      const solver = await aSolver(given.database, { headline: pick(sentences), ...texts(), updatedAt: now });
      queue('matchSolvers', solver.id);
      const solvers = workers[1].get(SolversService);
      if (random() < 0.6) {
        await solvers.pause(curator, solver.id);
        queue('matchSolvers', solver.id);
        if (random() < 0.6) {
          await solvers.resume(curator, solver.id);
          queue('matchSolvers', solver.id);
        }
      }
      if (random() < 0.5) {
        await given.database.manager.update(Solver, solver.id, texts());
        queue('matchSolvers', solver.id);
      }
    };
    /** Handles the pending events in any order, a few at a time, while others go on saving. */
    const handle = async (): Promise<void> => {
      for (let next; (next = handlers.splice(Math.floor(random() * handlers.length), 1)[0]);) await next();
    };
    for (let round = 0; round < 6; round++) {
      const saves = [saveNeed, saveNeed, saveSolver, saveSolver, saveSolver];
      await Promise.all([...saves.map((save) => save()), handle(), handle(), handle()]);
    }
    await Promise.all([handle(), handle()]);

    const expected = await bruteForce(workers[1]);
    const stored = await storedScores();
    expect(expected.size).toBeGreaterThan(100);
    for (const [pair, { plainScore }] of expected) {
      if (plainScore >= worthKeeping.minimum + drift) expect([pair, stored.has(pair)]).toEqual([pair, true]);
    }
    const collectionScore = async (pair: string): Promise<number | undefined> => {
      const [needId, solverId] = pair.split(' ');
      return (await workers[0].get(MatchIndex).upToDate()).collection.scorePair(needId, solverId)?.score;
    };
    for (const [pair, score] of stored) {
      // No ineligible pair is left.
      expect(Math.abs(((await collectionScore(pair)) ?? Number.NaN) - score)).toBeLessThan(drift);
    }

    await workers[0].get(MatchesService).rebuild();
    expect(differences(await storedScores(), expected)).toEqual([]);
  });
});

describe('a pair whose sides commit', () => {
  /** Runs work in its own transaction, and leaves the transaction open until `commit`. */
  async function leftOpen(
    work: (tx: Transaction) => Promise<unknown>,
  ): Promise<{ commit: () => Promise<void> }> {
    let commit = (): void => undefined;
    const notified = new Promise<void>((resolve) => (commit = resolve));
    let worked = (): void => undefined;
    const working = new Promise<void>((resolve) => (worked = resolve));
    const committed = given.database.transaction(async (tx) => {
      await work(tx);
      worked();
      await notified;
    });
    await Promise.race([working, committed]);
    return {
      commit: () => {
        commit();
        return committed;
      },
    };
  }
  const wanted = { state: 'published', publishedAt: now } as const;
  const fitting = {
    headline: 'Repérer plus tôt les chutes',
    description: 'Une alerte discrète et simple pour les aides à domicile quand une chute survient.',
  };
  const insertSolver = (tx: Transaction, solver: Solver): Promise<unknown> =>
    tx.manager.insert(Solver, solver);
  const draftSolver = (updatedAt: Date): Solver => {
    const solver = Solver.begin(newId(), updatedAt);
    solver.describe(
      {
        kind: 'startup',
        name: 'Veille Douce',
        keywords: ['capteurs'],
        territoryCodes: ['commune:45234'],
        ...fitting,
      },
      updatedAt,
    );
    return solver;
  };

  it('at once is found by whichever handler comes last', async () => {
    await resetMatching(given, workers);
    const solver = draftSolver(now);
    const open = await leftOpen((tx) => insertSolver(tx, solver));
    const need = await aNeed(given.database, { ...wanted, organisationId, updatedAt: now });
    await workers[0].get(MatchesService).matchNeeds([need.id]);
    expect((await storedScores()).size).toBe(0);
    await open.commit();
    await workers[0].get(MatchesService).matchSolvers([solver.id]);
    expect((await storedScores()).size).toBe(1);
  });

  it('long after its time is not overlooked, however much has been read since', async () => {
    await resetMatching(given, workers);
    // Its time is an hour older than the time that the index reads while the transaction is still open.
    const solver = draftSolver(new Date(now.getTime() - 3_600_000));
    const open = await leftOpen((tx) => insertSolver(tx, solver));
    const need = await aNeed(given.database, { ...wanted, organisationId, updatedAt: now });
    for (const worker of workers) await worker.get(MatchesService).matchNeeds([need.id]);
    await open.commit();
    await workers[1].get(MatchesService).matchNeeds([need.id]);
    expect((await storedScores()).size).toBe(1);
  });

  it('while it is being stored is computed again', async () => {
    await resetMatching(given, workers);
    const need = await aNeed(given.database, { ...wanted, organisationId, updatedAt: now });
    const solver = await aSolver(given.database, { ...fitting, updatedAt: now });
    const open = await leftOpen((tx) => tx.manager.update(Solver, solver.id, { pausedAt: now }));
    const matching = workers[0].get(MatchesService).matchNeeds([need.id]);
    await waitingForLocks(given);
    await open.commit();
    await matching;
    expect((await storedScores()).size).toBe(0);
  });

  it('while it is being stored is computed again, though another job has read the change', async () => {
    await resetMatching(given, workers);
    const need = await aNeed(given.database, { ...wanted, organisationId, updatedAt: now });
    const solver = await aSolver(given.database, { ...fitting, updatedAt: now });
    const index = workers[0].get(MatchIndex);
    await index.upToDate();
    // The job has computed and waits for the need. Meanwhile the solver is paused, and the same index reads the
    // change.
    const open = await leftOpen((tx) =>
      tx.manager.query('SELECT 1 FROM need WHERE id = $1 FOR UPDATE', [need.id]),
    );
    const matching = workers[0].get(MatchesService).matchSolvers([solver.id]);
    await waitingForLocks(given);
    await given.database.manager.update(Solver, solver.id, { pausedAt: now });
    await index.upToDate();
    await open.commit();
    await matching;
    expect((await storedScores()).size).toBe(0);
  });
});

describe('imports, edits and matching at once', () => {
  it('do not fail one another', async () => {
    await resetMatching(given, workers);
    const random = randomNumbers(7);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)];
    const needs: Need[] = [];
    for (let i = 0; i < 8; i++) {
      needs.push(
        await aNeed(given.database, {
          organisationId,
          state: 'submitted',
          title: pick(sentences),
          updatedAt: now,
        }),
      );
    }
    async function* rows(ids: readonly number[]): AsyncIterable<ImportRow> {
      for (const [i, id] of ids.entries()) {
        const description = `${pick(sentences)}. ${pick(sentences)}. ${pick(sentences)}.`;
        const value = {
          externalId: `s${id}`,
          kind: 'startup',
          name: `Projet ${id}`,
          description,
          tags: ['un mot à soi'],
          territories: ['region:24'],
        };
        yield { row: i + 1, value };
      }
    }
    const ids = Array.from({ length: 60 }, (_, i) => i);
    const shuffled = (): number[] => ids.toSorted(() => random() - 0.5);
    const importer = (worker: INestApplicationContext): SolverImport =>
      worker.get(SolverImport, { strict: false });
    const first = await importer(workers[0]).importRows(rows(ids));
    expect(first).toMatchObject({ created: 60, rejected: [] });
    const solverIds = (await given.database.manager.find(Solver, { select: { id: true } })).map(
      ({ id }) => id,
    );

    await Promise.all([
      ...workers.map(async (worker) => {
        for (let i = 0; i < 4; i++) await importer(worker).importRows(rows(shuffled()));
      }),
      ...workers.flatMap((worker) => [
        (async () => {
          for (let i = 0; i < 6; i++) {
            await worker.get(MatchesService).matchSolvers(solverIds.toSorted(() => random() - 0.5));
          }
        })(),
        (async () => {
          for (let i = 0; i < 6; i++) await worker.get(MatchesService).rebuild();
        })(),
      ]),
      (async () => {
        for (const need of needs) await workers[0].get(NeedsService).publish(curator, need.id, need.version);
      })(),
      (async () => {
        for (let i = 0; i < 20; i++) {
          const id = pick(solverIds);
          await workers[1].get(SolversService).pause(curator, id);
          await workers[1].get(SolversService).resume(curator, id);
        }
      })(),
    ]);

    await workers[1].get(MatchesService).rebuild();
    const expected = await bruteForce(workers[0]);
    expect(differences(await storedScores(), expected)).toEqual([]);
    expect(expected.size).toBeGreaterThan(0);
  });
});
