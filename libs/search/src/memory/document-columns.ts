import { withRoomFor } from './growing.js';
import { NO_DEADLINE } from '../port/index.js';

/** A document as the index in memory is given it, its words apart. */
export interface DocumentAttributes {
  id: string;
  facets: Readonly<Record<string, readonly string[]>>;
  visibleTo: readonly string[];
  /** Milliseconds since 1970. */
  newestAt: number;
  /** Days since 1970; null: it can wait. */
  deadlineDay: number | null;
  length: number;
  titleLength: number;
  languages: number;
}

/** Who may find a document is one number: few sets of keys are in use. The first is nobody's: of documents that are gone. */
const NOBODY = 0;

interface Audience {
  documents: number;
  length: number;
  titleLength: number;
}

/** How many documents somebody may find, and how long they are together. */
export interface Readable {
  /** By the number of an audience, 1 where the searcher belongs to it. */
  audiences: Uint8Array;
  documents: number;
  length: number;
  titleLength: number;
}

/** What a document has besides words, in columns by its slot. Slots are given in order and not used again. */
export class DocumentColumns {
  audiences = new Int32Array(0);
  lengths = new Uint16Array(0);
  titleLengths = new Uint8Array(0);
  languages = new Uint8Array(0);
  newestAt = new Float64Array(0);
  deadlines = new Int32Array(0);
  ids: string[] = [];
  /** Facet values by number; those of a slot lie from `keysBegin[slot]` to `keysBegin[slot + 1]`. */
  keys = new Int32Array(0);
  keysBegin = new Int32Array(1);
  readonly facets: string[] = [];
  readonly values: string[] = [];
  /** By the number of a value, that of its facet. */
  facetOf = new Int32Array(0);

  private readonly numbers = new Map<string, { facet: number; values: Map<string, number> }>();
  private readonly slots = new Map<string, number>();
  private readonly audienceNumbers = new Map<string, number>();
  private readonly audiencesWith = new Map<string, number[]>();
  private readonly audienceList: Audience[] = [{ documents: 0, length: 0, titleLength: 0 }];

  /** How many slots have been given. */
  get size(): number {
    return this.ids.length;
  }

  get documents(): number {
    return this.slots.size;
  }

  slotOf(id: string): number | undefined {
    return this.slots.get(id);
  }

  numberOf(facet: string, value: string): number | undefined {
    return this.numbers.get(facet)?.values.get(value);
  }

  /** @returns the slot of the new document, whose id must not be held */
  add(document: DocumentAttributes): number {
    const slot = this.ids.length;
    this.reserve(slot + 1);
    this.ids.push(document.id);
    this.slots.set(document.id, slot);
    this.lengths[slot] = Math.min(document.length, 65_535);
    this.titleLengths[slot] = Math.min(document.titleLength, 255);
    this.languages[slot] = document.languages;
    this.newestAt[slot] = document.newestAt;
    this.deadlines[slot] = document.deadlineDay ?? NO_DEADLINE;
    const begin = this.keysBegin[slot];
    let end = begin;
    for (const [facet, values] of Object.entries(document.facets)) {
      const distinct = new Set(values);
      this.keys = withRoomFor(this.keys, end + distinct.size);
      for (const value of distinct) this.keys[end++] = this.number(facet, value);
    }
    this.keysBegin[slot + 1] = end;
    this.audiences[slot] = this.audience(document.visibleTo);
    this.count(slot, 1);
    return slot;
  }

  remove(id: string): void {
    const slot = this.slots.get(id);
    if (slot === undefined) return;
    this.slots.delete(id);
    this.count(slot, -1);
    this.audiences[slot] = NOBODY;
  }

  readableBy(keys: readonly string[]): Readable {
    const readable = {
      audiences: new Uint8Array(this.audienceList.length),
      documents: 0,
      length: 0,
      titleLength: 0,
    };
    for (const number of keys.flatMap((key) => this.audiencesWith.get(key) ?? [])) {
      if (readable.audiences[number] === 1) continue;
      const audience = this.audienceList[number];
      readable.audiences[number] = 1;
      readable.documents += audience.documents;
      readable.length += audience.length;
      readable.titleLength += audience.titleLength;
    }
    return readable;
  }

  /** Takes out the slots of documents that are gone. @returns by slot the new one, -1 for those */
  compact(): Int32Array {
    const moved = new Int32Array(this.size).fill(-1);
    let to = 0;
    let keysEnd = 0;
    for (let from = 0; from < this.size; from++) {
      if (this.audiences[from] === NOBODY) continue;
      const [begin, end] = [this.keysBegin[from], this.keysBegin[from + 1]];
      this.keys.copyWithin(keysEnd, begin, end);
      this.keysBegin[to] = keysEnd;
      keysEnd += end - begin;
      for (const column of [
        this.audiences,
        this.lengths,
        this.titleLengths,
        this.languages,
        this.newestAt,
        this.deadlines,
      ])
        column[to] = column[from];
      this.ids[to] = this.ids[from];
      this.slots.set(this.ids[to], to);
      moved[from] = to++;
    }
    this.keysBegin[to] = keysEnd;
    this.ids.length = to;
    return moved;
  }

  private reserve(size: number): void {
    this.audiences = withRoomFor(this.audiences, size);
    this.lengths = withRoomFor(this.lengths, size);
    this.titleLengths = withRoomFor(this.titleLengths, size);
    this.languages = withRoomFor(this.languages, size);
    this.newestAt = withRoomFor(this.newestAt, size);
    this.deadlines = withRoomFor(this.deadlines, size);
    this.keysBegin = withRoomFor(this.keysBegin, size + 1);
  }

  private number(facet: string, value: string): number {
    let known = this.numbers.get(facet);
    if (!known) {
      known = { facet: this.facets.push(facet) - 1, values: new Map() };
      this.numbers.set(facet, known);
    }
    let number = known.values.get(value);
    if (number === undefined) {
      number = this.values.push(value) - 1;
      known.values.set(value, number);
      this.facetOf = withRoomFor(this.facetOf, this.values.length);
      this.facetOf[number] = known.facet;
    }
    return number;
  }

  private audience(visibleTo: readonly string[]): number {
    const keys = [...new Set(visibleTo)].toSorted();
    const name = JSON.stringify(keys);
    const known = this.audienceNumbers.get(name);
    if (known !== undefined) return known;
    this.audienceNumbers.set(name, this.audienceList.length);
    for (const key of keys) {
      const others = this.audiencesWith.get(key);
      if (others) others.push(this.audienceList.length);
      else this.audiencesWith.set(key, [this.audienceList.length]);
    }
    return this.audienceList.push({ documents: 0, length: 0, titleLength: 0 }) - 1;
  }

  private count(slot: number, sign: 1 | -1): void {
    const audience = this.audienceList[this.audiences[slot]];
    audience.documents += sign;
    audience.length += sign * this.lengths[slot];
    audience.titleLength += sign * this.titleLengths[slot];
  }
}
