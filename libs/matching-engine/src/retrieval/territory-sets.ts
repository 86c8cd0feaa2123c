import { withCapacity } from '@passerelle/text';
import type { Batch } from './block-search.js';
import { type Column, TextTable } from '../storage/index.js';
import type { TerritoryChain } from '../documents.js';
import { closenessLevels, levelOf, territoryPoints } from '../scoring/index.js';

const remotely = closenessLevels.indexOf('remote');
const apart = closenessLevels.length;
/** The points of how near two parties are, by the place in {@link closenessLevels}; last, those who have nothing in common. */
export const reachPoints = Uint16Array.from([...closenessLevels, undefined], territoryPoints);
/** What stands in place of that for two who must not meet. */
export const outOfReach = apart + 1;

/** Beside the number of a set: its party can do without meeting; nobody must meet it. */
const isRemote = 1;
const isHidden = 2;

/**
 * The different sets of territories that documents have, by number, kept so that one can be held against very many in no time;
 * {@link territoryCloseness} and {@link territoriesOverlap} say the same of a pair.
 */
export class TerritorySets {
  /** Each set as the numbers of its codes: `;3,1,0;4,1,0` for two chains. */
  private readonly sets = new TextTable();
  private readonly codeNumbers = new Map<string, number>();
  private readonly names: string[] = [];
  /** Of each code its place in {@link closenessLevels}. */
  private readonly levels: number[] = [];
  /** The codes of set s are `codes[starts[s]]` to `codes[starts[s + 1] - 1]`. */
  private codes = new Uint32Array(0);
  private starts = new Uint32Array(1);
  /** Of each code, whether it is compared with; all zeros between. */
  private marks = new Uint8Array(0);
  /** Of each code, the sets that name it, and the sets in which it, or something within it, is named. */
  private readonly naming: number[][] = [];
  private readonly within: number[][] = [];
  /** By whereabouts, what {@link compareWith} found. */
  private reaches = new Uint8Array(0);
  /** The same, four whereabouts at a time. */
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

  /** Where a party can be met, in one number: its set of territories, and whether it can do without meeting. */
  whereaboutsOf(territories: readonly TerritoryChain[], remote: boolean): number {
    return 4 * this.numberOf(territories) + (remote ? isRemote : 0);
  }

  /** The same whereabouts of somebody whom nobody must meet. */
  hidden(whereabouts: number): number {
    return whereabouts | isHidden;
  }

  territoriesAt(whereabouts: number): readonly TerritoryChain[] {
    const [, ...chains] = this.sets.at(whereabouts >>> 2).split(';');
    return chains.map((chain) =>
      chain === '' ? [] : chain.split(',').map((code) => this.names[Number(code)]),
    );
  }

  isRemoteAt(whereabouts: number): boolean {
    return (whereabouts & isRemote) !== 0;
  }

  /**
   * Whom {@link reach} is to hold others against from now on. Few sets have to do with one party's territories: these are found
   * by the territories, and all others are the same.
   */
  compareWith(territories: readonly TerritoryChain[], remote: boolean): void {
    const ofSets = (this.reachesOfSets = withCapacity(this.reachesOfSets, this.sets.count));
    this.reaches = new Uint8Array(ofSets.buffer);
    const apartAll = [outOfReach, remote ? remotely : outOfReach, outOfReach, outOfReach];
    ofSets.fill(new Uint32Array(Uint8Array.from(apartAll).buffer)[0]);
    const known = (chain: TerritoryChain): number[] =>
      chain.flatMap((name) => this.codeNumbers.get(name) ?? []);
    const codes = [...new Set(territories.flatMap(known))].toSorted(
      (a, b) => this.levels[b] - this.levels[a],
    );
    const named = new Set(territories.flatMap((chain) => known(chain.slice(0, 1))));
    // Nearer ones last, over the others.
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

  /** How near somebody is: a place in {@link reachPoints}, or {@link outOfReach}. */
  reach(whereabouts: number): number {
    return this.reaches[whereabouts];
  }

  /** Fills a batch with the places of a block, from one to before another, of those who are within reach. */
  takeWithinReach(whereabouts: Column<Uint32Array>, from: number, to: number, batch: Batch): void {
    const { reaches } = this;
    const { places, reaches: found } = batch;
    const page = whereabouts.pages[batch.block];
    let count = 0;
    for (let place = from; place < to; place++) {
      const reach = reaches[page[place]];
      places[count] = place;
      found[count] = reach;
      // One more if it is less: no branch, which would be guessed wrong too often.
      count += (reach - outOfReach) >>> 31;
    }
    batch.count = count;
  }

  /** A set one of whose territories contains, or lies in, one of those compared with: on the spot, remotely or not. */
  private takeOverlapping(set: number): void {
    const { codes, marks, levels, reaches } = this;
    let nearest: number = apart;
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
