import { withCapacity } from '@passerelle/text';
import { NO_DEADLINE } from '../search-cursor.js';

/** A document as the index in memory receives it, without its words. */
export interface DocumentAttributes {
  id: string;
  facets: Readonly<Record<string, readonly string[]>>;
  visibleTo: readonly string[];
  /** Milliseconds since 1970. */
  newestAt: number;
  /** Days since 1970. null: no deadline. */
  deadlineDay: number | null;
  length: number;
  titleLength: number;
  languages: number;
}

/**
 * An audience is a set of access tokens, by number, since few sets are in use. The first is empty, for deleted
 * documents.
 */
const NOBODY = 0;

interface Audience {
  documents: number;
  length: number;
  titleLength: number;
}

/** Which documents a searcher may find, how many they are, and their total lengths. */
export interface Readable {
  /** By audience, 1 if the searcher belongs to it. */
  audiences: Uint8Array;
  documents: number;
  length: number;
  titleLength: number;
}

/** The fields of documents except words, in columns by document number. Numbers are given in order and never reused. */
export class DocumentColumns {
  audiences = new Int32Array(0);
  lengths = new Uint16Array(0);
  titleLengths = new Uint8Array(0);
  languages = new Uint8Array(0);
  newestAt = new Float64Array(0);
  deadlines = new Int32Array(0);
  ids: string[] = [];
  /** Facet values by number. Those of a document are from `valuesBegin[document]` to `valuesBegin[document + 1]`. */
  documentValues = new Int32Array(0);
  valuesBegin = new Int32Array(1);
  readonly facets: string[] = [];
  readonly values: string[] = [];
  /** By the number of a value, the number of its facet. */
  facetOf = new Int32Array(0);

  private readonly facetValues = new Map<string, { facet: number; values: Map<string, number> }>();
  private readonly numbersById = new Map<string, number>();
  private readonly audienceNumbers = new Map<string, number>();
  private readonly audiencesWith = new Map<string, number[]>();
  private readonly audienceList: Audience[] = [{ documents: 0, length: 0, titleLength: 0 }];

  /** How many numbers have been given. */
  get size(): number {
    return this.ids.length;
  }

  get documents(): number {
    return this.numbersById.size;
  }

  numberOf(id: string): number | undefined {
    return this.numbersById.get(id);
  }

  facetValueOf(facet: string, value: string): number | undefined {
    return this.facetValues.get(facet)?.values.get(value);
  }

  /** @returns the number of the new document, whose id must not be in the index */
  add(attributes: DocumentAttributes): number {
    const document = this.ids.length;
    this.reserve(document + 1);
    this.ids.push(attributes.id);
    this.numbersById.set(attributes.id, document);
    this.lengths[document] = Math.min(attributes.length, 65_535);
    this.titleLengths[document] = Math.min(attributes.titleLength, 255);
    this.languages[document] = attributes.languages;
    this.newestAt[document] = attributes.newestAt;
    this.deadlines[document] = attributes.deadlineDay ?? NO_DEADLINE;
    const begin = this.valuesBegin[document];
    let end = begin;
    for (const [facet, values] of Object.entries(attributes.facets)) {
      const distinct = new Set(values);
      this.documentValues = withCapacity(this.documentValues, end + distinct.size);
      for (const value of distinct) this.documentValues[end++] = this.facetValueNumber(facet, value);
    }
    this.valuesBegin[document + 1] = end;
    this.audiences[document] = this.audience(attributes.visibleTo);
    this.count(document, 1);
    return document;
  }

  remove(id: string): void {
    const document = this.numbersById.get(id);
    if (document === undefined) return;
    this.numbersById.delete(id);
    this.count(document, -1);
    this.audiences[document] = NOBODY;
  }

  readableBy(accessTokens: readonly string[]): Readable {
    const readable = {
      audiences: new Uint8Array(this.audienceList.length),
      documents: 0,
      length: 0,
      titleLength: 0,
    };
    for (const number of accessTokens.flatMap((token) => this.audiencesWith.get(token) ?? [])) {
      if (readable.audiences[number] === 1) continue;
      const audience = this.audienceList[number];
      readable.audiences[number] = 1;
      readable.documents += audience.documents;
      readable.length += audience.length;
      readable.titleLength += audience.titleLength;
    }
    return readable;
  }

  /**
   * Drops deleted documents.
   * @returns by old document number the new number; -1 for dropped documents
   */
  compact(): Int32Array {
    const moved = new Int32Array(this.size).fill(-1);
    let to = 0;
    let valuesEnd = 0;
    for (let from = 0; from < this.size; from++) {
      if (this.audiences[from] === NOBODY) continue;
      const [begin, end] = [this.valuesBegin[from], this.valuesBegin[from + 1]];
      this.documentValues.copyWithin(valuesEnd, begin, end);
      this.valuesBegin[to] = valuesEnd;
      valuesEnd += end - begin;
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
      this.numbersById.set(this.ids[to], to);
      moved[from] = to++;
    }
    this.valuesBegin[to] = valuesEnd;
    this.ids.length = to;
    return moved;
  }

  private reserve(size: number): void {
    this.audiences = withCapacity(this.audiences, size);
    this.lengths = withCapacity(this.lengths, size);
    this.titleLengths = withCapacity(this.titleLengths, size);
    this.languages = withCapacity(this.languages, size);
    this.newestAt = withCapacity(this.newestAt, size);
    this.deadlines = withCapacity(this.deadlines, size);
    this.valuesBegin = withCapacity(this.valuesBegin, size + 1);
  }

  private facetValueNumber(facet: string, value: string): number {
    let known = this.facetValues.get(facet);
    if (!known) {
      known = { facet: this.facets.push(facet) - 1, values: new Map() };
      this.facetValues.set(facet, known);
    }
    let number = known.values.get(value);
    if (number === undefined) {
      number = this.values.push(value) - 1;
      known.values.set(value, number);
      this.facetOf = withCapacity(this.facetOf, this.values.length);
      this.facetOf[number] = known.facet;
    }
    return number;
  }

  private audience(visibleTo: readonly string[]): number {
    const tokens = [...new Set(visibleTo)].toSorted();
    const name = JSON.stringify(tokens);
    const known = this.audienceNumbers.get(name);
    if (known !== undefined) return known;
    this.audienceNumbers.set(name, this.audienceList.length);
    for (const token of tokens) {
      const others = this.audiencesWith.get(token);
      if (others) others.push(this.audienceList.length);
      else this.audiencesWith.set(token, [this.audienceList.length]);
    }
    return this.audienceList.push({ documents: 0, length: 0, titleLength: 0 }) - 1;
  }

  private count(document: number, sign: 1 | -1): void {
    const audience = this.audienceList[this.audiences[document]];
    audience.documents += sign;
    audience.length += sign * this.lengths[document];
    audience.titleLength += sign * this.titleLengths[document];
  }
}
