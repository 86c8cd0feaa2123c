import { expect, it } from '@jest/globals';
import { stemOf } from '@passerelle/text';
import { readWords, Synonyms } from '../analysis/index.js';
import { MeiliCounts } from './meili-counts.js';
import type { MeiliServer } from './meili-server.js';
import { TermLookUp } from './meili-spelling.js';
import { askedFor, termsOf } from './meili-terms.js';

/** What is asked of Meilisearch here: how many documents have a word. Everything else the contract asks of a real one. */
function lookUpAmong(...words: readonly string[]): { lookUp: TermLookUp; asked: string[] } {
  const known = new Set(words.flatMap((word) => [word, stemOf(word, 'fr'), stemOf(word, 'en')]));
  const asked: string[] = [];
  const server: Pick<MeiliServer, 'multiSearch'> = {
    multiSearch: (({ queries }: { queries: { q: string }[] }) => {
      asked.push(...queries.map(({ q }) => q.trim()));
      const results = queries.map(({ q }) => ({ estimatedTotalHits: known.has(q.trim()) ? 3 : 0 }));
      return Promise.resolve({ results });
    }) as unknown as MeiliServer['multiSearch'],
  };
  const counts = new MeiliCounts(server as MeiliServer);
  const lookUp = new TermLookUp(server as MeiliServer, counts, { uid: 'x', state: '1' }, '');
  return { lookUp, asked };
}

it.each([
  ['garde denfants', ['garde', 'enfants'], ['enfants ’enfants']],
  ['dentiste', ['dentiste'], []],
  ['laide', ['laide'], []],
  ['lassistance', ['lassistance'], []],
])(
  'reads %j without an elision only where the word is not used, and what is left is',
  async (text, left, elisions) => {
    const { lookUp } = lookUpAmong('garde', 'enfants', 'dentiste', 'aide', 'laide');
    const read = await lookUp.withoutElisions(readWords(text), text);
    expect(read.words.map(({ folded }) => folded)).toEqual(left);
    expect([...read.elisions].map(([{ folded }, meant]) => `${folded} ${meant}`)).toEqual(elisions);
    for (const { start, end, written } of read.words) expect(text.slice(start, end)).toBe(written);
  },
);

it('asks nothing more where no word may have an elision', async () => {
  const { lookUp, asked } = lookUpAmong('garde');
  await lookUp.withoutElisions(readWords('garde de nuit'), 'garde de nuit');
  expect(asked).toEqual([]);
});

it.each([
  ['e-santé', { e: true, sante: false }],
  ['b z', { b: false, z: false }],
  ['santé ia', { sante: false, ia: false }],
])('lets a single letter of %j only rank beside longer words', (text, expected) => {
  const synonyms = new Synonyms([]);
  const terms = termsOf(askedFor(text, readWords(text), synonyms), synonyms);
  expect(Object.fromEntries(terms.map(({ asked, onlyRanks }) => [asked?.folded, onlyRanks]))).toEqual(
    expected,
  );
});
