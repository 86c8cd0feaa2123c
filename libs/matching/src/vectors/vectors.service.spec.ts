import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anOrganisation } from '@passerelle/accounts/testing';
import { emptyTables } from '@passerelle/database/testing';
import { testDatabase, waitingForLocks } from '@passerelle/harness';
import { until } from '@passerelle/harness/processes';
import { EncoderUnavailable } from '@passerelle/meaning';
import { SpecTextEncoder } from '@passerelle/meaning/testing';
import { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { Idea, Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import { DeleteVectorsOfForgottenModels } from './delete-vectors-of-forgotten-models.js';
import { hashOf } from './document-texts.js';
import { EncoderStates } from './encoder-states.js';
import { type DocumentsWithoutVector, MissingVectors } from './missing-vectors.js';
import { NeedVector, SolverVector } from './stored-vector.entity.js';
import { Vectors } from './vectors.service.js';

const now = new Date('2026-11-24T09:00:00.000Z');
const given = testDatabase(now);
let organisationId: string;
let encoder: SpecTextEncoder;
let vectors: Vectors;
beforeAll(async () => {
  organisationId = (await anOrganisation(given.database)).id;
});
beforeEach(async () => {
  given.clock.set(now);
  await emptyTables(given.database.manager, 'need', 'solver', 'encoder_state');
  encoder = new SpecTextEncoder();
  vectors = vectorsBy(encoder);
});

const vectorsBy = (by: SpecTextEncoder): Vectors => new Vectors(given.database, by, given.clock);
const published = (wanted: Partial<Need> = {}): Promise<Need> =>
  aNeed(given.database, { organisationId, state: 'published', publishedAt: now, ...wanted });
const ofNeeds = (): Promise<NeedVector[]> =>
  given.database.manager.find(NeedVector, { order: { id: 'ASC', model: 'ASC' } });
const ofSolvers = (): Promise<SolverVector[]> =>
  given.database.manager.find(SolverVector, { order: { id: 'ASC' } });

describe('the vector of a document', () => {
  it('lies in the database as the encoder made it, with the model and a hash of the text', async () => {
    const need = await published();
    expect(await vectors.ensure('need', [need.id])).toEqual([need.id]);
    const text = `${need.title}\n${need.description}`;
    const [expected] = await encoder.encode([text], 'need');
    expect(await ofNeeds()).toMatchObject([
      { id: need.id, model: 'spec-1', textHash: hashOf(text), madeAt: now },
    ]);
    const known = await vectors.of('need', new Map([[need.id, text]]), encoder.dimensions);
    expect(known.get(need.id)).toMatchObject({ vector: expected, isCurrent: true });
    const ofAnotherText = await vectors.of('need', new Map([[need.id, `${text}.`]]), encoder.dimensions);
    expect(ofAnotherText.get(need.id)).toMatchObject({ vector: undefined, isCurrent: false });
  });

  it('is made once for a text, whatever else of the document changes', async () => {
    const solver = await aSolver(given.database);
    await vectors.ensure('solver', [solver.id]);
    await given.database.manager.update(Solver, solver.id, { pausedAt: now, name: 'Un autre nom' });
    expect(await vectors.countMissing('solver')).toBe(1);
    expect(await vectors.ensure('solver', [solver.id])).toEqual([]);
    expect(encoder.asked).toHaveLength(1);
    expect(await vectors.countMissing('solver')).toBe(0);
  });

  it('is about what others may read of a solver: a hidden idea does not count', async () => {
    const solver = await aSolver(given.database, {
      ideas: [
        { title: 'Un tapis qui sent les chutes', description: 'Il prévient les proches.' },
        { title: 'Une idée retirée', description: 'Personne ne la lit.' },
      ],
    });
    await given.database.manager.update(
      Idea,
      { title: 'Une idée retirée' },
      { hiddenAt: now, hiddenReason: 'Non.' },
    );
    await vectors.ensure('solver', [solver.id]);
    expect(encoder.asked).toEqual([expect.stringContaining('Un tapis qui sent les chutes')]);
    expect(encoder.asked[0]).not.toContain('retirée');
  });

  it('goes with the document', async () => {
    const [need, solver] = [await published(), await aSolver(given.database)];
    await vectors.ensure('need', [need.id]);
    await vectors.ensure('solver', [solver.id]);
    await given.database.manager.delete(Need, need.id);
    await given.database.manager.delete(Solver, solver.id);
    expect([await ofNeeds(), await ofSolvers()]).toEqual([[], []]);
  });

  it('is known to be none where there is no text, so that nobody waits for it', async () => {
    const solver = await aSolver(given.database, { headline: '', description: ' ', keywords: [] });
    await vectors.ensure('solver', [solver.id]);
    expect(encoder.asked).toEqual([]);
    expect(
      (await vectors.of('solver', new Map([[solver.id, ' ']]), encoder.dimensions)).get(solver.id),
    ).toMatchObject({
      vector: undefined,
      isCurrent: true,
    });
  });
});

describe('while a text is being encoded', () => {
  /** Runs something once, before the encoder answers. */
  const meanwhile = (work: () => Promise<unknown>): void => {
    encoder.beforeAnswer = async () => {
      encoder.beforeAnswer = () => undefined;
      await work();
    };
  };

  it('it may change: the new one is encoded, and the vector of the old one never stored', async () => {
    const need = await published();
    meanwhile(() => given.database.manager.update(Need, need.id, { title: 'Tout autre chose' }));
    expect(await vectors.ensure('need', [need.id])).toEqual([need.id]);
    expect(encoder.asked).toEqual([
      expect.stringContaining(need.title),
      expect.stringContaining('Tout autre chose'),
    ]);
    expect((await ofNeeds())[0].textHash).toEqual(hashOf(`Tout autre chose\n${need.description}`));
    expect(await vectors.countMissing('need')).toBe(0);
  });

  it('the document may be deleted', async () => {
    const [need, other] = [await published(), await published()];
    meanwhile(() => given.database.manager.delete(Need, need.id));
    await vectors.ensure('need', [need.id, other.id]);
    expect((await ofNeeds()).map(({ id }) => id)).toEqual([other.id]);
  });

  it('another worker may encode it too', async () => {
    const needs = [await published(), await published({ title: 'Livrer des repas' })];
    const ids = needs.map(({ id }) => id);
    meanwhile(() => vectorsBy(new SpecTextEncoder()).ensure('need', ids.toReversed()));
    await Promise.all([vectors.ensure('need', ids), vectorsBy(new SpecTextEncoder()).ensure('need', ids)]);
    expect((await ofNeeds()).map(({ id }) => id)).toEqual(ids.toSorted());
    expect(await vectors.countMissing('need')).toBe(0);
  });

  it('no connection and no lock is held', async () => {
    const need = await published();
    meanwhile(async () => {
      const rows = await given.database.manager.query(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
      );
      expect(rows).toEqual([]);
    });
    await vectors.ensure('need', [need.id]);
    expect(await ofNeeds()).toHaveLength(1);
  });
});

it('is not written under those who store matches: they hold the document until they commit', async () => {
  const need = await published();
  let written: Promise<string[]> | undefined;
  await given.database.transaction(async ({ manager }) => {
    await manager.query('SELECT FROM need WHERE id = $1 FOR SHARE', [need.id]);
    written = vectors.ensure('need', [need.id]);
    await waitingForLocks(given, 1);
    expect(await ofNeeds()).toEqual([]);
  });
  expect(await written).toEqual([need.id]);
});

describe('an encoder', () => {
  it('that is away makes nothing, and all of it when it is back', async () => {
    const need = await published();
    encoder.problem = 'the model file is cut';
    await expect(vectors.ensure('need', [need.id])).rejects.toThrow(EncoderUnavailable);
    await vectors.ensureIfPossible('need', [need.id]);
    expect([await vectors.areOnTheirWay(), await ofNeeds()]).toEqual([false, []]);
    encoder.problem = undefined;
    await vectors.ensureIfPossible('need', [need.id]);
    expect([await vectors.areOnTheirWay(), (await ofNeeds()).length]).toEqual([true, 1]);
  });

  it('that fails on one text encodes the others, and is not asked again of it for a day', async () => {
    const [need, other] = [await published(), await published({ title: 'Livrer des repas' })];
    const text = `${need.title}\n${need.description}`;
    encoder.refused.add(text);
    await vectors.ensure('need', [need.id, other.id]);
    const lengths = (await ofNeeds()).map(({ id, vector }) => [id, vector.length]);
    expect(lengths).toEqual([
      [need.id, 0],
      [other.id, encoder.dimensions],
    ]);
    expect(await vectors.withoutVector('need', [need.id, other.id])).toEqual([]);
    given.clock.advance(25 * 3_600_000);
    expect(await vectors.withoutVector('need', [need.id, other.id])).toEqual([need.id]);
    encoder.refused.clear();
    expect(await vectors.ensure('need', [need.id])).toEqual([need.id]);
  });

  it('that fails for a moment is asked of the text again', async () => {
    const [need, other] = [await published(), await published({ title: 'Livrer des repas' })];
    const failsFor = (times: number): void => {
      encoder.beforeAnswer = () => {
        if (times-- > 0) throw new EncoderUnavailable('the connection was lost');
      };
    };
    failsFor(1);
    await vectors.ensure('need', [need.id]);
    expect((await ofNeeds()).map(({ vector }) => vector.length)).toEqual([encoder.dimensions]);
    await given.database.manager.clear(NeedVector);
    failsFor(2);
    await vectors.ensure('need', [need.id, other.id]);
    expect((await ofNeeds()).map(({ vector }) => vector.length)).toEqual([
      encoder.dimensions,
      encoder.dimensions,
    ]);
  });

  it('that finds nothing in a text gives it no vector', async () => {
    const solver = await aSolver(given.database, { headline: '', description: '🙂 … !', keywords: [] });
    await vectors.ensure('solver', [solver.id]);
    expect(encoder.asked).toHaveLength(1);
    expect((await ofSolvers()).map(({ vector }) => vector.length)).toEqual([0]);
    expect(await vectors.withoutVector('solver', [solver.id])).toEqual([]);
  });

  it('whose kept vectors were spoilt makes them again', async () => {
    const need = await published();
    const text = `${need.title}\n${need.description}`;
    for (const spoilt of [Buffer.alloc(32), Buffer.alloc(32, -128)]) {
      await vectors.ensure('need', [need.id]);
      await given.database.manager.update(NeedVector, { id: need.id }, { vector: spoilt });
      expect(
        (await vectors.of('need', new Map([[need.id, text]]), encoder.dimensions)).get(need.id)?.vector,
      ).toBeUndefined();
      expect(await vectors.ensure('need', [need.id])).toEqual([need.id]);
    }
  });

  it('whose vectors have another length than those kept makes them again', async () => {
    const need = await published();
    await vectors.ensure('need', [need.id]);
    await given.database.manager.update(NeedVector, { id: need.id }, { vector: Buffer.alloc(7) });
    const text = `${need.title}\n${need.description}`;
    expect(
      (await vectors.of('need', new Map([[need.id, text]]), encoder.dimensions)).get(need.id),
    ).toMatchObject({
      isCurrent: false,
    });
    expect(await vectors.ensure('need', [need.id])).toEqual([need.id]);
  });
});

describe('two models', () => {
  const next = new SpecTextEncoder('spec-2');

  it('stand side by side, and each worker sees its own', async () => {
    const need = await published();
    const text = `${need.title}\n${need.description}`;
    await vectors.ensure('need', [need.id]);
    expect((await vectorsBy(next).of('need', new Map([[need.id, text]]), encoder.dimensions)).size).toBe(0);
    expect(await vectorsBy(next).countMissing('need')).toBe(1);
    await vectorsBy(next).ensure('need', [need.id]);
    expect((await ofNeeds()).map(({ model }) => model)).toEqual(['spec-1', 'spec-2']);
    const [old] = await encoder.encode([text], 'need');
    expect(
      (await vectors.of('need', new Map([[need.id, text]]), encoder.dimensions)).get(need.id)?.vector,
    ).toEqual(old);
  });

  it('are one again when no worker has used the other for a week', async () => {
    const need = await published();
    await vectors.ensure('need', [need.id]);
    await vectorsBy(next).ensure('need', [need.id]);
    const statesBy = (by: SpecTextEncoder) => new EncoderStates(given.database, by, given.clock);
    const wellIs = { problem: null, needsLacking: 0, solversLacking: 0 };
    const cleaning = new DeleteVectorsOfForgottenModels(given.database, statesBy(next));
    await statesBy(encoder).say(wellIs);
    given.clock.advance(6 * 86_400_000);
    await statesBy(next).say(wellIs);
    await cleaning.run();
    expect(await ofNeeds()).toHaveLength(2);
    given.clock.advance(86_400_001);
    await cleaning.run();
    expect((await ofNeeds()).map(({ model }) => model)).toEqual(['spec-2']);
    expect(await statesBy(encoder).forgotten()).toEqual([]);
  });
});

describe('what lacks a vector', () => {
  const take = async (missing: MissingVectors, atMost = Infinity): Promise<string[]> => {
    const taken: DocumentsWithoutVector[] = [];
    for await (const withoutVector of missing.find()) {
      taken.push(withoutVector);
      await vectors.ensure(withoutVector.kind, withoutVector.ids);
      if (taken.length >= atMost) break;
    }
    return taken.flatMap(({ ids }) => ids);
  };
  const at = (day: number): Date => new Date(Date.UTC(2026, 10, day));

  it('is found in the order in which it is missed: published needs, then what was changed last', async () => {
    const closed = await published({ state: 'closed', updatedAt: at(9) });
    const [early, late] = [await published({ publishedAt: at(1) }), await published({ publishedAt: at(2) })];
    const [old, recent] = [
      await aSolver(given.database, { updatedAt: at(3) }),
      await aSolver(given.database, { updatedAt: at(4) }),
    ];
    await aNeed(given.database, { organisationId, state: 'submitted' });
    const missing = new MissingVectors(given.database, vectors);
    expect(await take(missing)).toEqual([late.id, early.id, recent.id, old.id, closed.id]);
    expect(missing.isThrough).toBe(true);
    expect(await take(missing)).toEqual([]);
  });

  it('is looked for from where one stopped, after what has changed meanwhile', async () => {
    const [early, late] = [await published({ publishedAt: at(1) }), await published({ publishedAt: at(2) })];
    const solver = await aSolver(given.database);
    const missing = new MissingVectors(given.database, vectors);
    expect(await take(missing, 1)).toEqual([late.id, early.id]);
    expect(missing.isThrough).toBe(false);
    await given.database.manager.update(Need, early.id, { title: 'Tout autre chose' });
    expect(await take(missing)).toEqual([early.id, solver.id]);
    // Rows written meanwhile by others are read again. These may be other specs, in their own databases.
    const { manager } = given.database;
    const [{ last }] = await manager.query<[{ last: string }]>('SELECT pg_current_xact_id()::text AS last');
    const allHaveEnded = 'SELECT pg_snapshot_xmin(pg_current_snapshot()) > $1::xid8 AS ended';
    await until(async () => (await manager.query<[{ ended: boolean }]>(allHaveEnded, [last]))[0].ended);
    await take(missing);
    await manager.query('DELETE FROM need_vector');
    expect(await take(missing)).toEqual([]);
    missing.beginAgain();
    expect(await take(missing)).toEqual([late.id, early.id]);
  });

  it('is not all looked at while one stops among what has changed', async () => {
    const missing = new MissingVectors(given.database, vectors);
    expect(await take(missing)).toEqual([]);
    expect(missing.isThrough).toBe(true);
    const [need, solver] = [await published(), await aSolver(given.database)];
    expect(await take(missing, 1)).toEqual([need.id]);
    expect(missing.isThrough).toBe(false);
    expect(await take(missing)).toEqual([solver.id]);
    expect(missing.isThrough).toBe(true);
  });

  it('is found page by page, each once, of however many that were written at once', async () => {
    const { id } = await aSolver(given.database, { updatedAt: at(1) });
    const { manager } = given.database;
    await manager.query(
      `CREATE TEMP TABLE copies ON COMMIT PRESERVE ROWS AS SELECT solver.* FROM solver, generate_series(1, 2500) WHERE id = $1`,
      [id],
    );
    await manager.query('UPDATE copies SET id = gen_random_uuid()');
    await manager.query('INSERT INTO solver SELECT * FROM copies');
    const found: string[] = [];
    for await (const { ids } of new MissingVectors(given.database, vectors).find()) found.push(...ids);
    expect([found.length, new Set(found).size]).toEqual([2_501, 2_501]);
  });
});
