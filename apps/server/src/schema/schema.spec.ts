import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { migrate } from '@passerelle/database';
import { listUnguardedFields, resolversOf } from '@passerelle/graphql';
import { cloneDatabase } from '@passerelle/harness';
import { readSettings } from '@passerelle/config';
import { buildSchema } from 'graphql';
import { AppModule } from '../app.module.js';
import { schemaDrift } from './schema-drift.js';
import { schemaText } from './schema-text.js';
import { undescribed } from './undescribed.js';

describe('what is generated or declared', () => {
  it('schema.graphql is current (npm run schema writes it)', async () => {
    const written = fs.readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');
    expect(await schemaText()).toBe(written);
  });

  it('every type, field, argument, input field and enum value is described', async () => {
    expect(undescribed(buildSchema(await schemaText()))).toEqual([]);
  });

  it('the migrations, run on an empty database, leave nothing that the entities lack', async () => {
    const { url, drop } = await cloneDatabase('empty');
    try {
      await migrate(url);
      expect(await schemaDrift(url)).toEqual([]);
    } finally {
      await drop();
    }
  });

  it('every root field says who may ask', async () => {
    expect(listUnguardedFields(await resolversOf(AppModule.with(readSettings({}))))).toEqual([]);
  });
});
