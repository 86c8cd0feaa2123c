import { withRoom } from './growing.js';
import type { TerritoryChain } from './match-documents.js';
import { territoryPoints } from './score.js';
import { closenessLevels, levelOf } from './territory-closeness.js';

/** The points of how near two parties are, by the place in {@link closenessLevels}; last, those who have nothing in common. */
export const reachPoints = Uint16Array.from([...closenessLevels, undefined], territoryPoints);
/** What stands in place of that for two who must not meet. */
export const outOfReach = 255;

const remotely = closenessLevels.indexOf('remote');
const apart = closenessLevels.length;
/** Added where a territory of one contains, or lies in, one of the other's. */
const overlapping = 8;
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
  /** Of each set, one more than its place, with {@link overlapping} if it does; 0 if nobody asked yet. */
  private reaches = new Uint8Array(0);

  numberOf(territories: readonly TerritoryChain[]): number {
    const name = JSON.stringify(territories);
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

  /** Whose territories {@link reach} is to hold sets against from now on. */
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

  /** How near a set is, for two who can do without meeting or not: a place in {@link reachPoints}, or {@link outOfReach}. */
  reach(set: number, remote: boolean): number {
    const reach = (this.reaches[set] || this.look(set)) - 1;
    if (remote) return Math.min(reach & (overlapping - 1), remotely);
    return reach >= overlapping ? reach - overlapping : outOfReach;
  }

  private look(set: number): number {
    return (this.reaches[set] = this.findReach(set) + 1);
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

  /** The number of a territory that some document has. */
  knownNumber(code: string): number | undefined {
    return this.codeNumbers.get(code);
  }

  /** The number of a territory, a new one if none has it yet. */
  codeNumber(code: string): number {
    const number = this.codeNumbers.get(code) ?? this.codeNumbers.size;
    this.codeNumbers.set(code, number);
    return number;
  }
}
