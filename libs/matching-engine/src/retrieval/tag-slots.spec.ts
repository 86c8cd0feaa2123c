import { expect, it } from '@jest/globals';
import { sampleSolver } from '../../testing/sample-documents.js';
import { Analyser } from '../analysis/analyser.js';
import { blockSize } from '../storage/column.js';
import { DocumentRecords } from '../storage/document-records.js';
import type { Batch } from './block-search.js';
import { DocumentCodec, weightOf } from './document-codec.js';
import { TagSlots } from './tag-slots.js';

const tags = Array.from({ length: 8 }, (_, i) => ({
  id: `tag${i}`,
  labels: [`étiquette${i}`],
  synonyms: [],
  broaderId: undefined,
}));

/** Documents with the chosen tags, and the tags seen in their texts, under document numbers from 0. */
function slotsOf(documents: readonly { chosen: number[]; seen?: number[] }[]) {
  const analyser = new Analyser({ tags });
  const codec = new DocumentCodec(analyser);
  const records = new DocumentRecords();
  const slots = new TagSlots(codec, records);
  for (const [i, { chosen, seen = [] }] of documents.entries()) {
    const description = seen.map((tag) => `étiquette${tag}.`).join(' ');
    const tagIds = chosen.map((tag) => `tag${tag}`);
    const { words, tags: vector } = analyser.solver(sampleSolver({ id: `${i}`, tagIds, description }));
    slots.put(records.add(`${i}`, codec.encode(words, vector)), vector.own);
  }
  /** In the order of their use, which is the order of their numbers. */
  const numberOf = (tag: number): number => codec.tags.numberOf(`tag${tag}`);
  return { slots, numberOf };
}

function batchOf(places: number[], block = 0): Batch {
  return {
    block,
    count: places.length,
    offsets: Uint16Array.from(places),
    reaches: new Uint8Array(places.length),
    shares: new Float32Array(places.length),
    dampings: new Float32Array(0),
    coverages: new Float32Array(places.length),
  };
}

it('adds up what the tags of each bring, a quarter of it for those seen, and the most for more tags than there is room for', () => {
  const { slots, numberOf } = slotsOf([
    { chosen: [] },
    { chosen: [1] },
    { chosen: [1, 2], seen: [3] },
    { chosen: [1, 2, 3, 4, 5] },
    { chosen: [7] },
  ]);
  const values = ([1, 2, 3] as const).map((tag): [number, number] => [numberOf(tag), tag / 8]);
  const batch = batchOf([0, 1, 2, 3, 4]);
  slots.addUp(batch, slots.table(values, 0.875));
  expect([...batch.coverages]).toEqual([0, 1 / 8, 1 / 8 + 2 / 8 + 3 / 32, 0.875, 0]);
});

it('gives the tags of a document, from its record where they have no room', () => {
  const { slots, numberOf } = slotsOf([
    { chosen: [2], seen: [5] },
    { chosen: [0, 1, 2, 3, 4], seen: [6] },
    { chosen: [] },
  ]);
  const given = (documentNumber: number): [number, number][] => {
    let found: [number, number][] = [];
    slots.use(documentNumber, (tagsOf, count) => {
      found = tagsOf.slice(0, count).map((tag) => [tag >>> 1, weightOf(tag)]);
      return count;
    });
    return found;
  };
  expect(given(0)).toEqual([
    [numberOf(2), 1],
    [numberOf(5), 0.25],
  ]);
  expect(given(1)).toEqual([...[0, 1, 2, 3, 4].map((tag) => [numberOf(tag), 1]), [numberOf(6), 0.25]]);
  expect(given(2)).toEqual([]);
});

it('keeps blocks apart', () => {
  const { slots, numberOf } = slotsOf([{ chosen: [1] }]);
  const own = { tagId: 'tag1', origin: 'chosen', weight: 1, written: undefined, broaderIds: [] } as const;
  slots.put(blockSize + 1023, [own]);
  slots.put(blockSize + 1024, []);
  const batch = batchOf([1023, 1024], 1);
  slots.addUp(batch, slots.table([[numberOf(1), 1]], 1));
  expect([...batch.coverages]).toEqual([1, 0]);
});
