import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Language } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { countStatements, testDatabase } from '@passerelle/harness';
import { type FoundProblem, InvalidInput } from '@passerelle/problems';
import { aTag } from '../../testing/a-tag.js';
import { Tag } from '../tag/tag.entity.js';
import { resolveTags } from './resolve-tags.js';
import { TaxonomySnapshot } from './taxonomy-snapshot.js';
import { Taxonomy } from './taxonomy.js';

const given = testDatabase();
beforeEach(() => given.database.manager.query('TRUNCATE tag'));

describe('Taxonomy', () => {
  it('costs one statement, and is the same object, as long as no tag changes', async () => {
    await aTag(given.database);
    const taxonomy = new Taxonomy(given.database);
    const first = await taxonomy.snapshot();
    const { result, statements } = await countStatements(given.database.dataSource, () =>
      taxonomy.snapshot(),
    );
    expect(result).toBe(first);
    expect(statements).toHaveLength(1);
  });

  it('costs two statements at most, however many ask at the same moment', async () => {
    await aTag(given.database);
    const taxonomy = new Taxonomy(given.database);
    const first = await taxonomy.snapshot();
    const { result, statements } = await countStatements(given.database.dataSource, () =>
      Promise.all(Array.from({ length: 20 }, () => taxonomy.snapshot())),
    );
    expect(new Set(result)).toEqual(new Set([first]));
    expect(statements).toHaveLength(2);
  });

  it('is one object, though several read it at the same moment', async () => {
    await aTag(given.database);
    const taxonomy = new Taxonomy(given.database);
    const { manager } = given.database;
    const find = manager.find.bind(manager);
    let meanwhile: TaxonomySnapshot | undefined;
    const reading = jest.spyOn(manager, 'find').mockImplementationOnce(async (entity, options) => {
      meanwhile = await taxonomy.snapshot();
      return find(entity, options);
    });
    const snapshot = await taxonomy.snapshot();
    reading.mockRestore();
    expect(snapshot.byId.size).toBe(1);
    expect(meanwhile).toBe(snapshot);
    expect(await taxonomy.snapshot()).toBe(snapshot);
  });

  it('sees what another process changes, even twice in one millisecond', async () => {
    const taxonomy = new Taxonomy(given.database);
    expect((await taxonomy.snapshot()).byId.size).toBe(0);
    await Database.use(given.url, async (other) => {
      const { id, updatedAt } = await aTag(other, { labelFr: 'Un' });
      expect((await taxonomy.snapshot()).byId.get(id)?.labelFr).toBe('Un');
      for (const labelFr of ['Deux', 'Trois']) {
        await other.manager.update(Tag, { id }, { labelFr, updatedAt });
        expect((await taxonomy.snapshot()).byId.get(id)?.labelFr).toBe(labelFr);
      }
    });
  });

  it('sees a change that was begun before another and committed after it', async () => {
    const taxonomy = new Taxonomy(given.database);
    const [slow, quick] = [await aTag(given.database), await aTag(given.database)];
    const runner = given.database.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.manager.update(Tag, { id: slow.id }, { labelFr: 'Lent', updatedAt: new Date('2100-01-01') });
    await given.database.manager.update(
      Tag,
      { id: quick.id },
      { labelFr: 'Vite', updatedAt: new Date('2100-01-02') },
    );
    expect((await taxonomy.snapshot()).byId.get(quick.id)?.labelFr).toBe('Vite');
    await runner.commitTransaction();
    await runner.release();
    expect((await taxonomy.snapshot()).byId.get(slow.id)?.labelFr).toBe('Lent');
  });

  it('belongs to all its readers: nobody can change a tag in it', async () => {
    const { id } = await aTag(given.database);
    const tag = (await new Taxonomy(given.database).snapshot()).byId.get(id);
    expect(() => Object.assign(tag ?? {}, { labelFr: 'Autre' })).toThrow(TypeError);
  });
});

/** A snapshot of tags given by reference. */
async function snapshotOf(wanted: Record<string, Partial<Tag> & { into?: string; below?: string }>) {
  const ids: Record<string, string> = {};
  for (const [reference, { into, below, ...tag }] of Object.entries(wanted)) {
    const [facet, slug] = reference.split(':') as [Tag['facet'], string];
    const made = await aTag(given.database, {
      facet,
      slug,
      ...tag,
      mergedIntoId: into === undefined ? null : (ids[into] ?? null),
      broaderId: below === undefined ? null : (ids[below] ?? null),
    });
    ids[reference] = made.id;
  }
  const snapshot = new TaxonomySnapshot(await given.database.manager.find(Tag));
  const id = (reference: string): string => ids[reference] ?? '';
  return { snapshot, id, tag: (reference: string) => snapshot.byId.get(id(reference)) as Tag };
}

describe('TaxonomySnapshot', () => {
  it('follows merges to the end', async () => {
    const { snapshot, id } = await snapshotOf({
      'skill:c': {},
      'skill:b': { into: 'skill:c' },
      'skill:a': { into: 'skill:b' },
    });
    expect(snapshot.current(id('skill:a'))?.slug).toBe('c');
    expect(snapshot.current(id('skill:c'))?.slug).toBe('c');
    expect(snapshot.current('0193a0a0-0000-7000-8000-000000000000')).toBeUndefined();
  });

  it('finds a tag by what people call it', async () => {
    const { snapshot } = await snapshotOf({
      'technology:teleassistance': {
        labelFr: 'Téléassistance',
        labelEn: 'Telecare',
        synonymsFr: ['télé-alarme'],
      },
      'technology:alarme': {
        labelFr: 'Alarme',
        synonymsEn: ['panic button'],
        into: 'technology:teleassistance',
      },
      'technology:minitel': { labelFr: 'Minitel', retiredAt: new Date() },
      'activity:assistance': { labelFr: 'Assistance', synonymsFr: ['téléassistance'] },
    });
    const found = (label: string) => snapshot.findByLabel(label)?.reference;
    expect(found('TELEASSISTANCE')).toBe('technology:teleassistance');
    expect(found('telecare')).toBe('technology:teleassistance');
    expect(found('Télé alarme')).toBe('technology:teleassistance');
    expect(found('Panic button')).toBe('technology:teleassistance');
    expect(found('minitel')).toBeUndefined();
    expect(found('')).toBeUndefined();
    expect(snapshot.holderOf('technology', 'MINITEL')?.slug).toBe('minitel');
    expect(snapshot.holderOf('activity', 'Minitel')).toBeUndefined();
  });

  it('knows what is below what', async () => {
    const { snapshot, tag } = await snapshotOf({
      'skill:soin': {},
      'skill:toilette': { below: 'skill:soin' },
      'skill:toilette-au-lit': { below: 'skill:toilette' },
      'skill:bain': { below: 'skill:soin', into: 'skill:toilette' },
    });
    expect(snapshot.narrowerThan(tag('skill:soin').id).map(({ slug }) => slug)).toEqual(['toilette']);
    expect(snapshot.isWithin(tag('skill:toilette-au-lit'), tag('skill:soin'))).toBe(true);
    expect(snapshot.isWithin(tag('skill:soin'), tag('skill:soin'))).toBe(true);
    expect(snapshot.isWithin(tag('skill:soin'), tag('skill:toilette'))).toBe(false);
  });
});

const inWords = (problems: FoundProblem[], language: Language) =>
  new InvalidInput(problems).in(language).fields;

describe('resolveTags', () => {
  it('gives each tag once, in order, and takes a merged one for what it became', async () => {
    const { snapshot, id } = await snapshotOf({
      'theme:repit': {},
      'theme:aidants': {},
      'theme:pause': { into: 'theme:repit' },
    });
    const references = ['theme:aidants', ' theme:pause ', 'theme:repit', 'theme:aidants'];
    expect(resolveTags(snapshot, references)).toEqual({
      tagIds: [id('theme:aidants'), id('theme:repit')],
      problems: [],
    });
  });

  it('names what it cannot take, and why', async () => {
    const { snapshot, id } = await snapshotOf({
      'theme:repit': { labelFr: 'Répit', labelEn: 'Respite', retiredAt: new Date() },
      'theme:aidants': {},
    });
    const { tagIds, problems } = resolveTags(snapshot, ['theme:repit', 'theme:inconnu', 'theme:aidants']);
    expect(tagIds).toEqual([id('theme:aidants')]);
    expect(inWords(problems, 'fr')).toMatchObject([
      {
        field: 'tags',
        rule: 'retired_tag',
        message: 'L’étiquette « Répit » est retirée : choisissez-en une autre.',
      },
      {
        field: 'tags',
        rule: 'unknown_tag',
        message: 'L’étiquette « theme:inconnu » n’existe pas. Choisissez-en une dans la liste.',
      },
    ]);
    const [unknown] = inWords(resolveTags(snapshot, ['x'.repeat(10_000)]).problems, 'en');
    expect(unknown?.message.length).toBeLessThan(200);
  });

  it('takes twenty at most', async () => {
    const { snapshot } = await snapshotOf({});
    const references = Array.from({ length: 21 }, (_, i) => `theme:t${i}`);
    expect(inWords(resolveTags(snapshot, references).problems, 'en')).toMatchObject([
      { field: 'tags', rule: 'too_big', message: 'No more than 20 tags.' },
    ]);
  });
});
