import type { AnalysedSolver } from '../analysis/index.js';
import { addSaturated, BlockSearch, type Found, type SearchedSide, type Wanted } from './block-search.js';
import type { SolverStatistics } from '../statistics/index.js';
import {
  blockBits,
  blockSize,
  bytesOf,
  Column,
  DocumentRecords,
  PostingLists,
  type TextTable,
} from '../storage/index.js';
import { type DocumentCodec, Numbering } from './document-codec.js';
import type { SolverFacts } from '../documents.js';
import { freshnessPoints, lengthPenaltiesAt, type WeighedNeed, wordShareOf } from '../scoring/index.js';
import { SolverWords } from './solver-word-scorer.js';
import { TagCovers } from './tag-coverage.js';
import { TagSlots } from './tag-slots.js';
import type { TerritorySets } from './territory-sets.js';

const isActive = 1;
const isAway = 2;

/**
 * The solvers of a collection, to be found by a need: for each term the solvers that have it, and a record of each.
 *
 * A search adds up, term by term, what each brings to each solver, then goes through all once and keeps the best few that may
 * meet the need. Letters, for which there are no lists, are compared with these alone.
 */
export class SolverIndex {
  private readonly records = new DocumentRecords();
  private readonly words = new PostingLists();
  private readonly titles = new PostingLists();
  private readonly kinds = new Numbering<string>();

  // What is known of the solver under each ordinal.
  private readonly flags = new Column(Uint8Array);
  private readonly kind = new Column(Uint16Array);
  private readonly organisation = new Column(Uint32Array);
  /** As {@link TerritorySets} numbers them: hidden if it may not be met. */
  private readonly whereabouts = new Column(Uint32Array);
  private readonly lengthSteps = new Column(Uint8Array);
  private readonly titleLengthSteps = new Column(Uint8Array);
  private readonly updatedAt = new Column(Float64Array);

  private readonly tagSlots: TagSlots;
  private readonly search: BlockSearch;
  private readonly scoring: SolverWords;

  constructor(
    private readonly codec: DocumentCodec,
    private readonly statistics: SolverStatistics,
    private readonly territories: TerritorySets,
    private readonly organisations: TextTable,
  ) {
    this.tagSlots = new TagSlots(codec, this.records);
    this.search = new BlockSearch(territories, this.records);
    this.scoring = new SolverWords(statistics, this.records);
  }

  get count(): number {
    return this.records.count;
  }

  /** How many ordinals are of documents that were changed or removed. */
  get leftOver(): number {
    return this.records.end - this.records.count;
  }

  /** What its arrays take. */
  get bytes(): number {
    const { flags, kind, organisation, whereabouts, lengthSteps, titleLengthSteps, updatedAt } = this;
    const columns = [flags, kind, organisation, whereabouts, lengthSteps, titleLengthSteps, updatedAt];
    return bytesOf([this.records, this.words, this.titles, this.tagSlots, this.scoring, ...columns]);
  }

  put({ facts, words, tags, ideas }: AnalysedSolver): void {
    this.remove(facts.id);
    const ordinal = this.records.add(facts.id, this.codec.encode(words, tags, ideas));
    const whereabouts = this.territories.whereaboutsOf(facts.territories, facts.worksRemotely);
    const mayBeMet = facts.active && !facts.away;
    this.flags.set(ordinal, (facts.active ? isActive : 0) | (facts.away ? isAway : 0));
    this.whereabouts.set(ordinal, mayBeMet ? whereabouts : this.territories.hidden(whereabouts));
    this.tagSlots.put(ordinal, tags.own);
    this.kind.set(ordinal, this.kinds.numberOf(facts.kind));
    this.organisation.set(ordinal, organisationNumber(this.organisations, facts.organisationId));
    this.lengthSteps.set(ordinal, words.lengthStep);
    this.titleLengthSteps.set(ordinal, words.titleLengthStep);
    this.updatedAt.set(ordinal, facts.updatedAt.getTime());
    for (const [i, term] of words.terms.entries()) {
      this.words.append(term, ordinal, words.counts[i]);
      if (words.titleCounts[i] > 0) this.titles.append(term, ordinal, words.titleCounts[i]);
    }
    this.statistics.add(words);
  }

  remove(id: string): void {
    const ordinal = this.records.ordinalOf(id);
    if (ordinal === undefined) return;
    this.records.remove(id);
    this.whereabouts.set(ordinal, this.territories.hidden(this.whereabouts.at(ordinal)));
    this.statistics.remove(this.codec.decode(this.records, ordinal).words);
  }

  get(id: string): AnalysedSolver | undefined {
    const ordinal = this.records.ordinalOf(id);
    if (ordinal === undefined) return undefined;
    return { facts: this.facts(id, ordinal), ...this.codec.decode(this.records, ordinal) };
  }

  /** The best solvers for a need that have a word or a tag in common with it and may meet it; in no order. */
  find(weighed: WeighedNeed, wanted: Wanted): Found[] {
    const { facts } = weighed.need;
    this.territories.compareWith(facts.territories, facts.acceptsRemote);
    this.scoring.begin(weighed);
    try {
      return this.search.find(this.sideOf(weighed, wanted), wanted);
    } finally {
      this.scoring.end(weighed);
    }
  }

  private facts(id: string, ordinal: number): SolverFacts {
    const flags = this.flags.at(ordinal);
    const whereabouts = this.whereabouts.at(ordinal);
    return {
      id,
      kind: this.kinds.at(this.kind.at(ordinal)),
      organisationId: organisationAt(this.organisations, this.organisation.at(ordinal)),
      territories: this.territories.territoriesAt(whereabouts),
      updatedAt: new Date(this.updatedAt.at(ordinal)),
      active: (flags & isActive) !== 0,
      away: (flags & isAway) !== 0,
      worksRemotely: this.territories.isRemoteAt(whereabouts),
    };
  }

  /** The solvers as one need sees them. */
  private sideOf(weighed: WeighedNeed, wanted: Wanted): SearchedSide {
    const { need, terms, statistics, weights, titleWeights, maximum } = weighed;
    const { meanStep, meanTitleStep } = statistics;
    const covers = new TagCovers(need, this.codec);
    const coverage = (tags: readonly number[], count: number): number => covers.coverage(tags, count);
    const tagTable = this.tagSlots.table(covers.shares(), 1);
    const { lengthSteps, titleLengthSteps } = this;
    const scale = 1 / maximum;
    const penalties = lengthPenaltiesAt(meanStep);
    return {
      end: this.records.end,
      whereabouts: this.whereabouts,
      addWords: (block, sums) => {
        const inText = { steps: lengthSteps.pages[block], meanStep };
        const inTitles = { steps: titleLengthSteps.pages[block], meanStep: meanTitleStep };
        addSaturated(this.words, terms, weights, block, sums, inText);
        addSaturated(this.titles, terms, titleWeights, block, sums, inTitles);
      },
      boundShares: ({ block, count, places, shares }, sums) => {
        const steps = lengthSteps.pages[block];
        for (let i = 0; i < count; i++)
          shares[i] = Math.max(0, sums[places[i]] * scale - penalties[steps[places[i]]]);
      },
      boundCoverages: (batch) => this.tagSlots.addUp(batch, tagTable),
      freshnessOf: this.freshnessFor(weighed, wanted),
      coverageOf: (ordinal) => this.tagSlots.use(ordinal, coverage),
      leastShareOf: (ordinal, sum) =>
        wordShareOf(sum, maximum, lengthSteps.pages[ordinal >>> blockBits][ordinal % blockSize] - meanStep),
      wordsOf: (ordinal) => {
        const [block, place] = [ordinal >>> blockBits, ordinal % blockSize];
        const steps = { text: lengthSteps.pages[block][place], titles: titleLengthSteps.pages[block][place] };
        return this.scoring.scoreOf(weighed, ordinal, steps);
      },
    };
  }

  /** What tells how fresh a solver is for the need; -1 if it must not meet it. */
  private freshnessFor({ need: { facts } }: WeighedNeed, { excludes }: Wanted): SearchedSide['freshnessOf'] {
    const [kind, organisation, updatedAt] = [this.kind.pages, this.organisation.pages, this.updatedAt.pages];
    const own = facts.organisationId && this.organisations.find(facts.organisationId);
    const wantedKinds = facts.wantedKinds.map((wanted) => this.kinds.numberOf(wanted));
    const publishedAt = facts.publishedAt?.getTime();
    return (ordinal) => {
      const [block, place] = [ordinal >>> blockBits, ordinal % blockSize];
      if (!facts.published || organisation[block][place] - 1 === own) return -1;
      if (wantedKinds.length > 0 && !wantedKinds.includes(kind[block][place])) return -1;
      if (excludes?.(this.records.idOf(ordinal))) return -1;
      return freshnessPoints(publishedAt, updatedAt[block][place]);
    };
  }
}

/** 0 stands for none. */
export function organisationNumber(organisations: TextTable, id: string | undefined): number {
  return id === undefined ? 0 : organisations.numberOf(id) + 1;
}

export function organisationAt(organisations: TextTable, number: number): string | undefined {
  return number === 0 ? undefined : organisations.at(number - 1);
}
