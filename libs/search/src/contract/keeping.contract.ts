import { describe, expect, it } from '@jest/globals';
import { newId } from '@passerelle/database';
import type { SearchDocument, SearchIndex } from '../port/index.js';
import { noPages, Shelf, shelfForEach } from '../../testing/index.js';

export function keepingContract(makeIndex: () => SearchIndex | Promise<SearchIndex>): void {
  describe('keeping', () => {
    const shelf = shelfForEach(makeIndex);

    it('finds nothing where nothing was ever put', async () => {
      expect(await shelf().search('repas', { countFacets: ['theme'] })).toEqual({
        hits: [],
        hasNextPage: false,
        total: 0,
        facets: { theme: [] },
        words: [],
        didYouMean: undefined,
        isUnsearchable: false,
      });
      expect(await shelf().versions()).toEqual({});
      await shelf().index.put(shelf().collection, []);
      await shelf().index.remove(shelf().collection, []);
    });

    it('replaces the document of an id, all of it', async () => {
      const before = await shelf().put('Repas', { facets: { theme: ['food'] }, deadline: '2027-01-01' });
      await shelf().put('Tonte', { id: before.id, version: '2' });
      expect(await shelf().found('repas')).toEqual([]);
      expect(await shelf().search('tonte', { countFacets: ['theme'] })).toMatchObject({
        total: 1,
        facets: { theme: [] },
      });
      expect(await shelf().versions()).toEqual({ Tonte: '2' });
    });

    it('keeps the last of those that are put with one id at once', async () => {
      const id = newId();
      const { index, collection } = shelf();
      await index.put(collection, [shelf().document('Repas', { id }), shelf().document('Tonte', { id })]);
      expect(await shelf().found('')).toEqual(['Tonte']);
    });

    it('takes documents out, and passes over what it does not hold', async () => {
      const [meal] = await shelf().putAll('Repas', 'Tonte');
      await shelf().index.remove(shelf().collection, [meal.id, newId(), meal.id]);
      await shelf().index.remove(shelf().collection, [meal.id]);
      expect(await shelf().found('')).toEqual(['Tonte']);
      expect(await shelf().found('repas')).toEqual([]);
      await shelf().index.put(shelf().collection, [meal]);
      expect(await shelf().found('repas')).toEqual(['Repas']);
    });

    it('keeps collections apart', async () => {
      const other = new Shelf(shelf().index);
      const document = await shelf().put('Repas');
      await other.put('Repas ailleurs', { id: document.id });
      expect(await shelf().found('repas')).toEqual(['Repas']);
      await other.index.remove(other.collection, [document.id]);
      expect(await shelf().found('repas')).toEqual(['Repas']);
      expect(await other.found('')).toEqual([]);
      await other.index.drop(other.collection);
    });

    it('says what it holds, and as which version, each once', async () => {
      const { index, collection } = shelf();
      const documents = Array.from({ length: 2_345 }, (_, i) =>
        shelf().document(`Repas ${i}`, { version: `v${i}` }),
      );
      await index.put(collection, documents);
      let count = 0;
      const held = new Map<string, string>();
      for await (const page of index.versions(collection)) {
        count += page.length;
        for (const { id, version } of page) held.set(id, version);
      }
      expect(count).toBe(documents.length);
      expect(held).toEqual(new Map(documents.map(({ id, version }) => [id, version])));
    });

    it('forgets a collection, and holds one of its name as if there had never been another', async () => {
      await shelf().putAll('Repas', 'Tonte');
      expect(await shelf().found('repas')).toEqual(['Repas']);
      await shelf().index.drop(shelf().collection);
      expect(await shelf().search('')).toMatchObject({ hits: [], total: 0 });
      expect(await shelf().versions()).toEqual({});
      await shelf().index.drop(shelf().collection);
      await shelf().put('Jardin');
      expect(await shelf().found('')).toEqual(['Jardin']);
      expect(await shelf().found('repas')).toEqual([]);
    });

    describe('rebuilding', () => {
      it('replaces all that is held', async () => {
        const [kept] = await shelf().putAll('Gardé', 'Parti');
        const pages = pagesOf(
          [{ ...kept, version: '2' }, shelf().document('Nouveau')],
          [shelf().document('Autre')],
        );
        await shelf().index.rebuild(shelf().collection, pages);
        expect(new Set(await shelf().found(''))).toEqual(new Set(['Gardé', 'Nouveau', 'Autre']));
        expect(await shelf().versions()).toEqual({ Gardé: '2', Nouveau: '1', Autre: '1' });
        expect(await shelf().found('parti')).toEqual([]);
      });

      it('builds what was never there, and empties', async () => {
        await shelf().index.rebuild(shelf().collection, pagesOf([shelf().document('Repas')]));
        expect(await shelf().found('repas')).toEqual(['Repas']);
        await shelf().index.rebuild(shelf().collection, noPages());
        expect(await shelf().search('')).toMatchObject({ total: 0 });
        expect(await shelf().versions()).toEqual({});
      });

      it('finds the old documents until all is read', async () => {
        await shelf().putAll('Ancien A', 'Ancien B');
        const seen: string[][] = [];
        const fresh = [shelf().document('Nouveau A'), shelf().document('Nouveau B')];
        async function* pages(): AsyncGenerator<readonly SearchDocument[]> {
          for (const document of fresh) {
            seen.push((await shelf().found('')).toSorted());
            yield [document];
          }
          seen.push((await shelf().found('')).toSorted());
        }
        await shelf().index.rebuild(shelf().collection, pages());
        expect(seen).toEqual(Array.from({ length: 3 }, () => ['Ancien A', 'Ancien B']));
        expect((await shelf().found('')).toSorted()).toEqual(['Nouveau A', 'Nouveau B']);
      });

      it('keeps what is put and removed meanwhile, whether it was read before or is read after', async () => {
        const { index, collection } = shelf();
        const [changed, gone, early] = await shelf().putAll('Ancien', 'Disparu', 'Tôt disparu');
        const late = shelf().document('Tard');
        const neverHeld = shelf().document('Jamais tenu');
        async function* pages(): AsyncGenerator<readonly SearchDocument[]> {
          yield [changed, gone, neverHeld];
          await index.put(collection, [{ ...changed, title: 'Changé', version: '2' }, late]);
          await index.remove(collection, [gone.id, early.id, neverHeld.id]);
          expect(new Set(await shelf().found(''))).toEqual(new Set(['Ancien', 'Tard']));
          yield [early, shelf().document('Autre')];
        }
        await index.rebuild(collection, pages());
        expect(new Set(await shelf().found(''))).toEqual(new Set(['Ancien', 'Tard', 'Autre']));
        expect(await shelf().found('changé')).toEqual(['Ancien']);
        expect(await shelf().versions()).toEqual({ Ancien: '2', Tard: '1', Autre: '1' });
      });

      it('leaves the old documents if reading fails, and may be tried again', async () => {
        await shelf().putAll('Ancien');
        async function* failing(): AsyncGenerator<readonly SearchDocument[]> {
          yield [shelf().document('Nouveau')];
          throw new Error('The rows cannot be read.');
        }
        const { index, collection } = shelf();
        await expect(index.rebuild(collection, failing())).rejects.toThrow('The rows cannot be read.');
        expect(await shelf().found('')).toEqual(['Ancien']);
        await index.rebuild(collection, pagesOf([shelf().document('Nouveau')]));
        expect(await shelf().found('')).toEqual(['Nouveau']);
      });
    });

    it('loses nothing of what many put and remove at once', async () => {
      const { index, collection } = shelf();
      const documents = Array.from({ length: 60 }, (_, i) => shelf().document(`Repas ${i}`));
      await index.put(collection, documents.slice(0, 30));
      await Promise.all([
        ...documents.slice(30).map((document) => index.put(collection, [document])),
        ...documents.slice(0, 15).map(({ id }) => index.remove(collection, [id])),
        ...documents
          .slice(15, 30)
          .map((document) => index.put(collection, [{ ...document, title: 'Tonte', version: '2' }])),
      ]);
      expect(await shelf().search('repas')).toMatchObject({ total: 30 });
      expect(await shelf().search('tonte')).toMatchObject({ total: 15 });
      expect(await shelf().search('')).toMatchObject({ total: 45 });
    });
  });
}

async function* pagesOf(
  ...pages: readonly (readonly SearchDocument[])[]
): AsyncGenerator<readonly SearchDocument[]> {
  yield* pages;
}
