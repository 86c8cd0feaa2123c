import { type AnalysedIdea, type AnalysedNeed, type AnalysedSolver, broaderTagWeight } from './analyse.js';
import { type BlockFacts, BlockSearch, type Found, type Wanted, WeighedLists } from './block-search.js';
import { greatestCount, saturationColumn, saturationRow, saturations } from './bm25.js';
import type { SolverStatistics } from './collection-statistics.js';
import { countOf, type DocumentCodec, Numbering, spellingOf, titleCountOf } from './document-codec.js';
import { DocumentRecords } from './document-records.js';
import { withRoom } from './growing.js';
import type { NeedFacts, SolverFacts } from './match-documents.js';
import { blockSize, PostingLists } from './posting-lists.js';
import {
  freshnessPoints,
  doubt,
  penaltiesByStep,
  tagPoints,
  type WeighedNeed,
  wordPoints,
  wordShareOf,
} from './score.js';
import { TagCovers } from './tag-covers.js';
import { TerritoryLists } from './territory-lists.js';
import { outOfReach, reachPoints, type TerritorySets } from './territory-sets.js';

const isActive = 1;
const isAway = 2;
const worksRemotely = 4;
const isFull = 8;

/** What a term is to a need: with no letters in common, with some, one of its own; 0 if nobody has looked. */
const stranger = 1;
const kin = 2;
const inNeed = 3;

const mayNot = 0;
const mayOnTheSpot = 1;
const mayRemotely = 2;

/**
 * The solvers of a collection, to be found by a need: for each term and each tag, the solvers that have it.
 *
 * A search adds up, term by term and tag by tag, what each brings to each solver, then goes through all once and keeps the
 * best few that may meet the need. Letters, for which there are no lists, are compared with these alone.
 */
export class SolverIndex {
  private readonly records = new DocumentRecords();
  private readonly words = new PostingLists();
  private readonly titles = new PostingLists();
  private readonly tags = new PostingLists();
  private readonly presenceWeights = new Numbering<number>();
  private readonly kinds = new Numbering<string>();
  private readonly ideas = new Map<number, readonly AnalysedIdea[]>();

  // What is known of the solver under each ordinal.
  private flags = new Uint8Array(0);
  /** Whether it may be met at all, and from afar. */
  private may = new Uint8Array(0);
  private kind = new Uint16Array(0);
  private organisation = new Uint32Array(0);
  private territorySet = new Uint32Array(0);
  private lengthSteps = new Uint8Array(0);
  private titleLengthSteps = new Uint8Array(0);
  private updatedAt = new Float64Array(0);

  private readonly places: TerritoryLists;
  private readonly search = new BlockSearch();
  private readonly covers = new Float32Array(blockSize);
  // What a search looks up, by term and by gram; all zeros between searches.
  private termWeights = new Float64Array(0);
  private termTitleWeights = new Float64Array(0);
  private kinship = new Uint8Array(0);
  private gramPlaces = new Uint32Array(0);

  constructor(
    private readonly codec: DocumentCodec,
    private readonly statistics: SolverStatistics,
    private readonly territories: TerritorySets,
    private readonly organisations: Numbering<string | undefined>,
  ) {
    this.places = new TerritoryLists(territories);
  }

  get count(): number {
    return this.records.count;
  }

  /** How many ordinals are of documents that were changed or removed. */
  get leftOver(): number {
    return this.records.end - this.records.count;
  }

  /** What its arrays take; identifiers and ideas are not counted. */
  get bytes(): number {
    const columns = this.flags.length * (1 + 1 + 2 + 4 + 4 + 1 + 1 + 8);
    return (
      this.records.bytes +
      this.words.bytes +
      this.titles.bytes +
      this.tags.bytes +
      this.places.bytes +
      columns
    );
  }

  put(solver: AnalysedSolver): void {
    const { facts, words, tags } = solver;
    this.remove(facts.id);
    const ordinal = this.records.add(facts.id, this.codec.encode(words, tags));
    this.makeRoom(ordinal + 1);
    this.flags[ordinal] =
      (facts.active ? isActive : 0) |
      (facts.away ? isAway : 0) |
      (facts.worksRemotely ? worksRemotely : 0) |
      (facts.full ? isFull : 0);
    const may = facts.active && !facts.away;
    this.may[ordinal] = may ? (facts.worksRemotely ? mayRemotely : mayOnTheSpot) : mayNot;
    this.places.put(ordinal, facts.territories, facts.worksRemotely);
    this.kind[ordinal] = this.kinds.numberOf(facts.kind);
    this.organisation[ordinal] = this.organisations.numberOf(facts.organisationId);
    this.territorySet[ordinal] = this.territories.numberOf(facts.territories);
    this.lengthSteps[ordinal] = words.lengthStep;
    this.titleLengthSteps[ordinal] = words.titleLengthStep;
    this.updatedAt[ordinal] = facts.updatedAt.getTime();
    if (solver.ideas.length > 0) this.ideas.set(ordinal, solver.ideas);
    for (const [i, term] of words.terms.entries()) {
      this.words.append(term, ordinal, words.counts[i]);
      if (words.titleCounts[i] > 0) this.titles.append(term, ordinal, words.titleCounts[i]);
    }
    for (const [tagId, { weight }] of tags.all)
      this.tags.append(this.codec.tags.numberOf(tagId), ordinal, this.presenceWeights.numberOf(weight));
    this.statistics.add(words);
  }

  remove(id: string): void {
    const ordinal = this.records.ordinalOf(id);
    if (ordinal === undefined) return;
    this.records.remove(id);
    this.may[ordinal] = mayNot;
    this.ideas.delete(ordinal);
    this.statistics.remove(this.codec.decode(this.records, ordinal).words);
  }

  get(id: string): AnalysedSolver | undefined {
    const ordinal = this.records.ordinalOf(id);
    if (ordinal === undefined) return undefined;
    const { words, tags } = this.codec.decode(this.records, ordinal);
    return { facts: this.facts(id, ordinal), words, tags, ideas: this.ideas.get(ordinal) ?? [] };
  }

  /** The best solvers for a need that have a word or a tag in common with it and may meet it; in no order. */
  find(weighed: WeighedNeed, wanted: Wanted): Found[] {
    this.territories.compareWith(weighed.need.facts.territories);
    return this.compareLetters(weighed, this.bestOf(weighed, wanted), wanted);
  }

  private facts(id: string, ordinal: number): SolverFacts {
    const flags = this.flags[ordinal];
    return {
      id,
      kind: this.kinds.at(this.kind[ordinal]),
      organisationId: this.organisations.at(this.organisation[ordinal]),
      territories: this.territories.at(this.territorySet[ordinal]),
      updatedAt: new Date(this.updatedAt[ordinal]),
      active: (flags & isActive) !== 0,
      away: (flags & isAway) !== 0,
      worksRemotely: (flags & worksRemotely) !== 0,
      full: (flags & isFull) !== 0,
    };
  }

  /** The ordinals of those that have most points, letters apart. */
  private bestOf(weighed: WeighedNeed, wanted: Wanted): number[] {
    const { need, statistics, maximum } = weighed;
    const { search, lengthSteps, titleLengthSteps } = this;
    const { shares } = search;
    const { end } = this.records;
    // Nothing can be shared of words that all solvers use.
    const shareOf = (weight: number): number => (maximum > 0 ? weight / maximum : 0);
    const words = new WeighedLists(this.words, need.words.terms, weighed.weights.map(shareOf));
    const titles = new WeighedLists(this.titles, need.words.terms, weighed.titleWeights.map(shareOf));
    const coverTags = this.coveringTags(need);
    const facts: BlockFacts = {
      reachOf: this.reachFor(need.facts),
      freshnessOf: this.freshnessFor(need.facts, wanted),
      lengthSteps,
      penalties: penaltiesByStep(statistics.meanStep),
      doubt: doubt / maximum,
    };

    this.places.begin(need.facts.territories, need.facts.acceptsRemote);
    search.begin(wanted);
    for (let block = 0; block * blockSize < end; block++) {
      words.addSaturated(block, shares, lengthSteps, statistics.meanStep);
      titles.addSaturated(block, shares, titleLengthSteps, statistics.meanTitleStep);
      coverTags(block);
      search.take(block, this.places.placesIn(block), facts);
    }
    return search.ordinals();
  }

  /** What finds, block by block, the share of the need's tags that each solver covers. */
  private coveringTags(need: AnalysedNeed): (block: number) => void {
    const { tags, covers } = this;
    const presences = Float32Array.from(this.presenceWeights.all());
    const { coverages } = this.search;
    const asked = need.tags.own.reduce((sum, { weight }) => sum + weight, 0);
    const chains = need.tags.own.map(({ tagId, broaderIds, weight }) => {
      const keys = [tagId, ...broaderIds].map((id) => this.codec.tags.numberOf(id));
      return { share: weight / asked, chunks: tags.first(keys) };
    });
    return (block) => {
      for (const { share, chunks } of chains) {
        const before = chunks.slice();
        let kept = 1;
        for (let i = 0; i < chunks.length; i++) {
          for (; tags.enter(chunks[i], block); chunks[i] = tags.after(chunks[i])) {
            const { documents, payloads, end } = tags;
            for (let k = tags.start; k < end; k++) {
              const cover = kept * presences[payloads[k]];
              if (cover > covers[documents[k]]) covers[documents[k]] = cover;
            }
          }
          kept *= broaderTagWeight;
        }
        // Only the best of the tag and its broader ones counts: now it is known which.
        for (let chunk of before) {
          for (; tags.enter(chunk, block); chunk = tags.after(chunk)) {
            const { documents, end } = tags;
            for (let k = tags.start; k < end; k++) {
              coverages[documents[k]] += share * covers[documents[k]];
              covers[documents[k]] = 0;
            }
          }
        }
      }
    };
  }

  /** What tells how near a solver is; {@link outOfReach} if the two must not meet. */
  private reachFor(need: NeedFacts): (ordinal: number) => number {
    const { may, territorySet, territories } = this;
    return (ordinal) =>
      may[ordinal] === mayNot
        ? outOfReach
        : territories.reach(territorySet[ordinal], need.acceptsRemote && may[ordinal] === mayRemotely);
  }

  /** What tells how fresh a solver is for the need; -1 if it must not meet it. */
  private freshnessFor(need: NeedFacts, { excludes }: Wanted): (ordinal: number) => number {
    const { kind, organisation, updatedAt } = this;
    const own = need.organisationId === undefined ? -1 : this.organisations.numberOf(need.organisationId);
    const wantedKinds = need.wantedKinds.map((wanted) => this.kinds.numberOf(wanted));
    const publishedAt = need.publishedAt?.getTime();
    return (ordinal) => {
      if (!need.published || organisation[ordinal] === own) return -1;
      if (wantedKinds.length > 0 && !wantedKinds.includes(kind[ordinal])) return -1;
      if (excludes?.(this.records.idOf(ordinal))) return -1;
      return freshnessPoints(publishedAt, updatedAt[ordinal]);
    };
  }

  /** Scores again, to the point and with letters, what was found by single-precision sums. */
  private compareLetters(weighed: WeighedNeed, best: readonly number[], wanted: Wanted): Found[] {
    const { need, statistics, maximum, gramWeights } = weighed;
    const { lexicon } = this.statistics;
    const { termOfSpelling } = lexicon;
    const { grams, starts } = lexicon.grams;
    const { terms } = need.words;
    const { termWeights, termTitleWeights, gramPlaces } = this.lookUps(weighed);
    const rarities = [0];
    for (const term of terms) {
      for (let g = starts[term]; g < starts[term + 1]; g++) {
        if (gramPlaces[grams[g]] > 0) continue;
        gramPlaces[grams[g]] = rarities.length;
        rarities.push(statistics.gramRarity(grams[g]));
      }
    }
    // Most words have no letters in common with the need: each is looked at once, and that remembered.
    const kinship = (this.kinship = withRoom(this.kinship, lexicon.termCount));
    const looked: number[] = [...terms];
    for (const term of terms) kinship[term] = inNeed;
    const look = (term: number): number => {
      looked.push(term);
      for (let g = starts[term]; g < starts[term + 1]; g++)
        if (gramPlaces[grams[g]] > 0) return (kinship[term] = kin);
      return (kinship[term] = stranger);
    };
    const counts = new Uint32Array(rarities.length);
    const covers = new TagCovers(need, this.codec);
    const freshnessOf = this.freshnessFor(need.facts, wanted);
    const reachOf = this.reachFor(need.facts);

    const found = best.map((ordinal) => {
      const page = this.records.pageOf(ordinal);
      const start = this.records.startOf(ordinal);
      const column = saturationColumn(statistics.meanStep) + this.lengthSteps[ordinal];
      const titleColumn = saturationColumn(statistics.meanTitleStep) + this.titleLengthSteps[ordinal];
      let sum = 0;
      for (let at = start + 1; at <= start + page[start]; at++) {
        const packed = page[at];
        const term = termOfSpelling[spellingOf(packed)];
        const relation = kinship[term] || look(term);
        if (relation === stranger) continue;
        const count = countOf(packed);
        if (relation === inNeed)
          sum +=
            termWeights[term] * saturations[count * saturationRow + column] +
            termTitleWeights[term] * saturations[titleCountOf(packed) * saturationRow + titleColumn];
        for (let g = starts[term]; g < starts[term + 1]; g++) counts[gramPlaces[grams[g]]] += count;
      }
      const lengthSteps = this.lengthSteps[ordinal] - statistics.meanStep;
      const plainShare = wordShareOf(sum, maximum, lengthSteps);
      let share = plainShare;
      if (plainShare > 0) {
        let letters = 0;
        for (let i = 0; i < terms.length; i++) {
          let value = 0;
          for (let g = starts[terms[i]]; g < starts[terms[i] + 1]; g++) {
            const place = gramPlaces[grams[g]];
            if (counts[place] > 0)
              value +=
                rarities[place] *
                saturations[Math.min(greatestCount, counts[place]) * saturationRow + column];
          }
          letters += gramWeights[i] * value;
        }
        share = wordShareOf(sum + letters, maximum, lengthSteps);
      }
      counts.fill(0);
      const beside =
        tagPoints(covers.coverage(page, start + 1 + page[start] + 2)) +
        reachPoints[reachOf(ordinal)] +
        freshnessOf(ordinal);
      return {
        id: this.records.idOf(ordinal),
        points: wordPoints(share) + beside,
        plainPoints: wordPoints(plainShare) + beside,
      };
    });

    for (const term of looked) kinship[term] = 0;
    for (const term of terms) {
      termWeights[term] = 0;
      termTitleWeights[term] = 0;
      for (let g = starts[term]; g < starts[term + 1]; g++) gramPlaces[grams[g]] = 0;
    }
    return found;
  }

  private lookUps({ need, weights, titleWeights }: WeighedNeed): {
    termWeights: Float64Array;
    termTitleWeights: Float64Array;
    gramPlaces: Uint32Array;
  } {
    const { termCount, grams } = this.statistics.lexicon;
    const termWeights = (this.termWeights = withRoom(this.termWeights, termCount));
    const termTitleWeights = (this.termTitleWeights = withRoom(this.termTitleWeights, termCount));
    const gramPlaces = (this.gramPlaces = withRoom(this.gramPlaces, grams.count));
    for (const [i, term] of need.words.terms.entries()) {
      termWeights[term] = weights[i];
      termTitleWeights[term] = titleWeights[i];
    }
    return { termWeights, termTitleWeights, gramPlaces };
  }

  private makeRoom(ordinals: number): void {
    this.flags = withRoom(this.flags, ordinals);
    this.may = withRoom(this.may, ordinals);
    this.kind = withRoom(this.kind, ordinals);
    this.organisation = withRoom(this.organisation, ordinals);
    this.territorySet = withRoom(this.territorySet, ordinals);
    this.lengthSteps = withRoom(this.lengthSteps, ordinals);
    this.titleLengthSteps = withRoom(this.titleLengthSteps, ordinals);
    this.updatedAt = withRoom(this.updatedAt, ordinals);
  }
}
