import { beforeAll, describe, expect, it } from '@jest/globals';
import { anOrganisation } from '@passerelle/accounts/testing';
import { testDatabase } from '@passerelle/harness';
import { SpecTextEncoder } from '@passerelle/meaning/testing';
import { aNeed } from '@passerelle/needs/testing';
import { aSolver } from '@passerelle/solvers/testing';
import { Taxonomy } from '@passerelle/taxonomy';
import { aTag } from '@passerelle/taxonomy/testing';
import { TerritoriesService } from '@passerelle/territories';
import { DocumentSource } from './document-source.js';
import { SolverAcceptance } from './learning/learning-run.entity.js';
import { AcceptedSolvers } from './learning/pair-outcomes.js';
import { MatchIndex } from './match-index.js';
import { Vectors } from './vectors/vectors.service.js';

const given = testDatabase();
const encoder = new SpecTextEncoder();
let organisationId: string;
beforeAll(async () => {
  organisationId = (await anOrganisation(given.database)).id;
});

/** PostgreSQL, with a delay of its answer about solvers that the spec controls. */
class HeldUpSource extends DocumentSource {
  private answer = Promise.resolve();
  private askedFor: (() => void) | undefined;

  /** @returns a promise that resolves at the next query for solvers, and a function that releases the answer. */
  holdUp(): { asked: Promise<void>; letGo: () => void } {
    const { promise: answer, resolve: letGo } = withResolvers();
    const { promise: asked, resolve } = withResolvers();
    this.answer = answer;
    this.askedFor = resolve;
    return { asked, letGo };
  }

  override async solvers(...args: Parameters<DocumentSource['solvers']>) {
    this.askedFor?.();
    await this.answer;
    return super.solvers(...args);
  }
}

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

const sourceUnderTest = (): HeldUpSource =>
  new HeldUpSource(
    given.database,
    new Taxonomy(given.database),
    new TerritoriesService(given.database),
    given.clock,
    new Vectors(given.database, encoder, given.clock),
    new AcceptedSolvers(given.database),
  );

describe('the index of matching', () => {
  it('answers those who wait at a screen from what it holds while a new collection is being loaded', async () => {
    await aSolver(given.database);
    const source = sourceUnderTest();
    const index = new MatchIndex(source);
    const before = (await index.upToDate()).collection;

    await aTag(given.database, { labelFr: 'Robots de compagnie' });
    const { asked, letGo } = source.holdUp();
    const underWay = index.upToDate();
    await asked;
    expect((await index.recent()).collection).toBe(before);

    letGo();
    const after = (await underWay).collection;
    expect(after).not.toBe(before);
    expect((await index.recent()).collection).toBe(after);
    const { id } = await aSolver(given.database);
    expect((await index.recent()).versions.get(id)).toBeDefined();
  });

  it('makes them wait for the first collection, as there is none before', async () => {
    const solver = await aSolver(given.database);
    const source = sourceUnderTest();
    const index = new MatchIndex(source);
    const { asked, letGo } = source.holdUp();
    const answer = index.recent();
    await asked;
    letGo();
    expect((await answer).versions.get(solver.id)).toBeDefined();
  });

  it('holds what was there when it was asked, though it had begun to look before', async () => {
    const source = sourceUnderTest();
    const index = new MatchIndex(source);
    const { asked, letGo } = source.holdUp();
    await aSolver(given.database);
    const first = index.upToDate();
    await asked;
    // Needs have been read by now, so only the next read finds this one.
    const need = await aNeed(given.database, { organisationId, state: 'published' });
    const second = index.upToDate();
    letGo();
    await first;
    expect((await second).versions.get(need.id)).toBeDefined();
  });

  it('is made again in another history of the database, without what was lost', async () => {
    const { manager } = given.database;
    const lost = await aSolver(given.database);
    const index = new MatchIndex(sourceUnderTest());
    const before = await index.upToDate();
    expect(before.versions.get(lost.id)).toBeDefined();
    await manager.query('DELETE FROM solver WHERE id = $1', [lost.id]);
    // The table gets another file, as with `pg_restore --clean`.
    await manager.query('VACUUM FULL migration');
    const after = await index.upToDate();
    expect(after.versions.get(lost.id)).toBeUndefined();
    expect(after.collection.size.solvers).toBe(before.collection.size.solvers - 1);
    expect((await index.upToDate()).collection).toBe(after.collection);
  });

  it('adds what a night has learned of solvers, and takes away what it has not learned again', async () => {
    const { manager } = given.database;
    const need = await aNeed(given.database, { organisationId, state: 'published', publishedAt: new Date() });
    const solver = await aSolver(given.database, { headline: need.title, description: need.description });
    const index = new MatchIndex(sourceUnderTest());
    const acceptance = async (): Promise<number | undefined> =>
      (await index.upToDate()).collection.scorePair(need.id, solver.id)?.parts.acceptance;
    expect(await acceptance()).toBe(0);
    await manager.insert(SolverAcceptance, {
      solverId: solver.id,
      points: 420,
      judged: 9,
      madeAt: new Date(),
    });
    expect(await acceptance()).toBe(420);
    await manager.clear(SolverAcceptance);
    expect(await acceptance()).toBe(0);
  });

  it('lets the next one try where one has failed', async () => {
    const source = sourceUnderTest();
    const index = new MatchIndex(source);
    await given.database.manager.query('ALTER TABLE solver RENAME TO solver_moved');
    await expect(index.upToDate()).rejects.toThrow('solver');
    await given.database.manager.query('ALTER TABLE solver_moved RENAME TO solver');
    expect((await index.upToDate()).collection.size.solvers).toBeGreaterThan(0);
  });
});
