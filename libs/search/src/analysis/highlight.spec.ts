import { describe, expect, it } from '@jest/globals';
import { highlight, type HighlightSegment } from './highlight.js';

/** Hits in brackets. */
const shown = (segments: readonly HighlightSegment[]): string =>
  segments.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');

describe('highlight', () => {
  it('shows a short text whole, hits as they are written there', () => {
    expect(shown(highlight('L’Équipement — des équipements, d’ÉQUIPE', ['equipement', 'equipements']))).toBe(
      'L’[Équipement] — des [équipements], d’ÉQUIPE',
    );
  });

  it('finds words whose accents are signs of their own', () => {
    const text = 'Un vélo électrique'.normalize('NFD');
    expect(highlight(text, ['velo'])).toEqual([
      { text: 'Un ', isHit: false },
      { text: 'vélo'.normalize('NFD'), isHit: true },
      { text: ' électrique'.normalize('NFD'), isHit: false },
    ]);
  });

  it('marks a phrase where it is one, from its first word to its last', () => {
    const text =
      'La garde des enfants, de nuit : garde partagée, enfants gardés. Children cared for, caring for children.';
    expect(shown(highlight(text, ['garde d enfants', 'nuit', 'care for children']))).toBe(
      'La [garde des enfants], de [nuit] : garde partagée, enfants gardés. Children cared for, [caring for children].',
    );
  });

  it('marks what overlaps once, the longest first', () => {
    const phrases = ['aide a domicile', 'aide', 'domicile', 'a domicile', 'domicile partage'];
    expect(shown(highlight('Une aide à domicile partagé', phrases))).toBe('Une [aide à domicile] partagé');
  });

  it('joins nothing that a blank parts, and leaves no empty piece', () => {
    expect(highlight('garde nuit', ['garde', 'nuit'])).toEqual([
      { text: 'garde', isHit: true },
      { text: ' ', isHit: false },
      { text: 'nuit', isHit: true },
    ]);
    expect(highlight('', ['garde'])).toEqual([]);
  });

  it('shows other scripts and emoji', () => {
    expect(shown(highlight('👵🏽 مساعدة في المنزل 👩‍🌾', ['مساعدة']))).toBe('👵🏽 [مساعدة] في المنزل 👩‍🌾');
  });

  it('shows the beginning where there is no hit, cut at a blank', () => {
    expect(shown(highlight('Nous cherchons de quoi livrer des repas', ['jardin'], 18))).toBe(
      'Nous cherchons de …',
    );
    expect(shown(highlight('Nous cherchons de quoi livrer des repas', [], 17))).toBe('Nous cherchons de …');
    expect(shown(highlight('Nous cherchons de quoi livrer des repas', [], 16))).toBe('Nous cherchons …');
  });

  it('shows the excerpt of a long text that has the most different words', () => {
    const filling = 'rien à voir ici, '.repeat(30);
    const text = `${filling}garde garde garde ${filling}la garde de nuit d’enfants ${filling}`;
    const excerpt = shown(highlight(text, ['garde', 'nuit', 'enfants']));
    expect(excerpt).toContain('la [garde] de [nuit] d’[enfants] rien');
    expect(excerpt).toMatch(/^… \S.*\S …$/);
    expect(excerpt.replaceAll(/[[\]]/g, '').length).toBeLessThanOrEqual(204);
  });

  it('shows the end of a text up to its end', () => {
    const excerpt = shown(highlight(`${'rien à voir '.repeat(40)}la nuit`, ['nuit']));
    expect(excerpt).toMatch(/^… .* la \[nuit\]$/);
    expect(excerpt.length).toBeGreaterThan(150);
  });

  it('never cuts a character in two', () => {
    const families = '👩‍👩‍👧‍👦'.repeat(100);
    const [piece] = highlight(families, []);
    expect(piece.text).toMatch(/^(👩‍👩‍👧‍👦)+ …$/u);
    const accents = 'e\u0301'.repeat(300);
    expect(highlight(accents, [], 151)[0].text).toBe(`${'e\u0301'.repeat(75)} …`);
    const after = shown(highlight(`${families}nuit${families}`, ['nuit']));
    expect(after).toMatch(/^… (👩‍👩‍👧‍👦)+\[nuit\](👩‍👩‍👧‍👦)+ …$/u);
  });

  it('reads a hundred thousand characters, of one word or of many', () => {
    const many = `${'mot '.repeat(25_000)}nuit${' mot'.repeat(25_000)}`;
    expect(shown(highlight(many, ['nuit']))).toMatch(/^… (mot )+\[nuit\]( mot)+ …$/);
    expect(highlight('x'.repeat(100_000), ['nuit'])).toEqual([
      { text: `${'x'.repeat(200)} …`, isHit: false },
    ]);
    expect(shown(highlight('nuit '.repeat(20_000), ['nuit']))).toMatch(/^\[nuit\]( \[nuit\])+ …$/);
  });

  it('takes characters that are none as they come', () => {
    expect(shown(highlight('\u0000nuit\ud800', ['nuit']))).toBe('\u0000[nuit]\ud800');
  });

  it('puts the pieces together as the text itself, whatever the excerpt', () => {
    const text = 'Un capteur discret, la nuit, sans caméra ; facile à poser chez une personne âgée.';
    for (let longest = 1; longest <= text.length; longest++) {
      const excerpt = highlight(text, ['nuit', 'personne'], longest)
        .map((segment) => segment.text)
        .join('')
        .replace(/^… /, '')
        .replace(/ …$/, '');
      expect(text).toContain(excerpt);
    }
  });
});
