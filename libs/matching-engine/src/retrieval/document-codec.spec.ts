import { expect, it } from '@jest/globals';
import { ByteReader, writeVarint } from '@passerelle/text';
import * as fc from 'fast-check';
import { sampleNeed, sampleSolver } from '../../testing/sample-documents.js';
import { Analyser, tagVectorOf } from '../analysis/analyser.js';
import { lengthStep } from '../analysis/term-counts.js';
import { DocumentRecords } from '../storage/document-records.js';
import { DocumentCodec, isSeen, Numbering, skipTags, tagsIn, WordReader } from './document-codec.js';

const taxonomy = {
  tags: [
    { id: 'care', labels: ['Aide à domicile'], synonyms: [], broaderId: undefined },
    { id: 'night', labels: ['Garde de nuit'], synonyms: ['gardes nocturnes'], broaderId: 'care' },
    { id: 'bikes', labels: ['Vélo'], synonyms: [], broaderId: undefined },
  ],
};
const words = [
  'vélo',
  'Vélos',
  'repas',
  'gardes',
  'de',
  'nuit',
  'aide',
  'à',
  'domicile',
  'été',
  'étés',
  '24',
];
const text = fc.array(fc.constantFrom(...words), { maxLength: 80 }).map((some) => some.join(' '));
const tagIds = fc.subarray(['care', 'night', 'bikes']);
const idea = fc.record({ id: fc.uuid(), title: text, description: text });

it('gives back what was analysed, whatever it is', () => {
  const analyser = new Analyser(taxonomy);
  const codec = new DocumentCodec(analyser);
  const records = new DocumentRecords();
  fc.assert(
    fc.property(
      fc.record({ headline: text, description: text, tagIds, ideas: fc.array(idea, { maxLength: 3 }) }),
      (written) => {
        const { words: vector, tags, ideas } = analyser.solver(sampleSolver(written));
        const documentNumber = records.add('solver', codec.encode(vector, tags, ideas));
        expect(codec.decode(records, documentNumber)).toEqual({ words: vector, tags, ideas });
      },
    ),
    { numRuns: 40 },
  );
});

it('gives back words that stand there as often as is counted, of many, and spelt in any way', () => {
  const analyser = new Analyser(taxonomy);
  const { lexicon } = analyser;
  const codec = new DocumentCodec(analyser);
  const records = new DocumentRecords();
  // Stems that end in a digit are the words themselves, so terms have the same numbers as the words.
  for (let i = 0; i < 9_000; i++) lexicon.spellingOf(`mot${i}`);
  const alike = Array.from({ length: 7 }, (_, i) =>
    `MOT8400`.replaceAll(/[MOT]/g, (sign, at: number) => ((i >>> at) & 1 ? sign.toLowerCase() : sign)),
  );
  for (const written of alike) lexicon.spellingOf(written);
  const terms = Uint32Array.of(0, 62, 126, 8_400, 8_999);
  const written = ['mot0', 'Mot62', 'mot126', alike.at(-1) ?? '', 'mot8999'];
  const vector = {
    terms,
    counts: Uint8Array.of(1, 1, 2, 31, 1),
    titleCounts: Uint8Array.of(0, 1, 0, 7, 0),
    spellings: Uint32Array.from(written, (word) => lexicon.spellingOf(word)),
    length: 70_000,
    lengthStep: lengthStep(70_000),
    titleLength: 200,
    titleLengthStep: lengthStep(200),
  };
  expect(Array.from(vector.spellings, (spelling) => lexicon.termOf(spelling))).toEqual([...terms]);
  expect(lexicon.rankOf(vector.spellings[3] ?? 0)).toBeGreaterThan(5);
  const documentNumber = records.add('need', codec.encode(vector, tagVectorOf([])));
  expect(codec.decode(records, documentNumber).words).toEqual(vector);
});

it('reads terms with numbers of any length', () => {
  const terms = [0, 62, 126, 8_400, 1_100_000, 200_000_000];
  const record: number[] = [];
  for (const number of [terms.length, 70_000, 200]) writeVarint(record, number);
  for (const [i, term] of terms.entries()) writeVarint(record, 2 * (term - (terms[i - 1] ?? 0)));
  const word = new WordReader();
  word.begin(new ByteReader(Uint8Array.from(record)));
  const read: number[] = [];
  while (word.next()) read.push(word.term);
  expect([word.length, word.titleLength]).toEqual([70_000, 200]);
  expect(read).toEqual(terms);
});

it('has its tags and its words read without an object for each', () => {
  const analyser = new Analyser(taxonomy);
  const codec = new DocumentCodec(analyser);
  const records = new DocumentRecords();
  const description = 'Un vélo pour des gardes nocturnes, un vélo';
  const need = analyser.need(sampleNeed({ title: 'Repas', tagIds: ['care'], description }));
  const documentNumber = records.add('need', codec.encode(need.words, need.tags));
  const reader = new ByteReader();
  records.open(reader, documentNumber);
  const tags = tagsIn(reader);
  expect(tags.map((tag) => [codec.tags.at(tag >>> 1), isSeen(tag)])).toEqual(
    need.tags.own.map(({ tagId, origin }) => [tagId, origin === 'seen']),
  );
  expect(tags.map(isSeen)).toEqual([false, true, true]);

  const beginningOfWords = reader.at;
  records.open(reader, documentNumber);
  skipTags(reader);
  expect(reader.at).toBe(beginningOfWords);
  const word = new WordReader();
  word.begin(reader);
  expect([word.length, word.titleLength]).toEqual([need.words.length, need.words.titleLength]);
  const read: [number, number, number][] = [];
  while (word.next()) read.push([word.term, word.count, word.titleCount]);
  const { terms, counts, titleCounts } = need.words;
  expect(read).toEqual(Array.from(terms, (term, i) => [term, counts[i], titleCounts[i]]));
  word.end(reader);
  expect(reader.varint()).toBe(0);
});

it('counts what it takes, with the words in which tags were seen', () => {
  const analyser = new Analyser(taxonomy);
  const codec = new DocumentCodec(analyser);
  const before = codec.bytes;
  const { words: vector, tags } = analyser.need(sampleNeed({ description: 'Un vélo' }));
  codec.encode(vector, tags);
  expect(codec.bytes).toBeGreaterThan(before);
});

it('writes whole numbers so that they are read again', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(300), fc.maxSafeNat())), (numbers) => {
      const record: number[] = [];
      for (const number of numbers) writeVarint(record, number);
      const reader = new ByteReader();
      reader.bytes = Uint8Array.from(record);
      expect(numbers.map(() => reader.varint())).toEqual(numbers);
      expect(reader.at).toBe(record.length);
    }),
    { numRuns: 40 },
  );
});

it('numbers things as they come', () => {
  const numbering = new Numbering<string>();
  expect(['a', 'b', 'a', 'c'].map((thing) => numbering.numberOf(thing))).toEqual([0, 1, 0, 2]);
  expect([numbering.find('b'), numbering.find('d')]).toEqual([1, undefined]);
  expect(numbering.at(2)).toBe('c');
  expect(numbering.all()).toEqual(['a', 'b', 'c']);
});
