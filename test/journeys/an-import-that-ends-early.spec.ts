import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, OutboxEvent } from '@passerelle/database';
import { senderOf, type Sender } from '@passerelle/harness/imports';
import { until } from '@passerelle/harness/processes';
import { bootProduct } from '@passerelle/harness/product';
import { ImportPlansService, WorkOnImport } from '@passerelle/import-plans';
import { Delivery, JobsWorker } from '@passerelle/jobs';
import { QueryFailedError } from 'typeorm';

const DAY = 24 * 3_600_000;
const product = bootProduct();
let nadia: Sender;
let karim: Sender;
beforeAll(async () => {
  nadia = await senderOf(product, 'nadia@ovlt.example');
  karim = await senderOf(product, 'karim@ovlt.example');
});

const query = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
  product.database.manager.query(sql, parameters);
const work = (id: string): Promise<void> => product.app.get(WorkOnImport).on(id);
const solversIn = (name: string, count: number): string =>
  [
    'Identifiant;Type;Nom;Description',
    ...Array.from({ length: count }, (_, i) => `${name}${i};start-up;${name} ${i};`),
  ].join('\n');
const tables = async (id: string): Promise<unknown> =>
  (
    await query(
      `SELECT (SELECT count(*)::int FROM import_file WHERE plan_id = $1) AS files,
         (SELECT count(*)::int FROM import_line WHERE plan_id = $1 AND undone IS NULL) AS lines`,
      [id],
    )
  )[0];
const asked = (id: string, state: string): Promise<unknown> =>
  query(`UPDATE import_plan SET state = $2, done = 0 WHERE id = $1`, [id, state]);

/** An action that runs at each write of a row of a table, in the transaction of the import. */
async function whenever(write: string, then: string): Promise<void> {
  await query(
    `CREATE FUNCTION spec_trigger() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${then} RETURN NULL; END $$`,
  );
  await query(
    `CREATE TRIGGER spec_trigger AFTER ${write} FOR EACH STATEMENT EXECUTE FUNCTION spec_trigger()`,
  );
}
const noLonger = (): Promise<unknown> => query('DROP FUNCTION IF EXISTS spec_trigger CASCADE');
afterEach(noLonger);

describe('whose curator is suspended meanwhile', () => {
  const suspend = `UPDATE person SET suspended_at = now(), suspension_reason = 'Essai'
    WHERE email = 'karim@ovlt.example';`;
  const reinstate = (): Promise<unknown> =>
    query(`UPDATE person SET suspended_at = NULL, suspension_reason = NULL`);
  afterEach(reinstate);

  it('stops at the next batch, and another may undo what was written', async () => {
    const sent = await karim.planned('solvers', 'deux-lots.csv', solversIn('s', 600));
    await asked(sent.id, 'applying');
    await whenever('INSERT ON import_line', suspend);
    await work(sent.id);
    expect(await nadia.see(sent.id)).toMatchObject({
      state: 'stopped',
      failure: expect.stringMatching(/ne peut plus importer.*avant la ligne 502/),
      counts: { created: 500 },
      viewerCan: { undo: true },
    });
    expect(await tables(sent.id)).toEqual({ files: 0, lines: 500 });
    await reinstate();
    await noLonger();
    await whenever('UPDATE ON import_line', suspend);
    await query(`UPDATE import_plan SET state = 'undoing', undone_by_id = author_id WHERE id = $1`, [
      sent.id,
    ]);
    await work(sent.id);
    expect(await nadia.see(sent.id)).toMatchObject({ state: 'stopped', viewerCan: { undo: true } });
    expect(await tables(sent.id)).toEqual({ files: 0, lines: 300 });
    await noLonger();
    await nadia.undo(sent.id);
    await product.settled();
    expect(await nadia.see(sent.id)).toMatchObject({
      state: 'undone',
      failure: null,
      undone: { withdrawn: 500 },
    });
  });

  it('is not planned to its end, and nothing of the file is kept', async () => {
    const sent = await karim.planned('solvers', 'lu.csv', solversIn('l', 2));
    await asked(sent.id, 'planning');
    await whenever('INSERT ON solver', suspend);
    await query(suspend);
    await work(sent.id);
    expect(await nadia.see(sent.id)).toMatchObject({
      state: 'unusable',
      failure: expect.stringMatching(/ne peut plus importer/),
    });
    expect(await tables(sent.id)).toEqual({ files: 0, lines: 0 });
  });
});

describe('whose work was begun three times and never ended', () => {
  it('says that it went no further, and is not begun a fourth time', async () => {
    const sent = await nadia.planned('solvers', 'sans-fin.csv', solversIn('f', 2));
    await asked(sent.id, 'planning');
    const [eventId, recordedAt] = [newId(), new Date(product.clock.now().getTime() - 60_000)];
    const { manager } = product.database;
    await manager.insert(OutboxEvent, {
      id: eventId,
      name: 'ImportPlanAsked',
      subjectId: sent.id,
      actorId: null,
      reason: null,
      data: { importId: sent.id },
      recordedAt,
      dispatchedAt: recordedAt,
    });
    // The state left by three killed workers.
    const delivery = { eventId, handler: 'WorkOnImport' };
    await manager.insert(Delivery, { ...delivery, state: 'pending', begun: 3, touchedAt: recordedAt });
    // An earlier check that was in progress may have missed them.
    await until(async () => {
      await product.app.get(JobsWorker).keepUp();
      await product.settled();
      return (await nadia.see(sent.id)).state !== 'planning';
    });
    expect(await nadia.see(sent.id)).toMatchObject({
      state: 'unusable',
      failure: expect.stringMatching(/malgré plusieurs essais/),
    });
    expect(await manager.findOneBy(Delivery, delivery)).toMatchObject({ state: 'dead_lettered' });
  });
});

describe('which fails again and again', () => {
  const refuse = `RAISE EXCEPTION 'no solver today';`;
  const tries = async (id: string): Promise<number> => {
    for (let failed = 0; ; failed += 1) {
      const error = await work(id).catch((reason: unknown) => reason);
      if (error === undefined) return failed;
      expect(error).toBeInstanceOf(QueryFailedError);
    }
  };

  it('ends after a few tries, and says what to do', async () => {
    const sent = await nadia.planned('solvers', 'jamais.csv', solversIn('n', 2));
    await asked(sent.id, 'planning');
    await whenever('INSERT ON solver', refuse);
    expect(await tries(sent.id)).toBe(7);
    expect(await nadia.see(sent.id)).toMatchObject({
      state: 'unusable',
      failure: expect.stringMatching(/^Passerelle n’a pas pu .*Renvoyez-le/),
    });
    expect(await tables(sent.id)).toEqual({ files: 0, lines: 0 });
  });

  it('ends so too while it is applied, and what was written can be undone', async () => {
    const sent = await nadia.planned('solvers', 'a-moitie.csv', solversIn('h', 600));
    await asked(sent.id, 'applying');
    await whenever(
      'INSERT ON import_line',
      `IF (SELECT count(*) FROM import_line WHERE undone IS NULL) > 500 THEN ${refuse} END IF;`,
    );
    expect(await tries(sent.id)).toBe(7);
    expect(await nadia.see(sent.id)).toMatchObject({
      state: 'stopped',
      failure: expect.stringMatching(/avant la ligne 502/),
      counts: { created: 500 },
      viewerCan: { undo: true },
    });
  });

  it('is tried as often again once somebody asks for the next step', async () => {
    const sent = await nadia.planned('solvers', 'encore.csv', solversIn('e', 2));
    await query('UPDATE import_plan SET tries = 4 WHERE id = $1', [sent.id]);
    await nadia.apply(sent.id, sent.planHash);
    expect(await query('SELECT tries FROM import_plan WHERE id = $1', [sent.id])).toEqual([{ tries: 0 }]);
    await product.settled();
  });
});

describe('what the cells of a file said', () => {
  const report = (id: string): Promise<unknown[]> =>
    query('SELECT samples, problems, remarks FROM import_plan WHERE id = $1', [id]);
  const nothing = [{ samples: [], problems: [], remarks: [] }];
  const applied = async (name: string): Promise<string> => {
    const rows = `${solversIn(name, 1)}\n${name}x;licorne;Madame Secret;`;
    const sent = await nadia.planned('solvers', `${name}.csv`, rows);
    expect(sent.problems.length).toBeGreaterThan(0);
    await nadia.apply(sent.id, sent.planHash);
    await product.settled();
    expect((await nadia.see(sent.id)).problems.length).toBeGreaterThan(0);
    return sent.id;
  };

  it('is forgotten once the import is undone', async () => {
    const id = await applied('u');
    await nadia.undo(id);
    await product.settled();
    expect(await report(id)).toEqual(nothing);
  });

  it('is forgotten once it can be undone no more', async () => {
    const id = await applied('v');
    product.clock.advance(31 * DAY);
    await product.app.get(ImportPlansService).forgetOld();
    expect(await report(id)).toEqual(nothing);
  });
});
