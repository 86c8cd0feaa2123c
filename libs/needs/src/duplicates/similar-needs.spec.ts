import { beforeAll, beforeEach, expect, it } from '@jest/globals';
import { anOrganisation } from '@passerelle/accounts/testing';
import { emptyTables } from '@passerelle/database/testing';
import { countStatements, testDatabase } from '@passerelle/harness';
import { Taxonomy } from '@passerelle/taxonomy';
import { aTag } from '@passerelle/taxonomy/testing';
import { aNeed } from '../../testing/index.js';
import type { Need } from '../need/need.entity.js';
import { SimilarNeeds } from './similar-needs.js';

const given = testDatabase();
const falls = {
  title: 'Repérer plus tôt les chutes de nuit chez nos bénéficiaires',
  description:
    'Nos aides à domicile découvrent parfois une chute plusieurs heures après. Nous cherchons un capteur discret qui alerte l’astreinte.',
};
const alike = {
  title: 'Être prévenus des chutes pendant la nuit',
  description:
    'Quand un bénéficiaire fait une chute la nuit, nos aides à domicile ne le découvrent que le matin. Un capteur pourrait alerter l’astreinte.',
};
const other = {
  title: 'Recruter des jardiniers au printemps',
  description:
    'Chaque printemps nous manquons de jardiniers pour tondre et tailler les haies de nos clients.',
};

let tagIds: string[];
let organisationId: string;
let similar: SimilarNeeds;
beforeAll(async () => {
  organisationId = (await anOrganisation(given.database)).id;
  tagIds = [(await aTag(given.database)).id];
});
beforeEach(async () => {
  await emptyTables(given.database.manager, 'need');
  similar = new SimilarNeeds(given.database, new Taxonomy(given.database));
});

const published = (wanted: Partial<Need>): Promise<Need> =>
  aNeed(given.database, { organisationId, tagIds, state: 'published', publishedAt: new Date(), ...wanted });

it('counts published needs that say about the same, in other words too', async () => {
  await published(alike);
  await published(other);
  await published({ ...alike, state: 'expired' });
  await published({ ...alike, tagIds: [] });
  expect(await similar.count({ ...falls, tagIds }, null)).toBe(1);
  expect(await similar.count({ ...other, tagIds }, null)).toBe(1);
  expect(await similar.count({ title: '', description: '', tagIds }, null)).toBe(0);
  expect(await similar.count({ ...falls, tagIds: [] }, null)).toBe(0);
});

it('does not count the draft itself, and asks one statement, however many needs there are', async () => {
  const { id } = await published(falls);
  for (let i = 0; i < 20; i++) await published(other);
  await similar.count({ ...falls, tagIds }, id);
  const { result, statements } = await countStatements(given.database.dataSource, () =>
    similar.count({ ...falls, tagIds }, id),
  );
  expect(result).toBe(0);
  expect(statements.length).toBeLessThanOrEqual(2);
});
