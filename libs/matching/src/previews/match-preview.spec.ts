import { describe, expect, it } from '@jest/globals';
import {
  MatchCollection,
  ownThreshold,
  rank,
  type Rankable,
  type SolverDocument,
} from '@passerelle/matching-engine';
import { sampleNeed, sampleSolver } from '@passerelle/matching-engine/testing';
import { Solver } from '@passerelle/solvers';
import type { SolversToNotify } from '../notifying/solvers-to-notify.js';
import { type MatchPreview, previewMatches } from './match-preview.js';

/** A solver, by its points from content without tags, as a difference from the threshold. */
interface Contender {
  id: string;
  margin: number;
  tagIds: string[];
}

const enough = 4_000;
/** The points that each common tag adds here, and the points that a solver without the tag loses. */
const perTag = 500;
const perMissingTag = 10;

/** The solvers that a mail would reach: all but these. */
const toNotifyExcept =
  (unreachable: readonly string[]) =>
  async (lists: readonly (readonly string[])[]): Promise<SolversToNotify[]> =>
    lists.map((ids) => {
      const solvers = ids.map((id) => Object.assign(new Solver(), { id }));
      const reaches = ({ id }: Solver): boolean => !unreachable.includes(id);
      return { reached: solvers.filter(reaches), unreached: solvers.filter((solver) => !reaches(solver)) };
    });

/** A preview among contenders with simple scores. The specs check which of them are counted and shown. */
async function previewAmong(
  contenders: readonly Contender[],
  tagIds: readonly string[] = [],
  seenTagIds: readonly string[] = [],
  unreachable: readonly string[] = [],
): Promise<MatchPreview & { tried: (readonly string[])[] }> {
  const tried: (readonly string[])[] = [];
  const search = (wanted: readonly string[], limit: number): Rankable[] => {
    const scored = contenders.map(({ id, margin, tagIds: has }) => {
      const shared = wanted.filter((tagId) => has.includes(tagId)).length;
      return {
        id,
        points: enough + margin + perTag * shared - perMissingTag * (wanted.length - shared),
      };
    });
    return rank(scored).slice(0, limit);
  };
  const standingOut = (wanted: readonly string[]): string[] => {
    tried.push(wanted);
    return search(wanted, 1_000)
      .filter(({ points }) => points >= enough)
      .map(({ id }) => id);
  };
  const profiles = new Map(contenders.map(({ id, tagIds: has }) => [id, { kind: 'startup', tagIds: has }]));
  const preview = await previewMatches({
    tagIds,
    placeChosen: true,
    seenTagIds,
    search,
    worthStoring: (ids: readonly string[]) => ids,
    standingOut,
    toNotifyAmong: toNotifyExcept(unreachable),
    explain: () => [],
    profilesOf: async () => profiles,
  });
  return { ...preview, tried };
}

describe('a preview', () => {
  it('counts those who stand out and can be reached, the others apart', async () => {
    const contenders = [-1, 0, 1, 2].map((margin) => ({ id: `${margin}`, margin, tagIds: [] }));
    expect(await previewAmong(contenders)).toMatchObject({
      solverCount: 3,
      unreachableCount: 0,
      listedCount: 4,
    });
    expect(await previewAmong(contenders, [], [], ['1', '-1'])).toMatchObject({
      solverCount: 2,
      unreachableCount: 1,
      solverIds: ['2', '0'],
    });
  });

  it('suggests the tags that bring more solvers, with how many, those that bring most first', async () => {
    const contenders = [
      { id: 'a', margin: 100, tagIds: ['eta'] },
      { id: 'b', margin: -100, tagIds: ['zeta'] },
      { id: 'c', margin: -200, tagIds: ['zeta', 'eta'] },
      { id: 'd', margin: -300, tagIds: ['theta', 'zeta'] },
      { id: 'e', margin: -500, tagIds: ['theta'] },
      { id: 'f', margin: -501, tagIds: ['theta'] },
    ];
    const { solverCount, suggestedTags } = await previewAmong(contenders);
    expect(solverCount).toBe(1);
    expect(suggestedTags).toEqual([
      { tagId: 'zeta', moreSolvers: 3, seenInText: false },
      { tagId: 'theta', moreSolvers: 2, seenInText: false },
      { tagId: 'eta', moreSolvers: 1, seenInText: false },
    ]);
  });

  it('suggests no tag that the draft has', async () => {
    const contenders = ['a', 'b'].map((id) => ({ id, margin: -700, tagIds: ['zeta', 'eta'] }));
    const { suggestedTags } = await previewAmong(contenders, ['zeta'], ['zeta']);
    expect(suggestedTags).toEqual([{ tagId: 'eta', moreSolvers: 2, seenInText: false }]);
  });

  it('suggests what the text speaks of first, though it brings nobody', async () => {
    const contenders = [
      { id: 'a', margin: 100, tagIds: ['seen by all'] },
      { id: 'b', margin: -100, tagIds: ['zeta', 'seen'] },
      { id: 'c', margin: -200, tagIds: ['zeta'] },
    ];
    const { suggestedTags } = await previewAmong(contenders, [], ['seen by nobody', 'seen', 'seen by all']);
    expect(suggestedTags).toEqual([
      { tagId: 'seen', moreSolvers: 1, seenInText: true },
      { tagId: 'seen by nobody', moreSolvers: 0, seenInText: true },
      { tagId: 'seen by all', moreSolvers: 0, seenInText: true },
      { tagId: 'zeta', moreSolvers: 2, seenInText: false },
    ]);
  });

  it('says of a tag that would leave fewer solvers that it brings none', async () => {
    const contenders = [{ id: 'a', margin: 5, tagIds: [] }];
    const { solverCount, suggestedTags } = await previewAmong(contenders, [], ['seen']);
    expect(solverCount).toBe(1);
    expect(suggestedTags).toEqual([{ tagId: 'seen', moreSolvers: 0, seenInText: true }]);
  });

  it('suggests nothing that only solvers further away have, or only one of the ten closest', async () => {
    const close = Array.from({ length: 10 }, (_, i) => ({
      id: `a${i}`,
      margin: 500 - i,
      tagIds: [`own ${i}`],
    }));
    const further = Array.from({ length: 30 }, (_, i) => ({
      id: `b${i}`,
      margin: -300,
      tagIds: ['another trade', 'own 3'],
    }));
    expect((await previewAmong([...close, ...further])).suggestedTags).toEqual([]);
    const [first, second, ...others] = close;
    const alike = [first, second].map((solver) => ({ ...solver, tagIds: ['trade'] }));
    const kindred = { id: 'c', margin: -400, tagIds: ['trade'] };
    expect((await previewAmong([...alike, ...others, ...further, kindred])).suggestedTags).toEqual([
      { tagId: 'trade', moreSolvers: 1, seenInText: false },
    ]);
  });

  it('suggests five tags at most, of the ten that set the closest solvers apart most', async () => {
    const close = Array.from({ length: 10 }, (_, i) => ({
      id: `a${i}`,
      margin: -100,
      tagIds: Array.from({ length: 15 }, (__, j) => `tag ${String(j).padStart(2, '0')}`),
    }));
    // Too far below the threshold to be close. They have the first five tags too, so these tags distinguish less.
    const far = Array.from({ length: 20 }, (_, i) => ({
      id: `b${i}`,
      margin: -3_000,
      tagIds: ['tag 00', 'tag 01', 'tag 02', 'tag 03', 'tag 04'],
    }));
    const { suggestedTags, tried } = await previewAmong([...close, ...far]);
    const fiveTo14 = Array.from({ length: 10 }, (_, i) => `tag ${String(i + 5).padStart(2, '0')}`);
    expect(suggestedTags.map(({ tagId }) => tagId)).toEqual(fiveTo14.slice(0, 5));
    expect(tried.slice(1).flat()).toEqual(fiveTo14);
  });
});

describe('the best of a preview', () => {
  const draft = sampleNeed({
    id: 'draft',
    title: 'Repérer les chutes la nuit',
    description: 'Un capteur mural discret prévient l’astreinte.',
    publishedAt: undefined,
  });
  const taxonomy = { tags: [{ id: 'zeta', labels: ['Zêta'], synonyms: [], broaderId: undefined }] };
  /** Enough solvers to make the draft's words rare. */
  const others = Array.from({ length: 30 }, (_, i) =>
    sampleSolver({ id: `other ${i}`, description: `Livraison de courses et de repas, tournée ${i}.` }),
  );
  async function preview(
    solvers: readonly SolverDocument[],
    need = draft,
    { gone = [], placeChosen = true }: { gone?: readonly string[]; placeChosen?: boolean } = {},
  ): Promise<MatchPreview> {
    const collection = new MatchCollection(taxonomy);
    for (const solver of [...others, ...solvers]) collection.putSolver(solver);
    const there = solvers.filter(({ id }) => !gone.includes(id));
    return previewMatches({
      tagIds: need.tagIds,
      placeChosen,
      seenTagIds: collection.tagsSeenIn(need),
      search: (tagIds, limit) => collection.find({ draft: { ...need, tagIds } }, limit),
      worthStoring: (ids) => collection.worthStoring(need, ids, { own: ownThreshold }),
      standingOut: (tagIds) => collection.standingOut({ ...need, tagIds }),
      toNotifyAmong: toNotifyExcept([]),
      explain: (solverIds) => collection.explain(need, solverIds),
      profilesOf: async () => new Map(there.map((solver) => [solver.id, solver])),
    });
  }
  const fitting = (id: string, set: Partial<SolverDocument> = {}): SolverDocument =>
    sampleSolver({
      id,
      name: `Maison ${id}`,
      headline: 'Repérage nocturne de chute',
      description: 'Nos capteurs muraux discrets préviennent les astreintes : repérage d’une chute, la nuit.',
      tagIds: ['zeta'],
      ...set,
    });

  it('are three, shown by what they have in common with the draft, in its words', async () => {
    const solvers = [fitting('a', { kind: 'student' }), fitting('b'), fitting('c'), fitting('d')];
    const { solverCount, best } = await preview(solvers, { ...draft, tagIds: ['zeta'] });
    expect([solverCount, best.length]).toEqual([4, 3]);
    const [{ words, ...teaser }] = best;
    expect(teaser).toEqual({ kind: 'student', tagIds: ['zeta'], territory: 'same_commune' });
    expect(words).toEqual(expect.arrayContaining(['chutes', 'capteur']));
    for (const theirs of ['chute', 'capteurs', 'Maison']) expect(words).not.toContain(theirs);
  });

  it('are not said to be near as long as no place was chosen: only that one who has none works at a distance', async () => {
    const solvers = [
      fitting('a', { worksRemotely: true }),
      fitting('b', { worksRemotely: true, territories: [] }),
    ];
    const anywhere = { ...draft, acceptsRemote: true, territories: [['region:11'], ['region:24']] };
    const closeness = async (placeChosen: boolean) =>
      (await preview(solvers, anywhere, { placeChosen })).best.map(({ territory }) => territory);
    expect(await closeness(true)).toEqual(['same_region', 'remote']);
    expect(await closeness(false)).toEqual([null, 'remote']);
  });

  it('come with the tags that the draft speaks of and has not chosen', async () => {
    const need = { ...draft, description: `${draft.description} Un zêta suffit.` };
    const zeta = { tagId: 'zeta', seenInText: true };
    expect((await preview([], need)).suggestedTags).toEqual([{ ...zeta, moreSolvers: 0 }]);
    expect((await preview([], { ...need, tagIds: ['zeta'] })).suggestedTags).toEqual([]);
    expect((await preview([], draft)).suggestedTags).toEqual([]);
  });

  it('leave out one that has gone meanwhile', async () => {
    const { best } = await preview(
      [fitting('a'), fitting('b')],
      { ...draft, tagIds: ['zeta'] },
      { gone: ['a'] },
    );
    expect(best).toHaveLength(1);
  });

  it('are none for a draft that says nothing', async () => {
    const empty = await preview([fitting('a')], sampleNeed({ id: 'draft', publishedAt: undefined }));
    expect(empty).toEqual({
      listedCount: 0,
      solverCount: 0,
      unreachableCount: 0,
      solverIds: [],
      best: [],
      suggestedTags: [],
    });
  });
});
