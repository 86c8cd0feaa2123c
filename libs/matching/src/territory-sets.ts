import { withRoom } from './growing.js';
import type { TerritoryChain } from './match-documents.js';
import { territoryPoints } from './score.js';
import { closenessLevels, levelOf } from './territory-closeness.js';

/** What is known of how near two documents are: the place in {@link closenessLevels}, this if they have nothing in common. */
export const apart = closenessLevels.length;
/** Added where a territory of one contains, or lies in, one of the other's. */
export const overlapping = 8;

const isFirst = 16;

/**
 * The different sets of territories that documents have, by number, kept so that one can be held against very many in no time;
 * {@link territoryCloseness} and {@link territoriesOverlap} say the same of a pair.
 */
export class TerritorySets {
  private readonly numbers = new Map<string, number>();
  private readonly sets: (readonly TerritoryChain[])[] = [];
  private readonly codeNumbers = new Map<string, number>();
  /** The codes of set s are `codes[starts[s]]` to `codes[starts[s + 1] - 1]`, twice their number, plus one for the first of a chain. */
  private codes = new Uint32Array(0);
  private starts = new Uint32Array(1);
  /** Of each code, what {@link compareWith} found: one more than its level, with {@link isFirst} if a chain begins with it. */
  private marks = new Uint8Array(0);
  private marked: number[] = [];
  /** Of each set, one more than {@link reach}; 0 if it was not asked for yet. */
  private reaches = new Uint8Array(0);

  numberOf(territories: readonly TerritoryChain[]): number {
    const name = territories.map((chain) => chain.join(',')).join(';');
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const number = this.sets.length;
    this.numbers.set(name, number);
    this.sets.push(territories);
    const codes = territories.flatMap((chain) =>
      chain.map((code, i) => 2 * this.codeNumber(code) + (i === 0 ? 1 : 0)),
    );
    const start = this.starts[number];
    this.codes = withRoom(this.codes, start + codes.length);
    this.codes.set(codes, start);
    this.starts = withRoom(this.starts, number + 2);
    this.starts[number + 1] = start + codes.length;
    return number;
  }

  at(number: number): readonly TerritoryChain[] {
    return this.sets[number];
  }

  /** Whom {@link reach} is to hold sets against from now on. */
  compareWith(territories: readonly TerritoryChain[]): void {
    this.reaches = new Uint8Array(this.sets.length);
    for (const code of this.marked) this.marks[code] = 0;
    this.marked = [];
    this.marks = withRoom(this.marks, this.codeNumbers.size);
    for (const chain of territories) {
      for (const [i, name] of chain.entries()) {
        const code = this.codeNumbers.get(name);
        if (code === undefined) continue;
        this.marks[code] |= (levelOf(name) + 1) | (i === 0 ? isFirst : 0);
        this.marked.push(code);
      }
    }
  }

  /** How near a set is, with {@link overlapping} added if it overlaps. */
  reach(set: number): number {
    return (this.reaches[set] || (this.reaches[set] = this.findReach(set) + 1)) - 1;
  }

  private findReach(set: number): number {
    const { codes, marks } = this;
    let nearest: number = apart;
    let overlaps = false;
    for (let i = this.starts[set]; i < this.starts[set + 1]; i++) {
      const mark = marks[codes[i] >>> 1];
      if (mark === 0) continue;
      nearest = Math.min(nearest, (mark & (isFirst - 1)) - 1);
      overlaps ||= (codes[i] & 1) === 1 || (mark & isFirst) !== 0;
    }
    return nearest + (overlaps ? overlapping : 0);
  }

  private codeNumber(code: string): number {
    const number = this.codeNumbers.get(code) ?? this.codeNumbers.size;
    this.codeNumbers.set(code, number);
    return number;
  }
}

const remotely = closenessLevels.indexOf('remote');

/** The points of two who can do without meeting or not; -1 if they can't and nothing overlaps. */
export function reachPoints(reach: number, remote: boolean): number {
  if (!remote && reach < overlapping) return -1;
  const place = reach & (overlapping - 1);
  return pointsOfPlace[remote ? Math.min(place, remotely) : place];
}

const pointsOfPlace = Uint16Array.from([...closenessLevels, undefined], territoryPoints);
