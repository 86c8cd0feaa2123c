import type { AnalysedNeed, AnalysedSolver } from '../analysis/analyser.js';
import type { NeedFacts } from '../documents.js';
import { saturationColumn, saturationRow, saturations } from '../scoring/bm25.js';
import { centred, needScale, solverScale } from '../scoring/meaning.js';
import {
  countInNeed,
  freshnessPoints,
  lengthPenaltiesAt,
  wordDamping,
  wordShareOf,
} from '../scoring/score.js';
import { CorrectedTerms } from '../statistics/corrected-terms.js';
import type { SolverStatistics } from '../statistics/solver-statistics.js';
import { blockBits, blockSize, bytesOf, Column } from '../storage/column.js';
import { DocumentRecords } from '../storage/document-records.js';
import { PostingLists } from '../storage/posting-lists.js';
import type { TextTable } from '../storage/text-table.js';
import { seenTagWeight, titleWeight } from '../weights.js';
import {
  addCounted,
  BlockSearch,
  type FoundDocument,
  type SearchedSide,
  type TopKQuery,
} from './block-search.js';
import { type DocumentCodec, Numbering, weightOf } from './document-codec.js';
import { MeaningIndex } from './meaning-index.js';
import { NeedMaxima } from './need-maxima.js';
import { NeedWordScorer } from './need-word-scorer.js';
import { organisationAt, organisationNumber } from './solver-index.js';
import { TagSlots } from './tag-slots.js';
import type { TerritorySets } from './territory-sets.js';

const isPublished = 1;
const wasPublished = 2;

/** The greatest value of a column of bytes. */
const maxAsked = 255;

/**
 * The needs of a collection, for searches from a solver. It mirrors {@link SolverIndex}, which explains the search.
 * One thing is harder here: each need has its own maximum, which depends on all solvers ({@link NeedMaxima}).
 */
export class NeedIndex {
  private readonly records = new DocumentRecords();
  private readonly words = new PostingLists();
  private readonly wantedKinds = new Numbering<string>();

  // Columns, by document number.
  private readonly flags = new Column(Uint8Array);
  private readonly wanted = new Column(Uint16Array);
  private readonly organisation = new Column(Uint32Array);
  /** As {@link TerritorySets} numbers them. Hidden unless the need is published. */
  private readonly locations = new Column(Uint32Array);
  /**
   * The sum of the weights of the need's tags, each multiplied by {@link seenTagWeight}; {@link maxAsked} at most.
   */
  private readonly asked = new Column(Uint8Array);
  private readonly publishedAt = new Column(Float64Array);
  /** {@link wordDamping}, in nats. */
  private readonly dampings = new Column(Float32Array);

  private readonly corrected: CorrectedTerms;
  private readonly maxima: NeedMaxima;
  private readonly tagSlots: TagSlots;
  private readonly meaning: MeaningIndex;
  private readonly search: BlockSearch;
  private readonly scoring: NeedWordScorer;

  constructor(
    private readonly codec: DocumentCodec,
    private readonly statistics: SolverStatistics,
    private readonly territories: TerritorySets,
    private readonly organisations: TextTable,
  ) {
    this.tagSlots = new TagSlots(codec, this.records);
    this.meaning = new MeaningIndex(needScale, () => statistics.centres?.need);
    this.search = new BlockSearch(territories, this.records);
    this.corrected = new CorrectedTerms(statistics);
    this.maxima = new NeedMaxima(statistics, this.corrected, this.records, this.words);
    this.scoring = new NeedWordScorer(statistics, this.corrected, this.records);
  }

  /** How many needs are published. */
  publishedCount = 0;

  get count(): number {
    return this.records.count;
  }

  /** How many document numbers belong to documents that were changed or removed. */
  get staleCount(): number {
    return this.records.end - this.records.count;
  }

  /** How many bytes the arrays take. */
  get bytes(): number {
    const { flags, wanted, asked, organisation, locations, publishedAt, dampings } = this;
    const columns = [flags, wanted, asked, organisation, locations, publishedAt, dampings];
    const { records, words, tagSlots, meaning, scoring, corrected, maxima } = this;
    return bytesOf([records, words, tagSlots, meaning, scoring, corrected, maxima, ...columns]);
  }

  /** Adds a need, or replaces the one with its id. */
  put({ facts, words, tags, vector }: AnalysedNeed): void {
    this.remove(facts.id);
    const documentNumber = this.records.add(facts.id, this.codec.encode(words, tags));
    const location = this.territories.locationOf(facts.territories, facts.acceptsRemote);
    if (facts.published) this.publishedCount++;
    this.flags.set(
      documentNumber,
      (facts.published ? isPublished : 0) | (facts.publishedAt === undefined ? 0 : wasPublished),
    );
    this.locations.set(documentNumber, facts.published ? location : this.territories.hidden(location));
    this.tagSlots.put(documentNumber, tags.own);
    this.asked.set(
      documentNumber,
      Math.min(maxAsked, tags.own.reduce((sum, { weight }) => sum + weight, 0) / seenTagWeight),
    );
    this.wanted.set(documentNumber, this.wantedKinds.numberOf(JSON.stringify(facts.wantedKinds)));
    this.organisation.set(documentNumber, organisationNumber(this.organisations, facts.organisationId));
    this.publishedAt.set(documentNumber, facts.publishedAt?.getTime() ?? 0);
    let counted = 0;
    for (const [i, term] of words.terms.entries()) {
      const count = countInNeed(words.counts[i], words.titleCounts[i]);
      this.words.append(term, documentNumber, count);
      counted += count;
    }
    this.dampings.set(documentNumber, wordDamping(counted, words.terms.length));
    this.corrected.put(words.terms);
    this.maxima.add(documentNumber);
    this.meaning.add(documentNumber, vector);
    this.statistics.meaning.count('needs', vector, 1);
    this.statistics.tags.count('needs', tags.all.keys(), 1);
  }

  remove(id: string): void {
    const documentNumber = this.records.numberOf(id);
    if (documentNumber === undefined) return;
    this.records.remove(id);
    if ((this.flags.at(documentNumber) & isPublished) !== 0) this.publishedCount--;
    this.locations.set(documentNumber, this.territories.hidden(this.locations.at(documentNumber)));
    this.statistics.meaning.count('needs', this.meaning.get(documentNumber), -1);
    this.statistics.tags.count('needs', this.codec.decode(this.records, documentNumber).tags.all.keys(), -1);
  }

  get(id: string): AnalysedNeed | undefined {
    const documentNumber = this.records.numberOf(id);
    if (documentNumber === undefined) return undefined;
    const { words, tags } = this.codec.decode(this.records, documentNumber);
    return { facts: this.facts(id, documentNumber), words, tags, vector: this.meaning.get(documentNumber) };
  }

  /**
   * Updates the data that depends on the solvers and on all vectors, in steps between which other work may run; see
   * {@link NeedMaxima.catchUp}.
   */
  *catchUp(): Generator<void> {
    yield* this.maxima.catchUp();
    yield* this.words.catchUp();
    yield* this.meaning.catchUp();
  }

  /**
   * The best needs that a solver may answer and that share a word, a tag or some meaning with it. Catches up first.
   */
  find(solver: AnalysedSolver, query: TopKQuery): FoundDocument[] {
    const { facts } = solver;
    for (const _ of this.catchUp());
    this.territories.compareWith(facts.territories, facts.worksRemotely);
    this.scoring.begin(solver);
    return this.search.find(this.sideOf(solver, query), query);
  }

  private facts(id: string, documentNumber: number): NeedFacts {
    const location = this.locations.at(documentNumber);
    const kinds = this.wantedKinds.at(this.wanted.at(documentNumber));
    return {
      id,
      organisationId: organisationAt(this.organisations, this.organisation.at(documentNumber)),
      wantedKinds: JSON.parse(kinds) as string[],
      territories: this.territories.territoriesAt(location),
      acceptsRemote: this.territories.isRemoteAt(location),
      publishedAt: this.publishedAtOf(documentNumber),
      published: (this.flags.at(documentNumber) & isPublished) !== 0,
    };
  }

  private publishedAtOf(documentNumber: number): Date | undefined {
    return (this.flags.at(documentNumber) & wasPublished) === 0
      ? undefined
      : new Date(this.publishedAt.at(documentNumber));
  }

  /** The needs, in a search from one solver. */
  private sideOf(solver: AnalysedSolver, { excludes }: TopKQuery): SearchedSide {
    const { records } = this;
    const [flags, wanted, organisation] = [this.flags.pages, this.wanted.pages, this.organisation.pages];
    const publishedAt = this.publishedAt.pages;
    const asked = this.asked.pages;
    const { words, facts } = solver;
    const { centres } = this.statistics;
    const meaning = centres && solver.vector && centred(solver.vector, solverScale, centres.solver);
    const lengthSteps = words.lengthStep - this.statistics.meanStep;
    const penalty = lengthPenaltiesAt(this.statistics.meanStep)[words.lengthStep];
    const { terms, values } = this.findableBy(solver);
    const covers = this.coversOf(solver);
    const coverage = (tags: readonly number[], count: number): number => coverageOf(tags, count, covers);
    const tagTable = this.tagSlots.table(covers, maxAsked);
    const own = facts.organisationId && this.organisations.find(facts.organisationId);
    const isWantedBy = this.wantedKinds
      .all()
      .map((kinds) => JSON.parse(kinds) as string[])
      .map((kinds) => kinds.length === 0 || kinds.includes(facts.kind));
    const updatedAt = facts.updatedAt.getTime();
    const mayMeet = facts.active && !facts.away;
    return {
      end: records.end,
      locations: this.locations,
      addWords: (block, sums) => addCounted(this.words, terms, values, block, sums),
      fillMeaning: (block, points) => {
        if (meaning !== undefined) this.meaning.fillPoints(block, meaning, points);
      },
      fillAcceptance: (_, points) => points.fill(solver.acceptance ?? 0),
      boundShares: ({ block, count, offsets, shares, dampings }, sums) => {
        const inverses = this.maxima.inversesOf(block);
        const dampingsOfBlock = this.dampings.pages[block];
        for (let i = 0; i < count; i++) {
          shares[i] = Math.max(0, sums[offsets[i]] * inverses[offsets[i]] - penalty);
          dampings[i] = dampingsOfBlock[offsets[i]];
        }
      },
      boundCoverages: (batch) => {
        const { block, count, offsets, coverages } = batch;
        const page = asked[block];
        this.tagSlots.addUp(batch, tagTable);
        for (let i = 0; i < count; i++)
          if (coverages[i] > 0) coverages[i] *= 1 / (seenTagWeight * page[offsets[i]]);
      },
      freshnessOf: (documentNumber) => {
        const [block, offset] = [documentNumber >>> blockBits, documentNumber % blockSize];
        if (!mayMeet || organisation[block][offset] - 1 === own || !isWantedBy[wanted[block][offset]])
          return -1;
        if (excludes?.(records.idOf(documentNumber))) return -1;
        const published =
          (flags[block][offset] & wasPublished) === 0 ? undefined : publishedAt[block][offset];
        return freshnessPoints(published, updatedAt);
      },
      coverageOf: (documentNumber) => this.tagSlots.use(documentNumber, coverage),
      minShareOf: (documentNumber, sum) =>
        wordShareOf(
          sum,
          this.maxima.upperBound(documentNumber),
          this.dampings.at(documentNumber),
          lengthSteps,
        ),
      wordsOf: (documentNumber) => this.scoring.scoreOf(solver, documentNumber),
    };
  }

  /**
   * The terms of needs by which a solver is found: its own terms, and those that are corrected to one of its own.
   */
  private findableBy(solver: AnalysedSolver): { terms: Uint32Array; values: Float64Array } {
    const own = this.valuesFor(solver);
    const terms: number[] = [];
    const values: number[] = [];
    for (const [i, term] of solver.words.terms.entries()) {
      for (const inNeed of [term, ...this.corrected.correctedTo(term)]) {
        terms.push(inNeed);
        values.push(own[i]);
      }
    }
    return { terms: Uint32Array.from(terms), values: Float64Array.from(values) };
  }

  /** By word of a solver: its contribution to a need that has it once, in nats. */
  private valuesFor({ words }: AnalysedSolver): Float64Array {
    const { statistics } = this;
    const column = saturationColumn(statistics.meanStep) + words.lengthStep;
    const titleColumn = saturationColumn(statistics.meanTitleStep) + words.titleLengthStep;
    return Float64Array.from(
      words.terms,
      (term, i) =>
        statistics.idf(term) * saturations[words.counts[i] * saturationRow + column] +
        titleWeight *
          statistics.titleIdf(term) *
          saturations[words.titleCounts[i] * saturationRow + titleColumn],
    );
  }

  /**
   * By number of a tag of needs: how well the solver covers it, in (0, 1]. Tags that it does not cover are left out.
   */
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
}

/** The share of a need's tags that a solver covers, in [0, 1]. @param tags as `TagSlots` gives them */
function coverageOf(tags: readonly number[], count: number, covers: ReadonlyMap<number, number>): number {
  let asked = 0;
  let covered = 0;
  for (let i = 0; i < count; i++) {
    asked += weightOf(tags[i]);
    covered += weightOf(tags[i]) * (covers.get(tags[i] >>> 1) ?? 0);
  }
  return asked > 0 ? covered / asked : 0;
}
