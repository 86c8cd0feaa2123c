import { describe, expect, it } from '@jest/globals';
import { proofsOf, quoteAround, type Segment, strongestWords } from './proofs.js';

const marked = (text: string): Segment[] =>
  text
    .split(/(\[[^\]]*\])/)
    .filter(Boolean)
    .map((piece) =>
      piece.startsWith('[') ? { hit: true, text: piece.slice(1, -1) } : { hit: false, text: piece },
    );
const plain = (segments: readonly Segment[] = []): string => segments.map(({ text }) => text).join('');

describe('a quote', () => {
  it('goes from whole word to whole word, and says where it was cut', () => {
    const segments = marked(
      'Nos bénéficiaires, qui vivent presque tous seuls chez eux, [tombent] la nuit et personne ne le sait avant huit heures du matin.',
    );
    expect(plain(quoteAround(segments, 1))).toBe(
      '…\u00a0qui vivent presque tous seuls chez eux, tombent la nuit et personne ne le sait avant huit\u00a0…',
    );
  });

  it('stays in its line, and keeps what is marked beside it', () => {
    const segments = marked('Une autre ligne.\nLes [chutes] la [nuit].\nEt la suite');
    const quote = quoteAround(segments, 1);
    expect(plain(quote)).toBe('Les chutes la nuit.');
    expect(quote.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['chutes', 'nuit']);
  });

  it('does not end with what belongs to the next word', () => {
    const segments = marked(
      `[Capteur] qui voit bien les gestes et prévient l’[astreinte de garde cette nuit]`,
    );
    expect(plain(quoteAround(segments, 0))).toBe('Capteur qui voit bien les gestes et prévient\u00a0…');
  });

  it('of one endless word is cut all the same', () => {
    expect(plain(quoteAround(marked(`[a]${'b'.repeat(500)}`), 0))).toBe('a…');
  });
});

describe('the proofs of a match', () => {
  const evidence = {
    sharedWords: [
      { need: 'nuit', solver: 'nuit', share: 0.05 },
      { need: 'chutes', solver: 'chute', share: 0.1 },
      { need: 'lit', solver: 'lit', share: 0.2 },
      { need: 'absent', solver: 'absent', share: 0.3 },
    ],
    needHighlights: {
      title: marked('Repérer les [chutes] la [nuit]'),
      description: marked('Près du [lit].'),
    },
    solverHighlights: {
      headline: marked('Un détecteur de [chute]'),
      description: marked('Posé près du [lit], il veille la [nuit].'),
      ideas: [],
    },
  };

  it('quote both sides, what brings most first, and no word twice', () => {
    expect(proofsOf(evidence).map(({ need, solver }) => [plain(need), plain(solver)])).toEqual([
      ['Près du lit.', 'Posé près du lit, il veille la nuit.'],
      ['Repérer les chutes la nuit', 'Un détecteur de chute'],
    ]);
    expect(proofsOf({ ...evidence, solverHighlights: null })).toEqual([]);
  });

  it('begin with the words that bring most', () => {
    expect(
      strongestWords(
        [
          { need: 'Nuit', share: 0.1 },
          { need: 'lit', share: 0.3 },
          { need: 'nuit', share: 0.2 },
        ],
        3,
      ),
    ).toEqual(['lit', 'nuit']);
  });
});
