import { type Database, newId } from '@passerelle/database';
import { insertRow } from '@passerelle/database/testing';
import { Idea } from '../src/solver/idea.entity.js';
import { Solver } from '../src/solver/solver.entity.js';

/** Writes a profile straight into the table, with the given fields; by default complete, held by nobody and working in Orléans. */
export async function aSolver(
  database: Database,
  {
    ideas = [],
    ...wanted
  }: Partial<Omit<Solver, 'ideas'>> & { ideas?: Pick<Idea, 'title' | 'description'>[] } = {},
): Promise<Solver> {
  const now = new Date();
  const solver = Solver.begin(newId(), now);
  solver.describe(
    {
      kind: 'startup',
      name: 'Veille Douce',
      headline: 'Des capteurs discrets qui préviennent en cas de chute',
      description:
        'Nous posons au domicile des capteurs sans caméra qui apprennent les habitudes et préviennent les proches.',
      keywords: ['capteurs'],
      territoryCodes: ['commune:45234'],
    },
    now,
  );
  Object.assign(solver, wanted);
  if (wanted.complete === undefined) solver.touch(solver.updatedAt);
  const written = await insertRow(database.manager, Solver, solver);
  await database.manager.insert(
    Idea,
    ideas.map((idea) => ({ ...idea, id: newId(), solverId: solver.id })),
  );
  return written;
}
