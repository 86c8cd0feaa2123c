import { describe, expect, it } from '@jest/globals';
import { Analyser } from './analyser.js';
import { sampleNeed } from '../../testing/sample-documents.js';
import { TagDetector } from './tag-detector.js';

const taxonomy = {
  tags: [
    { id: 'childcare', labels: ['Garde d’enfants', 'Childcare'], synonyms: ['nounou'], broaderId: undefined },
    { id: 'carers', labels: ['Aidants'], synonyms: ['proche aidant'], broaderId: undefined },
    { id: 'children', labels: ['Enfants'], synonyms: [], broaderId: undefined },
    { id: 'nothing', labels: ['À', '…'], synonyms: ['de la', ''], broaderId: undefined },
  ],
};

function seenIn(description: string, title = ''): Record<string, string | undefined> {
  const { own } = new Analyser(taxonomy).need(sampleNeed({ title, description })).tags;
  return Object.fromEntries(own.map((tag) => [tag.tagId, tag.written]));
}

describe('tags seen in a text', () => {
  it('are found whatever the case, the plural, the articles and the accents, with the words as written', () => {
    expect(seenIn('Nous faisons des GARDES DES ENFANTS le soir.')).toEqual({
      childcare: 'GARDES DES ENFANTS',
      children: 'ENFANTS',
    });
  });

  it('are found by synonym and in any language of the labels', () => {
    expect(seenIn('Des nounous.')).toEqual({ childcare: 'nounous' });
    expect(seenIn('A childcare app')).toEqual({ childcare: 'childcare' });
  });

  it('need the whole phrase, in order, within one field', () => {
    expect(seenIn('Garder un jardin, une garde de nuit')).toEqual({});
    expect(seenIn('proche', 'aidant')).toEqual({ carers: 'aidant' });
    expect(seenIn('Les enfants que l’on garde')).toEqual({ children: 'enfants' });
  });

  it('are not taken for words of the same stem', () => expect(seenIn('Une aide aux aidés')).toEqual({}));

  it('are found as they stand where stop words leave a single word of their phrase', () => {
    const ageing = {
      id: 'ageing',
      labels: ['Bien vieillir'],
      synonyms: ['plus de trois ans'],
      broaderId: undefined,
    };
    const seen = (description: string) =>
      new Analyser({ tags: [ageing] })
        .need(sampleNeed({ description }))
        .tags.own.map(({ written }) => written);
    expect(seen('Vieillir depuis dix ans')).toEqual([]);
    expect(seen('Pour bien vieillir chez soi')).toEqual(['bien vieillir']);
    expect(seen('Enfants de plus de trois ans')).toEqual(['plus de trois ans']);
  });

  it('are distinguished by the stop words that make one phrase another', () => {
    const tags = [
      { id: 'babies', labels: ['Garde d’enfants de moins de 3 ans'], synonyms: ['moins de 3 ans'] },
      { id: 'pupils', labels: ['Garde d’enfants de plus de 3 ans'], synonyms: ['plus de 3 ans'] },
    ].map((tag) => ({ ...tag, broaderId: undefined }));
    const seen = (description: string) =>
      new Analyser({ tags }).need(sampleNeed({ description })).tags.own.map(({ tagId }) => tagId);
    expect(seen('Garde des enfants de moins de 3 ans')).toEqual(['babies']);
    expect(seen('Garde des enfants de plus de 3 ans')).toEqual(['pupils']);
    expect(seen('Garde d’enfants, 3 ans d’expérience')).toEqual([]);
    expect(new TagDetector(tags, 'fr').seenIn('plus de 3 ans')).toEqual(['pupils']);
  });

  it('are found whatever such words stand between theirs, where they have none', () => {
    const tags = [
      { id: 'old', labels: ['Personnes âgées'], synonyms: ['sans personne'], broaderId: undefined },
      { id: 'plans', labels: ['PLU'], synonyms: ['plus de plans', 'bien vieillir'], broaderId: undefined },
    ];
    const seen = (description: string) => {
      const { own } = new Analyser({ tags }).need(sampleNeed({ description })).tags;
      const found = own.map(({ tagId, written }) => [tagId, written]);
      expect(new TagDetector(tags, 'fr').seenIn(description)).toEqual(found.map(([tagId]) => tagId));
      return found;
    };
    expect(seen('Les personnes les plus âgées')).toEqual([['old', 'personnes les plus âgées']]);
    expect(seen('Des personnes plus, ou sans, âgées')).toEqual([['old', 'personnes plus, ou sans, âgées']]);
    expect(seen('Nous voulons aider plus de monde')).toEqual([]);
    expect(seen('Le PLU')).toEqual([['plans', 'PLU']]);
    expect(seen('Bien plus vieillir')).toEqual([]);
  });

  it('are not found within a longer phrase of the same meaning, but beside it', () => {
    const tag = (id: string, aspect: 'work' | 'audience', label: string) => ({
      id,
      aspect,
      labels: [label],
      synonyms: [],
      broaderId: undefined,
    });
    const tags = [
      tag('electronics', 'work', 'Électronique'),
      tag('signature', 'work', 'Signature électronique'),
      tag('sealing', 'work', 'Signature électronique'),
      tag('signing', 'work', 'Signature'),
      tag('signers', 'audience', 'Signature'),
    ];
    const seen = (description: string) =>
      new Analyser({ tags }).need(sampleNeed({ description })).tags.own.map(({ tagId }) => tagId);
    expect(seen('La signature électronique')).toEqual(['signature', 'sealing', 'signers']);
    expect(seen('Une signature, de l’électronique')).toEqual(['signature', 'sealing', 'signers']);
    expect(seen('Électronique : la signature électronique')).toEqual([
      'electronics',
      'signature',
      'sealing',
      'signers',
    ]);
    expect(seen('La signature')).toEqual(['signing', 'signers']);
  });

  it('are never made of stop words alone', () => expect(seenIn('À la fin de la rue … de la')).toEqual({}));
});
