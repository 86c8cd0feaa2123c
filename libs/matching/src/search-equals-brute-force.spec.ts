import { describe, expect, it } from '@jest/globals';
import { Analyser, type AnalysedNeed, type AnalysedSolver } from './analyse.js';
import { comparedByLetters, type Found } from './block-search.js';
import { SolverStatistics } from './collection-statistics.js';
import { blockSize } from './column.js';
import { DocumentCodec } from './document-codec.js';
import { eligibility } from './eligibility.js';
import { MatchCollection, type ScoredPair } from './match-collection.js';
import type { NeedDocument, SolverDocument, Taxonomy } from './match-documents.js';
import { NeedIndex } from './need-index.js';
import { randomNumbers } from './random-numbers.js';
import { rank } from './rank.js';
import { sampleNeed, sampleSolver } from './sample-documents.js';
import { scoreParts, sumOf, weighNeed } from './score.js';
import { SolverIndex } from './solver-index.js';
import { TerritorySets } from './territory-sets.js';
import { TextTable } from './text-table.js';

const taxonomy: Taxonomy = {
  tags: Array.from({ length: 40 }, (_, i) => ({
    id: `tag${i}`,
    labels: [`étiquette${i}`],
    synonyms: [],
    broaderId: i < 5 ? undefined : `tag${i % 5}`,
  })),
};
const places = Array.from({ length: 60 }, (_, i) => {
  const chain = [`commune:${i}`, `epci:${i % 12}`, `departement:${i % 6}`, `region:${i % 2}`];
  return i < 40 ? chain : chain.slice(1 + (i % 3));
});
const days = (count: number): Date => new Date(Date.UTC(2026, 0, 1) + count * 24 * 3600 * 1000);

/** Documents of every kind, with words as frequent and as rare as in a language. */
function writer(seed: number, vocabulary: number) {
  const random = randomNumbers(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const word = (): string => {
    const number = Math.floor(vocabulary ** random());
    return number % 50 === 0
      ? `étiquette${number % 40}`
      : `mot${number.toString(36)}${'ation'.slice(number % 6)}`;
  };
  const text = (most: number): string => Array.from({ length: below(most + 1) }, word).join(' ');
  const some = <T>(from: readonly T[], most: number): T[] =>
    Array.from({ length: below(most + 1) }, () => from[below(from.length)] as T);
  const organisationId = (): string | undefined => (random() < 0.5 ? undefined : `o${below(20)}`);
  const tagIds = (): string[] => some(taxonomy.tags, random() < 0.1 ? 20 : 3).map(({ id }) => id);
  return {
    below,
    need: (id: string): NeedDocument =>
      sampleNeed({
        id,
        organisationId: organisationId(),
        title: text(6),
        description: text(30),
        tagIds: tagIds(),
        wantedKinds: some(['startup', 'student', 'project_holder'], 2),
        territories: some(places, 3),
        acceptsRemote: random() < 0.5,
        publishedAt: random() < 0.8 ? days(below(700)) : undefined,
        published: random() < 0.9,
      }),
    solver: (id: string): SolverDocument =>
      sampleSolver({
        id,
        organisationId: organisationId(),
        kind: some(['startup', 'student', 'project_holder'], 0)[0] ?? 'startup',
        headline: text(5),
        description: text(40),
        tagIds: tagIds(),
        territories: some(places, 3),
        worksRemotely: random() < 0.5,
        updatedAt: days(below(700)),
        active: random() < 0.95,
        away: random() < 0.05,
      }),
  };
}

/** Both indexes, beside plain maps of the same documents. */
function collection() {
  const analyser = new Analyser(taxonomy);
  const statistics = new SolverStatistics(analyser.lexicon);
  const shared = [new DocumentCodec(analyser), statistics, new TerritorySets(), new TextTable()] as const;
  const solverIndex = new SolverIndex(...shared);
  const needIndex = new NeedIndex(...shared);
  const needs = new Map<string, AnalysedNeed>();
  const solvers = new Map<string, AnalysedSolver>();
  const wanted = { few: comparedByLetters };
  return {
    needs,
    solvers,
    put(document: { need: NeedDocument } | { solver: SolverDocument }): void {
      if ('need' in document) {
        const need = analyser.need(document.need);
        needs.set(need.facts.id, need);
        needIndex.put(need);
      } else {
        const solver = analyser.solver(document.solver);
        solvers.set(solver.facts.id, solver);
        solverIndex.put(solver);
      }
    },
    remove(id: string): void {
      needs.delete(id);
      solvers.delete(id);
      needIndex.remove(id);
      solverIndex.remove(id);
    },
    settle: () => needIndex.settle(),
    solversFound: (need: AnalysedNeed) => top(solverIndex.find(weighNeed(need, statistics), wanted)),
    needsFound: (solver: AnalysedSolver) => top(needIndex.find(solver, wanted)),
    solversExpected: (need: AnalysedNeed) => {
      const weighed = weighNeed(need, statistics);
      return bruteForce(
        solvers,
        (solver) => eligibility(need.facts, solver.facts, undefined) === undefined,
        (solver, letters) => scoreParts(weighed, solver, { letters }),
      );
    },
    needsExpected: (solver: AnalysedSolver) =>
      bruteForce(
        needs,
        (need) => eligibility(need.facts, solver.facts, undefined) === undefined,
        (need, letters) => scoreParts(weighNeed(need, statistics), solver, { letters }),
      ),
  };
}

const top = (found: readonly Found[]): Found[] => rank(found).slice(0, 50);

/** The same by looking at all: the best few without letters, then with them. */
function bruteForce<Document>(
  documents: ReadonlyMap<string, Document>,
  mayMeet: (document: Document) => boolean,
  partsOf: (document: Document, letters: boolean) => ReturnType<typeof scoreParts>,
): Found[] {
  const candidates: { id: string; document: Document; points: number }[] = [];
  for (const [id, document] of documents) {
    if (!mayMeet(document)) continue;
    const parts = partsOf(document, false);
    if (parts.words + parts.tags > 0) candidates.push({ id, document, points: sumOf(parts) });
  }
  const few = candidates.toSorted((a, b) => b.points - a.points).slice(0, comparedByLetters);
  return top(
    few.map(({ id, document, points }) => ({
      id,
      points: sumOf(partsOf(document, true)),
      plainPoints: points,
    })),
  );
}

function compareAll(tested: ReturnType<typeof collection>, most = Infinity): void {
  for (const need of [...tested.needs.values()].slice(0, most))
    expect(tested.solversFound(need)).toEqual(tested.solversExpected(need));
  for (const solver of [...tested.solvers.values()].slice(0, most))
    expect(tested.needsFound(solver)).toEqual(tested.needsExpected(solver));
}

describe('a search finds what looking at all would find, to the point', () => {
  it.each([1, 2, 3, 4, 5])('whatever is put, put again and removed, seed %d', (seed) => {
    const write = writer(seed, 400);
    const tested = collection();
    for (let change = 0; change < 400; change++) {
      const id = `${write.below(120)}`;
      const kind = write.below(5);
      if (kind < 2) tested.put({ need: write.need(`need${id}`) });
      else if (kind < 4) tested.put({ solver: write.solver(`solver${id}`) });
      else tested.remove(`${write.below(2) === 0 ? 'need' : 'solver'}${id}`);
      if (change % 100 === 99) compareAll(tested);
    }
  });

  it('while what needs hold of rarities is a little behind', () => {
    const write = writer(7, 400);
    const tested = collection();
    for (let i = 0; i < 2_000; i++) tested.put({ need: { ...write.need(`need${i}`), acceptsRemote: true } });
    for (let i = 0; i < 300; i++) tested.put({ solver: write.solver(`solver${i}`) });
    for (let i = 0; i < 60; i++) {
      const solver = { ...write.solver(`solver${i % 40}`), worksRemotely: true, active: true, away: false };
      tested.put({ solver });
      const analysed = tested.solvers.get(solver.id) as AnalysedSolver;
      expect(tested.needsFound(analysed)).toEqual(tested.needsExpected(analysed));
    }
  });

  it('at each step of settling, whatever was put in between', () => {
    const write = writer(9, 100_000);
    const tested = collection();
    const putSolvers = (wordsOfNeeds: boolean): void => {
      for (let i = 0; i < 400; i++) {
        const solver = { ...write.solver(`solver${i}`), worksRemotely: true, active: true, away: false };
        // The same words are rare in turns and frequent: what a need asks is now more, now less.
        const description = wordsOfNeeds ? solver.description : 'autre';
        tested.put({ solver: { ...solver, headline: '', description } });
      }
    };
    for (let i = 0; i < 1_200; i++)
      tested.put({ need: { ...write.need(`need${i}`), acceptsRemote: true, published: true } });
    let isDone = false;
    for (let steps = 1; !isDone; steps++) {
      putSolvers(false);
      for (const _ of tested.settle());
      putSolvers(true);
      const settling = tested.settle();
      for (let step = 0; step < steps && !isDone; step++) {
        isDone = settling.next().done === true;
        tested.put({ need: { ...write.need(`need${step}`), acceptsRemote: true } });
        tested.put({ solver: { ...write.solver(`solver${step}`), headline: `nouveau${steps}mot${step}` } });
      }
      const asking = tested.solvers.get('solver99') as AnalysedSolver;
      expect(tested.needsFound(asking)).toEqual(tested.needsExpected(asking));
      for (const _ of settling);
      expect(tested.needsFound(asking)).toEqual(tested.needsExpected(asking));
    }
  });

  it('among more than are compared by letters', () => {
    const write = writer(6, 3_000);
    const tested = collection();
    for (let i = 0; i < 3_000; i++) {
      tested.put({ solver: write.solver(`solver${i}`) });
      tested.put({ need: write.need(`need${i}`) });
    }
    compareAll(tested, 30);
  });

  it('when all of a need’s tags are covered, however many they are', () => {
    const write = writer(8, 400);
    const tested = collection();
    for (let i = 0; i < 400; i++) tested.put({ solver: write.solver(`solver${i}`) });
    for (let count = 1; count <= 20; count++) {
      const tagIds = taxonomy.tags.slice(5, 5 + count).map(({ id }) => id);
      const described = 'étiquette6 étiquette26 étiquette36';
      const territories = [places[0] as string[]];
      for (const description of ['', described]) {
        const need = sampleNeed({ id: 'need', tagIds, description, territories });
        tested.put({ need });
        tested.put({
          solver: sampleSolver({ id: 'all', tagIds: taxonomy.tags.map(({ id }) => id), territories }),
        });
        const found = tested.solversFound(tested.needs.get('need') as AnalysedNeed);
        expect(found).toEqual(tested.solversExpected(tested.needs.get('need') as AnalysedNeed));
        expect(found.map(({ id }) => id)).toContain('all');
      }
    }
  });

  it('where every solver uses the only word of a need', () => {
    const tested = collection();
    for (let i = 0; i < 2_000; i++)
      tested.put({
        solver: sampleSolver({ id: `${i}`, description: 'vélo', tagIds: i < 3 ? ['tag1'] : [] }),
      });
    tested.put({ need: sampleNeed({ id: 'need', description: 'vélo', tagIds: ['tag1'] }) });
    compareAll(tested, 5);
    expect(tested.solversFound(tested.needs.get('need') as AnalysedNeed)).not.toHaveLength(0);
  });

  it('beyond the first block', () => {
    const tested = collection();
    const words = (i: number): string => `mot${i % 977} mot${i % 89} mot${i % 7}`;
    const territories = [places[0] as string[]];
    for (let i = 0; i < blockSize + 1_000; i++) {
      const day = days(i % 700);
      tested.put({ solver: sampleSolver({ id: `s${i}`, headline: words(i), territories, updatedAt: day }) });
      tested.put({ need: sampleNeed({ id: `n${i}`, title: words(i), territories, publishedAt: day }) });
    }
    for (const i of [3, blockSize + 990]) {
      const need = tested.needs.get(`n${i}`) as AnalysedNeed;
      const solver = tested.solvers.get(`s${i}`) as AnalysedSolver;
      expect(tested.solversFound(need)).toEqual(tested.solversExpected(need));
      expect(tested.needsFound(solver)).toEqual(tested.needsExpected(solver));
      expect(tested.solversFound(need).map(({ id }) => id)).toContain(`s${i}`);
    }
  });
});

describe('the pairs that a change brings', () => {
  it('are those among the best of either side, where most are beaten before all have been looked at', () => {
    const write = writer(10, 3_000);
    const collection = new MatchCollection(taxonomy);
    const territories = [places[0] as string[]];
    const ids = Array.from({ length: 1_500 }, (_, i) => `${i}`);
    for (const id of ids) {
      const willing = { organisationId: undefined, wantedKinds: [], published: true };
      collection.putNeed({ ...write.need(`need${id}`), ...willing, territories });
      collection.putSolver({ ...write.solver(`solver${id}`), territories, active: true, away: false });
    }
    const worth = { limit: 50, minimum: 0 };
    const solversOf = new Map<string, Set<string>>(ids.map((id) => [`need${id}`, new Set()]));
    const needsOf = new Map<string, Set<string>>(ids.map((id) => [`solver${id}`, new Set()]));
    const note = (needId: string, solverId: string): void => {
      solversOf.get(needId)?.add(solverId);
      needsOf.get(solverId)?.add(needId);
    };
    for (const needId of solversOf.keys())
      for (const { id } of collection.find({ needId }, worth.limit)) note(needId, id);
    for (const solverId of needsOf.keys())
      for (const { id } of collection.find({ solverId }, worth.limit)) note(id, solverId);
    const drained = (steps: Generator<void, ScoredPair[]>): ScoredPair[] => {
      for (;;) {
        const { done, value } = steps.next();
        if (done === true) return value;
      }
    };
    for (let i = 0; i < 12; i++) {
      // Where nothing is known yet, and then where the one before has left something.
      if (i % 4 === 0) collection.removeNeed('none');
      const ofNeed = drained(collection.pairsOfNeed(`need${i}`, worth)).map(({ solverId }) => solverId);
      expect(new Set(ofNeed)).toEqual(solversOf.get(`need${i}`));
      const ofSolver = drained(collection.pairsOfSolver(`solver${i}`, worth)).map(({ needId }) => needId);
      expect(new Set(ofSolver)).toEqual(needsOf.get(`solver${i}`));
    }
  });
});
