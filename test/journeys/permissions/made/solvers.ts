import { newId } from '@passerelle/database';
import { Idea, Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import type { Objects } from '../objects.js';
import type { Scene } from '../scene.js';
import type { Make } from './make.js';

/** The introduced solver, with the content chosen by its holder. */
export const solver =
  (wanted: Partial<Solver>): Make =>
  async ({ database, solver: { id } }) => {
    await database.manager.update(Solver, { id }, wanted);
    return withIdea(await database.manager.findOneByOrFail(Solver, { id }))({ database });
  };

const withIdea =
  (made: Solver) =>
  async ({ database }: Pick<Scene, 'database'>): Promise<Partial<Objects>> => {
    const idea = await database.manager.findOneBy(Idea, { solverId: made.id });
    return { solver: made, ideaId: idea?.id ?? newId() };
  };

export const unclaimed: Make = async (scene) => {
  const { database, words } = scene;
  const ideas = [{ title: words.idea, description: '' }];
  return withIdea(await aSolver(database, { ideas, contactEmail: `nouveau.${words.solver.contactEmail}` }))(
    scene,
  );
};
