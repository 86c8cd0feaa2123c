import { type AnalysedNeed, type AnalysedSolver, type NarrowerTag, seenTagWeight } from './analyse.js';
import { type BlockFacts, BlockSearch, type Found, type Wanted, WeighedLists } from './block-search.js';
import { greatestCount, rarityOf, saturationColumn, saturationRow, saturations } from './bm25.js';
import { logOfNone, type SolverStatistics } from './collection-statistics.js';
import { countOf, type DocumentCodec, Numbering, spellingOf, titleCountOf } from './document-codec.js';
import { DocumentRecords } from './document-records.js';
import { withRoom } from './growing.js';
import type { NeedFacts, SolverFacts } from './match-documents.js';
import { blockSize, PostingLists } from './posting-lists.js';
import {
  countInNeed,
  freshnessPoints,
  gramWeight,
  doubt,
  penaltiesByStep,
  tagPoints,
  titleWeight,
  unusedFactor,
  wordPoints,
  wordShareOf,
} from './score.js';
import { TerritoryLists } from './territory-lists.js';
import { outOfReach, reachPoints, type TerritorySets } from './territory-sets.js';

const isPublished = 1;
const acceptsRemote = 2;
const wasPublished = 4;

const noPenalties = new Float32Array(256);
const mayNot = 0;
const mayOnTheSpot = 1;
const mayRemotely = 2;

/** How many postings are gone through before somebody else gets a turn. */
const aWhile = 200_000;

/**
 * The needs of a collection, to be found by a solver; the likeness of {@link SolverIndex}, which explains the search.
 *
 * What a solver would get that is all about a need is the sum of its words' rarities, which change with every solver. So each
 * need holds the sum of their logarithms, in whole units, and when a term becomes more or less frequent the sums of the
 * needs that have it are corrected: before the next search, not at once.
 */
export class NeedIndex {
  private readonly records = new DocumentRecords();
  private readonly words = new PostingLists();
  private readonly tags = new PostingLists();
  private readonly wantedKinds = new Numbering<string>();

  // What is known of the need under each ordinal.
  private flags = new Uint8Array(0);
  /** Whether it may be met at all, and from afar. */
  private may = new Uint8Array(0);
  private wanted = new Uint32Array(0);
  private organisation = new Uint32Array(0);
  private territorySet = new Uint32Array(0);
  private publishedAt = new Float64Array(0);
  /** How many words it has, each as often as it counts; the sums over them of `logFrequency` above that of no solver. */
  private length = new Uint32Array(0);
  private logSums = new Float64Array(0);
  private titleLogSums = new Float64Array(0);
  private asked = new Float64Array(0);
  /** One divided by {@link maximumOf}; 0 if it is to be computed anew. */
  private scales = new Float32Array(0);
  private scaledFor = '';
  /** The excess of each term that is in the sums. */
  private excesses = new Int32Array(0);
  private titleExcesses = new Int32Array(0);

  private readonly places: TerritoryLists;
  private readonly search = new BlockSearch();
  private noSteps = new Uint8Array(0);
  // What a search looks up, by term and by gram; all zeros between searches.
  private saturationOf = new Float64Array(0);
  private titleSaturationOf = new Float64Array(0);
  private gramCounts = new Uint32Array(0);
  private gramValues = new Float64Array(0);

  constructor(
    private readonly codec: DocumentCodec,
    private readonly statistics: SolverStatistics,
    private readonly territories: TerritorySets,
    private readonly organisations: Numbering<string | undefined>,
    private readonly narrowerOf: (tagId: string) => readonly NarrowerTag[],
  ) {
    this.places = new TerritoryLists(territories);
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

  /** What its arrays take; identifiers are not counted. */
  get bytes(): number {
    const columns = this.flags.length * (1 + 1 + 4 + 4 + 4 + 8 + 4 + 8 + 8 + 8 + 4 + 1);
    return (
      this.records.bytes +
      this.words.bytes +
      this.tags.bytes +
      this.places.bytes +
      columns +
      8 * this.excesses.length
    );
  }

  put(need: AnalysedNeed): void {
    const { facts, words, tags } = need;
    this.remove(facts.id);
    const ordinal = this.records.add(facts.id, this.codec.encode(words, tags));
    this.makeRoom(ordinal + 1);
    if (facts.published) this.publishedCount++;
    this.flags[ordinal] =
      (facts.published ? isPublished : 0) |
      (facts.acceptsRemote ? acceptsRemote : 0) |
      (facts.publishedAt === undefined ? 0 : wasPublished);
    this.may[ordinal] = facts.published ? (facts.acceptsRemote ? mayRemotely : mayOnTheSpot) : mayNot;
    this.places.put(ordinal, facts.territories, facts.acceptsRemote);
    this.wanted[ordinal] = this.wantedKinds.numberOf(JSON.stringify(facts.wantedKinds));
    this.organisation[ordinal] = this.organisations.numberOf(facts.organisationId);
    this.territorySet[ordinal] = this.territories.numberOf(facts.territories);
    this.publishedAt[ordinal] = facts.publishedAt?.getTime() ?? 0;
    for (const [i, term] of words.terms.entries()) {
      const count = countInNeed(words, i);
      this.words.append(term, ordinal, count);
      this.length[ordinal] += count;
      this.logSums[ordinal] += count * this.excesses[term];
      this.titleLogSums[ordinal] += count * this.titleExcesses[term];
    }
    for (const { tagId, weight } of tags.own) {
      this.tags.append(this.codec.tags.numberOf(tagId), ordinal, weight / seenTagWeight);
      this.asked[ordinal] += weight;
    }
  }

  remove(id: string): void {
    const ordinal = this.records.ordinalOf(id);
    if (ordinal === undefined) return;
    this.records.remove(id);
    if ((this.flags[ordinal] & isPublished) !== 0) this.publishedCount--;
    this.may[ordinal] = mayNot;
  }

  get(id: string): AnalysedNeed | undefined {
    const ordinal = this.records.ordinalOf(id);
    if (ordinal === undefined) return undefined;
    return { facts: this.facts(id, ordinal), ...this.codec.decode(this.records, ordinal) };
  }

  /** Corrects the sums of logarithms, in steps short enough that others may have a turn between. */
  *settle(): Generator<void> {
    this.makeRoomForTerms();
    const { words, logSums, titleLogSums, scales } = this;
    let gone = 0;
    for (let term = this.statistics.takeChanged(); term !== undefined; term = this.statistics.takeChanged()) {
      const excess = this.statistics.logFrequency(term) - logOfNone;
      const titleExcess = this.statistics.logTitleFrequency(term) - logOfNone;
      const change = excess - this.excesses[term];
      const titleChange = titleExcess - this.titleExcesses[term];
      this.excesses[term] = excess;
      this.titleExcesses[term] = titleExcess;
      if (change === 0 && titleChange === 0) continue;
      words.each(term, (ordinal, count) => {
        logSums[ordinal] += count * change;
        titleLogSums[ordinal] += count * titleChange;
        scales[ordinal] = 0;
        gone++;
      });
      if (gone > aWhile) {
        gone = 0;
        yield;
      }
    }
  }

  /** The best needs for a solver that have a word or a tag in common with it and that it may answer; in no order. */
  find(solver: AnalysedSolver, wanted: Wanted): Found[] {
    for (const _ of this.settle());
    this.territories.compareWith(solver.facts.territories);
    const covers = this.coversOf(solver);
    return this.compareLetters(solver, this.bestOf(solver, covers, wanted), covers, wanted);
  }

  private facts(id: string, ordinal: number): NeedFacts {
    const flags = this.flags[ordinal];
    const kinds = this.wantedKinds.at(this.wanted[ordinal]);
    return {
      id,
      organisationId: this.organisations.at(this.organisation[ordinal]),
      wantedKinds: JSON.parse(kinds) as string[],
      territories: this.territories.at(this.territorySet[ordinal]),
      acceptsRemote: (flags & acceptsRemote) !== 0,
      publishedAt: this.publishedAtOf(ordinal),
      published: (flags & isPublished) !== 0,
    };
  }

  private publishedAtOf(ordinal: number): Date | undefined {
    return (this.flags[ordinal] & wasPublished) === 0 ? undefined : new Date(this.publishedAt[ordinal]);
  }

  /** What scales sums to shares, by ordinal, as far as it is known. */
  private currentScales(): Float32Array {
    const { logTotal, logTitleTotal } = this.statistics;
    const totals = `${logTotal} ${logTitleTotal}`;
    if (this.scaledFor !== totals) this.scales.fill(0);
    this.scaledFor = totals;
    return this.scales;
  }

  private scaleOf(ordinal: number): number {
    return (this.scales[ordinal] = 1 / this.maximumOf(ordinal));
  }

  /** What a solver would get that is all about the need's words. */
  private maximumOf(ordinal: number): number {
    const { logTotal, logTitleTotal, hasTitles } = this.statistics;
    const length = this.length[ordinal];
    const words = rarityOf(length * (logTotal - logOfNone), this.logSums[ordinal]);
    const titles = hasTitles ? rarityOf(length * (logTitleTotal - logOfNone), this.titleLogSums[ordinal]) : 0;
    return words + titleWeight * titles;
  }

  /** The ordinals of those that have most points, letters apart. */
  private bestOf(solver: AnalysedSolver, covers: ReadonlyMap<number, number>, wanted: Wanted): number[] {
    const { search, statistics, asked } = this;
    const scales = this.currentScales();
    const { shares, coverages } = search;
    const { end } = this.records;
    // The same for all: they are held against one solver.
    const penalty = penaltiesByStep(statistics.meanStep)[solver.words.lengthStep];
    const words = new WeighedLists(this.words, solver.words.terms, this.valuesFor(solver));
    const tags = new WeighedLists(
      this.tags,
      [...covers.keys()],
      Array.from(covers.values(), (cover) => cover * seenTagWeight),
    );
    const facts: BlockFacts = {
      reachOf: this.reachFor(solver.facts),
      freshnessOf: this.freshnessFor(solver.facts, wanted),
      lengthSteps: this.noSteps,
      penalties: noPenalties,
      doubt: 0,
    };

    this.places.begin(solver.facts.territories, solver.facts.worksRemotely);
    search.begin(wanted);
    for (let block = 0; block * blockSize < end; block++) {
      const base = block * blockSize;
      words.addCounted(block, shares);
      tags.addCounted(block, coverages);
      const places = this.places.placesIn(block);
      for (const place of places) {
        const sum = shares[place];
        if (sum > 0) {
          const share = sum * (scales[base + place] || this.scaleOf(base + place)) - penalty;
          shares[place] = (Math.min(1, Math.max(0, share)) * sum) / (sum + doubt);
        }
        if (coverages[place] > 0) coverages[place] /= asked[base + place];
      }
      search.take(block, places, facts);
    }
    return search.ordinals();
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

  /** How well the solver covers each tag that a need may have, by the tag's number. */
  private coversOf({ tags: { all } }: AnalysedSolver): Map<number, number> {
    const covers = new Map<number, number>();
    const cover = (tagId: string, weight: number): void => {
      const tag = this.codec.tags.numberOf(tagId);
      if (weight > (covers.get(tag) ?? 0)) covers.set(tag, weight);
    };
    for (const [tagId, { weight }] of all) {
      cover(tagId, weight);
      for (const { id, kept } of this.narrowerOf(tagId)) cover(id, kept * weight);
    }
    return covers;
  }

  /** What tells how near a need is; {@link outOfReach} if the two must not meet. */
  private reachFor(solver: SolverFacts): (ordinal: number) => number {
    const { may, territorySet, territories } = this;
    return (ordinal) =>
      may[ordinal] === mayNot
        ? outOfReach
        : territories.reach(territorySet[ordinal], solver.worksRemotely && may[ordinal] === mayRemotely);
  }

  /** What tells how fresh the solver is for a need; -1 if it must not meet it. */
  private freshnessFor(solver: SolverFacts, { excludes }: Wanted): (ordinal: number) => number {
    const { flags, wanted, organisation, publishedAt } = this;
    const own = solver.organisationId === undefined ? -1 : this.organisations.numberOf(solver.organisationId);
    const isWantedBy = this.wantedKinds
      .all()
      .map((kinds) => JSON.parse(kinds) as string[])
      .map((kinds) => kinds.length === 0 || kinds.includes(solver.kind));
    const updatedAt = solver.updatedAt.getTime();
    const mayMeet = solver.active && !solver.away;
    return (ordinal) => {
      if (!mayMeet || organisation[ordinal] === own || !isWantedBy[wanted[ordinal]]) return -1;
      if (excludes?.(this.records.idOf(ordinal))) return -1;
      const published = (flags[ordinal] & wasPublished) === 0 ? undefined : publishedAt[ordinal];
      return freshnessPoints(published, updatedAt);
    };
  }

  /** Scores again, to the point and with letters, what was found by single-precision sums. */
  private compareLetters(
    solver: AnalysedSolver,
    best: readonly number[],
    covers: ReadonlyMap<number, number>,
    wanted: Wanted,
  ): Found[] {
    const { statistics } = this;
    const { lexicon } = statistics;
    const { grams, starts } = lexicon.grams;
    const { saturationOf, titleSaturationOf, gramValues } = this.lookUps(solver);
    const lengthSteps = solver.words.lengthStep - statistics.meanStep;

    const freshnessOf = this.freshnessFor(solver.facts, wanted);
    const reachOf = this.reachFor(solver.facts);
    const found = best.map((ordinal) => {
      const page = this.records.pageOf(ordinal);
      const start = this.records.startOf(ordinal);
      const end = start + 1 + page[start];
      const unused = unusedFactor(page[end]);
      let sum = 0;
      let letters = 0;
      let maximum = 0;
      for (let at = start + 1; at < end; at++) {
        const packed = page[at];
        const term = lexicon.termOfSpelling[spellingOf(packed)];
        const count = countOf(packed) + titleCountOf(packed);
        const weight = count * statistics.rarity(term);
        const inTitle = titleWeight * count * statistics.titleRarity(term);
        maximum += weight + inTitle;
        if (saturationOf[term] > 0) sum += weight * saturationOf[term] + inTitle * titleSaturationOf[term];
        let value = 0;
        for (let g = starts[term]; g < starts[term + 1]; g++) value += gramValues[grams[g]];
        letters += gramWeight * count * (statistics.isUsed(term) ? 1 : unused) * value;
      }
      const plainShare = wordShareOf(sum, maximum, lengthSteps);
      const share = plainShare > 0 ? wordShareOf(sum + letters, maximum, lengthSteps) : 0;
      const beside =
        this.coveredPoints(page, end + 2, covers) + reachPoints[reachOf(ordinal)] + freshnessOf(ordinal);
      return {
        id: this.records.idOf(ordinal),
        points: wordPoints(share) + beside,
        plainPoints: wordPoints(plainShare) + beside,
      };
    });

    for (const term of solver.words.terms) {
      saturationOf[term] = 0;
      titleSaturationOf[term] = 0;
      for (let g = starts[term]; g < starts[term + 1]; g++) gramValues[grams[g]] = 0;
    }
    return found;
  }

  /** @param at where the number of the need's tags is in its record. */
  private coveredPoints(page: Uint32Array, at: number, covers: ReadonlyMap<number, number>): number {
    let asked = 0;
    let covered = 0;
    for (let tag = at + 1; tag < at + 1 + 2 * page[at]; tag += 2) {
      const weight = page[tag + 1] === 0 ? 1 : seenTagWeight;
      asked += weight;
      covered += weight * (covers.get(page[tag]) ?? 0);
    }
    return asked > 0 ? tagPoints(covered / asked) : 0;
  }

  private lookUps({ words }: AnalysedSolver): {
    saturationOf: Float64Array;
    titleSaturationOf: Float64Array;
    gramValues: Float64Array;
  } {
    const { statistics } = this;
    const { termCount, grams } = statistics.lexicon;
    const saturationOf = (this.saturationOf = withRoom(this.saturationOf, termCount));
    const titleSaturationOf = (this.titleSaturationOf = withRoom(this.titleSaturationOf, termCount));
    const gramCounts = (this.gramCounts = withRoom(this.gramCounts, grams.count));
    const gramValues = (this.gramValues = withRoom(this.gramValues, grams.count));
    const column = saturationColumn(statistics.meanStep) + words.lengthStep;
    const titleColumn = saturationColumn(statistics.meanTitleStep) + words.titleLengthStep;
    for (const [i, term] of words.terms.entries()) {
      saturationOf[term] = saturations[words.counts[i] * saturationRow + column];
      titleSaturationOf[term] = saturations[words.titleCounts[i] * saturationRow + titleColumn];
      for (const gram of grams.of(term)) gramCounts[gram] += words.counts[i];
    }
    for (const term of words.terms) {
      for (const gram of grams.of(term)) {
        if (gramCounts[gram] === 0) continue;
        const count = Math.min(greatestCount, gramCounts[gram]);
        gramValues[gram] = statistics.gramRarity(gram) * saturations[count * saturationRow + column];
        gramCounts[gram] = 0;
      }
    }
    return { saturationOf, titleSaturationOf, gramValues };
  }

  private makeRoom(ordinals: number): void {
    this.flags = withRoom(this.flags, ordinals);
    this.may = withRoom(this.may, ordinals);
    this.wanted = withRoom(this.wanted, ordinals);
    this.organisation = withRoom(this.organisation, ordinals);
    this.territorySet = withRoom(this.territorySet, ordinals);
    this.publishedAt = withRoom(this.publishedAt, ordinals);
    this.length = withRoom(this.length, ordinals);
    this.logSums = withRoom(this.logSums, ordinals);
    this.titleLogSums = withRoom(this.titleLogSums, ordinals);
    this.asked = withRoom(this.asked, ordinals);
    this.scales = withRoom(this.scales, ordinals);
    this.noSteps = withRoom(this.noSteps, ordinals);
    this.makeRoomForTerms();
  }

  private makeRoomForTerms(): void {
    const { termCount } = this.statistics.lexicon;
    this.excesses = withRoom(this.excesses, termCount);
    this.titleExcesses = withRoom(this.titleExcesses, termCount);
  }
}
