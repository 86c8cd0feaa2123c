import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { MatchCollection } from './match-collection.js';
import { wordsAloneWeight } from './weights.js';
import { sampleNeed, sampleSolver } from '../testing/sample-documents.js';

interface DemoNeed {
  externalId: string;
  title: string;
  description: string;
}
interface DemoSolver extends Omit<DemoNeed, 'title'> {
  name: string;
  headline: string;
  ideas: { title: string; description: string }[];
}
const linesOf = <Line>(file: string): Line[] =>
  readFileSync(`apps/server/src/demo/${file}`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

/** The need that readers of the README import. */
const ofTheReadme = {
  externalId: 'readme',
  title: 'Repérer les chutes la nuit, sans caméra',
  description:
    'Nos aides à domicile découvrent parfois une chute plusieurs heures après. Nous cherchons une alerte discrète, facile à poser chez une personne âgée.',
};

const solvers = linesOf<DemoSolver>('solvers.jsonl');
/** The demo data, with one tag that all have. */
const demo = new MatchCollection({
  tags: [{ id: 'shared', labels: ['aucun texte ne le dit'], synonyms: [], broaderId: undefined }],
});
beforeAll(() => {
  const tagIds = ['shared'];
  for (const { externalId: id, title, description } of [...linesOf<DemoNeed>('needs.jsonl'), ofTheReadme])
    demo.putNeed(sampleNeed({ id, title, description, tagIds }));
  for (const { externalId: id, name, headline, description, ideas } of solvers)
    demo.putSolver(
      sampleSolver({
        id,
        name,
        headline,
        description,
        ideas: ideas.map((idea) => ({ id: idea.title, ...idea })),
        tagIds,
      }),
    );
});

/** The title of the idea shown for a pair. */
function ideaNamed(needId: string, solverName: string): string | undefined {
  const solver = solvers.find(({ name }) => name.startsWith(solverName));
  const pair = demo.scorePair(needId, solver?.externalId ?? '');
  expect(pair?.parts.words).toBeGreaterThan(0.1 * wordsAloneWeight);
  return pair?.reasons.ideaId;
}

describe('of the ideas of the demo', () => {
  it.each([
    ['demo-need-04', 'Casque et Gestes', 'S’entraîner au transfert dans une vraie chambre'],
    ['demo-need-25', 'Clarté Tablette', 'Un visage connu sur le téléviseur'],
    ['demo-need-31', 'Fil Commun', 'La sortie d’hôpital en deux minutes'],
    ['demo-need-21', 'Tournée Juste', 'Le remplacement du matin en une minute'],
  ])('one that answers a need is named: %s, %s', (needId, solver, idea) => {
    expect(ideaNamed(needId, solver)).toBe(idea);
  });

  it.each(['Malo Thévenard', 'Aminata Duvernay'])('none that only mentions a fall is named: %s', (solver) => {
    expect(ideaNamed(ofTheReadme.externalId, solver)).toBeUndefined();
  });
});
