import type { AnalysedSolver } from '../analysis/analyser.js';
import type { SolverFacts } from '../documents.js';
import { solverScale } from '../scoring/meaning.js';
import { freshnessPoints, lengthPenaltiesAt, type WeighedNeed, wordShareOf } from '../scoring/score.js';
import type { SolverStatistics } from '../statistics/solver-statistics.js';
import { blockBits, blockSize, bytesOf, Column } from '../storage/column.js';
import { DocumentRecords } from '../storage/document-records.js';
import { PostingLists } from '../storage/posting-lists.js';
import type { TextTable } from '../storage/text-table.js';
import {
  addSaturated,
  BlockSearch,
  type FoundDocument,
  type SearchedSide,
  type TopKQuery,
} from './block-search.js';
import { type DocumentCodec, Numbering } from './document-codec.js';
import { MeaningIndex } from './meaning-index.js';
import { SolverWordScorer } from './solver-word-scorer.js';
import { TagCoverage } from './tag-coverage.js';
import { TagSlots } from './tag-slots.js';
import type { TerritorySets } from './territory-sets.js';

const isActive = 1;
const isAway = 2;

/**
 * The solvers of a collection, for searches from a need. It has an inverted index (for each term the solvers that
 * have it), a record of each solver, and columns with the facts that decide who may meet.
 *
 * A search adds up the contribution of each term to each solver, and returns the best that may meet the need: {@link
 * BlockSearch}. N-grams have no postings lists: they are compared for the best alone.
 */
export class SolverIndex {
  private readonly records = new DocumentRecords();
  private readonly words = new PostingLists();
  private readonly titles = new PostingLists();
  private readonly kinds = new Numbering<string>();

  // Columns, by document number.
  private readonly flags = new Column(Uint8Array);
  private readonly kind = new Column(Uint16Array);
  private readonly organisation = new Column(Uint32Array);
  /** As {@link TerritorySets} numbers them. Hidden if nobody may meet the solver. */
  private readonly locations = new Column(Uint32Array);
  private readonly lengthSteps = new Column(Uint8Array);
  private readonly titleLengthSteps = new Column(Uint8Array);
  private readonly updatedAt = new Column(Float64Array);
  /** {@link AnalysedSolver.acceptance} */
  private readonly acceptance = new Column(Uint16Array);
  /** The same by id, for solvers in the index and others. */
  private accepted: ReadonlyMap<string, number> = new Map();

  private readonly tagSlots: TagSlots;
  private readonly meaning: MeaningIndex;
  private readonly search: BlockSearch;
  private readonly scoring: SolverWordScorer;

  constructor(
    private readonly codec: DocumentCodec,
    private readonly statistics: SolverStatistics,
    private readonly territories: TerritorySets,
    private readonly organisations: TextTable,
  ) {
    this.tagSlots = new TagSlots(codec, this.records);
    this.meaning = new MeaningIndex(solverScale, () => statistics.centres?.solver);
    this.search = new BlockSearch(territories, this.records);
    this.scoring = new SolverWordScorer(statistics, this.records);
  }

  get count(): number {
    return this.records.count;
  }

  /** How many document numbers belong to documents that were changed or removed. */
  get staleCount(): number {
    return this.records.end - this.records.count;
  }

  /** How many bytes the arrays take. */
  get bytes(): number {
    const { flags, kind, organisation, locations, lengthSteps, titleLengthSteps, updatedAt, acceptance } =
      this;
    const columns = [
      flags,
      kind,
      organisation,
      locations,
      lengthSteps,
      titleLengthSteps,
      updatedAt,
      acceptance,
    ];
    return bytesOf([
      this.records,
      this.words,
      this.titles,
      this.tagSlots,
      this.meaning,
      this.scoring,
      ...columns,
    ]);
  }

  /** Adds a solver, or replaces the one with its id. */
  put({ facts, words, tags, ideas, vector }: AnalysedSolver): void {
    this.remove(facts.id);
    const documentNumber = this.records.add(facts.id, this.codec.encode(words, tags, ideas));
    const location = this.territories.locationOf(facts.territories, facts.worksRemotely);
    const mayBeMet = facts.active && !facts.away;
    this.flags.set(documentNumber, (facts.active ? isActive : 0) | (facts.away ? isAway : 0));
    this.locations.set(documentNumber, mayBeMet ? location : this.territories.hidden(location));
    this.tagSlots.put(documentNumber, tags.own);
    this.kind.set(documentNumber, this.kinds.numberOf(facts.kind));
    this.organisation.set(documentNumber, organisationNumber(this.organisations, facts.organisationId));
    this.lengthSteps.set(documentNumber, words.lengthStep);
    this.titleLengthSteps.set(documentNumber, words.titleLengthStep);
    this.updatedAt.set(documentNumber, facts.updatedAt.getTime());
    this.acceptance.set(documentNumber, this.accepted.get(facts.id) ?? 0);
    for (const [i, term] of words.terms.entries()) {
      this.words.append(term, documentNumber, words.counts[i]);
      if (words.titleCounts[i] > 0) this.titles.append(term, documentNumber, words.titleCounts[i]);
    }
    this.meaning.add(documentNumber, vector);
    this.statistics.add(words);
    this.statistics.tags.count('solvers', tags.all.keys(), 1);
    this.statistics.meaning.count('solvers', vector, 1);
  }

  remove(id: string): void {
    const documentNumber = this.records.numberOf(id);
    if (documentNumber === undefined) return;
    this.records.remove(id);
    this.locations.set(documentNumber, this.territories.hidden(this.locations.at(documentNumber)));
    const { words, tags } = this.codec.decode(this.records, documentNumber);
    this.statistics.remove(words);
    this.statistics.tags.count('solvers', tags.all.keys(), -1);
    this.statistics.meaning.count('solvers', this.meaning.get(documentNumber), -1);
  }

  /**
   * Replaces the points that solvers have for their acceptance.
   * @param points by id, whole, from 0 to {@link mostAcceptancePoints}; 0 for a missing solver
   * @returns whether any has changed
   */
  setAcceptance(points: ReadonlyMap<string, number>): boolean {
    const before = this.accepted;
    const changed = [...new Set([...before.keys(), ...points.keys()])].filter(
      (id) => before.get(id) !== points.get(id),
    );
    this.accepted = new Map(points);
    for (const id of changed) {
      const documentNumber = this.records.numberOf(id);
      if (documentNumber !== undefined) this.acceptance.set(documentNumber, points.get(id) ?? 0);
    }
    return changed.length > 0;
  }

  get(id: string): AnalysedSolver | undefined {
    const documentNumber = this.records.numberOf(id);
    if (documentNumber === undefined) return undefined;
    return {
      facts: this.facts(id, documentNumber),
      ...this.codec.decode(this.records, documentNumber),
      vector: this.meaning.get(documentNumber),
      acceptance: this.acceptance.at(documentNumber),
    };
  }

  /**
   * Finishes pending work, and updates the data that depends on all vectors, in steps between which other work may
   * run.
   */
  *catchUp(): Generator<void> {
    yield* this.words.catchUp();
    yield* this.titles.catchUp();
    yield* this.meaning.catchUp();
  }

  /** The best solvers that may meet a need and share a word, a tag or some meaning with it. Catches up first. */
  find(weighed: WeighedNeed, query: TopKQuery): FoundDocument[] {
    const { facts } = weighed.need;
    for (const _ of this.catchUp());
    if (query.contentAlone) this.territories.compareWithNone();
    else this.territories.compareWith(facts.territories, facts.acceptsRemote);
    this.scoring.begin(weighed);
    return this.search.find(this.sideOf(weighed, query), query);
  }

  private facts(id: string, documentNumber: number): SolverFacts {
    const flags = this.flags.at(documentNumber);
    const location = this.locations.at(documentNumber);
    return {
      id,
      kind: this.kinds.at(this.kind.at(documentNumber)),
      organisationId: organisationAt(this.organisations, this.organisation.at(documentNumber)),
      territories: this.territories.territoriesAt(location),
      updatedAt: new Date(this.updatedAt.at(documentNumber)),
      active: (flags & isActive) !== 0,
      away: (flags & isAway) !== 0,
      worksRemotely: this.territories.isRemoteAt(location),
    };
  }

  /** The solvers, in a search from one need. */
  private sideOf(weighed: WeighedNeed, query: TopKQuery): SearchedSide {
    const { need, terms, statistics, weights, titleWeights, maximum, damping, meaning } = weighed;
    const { meanStep, meanTitleStep } = statistics;
    const covers = new TagCoverage(need, this.codec);
    const coverage = (tags: readonly number[], count: number): number => covers.coverage(tags, count);
    const tagTable = this.tagSlots.table(covers.shares(), 1);
    const { lengthSteps, titleLengthSteps } = this;
    const acceptance = this.acceptance.pages;
    const scale = 1 / maximum;
    const penalties = lengthPenaltiesAt(meanStep);
    return {
      end: this.records.end,
      locations: this.locations,
      addWords: (block, sums) => {
        const inText = { steps: lengthSteps.pages[block], meanStep };
        const inTitles = { steps: titleLengthSteps.pages[block], meanStep: meanTitleStep };
        addSaturated(this.words, terms, weights, block, sums, inText);
        addSaturated(this.titles, terms, titleWeights, block, sums, inTitles);
      },
      fillMeaning: (block, points) => {
        if (meaning !== undefined) this.meaning.fillPoints(block, meaning, points);
      },
      fillAcceptance: (block, points) => {
        if (query.contentAlone) points.fill(0);
        else points.set(acceptance[block]);
      },
      boundShares: ({ block, count, offsets, shares, dampings }, sums) => {
        const steps = lengthSteps.pages[block];
        dampings.fill(damping, 0, count);
        for (let i = 0; i < count; i++)
          shares[i] = Math.max(0, sums[offsets[i]] * scale - penalties[steps[offsets[i]]]);
      },
      boundCoverages: (batch) => this.tagSlots.addUp(batch, tagTable),
      freshnessOf: query.contentAlone ? () => 0 : this.freshnessFor(weighed, query),
      coverageOf: (documentNumber) => this.tagSlots.use(documentNumber, coverage),
      minShareOf: (documentNumber, sum) =>
        wordShareOf(
          sum,
          maximum,
          damping,
          lengthSteps.pages[documentNumber >>> blockBits][documentNumber % blockSize] - meanStep,
        ),
      wordsOf: (documentNumber) => {
        const [block, offset] = [documentNumber >>> blockBits, documentNumber % blockSize];
        const steps = {
          text: lengthSteps.pages[block][offset],
          titles: titleLengthSteps.pages[block][offset],
        };
        return this.scoring.scoreOf(weighed, documentNumber, steps);
      },
    };
  }

  /** A function that gives the points of a solver's freshness, or -1 if the two must not meet. */
  private freshnessFor(
    { need: { facts } }: WeighedNeed,
    { excludes }: TopKQuery,
  ): SearchedSide['freshnessOf'] {
    const [kind, organisation, updatedAt] = [this.kind.pages, this.organisation.pages, this.updatedAt.pages];
    const own = facts.organisationId && this.organisations.find(facts.organisationId);
    const wantedKinds = facts.wantedKinds.map((wanted) => this.kinds.numberOf(wanted));
    const publishedAt = facts.publishedAt?.getTime();
    return (documentNumber) => {
      const [block, offset] = [documentNumber >>> blockBits, documentNumber % blockSize];
      if (!facts.published || organisation[block][offset] - 1 === own) return -1;
      if (wantedKinds.length > 0 && !wantedKinds.includes(kind[block][offset])) return -1;
      if (excludes?.(this.records.idOf(documentNumber))) return -1;
      return freshnessPoints(publishedAt, updatedAt[block][offset]);
    };
  }
}

/** The number of an organisation, from 1; 0 for none. */
export function organisationNumber(organisations: TextTable, id: string | undefined): number {
  return id === undefined ? 0 : organisations.numberOf(id) + 1;
}

export function organisationAt(organisations: TextTable, number: number): string | undefined {
  return number === 0 ? undefined : organisations.at(number - 1);
}
