import { afterEach, describe, expect, it } from '@jest/globals';
import { acronyms } from '@passerelle/text';
import { collectionForEach } from '../../testing/index.js';
import { highlight } from '../analysis/highlight.js';
import type { SearchIndex } from '../search-index.js';

export function phrasesContract(makeIndex: () => SearchIndex | Promise<SearchIndex>): void {
  describe('synonyms', () => {
    const collection = collectionForEach(makeIndex);
    afterEach(() => collection().index.setSynonyms([]));

    it('find one another, words and phrases, in either direction', async () => {
      await collection().index.setSynonyms([
        ['nounou', 'garde d’enfants', 'baby-sitting'],
        ['tonte', 'gazon'],
      ]);
      await collection().putAll('Nounou cherchée', 'Garde d’enfants le soir', 'Tonte', 'Chèvres à garder');
      const both = new Set(['Nounou cherchée', 'Garde d’enfants le soir']);
      expect(new Set(await collection().found('nounou'))).toEqual(both);
      expect(new Set(await collection().found('baby-sitting'))).toEqual(both);
      expect(new Set(await collection().found('baby sitting'))).toEqual(both);
      expect(await collection().found('gardes d’enfant')).toContain('Nounou cherchée');
      expect(await collection().found('gazon')).toEqual(['Tonte']);
    });

    it('replace those of before', async () => {
      await collection().putAll('Nounou', 'Tonte');
      await collection().index.setSynonyms([['nourrice', 'nounou']]);
      expect(await collection().found('nourrice')).toEqual(['Nounou']);
      await collection().index.setSynonyms([['gazon', 'tonte']]);
      expect(await collection().found('nourrice')).toEqual([]);
      expect(await collection().found('gazon')).toEqual(['Tonte']);
    });

    it('count less than the word itself', async () => {
      await collection().putAll('Nounou du soir', 'Nourrice du soir');
      await collection().index.setSynonyms([['nourrice', 'nounou']]);
      expect(await collection().found('nourrice')).toEqual(['Nourrice du soir', 'Nounou du soir']);
      expect(await collection().found('nounou')).toEqual(['Nounou du soir', 'Nourrice du soir']);
    });

    it('count once, with whichever endings they are given', async () => {
      await collection().index.setSynonyms([
        ['nounou', 'nounous', 'garde d’enfant', 'garde d’enfants', 'gardes d’enfants', 'nourrice'],
      ]);
      await collection().putAll('Nourrice nourrice ici', 'Garde d’enfants ici');
      expect(await collection().found('nounou')).toEqual(['Nourrice nourrice ici', 'Garde d’enfants ici']);
    });

    it('stand for what is written so, in the singular or in the plural, not for all words of their stem', async () => {
      await collection().index.setSynonyms([['lien social', 'isolement', 'cheveux']]);
      await collection().putAll('Des isolements', 'Un cheveu', 'Un isolant');
      expect(new Set(await collection().found('lien social'))).toEqual(
        new Set(['Des isolements', 'Un cheveu']),
      );
    });

    it('are abbreviations too, even if they look like words that say nothing', async () => {
      await collection().index.setSynonyms([['aide-soignante', 'AS']]);
      await collection().putAll('Des aides-soignantes de nuit', 'Tonte');
      expect(await collection().search('AS')).toMatchObject({ total: 1, isUnsearchable: false });
    });

    it.each([
      ['SAP', 'Services à la personne à Orléans'],
      ['SAD', 'Notre service autonomie à domicile'],
      ['SAAD', 'Un service d’aide et d’accompagnement à domicile'],
      ['SPASAD', 'Service polyvalent d’aide et de soins à domicile'],
      ['EHPAD', 'Un établissement d’hébergement pour personnes âgées dépendantes'],
      ['DUERP', 'Le document unique d’évaluation des risques professionnels'],
    ])('are acronyms of the trade: %s', async (acronym, spelledOut) => {
      await collection().index.setSynonyms(acronyms.map((each) => [each.acronym, ...each.meanings]));
      await collection().putAll(spelledOut, `Cherche ${acronym} sérieux`, 'Tonte');
      const both = new Set([spelledOut, `Cherche ${acronym} sérieux`]);
      expect(new Set(await collection().found(acronym.toLowerCase()))).toEqual(both);
      expect(new Set(await collection().found(spelledOut))).toEqual(both);
    });

    it('are acronyms that are stop words: they find what spells them out', async () => {
      await collection().index.setSynonyms([['HAD', 'hospitalisation à domicile']]);
      await collection().putAll('Hospitalisation à domicile', 'Tonte');
      expect(await collection().found('HAD')).toEqual(['Hospitalisation à domicile']);
    });

    it('count a phrase as one of the words of a short query', async () => {
      await collection().index.setSynonyms([['EHPAD', 'hébergement pour personnes âgées dépendantes']]);
      await collection().putAll('EHPAD', 'Tonte');
      const phrase = 'hébergement personnes âgées dépendantes';
      expect(await collection().found(`${phrase} orléans loiret nuit`)).toEqual(['EHPAD']);
      expect(await collection().found(`${phrase} orléans loiret nuit jour`)).toEqual([]);
    });

    describe('that are phrases', () => {
      it.each([
        ['Garde d’enfants', 'as it is called'],
        ["GARDE D'ENFANTS", 'in capitals'],
        ['Garder l’enfant', 'with other endings'],
        ['Garde de vos enfants', 'with other stop words between'],
        ['Garde enfants', 'with none'],
        ['Garde-enfants', 'with a hyphen'],
      ])('are found in %j: %s', async (text) => {
        await collection().index.setSynonyms([['nounou', 'garde d’enfants']]);
        await collection().putAll(text, 'Tonte');
        await collection().put('Texte', { bodies: ['Autre', `Ici. ${text}, le soir.`] });
        expect(new Set(await collection().found('nounou'))).toEqual(new Set([text, 'Texte']));
      });

      it.each([
        ['La garde des jeunes enfants', 'with another word between'],
        ['Des enfants en garde', 'in another order'],
        ['Enfants', 'in part'],
      ])('are not found in %j: %s', async (text) => {
        await collection().index.setSynonyms([['nounou', 'garde d’enfants']]);
        await collection().put(text, { bodies: [text, text] });
        expect(await collection().search('nounou')).toMatchObject({ total: 0, words: [] });
      });

      it('are not found across texts, nor in names', async () => {
        await collection().index.setSynonyms([['nounou', 'garde d’enfants']]);
        await collection().put('Garde', { bodies: ['enfants garde', 'enfants'], names: ['Garde d’enfants'] });
        expect(await collection().found('nounou')).toEqual([]);
        expect(await collection().found('garde d’enfants')).toEqual(['Garde']);
      });

      it('are found in English', async () => {
        await collection().index.setSynonyms([['nanny', 'caring for children']]);
        await collection().putAll('She cares for the children of the house', 'The children are cared for');
        expect(await collection().found('nanny')).toEqual(['She cares for the children of the house']);
      });

      it('are found first where they are meant, then where their words stand apart', async () => {
        await collection().index.setSynonyms([['aide à domicile', 'auxiliaire de vie']]);
        await collection().putAll('Une aide aux devoirs à domicile', 'Le devoir des aides à domicile');
        const result = await collection().search('aide à domicile');
        expect(collection().titlesOf(result)).toEqual([
          'Le devoir des aides à domicile',
          'Une aide aux devoirs à domicile',
        ]);
        expect(highlight('L’aide à domicile', result.words)).toEqual([
          { text: 'L’', isHit: false },
          { text: 'aide à domicile', isHit: true },
        ]);
      });

      it('count more in titles than in bodies', async () => {
        await collection().index.setSynonyms([['nounou', 'garde d’enfants']]);
        await collection().put('Le soir venu', { bodies: ['Une garde d’enfants'] });
        await collection().put('Une garde d’enfants', { bodies: ['Le soir venu'] });
        expect(await collection().found('nounou')).toEqual(['Une garde d’enfants', 'Le soir venu']);
      });

      it('are marked where they are phrases, not where their words are', async () => {
        await collection().index.setSynonyms([['nounou', 'garde d’enfants']]);
        const text = 'Garde de nuit : les enfants dorment. Garde d’enfants, nounous.';
        await collection().put(text);
        const { words } = await collection().search('nounou');
        expect(new Set(words)).toEqual(new Set(['nounous', 'garde d enfants']));
        const marked = highlight(text, words).filter(({ isHit }) => isHit);
        expect(marked.map((hit) => hit.text)).toEqual(['Garde d’enfants', 'nounous']);
      });

      it('leave no trace where the searcher may not find them', async () => {
        await collection().index.setSynonyms([['nounou', 'garde d’enfants', 'nourrice']]);
        await collection().put('Garde d’enfants', { visibleTo: ['another company'] });
        await collection().put('Nourrice');
        expect(await collection().search('nounou')).toMatchObject({ total: 1, words: ['nourrice'] });
      });

      it.each(['chez soi', 'Chez-soi', 'CHEZ‑SOI'])(
        'are found as they stand where all of their words say nothing: %s',
        async (text) => {
          await collection().index.setSynonyms([['chez-soi', 'domicile']]);
          await collection().putAll(
            'Rester chez soi au calme',
            'Un chez-soi au calme',
            'Un domicile',
            'Soi, chez vous',
          );
          const result = await collection().search(text);
          const all = ['Rester chez soi au calme', 'Un chez-soi au calme', 'Un domicile'];
          expect(new Set(collection().titlesOf(result))).toEqual(new Set(all));
          expect(result).toMatchObject({ didYouMean: undefined, isUnsearchable: false });
          expect(new Set(await collection().found(`${text} calme`))).toEqual(new Set(all));
          expect(new Set(await collection().found(text, { typing: true }))).toEqual(new Set(all));
        },
      );

      it('are found as they stand where a single word of theirs says something', async () => {
        await collection().index.setSynonyms([['bien vieillir', 'longévité']]);
        await collection().putAll('Bien vieillir chez soi', 'Un logiciel vieilli');
        expect(await collection().found('longévité')).toEqual(['Bien vieillir chez soi']);
      });

      it('keep their words from being taken for misspelt ones', async () => {
        await collection().index.setSynonyms([['tai-chi', 'gymnastique douce']]);
        await collection().putAll('Gymnastique douce', 'Taxi');
        expect(await collection().search('taji')).toMatchObject({ didYouMean: 'taxi' });
        expect(await collection().search('tai-chi')).toMatchObject({ total: 1, didYouMean: undefined });
      });
    });
  });
}
