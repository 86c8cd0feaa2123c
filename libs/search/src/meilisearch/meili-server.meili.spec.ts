import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@passerelle/database';
import { Meilisearch } from 'meilisearch';
import { MeiliIndexes } from './meili-indexes.js';
import { MeiliSearchIndex } from './meili-search-index.js';
import { MeiliServer } from './meili-server.js';
import { currentSettings, SETTINGS_VERSION, withVersion } from './meili-settings.js';
import { TestCollection } from '../../testing/index.js';

describe('A Meilisearch server', () => {
  const prefix = `test-${newId()}`;
  const url = process.env.TEST_MEILI_URL ?? '';
  const key = process.env.TEST_MEILI_KEY;
  const admin = new Meilisearch({ host: url, apiKey: key });
  const server = new MeiliServer({ url, key, prefix });
  const index = new MeiliSearchIndex(server);
  const collection = new TestCollection(index);
  const uid = new MeiliIndexes(server).live(collection.name);
  const foreign = `foreign-${newId()}`;

  beforeAll(async () => {
    await admin
      .index(foreign)
      .addDocuments([{ id: 1, text: 'secret' }])
      .waitTask();
    await collection.put('Développement local', {
      bodies: ['Un capteur pour l’atelier'],
      names: ['Émeraude'],
      facets: { theme: ['Été'] },
      visibleTo: ['company:1'],
      deadline: '2027-03-31',
    });
    await collection.search('capteur');
  });
  afterAll(async () => {
    await index.drop(collection.name);
    await admin.deleteIndex(foreign).waitTask();
    for (const { uid: made, name } of await ownKeys())
      if (name?.startsWith(prefix)) await admin.deleteKey(made);
  });

  const ownKeys = async () =>
    (await admin.getKeys({ limit: 1_000 })).results.filter(({ name }) => name?.startsWith(`${prefix}:`));
  const withOwnKey = async (right: string): Promise<Meilisearch> => {
    const [own] = (await ownKeys()).filter(({ name }) => name === `${prefix}: ${right}`);
    return new Meilisearch({ host: url, apiKey: own.key });
  };
  const refused = expect.objectContaining({ cause: expect.objectContaining({ code: 'invalid_api_key' }) });

  it('is searched with a key that can do nothing else, in indexes of the installation alone', async () => {
    const searcher = await withOwnKey('search');
    await expect(searcher.index(uid).search('')).resolves.toMatchObject({ hits: [{}] });
    await expect(searcher.index(foreign).search('')).rejects.toEqual(refused);
    await expect(searcher.index(uid).addDocuments([{ id: 2 }])).rejects.toEqual(refused);
    await expect(searcher.index(uid).deleteAllDocuments()).rejects.toEqual(refused);
    await expect(searcher.index(uid).getDocuments()).rejects.toEqual(refused);
    await expect(searcher.index(uid).updateSettings({ stopWords: ['a'] })).rejects.toEqual(refused);
    await expect(searcher.getKeys()).rejects.toEqual(refused);
  });

  it('is written to with a key that reaches no index of others, and no keys', async () => {
    const writer = await withOwnKey('write');
    await expect(writer.index(foreign).addDocuments([{ id: 2 }])).rejects.toEqual(refused);
    await expect(writer.index(foreign).getDocuments()).rejects.toEqual(refused);
    await expect(writer.deleteIndex(foreign)).rejects.toEqual(refused);
    await expect(writer.swapIndexes([{ indexes: [uid, foreign], rename: false }])).rejects.toEqual(refused);
    await expect(writer.getKeys()).rejects.toEqual(refused);
    await expect(writer.createDump()).rejects.toEqual(refused);
  });

  it('has one key for each of both uses, however many processes ask', async () => {
    const another = new TestCollection(new MeiliSearchIndex(new MeiliServer({ url, key, prefix })));
    await another.put('Tonte');
    await another.search('tonte');
    await another.index.drop(another.name);
    expect(await ownKeys()).toHaveLength(2);
  });

  it('is used with the key given where that may not make others', async () => {
    const { key: scoped } = await admin.createKey({
      name: `${prefix}:given`,
      actions: ['search', 'documents.*', 'indexes.*', 'settings.*', 'tasks.*'],
      indexes: [`${prefix}_*`],
      expiresAt: null,
    });
    const given = new TestCollection(new MeiliSearchIndex(new MeiliServer({ url, key: scoped, prefix })));
    await given.put('Tonte');
    expect(await given.found('tonte')).toEqual(['Tonte']);
    await given.index.drop(given.name);
  });

  it('is given words without their order, and nothing else of the texts', async () => {
    const { results } = await admin.index(uid).getDocuments({ limit: 10 });
    expect(results).toEqual([
      {
        id: expect.any(String),
        version: '1',
        titleStems: 'developp local',
        stems: 'developp local capteur ateli',
        words: 'developpement local capteur atelier emeraude',
        phrases: '',
        entries:
          'developpement,developp,,16 local,local,,16 capteur,capteur,,1 atelier,ateli,,1 emeraude,,,64',
        spelling: 'développement local capteur atelier émeraude',
        length: 4,
        titleLength: 2,
        // Escaped, so that Meilisearch distinguishes them.
        facets: { theme: ['~c9~t~e9~'] },
        visibleTo: ['company:1'],
        newestAt: Date.parse('2026-11-24T09:00:00Z'),
        deadline: 20_908,
      },
    ]);
  });

  it('says nothing of its key or its address when it cannot be reached', async () => {
    const nowhere = new MeiliServer({ url: 'http://name:password@127.0.0.1:1', key: 'a secret key', prefix });
    const search = new TestCollection(new MeiliSearchIndex(nowhere)).search('repas');
    await expect(search).rejects.toThrow(/^Search is unavailable: the server does not answer/);
    await expect(search).rejects.not.toThrow(/secret|password/);
  });

  describe('whose settings have versions', () => {
    const settingsOf = (name: string) => admin.index(name).getSettings();
    const older = new MeiliIndexes(server, withVersion({ ...currentSettings, stopWords: ['vieux'] }, 1), 1);
    const newer = new MeiliIndexes(server, withVersion({ ...currentSettings, stopWords: ['neuf'] }, 7), 7);
    const name = `${prefix}_versions`;
    afterAll(() => newer.drop(name));

    it('has those that the product says', async () => {
      expect(await settingsOf(uid)).toMatchObject(currentSettings);
      expect(await new MeiliIndexes(server).versionOf(uid)).toBe(SETTINGS_VERSION);
    });

    it('is brought up to newer ones, and left alone by an older product', async () => {
      await older.make(name);
      expect(await settingsOf(name)).toMatchObject({ stopWords: ['vieux'] });
      await newer.make(name);
      expect(await settingsOf(name)).toMatchObject({ stopWords: ['neuf'] });
      await new MeiliIndexes(server, currentSettings, 1).make(name);
      expect(await settingsOf(name)).toMatchObject({ stopWords: ['neuf'] });
      expect(await older.versionOf(name)).toBe(7);
    });

    it('keeps newer ones though an older product builds the index again', async () => {
      const fresh = `${name}_fresh`;
      await older.recreate(fresh, name);
      expect(await settingsOf(fresh)).toMatchObject({ stopWords: ['neuf'] });
      await older.drop(fresh);
    });
  });
});
