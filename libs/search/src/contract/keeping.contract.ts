import { describe, expect, it } from '@jest/globals';
import { newId } from '@passerelle/database';
import { collectionForEach, noPages, TestCollection } from '../../testing/index.js';
import type { SearchDocument, SearchIndex } from '../search-index.js';

export function keepingContract(makeIndex: () => SearchIndex | Promise<SearchIndex>): void {
  describe('keeping', () => {
    const collection = collectionForEach(makeIndex);

    it('finds nothing where nothing was ever put', async () => {
      expect(await collection().search('repas', { countFacets: ['theme'] })).toEqual({
        hits: [],
        hasNextPage: false,
        total: 0,
        facets: { theme: [] },
        words: [],
        didYouMean: undefined,
        isUnsearchable: false,
      });
      expect(await collection().versions()).toEqual({});
      await collection().index.put(collection().name, []);
      await collection().index.remove(collection().name, []);
    });

    it('replaces the document of an id, all of it', async () => {
      const before = await collection().put('Repas', { facets: { theme: ['food'] }, deadline: '2027-01-01' });
      await collection().put('Tonte', { id: before.id, version: '2' });
      expect(await collection().found('repas')).toEqual([]);
      expect(await collection().search('tonte', { countFacets: ['theme'] })).toMatchObject({
        total: 1,
        facets: { theme: [] },
      });
      expect(await collection().versions()).toEqual({ Tonte: '2' });
    });

    it('keeps the last of those that are put with one id at once', async () => {
      const id = newId();
      const { index, name } = collection();
      await index.put(name, [collection().document('Repas', { id }), collection().document('Tonte', { id })]);
      expect(await collection().found('')).toEqual(['Tonte']);
    });

    it('takes documents out, and passes over what it does not hold', async () => {
      const [meal] = await collection().putAll('Repas', 'Tonte');
      await collection().index.remove(collection().name, [meal.id, newId(), meal.id]);
      await collection().index.remove(collection().name, [meal.id]);
      expect(await collection().found('')).toEqual(['Tonte']);
      expect(await collection().found('repas')).toEqual([]);
      await collection().index.put(collection().name, [meal]);
      expect(await collection().found('repas')).toEqual(['Repas']);
    });

    it('keeps collections apart', async () => {
      const other = new TestCollection(collection().index);
      const document = await collection().put('Repas');
      await other.put('Repas ailleurs', { id: document.id });
      expect(await collection().found('repas')).toEqual(['Repas']);
      await other.index.remove(other.name, [document.id]);
      expect(await collection().found('repas')).toEqual(['Repas']);
      expect(await other.found('')).toEqual([]);
      await other.index.drop(other.name);
    });

    it('says what it holds, and as which version, each once', async () => {
      const { index, name } = collection();
      const documents = Array.from({ length: 2_345 }, (_, i) =>
        collection().document(`Repas ${i}`, { version: `v${i}` }),
      );
      await index.put(name, documents);
      let count = 0;
      const held = new Map<string, string>();
      for await (const page of index.versions(name)) {
        count += page.length;
        for (const { id, version } of page) held.set(id, version);
      }
      expect(count).toBe(documents.length);
      expect(held).toEqual(new Map(documents.map(({ id, version }) => [id, version])));
    });

    it('forgets a collection, and holds one of its name as if there had never been another', async () => {
      await collection().putAll('Repas', 'Tonte');
      expect(await collection().found('repas')).toEqual(['Repas']);
      await collection().index.drop(collection().name);
      expect(await collection().search('')).toMatchObject({ hits: [], total: 0 });
      expect(await collection().versions()).toEqual({});
      await collection().index.drop(collection().name);
      await collection().put('Jardin');
      expect(await collection().found('')).toEqual(['Jardin']);
      expect(await collection().found('repas')).toEqual([]);
    });

    describe('rebuilding', () => {
      it('replaces all that is held', async () => {
        const [kept] = await collection().putAll('Gardé', 'Parti');
        const pages = pagesOf(
          [{ ...kept, version: '2' }, collection().document('Nouveau')],
          [collection().document('Autre')],
        );
        await collection().index.rebuild(collection().name, pages);
        expect(new Set(await collection().found(''))).toEqual(new Set(['Gardé', 'Nouveau', 'Autre']));
        expect(await collection().versions()).toEqual({ Gardé: '2', Nouveau: '1', Autre: '1' });
        expect(await collection().found('parti')).toEqual([]);
      });

      it('builds what was never there, and empties', async () => {
        await collection().index.rebuild(collection().name, pagesOf([collection().document('Repas')]));
        expect(await collection().found('repas')).toEqual(['Repas']);
        await collection().index.rebuild(collection().name, noPages());
        expect(await collection().search('')).toMatchObject({ total: 0 });
        expect(await collection().versions()).toEqual({});
      });

      it('finds the old documents until all is read', async () => {
        await collection().putAll('Ancien A', 'Ancien B');
        const seen: string[][] = [];
        const fresh = [collection().document('Nouveau A'), collection().document('Nouveau B')];
        async function* pages(): AsyncGenerator<readonly SearchDocument[]> {
          for (const document of fresh) {
            seen.push((await collection().found('')).toSorted());
            yield [document];
          }
          seen.push((await collection().found('')).toSorted());
        }
        await collection().index.rebuild(collection().name, pages());
        expect(seen).toEqual(Array.from({ length: 3 }, () => ['Ancien A', 'Ancien B']));
        expect((await collection().found('')).toSorted()).toEqual(['Nouveau A', 'Nouveau B']);
      });

      it('keeps what is put and removed meanwhile, whether it was read before or is read after', async () => {
        const { index, name } = collection();
        const [changed, gone, early] = await collection().putAll('Ancien', 'Disparu', 'Tôt disparu');
        const late = collection().document('Tard');
        const neverHeld = collection().document('Jamais tenu');
        async function* pages(): AsyncGenerator<readonly SearchDocument[]> {
          yield [changed, gone, neverHeld];
          await index.put(name, [{ ...changed, title: 'Changé', version: '2' }, late]);
          await index.remove(name, [gone.id, early.id, neverHeld.id]);
          expect(new Set(await collection().found(''))).toEqual(new Set(['Ancien', 'Tard']));
          yield [early, collection().document('Autre')];
        }
        await index.rebuild(name, pages());
        expect(new Set(await collection().found(''))).toEqual(new Set(['Ancien', 'Tard', 'Autre']));
        expect(await collection().found('changé')).toEqual(['Ancien']);
        expect(await collection().versions()).toEqual({ Ancien: '2', Tard: '1', Autre: '1' });
      });

      it('leaves the old documents if reading fails, and may be tried again', async () => {
        await collection().putAll('Ancien');
        async function* failing(): AsyncGenerator<readonly SearchDocument[]> {
          yield [collection().document('Nouveau')];
          throw new Error('The rows cannot be read.');
        }
        const { index, name } = collection();
        await expect(index.rebuild(name, failing())).rejects.toThrow('The rows cannot be read.');
        expect(await collection().found('')).toEqual(['Ancien']);
        await index.rebuild(name, pagesOf([collection().document('Nouveau')]));
        expect(await collection().found('')).toEqual(['Nouveau']);
      });
    });

    it('loses nothing of what many put and remove at once', async () => {
      const { index, name } = collection();
      const documents = Array.from({ length: 60 }, (_, i) => collection().document(`Repas ${i}`));
      await index.put(name, documents.slice(0, 30));
      await Promise.all([
        ...documents.slice(30).map((document) => index.put(name, [document])),
        ...documents.slice(0, 15).map(({ id }) => index.remove(name, [id])),
        ...documents
          .slice(15, 30)
          .map((document) => index.put(name, [{ ...document, title: 'Tonte', version: '2' }])),
      ]);
      expect(await collection().search('repas')).toMatchObject({ total: 30 });
      expect(await collection().search('tonte')).toMatchObject({ total: 15 });
      expect(await collection().search('')).toMatchObject({ total: 45 });
    });
  });
}

async function* pagesOf(
  ...pages: readonly (readonly SearchDocument[])[]
): AsyncGenerator<readonly SearchDocument[]> {
  yield* pages;
}
