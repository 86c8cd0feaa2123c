import { describe, expect, it } from '@jest/globals';
import { joinedPairs, readWords } from './read-words.js';

describe('readWords', () => {
  it.each([
    ['Le bien-être, chez-soi', ['le', 'bienetre', 'chezsoi'], 'with hyphens'],
    ['le bien‑être', ['le', 'bienetre'], 'with a hyphen at which no line breaks'],
    ['bien - être bien–être', ['bien', 'etre', 'bien', 'etre'], 'with dashes'],
    ['y a-t-il peut-être', ['y', 'atil', 'peutetre'], 'of several parts'],
    ['aide-ménagère, sans-abri', ['aide', 'menagere', 'sans', 'abri'], 'whose parts say something'],
  ])('reads %j as %j: %s', (text, words) =>
    expect(readWords(text).map(({ folded }) => folded)).toEqual(words),
  );

  it('joins what may have been meant to be one', () =>
    expect(joinedPairs(readWords('le bien être de tous')).map(({ folded }) => folded)).toEqual(['bienetre']));

  it('says where each word stands', () => {
    const text = '« Bien-être » chez soi';
    expect(readWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Bien-être',
      'chez',
      'soi',
    ]);
  });
});
