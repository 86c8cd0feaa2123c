import { describe, expect, it } from '@jest/globals';
import { beginningOf, dayInWords, greeting, headed, listed, momentInWords, quoted } from './phrases.js';

describe('phrases', () => {
  it('follow the typography of their language', () => {
    expect(headed('Un besoin à relire', 'Prévenir les chutes', 'fr')).toBe(
      'Un besoin à relire\u00a0: Prévenir les chutes',
    );
    expect(headed('A need to read', 'Preventing falls', 'en')).toBe('A need to read: Preventing falls');
    expect(quoted('Veille', 'fr')).toBe('«\u00a0Veille\u00a0»');
    expect(quoted('Watch', 'en')).toBe('“Watch”');
    expect(listed(['Orléans', 'Olivet', 'Saran'], 'fr')).toBe('Orléans, Olivet et Saran');
    expect(listed([], 'fr')).toBe('');
  });

  it('greet a person without a name too', () => {
    expect(greeting('Zoé Lefèvre', 'fr')).toBe('Bonjour Zoé Lefèvre,');
    expect(greeting('', 'fr')).toBe('Bonjour,');
    expect(greeting('', 'en')).toBe('Hello,');
  });

  it('say a day as it is in France', () => {
    expect(dayInWords('2026-12-03', 'fr')).toBe('3 décembre 2026');
    expect(dayInWords(new Date('2026-12-03T23:30:00Z'), 'en')).toBe('4 December 2026');
    expect(['2027-03-01', '2027-03-11', '2027-03-21'].map((day) => dayInWords(day, 'fr'))).toEqual([
      '1er mars 2027',
      '11 mars 2027',
      '21 mars 2027',
    ]);
    expect(dayInWords('2027-03-01', 'en')).toBe('1 March 2027');
  });

  it('say a moment by the clocks of France', () => {
    expect(momentInWords(new Date('2027-02-03T13:30:00Z'), 'fr')).toBe(
      'mercredi 3 février 2027 à 14\u00a0h\u00a030',
    );
    expect(momentInWords(new Date('2027-07-01T07:00:00Z'), 'fr')).toBe('jeudi 1er juillet 2027 à 9\u00a0h');
    expect(momentInWords(new Date('2027-07-01T07:00:00Z'), 'en')).toBe('Thursday, 1 July 2027 at 09:00');
  });
});

describe('the beginning of a text', () => {
  it('is all of a short text, in its own lines', () => {
    expect(beginningOf(' Nos aides\t à domicile  tombent. ')).toBe('Nos aides à domicile tombent.');
    expect(beginningOf('Bonjour,\r\n\r\n\r\n\r\nTrois dates :  \r\n- lundi\n- mardi\n')).toBe(
      'Bonjour,\n\nTrois dates :\n- lundi\n- mardi',
    );
  });

  it('is of a dozen lines at most', () => {
    const lines = (count: number): string => Array.from({ length: count }, (_, i) => `- ${i}`).join('\n');
    expect(beginningOf(lines(12))).toBe(lines(12));
    expect(beginningOf(lines(13))).toBe(`${lines(12)}…`);
  });

  it('ends with a sentence where one ends before a line does', () => {
    expect(beginningOf('Bonjour,\nPremière phrase.\nDeuxième phrase, trop longue', 36)).toBe(
      'Bonjour,\nPremière phrase.',
    );
    expect(beginningOf('- un\n- deux\n- trois', 13)).toBe('- un\n- deux…');
  });

  it('ends with a sentence where one ends in time', () => {
    expect(beginningOf('Première phrase. Deuxième phrase ! Troisième phrase, trop longue.', 40)).toBe(
      'Première phrase. Deuxième phrase !',
    );
    expect(beginningOf('Juste assez. Et trop.', 12)).toBe('Juste assez.');
  });

  it('ends with a word otherwise', () => {
    expect(beginningOf('Oh. Une phrase qui ne finit pas, et continue encore longtemps', 33)).toBe(
      'Oh. Une phrase qui ne finit pas…',
    );
    expect(beginningOf('x'.repeat(50), 20)).toBe(`${'x'.repeat(20)}…`);
  });
});
