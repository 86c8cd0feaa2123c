import { beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { anOrganisation } from '@passerelle/accounts/testing';
import { testDatabase } from '@passerelle/harness';
import { SpecTextEncoder } from '@passerelle/meaning/testing';
import { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { resetMatching, collectionOf, encodeWith, workersUnderTest } from '../../testing/index.js';
import { Vectors } from '../vectors/vectors.service.js';
import { type ExplainedMeaning, ReplyToExplainMeaning } from './reply-to-explain-meaning.js';

const given = testDatabase();
const workers = workersUnderTest(given, 1);
let organisationId: string;
let encoder: SpecTextEncoder;
beforeAll(async () => {
  organisationId = (await anOrganisation(given.database)).id;
});
beforeEach(async () => {
  await resetMatching(given, workers);
  encoder = new SpecTextEncoder();
  encodeWith(workers[0], encoder);
});

const needWith = async (title: string): Promise<Need> => {
  const need = await aNeed(given.database, {
    organisationId,
    title,
    description: '',
    state: 'published',
    publishedAt: new Date(),
  });
  await workers[0].get(Vectors).ensure('need', [need.id]);
  return need;
};
/**
 * Requests explanations of the meaning that needs share with a solver, each for this number of points. `pointsOf`
 * gives the points of each piece of a text.
 */
async function explained(
  needs: readonly Need[],
  points: number,
  pointsOf: (piece: number) => number = () => 10,
): Promise<ExplainedMeaning['explained']> {
  const indexed = await collectionOf(workers[0]).upToDate();
  const meaningByParts = (_need: string, _solver: string, parts: readonly object[]): number[] =>
    parts.map((_, i) => pointsOf(i));
  const recent = jest.spyOn(collectionOf(workers[0]), 'recent').mockResolvedValue({
    ...indexed,
    collection: Object.assign(Object.create(indexed.collection), { meaningByParts }),
  });
  const matches = needs.map(({ id }) => ({ matchId: `of ${id}`, needId: id, solverId: 'a solver', points }));
  const reply = await workers[0].get(ReplyToExplainMeaning).reply({ matches });
  recent.mockRestore();
  return reply.explained;
}

describe('a worker that is asked why two texts mean the same', () => {
  it('shows the words of the need with the points that each brings', async () => {
    const need = await needWith('Une nounou le mercredi');
    // Une, noun, ou, le, merc, redi.
    const of = [0, 300, 100, -50, 50, 100];
    expect(await explained([need], 1_000, (piece) => of[piece] ?? 0)).toEqual([
      {
        matchId: `of ${need.id}`,
        words: [
          { written: 'nounou', points: 800 },
          { written: 'mercredi', points: 300 },
          { written: 'le', points: -100 },
        ],
      },
    ]);
  });

  it('shows nothing while the encoder is unavailable, or where the text has changed since its vector was made', async () => {
    const need = await needWith('Une nounou le mercredi');
    encoder.problem = 'the model file is missing';
    expect(await explained([need], 1_000)).toEqual([]);
    encoder.problem = undefined;
    await given.database.manager.update(Need, need.id, { title: 'Tout autre chose' });
    expect(await explained([need], 1_000)).toEqual([]);
  });

  it('encodes few needs at once', async () => {
    const needs: Need[] = [];
    for (let i = 0; i < 7; i++) needs.push(await needWith(`Garder ${i} enfants`));
    const parts = jest.spyOn(encoder, 'parts');
    encodeWith(workers[0], encoder);
    expect((await explained(needs, 100)).map(({ matchId }) => matchId)).toEqual(
      needs.slice(0, 5).map(({ id }) => `of ${id}`),
    );
    expect(parts).toHaveBeenCalledTimes(5);
  });
});
