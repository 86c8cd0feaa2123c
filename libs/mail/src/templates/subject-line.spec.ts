import { describe, expect, it } from '@jest/globals';
import { LONGEST_SUBJECT, shortName, subjectLine } from './subject-line.js';

const title = (text: string): string => `Votre besoin est publié\u00a0: ${text}`;

describe('the subject of a mail', () => {
  it('is its title, where there is room for it', () => {
    const whole = title('a'.repeat(LONGEST_SUBJECT - 'Votre besoin est publié : '.length));
    expect(whole).toHaveLength(LONGEST_SUBJECT);
    expect(subjectLine(whole)).toBe(whole);
    expect(subjectLine('')).toBe('');
  });

  it.each([
    ['whole words', 'Prévenir les chutes nocturnes à domicile', 'Prévenir les chutes nocturnes…'],
    [
      'no word that announces another',
      'Repérer vite les chutes de la nuit noire',
      'Repérer vite les chutes…',
    ],
    [
      'no word that leaves a question',
      'Cuisiner chez des gens qui ne mangent plus',
      'Cuisiner chez des gens…',
    ],
    ['no number alone', 'Recruter pour le printemps 12 personnes', 'Recruter pour le printemps…'],
    ['no sign', 'Se déplacer autrement, chez tous : à pied', 'Se déplacer autrement, chez tous…'],
  ])('has %s of a longer one', (_, text, short) => {
    expect(subjectLine(title(text))).toBe(title(short));
  });

  it('cuts a word that leaves no room for others, and never a character that people see as one', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(subjectLine('x'.repeat(70))).toBe(`${'x'.repeat(59)}…`);
    expect(subjectLine(family.repeat(70))).toBe(`${family.repeat(59)}…`);
  });

  it('closes the quotation marks that it has opened', () => {
    const long = 'Rejoindre le groupe de travail «\u00a0Bien vieillir chez soi, tous ensemble\u00a0»\u00a0?';
    expect(subjectLine(long)).toBe('Rejoindre le groupe de travail «\u00a0Bien vieillir chez soi…\u00a0»');
    expect(subjectLine('Join the working group “Growing old at home, together with others”?')).toBe(
      'Join the working group “Growing old at home, together…”',
    );
    expect(
      subjectLine('Rappel\u00a0: des idées attendent votre relecture, comme «\u00a0Un capteur\u00a0»'),
    ).toBe('Rappel\u00a0: des idées attendent votre relecture, comme…');
  });
});

it('A name that begins a title leaves room for what it says', () => {
  expect(shortName('Karim Benali')).toBe('Karim Benali');
  expect(shortName('')).toBe('');
  expect(shortName('Marie-Antoinette de la Villemarqué du Bois-Joli')).toBe('Marie-Antoinette…');
});

describe('a run of signs', () => {
  it.each([
    [`Aide ${'!'.repeat(21)}x${'!'.repeat(21)}`, `Aide ${'!'.repeat(21)}x…`],
    [`Aide ${'!'.repeat(40)}`, 'Aide…'],
    ['Urgent ----------------------------------------- aide', 'Urgent…'],
    ['Les les les les les les les les les les', 'Les…'],
    ['a 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1', 'a…'],
  ])('in %j leaves a short name', (name, short) => {
    expect(shortName(name)).toBe(short);
  });

  it.each([
    [`Urgent ${'-'.repeat(48)}aide à domicile`, `Urgent ${'-'.repeat(48)}aide…`],
    [`Urgent ${'-'.repeat(48)} aide à domicile`, 'Urgent…'],
    [`${'!'.repeat(58)}xx${'!'.repeat(58)}`, `${'!'.repeat(58)}x…`],
    [`Garder ${' pour'.repeat(30)} demain`, 'Garder…'],
  ])('in %j leaves a subject', (text, short) => {
    expect(subjectLine(text)).toBe(short);
  });
});
