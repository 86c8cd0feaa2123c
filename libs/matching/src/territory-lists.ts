import type { TerritoryChain } from './match-documents.js';
import { blockSize, PostingLists } from './posting-lists.js';
import type { TerritorySets } from './territory-sets.js';

const fromAfar = 0;

/**
 * For each territory the documents that name it, and those that lie in it: who can meet somebody is found without asking
 * all. Two can meet where a territory that one names is, or contains, one that the other names; or from afar.
 */
export class TerritoryLists {
  private readonly naming = new PostingLists();
  private readonly within = new PostingLists();
  private readonly remote = new PostingLists();
  // The lists of a search, and how far each has been read.
  private reading: { lists: PostingLists; chunks: Uint32Array }[] = [];
  private readonly isFound = new Uint8Array(blockSize);
  private readonly found = new Uint16Array(blockSize);

  constructor(private readonly territories: TerritorySets) {}

  get bytes(): number {
    return this.naming.bytes + this.within.bytes + this.remote.bytes;
  }

  /** Adds a document, of a higher ordinal than any before. */
  put(ordinal: number, chains: readonly TerritoryChain[], isRemote: boolean): void {
    const named = new Set<number>();
    const around = new Set<number>();
    for (const chain of chains) {
      const codes = chain.map((code) => this.territories.codeNumber(code));
      if (codes[0] !== undefined) named.add(codes[0]);
      for (const code of codes) around.add(code);
    }
    for (const code of named) this.naming.append(code, ordinal, 0);
    for (const code of around) this.within.append(code, ordinal, 0);
    if (isRemote) this.remote.append(fromAfar, ordinal, 0);
  }

  /** Begins to look for those who can meet somebody with these territories. */
  begin(chains: readonly TerritoryChain[], isRemote: boolean): void {
    const own = chains.flatMap((chain) => chain.slice(0, 1));
    this.reading = [
      { lists: this.naming, chunks: this.naming.first(this.numbersOf(chains.flat())) },
      { lists: this.within, chunks: this.within.first(this.numbersOf(own)) },
      { lists: this.remote, chunks: this.remote.first(isRemote ? [fromAfar] : []) },
    ];
  }

  /** The places in a block of those who can; blocks are asked for one after the other. They hold until the next call. */
  placesIn(block: number): Uint16Array {
    const { found, isFound } = this;
    let count = 0;
    for (const { lists, chunks } of this.reading) {
      for (let i = 0; i < chunks.length; i++) {
        for (; lists.enter(chunks[i], block); chunks[i] = lists.after(chunks[i])) {
          const { documents, end } = lists;
          for (let k = lists.start; k < end; k++) {
            const place = documents[k];
            found[count] = place;
            count += 1 - isFound[place];
            isFound[place] = 1;
          }
        }
      }
    }
    const places = found.subarray(0, count);
    for (const place of places) isFound[place] = 0;
    return places;
  }

  private numbersOf(codes: readonly string[]): number[] {
    return [...new Set(codes)].flatMap((code) => this.territories.knownNumber(code) ?? []);
  }
}
