import { expect, it } from '@jest/globals';
import { phrasesOf } from './phrases.js';

const [chutes, lift] = [
  { id: '1', reference: 'technology:chute', label: 'Détection de chute' },
  { id: '2', reference: 'technology:monte-escalier', label: 'Monte-escalier' },
];
const example = (words: string, searches: number, tag: typeof lift | null = null) => ({
  words,
  searches,
  tag,
});

it('phrases come once, those that no tag knows first, then the most sought', () => {
  const phrases = phrasesOf([
    { tag: chutes, examples: [example('chute sans caméra', 9), example('tapis', 2)] },
    { tag: null, examples: [example('aide mémoire', 1), example('fauteuil qui monte', 5, lift)] },
    { tag: null, examples: [example('aide mémoire', 3), example('robot', 2)] },
  ]);
  expect(phrases).toEqual([
    { words: 'aide mémoire', searches: 3, tag: null },
    { words: 'robot', searches: 2, tag: null },
    { words: 'chute sans caméra', searches: 9, tag: chutes },
    { words: 'fauteuil qui monte', searches: 5, tag: lift },
    { words: 'tapis', searches: 2, tag: chutes },
  ]);
});
