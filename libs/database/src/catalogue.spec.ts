import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { cloneDatabase } from '@passerelle/harness';
import { catalogueFile, catalogueOf, catalogueText } from './catalogue-of.js';
import { onOneConnection } from './connection/on-one-connection.js';
import { migrate } from './data-source.js';

/** The difference in the catalogue of a freshly migrated database after a change. */
async function differenceMadeBy(change: string): Promise<string[]> {
  const { url, drop } = await cloneDatabase();
  try {
    return await onOneConnection(url, async (client) => {
      const before = await catalogueOf(client);
      await client.query(change);
      const after = await catalogueOf(client);
      return [
        ...before.filter((line) => !after.includes(line)).map((line) => `- ${line}`),
        ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`),
      ];
    });
  } finally {
    await drop();
  }
}

describe('the catalogue', () => {
  it('is the one that the migrations make (npm run schema writes it)', async () => {
    const { url, drop } = await cloneDatabase('empty');
    try {
      await migrate(url);
      expect(await catalogueText(url)).toBe(fs.readFileSync(catalogueFile, 'utf8'));
    } finally {
      await drop();
    }
  });

  it.each([
    [
      `ALTER TABLE person ALTER language SET DEFAULT 'en'`,
      [
        `- column person.language text NOT NULL DEFAULT 'fr'::text`,
        `+ column person.language text NOT NULL DEFAULT 'en'::text`,
      ],
    ],
    [
      'ALTER TABLE person ALTER image SET NOT NULL',
      ['- column person.image text', '+ column person.image text NOT NULL'],
    ],
    [
      'ALTER TABLE idea ENABLE TRIGGER idea_changed_in',
      ['always', 'usual'].map(
        (when, i) =>
          `${'-+'[i]} trigger ${when} CREATE TRIGGER idea_changed_in BEFORE INSERT OR UPDATE ON public.idea FOR EACH ROW EXECUTE FUNCTION set_changed_in()`,
      ),
    ],
    [
      'DROP INDEX event_subject_id_idx',
      ['- index CREATE INDEX event_subject_id_idx ON public.event USING btree (subject_id)'],
    ],
    ['ALTER TABLE rate_limit SET LOGGED', ['- table rate_limit unlogged', '+ table rate_limit']],
    [`CREATE TYPE colour AS ENUM ('red', 'blue')`, [`+ type colour e 'red', 'blue'`]],
    [`COMMENT ON TABLE tag IS 'term'`, ['+ comment table tag term']],
  ])('shows the changes of %s', async (change, difference) => {
    expect(await differenceMadeBy(change)).toEqual(difference);
  });
});
