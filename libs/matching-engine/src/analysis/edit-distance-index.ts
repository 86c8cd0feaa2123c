import { emptyHash, finishHash, hashStep } from '@passerelle/text';
import { bytesOf, Column } from '../storage/column.js';

const shardBits = 8;
const shardCount = 1 << shardBits;
const smallestShard = 16;
/** A shard grows once its load is above this. */
const maxLoad = 0.7;

/**
 * Finds words at edit distance 1: with one letter more, one letter fewer, one other letter, or two neighbouring
 * letters swapped.
 *
 * Two such words are equal once a letter is deleted from one of them or from both. So each word is listed under
 * itself and under itself without each of its letters, and a look-up takes as many steps as a word has letters: the
 * deletion neighbourhood of Bocek, Hunt and Stiller, "Fast Similarity Search in Large Dictionaries", 2007.
 */
export class EditDistanceIndex {
  /**
   * Hash tables. Each slot has two numbers: the hash of a word with or without a letter, and the word's number plus
   * one, or 0.
   */
  private readonly shards = Array.from({ length: shardCount }, () => new Uint32Array(2 * smallestShard));
  private readonly uses = new Uint32Array(shardCount);
  private readonly listed = new Column(Uint8Array);

  /** @param wordOf gives the word with a number */
  constructor(private readonly wordOf: (number: number) => string) {}

  get bytes(): number {
    return this.shards.reduce((sum, { byteLength }) => sum + byteLength, bytesOf([this.listed]));
  }

  /** Adds the word with this number to the index. */
  add(number: number): void {
    if (this.listed.at(number) === 1) return;
    this.listed.set(number, 1);
    for (const hash of hashesOf(this.wordOf(number))) this.insert(hash, number + 1);
  }

  /** The numbers of the words one edit away from a word, without order. */
  oneEditFrom(word: string): number[] {
    const found: number[] = [];
    for (const hash of hashesOf(word)) {
      const shard = this.shards[hash & (shardCount - 1)];
      for (let slot = firstSlot(hash, shard); shard[slot + 1] !== 0; slot = following(slot, shard)) {
        const number = shard[slot + 1] - 1;
        if (shard[slot] === hash && !found.includes(number) && isOneEditApart(word, this.wordOf(number)))
          found.push(number);
      }
    }
    return found;
  }

  private insert(hash: number, entry: number): void {
    const shardNumber = hash & (shardCount - 1);
    this.uses[shardNumber]++;
    if (2 * this.uses[shardNumber] > maxLoad * this.shards[shardNumber].length) this.grow(shardNumber);
    put(this.shards[shardNumber], hash, entry);
  }

  private grow(shardNumber: number): void {
    const before = this.shards[shardNumber];
    const shard = new Uint32Array(2 * before.length);
    for (let slot = 0; slot < before.length; slot += 2)
      if (before[slot + 1] !== 0) put(shard, before[slot], before[slot + 1]);
    this.shards[shardNumber] = shard;
  }
}

function put(shard: Uint32Array, hash: number, entry: number): void {
  let slot = firstSlot(hash, shard);
  while (shard[slot + 1] !== 0) slot = following(slot, shard);
  shard[slot] = hash;
  shard[slot + 1] = entry;
}

function firstSlot(hash: number, { length }: Uint32Array): number {
  return 2 * ((hash >>> shardBits) & (length / 2 - 1));
}

function following(slot: number, { length }: Uint32Array): number {
  return (slot + 2) & (length - 1);
}

/** The hashes of a word as it is, and without each of its letters. */
function hashesOf(word: string): number[] {
  const hashes = [hashWithout(word, -1)];
  for (let i = 0; i < word.length; i++)
    // For two equal letters in a row, leaving out either gives the same word.
    if (word[i] !== word[i - 1]) hashes.push(hashWithout(word, i));
  return hashes;
}

function hashWithout(word: string, leftOut: number): number {
  let hash = emptyHash;
  for (let i = 0; i < word.length; i++) if (i !== leftOut) hash = hashStep(hash, word.charCodeAt(i));
  return finishHash(hash);
}

/** Whether one word becomes the other by one edit: a letter added, left out, changed, or swapped with the next. */
export function isOneEditApart(one: string, other: string): boolean {
  if (one === other) return false;
  let first = 0;
  while (first < one.length && first < other.length && one[first] === other[first]) first++;
  const [restOfOne, restOfOther] = [one.slice(first), other.slice(first)];
  return (
    restOfOne.slice(1) === restOfOther ||
    restOfOne === restOfOther.slice(1) ||
    restOfOne.slice(1) === restOfOther.slice(1) ||
    (restOfOne[0] === restOfOther[1] &&
      restOfOne[1] === restOfOther[0] &&
      restOfOne.slice(2) === restOfOther.slice(2))
  );
}

/** Shorter words have too many neighbours. Longer ones take long, and hardly anybody writes them. */
const correctableStem = /^[a-z]{5,20}$/;

/** Whether a word with this stem may be corrected to another: 5 to 20 letters from a to z. */
export function isCorrectable(stem: string): boolean {
  return correctableStem.test(stem);
}
