import { withCapacity } from '@passerelle/text';
import type { TerritoryChain } from '../documents.js';
import { territoryPoints } from '../scoring/score.js';
import { closenessLevels, levelOf } from '../scoring/territory-closeness.js';
import type { Column } from '../storage/column.js';
import { TextTable } from '../storage/text-table.js';
import type { Batch } from './block-search.js';

const remotely = closenessLevels.indexOf('remote');
const nothingInCommon = closenessLevels.length;
/**
 * The territory points of each reach: an index in {@link closenessLevels}, or one more for two without a territory in
 * common.
 */
export const reachPoints = Uint16Array.from([...closenessLevels, undefined], territoryPoints);
/** The reach of two that must not meet. */
export const outOfReach = nothingInCommon + 1;

/**
 * Bits of a location, below the number of its set of territories. One bit: the party works or accepts to work
 * remotely. The other: nobody must meet it.
 */
const isRemote = 1;
const isHidden = 2;

/**
 * The different sets of territories that documents have, numbered. One party can then be compared with very many,
 * with one look-up each. {@link territoryCloseness} and {@link territoriesOverlap} give the same results for a pair.
 *
 * A *location* is a whole number for where a party can be met: its set of territories, whether it can work without
 * meeting, and whether it is hidden. A *reach* is how near it is to the compared party: an index in {@link
 * reachPoints}, or {@link outOfReach}.
 */
export class TerritorySets {
  /** Each set, as the numbers of its codes: `;3,1,0;4,1,0` for two chains. */
  private readonly sets = new TextTable();
  private readonly codeNumbers = new Map<string, number>();
  private readonly names: string[] = [];
  /** By code: its index in {@link closenessLevels}. */
  private readonly levels: number[] = [];
  /** The codes of set s are `codes[starts[s]]` to `codes[starts[s + 1] - 1]`. */
  private codes = new Uint32Array(0);
  private starts = new Uint32Array(1);
  /** By code: 1 if the compared party has it. All zeros outside of {@link compareWith}. */
  private marks = new Uint8Array(0);
  /** By code: the sets that have it, and the sets that have it or a code within it. */
  private readonly naming: number[][] = [];
  private readonly within: number[][] = [];
  /** By location: the reach found by {@link compareWith}. */
  private reaches = new Uint8Array(0);
  /** The same memory, four locations (one set) at a time. */
  private reachesOfSets = new Uint32Array(0);

  get bytes(): number {
    return this.sets.bytes + 4 * (this.codes.length + this.starts.length + this.reachesOfSets.length);
  }

  private numberOf(territories: readonly TerritoryChain[]): number {
    const written = territories
      .map((chain) => `;${chain.map((name) => this.codeNumber(name)).join(',')}`)
      .join('');
    const known = this.sets.find(written);
    if (known !== undefined) return known;
    const number = this.sets.numberOf(written);
    const codes = new Set<number>();
    for (const chain of territories) {
      for (const [i, name] of chain.entries()) {
        const code = this.codeNumber(name);
        if (i === 0 && this.naming[code].at(-1) !== number) this.naming[code].push(number);
        if (!codes.has(code)) this.within[code].push(number);
        codes.add(code);
      }
    }
    const start = this.starts[number];
    this.codes = withCapacity(this.codes, start + codes.size);
    this.codes.set([...codes], start);
    this.starts = withCapacity(this.starts, number + 2);
    this.starts[number + 1] = start + codes.size;
    return number;
  }

  /** The location of a party. @param remote whether it can work without meeting */
  locationOf(territories: readonly TerritoryChain[], remote: boolean): number {
    return 4 * this.numberOf(territories) + (remote ? isRemote : 0);
  }

  /** The same location, for a party that nobody must meet. */
  hidden(location: number): number {
    return location | isHidden;
  }

  territoriesAt(location: number): readonly TerritoryChain[] {
    const [, ...chains] = this.sets.at(location >>> 2).split(';');
    return chains.map((chain) =>
      chain === '' ? [] : chain.split(',').map((code) => this.names[Number(code)]),
    );
  }

  isRemoteAt(location: number): boolean {
    return (location & isRemote) !== 0;
  }

  /**
   * Sets the party with which {@link reach} compares from now on. Few sets have to do with its territories. These are
   * looked up by territory, and all others get the same reach.
   */
  compareWith(territories: readonly TerritoryChain[], remote: boolean): void {
    const ofSets = (this.reachesOfSets = withCapacity(this.reachesOfSets, this.sets.count));
    this.reaches = new Uint8Array(ofSets.buffer);
    const nothingInCommonAll = [outOfReach, remote ? remotely : outOfReach, outOfReach, outOfReach];
    ofSets.fill(new Uint32Array(Uint8Array.from(nothingInCommonAll).buffer)[0]);
    const known = (chain: TerritoryChain): number[] =>
      chain.flatMap((name) => this.codeNumbers.get(name) ?? []);
    const codes = [...new Set(territories.flatMap(known))].toSorted(
      (a, b) => this.levels[b] - this.levels[a],
    );
    const named = new Set(territories.flatMap((chain) => known(chain.slice(0, 1))));
    // Codes come from the farthest level to the nearest, so that a nearer one overwrites.
    if (remote)
      for (const code of codes)
        for (const set of this.within[code])
          this.reaches[4 * set + isRemote] = Math.min(this.levels[code], remotely);
    this.marks = withCapacity(this.marks, this.levels.length);
    for (const code of codes) this.marks[code] = 1;
    for (const code of codes)
      for (const set of (named.has(code) ? this.within : this.naming)[code]) this.takeOverlapping(set);
    for (const code of codes) this.marks[code] = 0;
  }

  /** Makes {@link reach} compare with nobody from now on. All but the hidden are within reach, and none is near. */
  compareWithNone(): void {
    const ofSets = (this.reachesOfSets = withCapacity(this.reachesOfSets, this.sets.count));
    this.reaches = new Uint8Array(ofSets.buffer);
    const all = [nothingInCommon, nothingInCommon, outOfReach, outOfReach];
    ofSets.fill(new Uint32Array(Uint8Array.from(all).buffer)[0]);
  }

  /** The reach of a location: an index in {@link reachPoints}, or {@link outOfReach}. */
  reach(location: number): number {
    return this.reaches[location];
  }

  /**
   * Fills a batch with the documents of its block that are within reach and have offsets from `from` to before `to`.
   */
  takeWithinReach(location: Column<Uint32Array>, from: number, to: number, batch: Batch): void {
    const { reaches } = this;
    const { offsets, reaches: found } = batch;
    const page = location.pages[batch.block];
    let count = 0;
    for (let offset = from; offset < to; offset++) {
      const reach = reaches[page[offset]];
      offsets[count] = offset;
      found[count] = reach;
      // Adds 1 if reach < outOfReach, without a branch, which would be predicted wrong too often.
      count += (reach - outOfReach) >>> 31;
    }
    batch.count = count;
  }

  /** Sets the reach of a set that overlaps with the compared territories, for meeting on the spot and remotely. */
  private takeOverlapping(set: number): void {
    const { codes, marks, levels, reaches } = this;
    let nearest: number = nothingInCommon;
    for (let i = this.starts[set]; i < this.starts[set + 1]; i++)
      if (marks[codes[i]] > 0) nearest = Math.min(nearest, levels[codes[i]]);
    reaches[4 * set] = nearest;
    reaches[4 * set + isRemote] = Math.min(nearest, reaches[4 * set + isRemote]);
  }

  /** The number of a territory, a new one if none has it yet. */
  private codeNumber(code: string): number {
    const known = this.codeNumbers.get(code);
    if (known !== undefined) return known;
    this.naming.push([]);
    this.within.push([]);
    this.codeNumbers.set(code, this.names.push(code) - 1);
    return this.levels.push(levelOf(code)) - 1;
  }
}
