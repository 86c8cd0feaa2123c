import { describe, expect, it } from '@jest/globals';
import { collectionForEach } from '../../testing/index.js';
import { highlight } from '../analysis/highlight.js';
import { type SearchIndex, searchSorts } from '../search-index.js';

export function wordsContract(makeIndex: () => SearchIndex | Promise<SearchIndex>): void {
  describe('words', () => {
    const collection = collectionForEach(makeIndex);

    it.each([
      ['Équipements électriques', 'EQUIPEMENTS ELECTRIQUES', 'without accents and case'],
      ['Équipements électriques'.normalize('NFD'), 'équipements', 'however accents are encoded'],
      ['Sœurs de cœur', 'coeur', 'without ligatures'],
      ['Livraison de repas', 'livraisons', 'in the plural'],
      ['Des jardins partagés', 'jardin partagé', 'in the singular'],
      ['Développement local', 'développer', 'by their stem'],
      ['Caring for the elderly', 'cared', 'by their English stem'],
      ["L'aide-ménagère d’Orléans", 'menagere orleans', 'cut at apostrophes and hyphens'],
    ])('finds %j by %j: %s', async (title, text) => {
      await collection().putAll(title, 'Rien à voir');
      expect(await collection().found(text)).toEqual([title]);
    });

    it('finds in the title and in every body', async () => {
      await collection().put('Premier', { bodies: ['Un capteur discret'] });
      await collection().put('Deuxième', { bodies: ['Autre texte', 'capteur'] });
      await collection().put('Troisième capteur');
      expect(new Set(await collection().found('capteur'))).toEqual(
        new Set(['Premier', 'Deuxième', 'Troisième capteur']),
      );
    });

    it('puts what is in a title before what is in a body', async () => {
      await collection().put('Un autre', { bodies: ['Nous cherchons une tondeuse pour nos jardiniers'] });
      await collection().put('Tondeuse silencieuse', {
        bodies: ['Nous cherchons de quoi aider nos jardiniers'],
      });
      expect(await collection().found('tondeuse')).toEqual(['Tondeuse silencieuse', 'Un autre']);
    });

    it('finds what has any of the words, first what has all of them', async () => {
      await collection().putAll('Garde', 'Garde de nuit partagée', 'Nuit', 'Tonte');
      const found = await collection().found('garde nuit');
      expect(found[0]).toBe('Garde de nuit partagée');
      expect(new Set(found.slice(1))).toEqual(new Set(['Garde', 'Nuit']));
    });

    it('puts what has the rarer of two words first', async () => {
      // Among equals, the first one put would win.
      await collection().putAll('Repas bleu', 'Repas vert', 'Repas gris', 'Tonte rose');
      expect(await collection().found('repas tonte')).toEqual([
        'Tonte rose',
        'Repas bleu',
        'Repas vert',
        'Repas gris',
      ]);
    });

    it('puts the shorter of two first that have a word equally often', async () => {
      await collection().put('Bavard', { bodies: ['Des repas, puis tout autre chose, racontée longuement'] });
      await collection().put('Bref', { bodies: ['Des repas'] });
      expect(await collection().found('repas')).toEqual(['Bref', 'Bavard']);
    });

    it('finds names as written, never by a stem', async () => {
      await collection().put('Un besoin', { names: ['Les Jardins d’Émeraude'] });
      expect(await collection().found('emeraude')).toEqual(['Un besoin']);
      expect(await collection().found('jardins')).toEqual(['Un besoin']);
      expect(await collection().found('jardinage')).toEqual([]);
    });

    it('finds the beginning of the last word only while it is being typed', async () => {
      await collection().putAll('Capteur de chutes', 'Jardinage');
      expect(await collection().found('capt', { typing: true })).toEqual(['Capteur de chutes']);
      expect(await collection().found('c', { typing: true })).toEqual(['Capteur de chutes']);
      expect(await collection().found('chute capt', { typing: true })).toEqual(['Capteur de chutes']);
      expect(await collection().found('capt')).toEqual([]);
      expect(await collection().found('capt jardinage', { typing: true })).toEqual(['Jardinage']);
    });

    it('takes a last word that is being typed for a whole word as well', async () => {
      await collection().putAll('Formation courte', 'Tonte');
      expect(await collection().found('formations', { typing: true })).toEqual(['Formation courte']);
    });

    it('finds the beginning of a name', async () => {
      await collection().put('Un besoin', { names: ['Émeraude Services'] });
      expect(await collection().found('emer', { typing: true })).toEqual(['Un besoin']);
    });

    describe('typing errors', () => {
      it.each([
        ['jardinnage', 'a letter too many'],
        ['jardiage', 'a letter left out'],
        ['jardimage', 'a letter mistaken'],
        ['jadrinage', 'two letters swapped'],
      ])('forgives %j: %s', async (text) => {
        await collection().putAll('Jardinage', 'Repassage');
        const result = await collection().search(text);
        expect(collection().titlesOf(result)).toEqual(['Jardinage']);
        expect(result.didYouMean).toBe('jardinage');
        expect(result.words).toContain('jardinage');
      });

      it('forgives one in a word of four letters, none in a shorter one', async () => {
        await collection().putAll('Un vélo', 'Un bus');
        expect(await collection().found('vélp')).toEqual(['Un vélo']);
        expect(await collection().found('bux')).toEqual([]);
      });

      it.each([
        ['chutte', 'chutes'],
        ['aidan', 'aidants'],
      ])('forgives %j where it is there in the plural alone: %j', async (text, plural) => {
        await collection().putAll(`Des ${plural}`, 'Tonte');
        expect(await collection().search(text)).toMatchObject({ total: 1, didYouMean: plural });
      });

      it('says what was understood in place of what was typed, the rest as it stands', async () => {
        await collection().putAll('Livraison de repas', 'Tonte');
        const { didYouMean } = await collection().search('Livraisson, de REPAS !');
        expect(didYouMean).toBe('livraison, de REPAS !');
      });

      it.each([
        ['j.dupont@example.fr', 'an address of mail'],
        ['écrire à j.dupont@example.fr', 'an address of mail among words'],
        ['https://example.fr', 'an address of the web'],
        ['www.example.fr', 'an address of the web as it is said'],
        ['CNSA', 'an acronym'],
        ['EHPAT', 'an acronym of five letters'],
        ['CNSA 2027', 'an acronym and a number'],
        ['financement de la CNSA', 'an acronym among words'],
      ])('does not make up what is meant by %j: %s', async (text) => {
        await collection().putAll('Exemple de repas', 'Cnse', 'Ehpad');
        for (const typing of [false, true])
          expect(await collection().search(text, { typing })).toMatchObject({
            total: 0,
            didYouMean: undefined,
          });
      });

      it('forgives them in capitals where everything is, and in a longer word', async () => {
        await collection().putAll('Ehpad', 'Jardinage');
        expect((await collection().search('JARDINNAGE')).didYouMean).toBe('jardinage');
        expect((await collection().search('JARDINNAGE EN EHPAT')).didYouMean).toBe('jardinage EN ehpad');
      });

      it('says nothing where nothing is misspelt', async () => {
        await collection().putAll('Livraison de repas', 'Tonte');
        expect((await collection().search('livraisons')).didYouMean).toBeUndefined();
        expect((await collection().search('livr', { typing: true })).didYouMean).toBeUndefined();
        expect((await collection().search('zzzzzzz')).didYouMean).toBeUndefined();
      });

      it('does not suggest a word that only others may read', async () => {
        await collection().put('Jardinage', { visibleTo: ['curators'] });
        await collection().put('Repassage');
        const result = await collection().search('jardinnage');
        expect(result).toMatchObject({ hits: [], total: 0, didYouMean: undefined });
        expect((await collection().search('jard', { typing: true })).words).not.toContain('jardinage');
      });
    });

    describe('elisions that lack their apostrophe', () => {
      it.each([
        ['garde denfants', 'garde d’enfants', 'Une halte pour enfants'],
        ['GARDE DENFANT', 'GARDE D’ENFANT', 'Une halte pour enfants'],
        ['laide', 'l’aide', 'Aide aux devoirs'],
        ['besoin quelectricien', 'besoin qu’electricien', 'Électricien'],
        ['soccuper de quelquun', 's’occuper de quelquun', 'Occuper ses journées'],
      ])('are read as such before anything is corrected: %j', async (text, didYouMean, title) => {
        await collection().putAll(title, 'Défants', 'Laine', 'Tonte');
        for (const typing of [false, true]) {
          const result = await collection().search(text, { typing });
          expect(collection().titlesOf(result)).toEqual([title]);
          expect(result.didYouMean?.normalize('NFD').replaceAll(/\p{M}/gu, '')).toBe(didYouMean);
        }
      });

      it.each(['laide', 'denfants'])('are not read where somebody uses the very word: %j', async (text) => {
        await collection().putAll(`Un ${text}`, 'Aide', 'Enfants');
        expect(await collection().search(text)).toMatchObject({ total: 1, didYouMean: undefined });
        await collection().put('Autre', { visibleTo: ['another company'], bodies: [text] });
        expect(await collection().found(text)).toEqual([`Un ${text}`]);
      });

      it('are read where only others may find the very word', async () => {
        await collection().put('Un denfants', { visibleTo: ['another company'] });
        await collection().put('Enfants');
        expect(await collection().found('denfants')).toEqual(['Enfants']);
      });

      it('are no misspelt words where a stop word is left', async () => {
        await collection().putAll('Tonte', 'Duna');
        for (const text of ['tonte dune pelouse', 'tonte quil faut'])
          expect(await collection().search(text)).toMatchObject({ total: 1, didYouMean: undefined });
        expect((await collection().search('dune')).didYouMean).toBe('duna');
      });

      it('are not made up in words that only begin so', async () => {
        await collection().putAll('Âge', 'Arche', 'Anse');
        for (const text of ['nage', 'marche', 'sange'])
          expect(await collection().search(text)).toMatchObject({ total: 0, didYouMean: undefined });
      });

      it('are read in a word that is being typed', async () => {
        await collection().putAll('Enfants', 'Tonte');
        const result = await collection().search('garde denfa', { typing: true });
        expect(collection().titlesOf(result)).toEqual(['Enfants']);
        expect(result.didYouMean).toBeUndefined();
      });
    });

    describe('of a letter or two', () => {
      it('find nothing beside longer words, and rank what these find', async () => {
        await collection().putAll('Santé au travail', 'E-santé', 'Un e dans l’e-commerce', 'Tonte');
        for (const text of ['e-santé', 'e-sante', 'santé e'])
          expect(await collection().found(text)).toEqual(['E-santé', 'Santé au travail']);
        expect(await collection().found('e-zzzzz')).toEqual([]);
      });

      it('find by themselves, and two letters as a word', async () => {
        await collection().putAll('Permis B', 'Aide par IA', 'Tonte');
        expect(await collection().found('b')).toEqual(['Permis B']);
        expect(await collection().found('z b')).toEqual(['Permis B']);
        expect(await collection().found('santé ia')).toEqual(['Aide par IA']);
      });

      it('are no prefixes that find beside longer words, in a text that is being typed', async () => {
        const typing = { typing: true };
        await collection().putAll('Saint Jean de la Ruelle', 'Saint Jean', 'Restauration', 'Robot');
        for (const text of ['saint jean de la r', 'saint jean de la ru'])
          expect(await collection().found(text, typing)).toEqual(['Saint Jean de la Ruelle', 'Saint Jean']);
        expect(await collection().found('saint jean de la rue', typing)).toEqual([
          'Saint Jean de la Ruelle',
          'Saint Jean',
        ]);
        expect((await collection().search('de la r', typing)).total).toBe(3);
        expect((await collection().search('re', typing)).total).toBe(1);
        expect((await collection().search('jean res', typing)).total).toBe(3);
      });
    });

    describe('what is suggested', () => {
      const others = { visibleTo: ['another company'] };

      it('is spelt as most of those write it whom the searcher may read, no matter who wrote it first', async () => {
        await collection().put('CHÛTE DE MÉTROPÔLE', others);
        await collection().putAll('Chute', 'Métropole A', 'METROPOLE', 'Métropole B');
        expect((await collection().search('chutte')).didYouMean).toBe('chute');
        expect((await collection().search('métropolle')).didYouMean).toBe('métropole');
        expect((await collection().search('chutte métropolle', others)).didYouMean).toBe('chûte métropôle');
        for (let i = 0; i < 3; i++) await collection().put(`Chûte métropôle ${i}`, others);
        expect((await collection().search('chutte métropolle')).didYouMean).toBe('chute métropole');
      });

      it('is spelt with accents where as many write it without', async () => {
        await collection().putAll('Metropole A', 'Métropole B');
        expect((await collection().search('metropolle')).didYouMean).toBe('métropole');
      });

      it('is spelt as it is written now', async () => {
        const first = await collection().put('Chûte');
        await collection().put('Chute', { id: first.id, version: '2' });
        expect((await collection().search('chutte')).didYouMean).toBe('chute');
        await collection().put('CHÛTE', { id: first.id, version: '3', ...others });
        await collection().put('Tonte');
        expect((await collection().search('chutte')).didYouMean).toBeUndefined();
      });

      it('of words that as many have is the first in alphabetical order, no matter who wrote one first', async () => {
        await collection().put('marchant', others);
        await collection().putAll('marchand', 'marchant');
        expect((await collection().search('marchank')).didYouMean).toBe('marchand');
      });
    });

    it('says by which words documents were found, folded', async () => {
      await collection().put('Équipements', { bodies: ['Un équipement électrique'], names: ['Équinoxe'] });
      await collection().put('Tonte');
      expect((await collection().search('equipement')).words).toEqual(
        expect.arrayContaining(['equipement', 'equipements']),
      );
      const { words } = await collection().search('équi', { typing: true });
      expect(words).toEqual(expect.arrayContaining(['equipement', 'equipements', 'equinoxe']));
      expect(words).not.toContain('tonte');
    });

    describe('of documents that the searcher may not find', () => {
      const secret = { visibleTo: ['another company'] };

      it('are not suggested from words that nobody uses, however many are requested', async () => {
        const many = Array.from({ length: 64 }, (_, i) => String.fromCharCode(0x4e00 + i));
        await collection().putAll(many.join(' '), many[0]);
        await collection().put('Licenciement', secret);
        const total = async (word: string): Promise<number> =>
          (await collection().search(`${many.join(' ')} ${word}`)).total;
        expect(await total('licenciement')).toBe(await total('demenagement'));
      });

      it('change neither the order nor the number of those that are found', async () => {
        await collection().putAll('Repas bleu', 'Repas vert', 'Repas gris', 'Tonte rose');
        await collection().put('Bavard', {
          bodies: ['Un jardin, des jardins, un chat, un chien, une poule, une vache, un mouton'],
        });
        await collection().put('Bref', { bodies: ['Un jardin'] });
        const answers = async (): Promise<unknown[]> => {
          const results = await Promise.all(
            ['repas tonte', 'jardin'].map((text) => collection().search(text)),
          );
          return results.map((result) => [result.total, collection().titlesOf(result)]);
        };
        const before = [
          [4, ['Tonte rose', 'Repas bleu', 'Repas vert', 'Repas gris']],
          [2, ['Bref', 'Bavard']],
        ];
        expect(await answers()).toEqual(before);
        // With these, "tonte" would be the commoner word, and no document of the searcher long.
        const others = Array.from({ length: 50 }, (_, i) =>
          collection().document(`Tonte ${i}`, {
            ...secret,
            bodies: [`Un jardin, ${'un chat, un chien, '.repeat(200)}`],
          }),
        );
        await collection().index.put(collection().name, others);
        expect(await answers()).toEqual(before);
      });

      it('do not take the place of others that begin so, or are nearly written so', async () => {
        await collection().putAll('licorne', 'marchand', 'marchant', 'marchane', 'marchana');
        const correction = await collection().search('marchank');
        for (let i = 0; i < 3; i++) await collection().put(`marchana ${i}`, secret);
        for (let i = 0; i < 2; i++)
          await collection().put(Array.from({ length: 64 }, (_, n) => `licx${n}`).join(' '), secret);
        expect((await collection().search('lic', { typing: true })).total).toBe(1);
        expect((await collection().search('marchank')).didYouMean).toBe(correction.didYouMean);
      });
    });

    it.each([
      ['', 'nothing'],
      ['   \n', 'blanks'],
    ])('finds everything, the newest first, by %j: %s', async (text) => {
      await collection().put('Ancien', { newestAt: new Date('2026-01-01T00:00:00Z') });
      await collection().put('Nouveau', { newestAt: new Date('2026-02-01T00:00:00Z') });
      const result = await collection().search(text);
      expect(result).toMatchObject({ total: 2, words: [], didYouMean: undefined, isUnsearchable: false });
      expect(collection().titlesOf(result)).toEqual(['Nouveau', 'Ancien']);
    });

    describe('that are stop words, and one word with a hyphen', () => {
      it.each(['bien-être', 'Bien être', 'BIEN‑ÊTRE', 'bien-être au'])('are found: %s', async (text) => {
        await collection().putAll('Le bien-être de tous', 'Être bien', 'Bien entendu, être là');
        const result = await collection().search(text);
        expect(collection().titlesOf(result)).toEqual(['Le bien-être de tous']);
        expect(result).toMatchObject({ words: ['bienetre'], isUnsearchable: false });
        expect(highlight('Le bien-être', result.words)).toEqual([
          { text: 'Le ', isHit: false },
          { text: 'bien-être', isHit: true },
        ]);
      });

      it('are found as they begin, and are not what anything else was meant to be', async () => {
        await collection().putAll('Le bien-être', 'Peut-être');
        for (const text of ['bien-êt', 'bien-être', 'bien être'])
          expect(await collection().found(text, { typing: true })).toEqual(['Le bien-être']);
        expect(await collection().search('etrs')).toMatchObject({ total: 0, didYouMean: undefined });
      });
    });

    describe('that cannot be searched for', () => {
      it.each([
        ['de la pour les', 'stop words'],
        ['de là', 'stop words that would make a word'],
        ['the of', 'English stop words'],
        ['— !? 👵🏽 …', 'signs and emoji'],
        ['C++', 'a letter and signs'],
        ['\u0000\ud800', 'characters that are none'],
      ])('find nothing, and it is said, in %j: %s', async (text) => {
        await collection().put('C’est pour la mise en place de la garde, au-delà du soir 👵🏽', {
          facets: { theme: ['a'] },
        });
        expect(
          await collection().search(text, { countFacets: ['theme'], filters: { theme: ['a'] } }),
        ).toEqual({
          hits: [],
          hasNextPage: false,
          total: 0,
          facets: { theme: [] },
          words: [],
          didYouMean: undefined,
          isUnsearchable: true,
        });
        for (const sort of searchSorts) expect(await collection().found(text, { sort })).toEqual([]);
      });

      it('are not those that nothing is found by', async () => {
        await collection().put('Tonte');
        expect(await collection().search('zzzzzzz')).toMatchObject({ total: 0, isUnsearchable: false });
        expect(await collection().search('de la tonte')).toMatchObject({ total: 1, isUnsearchable: false });
      });

      it('are not a single word that has only begun, nor the first letter of one', async () => {
        await collection().put('Dépendance, lavage');
        for (const text of ['de', 'd', 'les d', 'pour la d', 'la d'])
          expect(await collection().search(text, { typing: true })).toMatchObject({
            total: 1,
            isUnsearchable: false,
          });
        expect(await collection().search('les d')).toMatchObject({ total: 0, isUnsearchable: true });
        for (const text of ['de ', 'de la', 'C++', '!!!', '😀'])
          expect(await collection().search(text, { typing: true })).toMatchObject({
            total: 0,
            isUnsearchable: true,
          });
      });
    });

    it.each([
      ['a very long text', `jardinage ${'é'.repeat(10_000)}`],
      ['hundreds of words', `jardinage ${Array.from({ length: 500 }, (_, i) => `mot${i}`).join(' ')}`],
      ['emoji', '👩‍🌾 jardinage 🌱'],
      ['another direction', 'jardinage مساعدة'],
      ['characters that are none', 'jardinage\u0000 \udc00'],
      ['signs that other languages read', `jardinage' "OR" (*:& -a%_\\`],
    ])('reads %s', async (_, text) => {
      await collection().putAll('Jardinage', 'مساعدة');
      expect(await collection().found(text)).toContain('Jardinage');
    });

    it('holds texts of any signs and length, and finds them', async () => {
      await collection().put('مساعدة في المنزل 👵🏽\u0000\ud800', {
        bodies: [`capteur ${'mot '.repeat(50_000)}`],
      });
      expect(await collection().search('مساعدة')).toMatchObject({ total: 1 });
      expect(await collection().search('capteur')).toMatchObject({ total: 1 });
    });
  });
}
