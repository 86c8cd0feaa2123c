import { ByteReader, unitsPerNat, withCapacity } from '@passerelle/text';
import type { AnalysedNeed, AnalysedSolver } from '../analysis/index.js';
import { addCounted, BlockSearch, type Found, type SearchedSide, type Wanted } from './block-search.js';
import {
  countInNeed,
  freshnessPoints,
  lengthPenaltiesAt,
  saturationColumn,
  saturationRow,
  saturations,
  titleWeight,
  wordShareOf,
} from '../scoring/index.js';
import { logOfNone, type SolverStatistics, SoughtTerms } from '../statistics/index.js';
import {
  blockBits,
  blockSize,
  bytesOf,
  Column,
  DocumentRecords,
  PostingLists,
  type TextTable,
} from '../storage/index.js';
import { type DocumentCodec, Numbering, skipTags, weightOf, WordReader } from './document-codec.js';
import type { NeedFacts } from '../documents.js';
import { NeedWords } from './need-word-scorer.js';
import { organisationAt, organisationNumber } from './solver-index.js';
import { TagSlots } from './tag-slots.js';
import type { TerritorySets } from './territory-sets.js';

const isPublished = 1;
const wasPublished = 2;

/** How many sums are corrected, or terms looked at, before somebody else gets a turn. */
const aWhile = 20_000;
/** The same of needs that are added up anew. */
const aFew = 500;

/** A term's rarity may have changed by so many units of its logarithm before the sums that hold it are corrected. */
const tolerance = 16;
/** How much the maximum of a need may be off for each of its words, in nats. */
const slackPerWord = (2 * excessOf(tolerance, tolerance)) / unitsPerNat;
/** Where the least may be nothing. */
const greatestScale = 1e9;
const greatestAsked = 255;

/**
 * The needs of a collection, to be found by a solver; the likeness of {@link SolverIndex}, which explains the search.
 *
 * What a solver would get that is all about a need is the sum of its words' rarities, which change with every solver. So each
 * need holds the sum of their logarithms, which is corrected when a term has become noticeably more or less frequent: before
 * the next search, not at once. It is near enough to rule out most needs; for the others it is computed anew.
 */
export class NeedIndex {
  private readonly records = new DocumentRecords();
  private readonly words = new PostingLists();
  private readonly wantedKinds = new Numbering<string>();

  // What is known of the need under each ordinal.
  private readonly flags = new Column(Uint8Array);
  private readonly wanted = new Column(Uint16Array);
  private readonly organisation = new Column(Uint32Array);
  /** As {@link TerritorySets} numbers them: hidden if it may not be met. */
  private readonly whereabouts = new Column(Uint32Array);
  /** Twice the weight of its tags together, or the most that fits. */
  private readonly asked = new Column(Uint8Array);
  private readonly publishedAt = new Column(Float64Array);
  /** How many words it has, each as often as it counts, and the sum over them of {@link excessOf}. */
  private readonly length = new Column(Uint32Array);
  private readonly excess = new Column(Float64Array);
  /** One divided by the least that a solver would get that is all about it. */
  private readonly scales = new Column(Float32Array);
  private scaledFor = 0;
  /** What {@link settle} has begun and not ended. */
  private settling: Generator<void> | undefined;
  /** The excesses of each term that are in the sums. */
  private excesses = new Uint16Array(0);
  private titleExcesses = new Uint16Array(0);

  private readonly sought: SoughtTerms;
  private readonly tagSlots: TagSlots;
  private readonly search: BlockSearch;
  private readonly scoring: NeedWords;
  private readonly reader = new ByteReader();

  constructor(
    private readonly codec: DocumentCodec,
    private readonly statistics: SolverStatistics,
    private readonly territories: TerritorySets,
    private readonly organisations: TextTable,
  ) {
    this.tagSlots = new TagSlots(codec, this.records);
    this.search = new BlockSearch(territories, this.records);
    this.sought = new SoughtTerms(statistics);
    this.scoring = new NeedWords(statistics, this.sought, this.records);
  }

  /** How many of them are published. */
  publishedCount = 0;

  get count(): number {
    return this.records.count;
  }

  /** How many ordinals are of documents that were changed or removed. */
  get leftOver(): number {
    return this.records.end - this.records.count;
  }

  /** What its arrays take. */
  get bytes(): number {
    const { flags, wanted, asked, organisation, whereabouts, publishedAt, length, excess, scales } = this;
    const columns = [flags, wanted, asked, organisation, whereabouts, publishedAt, length, excess, scales];
    const sums = this.excesses.byteLength + this.titleExcesses.byteLength;
    return bytesOf([this.records, this.words, this.tagSlots, this.scoring, this.sought, ...columns]) + sums;
  }

  put({ facts, words, tags }: AnalysedNeed): void {
    this.remove(facts.id);
    const ordinal = this.records.add(facts.id, this.codec.encode(words, tags));
    const whereabouts = this.territories.whereaboutsOf(facts.territories, facts.acceptsRemote);
    if (facts.published) this.publishedCount++;
    this.flags.set(
      ordinal,
      (facts.published ? isPublished : 0) | (facts.publishedAt === undefined ? 0 : wasPublished),
    );
    this.whereabouts.set(ordinal, facts.published ? whereabouts : this.territories.hidden(whereabouts));
    this.tagSlots.put(ordinal, tags.own);
    this.asked.set(
      ordinal,
      Math.min(greatestAsked, 2 * tags.own.reduce((sum, { weight }) => sum + weight, 0)),
    );
    this.wanted.set(ordinal, this.wantedKinds.numberOf(JSON.stringify(facts.wantedKinds)));
    this.organisation.set(ordinal, organisationNumber(this.organisations, facts.organisationId));
    this.publishedAt.set(ordinal, facts.publishedAt?.getTime() ?? 0);
    for (const [i, term] of words.terms.entries()) this.words.append(term, ordinal, countInNeed(words, i));
    this.sought.put(words.terms);
    this.makeRoomForTerms();
    this.sum(ordinal);
  }

  remove(id: string): void {
    const ordinal = this.records.ordinalOf(id);
    if (ordinal === undefined) return;
    this.records.remove(id);
    if ((this.flags.at(ordinal) & isPublished) !== 0) this.publishedCount--;
    this.whereabouts.set(ordinal, this.territories.hidden(this.whereabouts.at(ordinal)));
  }

  get(id: string): AnalysedNeed | undefined {
    const ordinal = this.records.ordinalOf(id);
    if (ordinal === undefined) return undefined;
    const { words, tags } = this.codec.decode(this.records, ordinal);
    return { facts: this.facts(id, ordinal), words, tags };
  }

  /**
   * Corrects what sums of logarithms are too far off, in steps short enough that others may have a turn between. A search that comes
   * between two steps does what is left itself: sums of which some are corrected bound nothing.
   */
  *settle(): Generator<void> {
    // What somebody has begun took changes that nobody else will find again.
    yield* this.goOn();
    this.settling = this.correctAll();
    yield* this.goOn();
  }

  /** Brings to an end what has been begun, whoever began it. */
  private *goOn(): Generator<void> {
    while (this.settling?.next().done === false) yield;
    this.settling = undefined;
  }

  private *correctAll(): Generator<void> {
    const { statistics } = this;
    yield* this.sought.settle();
    // After very many changes it takes less to go through all needs than through the lists of all terms.
    if (this.sought.changedTerms.count > this.records.end) yield* this.sumAll();
    if (Math.abs(this.scaledFor - totalOf(statistics)) > excessOf(tolerance, tolerance))
      yield* this.scaleAll();
    let gone = 0;
    for (const corrected of this.corrections()) {
      gone += corrected + 1;
      if (gone < aWhile) continue;
      gone = 0;
      yield;
    }
  }

  /** Corrects the sums that have terms which changed. After each term and block: how many sums they were. */
  private *corrections(): Generator<number> {
    const { changedTerms } = this.sought;
    for (let term = changedTerms.take(); term !== undefined; term = changedTerms.take()) {
      const change = this.changeOf(term);
      // A need that comes later is added up with what is known by now.
      const { end } = this.records;
      if (change === 0) yield 0;
      else for (let block = 0; block * blockSize < end; block++) yield this.correct(term, change, block, end);
    }
  }

  /** Adds up anew, for all needs, what is known of each term by now. */
  private *sumAll(): Generator<void> {
    const { statistics } = this;
    const { changedTerms } = this.sought;
    let gone = 0;
    for (let term = changedTerms.take(); term !== undefined; term = changedTerms.take()) {
      this.learn(term);
      if (++gone % aWhile === 0) yield;
    }
    this.scaledFor = totalOf(statistics);
    for (let ordinal = 0; ordinal < this.records.end; ordinal++) {
      this.sum(ordinal);
      if (ordinal % aFew === aFew - 1) yield;
    }
  }

  private *scaleAll(): Generator<void> {
    this.scaledFor = totalOf(this.statistics);
    for (let ordinal = 0; ordinal < this.records.end; ordinal++) {
      this.scale(ordinal);
      if (ordinal % aWhile === aWhile - 1) yield;
    }
  }

  private sum(ordinal: number): void {
    const { records, reader, excesses, titleExcesses } = this;
    const word = new WordReader();
    let length = 0;
    let excess = 0;
    records.open(reader, ordinal);
    skipTags(reader);
    word.begin(reader);
    while (word.next()) {
      const count = word.count + word.titleCount;
      length += count;
      excess += count * excessOf(excesses[word.term], titleExcesses[word.term]);
    }
    this.length.set(ordinal, length);
    this.excess.set(ordinal, excess);
    this.scale(ordinal);
  }

  /** By how much the sums that have a term once are to be corrected, from now on; 0 while its rarity is near enough. */
  private changeOf(term: number): number {
    this.makeRoomForTerms();
    const [excess, titleExcess] = [this.excesses[term], this.titleExcesses[term]];
    const sought = this.sought.of(term);
    const isNear =
      Math.abs(this.statistics.excesses[sought] - excess) <= tolerance &&
      Math.abs(this.statistics.titleExcesses[sought] - titleExcess) <= tolerance;
    if (isNear) return 0;
    this.learn(term);
    return excessOf(this.excesses[term], this.titleExcesses[term]) - excessOf(excess, titleExcess);
  }

  /** Takes over what is known of a term by now. */
  private learn(term: number): void {
    this.makeRoomForTerms();
    const sought = this.sought.of(term);
    this.excesses[term] = this.statistics.excesses[sought];
    this.titleExcesses[term] = this.statistics.titleExcesses[sought];
  }

  /** Corrects the sums of a block that have a term, before an ordinal. @returns how many they were */
  private correct(term: number, change: number, block: number, end: number): number {
    const { words } = this;
    const excesses = this.excess.pages[block];
    const beyond = end - block * blockSize;
    let corrected = 0;
    for (let more = words.begin(term, block); more; more = words.next()) {
      const { documents, payloads, start } = words;
      for (let k = start; k < words.end && documents[k] < beyond; k++) {
        excesses[documents[k]] += payloads[k] * change;
        this.scale(block * blockSize + documents[k]);
        corrected++;
      }
    }
    return corrected;
  }

  /** The best needs for a solver that have a word or a tag in common with it and that it may answer; in no order. */
  find(solver: AnalysedSolver, wanted: Wanted): Found[] {
    const { facts } = solver;
    for (const _ of this.settle());
    this.territories.compareWith(facts.territories, facts.worksRemotely);
    this.scoring.begin(solver);
    try {
      return this.search.find(this.sideOf(solver, wanted), wanted);
    } finally {
      this.scoring.end(solver);
    }
  }

  private facts(id: string, ordinal: number): NeedFacts {
    const whereabouts = this.whereabouts.at(ordinal);
    const kinds = this.wantedKinds.at(this.wanted.at(ordinal));
    return {
      id,
      organisationId: organisationAt(this.organisations, this.organisation.at(ordinal)),
      wantedKinds: JSON.parse(kinds) as string[],
      territories: this.territories.territoriesAt(whereabouts),
      acceptsRemote: this.territories.isRemoteAt(whereabouts),
      publishedAt: this.publishedAtOf(ordinal),
      published: (this.flags.at(ordinal) & isPublished) !== 0,
    };
  }

  private publishedAtOf(ordinal: number): Date | undefined {
    return (this.flags.at(ordinal) & wasPublished) === 0 ? undefined : new Date(this.publishedAt.at(ordinal));
  }

  private scale(ordinal: number): void {
    const [block, place] = [ordinal >>> blockBits, ordinal % blockSize];
    const length = this.length.pages[block][place];
    const sum = length * this.scaledFor - this.excess.pages[block][place];
    const least = sum / unitsPerNat - slackPerWord * length;
    this.scales.set(ordinal, least > 0 ? 1 / least : greatestScale);
  }

  /** The needs as one solver sees them. */
  private sideOf(solver: AnalysedSolver, { excludes }: Wanted): SearchedSide {
    const { records } = this;
    const [flags, wanted, organisation] = [this.flags.pages, this.wanted.pages, this.organisation.pages];
    const publishedAt = this.publishedAt.pages;
    const [lengths, scales, asked] = [this.length.pages, this.scales.pages, this.asked.pages];
    const { words, facts } = solver;
    const lengthSteps = words.lengthStep - this.statistics.meanStep;
    const penalty = lengthPenaltiesAt(this.statistics.meanStep)[words.lengthStep];
    const { terms, values } = this.findableBy(solver);
    const covers = this.coversOf(solver);
    const coverage = (tags: readonly number[], count: number): number => coverageOf(tags, count, covers);
    const tagTable = this.tagSlots.table(covers, greatestAsked);
    const own = facts.organisationId && this.organisations.find(facts.organisationId);
    const isWantedBy = this.wantedKinds
      .all()
      .map((kinds) => JSON.parse(kinds) as string[])
      .map((kinds) => kinds.length === 0 || kinds.includes(facts.kind));
    const updatedAt = facts.updatedAt.getTime();
    const mayMeet = facts.active && !facts.away;
    return {
      end: records.end,
      whereabouts: this.whereabouts,
      addWords: (block, added) => addCounted(this.words, terms, values, block, added),
      boundShares: ({ block, count, places, shares }, added) => {
        const page = scales[block];
        for (let i = 0; i < count; i++) shares[i] = Math.max(0, added[places[i]] * page[places[i]] - penalty);
      },
      boundCoverages: (batch) => {
        const { block, count, places, coverages } = batch;
        const page = asked[block];
        this.tagSlots.addUp(batch, tagTable);
        for (let i = 0; i < count; i++) if (coverages[i] > 0) coverages[i] *= 2 / page[places[i]];
      },
      freshnessOf: (ordinal) => {
        const [block, place] = [ordinal >>> blockBits, ordinal % blockSize];
        if (!mayMeet || organisation[block][place] - 1 === own || !isWantedBy[wanted[block][place]])
          return -1;
        if (excludes?.(records.idOf(ordinal))) return -1;
        const published = (flags[block][place] & wasPublished) === 0 ? undefined : publishedAt[block][place];
        return freshnessPoints(published, updatedAt);
      },
      coverageOf: (ordinal) => this.tagSlots.use(ordinal, coverage),
      leastShareOf: (ordinal, sum) => {
        const [block, place] = [ordinal >>> blockBits, ordinal % blockSize];
        const most = 1 / scales[block][place] + 2 * slackPerWord * lengths[block][place];
        return wordShareOf(sum, most, lengthSteps);
      },
      wordsOf: (ordinal) => this.scoring.scoreOf(solver, ordinal),
    };
  }

  /** The terms of needs that are looked for in a solver: its own, and those of words for which one of its own is meant. */
  private findableBy(solver: AnalysedSolver): { terms: Uint32Array; values: Float64Array } {
    const own = this.valuesFor(solver);
    const terms: number[] = [];
    const values: number[] = [];
    for (const [i, term] of solver.words.terms.entries()) {
      for (const findable of [term, ...this.sought.seekersOf(term)]) {
        terms.push(findable);
        values.push(own[i]);
      }
    }
    return { terms: Uint32Array.from(terms), values: Float64Array.from(values) };
  }

  /** What each word of a solver brings to a need that has it once. */
  private valuesFor({ words }: AnalysedSolver): Float64Array {
    const { statistics } = this;
    const column = saturationColumn(statistics.meanStep) + words.lengthStep;
    const titleColumn = saturationColumn(statistics.meanTitleStep) + words.titleLengthStep;
    return Float64Array.from(
      words.terms,
      (term, i) =>
        statistics.rarity(term) * saturations[words.counts[i] * saturationRow + column] +
        titleWeight *
          statistics.titleRarity(term) *
          saturations[words.titleCounts[i] * saturationRow + titleColumn],
    );
  }

  /** How well the solver covers each tag that a need may have, by the tag's number; those that it covers. */
  private coversOf({ tags: { all } }: AnalysedSolver): Map<number, number> {
    const covers = new Map<number, number>();
    const cover = (tagId: string, weight: number): void => {
      const tag = this.codec.tags.find(tagId);
      if (tag !== undefined && weight > (covers.get(tag) ?? 0)) covers.set(tag, weight);
    };
    for (const [tagId, { weight }] of all) {
      cover(tagId, weight);
      for (const { id, kept } of this.codec.narrowerOf(tagId)) cover(id, kept * weight);
    }
    return covers;
  }

  private makeRoomForTerms(): void {
    const { termCount } = this.statistics.lexicon;
    this.excesses = withCapacity(this.excesses, termCount);
    this.titleExcesses = withCapacity(this.titleExcesses, termCount);
  }
}

/** By how much less a term counts towards the maximum than one that no solver uses, in units of logarithms. */
function excessOf(excess: number, titleExcess: number): number {
  return excess + titleWeight * titleExcess;
}

/** How much each word counts that no solver uses, in units of logarithms. */
function totalOf({ logTotal, logTitleTotal, hasTitles }: SolverStatistics): number {
  return logTotal - logOfNone + (hasTitles ? titleWeight * (logTitleTotal - logOfNone) : 0);
}

/** The share of a need's tags that a solver covers. */
function coverageOf(tags: readonly number[], count: number, covers: ReadonlyMap<number, number>): number {
  let asked = 0;
  let covered = 0;
  for (let i = 0; i < count; i++) {
    asked += weightOf(tags[i]);
    covered += weightOf(tags[i]) * (covers.get(tags[i] >>> 1) ?? 0);
  }
  return asked > 0 ? covered / asked : 0;
}
