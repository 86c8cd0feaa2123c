import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { anEvent, testDatabase } from '@passerelle/harness';
import { MatchCollection } from '@passerelle/matching-engine';
import { SpecTextEncoder } from '@passerelle/meaning/testing';
import { NeedPublished } from '@passerelle/needs';
import { Solver, SolverProfileChanged, SolversImported } from '@passerelle/solvers';
import {
  resetMatching,
  collectionOf,
  documentsToMatch,
  encodeWith,
  storedMatches,
  notifiedMatches,
  workersUnderTest,
} from '../../testing/index.js';
import type { IndexedDocuments } from '../match-index.js';
import type { Match } from '../match/match.entity.js';
import { ServedSolvers } from '../match/served-solvers.js';
import { EncoderStates } from '../vectors/encoder-states.js';
import { Vectors } from '../vectors/vectors.service.js';
import {
  FindMatchesOnNeedChanged,
  FindMatchesOnSolverChanged,
  FindMatchesOnSolversImported,
} from './find-matches.js';
import { MatchWhatGotAVector } from './match-what-got-a-vector.js';
import { MatchesService } from './matches.service.js';
import { AwaitedTelling } from './awaited-telling.entity.js';

const now = new Date('2026-11-24T09:00:00.000Z');
const given = testDatabase(now);
const workers = workersUnderTest(given, 2);
const { published, fitting, unlike, aField } = documentsToMatch(given);
/** The collection of the first worker. It stays the same object while nothing is loaded again. */
let held: IndexedDocuments;
let encoders: [SpecTextEncoder, SpecTextEncoder];
beforeEach(async () => {
  given.clock.set(now);
  await resetMatching(given, workers);
  encoders = [new SpecTextEncoder(), new SpecTextEncoder()];
  for (const [i, encoder] of encoders.entries()) {
    encodeWith(workers[i], encoder);
    await workers[i].get(Vectors).problem();
  }
});

/** A solver that stands out, among a few others that do not. */
const standingOut = async (): Promise<Solver> => {
  await aField(OTHERS);
  return fitting({
    headline: 'Repérer plus tôt les chutes de nos bénéficiaires',
    description: 'Une alerte discrète et simple, découverte plusieurs heures avant nos aides à domicile.',
  });
};
const OTHERS = 15;
const matches = (): Promise<Match[]> => storedMatches(given.database);
const notified = (): Promise<string[]> => notifiedMatches(given.database);
const needChanged = (needId: string, worker = workers[0]): Promise<void> =>
  worker.get(FindMatchesOnNeedChanged).handle(anEvent(NeedPublished, { data: { needId } }));
const solverChanged = (solverId: string, worker = workers[0]): Promise<void> =>
  worker
    .get(FindMatchesOnSolverChanged)
    .handle(anEvent(SolverProfileChanged, { data: { solverId, change: 'edited' } }));
const catchUp = (worker = workers[0]): Promise<void> => worker.get(MatchWhatGotAVector).run();

describe('a need that is published', () => {
  it('is matched with its vector before anybody is notified, no matter who else is matched meanwhile', async () => {
    const [need, solver] = [await published(), await standingOut()];
    let meanwhile: string[] | undefined;
    encoders[0].beforeAnswer = async () => {
      encoders[0].beforeAnswer = () => undefined;
      // The solver is edited, and another worker matches it before the need's vector exists.
      await solverChanged(solver.id, workers[1]);
      meanwhile = encoders[1].asked;
    };
    await needChanged(need.id);
    expect(meanwhile).toEqual([
      expect.stringContaining(solver.headline),
      expect.stringContaining(need.title),
    ]);
    const [match] = await matches();
    expect([match.awaitsVector, await notified()]).toEqual([false, [match.id]]);
    const { vectors } = await collectionOf(workers[0]).upToDate();
    expect(vectors.need.isCurrent(need.id) && vectors.solver.isCurrent(solver.id)).toBe(true);
  });

  it('gets its vector though nobody has a word in common with it: meaning alone may find somebody', async () => {
    const need = await published({ title: 'Tout autre chose', description: '' });
    const solver = await unlike();
    await needChanged(need.id);
    await solverChanged(solver.id);
    const { vectors } = await collectionOf(workers[0]).upToDate();
    expect(vectors.need.isCurrent(need.id) && vectors.solver.isCurrent(solver.id)).toBe(true);
  });

  it('is listed, and nobody notified, while the vectors of many solvers are missing; notified when they are there', async () => {
    const need = await published();
    const solvers: string[] = [];
    for (let i = 0; i < 25; i++) solvers.push((await fitting()).id);
    await aField(60);
    await workers[0]
      .get(FindMatchesOnSolversImported)
      .handle(anEvent(SolversImported, { data: { solverIds: solvers } }));
    expect(encoders[0].asked).toEqual([]);
    await needChanged(need.id);
    const listed = await matches();
    expect(listed.map(({ awaitsVector }) => awaitsVector)).toEqual(solvers.map(() => true));
    expect(await notified()).toEqual([]);

    await catchUp();
    expect((await matches()).filter(({ awaitsVector }) => awaitsVector)).toEqual([]);
    expect(await notified()).toEqual(listed.map(({ id }) => id).toSorted());
    await catchUp();
    expect(await notified()).toHaveLength(25);
  });

  it('is counted while it is made up for, also where nothing was missing before', async () => {
    const withoutVector = async (): Promise<unknown> => {
      const health = await workers[1].get(EncoderStates).health();
      return [health?.needsLacking, health?.solversLacking];
    };
    await catchUp();
    expect(await withoutVector()).toEqual([0, 0]);
    await fitting();
    await fitting();
    const seen: unknown[] = [];
    encoders[0].beforeAnswer = async () => void seen.push(await withoutVector());
    await catchUp();
    expect(seen).toEqual([[0, 2]]);
    expect(await withoutVector()).toEqual([0, 0]);
  });

  it('is matched by words while the encoder is unavailable, and again when it is back: nobody is notified twice', async () => {
    for (const encoder of encoders) encoder.problem = 'the model file is missing';
    const [need, solver] = [await published(), await standingOut()];
    await needChanged(need.id);
    const [match] = await matches();
    expect([match.awaitsVector, await notified()]).toEqual([false, [match.id]]);
    await catchUp();
    expect(await workers[1].get(EncoderStates).health()).toMatchObject({
      model: 'spec-1',
      problem: 'the model file is missing',
      needsLacking: 1,
      solversLacking: 1 + OTHERS,
    });

    for (const encoder of encoders) encoder.problem = undefined;
    await catchUp();
    const { vectors } = await collectionOf(workers[0]).upToDate();
    expect(vectors.need.isCurrent(need.id) && vectors.solver.isCurrent(solver.id)).toBe(true);
    expect(await notified()).toEqual([match.id]);
    expect(await workers[1].get(EncoderStates).health()).toMatchObject({
      problem: null,
      needsLacking: 0,
      solversLacking: 0,
    });
  });
});

describe('people are notified of a change made while vectors were missing', () => {
  /** A need, and a solver that it finds by its meaning alone. The spec sets the vectors itself. */
  const foundByMeaningAlone = (): (() => void) => {
    const { pairsOfNeed } = MatchCollection.prototype;
    const search = jest.spyOn(MatchCollection.prototype, 'pairsOfNeed').mockImplementation(function* (
      this: MatchCollection,
      ...args
    ) {
      const pairs = yield* pairsOfNeed.apply(this, args);
      const { vectors } = held;
      return vectors.need.isCurrent(args[0]) ? pairs : [];
    });
    return () => search.mockRestore();
  };

  it('once the vectors are there, of those too that were not found before', async () => {
    for (const encoder of encoders) encoder.problem = 'the model file is missing';
    const [need] = [await published(), await standingOut()];
    held = await collectionOf(workers[0]).upToDate();
    const restore = foundByMeaningAlone();
    await needChanged(need.id);
    expect(await matches()).toEqual([]);
    for (const encoder of encoders) encoder.problem = undefined;
    await catchUp().finally(restore);
    const [match] = await matches();
    expect(await notified()).toEqual([match.id]);
    expect(await given.database.manager.count(AwaitedTelling)).toBe(0);
  });

  it('and of nothing that nobody has changed', async () => {
    for (const encoder of encoders) encoder.problem = 'the model file is missing';
    const [need] = [await published(), await standingOut()];
    await workers[0].get(MatchesService).matchNeeds([need.id]);
    for (const encoder of encoders) encoder.problem = undefined;
    await catchUp();
    expect([(await matches()).length, await notified()]).toEqual([1, []]);
  });
});

describe('a vector', () => {
  it('that is made while a match is computed without it is not overlooked', async () => {
    const need = await published();
    await fitting();
    await needChanged(need.id);
    const served = workers[0].get(ServedSolvers);
    const { counts } = served;
    const counting = jest.spyOn(served, 'counts').mockImplementationOnce(async (manager) => {
      await given.database.manager.query('UPDATE need_vector SET text_hash = text_hash');
      return counts.call(served, manager);
    });
    const put = jest.spyOn(MatchCollection.prototype, 'putNeed');
    await workers[0].get(MatchesService).matchNeeds([need.id]);
    expect([counting.mock.calls.length, put.mock.calls.length]).toEqual([2, 1]);
    for (const spy of [counting, put]) spy.mockRestore();
  });

  it('that another worker makes is taken by all, those of another model by none', async () => {
    const need = await published();
    await collectionOf(workers[1]).upToDate();
    const put = jest.spyOn(MatchCollection.prototype, 'putNeed');
    await workers[0].get(Vectors).ensure('need', [need.id]);
    await collectionOf(workers[1]).upToDate();
    expect(put.mock.calls.map(([{ vector }]) => vector?.length)).toEqual([32]);
    encodeWith(workers[0], new SpecTextEncoder('spec-2'));
    await workers[0].get(Vectors).ensure('need', [need.id]);
    await collectionOf(workers[1]).upToDate();
    expect(put).toHaveBeenCalledTimes(1);
    put.mockRestore();
  });

  it('that somebody deletes by hand is given up, and made again within a day', async () => {
    const [need, solver] = [await published(), await fitting()];
    await catchUp();
    await given.database.manager.query('DELETE FROM need_vector');
    await workers[0].get(MatchesService).matchNeeds([need.id]);
    expect((await collectionOf(workers[0]).upToDate()).vectors.need.isCurrent(need.id)).toBe(true);
    await given.database.manager.query('DELETE FROM solver_vector');
    encoders[0].problem = 'gone';
    await workers[0].get(Vectors).problem();
    await workers[0].get(MatchesService).matchSolvers([solver.id]);
    expect((await collectionOf(workers[0]).upToDate()).vectors.solver.isCurrent(solver.id)).toBe(false);
    encoders[0].problem = undefined;
    given.clock.advance(25 * 3_600_000);
    await catchUp();
    expect((await collectionOf(workers[0]).upToDate()).vectors.solver.isCurrent(solver.id)).toBe(true);
  });
});

describe('a server that gives vectors of another length than before, under the same name,', () => {
  it('stops nothing: what there was is made again, and never held beside them', async () => {
    const [need, solver] = [await published(), await fitting()];
    await catchUp();
    const before = await collectionOf(workers[0]).upToDate();
    const other = Object.assign(new SpecTextEncoder(), { dimensions: 48 });
    encodeWith(workers[0], other);
    await needChanged(need.id);
    const after = await collectionOf(workers[0]).upToDate();
    expect([before.vectorLength, after.vectorLength]).toEqual([32, 48]);
    await catchUp();
    const { vectors, collection } = await collectionOf(workers[0]).upToDate();
    expect(vectors.need.isCurrent(need.id) && vectors.solver.isCurrent(solver.id)).toBe(true);
    expect(collection).toBe(after.collection);
    const rows = await given.database.manager.query(
      'SELECT octet_length(vector) AS length FROM need_vector UNION ALL SELECT octet_length(vector) FROM solver_vector',
    );
    expect(rows).toEqual([{ length: 48 }, { length: 48 }]);
  });

  it('is believed by what is kept as long as it has said nothing', async () => {
    const need = await published();
    await catchUp();
    encodeWith(workers[1], Object.assign(new SpecTextEncoder(), { dimensions: 0 }));
    const { vectorLength, vectors } = await collectionOf(workers[1]).upToDate();
    expect([vectorLength, vectors.need.isCurrent(need.id)]).toEqual([32, true]);
    expect(await workers[1].get(Vectors).withoutVector('need', [need.id])).toEqual([]);
  });
});

it('asks an encoder that is well once a minute, and one that is away each time', async () => {
  let asked = 0;
  const counting = Object.assign(new SpecTextEncoder(), {
    check(this: SpecTextEncoder) {
      asked++;
      return SpecTextEncoder.prototype.check.call(this);
    },
  });
  encodeWith(workers[0], counting);
  const askedBy = async (runs: number): Promise<number> => {
    const before = asked;
    for (let i = 0; i < runs; i++) await catchUp();
    return asked - before;
  };
  given.clock.advance(7 * 86_400_000);
  expect(await askedBy(5)).toBe(1);
  given.clock.advance(60_000);
  counting.problem = 'the server does not answer';
  expect(await askedBy(3)).toBe(3);
  counting.problem = undefined;
  expect(await askedBy(3)).toBe(1);
});

describe('during an upgrade', () => {
  it('workers of two models match by their own vectors, and write none of the other’s', async () => {
    const need = await published();
    await standingOut();
    encodeWith(workers[1], new SpecTextEncoder('spec-2'));
    await catchUp(workers[0]);
    await catchUp(workers[1]);
    const solvers = await given.database.manager.find(Solver, { select: { id: true } });
    expect(solvers).toHaveLength(1 + OTHERS);
    const ids = [need.id, ...solvers.map(({ id }) => id)].toSorted();
    const rows = await given.database.manager.query<{ id: string; model: string }[]>(
      'SELECT id, model FROM need_vector UNION ALL SELECT id, model FROM solver_vector ORDER BY model, id',
    );
    expect(rows.map(({ id, model }) => `${model} ${id}`)).toEqual(
      ['spec-1', 'spec-2'].flatMap((model) => ids.map((id) => `${model} ${id}`)),
    );
    for (const worker of workers) {
      await worker.get(MatchesService).matchNeeds([need.id], 'everybody');
      expect(await worker.get(EncoderStates).health()).toMatchObject({ problem: null, solversLacking: 0 });
    }
    expect(await notified()).toHaveLength(1);
  });
});
