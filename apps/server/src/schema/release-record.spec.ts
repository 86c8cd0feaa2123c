import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { letGoOn, onOneConnection } from '@passerelle/database';
import { cloneDatabase } from '@passerelle/harness';
import { previousRelease } from './previous-release.js';
import { recordRelease, statementsIn, whatStopsRelease } from './release-record.js';
import { schemaDrift } from './schema-drift.js';

let url: string;
let drop: () => Promise<void>;
beforeAll(async () => {
  ({ url, drop } = await cloneDatabase());
});
afterAll(() => drop());

describe('the release before', () => {
  it('goes on with these tables while an upgrade is under way (see CONTRIBUTING: expand, then contract)', async () => {
    const record = previousRelease();
    expect(Object.keys(record.tables).length).toBeGreaterThan(40);
    expect(record.statements.length).toBeGreaterThan(90);
    // Either every one of its statements still runs, or a migration declares that it must not run.
    if (letGoOn(record.newestMigration)) expect(await whatStopsRelease(record, url)).toEqual([]);
  });
});

describe('a record of a release', () => {
  const change = (words: string): Promise<unknown> => onOneConnection(url, (client) => client.query(words));
  /** The reasons that stop a release with this one table, after a change of the table. */
  const stoppedBy = async (...changes: string[]): Promise<string[]> => {
    await change(
      `CREATE TABLE probe (id uuid PRIMARY KEY, title text NOT NULL, note text, made_at timestamptz DEFAULT now() NOT NULL)`,
    );
    try {
      const { tables } = await recordRelease(url, []);
      const statements = ['INSERT INTO probe (id) VALUES ($1) ON CONFLICT (id) DO UPDATE SET title = $2'];
      for (const words of changes) await change(words);
      return await whatStopsRelease({ tables: { probe: tables.probe ?? {} }, statements }, url);
    } finally {
      await change('DROP TABLE IF EXISTS probe, renamed_probe');
    }
  };

  it.each([
    ['ALTER TABLE probe ADD COLUMN place text'],
    [`ALTER TABLE probe ADD COLUMN place text NOT NULL DEFAULT ''`],
    ['ALTER TABLE probe ALTER COLUMN title DROP NOT NULL'],
    ['ALTER TABLE probe ADD COLUMN title_length int GENERATED ALWAYS AS (length(title)) STORED'],
  ])('is not stopped by what adds: %s', async (words) => {
    expect(await stoppedBy(words)).toEqual([]);
  });

  it('is not stopped by a column that a trigger fills, but by one that it fills too late', async () => {
    const filled = (when: string): Promise<string[]> =>
      stoppedBy(
        'ALTER TABLE probe ADD COLUMN place text NOT NULL',
        `CREATE OR REPLACE FUNCTION fill_place() RETURNS trigger LANGUAGE plpgsql AS $$
         BEGIN NEW.place := 'Orléans'; RETURN NEW; END $$`,
        `CREATE TRIGGER probe_place ${when} INSERT ON probe FOR EACH ROW EXECUTE FUNCTION fill_place()`,
      );
    expect(await filled('BEFORE')).toEqual([]);
    expect(await filled('AFTER')).toEqual([
      'probe.place is new, and must be given: an insert does not know it',
    ]);
  });

  it.each([
    ['ALTER TABLE probe DROP COLUMN note', 'column "note" does not exist'],
    ['ALTER TABLE probe RENAME COLUMN note TO remark', 'column "note" does not exist'],
    ['ALTER TABLE probe RENAME TO renamed_probe', 'relation "probe" does not exist'],
    ['ALTER TABLE probe ALTER COLUMN note TYPE int USING 0', 'column "note" is of type integer'],
    ['ALTER TABLE probe DROP CONSTRAINT probe_pkey', 'no unique or exclusion constraint'],
    ['ALTER TABLE probe ALTER COLUMN note SET NOT NULL', 'probe.note could be left empty'],
    ['ALTER TABLE probe ADD COLUMN place text NOT NULL', 'probe.place is new, and must be given'],
  ])('is stopped by what takes away or demands: %s', async (words, complaint) => {
    expect((await stoppedBy(words)).join('\n')).toContain(complaint);
  });

  it('knows of an entity what the entity says, so that the next release but one may drop the rest', async () => {
    await change('ALTER TABLE need ADD COLUMN forgotten text');
    try {
      const { tables } = await recordRelease(url, []);
      expect(tables.need?.title).toBe('text');
      expect(tables.need?.forgotten).toBeUndefined();
      expect(await schemaDrift(url)).toEqual(['ALTER TABLE "need" DROP COLUMN "forgotten"']);
    } finally {
      await change('ALTER TABLE need DROP COLUMN forgotten');
    }
  });

  it('takes the whole statements of a source, and only those', () => {
    const [dollar, tick] = ['$', '`'];
    const source = `
      const notOne = 'SELECTED';
      query('DELETE FROM a WHERE b = ${dollar}1');
      query(${tick}SELECT c
        FROM d${tick});
      query(${tick}SELECT e FROM ${dollar}{f}${tick});`;
    expect(statementsIn(source)).toEqual(['DELETE FROM a WHERE b = $1', 'SELECT c FROM d']);
  });
});
